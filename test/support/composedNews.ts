/** A plain sentence without its full stop, the day of its article, and the lines of its claims. */
export interface Core {
  readonly text: string;
  readonly published?: string;
  readonly lines: readonly string[];
}

export const CORES: readonly Core[] = [
  {
    text: 'Hackers stole $8 million from Kawabit',
    lines: ['stolen 8000000 USD exactly; victim Kawabit'],
  },
  {
    text: 'Hackers stole about $8.2 million in cryptocurrency from Kawabit in March 2022',
    lines: ['stolen 8200000 USD about; victim Kawabit; period 2022-03'],
  },
  {
    text: 'Kawabit lost $8 million to hackers',
    lines: ['stolen 8000000 USD exactly; victim Kawabit'],
  },
  {
    text: 'Kawabit lost more than $12 million in a hack on 14 May 2022',
    lines: ['stolen 12000000.. USD more-than; victim Kawabit; period 2022-05-14'],
  },
  {
    text: 'Kawabit was hacked for $45 million in June 2023',
    lines: ['stolen 45000000 USD exactly; victim Kawabit; period 2023-06'],
  },
  {
    text: 'Kawabit was drained of 2,300 ether in 2021',
    lines: ['stolen 2300 ETH exactly; victim Kawabit; period 2021'],
  },
  {
    text: 'North Korean hackers stole $8 million from Kawabit',
    lines: ['stolen 8000000 USD exactly; victim Kawabit; actor DPRK; blamed DPRK stated'],
  },
  {
    text: "North Korea's Lazarus Group stole some $100 million from Kawabit in June 2022",
    lines: [
      'stolen 100000000 USD about; victim Kawabit; actor Lazarus Group; period 2022-06; blamed Lazarus Group stated',
    ],
  },
  {
    text: 'The Lazarus Group is suspected of stealing $8 million from Kawabit',
    lines: ['stolen 8000000 USD exactly; victim Kawabit; actor Lazarus Group; blamed Lazarus Group suspected'],
  },
  {
    text: 'The Lazarus Group was behind the $8 million hack of Kawabit',
    lines: ['stolen 8000000 USD exactly; victim Kawabit; actor Lazarus Group; blamed Lazarus Group stated'],
  },
  {
    text: 'The theft of $60 million from Kawabit in July 2023 was the work of the Lazarus Group',
    lines: [
      'stolen 60000000 USD exactly; victim Kawabit; actor Lazarus Group; period 2023-07; blamed Lazarus Group stated',
    ],
  },
  {
    text: 'Attackers drained $3.5 million from Kawabit',
    lines: ['stolen 3500000 USD exactly; victim Kawabit'],
  },
  {
    text: 'An attacker exploited Kawabit for $3.5 million',
    lines: ['stolen 3500000 USD exactly; victim Kawabit'],
  },
  {
    text: 'Thieves made off with $81 million from Kawa Bank in February 2016',
    lines: ['stolen 81000000 USD exactly; victim Kawa Bank; period 2016-02'],
  },
  {
    text: '7,000 bitcoin (about $40 million) was stolen from Kawabit in May 2019',
    lines: ['stolen 7000 BTC exactly = 40000000 USD; victim Kawabit; period 2019-05'],
  },
  {
    text: 'At least $30 million was stolen from Kawabit',
    lines: ['stolen 30000000.. USD at-least; victim Kawabit'],
  },
  {
    text: 'Kawabit suffered a $19 million exploit',
    lines: ['stolen 19000000 USD exactly; victim Kawabit'],
  },
  {
    text: 'Kimsuky stole nearly $5 million from Kawabit in 2020',
    lines: ['stolen 5000000 USD about; victim Kawabit; actor Kimsuky; period 2020; blamed Kimsuky stated'],
  },
  {
    text: 'North Korea-linked hackers took at least $600 million in 2023',
    lines: ['stolen 600000000.. USD at-least; actor DPRK; period 2023; blamed DPRK alleged'],
  },
  {
    text: 'North Korean hackers stole $1.7 billion in cryptocurrency in 2022',
    lines: ['stolen 1700000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated'],
  },
  {
    text: 'Cybercriminals stole $2.2 billion from crypto platforms in 2024',
    lines: ['stolen 2200000000 USD exactly; period 2024'],
  },
  {
    text: 'North Korean hackers tried to steal $951 million from Kawa Bank',
    lines: ['attempted 951000000 USD exactly; victim Kawa Bank; actor DPRK; blamed DPRK stated'],
  },
  {
    text: 'The hack of Kawabit netted the thieves $8 million',
    lines: ['stolen 8000000 USD exactly; victim Kawabit'],
  },
  {
    text: 'Kawabit was robbed of $28 million in November 2019',
    lines: ['stolen 28000000 USD exactly; victim Kawabit; period 2019-11'],
  },
  {
    text: 'Hackers siphoned $13 million out of Kawabit',
    lines: ['stolen 13000000 USD exactly; victim Kawabit'],
  },
  {
    text: 'An unknown hacker stole 2,300 ether and $1.5 million in stablecoins from Kawabit',
    lines: ['stolen 2300 ETH exactly; victim Kawabit', 'stolen 1500000 USD exactly; victim Kawabit'],
  },
  {
    text: 'The Lazarus Group allegedly stole $8 million from Kawabit',
    lines: ['stolen 8000000 USD exactly; victim Kawabit; actor Lazarus Group; blamed Lazarus Group alleged'],
  },
  {
    text: 'BlueNoroff is believed to have stolen $8 million from Kawabit',
    lines: ['stolen 8000000 USD exactly; victim Kawabit; actor BlueNoroff; blamed BlueNoroff alleged'],
  },
  {
    text: 'North Korea was blamed for the theft of $8 million from Kawabit',
    lines: ['stolen 8000000 USD exactly; victim Kawabit; actor DPRK; blamed DPRK accused'],
  },
  {
    text: 'The exchange Kawabit recovered $4 million of the stolen funds',
    lines: ['recovered 4000000 USD exactly'],
  },
  {
    text: 'Tether froze $4 million stolen from Kawabit',
    lines: ['frozen 4000000 USD exactly'],
  },
  {
    text: 'The Lazarus Group laundered $20 million of the stolen funds',
    lines: ['laundered 20000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated'],
  },
  {
    text: 'Losses from the Kawabit hack were estimated at $8 million',
    lines: ['stolen 8000000 USD estimated; victim Kawabit'],
  },
  {
    text: 'North Korean hackers carried out at least 35 attacks between 2017 and 2023',
    lines: ['attacks 35.. at-least; actor DPRK; period 2017..2023; blamed DPRK stated'],
  },
  {
    text: 'Hackers broke into Kawabit and stole $8 million',
    lines: ['stolen 8000000 USD exactly; victim Kawabit'],
  },
  {
    text: 'The Kawabit exchange was hacked last year and lost $8 million',
    published: '2023-06-01',
    lines: ['stolen 8000000 USD exactly; victim Kawabit; period 2022'],
  },
  {
    text: 'Hackers stole up to $8 million from Kawabit in March',
    published: '2023-06-01',
    lines: ['stolen 0..8000000 USD up-to; victim Kawabit; period 2023-03'],
  },
  {
    text: 'A total of $8 million was taken from Kawabit by hackers',
    lines: ['stolen 8000000 USD exactly; victim Kawabit'],
  },
  {
    text: 'The $8 million heist at Kawabit in August 2021 was carried out by North Korea',
    lines: ['stolen 8000000 USD exactly; victim Kawabit; actor DPRK; period 2021-08; blamed DPRK stated'],
  },
  {
    text: 'The DeFi protocol Kawa Finance was exploited for 1,200 ETH',
    lines: ['stolen 1200 ETH exactly; victim Kawa Finance'],
  },
];

/** What is added behind and changes nothing; a line is one that begins where the core ends. */
export const TAILS: readonly string[] = `
., according to three people briefed on the investigation
., a senior official told lawmakers
., court documents show
., local media reported
., the newspaper reported, citing unnamed officials
., according to a report submitted last week
., and moved the coins through a mixer
., and published 51 addresses
., Kaspersky researchers wrote in a blog post
., with most of the staff away for the weekend
., describing the group as patient
., the first such step this year
., the largest such theft this year
., one of the biggest heists in the history of the industry
., in what would be the largest crypto theft on record
., using stolen private keys
., by tricking an employee with a fake job offer
. after an employee opened a malicious attachment
. by exploiting a flaw in its smart contract
., prompting the company to suspend withdrawals
., forcing it to halt trading for two days
., sending the price of its token down 40%
., and withdrawals remain suspended
., and the company has since hired a security firm
., and an investigation is under way
., and police have been informed
., and users will be reimbursed in full
., which it said would be covered from its own reserves
., a fraction of its total assets
., or about 6% of its assets
., in less than an hour
., in a matter of minutes
. over the weekend
. on Friday
. early on Tuesday
., a person familiar with the matter said
., two people familiar with the matter told Reuters
., according to blockchain security firm PeckShield
., according to Elliptic
., data from Chainalysis show
., the company said in a statement on its website
., according to a post-mortem published on Monday
., according to excerpts of a U.N. report reviewed by Reuters
., police said on Thursday
., the agency said in a press release
., blockchain sleuth ZachXBT wrote on X
., and most of the money has never been found
., and the trail went cold
., and none of the attackers has been arrested
.; the company declined to give details
.; trading resumed the next day
., although the company had passed two audits
., while its token kept trading
., leaving thousands of users without access to their accounts
., raising questions about the safety of online wallets
., underlining the risks of cross-chain bridges
., in the latest of a series of attacks on the industry
., in a scheme that investigators called sophisticated
., as the market was falling
., days before a planned upgrade
., weeks after raising new funding
., a week after its founder stepped down
., and the stolen coins have not moved since
., most of it in stablecoins
., the company announced
., before anyone noticed
., without anyone noticing until Monday
., said Tom Robinson, co-founder of Elliptic
., Bloomberg News reported
., a spokesperson confirmed to CoinDesk
., a spokesman for the exchange said
., and the FBI is investigating
., and the money was sent to casinos in the Philippines
., and the funds are thought to have paid for weapons
., a blow to an industry already under scrutiny
., the researchers said
., its chief executive said on social media
., security researchers said
., regulators said
., the newspaper said
., some of which has since been returned
., as first reported by CoinDesk
., chain data show
`
  .trim()
  .split('\n');

/** What is put in front and changes nothing. */
export const OPENINGS: readonly string[] = `
In one of the boldest thefts on record, {c}
According to PeckShield, {c}
The company said on Monday that {c}
Police said {c}
It emerged on Thursday that {c}
Reuters reported that {c}
A U.N. panel of experts said that {c}
The FBI said on Wednesday that {c}
As investigators now know, {c}
Prosecutors say that {c}
Blockchain analytics firm Elliptic said {c}
Analysts at Chainalysis found that {c}
According to local media, {c}
Just after midnight, {c}
To the surprise of its own staff, {c}
Separately, {c}
Meanwhile, {c}
In a blow to the industry, {c}
Court filings show that {c}
It took months to establish that {c}
Officials in Seoul said that {c}
South Korea's National Intelligence Service said that {c}
In a post on X, the company said that {c}
Taking advantage of a holiday, {c}
Earlier this week, it was announced that {c}
In the end, {c}
Kaspersky researchers wrote in a blog post that {c}
The report says that {c}
A person with knowledge of the case said {c}
With most of the staff away for the weekend, {c}
In a case that shook the industry, {c}
`
  .trim()
  .split('\n');

/** What is told of the robbed. */
export const RELATIVES: readonly string[] = `
., which is now looking for a buyer,
., which had been audited twice,
., a small exchange based in Singapore,
., which offers trading in dozens of tokens,
., one of the busiest exchanges in Asia,
., whose founder has since resigned,
., which has about 2 million users,
., founded by two former bankers,
., an online platform for lending and borrowing,
., which did not respond to a request for comment,
., which says it is cooperating with police,
. (known until recently as Kawatrade)
., which is registered in the Seychelles,
., long regarded as one of the safest platforms,
., a subsidiary of a listed Japanese group,
., which was launched in 2018,
., the country's second-largest exchange,
., which handles a tenth of the trade in the country,
., whose owners are not known,
., a maker of hardware wallets,
., which has its headquarters in Dubai,
`
  .trim()
  .split('\n');

/** What is added behind and takes the deed back. */
export const TAKING_BACK: readonly string[] = `
., a claim that turned out to be false
., according to a novel
., a report that the company denied
.; the company denied it
., the company said before retracting the statement
., but the report was later withdrawn
., it was reported, but the report was wrong
., in the plot of a film
., rumours said, but nothing was ever taken
., according to a hoax that spread on social media
., in a scenario drawn up for the exercise
., which never happened
., which turned out to be false
., an account since shown to be invented
., although it later said that the sum was wrong
., but later said that it had been mistaken
., in a fictional example
., a story that the newspaper has since retracted
., but the police found no sign of a theft
., it claimed, though auditors found the money in its accounts
., a claim nobody believes
., a report that police dismissed
., but that was a lie
., or so the founder pretended
., which investigators later found to be untrue
., the game's story goes
., in an episode of the series
., an allegation the court rejected
., but an audit showed that nothing was missing
., police said at first, before saying there had been no theft
., it said, but later took the claim back
.. That was not true
`
  .trim()
  .split('\n');

/** What is put in front and denies, invents or only fears the deed. */
export const DENYING: readonly string[] = `
The company denied that {c}
It is not true that {c}
A novel tells how {c}
The newspaper retracted its report that {c}
The company rejected claims that {c}
There is no evidence that {c}
Rumours that {c} were false
Suppose that {c}
What if {c}?
Contrary to reports, it is not the case that {c}
The ministry withdrew its statement that {c}
In the film, {c}
It was falsely reported that {c}
A hoax claimed that {c}
The company feared that {c}
Police found no sign that {c}
A website wrongly reported that {c}
Nobody believes that {c}
The founder lied when he said that {c}
The court rejected the claim that {c}
In an exercise, {c}
If {c}, users would be repaid
It was only a rumour that {c}
He dreamt that {c}
The bank has disputed reports that {c}
It could not be verified that {c}
In the game, {c}
The founder had invented the story that {c}
In the thriller, {c}
`
  .trim()
  .split('\n');
