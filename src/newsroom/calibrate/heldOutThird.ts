import type { Sample } from './samples.ts';

/**
 * Written after the rules for statements taken back, parts of sums, dates of two deeds and second figures were made (by then
 * the first two sets were known), and scored once, with no rule changed after. Whoever changes a rule after looking at a
 * result here must write new ones.
 */
export const HELD_OUT_THIRD: readonly Sample[] = [
  { text: 'The ministry took back its assertion that Andariel had stolen $14 million from Pierhead.', claims: [] },
  { text: 'A blog post that said hackers drained $9 million from Pierhead turned out to be fiction.', claims: [] },
  { text: 'Investigators now say the $22 million was never stolen from Pierhead at all.', claims: [] },
  { text: 'An appeals court threw out the conviction of a man who stole $3 million from Glassmere.', claims: [] },
  { text: 'Contrary to what the paper wrote, no $6 million was taken from Glassmere.', claims: [] },
  {
    text: 'Of the $1.9 billion stolen in 2023, North Korean hackers took about a third, Elliptic said.',
    claims: [
      'stolen 1900000000 USD exactly; period 2023',
      'share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK stated',
    ],
    said: 'firm Elliptic',
  },
  {
    text: 'More than 40% of the $700 million lost to hacks in 2021 was stolen by the Lazarus Group.',
    claims: [
      'stolen 700000000 USD exactly; period 2021',
      'share 0.4..1 more-than; actor Lazarus Group; period 2021; blamed Lazarus Group stated',
    ],
  },
  { text: 'A small portion of the $88 million was taken by insiders.', claims: [] },
  {
    text: 'Glassmere has got back a quarter of the $16 million that hackers stole.',
    claims: ['stolen 16000000 USD exactly'],
  },
  {
    text: 'The bulk of the $310 million stolen from Pierhead in May 2022 has been laundered.',
    claims: ['stolen 310000000 USD exactly; victim Pierhead; period 2022-05'],
  },
  {
    text: 'Slightly less than $45 million was stolen from Glassmere in 2020.',
    claims: ['stolen ..45000000 USD less-than; victim Glassmere; period 2020'],
  },
  {
    text: 'Thieves took $12 million from Pierhead in August 2019; two years later, police recovered $4 million.',
    claims: ['stolen 12000000 USD exactly; victim Pierhead; period 2019-08', 'recovered 4000000 USD exactly'],
  },
  {
    text: 'In November 2022 the authorities froze $5.5 million linked to the theft from Glassmere.',
    claims: ['frozen 5500000 USD exactly; period 2022-11'],
  },
  {
    text: 'By routing it through mixers, the hackers laundered $70 million of the Pierhead loot in 2023.',
    claims: ['laundered 70000000 USD exactly; period 2023'],
  },
  {
    text: 'Robbers stole $2.1 million from Vietnam Bank in January 2018.',
    claims: ['stolen 2100000 USD exactly; victim Vietnam Bank; period 2018-01'],
  },
  {
    text: "Attackers drained $31 million from Sundial's Gnomon bridge on 4 April 2023.",
    claims: ['stolen 31000000 USD exactly; victim Gnomon bridge; period 2023-04-04'],
  },
  {
    text: 'Hackers stole 2,300 ether and $1.5 million in stablecoins from Pierhead.',
    claims: ['stolen 2300 ETH exactly; victim Pierhead', 'stolen 1500000 USD exactly; victim Pierhead'],
  },
  {
    text: 'The gang attempted to siphon $60 million from Glassmere but made off with just $7 million.',
    claims: ['attempted 60000000 USD exactly; victim Glassmere', 'stolen 7000000 USD exactly; victim Glassmere'],
  },
  {
    text: 'Hackers stole $19 million from Pierhead, its founder said.',
    claims: ['stolen 19000000 USD exactly; victim Pierhead'],
    said: 'victim Pierhead',
  },
  {
    text: 'Glassmere lost $8 million in a phishing attack, a company spokesperson confirmed.',
    claims: ['stolen 8000000 USD exactly; victim Glassmere'],
    said: 'victim Glassmere',
  },
  {
    text: 'The United Nations panel estimated that Pyongyang stole $1.2 billion between 2017 and 2022.',
    claims: ['stolen 1200000000 USD exactly; actor DPRK; period 2017..2022; blamed DPRK stated'],
    said: 'un-panel',
  },
  {
    text: 'Pierhead, hacked for $5 million in 2021, was hacked again in 2023 for $11 million.',
    claims: [
      'stolen 5000000 USD exactly; victim Pierhead; period 2021',
      'stolen 11000000 USD exactly; victim Pierhead; period 2023',
    ],
  },
  {
    text: 'Users withdrew $200 million from Glassmere after the news.',
    claims: [],
  },
  {
    text: 'Whoever took the $27 million from Pierhead has begun to move it.',
    claims: ['stolen 27000000 USD exactly; victim Pierhead'],
  },
  {
    text: 'Prosecutors dropped a fraud charge against the founder of Glassmere, from which thieves stole $17 million in 2020.',
    claims: ['stolen 17000000 USD exactly; victim Glassmere; period 2020'],
  },
  {
    text: 'The theft of 640 bitcoin from Pierhead, first reported in March, was the work of Kimsuky, South Korean police said.',
    published: '2022-06-01',
    claims: ['stolen 640 BTC exactly; victim Pierhead; actor Kimsuky; blamed Kimsuky stated'],
    said: 'government',
  },
];
