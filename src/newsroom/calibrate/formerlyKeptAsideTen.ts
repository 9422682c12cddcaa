import type { Sample } from './samples.ts';

/**
 * The tenth set that was kept aside: written by someone who had seen neither the rules nor any older set, mixed as agencies, panels and
 * the press write, and read once; rules were changed in view of it since.
 */
export const FORMERLY_KEPT_ASIDE_TEN: readonly Sample[] = [
  {
    text: "The Panel continued its investigations into 41 suspected cyberattacks by the Democratic People's Republic of Korea on virtual asset companies between 2018 and 2022, valued at some $1.9 billion.",
    claims: [
      'attacks 41 exactly; actor DPRK; period 2018..2022; blamed DPRK suspected',
      'stolen 1900000000 USD about; actor DPRK; period 2018..2022; blamed DPRK suspected',
    ],
    said: 'un-panel',
  },
  {
    text: 'Velora said in a post on X that no customer funds had been lost and that reports of a $12 million hack were false.',
    claims: [],
  },
  {
    text: 'According to one Member State, Kimsuky stole 3.4 million USDT from a wallet operator in South-East Asia in the second half of 2023.',
    claims: ['stolen 3400000 USDT exactly; actor Kimsuky; period 2023-07..2023-12; blamed Kimsuky stated'],
  },
  {
    text: 'The Federal Bureau of Investigation, the Department of Defense Cyber Crime Center and the National Police Agency of Japan are alerting the public to the theft of cryptocurrency worth $96 million from the Japan-based company Kitsunebi by North Korean cyber actors in May 2024.',
    claims: ['stolen 96000000 USD exactly; victim Kitsunebi; actor DPRK; period 2024-05; blamed DPRK stated'],
    may: ['stolen 96000000 USD exactly; victim Kitsunebi; actor DPRK; period 2024-05; blamed DPRK confirmed'],
  },
  {
    text: 'The Justice Department said it had seized about $6.2 million in cryptocurrency that thieves took from the payments firm Westmere.',
    claims: [],
  },
  {
    text: 'DPRK actors were also responsible for several high-profile international virtual currency heists, to include the $44 million theft from Payloom on June 22, 2023; the $29 million theft from Corvid Wallet on July 3, 2023; and the $83 million theft from Atomia on June 2, 2023.',
    claims: [
      'stolen 44000000 USD exactly; victim Payloom; actor DPRK; period 2023-06-22; blamed DPRK stated',
      'stolen 29000000 USD exactly; victim Corvid Wallet; actor DPRK; period 2023-07-03; blamed DPRK stated',
      'stolen 83000000 USD exactly; victim Atomia; actor DPRK; period 2023-06-02; blamed DPRK stated',
    ],
  },
  {
    text: 'Dmitri Halvorsen, 34, pleaded guilty today in Manhattan federal court to computer fraud for hacking the decentralized exchange Cinnabar in July 2022 and making off with approximately $9 million.',
    claims: ['stolen 9000000 USD about; victim Cinnabar; period 2022-07', 'charge; victim Cinnabar; period 2022-07'],
  },
  {
    text: "Malicious cyberactivities generate approximately 50 per cent of the foreign currency income of the Democratic People's Republic of Korea and are used to fund its weapons programmes, a Member State told the Panel.",
    claims: [],
  },
  {
    text: "TRM Labs puts North Korea's haul for 2023 at $600 million or so, about a third of everything stolen in crypto attacks that year.",
    claims: [
      'stolen 600000000 USD about; actor DPRK; period 2023; blamed DPRK stated',
      'share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK stated',
    ],
    said: 'firm TRM Labs',
  },
  {
    text: 'At 02:14 UTC on 7 May 2024, Kestrel Finance was exploited for 1,842.6 ETH (~$5.6M); all pools were paused eleven minutes later.',
    claims: ['stolen 1842.6 ETH exactly = 5600000 USD; victim Kestrel Finance; period 2024-05-07'],
  },
  {
    text: 'Had the patch gone out a day later, as much as $190 million could have been drained from Silverpine, the researchers wrote.',
    claims: [],
  },
  {
    text: 'Another day, another flash loan: Marlowe Money just lost $12.3M to an attacker who read the docs more closely than its auditors did.',
    claims: ['stolen 12300000 USD exactly; victim Marlowe Money'],
    said: 'journalist',
  },
  {
    text: 'TOKYO (Reuters) - Japanese cryptocurrency exchange Hoshicoin said on Friday hackers had made off with about 48.2 billion yen ($305 million) worth of bitcoin from one of its wallets.',
    claims: ['stolen 48200000000 JPY about = 305000000 USD; victim Hoshicoin'],
    said: 'victim Hoshicoin',
  },
  {
    text: 'Bitcoin slid as much as 6% to $81,400 after news of the breach, wiping nearly $150 billion off the crypto market.',
    claims: [],
  },
  {
    text: "Bluefin Pay did not respond to emailed questions, and North Korea's mission to the United Nations in New York declined to comment.",
    claims: ['comment; of Bluefin Pay', 'comment; of DPRK'],
    said: 'journalist',
  },
  {
    text: "The experts' report, parts of which were seen by the Associated Press, was sent to the Security Council committee overseeing sanctions on Monday and has yet to be released.",
    claims: ['status'],
  },
  {
    text: "Root cause: the attacker obtained the deployer's private key by means of malware planted on a contractor's laptop.",
    claims: ['method'],
  },
  {
    text: 'Wallets belonging to the estate of the collapsed exchange Goxera moved 12,000 BTC worth $1.1 billion on Tuesday, Arkham data show.',
    claims: [],
  },
  {
    text: 'By the end of March, Elliptic found, Lazarus Group had pushed $92 million of the loot through the no-questions-asked swap service eXch.',
    claims: ['laundered 92000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated'],
    said: 'firm Elliptic',
  },
  {
    text: 'Of the 41,200 ETH siphoned from Oxbow Bridge in August 2022, white-hat hackers have so far handed back roughly 9,000 ETH.',
    claims: ['stolen 41200 ETH exactly; victim Oxbow Bridge; period 2022-08', 'recovered 9000 ETH about'],
  },
  {
    text: 'PeckShield deleted its alert that $5.7 million had been drained from Tulip Lend, explaining that the transactions belonged to a planned migration.',
    claims: [],
  },
  {
    text: 'Thai cyber police said on Thursday they had foiled a bid to steal 180 million baht from the exchange Siamvault and arrested two men at a condominium in Pattaya.',
    claims: ['attempted 180000000 THB exactly; victim Siamvault'],
  },
  {
    text: 'Up to $27 million in tokens may have been taken from Pagoda Finance, according to an estimate by security firm Cyvers.',
    claims: ['stolen 0..27000000 USD up-to; victim Pagoda Finance'],
    said: 'firm Cyvers',
  },
  {
    text: 'Companies in the sector should treat unsolicited job offers with caution, keep private keys offline and require multi-factor authentication, the advisory says.',
    claims: [],
  },
  {
    text: 'Security researchers differ over the amount stolen from Juniper Vault, putting it at between $4 million and $5.5 million.',
    claims: ['stolen 4000000..5500000 USD between; victim Juniper Vault'],
  },
  {
    text: "South Korea's National Intelligence Service thinks Lazarus was probably behind the breach of Hanbit Chain, Yonhap reported, citing a lawmaker briefed by the agency.",
    claims: ['attribution; victim Hanbit Chain; actor Lazarus Group; blamed Lazarus Group suspected'],
  },
  {
    text: 'Three weeks on, investigators have yet to identify who was behind the attack on Wexcoin.',
    claims: ['attribution; victim Wexcoin; blamed nobody'],
  },
  {
    text: "The clinic's owner admitted paying the extortionists 45 bitcoin, or about $1.2 million, to get its patient records back.",
    claims: [],
  },
  {
    text: 'It is still not known who stole the 630 BTC that went missing from the Polish exchange Tarnowex in November 2019.',
    claims: ['stolen 630 BTC exactly; victim Tarnowex; period 2019-11; blamed nobody'],
  },
  {
    text: 'Lattice Lend was relieved of 2,910 ETH and a further $3.1 million in stablecoins in February, CertiK said.',
    published: '2024-03-05',
    claims: [
      'stolen 2910 ETH exactly; victim Lattice Lend; period 2024-02',
      'stolen 3100000 USD exactly; victim Lattice Lend; period 2024-02',
    ],
    said: 'firm CertiK',
  },
  {
    text: 'In the streaming service\'s new thriller "Cold Storage", a disgraced coder empties a Singapore exchange of $600 million in a single night.',
    claims: [],
  },
  {
    text: 'Paris prosecutors are investigating the theft in April of 2.3 million euros ($2.5 million) in cryptocurrency from the startup Mirabelle.',
    published: '2024-06-03',
    claims: ['stolen 2300000 EUR exactly = 2500000 USD; victim Mirabelle; period 2024-04'],
  },
  {
    text: "UNITED NATIONS (AP) - U.N. experts say they are looking into at least 28 instances in 13 countries of North Koreans using cyberattacks to raise money for the country's weapons programs.",
    claims: [
      'attacks 28.. at-least; actor DPRK; blamed DPRK stated',
      'countries 13 exactly; actor DPRK; blamed DPRK stated',
    ],
    said: 'un-panel',
  },
  {
    text: 'The Panel estimates that information technology workers dispatched abroad earn the country between $250 million and $600 million a year.',
    claims: [],
  },
  {
    text: "North Korean hackers have stolen an estimated 1.5 trillion won ($1.2 billion) in cryptocurrency and other virtual assets in the past five years, South Korea's main spy agency said Thursday.",
    claims: ['stolen 1500000000000 KRW estimated = 1200000000 USD; actor DPRK; blamed DPRK stated'],
  },
  {
    text: 'Since 2017, a report by Recorded Future says, North Korean threat actors have taken more than $2.9 billion from the cryptocurrency industry, $1.65 billion of it in 2022.',
    published: '2023-11-30',
    claims: [
      'stolen 2900000000.. USD more-than; actor DPRK; period 2017..2023-11-30; blamed DPRK stated',
      'stolen 1650000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated',
    ],
    said: 'firm Recorded Future',
  },
  {
    text: "New York's financial regulator fined Corbelpay $8 million for shortcomings in its cybersecurity and anti-money-laundering programmes.",
    claims: [],
  },
  {
    text: 'Crypto theft rose by a fifth to $2.2 billion last year, with North Korean groups responsible for 61% of the total, Chainalysis said in a report on Thursday.',
    published: '2025-01-15',
    claims: [
      'stolen 2200000000 USD exactly; period 2024',
      'share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated',
    ],
    said: 'firm Chainalysis',
  },
  {
    text: "In early 2021, Lumora lost over 5,700 ether (then worth nearly $10 million) when intruders got hold of an administrator's password.",
    claims: ['stolen 5700.. ETH more-than = 10000000 USD; victim Lumora; period 2021-01..2021-04'],
  },
  {
    text: 'The hedge fund, which had wagered heavily on the token, told clients it was sitting on losses of around $120 million after the sell-off.',
    claims: [],
  },
  {
    text: 'Immunefi tallied 34 hacks in the third quarter of 2024, with combined losses of $409,200,000.',
    claims: ['attacks 34 exactly; period 2024-07..2024-09', 'stolen 409200000 USD exactly; period 2024-07..2024-09'],
    said: 'firm Immunefi',
  },
  {
    text: "Three members of North Korea's military intelligence were indicted over the theft of $11.8 million from the New York financial services company Ardsley Capital in August 2020.",
    claims: [
      'stolen 11800000 USD exactly; victim Ardsley Capital; actor DPRK; period 2020-08; blamed DPRK charged',
      'charge; victim Ardsley Capital; actor DPRK; period 2020-08; blamed DPRK charged',
    ],
  },
  {
    text: 'A 22-year-old computer science student from Leeds has been jailed for five years for hacking the trading platform Gannet in 2020.',
    claims: ['charge; victim Gannet; period 2020'],
  },
  {
    text: 'Kestrel Finance has doubled its bug bounty and will now pay up to $2 million to anyone who reports a critical flaw.',
    claims: [],
  },
  {
    text: 'Sapphirex suspended withdrawals early on Tuesday without giving a reason. The exchange later confirmed that hackers had emptied a hot wallet holding 1,120 BTC, valued at the time at $43 million.',
    claims: ['stolen 1120 BTC exactly = 43000000 USD; victim Sapphirex'],
    said: 'victim Sapphirex',
  },
  {
    text: 'Orchid Rail took its website offline after noticing irregular transfers. Elliptic has linked the attack on the payment gateway to Lazarus Group. Some $3.8 million of the stolen money has since been frozen.',
    claims: [
      'attribution; victim Orchid Rail; actor Lazarus Group; blamed Lazarus Group alleged',
      'frozen 3800000 USD about',
    ],
    may: ['attribution; actor Lazarus Group; blamed Lazarus Group alleged'],
  },
  {
    text: 'According to messages read out in court, the brothers discussed emptying the treasury of Arbour DAO, some 3,000 ETH, but never went through with it.',
    claims: [],
  },
  {
    text: 'Hackers believed to be working for Pyongyang took 318,000 ether, worth 54 billion won at the time, from Seoul-based exchange Hanaro in November 2019, police said.',
    claims: [
      'stolen 318000 ETH exactly = 54000000000 KRW; victim Hanaro; actor DPRK; period 2019-11; blamed DPRK alleged',
    ],
  },
  {
    text: 'Police in Busan said the hacking groups Lazarus and Andariel took 34 billion won from Coinmaru in 2019.',
    claims: ['stolen 34000000000 KRW exactly; victim Coinmaru; period 2019'],
  },
  {
    text: "Whether the remaining $70 million locked in the contract is safe is anyone's guess, and depositors fear it may go the same way.",
    claims: [],
  },
  {
    text: 'The on-chain trail bears the hallmarks of Lazarus Group, blockchain analysts at Elliptic wrote of the $54 million theft from CoinEmber.',
    claims: ['stolen 54000000 USD exactly; victim CoinEmber; actor Lazarus Group; blamed Lazarus Group suspected'],
    said: 'firm Elliptic',
  },
  {
    text: 'In a joint statement on Tuesday, Japan, South Korea and the United States blamed North Korea for the July 2024 hack of Varunax, in which the Indian exchange lost $120 million.',
    claims: ['stolen 120000000 USD exactly; victim Varunax; actor DPRK; period 2024-07; blamed DPRK accused'],
  },
  {
    text: 'Correction: an earlier version of this article said $18 million had been stolen from Nimbus Pay. The correct amount is $1.8 million.',
    claims: ['stolen 1800000 USD exactly; victim Nimbus Pay'],
    said: 'journalist',
  },
  {
    text: 'Could the same crew pull off another billion-dollar heist before the year is out?',
    claims: [],
  },
  {
    text: "North Korea's foreign ministry has rejected accusations that it had a hand in the $81 million theft from Delta Bengal Bank in February 2016.",
    claims: ['stolen 81000000 USD exactly; victim Delta Bengal Bank; period 2016-02'],
  },
  {
    text: 'According to incomplete statistics from the SlowMist Hacked archive, there were a total of 410 security incidents in 2024, with losses of up to $2.013 billion.',
    claims: ['attacks 410 exactly; period 2024', 'stolen 0..2013000000 USD up-to; period 2024'],
    said: 'firm SlowMist',
  },
  {
    text: 'The Marigold exploiter returned 2,700 ETH last month after the team promised not to press charges.',
    published: '2023-06-20',
    claims: ['recovered 2700 ETH exactly; period 2023-05'],
  },
  {
    text: "At today's prices the coins taken in the 2016 raid on Brockton would fetch around $9.8 billion.",
    claims: [],
  },
  {
    text: 'Hackers thought to be working for the North Korean regime have cashed out at least $160m of their record-breaking $900m crypto heist.',
    claims: [
      'laundered 160000000.. USD at-least; actor DPRK; blamed DPRK alleged',
      'stolen 900000000 USD exactly; actor DPRK; blamed DPRK alleged',
    ],
    said: 'journalist',
  },
  {
    text: 'On 3 May 2024 an unidentified trader was tricked by an address-poisoning attacker into sending away 1,155 WBTC (around $68 million).',
    claims: ['stolen 1155 WBTC exactly = 68000000 USD; period 2024-05-03'],
  },
  {
    text: 'The intruders, since identified by the FBI as APT38, tried to steal $12.2 million from Banco del Norte in May 2018 and got away with just $1.1 million.',
    claims: [
      'attempted 12200000 USD exactly; victim Banco del Norte; actor APT38; period 2018-05; blamed APT38 confirmed',
      'stolen 1100000 USD exactly; victim Banco del Norte; actor APT38; period 2018-05; blamed APT38 confirmed',
    ],
  },
  {
    text: 'A class action filed in the Northern District of California seeks at least $45 million in damages from Corvid Wallet, which plaintiffs say ignored repeated warnings.',
    claims: [],
  },
  {
    text: 'The exploit comes less than a year after the same lending market, Harborswap, was drained of $3.3 million in October 2022.',
    claims: ['stolen 3300000 USD exactly; victim Harborswap; period 2022-10'],
    said: 'journalist',
  },
  {
    text: 'Among the largest thefts of 2022 were those from Ronda Network ($540 million), Mangrove Markets ($114 million) and Gatehouse ($98 million).',
    claims: [
      'stolen 540000000 USD exactly; victim Ronda Network; period 2022',
      'stolen 114000000 USD exactly; victim Mangrove Markets; period 2022',
      'stolen 98000000 USD exactly; victim Gatehouse; period 2022',
    ],
  },
  {
    text: 'DeFi protocols as victims accounted for 82% of all cryptocurrency stolen by hackers in 2022, a total that topped $3.7 billion, Chainalysis said.',
    claims: ['share 0.82 exactly; period 2022', 'stolen 3700000000.. USD more-than; period 2022'],
    said: 'firm Chainalysis',
  },
  {
    text: 'The Panel was told that both Andariel and Kimsuky had taken part in the intrusion at the defence supplier Dorsal Tech.',
    claims: [],
  },
  {
    text: 'Federal prosecutors in Los Angeles charged five alleged members of Scattered Spider with phishing company employees and stealing at least $11 million in cryptocurrency.',
    claims: [
      'stolen 11000000.. USD at-least; actor Scattered Spider; blamed Scattered Spider charged',
      'charge; actor Scattered Spider; blamed Scattered Spider charged',
    ],
  },
  {
    text: 'Kaspersky says BlueNoroff now lures venture capitalists into fake video calls, where they are prompted to install a malicious "audio fix".',
    claims: ['method; actor BlueNoroff'],
    said: 'firm Kaspersky',
  },
  {
    text: 'Total value locked in the protocol sank from $310 million to $92 million within hours of the announcement, DefiLlama data show.',
    claims: [],
  },
  {
    text: 'North Korean cyber actors contacted employees of several cryptocurrency firms with tailored offers of work and had them run a "pre-employment test" that installed a backdoor.',
    claims: ['method; actor DPRK'],
  },
  {
    text: 'In 2023, North Korea-linked hackers stole approximately $655.2 million across 19 incidents; in 2024, they stole $1.28 billion across 45 incidents.',
    claims: [
      'stolen 655200000 USD about; actor DPRK; period 2023; blamed DPRK alleged',
      'attacks 19 exactly; actor DPRK; period 2023; blamed DPRK alleged',
      'stolen 1280000000 USD exactly; actor DPRK; period 2024; blamed DPRK alleged',
      'attacks 45 exactly; actor DPRK; period 2024; blamed DPRK alleged',
    ],
  },
  {
    text: 'Customers of Peakline will be made whole from a $30 million insurance fund. Withdrawals are to resume on Monday.',
    claims: [],
  },
  {
    text: 'Circle froze 6.1 million USDC out of the $17.5 million taken from Ferrocoin, its chief executive wrote on X.',
    claims: ['frozen 6100000 USDC exactly', 'stolen 17500000 USD exactly; victim Ferrocoin'],
  },
  {
    text: 'Two Chinese nationals were charged in Washington with laundering over $67 million worth of cryptocurrency from the hack of an exchange.',
    claims: ['laundered 67000000.. USD more-than', 'charge'],
  },
  {
    text: 'Pyongyang has repeatedly denied involvement in hacking or crypto theft.',
    claims: [],
  },
  {
    text: 'BlueNoroff is said to have helped itself to $2.1 million from the Vietnamese wallet start-up Saola in late 2022.',
    claims: [
      'stolen 2100000 USD exactly; victim Saola; actor BlueNoroff; period 2022-09..2022-12; blamed BlueNoroff alleged',
    ],
  },
  {
    text: 'Hacks were 18% fewer than in the previous quarter, though the average time to detect one went up.',
    claims: [],
  },
  {
    text: 'We regret to inform our community that 9,231 addresses were drained of some 41,000 SOL on August 2, 2022; the engineering team is working with auditors to find out more.',
    claims: ['stolen 41000 SOL about; period 2022-08-02'],
  },
  {
    text: 'A white-hat hacker who reported the flaw, which had put more than $250 million at risk, was rewarded with $1 million.',
    claims: [],
  },
  {
    text: 'In a note left on the blockchain, the thief offered to give everything back in exchange for keeping $4 million and immunity from prosecution.',
    claims: [],
  },
];
