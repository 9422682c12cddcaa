import type { Sample } from './samples.ts';

/**
 * Sentences that were kept aside while earlier rules were made. The rules have been changed in view of them since: they belong to
 * what the rules were made with, and measure nothing new. What they scored when they were unseen stands in docs/methods.md.
 */
export const FORMERLY_KEPT_ASIDE: readonly Sample[] = [
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
