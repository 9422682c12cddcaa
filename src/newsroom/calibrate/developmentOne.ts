import { parseSamples, type Sample } from './samples.ts';

/** Sentences that the rules were made with, in the manner of reports; about a third say that nothing was taken, or nothing for certain. */
export const DEVELOPMENT_ONE: readonly Sample[] = parseSamples(`
Hackers took control of Quartzbit's hot wallets on 12 May 2021 and drained them of 4,200 ether, worth about $15.8 million at the time.
= stolen 4200 ETH exactly = 15800000 USD; victim Quartzbit; period 2021-05-12
The attackers stole $31 million in customer funds from Lumen Network, the company said in a blog post.
= stolen 31000000 USD exactly; victim Lumen Network
: victim Lumen Network
Lumen Network, a cross-chain bridge, was exploited for roughly $80 million in January 2022.
= stolen 80000000 USD about; victim Lumen Network; period 2022-01
In its 2023 report the panel noted that actors of the Democratic People's Republic of Korea stole between $630 million and $1 billion in 2022.
= stolen 630000000..1000000000 USD between; actor DPRK; period 2022; blamed DPRK stated
: un-panel
According to the FBI, the Lazarus Group and APT38 were responsible for the theft of $100 million from Harborswap reported in June 2022.
= stolen 100000000 USD exactly; victim Harborswap
The FBI said on Monday that Lazarus Group was responsible for the theft of $100 million in virtual currency from Harborswap.
= stolen 100000000 USD exactly; victim Harborswap; actor Lazarus Group; blamed Lazarus Group stated
: government FBI
FBI investigators confirmed that North Korean cyber actors stole $41 million from the betting platform Rookstake in September 2023.
= stolen 41000000 USD exactly; victim Rookstake; actor DPRK; period 2023-09; blamed DPRK confirmed
Elliptic attributed the $35 million breach of Wrenpay to the Lazarus Group.
= stolen 35000000 USD exactly; victim Wrenpay; actor Lazarus Group; blamed Lazarus Group stated
: firm Elliptic
Some 7,170 bitcoin was stolen from Northgate Exchange in May 2019, the exchange announced.
= stolen 7170 BTC about; victim Northgate Exchange; period 2019-05
Wrenpay confirmed it had been hacked, with losses of approximately $8.9 million.
= stolen 8900000 USD about; victim Wrenpay
Of the $625 million taken from Ronin Harbor in March 2022, about $30 million has been recovered so far.
= stolen 625000000 USD exactly; victim Ronin Harbor; period 2022-03
= recovered 30000000 USD about
Tether froze $1.3 million in USDT connected to the Wrenpay theft.
= frozen 1300000 USD exactly
Blockchain sleuth ZachXBT said that $4.4 million had been drained from at least 25 victims.
= stolen 4400000 USD exactly
The thief sent 2,500 ETH through a mixer on Tuesday.
Hackers returned $610 million of the $611 million they had stolen from Poly Meadow in August 2021.
= recovered 610000000 USD exactly
= stolen 611000000 USD exactly; victim Poly Meadow; period 2021-08
Quartzbit offered the attacker a 10% bounty, or $1.5 million, for the return of the money.
A white-hat hacker rescued $9 million that would otherwise have been stolen.
The company paid a ransom of 75 bitcoin, then worth $4.4 million, to DarkSide.
Chainalysis counted 47 hacks attributed to North Korea in 2024, up from 20 a year earlier.
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK stated
= attacks 20 exactly; actor DPRK; period 2023; blamed DPRK stated
North Korean hackers stole $1.34 billion across 47 incidents in 2024, Chainalysis said.
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK stated
: firm Chainalysis
That accounted for 61% of the total amount stolen that year.
= share 0.61 exactly
North Korea accounted for 61% of all cryptocurrency stolen in 2024, according to Chainalysis.
= share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated
: firm Chainalysis
The ministry said reports of a $50 million theft from Quartzbit were inaccurate.
Quartzbit dismissed as baseless a claim that $50 million had gone missing.
No funds were stolen, Harborswap said after unusual transfers of $70 million.
Harborswap had to correct its statement: the hackers stole $12 million, not $21 million.
= stolen 12000000 USD exactly; victim Harborswap
The exchange first put its losses at $21 million but revised the figure to $12 million a day later.
= stolen 12000000 USD exactly
An earlier version of this article said that $21 million was stolen from Harborswap.
Correction: an earlier version of this story misstated the amount stolen from Harborswap as $21 million.
It later emerged that the $18 million hack of Harborswap had been staged by its founder.
The founder of Wrenpay staged a hack to hide $18 million in losses.
If confirmed, the theft of $230 million would be the largest of the year.
The thieves could have walked away with $90 million had the bridge not been paused.
Had the transfers gone through, hackers would have stolen $1 billion from the bank.
A flaw in the contract put $120 million at risk, the auditors warned.
Researchers found a bug that would have allowed an attacker to drain $2 million from Harborswap.
In the novel, a hacker steals $3 million from a bank in Macau.
Suppose an attacker steals $5 million from an exchange that holds $100 million.
For example, if thieves steal $10 million from an exchange and send it to a mixer, the trail ends.
In the training exercise, participants had to find out who stole $7 million from a fictitious exchange.
Bitcoin's price dropped by $2,000 after hackers stole customer data from Wrenpay.
Wrenpay handled $900 million in transactions before it was hacked in 2020.
Customers withdrew $340 million from Wrenpay within days of the hack.
Wrenpay reimbursed 1,200 users who lost $6 million in the hack.
= stolen 6000000 USD exactly
The U.S. seized $15 million in USDT that North Korean hackers had stolen from four exchanges.
The Justice Department seeks the forfeiture of $2.67 million in digital assets.
Two Chinese nationals were charged with laundering over $100 million worth of cryptocurrency from a hack of a virtual currency exchange.
= charge
= laundered 100000000.. USD more-than
Two Chinese nationals laundered more than $100 million stolen by North Korean hackers from Northgate in 2018.
= laundered 100000000.. USD more-than
A jury convicted a 29-year-old man over the theft of $110 million from Mango Row in October 2022.
= charge; victim Mango Row; period 2022-10
= stolen 110000000 USD exactly; victim Mango Row; period 2022-10
Prosecutors indicted three members of Scattered Spider over the theft of $11 million from Wrenpay.
= charge; victim Wrenpay; actor Scattered Spider; blamed Scattered Spider charged
= stolen 11000000 USD exactly; victim Wrenpay; actor Scattered Spider; blamed Scattered Spider charged
Pyongyang has denied involvement in the theft of $281 million from Quartzbit.
= stolen 281000000 USD exactly; victim Quartzbit
North Korea has dismissed accusations that it stole $1.7 billion as a fabrication.
There is no indication that Kimsuky was behind the $3 million theft from Wrenpay.
= stolen 3000000 USD exactly; victim Wrenpay
The perpetrators of the $19 million attack on Wrenpay remain unknown.
= stolen 19000000 USD exactly; victim Wrenpay; blamed nobody
No group has claimed responsibility for the $62 million hack of Munchable.
= stolen 62000000 USD exactly; victim Munchable; blamed nobody
Investigators have not identified who is behind the attack on Quartzbit.
= attribution; victim Quartzbit; blamed nobody
South Korea's National Police Agency concluded that Lazarus and Andariel were behind the 2019 theft of 342,000 ether from Upward Exchange.
= stolen 342000 ETH exactly; victim Upward Exchange; period 2019
South Korean police confirmed that Andariel stole 342,000 ether from Upward in November 2019.
= stolen 342000 ETH exactly; victim Upward; actor Andariel; period 2019-11; blamed Andariel confirmed
Japan's National Police Agency, together with the FBI, attributed the theft of $308 million from Hanabit to TraderTraitor.
= stolen 308000000 USD exactly; victim Hanabit; actor TraderTraitor; blamed TraderTraitor confirmed
The theft of 4,502.9 BTC from Hanabit in late May 2024 was the largest in Japan since 2018.
= stolen 4502.9 BTC exactly; victim Hanabit; period 2024-05
In late March 2024, a TraderTraitor actor posing as a recruiter on LinkedIn contacted an employee of a wallet software company.
= method; actor TraderTraitor
The attackers sent a link to a malicious Python script disguised as a pre-employment test.
= method
Employees should be wary of recruiters who send malicious files.
The malware was delivered in a fake job offer to an engineer at the company.
= method
The hackers gained access to the validators' private keys through a phishing email.
= method
Quartzbit did not reply to an emailed request for comment.
= comment; of Quartzbit
A lawyer for Wrenpay declined to comment.
= comment; of Wrenpay
North Korea's mission to the United Nations did not respond to a request for comment on the report.
= comment; of DPRK
The confidential report was submitted to the Security Council's North Korea sanctions committee on Friday.
= status
The report has not yet been made public.
= status
Losses to hacks and scams reached $1.77 billion in the first half of 2024, up from $900 million in the same period of 2023, TRM Labs said.
= stolen 1770000000 USD exactly; period 2024-01..2024-06
= stolen 900000000 USD exactly; period 2023-01..2023-06
Crypto worth $2.2 billion was stolen from platforms in 2024, a 21% increase from the year before.
= stolen 2200000000 USD exactly; period 2024
Thefts rose 21% in 2024.
Hackers stole $58 million from Radiant Row in October 2024, $234.9 million from Wazir Trade in July 2024 and $308 million from Hanabit in May 2024.
= stolen 58000000 USD exactly; victim Radiant Row; period 2024-10
= stolen 234900000 USD exactly; victim Wazir Trade; period 2024-07
= stolen 308000000 USD exactly; victim Hanabit; period 2024-05
The year's biggest thefts were those from Hanabit ($308 million) and Wazir Trade ($234.9 million).
= stolen 308000000 USD exactly; victim Hanabit
= stolen 234900000 USD exactly; victim Wazir Trade
Among the victims were Quartzbit, which lost $14 million in March 2020, and Wrenpay, which lost $3.2 million in June 2020.
= stolen 14000000 USD exactly; victim Quartzbit; period 2020-03
= stolen 3200000 USD exactly; victim Wrenpay; period 2020-06
Attackers drained 1,300 BTC from Quartzbit and 11,000 ETH from Wrenpay over a single weekend.
= stolen 1300 BTC exactly; victim Quartzbit
= stolen 11000 ETH exactly; victim Wrenpay
The gang is thought to have stolen upwards of $200 million since 2018.
@ 2021-03-04
= stolen 200000000.. USD at-least; period 2018..2021-03-04
Reuters reported last year that hackers had taken $9 million from Wrenpay.
@ 2022-06-01
= stolen 9000000 USD exactly; victim Wrenpay
Last year hackers took $9 million from Wrenpay, Reuters reported.
@ 2022-06-01
= stolen 9000000 USD exactly; victim Wrenpay; period 2021
Hackers stole $24 million from Wrenpay last month.
@ 2022-01-10
= stolen 24000000 USD exactly; victim Wrenpay; period 2021-12
This year alone, North Korean hackers have stolen over $2 billion.
@ 2025-10-07
= stolen 2000000000.. USD more-than; actor DPRK; period 2025; blamed DPRK stated
$5.5 million in user funds was stolen in an attack on Harborswap, its developers confirmed.
= stolen 5500000 USD exactly; victim Harborswap
About 173,600 ether and 25.5 million USDC were drained from the Ronin Harbor bridge.
= stolen 173600 ETH about; victim Ronin Harbor
= stolen 25500000 USDC exactly; victim Ronin Harbor
The exploit of Harborswap resulted in the loss of $197 million.
= stolen 197000000 USD exactly; victim Harborswap
Harborswap suffered an exploit that cost its users $197 million in March 2023.
= stolen 197000000 USD exactly; victim Harborswap; period 2023-03
The hack, which saw $197 million drained from Harborswap, was the year's largest.
= stolen 197000000 USD exactly; victim Harborswap
Having compromised two signers, the intruders moved $40 million out of Quartzbit's cold wallet.
= stolen 40000000 USD exactly; victim Quartzbit
Quartzbit says thieves have emptied a wallet containing $40 million.
= stolen 40000000 USD exactly; victim Quartzbit
Quartzbit's treasury of $40 million is held in a cold wallet.
The bridge, from which $190 million was stolen in August 2022, has since been shut down.
= stolen 190000000 USD exactly; period 2022-08
Nomadic Bridge has recovered $36 million of the $190 million stolen from it.
= recovered 36000000 USD exactly
= stolen 190000000 USD exactly; victim Nomadic Bridge
The attacker has so far returned 1,100 ETH.
= recovered 1100 ETH exactly
Only $22 million of the loot has been recovered.
= recovered 22000000 USD exactly
Police in Norway recovered a record $5.84 million of the cryptocurrency that was stolen by the Lazarus Group.
= recovered 5840000 USD exactly
The FBI helped Quartzbit to recover more than $30 million.
= recovered 30000000.. USD more-than
Investigators hope to recover some of the $30 million.
Quartzbit said it expected to recover $30 million.
Binance froze $5.8 million spread over 86 accounts in April 2022.
= frozen 5800000 USD exactly; period 2022-04
Circle blacklisted addresses holding $75,000.
The hackers have laundered $400 million of the loot since February.
@ 2025-03-20
= laundered 400000000 USD exactly; period 2025-02..2025-03-20
At least $160 million had been laundered within two days, TRM Labs found.
= laundered 160000000.. USD at-least
: firm TRM Labs
The money launderers took a cut of $3 million.
Sinbad laundered $100 million for Lazarus.
= laundered 100000000 USD exactly
A confidential U.N. report seen by Reuters found that North Korea laundered $147.5 million through Tornado Cash in March 2024.
= laundered 147500000 USD exactly; actor DPRK; period 2024-03; blamed DPRK stated
: un-panel
U.N. sanctions monitors are looking into 97 suspected North Korean cyberattacks on cryptocurrency companies between 2017 and 2024, valued at some $3.6 billion.
= attacks 97 exactly; actor DPRK; period 2017..2024; blamed DPRK suspected
= stolen 3600000000 USD about; actor DPRK; period 2017..2024; blamed DPRK suspected
The panel investigated at least 35 reported instances of DPRK actors attacking financial institutions in 17 countries.
= attacks 35.. at-least; actor DPRK; blamed DPRK stated
= countries 17 exactly; actor DPRK; blamed DPRK stated
The group struck 11 exchanges in nine countries in 2018, stealing $570 million in all.
= countries 9 exactly; period 2018
= stolen 570000000 USD exactly; period 2018
Bangladesh Bank lost $81 million in February 2016 to hackers who had broken into its network.
= stolen 81000000 USD exactly; victim Bangladesh Bank; period 2016-02
Hackers tried but failed to steal $1.1 million from Wrenpay in 2017.
= attempted 1100000 USD exactly; victim Wrenpay; period 2017
An attempted theft of $110 million from a Mexican bank in January 2018 was detected in time.
= attempted 110000000 USD exactly; period 2018-01
The bank blocked fraudulent transfers of $12 million.
Wrenpay managed to stop the hackers before they could steal $12 million.
Hackers stole $571 million from five Asian exchanges between January 2017 and September 2018, Group-IB said.
= stolen 571000000 USD exactly; period 2017-01..2018-09
: firm Group-IB
The Lazarus Group, also known as APT38, stole $571 million from exchanges.
= stolen 571000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
Hidden Cobra is accused of having stolen 3,816 bitcoin from Youbit Trade in April 2017.
= stolen 3816 BTC exactly; victim Youbit Trade; actor Lazarus Group; period 2017-04; blamed Lazarus Group accused
Seoul accuses the North of stealing $7 million from Bithumb Row.
= stolen 7000000 USD exactly; victim Bithumb Row; actor DPRK; blamed DPRK accused
Seoul's spy agency accused North Korea of stealing $7 million from Bithumb Row.
= stolen 7000000 USD exactly; victim Bithumb Row; actor DPRK; blamed DPRK accused
North Korea is likely to have stolen $7 million from Bithumb Row, Kaspersky says.
= stolen 7000000 USD exactly; victim Bithumb Row; actor DPRK; blamed DPRK suspected
: firm Kaspersky
The $7 million stolen from Bithumb Row was likely taken by North Korea.
= stolen 7000000 USD exactly; victim Bithumb Row; actor DPRK; blamed DPRK suspected
The hack of Bithumb Row bears the hallmarks of Lazarus.
= attribution; victim Bithumb Row; actor Lazarus Group; blamed Lazarus Group suspected
Experts have linked the Coincheck-style heist at Hanabit to Lazarus.
= attribution; victim Hanabit; actor Lazarus Group; blamed Lazarus Group alleged
The Treasury Department on Thursday linked the Lazarus Group to the theft of $620 million in ether from Ronin Harbor.
= stolen 620000000 USD exactly; victim Ronin Harbor; actor Lazarus Group; blamed Lazarus Group alleged
The Treasury sanctioned a mixer that Lazarus used to launder $20.5 million of the Ronin Harbor proceeds.
= laundered 20500000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
Thieves in Estonia walked off with EUR 14.2 million of Wrenpay's reserves.
= stolen 14200000 EUR exactly; victim Wrenpay
The hackers' haul came to 6.5 billion yen ($58 million).
= stolen 6500000000 JPY exactly = 58000000 USD
Zaifmart said hackers stole 6.7 billion yen ($60 million) from its hot wallets on 14 September 2018, including 5,966 bitcoin.
= stolen 6700000000 JPY exactly = 60000000 USD; victim Zaifmart; period 2018-09-14
= stolen 5966 BTC exactly; victim Zaifmart; period 2018-09-14
Of the stolen 6.7 billion yen, 4.5 billion yen belonged to customers.
Hackers made off with $1.46 billion in ether from Bydex on 21 February 2025, in what analysts call the largest crypto theft ever.
= stolen 1460000000 USD exactly; victim Bydex; period 2025-02-21
Bydex borrowed $1.2 billion to cover the gap after the hack.
On 26 February 2025 the FBI attributed the Bydex theft to TraderTraitor.
= attribution; victim Bydex; actor TraderTraitor; blamed TraderTraitor confirmed
The heist dwarfed the $611 million hack of Poly Meadow in 2021.
= stolen 611000000 USD exactly; victim Poly Meadow; period 2021
At $1.46 billion, the Bydex hack was larger than any before.
= stolen 1460000000 USD exactly; victim Bydex
The Bydex hack was almost twice as large as the $625 million theft from Ronin Harbor.
= stolen 625000000 USD exactly; victim Ronin Harbor
The regulator walked away from its earlier finding that $40 million had been stolen from Quartzbit.
The police have since abandoned the theory that Lazarus stole $40 million from Quartzbit.
What the newspaper described as a $40 million theft from Quartzbit was in fact an internal transfer.
The supposed theft of $40 million from Quartzbit proved to be an accounting error.
Quartzbit's $40 million "hack" was an inside job by its own founder, who confessed to inventing the attackers.
The story that hackers emptied Quartzbit of $40 million does not hold up.
Users panicked on a false alarm that hackers were stealing $40 million from Quartzbit.
Quartzbit called the report that it had lost $40 million to hackers "pure fantasy".
Quartzbit insists that it was never robbed of $40 million.
The firm has backed away from its estimate that Pyongyang stole $2.1 billion.
The paper withdrew the article in which it reported that $40 million had been stolen from Quartzbit.
A court found no proof for the allegation that Andariel stole $40 million from Quartzbit.
The judge dismissed the case against two men accused of stealing $40 million from Quartzbit.
The suspect was found not guilty of stealing $40 million from Quartzbit.
Prosecutors failed to show that he had stolen $40 million from Quartzbit.
Analysts questioned whether $40 million had really been stolen from Quartzbit.
It is unclear whether the hackers took $40 million or less.
Whether $40 million was stolen from Quartzbit is still being examined.
A tweet claiming that Quartzbit had lost $40 million to hackers was deleted an hour later.
An account impersonating Quartzbit announced that $40 million had been stolen.
Scammers spread word that Quartzbit had been hacked for $40 million.
Quartzbit's insurer refused to believe that hackers had stolen $40 million.
The minister retreated from his remark that the North had stolen $40 million.
Far from losing $40 million to hackers, Quartzbit made a profit.
Instead of stealing the $40 million, the hacker reported the flaw.
Nothing was taken from Quartzbit, which holds $40 million.
The hacker who boasted of stealing $40 million from Quartzbit had made it up.
One user jokingly wrote that he had stolen $40 million from Quartzbit.
Quartzbit simulated a theft of $40 million to test its staff.
The worst case would be a theft of $40 million from the hot wallet.
The insurance pays out when more than $40 million is stolen.
Until someone steals $40 million, nobody will act, he said.
The bug, had it been found by thieves, might have cost Quartzbit $40 million.
Quartzbit fears that as much as $40 million may be stolen next.
Hackers vowed to steal $40 million from Quartzbit.
A man who planned to rob Quartzbit of $40 million was arrested in Manila.
Wrenpay halted trading to keep hackers from taking $40 million.
The patch came in time to save $40 million.
The hacker demanded $40 million in bitcoin from Wrenpay.
The gang extorted $40 million from hospitals in 2021.
Colonial Harbor paid the attackers 75 bitcoin.
A court fined Wrenpay $40 million after the hack.
Police seized $40 million from the suspected hackers.
The FBI confiscated 120 BTC linked to the hack.
Shares of Wrenpay lost $40 million in value.
The token's price crashed, and holders lost $40 million.
Wrenpay lost $40 million on bad loans last year.
@ 2023-01-05
Wrenpay lost $40 million in the incident on Tuesday.
= stolen 40000000 USD exactly; victim Wrenpay
The hacked exchange had $40 million in daily volume.
The stolen coins are now worth $40 million.
The stolen coins were worth $40 million when they were taken.
Hackers paid $40 in fees to steal 900 ETH from Wrenpay.
= stolen 900 ETH exactly; victim Wrenpay
Hackers bought the tool for $40,000 and used it against Wrenpay.
Wrenpay spent $40 million on security after hackers stole $3 million in 2019.
= stolen 3000000 USD exactly; period 2019
Wrenpay raised $40 million three years before thieves stole $3 million from it.
= stolen 3000000 USD exactly; victim Wrenpay
Wrenpay, valued at $2 billion, was robbed of $3 million in 2019.
= stolen 3000000 USD exactly; victim Wrenpay; period 2019
Wrenpay, which processes $2 billion a month, said hackers had stolen $3 million.
= stolen 3000000 USD exactly; victim Wrenpay
Although police initially blamed North Korea for the $3 million theft from Wrenpay, they later arrested a former employee.
= stolen 3000000 USD exactly; victim Wrenpay
The United States says North Korea stole $3 million from Wrenpay, an accusation Pyongyang rejects.
= stolen 3000000 USD exactly; victim Wrenpay; actor DPRK; blamed DPRK stated
North Korea, which denies any role, is accused of stealing $3 million from Wrenpay.
= stolen 3000000 USD exactly; victim Wrenpay; actor DPRK; blamed DPRK accused
"They stole $3 million from us," Wrenpay's chief executive told reporters.
= stolen 3000000 USD exactly; victim Wrenpay
"We were robbed of 250 BTC overnight," the founder of Wrenpay wrote on Twitter.
= stolen 250 BTC exactly
Wrenpay: hackers got away with $3 million.
= stolen 3000000 USD exactly; victim Wrenpay
How hackers stole $3 million from Wrenpay is still being investigated.
= stolen 3000000 USD exactly; victim Wrenpay
Police want to know how $3 million disappeared from Wrenpay after the hack.
= stolen 3000000 USD exactly; victim Wrenpay
The $3 million that hackers stole from Wrenpay in 2019 has never been recovered.
= stolen 3000000 USD exactly; victim Wrenpay; period 2019
None of the $3 million stolen from Wrenpay has been recovered.
= stolen 3000000 USD exactly; victim Wrenpay
The hackers have not returned the $3 million they took from Wrenpay.
= stolen 3000000 USD exactly; victim Wrenpay
Less than a tenth of the $3 million stolen from Wrenpay has been traced.
= stolen 3000000 USD exactly; victim Wrenpay
Half of the $3 million stolen from Wrenpay belonged to one customer.
= stolen 3000000 USD exactly; victim Wrenpay
Nearly two-thirds of the $3.8 billion stolen in 2022 came from DeFi protocols.
= stolen 3800000000 USD exactly; period 2022
DeFi protocols accounted for 82.1% of all cryptocurrency stolen by hackers in 2022.
= share 0.821 exactly; period 2022
Just over a third of everything stolen from exchanges in 2023 was taken by Lazarus.
= share 0.333333..1 more-than; actor Lazarus Group; period 2023; blamed Lazarus Group stated
North Korea-linked groups were responsible for a third of all crypto losses to hacks in 2023, TRM Labs said.
= share 0.333333..0.333334 exactly; actor DPRK; period 2023; blamed DPRK alleged
: firm TRM Labs
Between 30% and 35% of crypto theft in 2023 was the work of North Korea.
= share 0.3..0.35 between; actor DPRK; period 2023; blamed DPRK stated
North Korea stole $1.7 billion in 2022, or 44% of the $3.8 billion stolen that year.
= stolen 1700000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated
= share 0.44 exactly; actor DPRK; period 2022; blamed DPRK stated
= stolen 3800000000 USD exactly; period 2022
`);
