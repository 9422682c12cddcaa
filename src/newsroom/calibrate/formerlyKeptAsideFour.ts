import type { Sample } from './samples.ts';

/**
 * The fourth set that was kept aside: written by someone who had seen neither the rules nor any older set, and scored once. The
 * rules have been changed in view of it since; what it scored when it was unseen stands in docs/methods.md.
 */
export const FORMERLY_KEPT_ASIDE_FOUR: readonly Sample[] = [
  {
    text: 'The Singapore-based exchange Marlinex confirmed on Thursday that attackers drained approximately $23.5 million from its hot wallets.',
    claims: ['stolen 23500000 USD about; victim Marlinex'],
    said: 'victim Marlinex',
  },
  {
    text: "According to the Panel's investigation, the Lazarus Group was responsible for the theft of $41.2 million from the trading platform Veridian Exchange in August 2022.",
    claims: [
      'stolen 41200000 USD exactly; victim Veridian Exchange; actor Lazarus Group; period 2022-08; blamed Lazarus Group stated',
    ],
    said: 'un-panel',
  },
  {
    text: 'TRM Labs estimates that North Korean hackers stole at least $700 million in cryptocurrency in 2023.',
    claims: ['stolen 700000000.. USD at-least; actor DPRK; period 2023; blamed DPRK stated'],
    said: 'firm TRM Labs',
  },
  { text: 'Oakbridge Finance denied reports that it had lost $60 million in a hack.', claims: [] },
  {
    text: 'Hackers made off with 3,410 ether, worth roughly $6.2 million, from the NFT lender Pinefold on 14 May 2023.',
    claims: ['stolen 3410 ETH exactly = 6200000 USD; victim Pinefold; period 2023-05-14'],
  },
  {
    text: 'The FBI confirmed on Monday that TraderTraitor actors were behind the $85 million theft from Kestrel Pay.',
    claims: ['stolen 85000000 USD exactly; victim Kestrel Pay; actor TraderTraitor; blamed TraderTraitor confirmed'],
    said: 'government FBI',
  },
  {
    text: 'Had the attackers obtained the third key, they could have stolen more than $400 million, the developers of Ironquay said.',
    claims: [],
  },
  {
    text: "Between 2017 and 2023 the country's hackers carried out 58 suspected cyberattacks on cryptocurrency companies, valued at approximately $3 billion, the panel of experts wrote.",
    claims: ['attacks 58 exactly; period 2017..2023', 'stolen 3000000000 USD about; period 2017..2023'],
    said: 'un-panel',
  },
  {
    text: 'Of the $197 million stolen from Larkspur Protocol in March 2023, the attacker returned about $175 million within weeks.',
    claims: ['stolen 197000000 USD exactly; victim Larkspur Protocol; period 2023-03', 'recovered 175000000 USD about'],
    may: ['recovered 175000000 USD about; period 2023-03'],
  },
  {
    text: 'Tether froze $8.2 million in USDT linked to the Saltmarsh exploit.',
    claims: ['frozen 8200000 USD exactly'],
    may: ['frozen 8200000 USDT exactly', 'frozen 8200000 USD exactly = 8200000 USDT'],
  },
  { text: "Cellardoor Bank's management declined to comment.", claims: ['comment; of Cellardoor Bank'] },
  {
    text: 'The exploit cost users of Fenwick Swap between $11 million and $13 million, security firm Peckwatch said.',
    claims: ['stolen 11000000..13000000 USD between; victim Fenwick Swap'],
    said: 'firm Peckwatch',
  },
  { text: 'Bluewater raised $30 million from investors, two years after it was hacked.', claims: [] },
  {
    text: 'A federal grand jury in Brooklyn indicted two Canadian brothers over the $48 million theft from Glasswing DEX in 2021.',
    claims: [
      'stolen 48000000 USD exactly; victim Glasswing DEX; period 2021',
      'charge; victim Glasswing DEX; period 2021',
    ],
  },
  {
    text: "Elliptic attributed the hack of Nordhaven to North Korea's Lazarus Group.",
    claims: ['attribution; victim Nordhaven; actor Lazarus Group; blamed Lazarus Group stated'],
    said: 'firm Elliptic',
  },
  {
    text: 'Nobody has been identified as the perpetrator of the breach at Sandpiper Exchange.',
    claims: ['attribution; victim Sandpiper Exchange; blamed nobody'],
  },
  {
    text: 'The exchange had initially put its losses at $12 million; it corrected the figure on Wednesday to $9.4 million stolen.',
    claims: ['stolen 9400000 USD exactly'],
    said: 'victim',
  },
  {
    text: 'Hackers tried to steal nearly $20 million from the cross-chain protocol Ropewalk Bridge, but validators halted the chain in time.',
    claims: ['attempted 20000000 USD about; victim Ropewalk Bridge'],
  },
  {
    text: 'The attackers posed as recruiters on LinkedIn and sent engineers a coding test that contained malware.',
    claims: ['method'],
  },
  { text: 'Users should never share their seed phrase: phishing kits can empty a wallet within seconds.', claims: [] },
  {
    text: 'Losses from hacks reached $1.7 billion in 2023, down from $3.8 billion in 2022, Chainalysis reported.',
    claims: ['stolen 1700000000 USD exactly; period 2023', 'stolen 3800000000 USD exactly; period 2022'],
    said: 'firm Chainalysis',
  },
  {
    text: 'North Korean groups accounted for nearly a third of all crypto stolen in 2023, TRM Labs found.',
    claims: ['share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK stated'],
    may: ['share 0.333333..0.333334 exactly; actor DPRK; period 2023; blamed DPRK stated'],
    said: 'firm TRM Labs',
  },
  { text: 'The price of the token fell 40 percent to $2.10 after the incident.', claims: [] },
  {
    text: 'South Korean police said that Kimsuky had allegedly stolen 1.2 billion won from local startups in the first half of 2022.',
    claims: ['stolen 1200000000 KRW exactly; actor Kimsuky; period 2022-01..2022-06; blamed Kimsuky alleged'],
    said: 'government police',
  },
  {
    text: 'Some 120,000 SOL were taken from Wicker Labs last month, the company wrote in a post-mortem.',
    published: '2022-08-09',
    claims: ['stolen 120000 SOL about; victim Wicker Labs; period 2022-07'],
    said: 'victim Wicker Labs',
  },
  { text: 'The hackers demanded a ransom of $4 million in bitcoin.', claims: [] },
  { text: 'In a statement, Harrow Capital said that reports of a $15 million theft were false.', claims: [] },
  {
    text: 'Authorities recovered 1,080 BTC that had been stolen from Quillon in 2016.',
    claims: ['recovered 1080 BTC exactly'],
    may: ['recovered 1080 BTC exactly; period 2016'],
  },
  {
    text: 'Lazarus Group laundered more than $455 million through the mixer, the Treasury said when it imposed the sanctions.',
    claims: ['laundered 455000000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated'],
    may: ['laundered 455000000.. USD more-than; actor Lazarus Group; blamed Lazarus Group charged'],
    said: 'government Treasury',
  },
  {
    text: "The report, a confidential draft seen by Reuters, has been submitted to the Security Council's sanctions committee.",
    claims: ['status'],
  },
  {
    text: 'Investigators suspect that Andariel stole 34.6 billion won from Hanmaru Exchange in late 2021.',
    claims: [
      'stolen 34600000000 KRW exactly; victim Hanmaru Exchange; actor Andariel; period 2021-09..2021-12; blamed Andariel suspected',
    ],
  },
  { text: 'What if an attacker stole $100 million from a bridge tomorrow?', claims: [] },
  {
    text: 'As much as $7.5 million may have been stolen from the gaming platform Dusk Arena, on-chain analysts warned.',
    claims: ['stolen 0..7500000 USD up-to; victim Dusk Arena'],
  },
  { text: "The platform's daily trading volume exceeded $900 million before the hack.", claims: [] },
  { text: 'Cobalt Vault lost $3 million on bad loans last year.', published: '2023-02-01', claims: [] },
  {
    text: 'The thieves stole £2.6 million in bitcoin and €400,000 in cash from the broker Thistledown in April 2019.',
    claims: [
      'stolen 2600000 GBP exactly; victim Thistledown; period 2019-04',
      'stolen 400000 EUR exactly; victim Thistledown; period 2019-04',
    ],
  },
  {
    text: 'Over 70% of the $2.1 billion stolen in the first half of 2025 came from infrastructure attacks.',
    claims: ['stolen 2100000000 USD exactly; period 2025-01..2025-06'],
    may: ['share 0.7..1 more-than; period 2025-01..2025-06'],
  },
  {
    text: "A spokesperson for North Korea's mission to the United Nations did not respond to a request for comment.",
    claims: ['comment; of DPRK'],
  },
  {
    text: "Pyongyang's hackers struck at least 27 times in 2024, in 12 countries, the experts said.",
    claims: [
      'attacks 27.. at-least; actor DPRK; period 2024; blamed DPRK stated',
      'countries 12 exactly; actor DPRK; period 2024; blamed DPRK stated',
    ],
    said: 'un-panel',
  },
  { text: 'The company offered a bounty of 10 percent, or $2.4 million, for the return of the funds.', claims: [] },
  { text: 'The novel tells of a teenager who steals $50 million in bitcoin from a casino.', claims: [] },
  {
    text: 'Police in Osaka arrested a man suspected of stealing 48 million yen in cryptocurrency from Kumiho Coin.',
    claims: ['stolen 48000000 JPY exactly; victim Kumiho Coin'],
    said: 'government police',
  },
  {
    text: 'Roughly $53 million was stolen from Amberlight, $9 million from Tarn Protocol and $1.1 million from Lowfield.',
    claims: [
      'stolen 53000000 USD about; victim Amberlight',
      'stolen 9000000 USD exactly; victim Tarn Protocol',
      'stolen 1100000 USD exactly; victim Lowfield',
    ],
  },
  { text: 'Regulators fined the exchange $5 million over its handling of the 2020 breach.', claims: [] },
  {
    text: 'The heist, which netted the hackers an estimated $28 million, was the third against Brindlecoin since 2020.',
    claims: ['stolen 28000000 USD estimated; victim Brindlecoin'],
    may: ['attacks 3 exactly; period 2020..', 'stolen 28000000 USD estimated'],
  },
  { text: 'No funds were stolen, and the $17 million held in the vault is safe, Rookery said.', claims: [] },
  {
    text: 'Scattered Spider members pleaded guilty to stealing $11 million from 29 victims.',
    claims: [
      'stolen 11000000 USD exactly; actor Scattered Spider; blamed Scattered Spider charged',
      'charge; actor Scattered Spider; blamed Scattered Spider charged',
    ],
  },
  {
    text: 'Circle has blacklisted wallets holding 1.4 million USDC stolen from Vanemill in the December 2022 attack.',
    claims: ['frozen 1400000 USDC exactly'],
    may: ['stolen 1400000 USDC exactly; victim Vanemill; period 2022-12'],
  },
  {
    text: 'Lighthouse Custody, a Zug-based firm, was robbed of €14.2 million in an attack that Mandiant linked to APT38.',
    claims: ['stolen 14200000 EUR exactly; victim Lighthouse Custody; actor APT38; blamed APT38 alleged'],
    said: 'firm Mandiant',
  },
  {
    text: 'Attackers had siphoned off 812.5 ETH ($1.9 million) before the contract of Mothwing was paused.',
    claims: ['stolen 812.5 ETH exactly = 1900000 USD; victim Mothwing'],
  },
];
