import type { Sample } from './samples.ts';

/**
 * The eighth set that was kept aside: written by someone who had seen neither the rules nor any older set, in the plain manner of
 * agencies and authorities, and read once; rules were changed in view of it since.
 */
export const FORMERLY_KEPT_ASIDE_EIGHT: readonly Sample[] = [
  {
    text: 'UPDATE 2-Turkish crypto exchange Bosporex says hackers stole about $18 mln',
    claims: ['stolen 18000000 USD about; victim Bosporex'],
    said: 'victim Bosporex',
  },
  {
    text: "In a post-mortem published overnight, the Estonian trading platform Cobaltex said 3,214.7 ETH and 208.55 BTC had been stolen from its hot wallets by an intruder using an employee's credentials.",
    claims: ['stolen 3214.7 ETH exactly; victim Cobaltex', 'stolen 208.55 BTC exactly; victim Cobaltex'],
    said: 'victim Cobaltex',
  },
  {
    text: '“No user assets have been lost, and reports of a $40 million hack are false,” Altamar wrote on X shortly before midnight.',
    claims: [],
  },
  {
    text: 'According to information provided by a Member State, the Lazarus Group was responsible for the theft of 1,930 bitcoin (valued at approximately $61 million at the time) from Vantrex on 17 June 2023.',
    claims: [
      'stolen 1930 BTC exactly = 61000000 USD; victim Vantrex; actor Lazarus Group; period 2023-06-17; blamed Lazarus Group stated',
    ],
  },
  {
    text: 'DPRK cyber actors kept up their targeting of virtual asset service providers, the monitors wrote, and stole no less than $740 million between January 2021 and August 2022.',
    claims: ['stolen 740000000.. USD at-least; actor DPRK; period 2021-01..2022-08; blamed DPRK stated'],
    said: 'un-panel',
  },
  {
    text: 'Thieves made off with 44.5 billion won in Solana-based tokens from the South Korean exchange Tarnbit in the early hours of Nov. 27. Officials in Seoul suspect that the Lazarus Group was behind the attack on the exchange.',
    published: '2025-12-02',
    claims: [
      'stolen 44500000000 KRW exactly; victim Tarnbit; period 2025-11-27',
      'attribution; victim Tarnbit; actor Lazarus Group; blamed Lazarus Group suspected',
    ],
    may: [
      'stolen 44500000000 KRW exactly; victim Tarnbit; actor Lazarus Group; period 2025-11-27; blamed Lazarus Group suspected',
      'attribution; victim Tarnbit; actor Lazarus Group; period 2025-11-27; blamed Lazarus Group suspected',
    ],
  },
  {
    text: 'Elliptic, whose analysts followed the coins across two bridges and into a Russian exchange, puts the haul from Juniper Vault at between $38 million and $40 million.',
    claims: ['stolen 38000000..40000000 USD between; victim Juniper Vault'],
    said: 'firm Elliptic',
  },
  {
    text: 'Total value locked in Kestrel Finance sank from $72 million to $9 million in the hours after the attack, DeFiLlama data show.',
    claims: [],
  },
  {
    text: "The year's other large thefts include Hexahub ($53 million, March), Saltmarsh Finance ($21.5 million, June) and Wickerswap ($9 million, October), according to a TRM Labs tally.",
    published: '2024-12-19',
    claims: [
      'stolen 53000000 USD exactly; victim Hexahub; period 2024-03',
      'stolen 21500000 USD exactly; victim Saltmarsh Finance; period 2024-06',
      'stolen 9000000 USD exactly; victim Wickerswap; period 2024-10',
    ],
    said: 'firm TRM Labs',
  },
  {
    text: 'A federal jury in Manhattan on Wednesday convicted Andrej Kolar, a 24-year-old Slovenian national, of wire fraud over the 2022 exploit of Yarrow Protocol.',
    claims: ['charge; victim Yarrow Protocol; period 2022'],
  },
  {
    text: 'Three North Korean military hackers have been charged in Los Angeles over the 2018 intrusion at Everline, the Justice Department announced.',
    claims: ['charge; victim Everline; actor DPRK; period 2018; blamed DPRK charged'],
    may: ['attribution; victim Everline; actor DPRK; period 2018; blamed DPRK charged'],
    said: 'government DOJ',
  },
  {
    text: "The gang demanded 75 bitcoin, about $4.8 million at current prices, in exchange for unlocking the hospital operator's servers.",
    claims: [],
  },
  {
    text: 'Lazarus Group operatives laundered roughly $20 million of the loot from Glasswing through the Sinbad mixer before it was shut down, Treasury officials said.',
    claims: ['laundered 20000000 USD about; actor Lazarus Group; blamed Lazarus Group stated'],
    said: 'government Treasury',
  },
  {
    text: "Of the $1.9 billion stolen in crypto hacks in 2024, Pyongyang's hackers took roughly three-fifths, the firm's annual review found.",
    claims: [
      'stolen 1900000000 USD exactly; period 2024',
      'share 0.6 about; actor DPRK; period 2024; blamed DPRK stated',
    ],
    said: 'firm',
  },
  {
    text: 'The compromise of private keys accounted for 43.8% of all the crypto stolen in 2024, Chainalysis said in its mid-December update.',
    claims: ['share 0.438 exactly; period 2024'],
    said: 'firm Chainalysis',
  },
  {
    text: 'Immunefi counted 34 successful attacks on crypto projects in the third quarter, in which hackers made off with $409.7 million.',
    published: '2024-10-01',
    claims: ['attacks 34 exactly; period 2024-07..2024-09', 'stolen 409700000 USD exactly; period 2024-07..2024-09'],
    said: 'firm Immunefi',
  },
  {
    text: 'Had two more validators been compromised, an attacker would have been able to drain as much as $190 million from the bridge, the auditors noted.',
    claims: [],
  },
  {
    text: 'Of the $26 million that was siphoned from Orrin Protocol on July 4, 2023, $22.1 million has since been recovered, its core team told token holders.',
    claims: ['stolen 26000000 USD exactly; victim Orrin Protocol; period 2023-07-04', 'recovered 22100000 USD exactly'],
    said: 'victim Orrin Protocol',
  },
  {
    text: 'Tether said it had frozen 12.3 million USDT at the request of Dutch police after the stolen coins were traced to the April breach of Nimbus Pay.',
    published: '2024-05-20',
    claims: ['frozen 12300000 USDT exactly'],
    said: 'firm Tether',
  },
  {
    text: 'Valletta-based Bank Aldaya said hackers had tried to steal 13 million euros on Feb. 12 by wiring the money to accounts in Prague and Hong Kong before its staff shut down all systems.',
    published: '2019-02-14',
    claims: ['attempted 13000000 EUR exactly; victim Bank Aldaya; period 2019-02-12'],
    said: 'victim Bank Aldaya',
  },
  {
    text: "Shares in Altamar's parent company fell 12% on Tuesday, wiping $310 million off its market value, as investors digested news of the breach.",
    claims: [],
  },
  {
    text: 'Moorgate Digital did not immediately respond to an emailed request for comment sent outside regular business hours.',
    claims: ['comment; of Moorgate Digital'],
    said: 'journalist',
  },
  {
    text: "North Korea's mission to the United Nations in New York did not respond to questions about the panel's findings.",
    claims: ['comment; of DPRK'],
    said: 'journalist',
  },
  {
    text: "The report by the independent monitors was submitted to the Security Council's North Korea sanctions committee on Friday and has yet to be made public.",
    claims: ['status'],
  },
  {
    text: "Posing as recruiters for a well-known market maker, the intruders sent one of the company's engineers a coding test that was laced with malware.",
    claims: ['method'],
  },
  {
    text: "South Korea's National Intelligence Service said Kimsuky operators pretending to be journalists made weeks of small talk by email before sending their targets a link to a spoofed login page.",
    claims: ['method; actor Kimsuky'],
    said: 'government National Intelligence Service',
  },
  {
    text: 'CISA urged crypto companies to treat unsolicited job offers with caution, warning that North Korean actors could use them to plant malware on the machines of system administrators.',
    claims: [],
  },
  {
    text: 'The FBI has attributed the 21 February breach of Opalnet to TraderTraitor and published 51 Ethereum addresses that it wants exchanges to block.',
    published: '2025-02-27',
    claims: ['attribution; victim Opalnet; actor TraderTraitor; period 2025-02-21; blamed TraderTraitor confirmed'],
    said: 'government FBI',
  },
  {
    text: 'Three weeks on, nobody has been identified as the perpetrator of the Larkspur hack, cantonal police in Zug said.',
    claims: ['attribution; victim Larkspur; blamed nobody'],
    said: 'government',
  },
  {
    text: 'Everline keeps 98% of customer deposits, or roughly $5.6 billion, in cold storage that it says was not touched by the intruders.',
    claims: [],
  },
  {
    text: "It is still not known who emptied Xylobit's wallets of 2,900 ether in January 2022, and the liquidator told creditors last week that the trail had gone cold.",
    claims: ['stolen 2900 ETH exactly; victim Xylobit; period 2022-01; blamed nobody'],
  },
  {
    text: 'Correction: An earlier version of this article said $25 million was stolen from Umbrafi; the correct figure is $2.5 million.',
    claims: ['stolen 2500000 USD exactly; victim Umbrafi'],
    said: 'journalist',
  },
  {
    text: 'Pinecone Exchange, which initially put its losses from the intrusion at $30 million, said after a fuller review that hackers took $36.8 million.',
    claims: ['stolen 36800000 USD exactly; victim Pinecone Exchange'],
    said: 'victim Pinecone Exchange',
  },
  {
    text: 'North Korea-linked hackers have stolen over $6 billion in cryptoassets since 2017, Elliptic estimates, some $2 billion of it this year.',
    published: '2025-10-07',
    claims: [
      'stolen 6000000000.. USD more-than; actor DPRK; period 2017..2025-10-07; blamed DPRK alleged',
      'stolen 2000000000 USD about; actor DPRK; period 2025; blamed DPRK alleged',
    ],
    said: 'firm Elliptic',
  },
  {
    text: 'The Block has retracted a report, published on Monday and based on a single source, that $7 million was stolen from the lending desk Ashgrove.',
    claims: [],
  },
  {
    text: "South Korean police have accused the North's Andariel unit of taking about 5.3 billion won from Hanul Coin, a Busan-based exchange, in late 2021.",
    claims: [
      'stolen 5300000000 KRW about; victim Hanul Coin; actor Andariel; period 2021-09..2021-12; blamed Andariel accused',
    ],
  },
  {
    text: 'BlueNoroff was the likely culprit in the theft of $3.6 million from the Hong Kong venture fund Peak Lantern, Kaspersky researchers wrote in a blog post.',
    claims: ['stolen 3600000 USD exactly; victim Peak Lantern; actor BlueNoroff; blamed BlueNoroff suspected'],
    said: 'firm Kaspersky',
  },
  {
    text: "In a rare public finding, South Korea's National Police Agency said Lazarus and Andariel had jointly stolen 61,000 ether, worth 9.8 billion won at the time, from Bitnuri in 2019.",
    claims: ['stolen 61000 ETH exactly = 9800000000 KRW; victim Bitnuri; period 2019'],
    said: 'government National Police Agency',
  },
  {
    text: 'Wickerswap has offered the attacker a bounty of $900,000, and a promise not to press charges, if the rest of the money is sent back by Friday.',
    claims: [],
  },
  {
    text: 'A Russian-speaking gang drained 1,100 bitcoin from Trevisio between May and August 2018, prosecutors in Milan say. The hackers got in with the stolen password of a former contractor.',
    claims: ['stolen 1100 BTC exactly; victim Trevisio; period 2018-05..2018-08', 'method'],
    said: 'government',
  },
  {
    text: "The attacker returned 5,400 ETH late on Sunday and kept the remaining 600 as a white-hat bounty, Zephyrion's founder wrote in the project's Discord.",
    claims: ['recovered 5400 ETH exactly'],
    said: 'victim Zephyrion',
  },
  {
    text: 'Within 48 hours the thieves had laundered $14.2 million of the Kitebridge haul, mostly by swapping it into bitcoin over THORChain, according to Arkham.',
    claims: ['laundered 14200000 USD exactly'],
    said: 'firm Arkham',
  },
  {
    text: 'A 20-year-old Florida man was sentenced on Friday to ten years in federal prison for stealing about $20 million in cryptocurrency from a California investor whose phone number he had hijacked.',
    claims: ['charge', 'stolen 20000000 USD about'],
  },
  {
    text: "The Justice Department on Thursday filed a civil forfeiture complaint against 41.5 bitcoin, worth about $2.7 million, that agents had seized from a suspect's laptop.",
    claims: [],
  },
  {
    text: 'A North Korean programmer who had been hired under a false name by the Georgia start-up Fernhollow Labs was indicted in Atlanta for stealing $740,000 in tokens from the company in March 2022.',
    claims: [
      'stolen 740000 USD exactly; victim Fernhollow Labs; actor DPRK; period 2022-03; blamed DPRK charged',
      'charge; victim Fernhollow Labs; actor DPRK; period 2022-03; blamed DPRK charged',
    ],
  },
  {
    text: 'APT38 carried out at least 16 bank heists in 11 countries between 2014 and 2018, FireEye said, describing the group as patient and ready to destroy evidence on its way out.',
    claims: [
      'attacks 16.. at-least; actor APT38; period 2014..2018; blamed APT38 stated',
      'countries 11 exactly; actor APT38; period 2014..2018; blamed APT38 stated',
    ],
    said: 'firm FireEye',
  },
  {
    text: 'Sanctions monitors are looking into 23 suspected North Korean cyberattacks in 2022 and 2023 in which more than $840 million was stolen, according to excerpts of an unpublished U.N. report reviewed by Reuters.',
    claims: [
      'attacks 23 exactly; actor DPRK; period 2022..2023; blamed DPRK suspected',
      'stolen 840000000.. USD more-than; actor DPRK; period 2022..2023; blamed DPRK suspected',
    ],
    may: ['status'],
    said: 'un-panel',
  },
  {
    text: 'Moorgate Digital will reimburse all 4,100 affected customers at a cost of $17 million, its chief executive told an online town hall.',
    claims: [],
  },
  {
    text: '“On 8 September, at 03:40 UTC, 1.9 million USDT was stolen from our Tron wallets; no other assets were affected,” Brightvale said in a notice to users.',
    published: '2024-09-09',
    claims: ['stolen 1900000 USDT exactly; victim Brightvale; period 2024-09-08'],
    said: 'victim Brightvale',
  },
  {
    text: "An attacker forged a validator signature on Corvid's Meridian bridge and stole $19 million in wrapped ether, security firm BlockSec said.",
    claims: ['stolen 19000000 USD exactly; victim Meridian bridge'],
    said: 'firm BlockSec',
  },
  {
    text: 'It was on the night of 3 October 2020, with most of the staff away for the weekend, that hackers carried off coins worth 8.9 billion yen from Sakura Ledger.',
    claims: ['stolen 8900000000 JPY exactly; victim Sakura Ledger; period 2020-10-03'],
  },
  {
    text: "New York's Department of Financial Services fined Nimbus Pay $4.25 million on Tuesday for lapses in its cybersecurity programme.",
    claims: [],
  },
  {
    text: 'Nettlefi Loses Just Under $1.1M in Oracle Manipulation Exploit, CertiK Says',
    claims: ['stolen ..1100000 USD less-than; victim Nettlefi'],
    said: 'firm CertiK',
  },
  {
    text: 'As much as £6.2 million may have been taken from Quillcoin by the hackers, according to two people with knowledge of the internal review.',
    claims: ['stolen 0..6200000 GBP up-to; victim Quillcoin'],
  },
  {
    text: 'Blockchain sleuth ZachXBT said an estimated $6.9 million in XRP was stolen from users who had installed a counterfeit wallet app.',
    claims: ['stolen 6900000 USD estimated'],
  },
  {
    text: 'Palisade Capital lost $610 million when the stablecoin it had accepted as collateral slipped its peg to the dollar, according to a bankruptcy filing.',
    claims: [],
  },
  {
    text: 'Five members of Scattered Spider were charged on Wednesday with stealing at least $11 million in virtual currency from individual investors between September 2021 and April 2023.',
    claims: [
      'stolen 11000000.. USD at-least; actor Scattered Spider; period 2021-09..2023-04; blamed Scattered Spider charged',
      'charge; actor Scattered Spider; period 2021-09..2023-04; blamed Scattered Spider charged',
    ],
  },
  {
    text: 'The U.S. Treasury sanctioned a member of the Lazarus Group on Thursday over the theft of $43 million from Marlowe Markets, the first such step against an individual this year.',
    claims: ['stolen 43000000 USD exactly; victim Marlowe Markets; actor Lazarus Group; blamed Lazarus Group charged'],
    may: ['charge; victim Marlowe Markets; actor Lazarus Group; blamed Lazarus Group charged'],
    said: 'government Treasury',
  },
  {
    text: "Japan's National Police Agency has confirmed that TraderTraitor carried out the May 2024 theft of 2,150 bitcoin (then worth about 22 billion yen) from Hoshi Digital.",
    claims: [
      'stolen 2150 BTC exactly = 22000000000 JPY; victim Hoshi Digital; actor TraderTraitor; period 2024-05; blamed TraderTraitor confirmed',
    ],
    said: 'government National Police Agency',
  },
  {
    text: 'On-chain data showed on Monday that an address labelled “Glasswing Exploiter” had shifted 3,000 ether to four fresh wallets, its first activity in eleven months.',
    claims: [],
  },
  {
    text: "A spokesman for North Korea's foreign ministry said on Sunday that Pyongyang had “nothing to do” with the theft of $81 million from Banco Serrano in 2016.",
    claims: ['stolen 81000000 USD exactly; victim Banco Serrano; period 2016'],
  },
  {
    text: 'In the opening episode of the series, a disgruntled coder named Mina steals $200 million from Oasis, a fictional exchange on a floating island, and blames it on the janitor.',
    claims: [],
  },
  {
    text: 'Hackers took $1.7 billion from crypto platforms in 2023, down from $3.7 billion the year before, Chainalysis said.',
    claims: ['stolen 1700000000 USD exactly; period 2023'],
    may: ['stolen 3700000000 USD exactly; period 2022'],
    said: 'firm Chainalysis',
  },
  {
    text: 'In August 2022 alone, Lacuna lost $4.4 million, Piper Markets $2 million and Oakroot $730,000 to attackers who exploited the same compiler bug.',
    claims: [
      'stolen 4400000 USD exactly; victim Lacuna; period 2022-08',
      'stolen 2000000 USD exactly; victim Piper Markets; period 2022-08',
      'stolen 730000 USD exactly; victim Oakroot; period 2022-08',
    ],
  },
  {
    text: 'Seonbit, which is now looking for a buyer, was the victim of a 2017 break-in, widely blamed on North Korea, that cost it 3,800 bitcoin.',
    claims: ['stolen 3800 BTC exactly; victim Seonbit; actor DPRK; period 2017; blamed DPRK accused'],
  },
  {
    text: 'Losses to crypto hacks fell 51% year-on-year in the first half, Immunefi said, helped by the absence of any nine-figure breach at a big exchange.',
    claims: [],
  },
  {
    text: 'The attack on Coralpay bears all the hallmarks of the Lazarus Group, according to Elliptic, which pointed to the speed with which the tokens were swapped.',
    claims: ['attribution; victim Coralpay; actor Lazarus Group; blamed Lazarus Group suspected'],
    said: 'firm Elliptic',
  },
  {
    text: 'Half of the $16 million that was stolen from Thornbury in the attack has been frozen with the help of Binance and OKX, two people familiar with the matter said. Thornbury declined to comment.',
    claims: ['stolen 16000000 USD exactly; victim Thornbury', 'comment; of Thornbury'],
  },
  {
    text: "At Monday's closing price the coins taken from the exchange in its first year of business would be worth about $240 million today.",
    claims: [],
  },
  {
    text: 'The Secret Service said hackers from APT41, a group based in Chengdu, stole at least $20 million in pandemic relief money, including small-business loans and unemployment benefits.',
    claims: ['stolen 20000000.. USD at-least; actor APT41; blamed APT41 stated'],
    said: 'government Secret Service',
  },
  {
    text: 'Nearly a third of all the crypto stolen in 2023 went to hackers tied to North Korea, TRM Labs reckons.',
    claims: ['share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK alleged'],
    said: 'firm TRM Labs',
  },
  {
    text: 'Wardline, a start-up whose software watches smart contracts for signs of an attack, has raised $16 million in a round led by Paradigm.',
    claims: [],
  },
  {
    text: 'In the exercise, organised by the Bank of Korea with 14 commercial lenders, a red team simulated the theft of 50 billion won over the interbank payment network.',
    claims: [],
  },
  {
    text: 'White-hat researchers moved $8 million out of a vulnerable contract at Linden Lend before anyone could exploit the bug and are holding it until depositors can claim it.',
    claims: [],
  },
  {
    text: 'The names, home addresses and partial bank details of some 70,000 customers were copied by the intruders, Altamar said, but no passwords, private keys or funds.',
    claims: [],
  },
  {
    text: "The State Department is offering up to $5 million for information that helps disrupt the financial networks behind North Korea's weapons programmes.",
    claims: [],
  },
  {
    text: "U.S. officials believe that cybercrime pays for about half of North Korea's missile programme, a White House adviser told a conference in Washington.",
    claims: [],
  },
  {
    text: 'Solvane disputed the figure of $23 million circulated by an on-chain analyst, saying the outflows were a scheduled migration of its cold wallets and that nothing had been stolen.',
    claims: [],
  },
  {
    text: 'Clarification: Our story of May 9 wrongly attributed the attack on Coralpay to the Lazarus Group.',
    claims: [],
  },
  {
    text: 'Customers of Dunemark filed a class action in Delaware on Monday that seeks $150 million in damages and accuses the exchange of ignoring two critical audit reports.',
    claims: [],
  },
];
