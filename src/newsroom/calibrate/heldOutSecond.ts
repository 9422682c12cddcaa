import type { Sample } from './samples.ts';

/**
 * Written after the first set was scored and before the rules were changed again, and scored once after that change. Whoever
 * changes a rule after looking at a result here must write new ones.
 */
export const HELD_OUT_SECOND: readonly Sample[] = [
  {
    text: 'Cybercriminals looted $18.3 million from the payments firm Lumenpay in the second half of 2022.',
    claims: ['stolen 18300000 USD exactly; victim Lumenpay; period 2022-07..2022-12'],
  },
  {
    text: 'In February 2021 the decentralized exchange Orchard was exploited for 5,400 ETH (around $9 million).',
    claims: ['stolen 5400 ETH exactly = 9000000 USD; victim Orchard; period 2021-02'],
  },
  {
    text: 'Elliptic put the amount taken from Stonegate at $77 million.',
    claims: ['stolen 77000000 USD exactly; victim Stonegate'],
    said: 'firm Elliptic',
  },
  {
    text: 'North Korean hackers are suspected of having stolen more than $41 million from the gambling site Rollhouse in September 2023.',
    claims: ['stolen 41000000.. USD more-than; victim Rollhouse; actor DPRK; period 2023-09; blamed DPRK suspected'],
  },
  {
    text: 'The Treasury Department said that the Lazarus Group had laundered $96 million of the loot.',
    claims: ['laundered 96000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated'],
    said: 'government Treasury Department',
  },
  { text: 'Orchard assured users that it had not been hacked and that no money was missing.', claims: [] },
  { text: 'Venture investors valued Stonegate at $2.4 billion a year before it was hacked.', claims: [] },
  {
    text: 'An attempt to siphon $6 million out of Lumenpay was stopped by its bank.',
    claims: ['attempted 6000000 USD exactly; victim Lumenpay'],
  },
  {
    text: 'Stonegate, a Singapore-based exchange, lost roughly 1,900 bitcoin to thieves in 2017.',
    claims: ['stolen 1900 BTC about; victim Stonegate; period 2017'],
  },
  {
    text: 'Kaspersky researchers blamed the BlueNoroff gang for the raid on Lumenpay.',
    claims: ['attribution; victim Lumenpay; actor BlueNoroff; blamed BlueNoroff accused'],
    said: 'firm Kaspersky',
  },
  {
    text: 'The panel is investigating 58 suspected cyberattacks on crypto companies between 2017 and 2023.',
    claims: ['attacks 58 exactly; period 2017..2023'],
    said: 'un-panel',
  },
  {
    text: 'That haul alone made up nearly a fifth of all cryptocurrency stolen in 2022, according to TRM Labs.',
    claims: ['share 0.2 about; period 2022'],
    said: 'firm TRM Labs',
  },
  { text: 'The Lumenpay chief executive was not available for comment.', claims: ['comment; of Lumenpay'] },
  {
    text: 'Posing as a recruiter, one of the hackers persuaded an engineer to open a file that carried malware.',
    claims: ['method'],
  },
  { text: 'The fund charges clients 2% a year and manages $800 million.', claims: [] },
  { text: 'Hackers might return the $30 million, the founder of Orchard hopes.', claims: [] },
  {
    text: 'A grand jury in Los Angeles indicted a North Korean programmer over the hacking of Rollhouse in 2016.',
    claims: ['charge; victim Rollhouse; actor DPRK; period 2016; blamed DPRK charged'],
  },
  {
    text: 'Tether has frozen 2.2 million USDT that was taken from Orchard.',
    claims: ['frozen 2200000 USDT exactly'],
  },
  {
    text: 'The stolen ether was worth $14 million at the time, and $31 million today.',
    claims: [],
  },
  {
    text: 'All told, crooks have stolen some $11 billion worth of crypto since 2011, Crystal Blockchain calculates.',
    published: '2021-10-04',
    claims: ['stolen 11000000000 USD about; period 2011..2021-10-04'],
    said: 'firm Crystal Blockchain',
  },
  {
    text: 'The panel’s report has been sent to the Security Council and is due to be published in March.',
    claims: ['status'],
  },
  { text: 'Bridges hold $20 billion, and thieves have noticed.', claims: [] },
  {
    text: 'Orchard recovered $3.5 million and 120 ETH of what was stolen.',
    claims: ['recovered 3500000 USD exactly', 'recovered 120 ETH exactly'],
  },
  {
    text: 'Thefts of $25 million from Rollhouse and $8 million from Orchard followed within days.',
    claims: ['stolen 25000000 USD exactly; victim Rollhouse', 'stolen 8000000 USD exactly; victim Orchard'],
  },
];
