import type { Sample } from './samples.ts';

/**
 * The ninth set that was kept aside: written by someone who had seen neither the rules nor any older set, after a look at how the
 * press builds such sentences, and read once; rules were changed in view of it since.
 */
export const FORMERLY_KEPT_ASIDE_NINE: readonly Sample[] = [
  {
    text: "North Korean hackers stole $58.6 million in virtual assets from the Singapore-based exchange Larkspur in August 2021, according to a report by independent sanctions monitors that was submitted to the U.N. Security Council's North Korea sanctions committee on Friday.",
    claims: ['stolen 58600000 USD exactly; victim Larkspur; actor DPRK; period 2021-08; blamed DPRK stated', 'status'],
    said: 'un-panel',
  },
  {
    text: "The exchange's native token slid 18% to $0.84 within an hour of the news, erasing about $120 million in market value.",
    claims: [],
  },
  {
    text: "The Panel is investigating 23 suspected cyberattacks by the Democratic People's Republic of Korea on virtual asset service providers between January 2022 and June 2023, several of which involved the compromise of a third-party software supplier.",
    claims: ['attacks 23 exactly; actor DPRK; period 2022-01..2023-06; blamed DPRK suspected'],
    said: 'un-panel',
  },
  {
    text: 'Hackers linked to North Korea carried out 44 heists in 2024 and took 57% of the $1.9 billion stolen from crypto platforms that year, Chainalysis said in a preview of its annual crime report.',
    claims: [
      'attacks 44 exactly; actor DPRK; period 2024; blamed DPRK alleged',
      'share 0.57 exactly; actor DPRK; period 2024; blamed DPRK alleged',
      'stolen 1900000000 USD exactly; period 2024',
    ],
    said: 'firm Chainalysis',
  },
  {
    text: 'At 07:14 UTC on 11 March 2023 an attacker took out a flash loan of 30 million DAI, manipulated the price oracle and drained 1,842 ETH and 620,000 USDC from two of our lending pools.',
    claims: ['stolen 1842 ETH exactly; period 2023-03-11', 'stolen 620000 USDC exactly; period 2023-03-11'],
    said: 'victim',
  },
  {
    text: 'Brightmoor Exchange on Tuesday dismissed as "baseless" social media posts claiming that $90 million had been drained from its hot wallets, saying the transfers were part of scheduled wallet maintenance.',
    claims: [],
  },
  {
    text: 'The Metropolitan Police Department said ¥4.8 billion worth of cryptocurrency had been taken from Hanamizuki Coin, a Tokyo-based exchange operator, on Feb. 17, 2022, and that it had yet to identify who was responsible.',
    claims: ['stolen 4800000000 JPY exactly; victim Hanamizuki Coin; period 2022-02-17; blamed nobody'],
    said: 'government Metropolitan Police Department',
  },
  {
    text: 'On or about October 14, 2021, the defendant exploited a vulnerability in the smart contracts of Marrowfield Finance and fraudulently obtained digital tokens then valued at approximately $48 million, the indictment alleges.',
    claims: [
      'stolen 48000000 USD about; victim Marrowfield Finance; period 2021-10-14',
      'charge; victim Marrowfield Finance; period 2021-10-14',
    ],
  },
  {
    text: 'CISA recommends that crypto firms segment their networks, enforce multifactor authentication and teach staff to recognise spearphishing messages that pose as job offers.',
    claims: [],
  },
  {
    text: 'The FBI today confirmed that TraderTraitor, also tracked as Jade Sleet, was responsible for the theft of approximately 2,910 bitcoin, valued at $188 million at the time, from the Seoul-based exchange Onjeon in April 2024.',
    claims: [
      'stolen 2910 BTC about = 188000000 USD; victim Onjeon; actor TraderTraitor; period 2024-04; blamed TraderTraitor confirmed',
    ],
    said: 'government FBI',
  },
  {
    text: "In the six days that followed the hack, the thief laundered more than 21,000 ETH ($34 million) through Tornado Cash, Elliptic's analysis shows.",
    claims: ['laundered 21000.. ETH more-than = 34000000 USD'],
    said: 'firm Elliptic',
  },
  {
    text: "Investigators found that the intruders first approached one of the company's engineers on LinkedIn in the guise of a recruiter and persuaded him to run a coding test laced with malware.",
    claims: ['method'],
  },
  {
    text: 'The developers of Copperleaf have told the attacker in an on-chain message that he may keep 10% of the funds, about $1.3 million, as a white-hat reward if he sends back the rest by Friday.',
    claims: [],
  },
  {
    text: 'According to the advisory, Lazarus Group operators have since at least 2020 sent spearphishing messages offering well-paid jobs to staff of cryptocurrency companies and tricked them into installing trojanized trading applications.',
    claims: ['method; actor Lazarus Group'],
  },
  {
    text: "Tether has frozen $4.2 million in USDT connected to the $31 million hack of Pellworm Exchange, the stablecoin issuer's chief executive said on X.",
    claims: ['frozen 4200000 USD exactly', 'stolen 31000000 USD exactly; victim Pellworm Exchange'],
  },
  {
    text: 'The intruders demanded 150 bitcoin, about $9 million at the time, in exchange for not publishing customer records copied from Harlow Custody, which refused to pay.',
    claims: [],
  },
  {
    text: "The U.N. monitors put what Pyongyang's hackers took between 2017 and 2023 at approximately $3 billion, with roughly $700 million of that stolen in 2023 alone.",
    claims: [
      'stolen 3000000000 USD about; actor DPRK; period 2017..2023; blamed DPRK stated',
      'stolen 700000000 USD about; actor DPRK; period 2023; blamed DPRK stated',
    ],
    said: 'un-panel',
  },
  {
    text: "South Korea's National Police Agency has concluded that Lazarus and Andariel, two hacking units of the North's military intelligence, stole 152,000 ether, worth 36 billion won at the time, from the exchange Daraebit in November 2019.",
    claims: ['stolen 152000 ETH exactly = 36000000000 KRW; victim Daraebit; period 2019-11'],
  },
  {
    text: 'Acting on a warrant, U.S. Secret Service agents seized $2.4 million in tether that hackers had stolen from Belmarsh Digital.',
    claims: [],
  },
  {
    text: 'A federal jury in Manhattan on Thursday convicted a 28-year-old trader of wire fraud over the 2022 attack on Greywhistle Markets.',
    claims: ['charge; victim Greywhistle Markets; period 2022'],
  },
  {
    text: 'Ruben Castellane, 34, was sentenced on Thursday to five years in federal prison for hacking the exchange Vantor in 2016 and making off with 41,200 bitcoin, then worth about $25 million.',
    claims: [
      'stolen 41200 BTC exactly = 25000000 USD; victim Vantor; period 2016',
      'charge; victim Vantor; period 2016',
    ],
  },
  {
    text: 'The value of crypto stolen in hacks fell by more than half in the first quarter compared with the same period last year, helped by the absence of any single large breach.',
    claims: [],
  },
  {
    text: "The U.S. Attorney's Office in Washington on Tuesday filed a civil forfeiture complaint against 113 virtual currency accounts through which, it says, North Korean hackers washed the proceeds of their 2019 intrusion into Kestrelpay.",
    claims: ['attribution; victim Kestrelpay; actor DPRK; period 2019; blamed DPRK stated'],
  },
  {
    text: 'Intruders in February 2023 tried to transfer $140 million out of Banco Sorrento through the SWIFT network and got away with $6.5 million before a correspondent bank blocked the remaining payments.',
    claims: [
      'attempted 140000000 USD exactly; victim Banco Sorrento; period 2023-02',
      'stolen 6500000 USD exactly; victim Banco Sorrento; period 2023-02',
    ],
  },
  {
    text: 'Had the attackers obtained one more validator key, they could have emptied the bridge of its entire $210 million, the auditors wrote in their review.',
    claims: [],
  },
  {
    text: 'Hacks and exploits cost the industry roughly $718 million in the third quarter of 2024 across 149 incidents, according to CertiK, with phishing alone accounting for $327 million.',
    claims: [
      'stolen 718000000 USD about; period 2024-07..2024-09',
      'attacks 149 exactly; period 2024-07..2024-09',
      'stolen 327000000 USD exactly; period 2024-07..2024-09',
    ],
    said: 'firm CertiK',
  },
  {
    text: 'Member States reported to the Panel no fewer than 29 intrusions by Lazarus Group into banks and exchanges in 14 countries between 2018 and 2020.',
    claims: [
      'attacks 29.. at-least; actor Lazarus Group; period 2018..2020; blamed Lazarus Group stated',
      'countries 14 exactly; actor Lazarus Group; period 2018..2020; blamed Lazarus Group stated',
    ],
  },
  {
    text: 'The FBI warned exchanges in a private notice that Scattered Spider could turn its attention to wallet providers next.',
    claims: [],
  },
  {
    text: 'On-chain investigator ZachXBT said the $27 million exploit of Zephyrine bears the hallmarks of Lazarus Group, pointing to overlaps in the addresses used to pay for gas.',
    claims: ['stolen 27000000 USD exactly; victim Zephyrine; actor Lazarus Group; blamed Lazarus Group suspected'],
  },
  {
    text: "North Korea's mission to the United Nations in New York did not respond to a request for comment on the report.",
    claims: ['comment; of DPRK'],
  },
  {
    text: 'The six-part drama follows a burned-out coder in Pyongyang who is ordered to steal $300 million from a Dubai exchange and decides to keep it for himself.',
    claims: [],
  },
  {
    text: "The Panel's midterm report, which has not been made public, was handed to the sanctions committee last week and is due to be discussed by the Council in September.",
    claims: ['status'],
  },
  {
    text: 'Correction: An earlier version of this article said that $17 million was stolen from Alderlink; the amount was $1.7 million.',
    claims: ['stolen 1700000 USD exactly; victim Alderlink'],
    said: 'journalist',
  },
  {
    text: 'Lumenforge said on Monday that it had halted trading after detecting unauthorised withdrawals from its hot wallets. The exchange put the amount stolen at around 9.6 million euros.',
    claims: ['stolen 9600000 EUR about; victim Lumenforge'],
    said: 'victim Lumenforge',
  },
  {
    text: 'Orchid Peak Capital lost $160 million on leveraged bets on luna, a court filing by its liquidators shows, and not in a hack as its founders had first told creditors.',
    claims: [],
  },
  {
    text: 'Security firm PeckShield said the attacker siphoned an estimated $13 million (about 4,100 ETH) from Ravenloch, a lending market on Arbitrum.',
    claims: ['stolen 13000000 USD estimated = 4100 ETH; victim Ravenloch'],
    said: 'firm PeckShield',
  },
  {
    text: 'Losses from the breach of Saltmarsh Wallet are between $35 million and $40 million, according to a tally of the affected addresses by SlowMist.',
    claims: ['stolen 35000000..40000000 USD between; victim Saltmarsh Wallet'],
    said: 'firm SlowMist',
  },
  {
    text: 'Wexham has set aside $22 million from its treasury to make customers whole and began paying out claims on Monday.',
    claims: [],
  },
  {
    text: 'Czech police said as much as 1,100 bitcoin was taken when intruders broke into the servers of Ostravacoin last December.',
    published: '2024-03-05',
    claims: ['stolen 0..1100 BTC up-to; victim Ostravacoin; period 2023-12'],
  },
  {
    text: 'The exploiter drained just under $5 million in BNB and stablecoins from Fennel Swap before the team could pause trading, BlockSec reported.',
    claims: ['stolen ..5000000 USD less-than; victim Fennel Swap'],
    said: 'firm BlockSec',
  },
  {
    text: 'Blockchain data show that 4,900 ETH held by the Corvane hacker was moved to a fresh address on Wednesday, the first movement of the funds in eleven months.',
    claims: [],
  },
  {
    text: 'Five alleged members of Scattered Spider were charged in Los Angeles with stealing at least $11 million in cryptocurrency from dozens of victims between September 2021 and April 2023.',
    claims: [
      'stolen 11000000.. USD at-least; actor Scattered Spider; period 2021-09..2023-04; blamed Scattered Spider charged',
      'charge; actor Scattered Spider; period 2021-09..2023-04; blamed Scattered Spider charged',
    ],
  },
  {
    text: "The Treasury's Office of Foreign Assets Control on Monday sanctioned two Chinese nationals who laundered more than $100 million worth of cryptocurrency stolen by Lazarus Group.",
    claims: ['laundered 100000000.. USD more-than'],
    may: ['charge'],
  },
  {
    text: 'North Korea has repeatedly denied that it engages in hacking or crypto theft, accusing Washington of spreading rumours to tarnish its image.',
    claims: [],
  },
  {
    text: "Pyongyang's foreign ministry denied any part in the theft of $380 million from Solvane, calling the U.S. accusation a smear.",
    claims: ['stolen 380000000 USD exactly; victim Solvane'],
  },
  {
    text: 'Police have made no arrests and say they still do not know who was behind the attack on Thornbury Pay.',
    claims: ['attribution; victim Thornbury Pay; blamed nobody'],
  },
  {
    text: "In a joint alert issued in December, Japan's National Police Agency and the FBI attributed the hack of Kazehaya to Lazarus Group.",
    claims: ['attribution; victim Kazehaya; actor Lazarus Group; blamed Lazarus Group confirmed'],
  },
  {
    text: 'The analytics firm has withdrawn its attribution of the Duskwater exploit to Lazarus Group, saying the wallet overlap it had relied on was a labelling error.',
    claims: [],
  },
  {
    text: 'BlueNoroff lures executives of crypto start-ups into fake Zoom calls and then gets them to install an "audio fix" that is in fact malware, according to researchers at Huntress.',
    claims: ['method; actor BlueNoroff'],
    said: 'firm Huntress',
  },
  {
    text: 'Kimsuky, a North Korean group better known for espionage, has been linked by researchers at Genians to the theft of $1.7 million in tokens from Quillhaven, a small NFT marketplace, in late 2023.',
    claims: [
      'stolen 1700000 USD exactly; victim Quillhaven; actor Kimsuky; period 2023-09..2023-12; blamed Kimsuky alleged',
    ],
    said: 'firm Genians',
  },
  {
    text: "A security researcher was paid a $2 million bounty for reporting a flaw in the rollup's code that had put some $850 million of deposits at risk.",
    claims: [],
  },
  {
    text: 'APT38 has tried to steal more than $1.1 billion from banks around the world since 2014, FireEye said in a report published on Wednesday.',
    published: '2018-10-03',
    claims: ['attempted 1100000000.. USD more-than; actor APT38; period 2014..2018-10-03; blamed APT38 stated'],
    said: 'firm FireEye',
  },
  {
    text: 'DeFi protocols lost $228 million to 110 exploits in the first half of 2023, Beosin said in its half-year review.',
    claims: ['stolen 228000000 USD exactly; period 2023-01..2023-06', 'attacks 110 exactly; period 2023-01..2023-06'],
    said: 'firm Beosin',
  },
  {
    text: 'Total value locked on the protocol, which stood at $220 million before the exploit, was down to $115 million by Friday morning as depositors rushed for the exit.',
    claims: [],
  },
  {
    text: 'In October 2022 alone, attackers drained $2.3 million from Tamarack Swap, $11.5 million from Juneberry and 800 BNB from Ottoline DAO.',
    claims: [
      'stolen 2300000 USD exactly; victim Tamarack Swap; period 2022-10',
      'stolen 11500000 USD exactly; victim Juneberry; period 2022-10',
      'stolen 800 BNB exactly; victim Ottoline DAO; period 2022-10',
    ],
  },
  {
    text: 'The Central Bureau of Investigation has arrested a Bengaluru-based engineer in connection with the theft of Rs 378 crore (about $44 million) from Kaveri Exchange in July 2025.',
    claims: ['stolen 3780000000 INR exactly = 44000000 USD; victim Kaveri Exchange; period 2025-07'],
  },
  {
    text: "New York's financial regulator fined Crestholm $8 million for the security lapses that came to light after its 2022 breach.",
    claims: [],
  },
  {
    text: 'Belgian investigators working with Europol have so far clawed back €1.9 million of the €7.3 million stolen from the brokerage Walcourt Coin in early 2022.',
    claims: [
      'recovered 1900000 EUR exactly',
      'stolen 7300000 EUR exactly; victim Walcourt Coin; period 2022-01..2022-04',
    ],
  },
  {
    text: 'In a letter to the Treasury, four senators asked whether North Korea had used the exchange to launder as much as $100 million.',
    claims: [],
  },
  {
    text: 'The Justice Department charged three North Korean programmers with stealing $11.8 million from a New York financial services company in August 2020, one of a string of heists laid out in the indictment.',
    claims: [
      'stolen 11800000 USD exactly; actor DPRK; period 2020-08; blamed DPRK charged',
      'charge; actor DPRK; period 2020-08; blamed DPRK charged',
    ],
  },
  {
    text: 'North Korea-linked groups took two-thirds of all cryptocurrency stolen in 2022 and a quarter of the 2021 total, TRM Labs estimates.',
    claims: [
      'share 0.666666..0.666667 exactly; actor DPRK; period 2022; blamed DPRK alleged',
      'share 0.25 exactly; actor DPRK; period 2021; blamed DPRK alleged',
    ],
    said: 'firm TRM Labs',
  },
  {
    text: 'Prosecutors are asking a judge in Washington to forfeit $7.7 million in cryptocurrency earned by North Korean IT workers who had obtained remote jobs under false names.',
    claims: [],
  },
  {
    text: 'Chief executive Marta Lindqvist said that 18% of the 92,000 ETH stolen from Vesterlund in February had gone dark and that 4% had been frozen.',
    published: '2025-03-04',
    claims: ['stolen 92000 ETH exactly; victim Vesterlund; period 2025-02'],
  },
  {
    text: 'The pro-Israel group Predatory Sparrow claimed responsibility for draining $48 million from Parsakoin, an Iranian exchange, and said it had sent the coins to addresses that nobody can access.',
    claims: ['stolen 48000000 USD exactly; victim Parsakoin'],
  },
  {
    text: "Norway's Økokrim said it had seized 60 million crowns' worth of cryptocurrency stolen by Lazarus Group, the largest seizure of its kind in the country.",
    claims: [],
  },
  {
    text: 'Hackers tied to Pyongyang have stolen more than $1.8 billion in cryptoassets so far this year, Elliptic said on Tuesday.',
    published: '2025-10-07',
    claims: ['stolen 1800000000.. USD more-than; actor DPRK; period 2025; blamed DPRK alleged'],
    said: 'firm Elliptic',
  },
  {
    text: 'One Member State told the Panel that APT38 had laundered approximately 2,500 ETH through a mixing service in the third quarter of 2022 before converting the proceeds to fiat through over-the-counter brokers.',
    claims: ['laundered 2500 ETH about; actor APT38; period 2022-07..2022-09; blamed APT38 stated'],
  },
  {
    text: "About 40% of the loot has since been frozen with the help of other exchanges, and the rest is sitting in wallets under constant watch, the company's security chief said.",
    claims: [],
  },
  {
    text: 'Hackers took a combined $8.4 million from Birchgate and Nettlefold last month, by far the biggest haul of an otherwise quiet May.',
    published: '2024-06-12',
    claims: ['stolen 8400000 USD exactly; period 2024-05'],
  },
  {
    text: 'In a joint statement on Jan. 14, the United States, Japan and South Korea blamed North Korea for a series of thefts in 2024, among them $42 million from Ilsan Pay and $19 million from the Japanese exchange Tsurugi.',
    claims: [
      'stolen 42000000 USD exactly; victim Ilsan Pay; actor DPRK; period 2024; blamed DPRK accused',
      'stolen 19000000 USD exactly; victim Tsurugi; actor DPRK; period 2024; blamed DPRK accused',
    ],
  },
  {
    text: 'Mixers such as Tornado Cash pool the deposits of many users and pay them out to new addresses, which makes it harder to follow stolen coins from one wallet to the next.',
    claims: [],
  },
  {
    text: 'Between 14:02 and 14:41 UTC on 5 May 2024, the attacker withdrew 2.07 million USDT and 311 WETH from Halyard using a compromised deployer key.',
    claims: [
      'stolen 2070000 USDT exactly; victim Halyard; period 2024-05-05',
      'stolen 311 WETH exactly; victim Halyard; period 2024-05-05',
    ],
  },
  {
    text: "Skalborg's Meridian bridge was drained of some $18 million in wrapped assets on 9 January 2023 after its validators signed a forged withdrawal.",
    claims: ['stolen 18000000 USD about; victim Meridian bridge; period 2023-01-09'],
  },
  {
    text: "Lazarus Group has been active since at least 2009 and is thought to be run by the Reconnaissance General Bureau, the North's main foreign intelligence service.",
    claims: [],
  },
  {
    text: "With the help of BlockSec, Plumbago recovered 2.4 million USDC from the attacker's contract, and Circle froze a further 310,000 USDC at the team's request.",
    claims: ['recovered 2400000 USDC exactly', 'frozen 310000 USDC exactly'],
  },
  {
    text: 'A spokesperson for Ledgerhouse declined to comment, and the FBI did not respond to an emailed query.',
    claims: ['comment; of Ledgerhouse', 'comment; of FBI'],
  },
  {
    text: 'The Philippine central bank said a widely shared post about a 2 billion peso cyber heist at Bancoro was false and asked the public not to spread it.',
    claims: [],
  },
  {
    text: 'PeckShield first put the losses at Hollybrook Finance at $9.5 million but revised the figure to $6.8 million after excluding funds moved by white hats.',
    claims: ['stolen 6800000 USD exactly; victim Hollybrook Finance'],
    said: 'firm PeckShield',
  },
  {
    text: "South Korea's National Intelligence Service estimates that North Korea has stolen 1.5 trillion won ($1.2 billion) in virtual assets over the past five years, including 800 billion won in 2022.",
    claims: [
      'stolen 1500000000000 KRW exactly = 1200000000 USD; actor DPRK; blamed DPRK stated',
      'stolen 800000000000 KRW exactly; actor DPRK; period 2022; blamed DPRK stated',
    ],
    said: 'government National Intelligence Service',
  },
  {
    text: "It was not immediately clear whether customer funds had been lost, and the company's website was still offline on Sunday evening.",
    claims: [],
  },
];
