import type { Sample } from './samples.ts';

/**
 * The seventh set that was kept aside: written by someone who had seen neither the rules nor any older set, after a look at how the
 * press builds such sentences, and read once; rules were changed in view of it since.
 */
export const FORMERLY_KEPT_ASIDE_SEVEN: readonly Sample[] = [
  {
    text: 'North Korean hackers stole cryptocurrency worth $412 million last year, according to a report by United Nations sanctions monitors seen by Reuters.',
    published: '2024-02-08',
    claims: ['stolen 412000000 USD exactly; actor DPRK; period 2023; blamed DPRK stated'],
    said: 'un-panel',
  },
  {
    text: "The Panel investigated 41 suspected cyberattacks by the Democratic People's Republic of Korea on cryptocurrency-related companies between 2018 and 2023, valued at approximately $1.9 billion.",
    claims: [
      'attacks 41 exactly; actor DPRK; period 2018..2023; blamed DPRK suspected',
      'stolen 1900000000 USD about; actor DPRK; period 2018..2023; blamed DPRK suspected',
    ],
    said: 'un-panel',
  },
  {
    text: 'Elliptic said it had linked the $38.5 million hack of Quillmarket to the Lazarus Group, based on the way the funds were moved afterwards.',
    claims: ['stolen 38500000 USD exactly; victim Quillmarket; actor Lazarus Group; blamed Lazarus Group alleged'],
    said: 'firm Elliptic',
  },
  {
    text: 'On 9 May 2023, crypto exchange Bravemint suffered an attack on its Tron and BNB Chain hot wallets, resulting in a loss of nearly $17 million.',
    claims: ['stolen 17000000 USD about; victim Bravemint; period 2023-05-09'],
  },
  {
    text: 'The U.S. Justice Department said it had seized about $15.1 million in USDT that APT38 stole from overseas platforms in 2023.',
    claims: [],
  },
  {
    text: 'The attacker drained over $61 million worth of crypto assets from the lending protocol Ferrolend.',
    claims: ['stolen 61000000.. USD more-than; victim Ferrolend'],
  },
  {
    text: 'Two Estonian nationals were charged in an indictment unsealed today in the Southern District of New York with hacking Castellan Exchange in August 2016 and stealing 8,412 bitcoin, valued at approximately $5.1 million at the time.',
    claims: [
      'charge; victim Castellan Exchange; period 2016-08',
      'stolen 8412 BTC exactly = 5100000 USD; victim Castellan Exchange; period 2016-08',
    ],
  },
  {
    text: 'A federal jury in Brooklyn on Thursday convicted a Maryland man of wire fraud over the 2021 hack of Pellucid Markets, prosecutors said.',
    claims: ['charge; victim Pellucid Markets; period 2021'],
  },
  {
    text: 'A North Korean computer programmer has been charged over the theft of $23 million from Harrowgate, a Slovenian mining company, the U.S. Justice Department said.',
    claims: [
      'charge; victim Harrowgate; actor DPRK; blamed DPRK charged',
      'stolen 23000000 USD exactly; victim Harrowgate; actor DPRK; blamed DPRK charged',
    ],
  },
  {
    text: 'North Korea has repeatedly denied allegations of hacking or other cyberattacks.',
    claims: [],
  },
  {
    text: 'The FBI can confirm that TraderTraitor actors were responsible for the theft of approximately $140 million in virtual assets from Oakmere on February 3, 2024.',
    claims: [
      'stolen 140000000 USD about; victim Oakmere; actor TraderTraitor; period 2024-02-03; blamed TraderTraitor confirmed',
    ],
    said: 'government FBI',
  },
  {
    text: 'On-chain investigator ZachXBT posted on Telegram that Vantiq appears to have been hacked for about 3,150 ETH (roughly $8.2 million) across several transactions.',
    claims: ['stolen 3150 ETH about = 8200000 USD; victim Vantiq'],
  },
  {
    text: 'We regret to inform our users that at 04:12 UTC today our hot wallets were accessed without authorization and approximately $6.4 million in user assets was stolen.',
    claims: ['stolen 6400000 USD about'],
  },
  {
    text: 'Wrenfield has offered the hacker a 10% white hat bounty, or $1.8 million, for the safe return of the funds.',
    claims: [],
  },
  {
    text: 'Japanese exchange Kaedecoin said it lost 4.2 billion yen to hackers in June and would cover customers in full with its own funds.',
    published: '2019-07-12',
    claims: ['stolen 4200000000 JPY exactly; victim Kaedecoin; period 2019-06'],
    said: 'victim Kaedecoin',
  },
  {
    text: 'About 5.8 billion won ($4.4 million) was stolen from the South Korean exchange Hanbitpay, Yonhap News Agency reported, citing police.',
    claims: ['stolen 5800000000 KRW about = 4400000 USD; victim Hanbitpay'],
  },
  {
    text: 'South Korean police concluded that the hacking groups Lazarus and Andariel stole 211,000 ether from an exchange in 2020.',
    claims: ['stolen 211000 ETH exactly; period 2020'],
  },
  {
    text: 'Hackers linked to North Korea stole approximately $520 million across 18 incidents in 2023; in 2024, they stole $910 million across 31 incidents.',
    claims: [
      'stolen 520000000 USD about; actor DPRK; period 2023; blamed DPRK alleged',
      'attacks 18 exactly; actor DPRK; period 2023; blamed DPRK alleged',
      'stolen 910000000 USD exactly; actor DPRK; period 2024; blamed DPRK alleged',
      'attacks 31 exactly; actor DPRK; period 2024; blamed DPRK alleged',
    ],
  },
  {
    text: 'Contrary to reports on social media, no customer funds were lost and the 4,000 ETH transfer was a scheduled move between our own wallets, Juniper Exchange said.',
    claims: [],
  },
  {
    text: 'North Korean hackers accounted for 44% of the $1.7 billion stolen from crypto platforms in 2022, TRM Labs said.',
    claims: [
      'stolen 1700000000 USD exactly; period 2022',
      'share 0.44 exactly; actor DPRK; period 2022; blamed DPRK stated',
    ],
    said: 'firm TRM Labs',
  },
  {
    text: 'Between March 2017 and September 2018, North Korea successfully hacked cryptocurrency exchanges in Asia at least five times, with losses totalling $388 million, the panel of experts said.',
    claims: [
      'attacks 5.. at-least; actor DPRK; period 2017-03..2018-09; blamed DPRK stated',
      'stolen 388000000 USD exactly; actor DPRK; period 2017-03..2018-09; blamed DPRK stated',
    ],
    said: 'un-panel',
  },
  {
    text: 'The experts examined at least 29 cases in which DPRK actors attacked financial institutions and cryptocurrency exchanges in some 14 countries.',
    claims: [
      'attacks 29.. at-least; actor DPRK; blamed DPRK stated',
      'countries 14 about; actor DPRK; blamed DPRK stated',
    ],
  },
  {
    text: 'The token fell 23% to $0.41 after news of the incident, wiping about $60 million off its market capitalisation.',
    claims: [],
  },
  {
    text: 'Binance said it had frozen $1.3 million of the funds stolen from Larkspur Bridge earlier this week.',
    claims: ['frozen 1300000 USD exactly'],
  },
  {
    text: 'Tether froze about $2.6 million of the roughly $19 million stolen from Nimbusdex.',
    claims: ['frozen 2600000 USD about', 'stolen 19000000 USD about; victim Nimbusdex'],
  },
  {
    text: "The attacker has returned 2,400 ether, worth $7.9 million, to Solvane, the protocol's developers said.",
    claims: ['recovered 2400 ETH exactly = 7900000 USD'],
  },
  {
    text: 'The hackers laundered 27,000 ETH (about $71 million) through Tornado Cash within four days, according to Arkham Intelligence.',
    claims: ['laundered 27000 ETH exactly = 71000000 USD'],
  },
  {
    text: 'A flaw disclosed by a white-hat researcher could have allowed an attacker to drain up to $85 million from Meridianswap, Immunefi said.',
    claims: [],
  },
  {
    text: 'APT38 laundered more than $95 million of the haul through Chinese over-the-counter traders between July 2019 and May 2020, the complaint says.',
    claims: ['laundered 95000000.. USD more-than; actor APT38; period 2019-07..2020-05; blamed APT38 stated'],
  },
  {
    text: 'The intruder tried to steal a further $12 million from Ostrava Finance but was stopped by an automatic pause.',
    claims: ['attempted 12000000 USD exactly; victim Ostrava Finance'],
  },
  {
    text: 'Security researchers helped foil an attempt to steal 90 BTC from the wallet provider Kestrel in November 2022.',
    claims: ['attempted 90 BTC exactly; victim Kestrel; period 2022-11'],
  },
  {
    text: 'Reuters has withdrawn a story saying hackers stole $30 million from Altonpay; the exchange says there was no breach.',
    claims: [],
  },
  {
    text: "The attackers posed as recruiters on LinkedIn and sent an engineer a coding test laced with malware, which gave them access to the validators' private keys.",
    claims: ['method'],
  },
  {
    text: 'Kimsuky gained its foothold by sending employees of the company phishing emails disguised as job offers.',
    claims: ['method; actor Kimsuky'],
  },
  {
    text: 'The FBI urges companies in the sector to verify the identity of remote job applicants and to require multiple approvals for transfers.',
    claims: [],
  },
  {
    text: 'A spokesperson for Drayton Exchange did not respond to a request for comment.',
    claims: ['comment; of Drayton Exchange'],
  },
  {
    text: "North Korea's mission to the United Nations in New York did not immediately respond to a request for comment on the report.",
    claims: ['comment; of DPRK'],
  },
  {
    text: "The report, which has not yet been made public, was submitted to the Security Council's North Korea sanctions committee on Friday.",
    claims: ['status'],
  },
  {
    text: 'Researchers at Kaspersky believe BlueNoroff was behind the March hack of Copperleaf Capital.',
    published: '2022-06-01',
    claims: ['attribution; victim Copperleaf Capital; actor BlueNoroff; period 2022-03; blamed BlueNoroff alleged'],
    said: 'firm Kaspersky',
  },
  {
    text: "Seoul's spy agency suspects that North Korea was responsible for last year's hack of Daonbit.",
    published: '2018-02-06',
    claims: ['attribution; victim Daonbit; actor DPRK; period 2017; blamed DPRK suspected'],
  },
  {
    text: 'Coinlattice said it would reimburse affected users from its $50 million insurance fund.',
    claims: [],
  },
  {
    text: 'Investigators have not identified who hacked Millrace Protocol, and no group has claimed responsibility.',
    claims: ['attribution; victim Millrace Protocol; blamed nobody'],
  },
  {
    text: 'PeckShield put losses from the exploit of Sundial Finance at an estimated $9.3 million.',
    claims: ['stolen 9300000 USD estimated; victim Sundial Finance'],
    said: 'firm PeckShield',
  },
  {
    text: "The ransomware gang demanded 150 bitcoin, or about $6 million, to unlock the hospital's files.",
    claims: [],
  },
  {
    text: 'As much as $45 million may have been stolen from the Singapore-based trading platform Orchidex in the breach, two people briefed on the matter said.',
    claims: ['stolen 0..45000000 USD up-to; victim Orchidex'],
  },
  {
    text: 'The thieves made off with between $2.1 million and $2.6 million in SOL from Pinefort, Halborn said in a post-mortem.',
    claims: ['stolen 2100000..2600000 USD between; victim Pinefort'],
    said: 'firm Halborn',
  },
  {
    text: 'Hackers took 1,190 ether and $2.7 million in USDC from Gullwing Network on 14 October 2023.',
    claims: [
      'stolen 1190 ETH exactly; victim Gullwing Network; period 2023-10-14',
      'stolen 2700000 USD exactly; victim Gullwing Network; period 2023-10-14',
    ],
  },
  {
    text: "New York's financial regulator fined the exchange $8 million over failures in its anti-money-laundering controls.",
    claims: [],
  },
  {
    text: 'Less than $900,000 was drained from Fernhollow before its contracts were paused, the team wrote on X.',
    claims: ['stolen ..900000 USD less-than; victim Fernhollow'],
  },
  {
    text: "Wednesday's exploit is the largest of its kind since attackers drained $118 million from Tessera Bridge in 2022.",
    claims: ['stolen 118000000 USD exactly; victim Tessera Bridge; period 2022'],
  },
  {
    text: "The bitcoin stolen in the 2016 breach would be worth more than $4 billion at today's prices.",
    claims: [],
  },
  {
    text: 'Brindlecash was hacked on Monday. The exchange said some 700 bitcoin, valued at $41 million, had been stolen.',
    claims: ['stolen 700 BTC about = 41000000 USD; victim Brindlecash'],
    said: 'victim Brindlecash',
  },
  {
    text: 'The wallet holding the stolen coins moved 2,000 BTC to a new address on Tuesday for the first time in three years, Whale Alert data showed.',
    claims: [],
  },
  {
    text: 'The novel follows a crew of hackers who steal $200 million from a Hong Kong exchange before turning on one another.',
    claims: [],
  },
  {
    text: 'Correction: An earlier version of this article said $54 million was stolen from Ivorylend; the correct figure is $45 million.',
    claims: ['stolen 45000000 USD exactly; victim Ivorylend'],
  },
  {
    text: 'U.S. officials said there was no evidence that North Korea was behind the theft of $29 million from Cobaltfi last year.',
    published: '2023-05-10',
    claims: ['stolen 29000000 USD exactly; victim Cobaltfi; period 2022'],
  },
  {
    text: 'Sablewood Capital lost $190 million when the stablecoin TerraUSD collapsed in May 2022.',
    claims: [],
  },
  {
    text: 'Officials fear Pyongyang will step up attacks on crypto firms to pay for its missile programme.',
    claims: [],
  },
  {
    text: 'North Korea has stolen an estimated $2.8 billion in virtual assets since 2017, including about $480 million in 2023, a White House official said.',
    published: '2024-02-08',
    claims: [
      'stolen 2800000000 USD estimated; actor DPRK; period 2017..2024-02-08; blamed DPRK stated',
      'stolen 480000000 USD about; actor DPRK; period 2023; blamed DPRK stated',
    ],
  },
  {
    text: 'More than 60% of all crypto stolen in 2024 was taken by groups tied to North Korea, according to Chainalysis.',
    claims: ['share 0.6..1 more-than; actor DPRK; period 2024; blamed DPRK alleged'],
    said: 'firm Chainalysis',
  },
  {
    text: 'The attack, which drained $16.5 million from Estonian payments firm Rivertill in July 2023, bears the hallmarks of the Lazarus Group, Elliptic said.',
    claims: [
      'stolen 16500000 USD exactly; victim Rivertill; actor Lazarus Group; period 2023-07; blamed Lazarus Group suspected',
    ],
    said: 'firm Elliptic',
  },
  {
    text: 'Dutch police said they had recovered €1.1 million in cryptocurrency stolen from Tulpex in 2021.',
    claims: ['recovered 1100000 EUR exactly'],
  },
  {
    text: 'Trading volume on Stonebay fell to $310 million from $520 million after withdrawals resumed.',
    claims: [],
  },
  {
    text: 'A Florida member of Scattered Spider was sentenced to ten years in prison for stealing at least $800,000 in cryptocurrency between August 2022 and March 2023.',
    claims: [
      'charge; actor Scattered Spider; period 2022-08..2023-03; blamed Scattered Spider charged',
      'stolen 800000.. USD at-least; actor Scattered Spider; period 2022-08..2023-03; blamed Scattered Spider charged',
    ],
  },
  {
    text: 'Hacker groups linked to North Korea have taken $340 million in crypto assets from Japanese businesses since 2017, Nikkei reported.',
    published: '2023-05-15',
    claims: ['stolen 340000000 USD exactly; actor DPRK; period 2017..2023-05-15; blamed DPRK alleged'],
  },
  {
    text: 'Marlowe Digital lost 5.5 million XRP to hackers in the third quarter of 2022.',
    claims: ['stolen 5500000 XRP exactly; victim Marlowe Digital; period 2022-07..2022-09'],
  },
  {
    text: 'Hackers stole $2.1 billion in crypto in the first half of 2025 across 75 attacks, TRM Labs said.',
    claims: ['stolen 2100000000 USD exactly; period 2025-01..2025-06', 'attacks 75 exactly; period 2025-01..2025-06'],
    said: 'firm TRM Labs',
  },
  {
    text: 'In a joint statement, the United States, Japan and South Korea accused North Korea of stealing $50 million from Halcyon Pay in July 2024.',
    claims: ['stolen 50000000 USD exactly; victim Halcyon Pay; actor DPRK; period 2024-07; blamed DPRK accused'],
  },
  {
    text: 'The team recommended that member states share information on cyberattacks more quickly with the private sector.',
    claims: [],
  },
  {
    text: 'Harlequin Swap denied that it had been hacked, saying a user had lost 600 ETH by sending it to the wrong address.',
    claims: [],
  },
  {
    text: 'Seychelles-based derivatives platform Bellwether said on Tuesday that hackers had made off with just shy of $22 million, of which $3 million has since been frozen by Circle.',
    claims: ['stolen 22000000 USD about; victim Bellwether', 'frozen 3000000 USD exactly'],
    said: 'victim Bellwether',
  },
  {
    text: 'Prosecutors are asking the court to forfeit 1,900 bitcoin held in accounts controlled by the defendants.',
    claims: [],
  },
  {
    text: 'If the attackers gain control of two more validators, they could empty the bridge, which holds $140 million, auditors warned.',
    claims: [],
  },
  {
    text: 'Verity Trust said it held $2.3 billion in customer assets, all in cold storage, and that withdrawals would resume on Monday.',
    claims: [],
  },
  {
    text: "Japan's National Police Agency said on Tuesday that TraderTraitor was behind the theft of 48.2 billion yen in bitcoin from Minatocoin in May.",
    published: '2024-12-24',
    claims: [
      'stolen 48200000000 JPY exactly; victim Minatocoin; actor TraderTraitor; period 2024-05; blamed TraderTraitor stated',
    ],
  },
  {
    text: 'The State Department is offering a reward of up to $5 million for information on individuals who help North Korea launder stolen cryptocurrency.',
    claims: [],
  },
  {
    text: 'Elliptic later retracted its estimate of $70 million in losses from the Ravenpool hack, saying it had counted internal transfers twice.',
    claims: [],
  },
  {
    text: 'We are aware of unusual activity on one of our hot wallets and have suspended withdrawals while we investigate.',
    claims: [],
  },
  {
    text: "Asked whether customers' coins could be recovered, the chief executive said the company hoped to get back at least $10 million by the end of the year.",
    claims: [],
  },
];
