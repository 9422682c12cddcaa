import { parseSamples, type Sample } from './samples.ts';

/**
 * The twelfth set that was kept aside: written by someone who had seen neither the rules nor any older set, in the ordinary wording of
 * panels, agencies, firms, exchanges and the press, and read once. No rule was changed since.
 */
export const HELD_OUT: readonly Sample[] = parseSamples(`
According to one Member State, cyberactors of the Democratic People's Republic of Korea stole virtual assets worth between $540 million and $820 million in 2021.
= stolen 540000000..820000000 USD between; actor DPRK; period 2021; blamed DPRK stated
The Panel is investigating 46 suspected cyberattacks by the Democratic People's Republic of Korea on cryptocurrency-related companies between 2018 and 2022, valued at approximately $2.4 billion.
= attacks 46 exactly; actor DPRK; period 2018..2022; blamed DPRK suspected
= stolen 2400000000 USD about; actor DPRK; period 2018..2022; blamed DPRK suspected
: un-panel
North Korean hackers carried out at least 29 attacks on financial institutions and cryptocurrency exchanges in 14 countries, the U.N. experts said.
= attacks 29.. at-least; actor DPRK; blamed DPRK stated
= countries 14 exactly; actor DPRK; blamed DPRK stated
: un-panel
The FBI has confirmed that Lazarus Group, cyber actors associated with the DPRK, were responsible for the theft of $74 million of virtual currency from Alderbay Wallet reported on March 3, 2023.
= stolen 74000000 USD exactly; victim Alderbay Wallet; actor Lazarus Group; blamed Lazarus Group confirmed
: government FBI
The FBI is attributing the theft of approximately 3,870 bitcoin, worth $262 million at the time, from Japan-based Kitanami Coin in June 2024 to the North Korean group TraderTraitor.
= stolen 3870 BTC about = 262000000 USD; victim Kitanami Coin; actor TraderTraitor; period 2024-06; blamed TraderTraitor confirmed
: government FBI
Two Chinese nationals were charged today with laundering over $85 million worth of cryptocurrency stolen from the exchange Brightmere.
= laundered 85000000.. USD more-than
= charge; victim Brightmere
A federal grand jury in Brooklyn has indicted three North Korean programmers over the 2020 hack of the Slovenian exchange Karstcoin, in which about $62 million in cryptocurrency was stolen.
= charge; victim Karstcoin; actor DPRK; period 2020; blamed DPRK charged
= stolen 62000000 USD about; victim Karstcoin; actor DPRK; period 2020; blamed DPRK charged
Today, the U.S. Department of the Treasury's Office of Foreign Assets Control sanctioned the mixer Fogbank.io, which was used by the Lazarus Group to launder more than $310 million in virtual currency.
= laundered 310000000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated
In 2023, funds stolen from crypto platforms fell to $1.4 billion from $3.1 billion in 2022, while the number of individual hacking incidents rose to 241.
= stolen 1400000000 USD exactly; period 2023
= stolen 3100000000 USD exactly; period 2022
= attacks 241 exactly; period 2023
North Korea-affiliated hackers stole roughly $560.5 million across 19 incidents in 2023, according to Chainalysis.
= stolen 560500000 USD about; actor DPRK; period 2023; blamed DPRK alleged
= attacks 19 exactly; actor DPRK; period 2023; blamed DPRK alleged
: firm Chainalysis
Hackers with ties to North Korea accounted for 58% of the $1.9 billion in crypto stolen in 2024, up from 31% a year earlier, Chainalysis said in its annual report.
= stolen 1900000000 USD exactly; period 2024
= share 0.58 exactly; actor DPRK; period 2024; blamed DPRK alleged
= share 0.31 exactly; actor DPRK; period 2023; blamed DPRK alleged
: firm Chainalysis
Elliptic's analysis shows that more than $2.1 billion in cryptoassets has been stolen by North Korean hackers so far this year.
@ 2025-10-07
= stolen 2100000000.. USD more-than; actor DPRK; period 2025; blamed DPRK stated
: firm Elliptic
TRM Labs estimates that hackers stole $1.12 billion in the first half of 2024, compared with $590 million in the same period of 2023.
= stolen 1120000000 USD exactly; period 2024-01..2024-06
= stolen 590000000 USD exactly; period 2023-01..2023-06
: firm TRM Labs
As in previous years, a small number of large attacks made up the lion's share of the haul, with the top five hacks accounting for 70% of the total amount stolen so far this year.
@ 2024-07-05
= share 0.7 exactly; period 2024
At approximately 02:40 UTC on 11 August 2023, an unauthorised party gained access to one of Quillon's hot wallets and withdrew 4,120 ETH and 1.9 million USDT.
= stolen 4120 ETH exactly; victim Quillon; period 2023-08-11
= stolen 1900000 USDT exactly; victim Quillon; period 2023-08-11
On April 2, 2024, an attacker exploited a rounding error in the Saltmarsh Finance lending contracts and drained approximately $6.3 million. We have since recovered $2.1 million with the help of our security partners.
= stolen 6300000 USD about; victim Saltmarsh Finance; period 2024-04-02
= recovered 2100000 USD exactly
: victim Saltmarsh Finance
All user funds are safe and no customer assets were affected by the incident, Orlanda said in a statement posted on X.
Crypto exchange Norvik has denied reports on social media that it lost $40 million in a hack.
Japanese cryptocurrency exchange Hoshimi said on Friday it had lost about 5.9 billion yen ($40 million) in a hack.
= stolen 5900000000 JPY about = 40000000 USD; victim Hoshimi
: victim Hoshimi
SEOUL, South Korea (AP) — North Korean hackers have stolen an estimated 1.3 trillion won ($1 billion) in cryptocurrency and other virtual assets in the past five years, South Korea's spy agency said Thursday.
= stolen 1300000000000 KRW estimated = 1000000000 USD; actor DPRK; blamed DPRK stated
North Korea's Andariel hacking group is believed to have stolen 470 million won worth of cryptocurrency from a South Korean asset manager, police said Tuesday.
= stolen 470000000 KRW exactly; actor Andariel; blamed Andariel alleged
Hacker groups affiliated with North Korea have stolen $590 million worth of cryptocurrency assets from Japan since 2018, according to a study by Elliptic commissioned by Nikkei.
@ 2023-05-15
= stolen 590000000 USD exactly; actor DPRK; period 2018..2023-05-15; blamed DPRK alleged
: firm Elliptic
Cross-chain bridge Lanternway was exploited for $88 million on Tuesday after an attacker compromised five of its nine validator keys.
= stolen 88000000 USD exactly; victim Lanternway
DeFi protocol Mossgate has lost roughly $11.6 million to a flash loan attack, according to blockchain security firm PeckShield.
= stolen 11600000 USD about; victim Mossgate
: firm PeckShield
The wallet moved 2,400 ETH to a new address early Wednesday, on-chain data shows.
The hacker laundered 7,300 ETH through Tornado Cash over the weekend, according to data from Arkham.
= laundered 7300 ETH exactly
Wintergale has offered the hacker a 10% bounty, or $2.4 million, for the return of the funds.
The hacker returned 10,200 ETH, worth about $19 million, to the Ember Lend team on Sunday, keeping 1,000 ETH as a bounty.
= recovered 10200 ETH exactly = 19000000 USD
Tether has frozen $3.4 million in USDT linked to the Halyard hack, CEO Paolo Ardoino said.
= frozen 3400000 USD exactly
Binance said it had frozen $5.8 million of the $91 million stolen from the Zephyra Network last month by the Lazarus Group.
@ 2022-05-10
= frozen 5800000 USD exactly
= stolen 91000000 USD exactly; victim Zephyra Network; actor Lazarus Group; period 2022-04; blamed Lazarus Group stated
Losses could reach $25 million if the remaining pools are not paused, the security firm warned.
The U.S. government recommends that organizations in the blockchain industry apply defense-in-depth strategies and train users to recognize social engineering attempts and spearphishing.
Lazarus Group actors send spearphishing messages offering high-paying jobs to employees of cryptocurrency companies to entice them to download malware-laced applications.
= method; actor Lazarus Group
Posing as a recruiter on LinkedIn, a North Korean operative sent an employee of a wallet software company a link to a malicious Python script disguised as a pre-employment test.
= method; actor DPRK
Blockchain analysis firm Elliptic has attributed the hack of Atomwell Wallet to North Korea's Lazarus Group.
= attribution; victim Atomwell Wallet; actor Lazarus Group; blamed Lazarus Group stated
: firm Elliptic
Through our investigation, we were able to confirm that the Lazarus Group and APT38 are responsible for the theft of $97 million of virtual currency from Cadenza's Skyline bridge reported on June 24, 2022, the FBI said.
= stolen 97000000 USD exactly; victim Skyline bridge
: government FBI
It remains unclear who was behind the attack on Pelorus.
= attribution; victim Pelorus; blamed nobody
Sundial lost $17.5 million in the hack, and it is not known who carried it out.
= stolen 17500000 USD exactly; victim Sundial; blamed nobody
Veldt did not immediately respond to a Reuters request for comment, and the FBI declined to comment.
= comment; of Veldt
= comment; of FBI
A security researcher was paid a $2 million bounty for reporting a bug that had put $33 million at risk in the Driftline contracts.
The confidential report was submitted to the U.N. Security Council's North Korea sanctions committee on Friday. North Korea's mission to the United Nations in New York did not respond to a request for comment.
= status
= comment; of DPRK
The panel noted that the value of the virtual assets is difficult to establish because prices of cryptocurrency fluctuate sharply.
Pyongyang has repeatedly denied involvement in cybercrime and has called the allegations a fabrication by the United States.
North Korea has previously denied allegations of hacking or other cyberattacks.
The Justice Department said it had seized $5.2 million in bitcoin that hackers stole from customers of Corvane in SIM-swapping attacks.
A 24-year-old Florida man was sentenced on Thursday to 46 months in prison for his role in the 2022 hack of Lodestar Vault.
= charge; victim Lodestar Vault; period 2022
The group behind the ransomware attack demanded $4 million in bitcoin to restore the hospital's systems.
New York's financial regulator fined Amberly Trust $7 million for failing to maintain an adequate cybersecurity program.
Kestrel X said it would reimburse affected customers in full from its $150 million user protection fund.
Bitcoin fell 4% to $61,200 after news of the hack, while Marlow's native token slid 31% to $0.42.
Users withdrew more than $900 million from Helmsford in the 24 hours after the announcement, according to data from DefiLlama.
This story has been corrected to show that $8.9 million, not $89 million, was stolen from Trellis Finance.
= stolen 8900000 USD exactly; victim Trellis Finance
An earlier version of this article said that North Korean hackers had stolen $52 million from Ravensworth. That statement was incorrect.
Hackers tried to steal $14 million from Bluefen but the transfer was blocked by the other multisig signers.
= attempted 14000000 USD exactly; victim Bluefen
The hedge fund Castlerock Capital lost $120 million when the price of the token collapsed in May.
@ 2022-07-12
Hackers stole $412 million in cryptocurrency across 155 incidents in the third quarter of 2024, according to a report by blockchain security firm CertiK.
= stolen 412000000 USD exactly; period 2024-07..2024-09
= attacks 155 exactly; period 2024-07..2024-09
: firm CertiK
Crypto losses from hacks reached $73.9 million in February, up 16% from January, according to Immunefi.
@ 2024-03-01
= stolen 73900000 USD exactly; period 2024-02
: firm Immunefi
Pyongyang's hackers have stolen an estimated $2.8 billion since 2018, including at least $720 million in 2023, the U.N. experts wrote.
@ 2024-03-20
= stolen 2800000000 USD estimated; actor DPRK; period 2018..2024-03-20; blamed DPRK stated
= stolen 720000000.. USD at-least; actor DPRK; period 2023; blamed DPRK stated
: un-panel
North Korea was responsible for almost a third of all cryptocurrency stolen last year, TRM Labs said.
@ 2024-01-08
= share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK stated
: firm TRM Labs
Private key compromises accounted for the largest share of stolen crypto in 2024, at 43%.
= share 0.43 exactly; period 2024
Our investigation found that the attacker gained access through malware installed on a developer's laptop by way of a fake job offer.
= method
The FBI warned that North Korean actors may attempt malicious cyber activities against companies associated with cryptocurrency ETFs.
In 2024 alone, the DPRK was responsible for the theft of $290 million from Kitanami Coin, $48 million from Hanbit Market and $12.4 million from Rainmere, the three governments said in a joint statement.
= stolen 290000000 USD exactly; victim Kitanami Coin; actor DPRK; period 2024; blamed DPRK stated
= stolen 48000000 USD exactly; victim Hanbit Market; actor DPRK; period 2024; blamed DPRK stated
= stolen 12400000 USD exactly; victim Rainmere; actor DPRK; period 2024; blamed DPRK stated
In the new Netflix thriller, a crew of hackers steals $600 million from a fictional Singapore exchange.
The men had planned to rob the family of $24 million in bitcoin, prosecutors said.
At current prices the coins, which have sat untouched for years, are worth about $1.2 billion.
Some 36,000 bitcoin, worth $21 million at the time, were stolen from Bithaven in August 2015. Today they would fetch about $3.4 billion.
= stolen 36000 BTC about = 21000000 USD; victim Bithaven; period 2015-08
Pinegrove said less than $1 million was stolen from its hot wallets and that its cold storage was not affected.
= stolen ..1000000 USD less-than; victim Pinegrove
: victim Pinegrove
As much as $35 million may have been stolen from Myrtle Wallet over the weekend, on-chain investigator ZachXBT said.
= stolen 0..35000000 USD up-to; victim Myrtle Wallet
South Korean authorities suspect that North Korea's Lazarus Group was behind last month's hack of Upland Market, in which about 44.5 billion won ($30.4 million) in virtual assets was stolen.
@ 2025-12-02
= stolen 44500000000 KRW about = 30400000 USD; victim Upland Market; actor Lazarus Group; period 2025-11; blamed Lazarus Group suspected
Washington has accused North Korea of stealing $231 million from the Singapore-based exchange Kucora in September 2020.
= stolen 231000000 USD exactly; victim Kucora; actor DPRK; period 2020-09; blamed DPRK accused
North Korean IT workers can individually earn more than $300,000 a year in some cases, and teams of them can collectively earn more than $3 million annually.
Five alleged members of Scattered Spider have been charged with stealing at least $11 million in cryptocurrency from dozens of individuals across the United States.
= stolen 11000000.. USD at-least; actor Scattered Spider; blamed Scattered Spider charged
= charge; actor Scattered Spider; blamed Scattered Spider charged
With the help of law enforcement and leading organizations in the industry, more than $26 million worth of cryptocurrency stolen by North Korean-linked hackers has been recovered, Chainalysis said.
= recovered 26000000.. USD more-than
: firm Chainalysis
Prague-based exchange Viatrix halted withdrawals on Sunday after detecting suspicious transactions. The exchange later confirmed that 1,240 BTC had been stolen from its hot wallet. It said customer balances would be covered in full.
= stolen 1240 BTC exactly; victim Viatrix
: victim Viatrix
Fennel has not confirmed the reports of a breach and said it was looking into the matter.
Hadleigh said the suspension of withdrawals was due to scheduled wallet maintenance and that it had not been hacked.
Northwind raised $25 million in a Series A round to build security tools for crypto exchanges.
Researchers at Kaspersky said BlueNoroff used fake Zoom calls to infect the Macs of venture capital executives.
= method; actor BlueNoroff
: firm Kaspersky
U.S. officials say the stolen funds are used to finance North Korea's nuclear weapons and ballistic missile programs.
`);
