import type { Sample } from './samples.ts';

/**
 * The fifth set that was kept aside: written by someone who had seen neither the rules nor any older set, and scored once. The
 * rules have been changed in view of it since; what it scored when it was unseen stands in docs/methods.md.
 */
export const FORMERLY_KEPT_ASIDE_FIVE: readonly Sample[] = [
  {
    text: 'Hackers stole $19.7 million from the decentralised exchange Merlinswap in the early hours of 3 June 2024.',
    claims: ['stolen 19700000 USD exactly; victim Merlinswap; period 2024-06-03'],
  },
  {
    text: 'The blockchain analytics firm Elliptic said that Lazarus Group had taken close to $240 million in 104 days from five platforms.',
    claims: ['stolen 240000000 USD about; actor Lazarus Group; blamed Lazarus Group stated'],
    said: 'firm Elliptic',
  },
  {
    text: 'Tallow Exchange said in a statement that about 4,700 BTC had been withdrawn without authorisation and were presumed stolen.',
    claims: ['stolen 4700 BTC about; victim Tallow Exchange'],
    said: 'victim Tallow Exchange',
  },
  {
    text: 'U.S. prosecutors charged two Chinese nationals with laundering over $100 million from the hack of an exchange by North Korean actors.',
    claims: ['laundered 100000000.. USD more-than', 'charge'],
    may: [
      'charge; actor DPRK; blamed DPRK charged',
      'laundered 100000000.. USD more-than; actor DPRK; blamed DPRK stated',
    ],
  },
  {
    text: 'There is no evidence that customer funds were stolen, Corvane wrote on X.',
    claims: [],
  },
  {
    text: 'The Japanese exchange Suzukake lost 3.5 billion yen (about $32 million) to hackers in July 2019.',
    claims: ['stolen 3500000000 JPY exactly = 32000000 USD; victim Suzukake; period 2019-07'],
  },
  {
    text: 'In all, cyber actors of the DPRK stole an estimated $1.2 billion in virtual assets since 2017.',
    published: '2022-12-22',
    claims: ['stolen 1200000000 USD estimated; actor DPRK; period 2017..2022-12-22; blamed DPRK stated'],
  },
  {
    text: 'The bank said that it had foiled an attempt to steal $35 million.',
    claims: ['attempted 35000000 USD exactly'],
    said: 'victim',
  },
  {
    text: 'An attacker drained 9,100 ETH from Willowbank Protocol and returned 8,000 ETH two days later.',
    claims: ['stolen 9100 ETH exactly; victim Willowbank Protocol', 'recovered 8000 ETH exactly'],
  },
  {
    text: 'Chainalysis put the amount stolen by North Korean hackers in 2022 at $1.65 billion.',
    claims: ['stolen 1650000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated'],
    said: 'firm Chainalysis',
  },
  {
    text: 'The startup plans to insure deposits of up to $250,000 against theft.',
    claims: [],
  },
  {
    text: 'Binance helped to freeze $5.8 million stolen from Harbinger Pay.',
    claims: ['frozen 5800000 USD exactly'],
  },
  {
    text: 'Sources close to the company said that the loss was more than $14 million, but Ferrow declined to comment.',
    claims: ['comment; of Ferrow'],
    may: ['stolen 14000000.. USD more-than; victim Ferrow', 'stolen 14000000.. USD more-than'],
  },
  {
    text: "Malicious code in an update of the wallet's browser extension exfiltrated the users' private keys.",
    claims: ['method'],
  },
  {
    text: 'The Treasury sanctioned the mixer, which BlueNoroff had used to launder over $20.5 million of the proceeds.',
    claims: ['laundered 20500000.. USD more-than; actor BlueNoroff; blamed BlueNoroff stated'],
    may: ['laundered 20500000.. USD more-than; actor BlueNoroff; blamed BlueNoroff charged'],
    said: 'government Treasury',
  },
  {
    text: 'Eastgate Coin said the suspected loss of $6 million turned out to be an accounting error.',
    claims: [],
  },
  {
    text: 'The bridge Causeway was exploited for $82 million in January 2024, with North Korean hackers suspected.',
    claims: ['stolen 82000000 USD exactly; victim Causeway; actor DPRK; period 2024-01; blamed DPRK suspected'],
  },
  {
    text: 'According to blockchain security company Hexmoor, hackers took $2.9 million, $1.4 million and $600,000 from Dovetail, Ninepin and Ashlar respectively.',
    claims: [
      'stolen 2900000 USD exactly; victim Dovetail',
      'stolen 1400000 USD exactly; victim Ninepin',
      'stolen 600000 USD exactly; victim Ashlar',
    ],
    said: 'firm Hexmoor',
  },
  {
    text: 'Analysts fear that the group could steal as much as $1 billion next year.',
    claims: [],
  },
  {
    text: 'Police in Seoul concluded that Andariel was behind the 2019 theft of 342,000 ETH from Hanbit Exchange.',
    claims: ['stolen 342000 ETH exactly; victim Hanbit Exchange; actor Andariel; period 2019; blamed Andariel stated'],
    may: ['stolen 342000 ETH exactly; victim Hanbit Exchange; actor Andariel; period 2019; blamed Andariel confirmed'],
    said: 'government police',
  },
  {
    text: 'DPRK-affiliated attackers were responsible for 61% of the total stolen in 2024, the firm said.',
    claims: ['share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated'],
  },
  {
    text: "The exchange's hot wallet was emptied of 2.1 million XRP in under an hour.",
    claims: ['stolen 2100000 XRP exactly'],
  },
  {
    text: 'It remains unclear who carried out the attack on Palegate.',
    claims: ['attribution; victim Palegate; blamed nobody'],
  },
  {
    text: 'A report by the panel, which has not been published, was sent to Council members last week.',
    claims: ['status'],
    said: 'un-panel',
  },
  {
    text: 'Bitcoin rose above $60,000 as traders shrugged off the hack.',
    claims: [],
  },
  {
    text: 'In October 2023 hackers breached Stanchion Finance and stole no less than $7.3 million in stablecoins.',
    claims: ['stolen 7300000.. USD at-least; victim Stanchion Finance; period 2023-10'],
  },
  {
    text: 'Roughly $31 million in crypto was looted from Quaymarket, whose chief executive blamed the Lazarus Group.',
    claims: ['stolen 31000000 USD about; victim Quaymarket; actor Lazarus Group; blamed Lazarus Group accused'],
  },
  {
    text: 'The company has offered the hacker $500,000 to return the money.',
    claims: [],
  },
  {
    text: 'There were at least 17 attacks on exchanges in the second quarter of 2021.',
    claims: ['attacks 17.. at-least; period 2021-04..2021-06'],
  },
  {
    text: "North Korea's foreign ministry rejected the accusation that it had hacked Oxbow Coin as slander.",
    claims: [],
  },
  {
    text: 'Of the stolen sum, $3.2 million in USDT was frozen by Tether within hours.',
    claims: ['frozen 3200000 USD exactly'],
    may: ['frozen 3200000 USDT exactly'],
  },
  {
    text: 'The FBI attributed the theft of $308 million from the Japanese company Kanade Coin in May 2024 to TraderTraitor.',
    claims: [
      'stolen 308000000 USD exactly; victim Kanade Coin; actor TraderTraitor; period 2024-05; blamed TraderTraitor confirmed',
    ],
    said: 'government FBI',
  },
  {
    text: 'Losses could have been far higher: the contract held $900 million at the time.',
    claims: [],
  },
  {
    text: 'Thieves have stolen between 5,000 and 6,000 ether from holders of the Tarpan wallet since April, researchers said.',
    published: '2023-06-10',
    claims: ['stolen 5000..6000 ETH between; period 2023-04..2023-06-10'],
    may: [
      'stolen 5000..6000 ETH between; victim Tarpan; period 2023-04..2023-06-10',
      'stolen 5000..6000 ETH between; victim Tarpan wallet; period 2023-04..2023-06-10',
    ],
  },
  {
    text: 'Two years on, $11.4 million of the loot has been recovered.',
    claims: ['recovered 11400000 USD exactly'],
  },
  {
    text: 'Lantern Vault, a lending protocol on Solana, was drained of $8.7 million in USDC and 41,000 SOL on 2 March 2023.',
    claims: [
      'stolen 8700000 USD exactly; victim Lantern Vault; period 2023-03-02',
      'stolen 41000 SOL exactly; victim Lantern Vault; period 2023-03-02',
    ],
    may: ['stolen 8700000 USDC exactly; victim Lantern Vault; period 2023-03-02'],
  },
  {
    text: "The panel is investigating an allegation that the country's hackers took $150 million from a trading firm in 2021.",
    claims: ['stolen 150000000 USD exactly; actor DPRK; period 2021; blamed DPRK alleged'],
    may: ['stolen 150000000 USD exactly; period 2021'],
    said: 'un-panel',
  },
  {
    text: 'An employee of Grayling Trust had been phished by hackers who offered her a job.',
    claims: ['method'],
  },
  {
    text: 'If confirmed, it would be the largest theft of cryptocurrency ever.',
    claims: [],
  },
  {
    text: 'Crypto hacks cost victims $2.2 billion in 2024, up 21 percent from the previous year.',
    claims: ['stolen 2200000000 USD exactly; period 2024'],
  },
  {
    text: 'The hacker of Sallow Finance, a 23-year-old from Oslo, was sentenced to four years in prison.',
    claims: ['charge; victim Sallow Finance'],
  },
  {
    text: 'The company later revised the amount stolen from $40 million to $36 million.',
    claims: ['stolen 36000000 USD exactly'],
    said: 'victim',
  },
  {
    text: 'Hoard Exchange resumed withdrawals on Tuesday after its investors injected $70 million.',
    claims: [],
  },
  {
    text: 'Kimsuky and Andariel together stole more than $12 million from defence contractors, the ministry said.',
    claims: ['stolen 12000000.. USD more-than'],
    said: 'government ministry',
  },
  {
    text: 'An estimated 1,400 BTC, then worth $9.8 million, disappeared from Orchard Mining in what the company called a robbery by hackers.',
    claims: ['stolen 1400 BTC estimated = 9800000 USD; victim Orchard Mining'],
    said: 'victim Orchard Mining',
  },
  {
    text: '"We lost everything," a trader said of the attack on Mirefield, in which $1.8 million was stolen.',
    claims: ['stolen 1800000 USD exactly; victim Mirefield'],
  },
];
