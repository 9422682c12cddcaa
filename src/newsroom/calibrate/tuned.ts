import type { Sample } from './samples.ts';

/** Sentences that the rules were made with. */
export const TUNED: readonly Sample[] = [
  {
    text: 'Hackers stole $7.2 million in crypto assets from the exchange Brightcoin on 3 June 2021.',
    claims: ['stolen 7200000 USD exactly; victim Brightcoin; period 2021-06-03'],
  },
  {
    text: 'More than 19,000 ether was siphoned from the Meridian bridge, Brightcoin analysts say.',
    claims: ['stolen 19000.. ETH more-than; victim Meridian'],
  },
  {
    text: 'Brightcoin was hacked for $33 million in late 2019 and has yet to reopen.',
    claims: ['stolen 33000000 USD exactly; victim Brightcoin; period 2019-09..2019-12'],
  },
  {
    text: 'According to TRM Labs, North Korea-linked groups stole at least $600 million in 2023.',
    claims: ['stolen 600000000.. USD at-least; actor DPRK; period 2023; blamed DPRK alleged'],
    said: 'firm TRM Labs',
  },
  {
    text: 'The $45 million hack of Meridian in April 2020 has not been attributed to any group.',
    claims: ['stolen 45000000 USD exactly; victim Meridian; period 2020-04; blamed nobody'],
  },
  {
    text: 'Attackers attempted to steal $18 million from Brightcoin, but the transfers were blocked.',
    claims: ['attempted 18000000 USD exactly; victim Brightcoin'],
  },
  {
    text: 'A theft of 6,500 BTC (about $52 million) from the Japanese exchange Kawabit was reported in May 2018.',
    claims: ['stolen 6500 BTC exactly = 52000000 USD; victim Kawabit'],
  },
  {
    text: 'Pyongyang denied that its agents had stolen $100 million from Kawabit.',
    claims: [],
  },
  {
    text: 'Kawabit said no user funds were stolen, and that $3 million in fees had been collected this month.',
    published: '2020-05-05',
    claims: [],
  },
  {
    text: 'The hackers may have stolen as much as $14 million from Meridian users.',
    claims: ['stolen 0..14000000 USD up-to; victim Meridian'],
  },
  {
    text: 'Hackers could have stolen $200 million had the flaw not been found.',
    claims: [],
  },
  {
    text: 'Authorities froze $1.1 million, and Kawabit recovered another 250 BTC.',
    claims: ['frozen 1100000 USD exactly', 'recovered 250 BTC exactly'],
  },
  {
    text: 'North Korean operatives laundered more than $90 million through mixers, the Treasury Department said.',
    claims: ['laundered 90000000.. USD more-than; actor DPRK; blamed DPRK stated'],
    said: 'government Treasury Department',
  },
  {
    text: 'Chainalysis said that figure was two-fifths of everything stolen from exchanges in 2021.',
    claims: ['share 0.4 exactly; period 2021'],
    said: 'firm Chainalysis',
  },
  {
    text: 'Between January and June 2019 the group mounted 14 attacks on exchanges in five countries, U.N. experts found.',
    claims: ['attacks 14 exactly; period 2019-01..2019-06', 'countries 5 exactly; period 2019-01..2019-06'],
    said: 'un-panel UN experts',
  },
  {
    text: 'The FBI blamed the Lazarus Group for the breach of Meridian.',
    claims: ['attribution; victim Meridian; actor Lazarus Group; blamed Lazarus Group accused'],
    said: 'government FBI',
  },
  {
    text: 'Kawabit did not immediately respond to a request for comment.',
    claims: ['comment; of Kawabit'],
  },
  {
    text: 'The attackers sent spear-phishing emails with a malicious attachment to two employees.',
    claims: ['method'],
  },
  { text: 'Users should never open malicious attachments sent by recruiters they do not know.', claims: [] },
  {
    text: 'A federal court indicted two men for laundering the proceeds of the Kawabit hack.',
    claims: ['charge; victim Kawabit'],
  },
  {
    text: 'The panel’s draft report will be presented to the Security Council next month.',
    claims: ['status'],
  },
  {
    text: 'Brightcoin lost $12 million in the third quarter as trading fees fell.',
    claims: [],
  },
  {
    text: 'Losses from the exploit are estimated at $8.5 million.',
    claims: ['stolen 8500000 USD estimated'],
  },
  {
    text: 'Thieves took 1,200 ETH from Meridian, 300 BTC from Kawabit and $2 million from Brightcoin in 2022.',
    claims: [
      'stolen 1200 ETH exactly; victim Meridian; period 2022',
      'stolen 300 BTC exactly; victim Kawabit; period 2022',
      'stolen 2000000 USD exactly; victim Brightcoin; period 2022',
    ],
  },
  { text: 'The token lost 40% of its value, wiping out $300 million in market capitalisation.', claims: [] },
  {
    text: 'It remains unclear who stole $5.5 million from Meridian in the first half of 2022.',
    claims: ['stolen 5500000 USD exactly; victim Meridian; period 2022-01..2022-06; blamed nobody'],
  },
  {
    text: 'The exchange reimbursed customers with $20 million from its insurance fund after the hack.',
    claims: [],
  },
  {
    text: 'State-backed hackers from North Korea stole between $1 billion and $1.3 billion from DeFi protocols in 2022, a record.',
    claims: ['stolen 1000000000..1300000000 USD between; actor DPRK; period 2022; blamed DPRK stated'],
  },
  {
    text: 'The $90 million Meridian heist was the work of North Korean hackers, two officials told Reuters.',
    claims: ['stolen 90000000 USD exactly; victim Meridian; actor DPRK; blamed DPRK stated'],
    said: 'government',
  },
  {
    text: 'Hackers drained Kawabit of $16 million, of which $4 million was later returned.',
    claims: ['stolen 16000000 USD exactly; victim Kawabit', 'recovered 4000000 USD exactly'],
  },
];
