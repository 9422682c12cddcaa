import type { Sample } from './samples.ts';

/**
 * Half of the sixth set that was kept aside, every second sentence of it (the other half: developmentNine.ts). It was written by someone
 * who had seen neither the rules nor any older set, and read once. Then the rules were changed by people who saw the other half, and were
 * told what kinds of errors there were in all of it, some nearly in the words of these sentences.
 */
export const FORMERLY_KEPT_ASIDE_SIX: readonly Sample[] = [
  {
    text: "At 13:40 KST on November 12, 2021, 74,200 ETH (approximately 390 billion won) was transferred from the Hanbitex hot wallet to an unknown wallet, the exchange's chief executive said in a notice confirming the theft.",
    claims: ['stolen 74200 ETH exactly = 390000000000 KRW; victim Hanbitex; period 2021-11-12'],
    said: 'victim Hanbitex',
  },
  {
    text: "According to a Member State, the total theft of virtual assets by the Democratic People's Republic of Korea from 2019 to November 2020 is valued at approximately $298.7 million.",
    claims: ['stolen 298700000 USD about; actor DPRK; period 2019..2020-11; blamed DPRK stated'],
  },
  {
    text: "The monitors said they had submitted the draft to the Security Council's North Korea sanctions committee, and that it was expected to be made public once members had discussed it.",
    claims: ['status'],
  },
  {
    text: 'An elderly US investor lost 612 BTC (~$58M) to scammers posing as exchange support staff on Aug 19, on-chain sleuth ZachXBT wrote on Telegram.',
    published: '2025-08-21',
    claims: ['stolen 612 BTC exactly = 58000000 USD; period 2025-08-19'],
  },
  {
    text: 'Two Russian nationals were charged with laundering about 52,000 bitcoin stolen from the now-defunct exchange Brasscoin, the Justice Department said.',
    claims: ['laundered 52000 BTC about', 'charge; victim Brasscoin'],
  },
  {
    text: "South Korea's National Police Agency confirmed on Thursday that Lazarus and Andariel carried out the 2019 theft of 58 billion won worth of ether from local exchange Daonbit.",
    claims: ['stolen 58000000000 KRW exactly; victim Daonbit; period 2019'],
  },
  {
    text: 'Losses from the exploit are estimated at $7.1 million in USDC, according to a preliminary post-mortem published by Nightjar Bridge on Wednesday.',
    claims: ['stolen 7100000 USD estimated; victim Nightjar Bridge'],
    said: 'victim Nightjar Bridge',
  },
  {
    text: 'In a tweet, Harrowgate Protocol said a "security incident" had affected its v2 pools and that it was investigating, but that no funds had been lost.',
    claims: [],
  },
  {
    text: 'North Korea-linked hackers stole an estimated $1.65 billion in 2022, or 43 percent of the $3.8 billion taken in crypto hacks that year, Chainalysis said in a report.',
    claims: [
      'stolen 1650000000 USD estimated; actor DPRK; period 2022; blamed DPRK alleged',
      'stolen 3800000000 USD exactly; period 2022',
      'share 0.43 exactly; actor DPRK; period 2022; blamed DPRK alleged',
    ],
    said: 'firm Chainalysis',
  },
  {
    text: 'The FBI has confirmed that TraderTraitor actors, also tracked as Jade Sleet and UNC4899, were responsible for the theft of cryptocurrency worth $212 million from the Japan-based company Mizukawa in May 2024.',
    claims: [
      'stolen 212000000 USD exactly; victim Mizukawa; actor TraderTraitor; period 2024-05; blamed TraderTraitor confirmed',
    ],
    said: 'government FBI',
  },
  {
    text: 'Elliptic said the laundering pattern and overlaps with previously known wallets point to Lazarus Group as the likely culprit in the Atombay heist, in which thousands of users had their wallets emptied.',
    claims: ['attribution; victim Atombay; actor Lazarus Group; blamed Lazarus Group suspected'],
    said: 'firm Elliptic',
  },
  {
    text: 'Tether froze $3.2 million in USDT stolen in the Orrery Finance exploit, chief executive Paolo Ardoino said on X.',
    claims: ['frozen 3200000 USD exactly'],
  },
  {
    text: 'Bridge operator Tessera has offered the hacker a $1.5 million bounty and a promise not to press charges in exchange for the return of the funds.',
    claims: [],
  },
  {
    text: "Underwriters at Lloyd's paid out $25 million under the exchange's crime policy last year, a fraction of what its customers had claimed.",
    published: '2023-03-09',
    claims: [],
  },
  {
    text: 'In its notification to insurers, Oakhollow Custody put the loss from the June 2023 hack at between $17 million and $19 million, of which the policy covers the first $10 million.',
    claims: ['stolen 17000000..19000000 USD between; victim Oakhollow Custody; period 2023-06'],
    said: 'victim Oakhollow Custody',
  },
  {
    text: 'Correction: An earlier version of this article said $19 million was stolen from Wrenfield; the correct figure is $9.1 million.',
    claims: ['stolen 9100000 USD exactly; victim Wrenfield'],
    said: 'journalist',
  },
  {
    text: 'Had the bug been found by a malicious actor, up to $850 million could have been drained, Immunefi wrote in its review of the Tallow Protocol vulnerability.',
    claims: [],
  },
  {
    text: "The coins taken in the 2015 hack of Ferrant, worth about $53 million at the time, would fetch more than $2.9 billion at today's prices.",
    claims: ['stolen 53000000 USD about; victim Ferrant; period 2015'],
  },
  {
    text: 'Crypto lender Ambergate said it would raise $200 million to meet withdrawals after the hack of a rival sent customers rushing for the exits.',
    claims: [],
  },
  {
    text: "North Korea's mission to the United Nations in New York did not immediately respond to a request for comment.",
    claims: ['comment; of DPRK'],
  },
  {
    text: 'Binance and Lanternswap declined to comment.',
    claims: ['comment; of Binance', 'comment; of Lanternswap'],
  },
  {
    text: 'Within 48 hours the hackers had laundered at least $160 million of the loot, mostly through decentralised exchanges and cross-chain bridges, TRM Labs said.',
    claims: ['laundered 160000000.. USD at-least'],
    said: 'firm TRM Labs',
  },
  {
    text: "DeFi protocols accounted for 64% of all cryptocurrency stolen in the first half of the year, according to the firm's mid-year update.",
    published: '2023-07-18',
    claims: ['share 0.64 exactly; period 2023-01..2023-06'],
  },
  {
    text: "North Korean hackers are likely to step up attacks on exchanges in 2023 as the regime's other sources of hard currency dry up, the company forecast.",
    published: '2022-12-19',
    claims: [],
  },
  {
    text: "Kyiv-based exchange Dniprocoin on Tuesday blamed North Korean hackers for last month's breach of its systems, without saying how much was taken.",
    published: '2023-06-06',
    claims: ['attribution; victim Dniprocoin; actor DPRK; period 2023-05; blamed DPRK accused'],
    said: 'victim Dniprocoin',
  },
  {
    text: 'A trader who misplaced a decimal point lost $1.2 million in the sale of a single NFT, Etherscan data show.',
    claims: [],
  },
  {
    text: 'The hackers demanded 800 bitcoin in return for not publishing the customer database of the broker Redstart.',
    claims: [],
  },
  {
    text: "A Sydney woman was charged with stealing 118,000 XRP, worth about A$470,000 at the time, from a former flatmate's account, New South Wales Police said.",
    claims: ['stolen 118000 XRP exactly = 470000 AUD', 'charge'],
  },
  {
    text: 'The Panel notes that the September 2020 hack of the exchange Kestrelpay, in which virtual assets worth $214 million were stolen, appears to be related to the hack of an unnamed exchange in October 2020, when $19 million was taken.',
    claims: [
      'stolen 214000000 USD exactly; victim Kestrelpay; period 2020-09',
      'stolen 19000000 USD exactly; period 2020-10',
    ],
    said: 'un-panel',
  },
  {
    text: 'Mandiant, which was brought in to investigate, attributed the compromise of Signalwick, in which $43 million of user funds was drained, to a North Korean group it tracks as UNC4736.',
    claims: ['stolen 43000000 USD exactly; victim Signalwick; actor DPRK; blamed DPRK stated'],
    said: 'firm Mandiant',
  },
  {
    text: 'Immunefi said just over $62 million was lost to hacks and exploits in November, down 70% from a year earlier.',
    published: '2024-12-02',
    claims: ['stolen 62000000.. USD more-than; period 2024-11'],
    said: 'firm Immunefi',
  },
  {
    text: 'During the exercise, run by Interpol in Singapore, teams had six hours to trace $30 million stolen from a mock exchange.',
    claims: [],
  },
  {
    text: 'Wallets tied to the exchange moved 12,000 ETH to a new address ahead of a scheduled upgrade, Whale Alert data showed.',
    claims: [],
  },
  {
    text: "New York's financial regulator fined the platform $30 million over weaknesses in its cybersecurity and anti-money-laundering controls.",
    claims: [],
  },
  {
    text: 'The total value locked in the protocol fell from about $18 million to less than $120,000 within hours of the attack, DefiLlama data show.',
    claims: [],
  },
  {
    text: 'According to local media, police in Foshan have solved a case in which 20 million yuan worth of USDT was stolen from an investor, and the suspect, a man surnamed Chen, has been detained.',
    claims: ['stolen 20000000 CNY exactly'],
  },
  {
    text: "Authorities suspect that Lazarus was behind Thursday's hack of Donghaebit, in which Solana-based coins worth about 54 billion won were drained, according to government and industry officials.",
    claims: ['stolen 54000000000 KRW about; victim Donghaebit; actor Lazarus Group; blamed Lazarus Group suspected'],
  },
  {
    text: 'The indictment unsealed in Los Angeles charges three North Korean military programmers with the theft of $68 million from the Slovenian company Kranjcoin in December 2017.',
    claims: [
      'stolen 68000000 USD exactly; victim Kranjcoin; actor DPRK; period 2017-12; blamed DPRK charged',
      'charge; victim Kranjcoin; actor DPRK; period 2017-12; blamed DPRK charged',
    ],
  },
  {
    text: "Web3 projects lost about $640 million to hackers in the third quarter of 2023, with the breaches of Mixinette ($190 million) and Ketchum Bridge ($120 million) the quarter's largest.",
    claims: [
      'stolen 640000000 USD about; period 2023-07..2023-09',
      'stolen 190000000 USD exactly; victim Mixinette; period 2023-07..2023-09',
      'stolen 120000000 USD exactly; victim Ketchum Bridge; period 2023-07..2023-09',
    ],
  },
  {
    text: 'Investigators are looking at whether an employee may have had a hand in the intrusion, two people familiar with the matter said.',
    claims: [],
  },
  {
    text: 'A white-hat bot operator who front-ran the attacker handed back $5.4 million in stolen funds to Ospreyfi on Sunday.',
    claims: ['recovered 5400000 USD exactly'],
  },
  {
    text: 'The report says North Korean actors carried out at least 31 attacks on financial institutions and cryptocurrency exchanges in 15 countries between December 2015 and May 2019.',
    claims: [
      'attacks 31.. at-least; actor DPRK; period 2015-12..2019-05; blamed DPRK stated',
      'countries 15 exactly; actor DPRK; period 2015-12..2019-05; blamed DPRK stated',
    ],
  },
  {
    text: 'The stolen assets include 231 BTC, 4,953 ETH and 135,600 TRX, according to an updated notice from Junipex.',
    claims: [
      'stolen 231 BTC exactly; victim Junipex',
      'stolen 4953 ETH exactly; victim Junipex',
      'stolen 135600 TRX exactly; victim Junipex',
    ],
    said: 'victim Junipex',
  },
  {
    text: 'Just under $25 million in stablecoins was siphoned from the treasury of Solace DAO on Tuesday after an attacker pushed through a malicious governance proposal.',
    claims: ['stolen ..25000000 USD less-than; victim Solace DAO'],
  },
  {
    text: "South Korea's spy agency has accused North Korea of stealing around 1.5 trillion won in virtual assets since 2017.",
    published: '2022-12-22',
    claims: ['stolen 1500000000000 KRW about; actor DPRK; period 2017..2022-12-22; blamed DPRK accused'],
  },
  {
    text: 'Chainalysis said it had helped recover more than $27 million worth of cryptocurrency stolen by North Korean-linked hackers from the online game Mythra.',
    claims: ['recovered 27000000.. USD more-than'],
    said: 'firm Chainalysis',
  },
  {
    text: 'Velvet Drainer, a phishing kit sold on Telegram, was used to steal over $62 million from some 90,000 wallets between November 2022 and November 2023, researchers at Group-IB said.',
    claims: ['stolen 62000000.. USD more-than; period 2022-11..2023-11'],
    said: 'firm Group-IB',
  },
  {
    text: 'Hackers broke into Singapore-based Ternbank on Sunday. The exchange said $29.5 million in bitcoin and other tokens had been stolen.',
    claims: ['stolen 29500000 USD exactly; victim Ternbank'],
    said: 'victim Ternbank',
  },
  {
    text: 'Trading app Corkwind admitted that thieves had taken 413 bitcoin from it in late 2021, a loss it had not disclosed to investors.',
    claims: ['stolen 413 BTC exactly; victim Corkwind; period 2021-09..2021-12'],
    said: 'victim Corkwind',
  },
  {
    text: 'Police in Marbella said the gang had drawn up plans to kidnap a crypto trader and force him to hand over 2 million euros.',
    claims: [],
  },
  {
    text: 'A 19-year-old from Bristol pleaded guilty at Southwark Crown Court to hacking the crypto gaming platform Brightorc.',
    claims: ['charge; victim Brightorc'],
  },
  {
    text: 'Customers should ignore any message that claims to come from support staff, the exchange warned, since criminals use such messages to obtain recovery phrases.',
    claims: [],
  },
  {
    text: 'The team had at first feared that as much as $40 million had been stolen, but a review found that every one of the transfers had been authorised.',
    claims: [],
  },
  {
    text: 'Under the proposal put to token holders, the attacker would keep $1.8 million as a bounty if at least 90% of the funds come back.',
    claims: [],
  },
  {
    text: 'The exchange reopened withdrawals on Wednesday, three weeks after the hack, and said its reserves stood at 112% of customer balances.',
    claims: [],
  },
];
