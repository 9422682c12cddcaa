import type { Sample } from './samples.ts';

/**
 * Written before the first rule for sentences, and not looked at while they were made: what the rules score here is what
 * they score on sentences they do not know. Whoever changes a rule after looking at a result here must write new ones.
 */
export const HELD_OUT: readonly Sample[] = [
  {
    text: 'Thieves made off with 3,100 bitcoin from the Coinharbor exchange in August 2018.',
    claims: ['stolen 3100 BTC exactly; victim Coinharbor; period 2018-08'],
  },
  {
    text: 'Coinharbor said on Friday that it had lost about $27 million in ether to the attackers.',
    claims: ['stolen 27000000 USD about; victim Coinharbor'],
    said: 'victim Coinharbor',
  },
  {
    text: 'Some $61.5 million worth of tokens was drained from the lending protocol Tidepool Finance, according to Elliptic.',
    claims: ['stolen 61500000 USD about; victim Tidepool Finance'],
    said: 'firm Elliptic',
  },
  {
    text: 'Analysts at Chainalysis estimate that North Korean hackers took between $280 million and $310 million from exchanges in 2022.',
    claims: ['stolen 280000000..310000000 USD between; actor DPRK; period 2022; blamed DPRK stated'],
    said: 'firm Chainalysis',
  },
  {
    text: 'The Lazarus Group is believed to have stolen $94 million from Vaultline.',
    claims: ['stolen 94000000 USD exactly; victim Vaultline; actor Lazarus Group; blamed Lazarus Group alleged'],
  },
  {
    text: 'The FBI attributed the $120 million theft from Harborbridge to TraderTraitor, a group tied to North Korea.',
    claims: ['stolen 120000000 USD exactly; victim Harborbridge; actor TraderTraitor; blamed TraderTraitor confirmed'],
    said: 'government FBI',
  },
  { text: 'Police froze $2.3 million of the stolen funds.', claims: ['frozen 2300000 USD exactly'] },
  {
    text: 'The exchange has since recovered $9 million of the loot.',
    claims: ['recovered 9000000 USD exactly'],
  },
  {
    text: 'The attackers laundered 1,250 ETH through a mixing service within hours.',
    claims: ['laundered 1250 ETH exactly'],
  },
  { text: 'Coinharbor denied reports that it had lost $80 million.', claims: [] },
  { text: 'Vaultline has raised $40 million in a funding round led by two venture funds.', claims: [] },
  {
    text: 'The intruders tried to move $951 million out of the bank, but only $81 million left its accounts.',
    claims: ['attempted 951000000 USD exactly'],
  },
  { text: 'No customer funds were lost in the attack, which could have cost the exchange $15 million.', claims: [] },
  {
    text: 'Hackers linked to Pyongyang carried out at least 41 attacks on exchanges in 12 countries last year, the panel said.',
    published: '2020-03-01',
    claims: [
      'attacks 41.. at-least; actor DPRK; period 2019; blamed DPRK alleged',
      'countries 12 exactly; actor DPRK; period 2019; blamed DPRK alleged',
    ],
    said: 'un-panel',
  },
  {
    text: 'That was more than 60% of all cryptocurrency stolen in 2019, CipherTrace calculated.',
    claims: ['share 0.6..1 more-than; period 2019'],
    said: 'firm CipherTrace',
  },
  { text: 'A Tidepool spokesperson declined to comment.', claims: ['comment; of Tidepool'] },
  {
    text: 'The group posed as recruiters on a professional network and sent engineers a booby-trapped document.',
    claims: ['method'],
  },
  {
    text: 'Prosecutors in New York charged three programmers over the theft of $113 million from Northgate.',
    claims: ['charge; victim Northgate', 'stolen 113000000 USD exactly; victim Northgate'],
  },
  {
    text: 'The exchange lost 58 billion won ($49 million) when 342,000 ether left its hot wallet in November 2019.',
    claims: [
      'stolen 58000000000 KRW exactly = 49000000 USD; period 2019-11',
      'stolen 342000 ETH exactly; period 2019-11',
    ],
  },
  { text: 'Bitcoin fell 5% to $9,400 after the news of the hack.', claims: [] },
  {
    text: 'An earlier tally by the firm put the losses at $1.7 billion for 2018.',
    claims: ['stolen 1700000000 USD exactly; period 2018'],
  },
  { text: 'The company offered a $500,000 bounty for information on the thieves.', claims: [] },
  {
    text: 'Investigators suspect that Andariel was behind the breach of Northgate in May 2021.',
    claims: ['attribution; victim Northgate; actor Andariel; period 2021-05; blamed Andariel suspected'],
  },
  {
    text: 'It is not known who took the $7 million from Tidepool.',
    claims: ['stolen 7000000 USD exactly; victim Tidepool; blamed nobody'],
  },
  {
    text: 'The report, which is a draft and has not been adopted, was handed to the sanctions committee on Monday.',
    claims: ['status'],
  },
  {
    text: 'Attempts to steal $30 million from Vaultline were foiled in March 2020, the exchange said.',
    claims: ['attempted 30000000 USD exactly; victim Vaultline; period 2020-03'],
  },
  {
    text: 'Vaultline and Northgate lost $11 million and $6.4 million respectively.',
    claims: ['stolen 11000000 USD exactly; victim Vaultline', 'stolen 6400000 USD exactly; victim Northgate'],
  },
  { text: 'Insurance would cover losses of up to $100 million, the company said.', claims: [] },
  { text: 'The exchange handles $2 billion in trades a day.', claims: [] },
  {
    text: "Cumulatively, North Korea's hackers have stolen an estimated $3 billion since 2017, the U.N. panel wrote.",
    published: '2024-02-08',
    claims: ['stolen 3000000000 USD estimated; actor DPRK; period 2017..2024-02-08; blamed DPRK stated'],
    said: 'un-panel',
  },
  {
    text: 'North Korea was not responsible for the $12 million theft from Coinharbor, the ministry said.',
    claims: ['stolen 12000000 USD exactly; victim Coinharbor'],
  },
  {
    text: "Coinharbor's hot wallet was emptied of 900 BTC, then worth $5.8 million.",
    claims: ['stolen 900 BTC exactly = 5800000 USD; victim Coinharbor'],
  },
];
