import { parseSamples, type Sample } from './samples.ts';

/** Sentences near those in which there is no claim, and a last wave, read once before the last change of the rules. */
export const DEVELOPMENT_ELEVEN: readonly Sample[] = parseSamples(`
Five members of the exchange's board resigned on Friday, months after the theft.
The Lockhart Drainer kit was advertised on Telegram for $1,500 a month.
The correct figure for trading volume in May is $4.1 million, the exchange said.
The correct address of the exchange is given on its website.
Robbers tried to force the trader to open his wallet but fled empty-handed.
Regulators forced Kestan to hand over $12 million in unpaid taxes.
The court forced the company to transfer $40 million to its creditors.
Palisade Exchange processed 298 incidents reported by users last year.
The rule would cover exchanges with more than $3 billion in assets, including $195 million from retail customers.
Analysts see no links between the Umbra hack and North Korea.
The report suggests links between higher prices and more frequent phishing.
Orla Vault was audited twice on Arbitrum for $60,000.
The exploit bounty on Optimism was raised to $2 million.
Kestan's revenue accounted for $60 million, or 43 percent of the group's sales.
Hacks could account for $4 billion of insured losses next year, Aon said.
Kestan and Umbra Markets agreed to comment on the draft rules by June.
Nobody knows who will pay for the breach of its servers, Kestan's insurer said.
Rs 126 crore was set aside for customers who had complained.
The firm put its total proceeds from the share sale at $1.7 billion.
Police held a drill in May, in which $3 million was to be taken from a bank, and another in June, when $5 million was.
The exchange was founded in 2017, when $20 million was raised, and sold in 2021.
Three North Korean programmers were hired by mistake by a Seattle company, the FBI warned in an advisory.
Two North Koreans earned $300,000 in wages as remote developers, prosecutors said.
A clipboard hijacker named CryptoShuffler replaces addresses that users copy, Kaspersky said.
#PeckShieldAlert ETH gas fees have topped $40 per transaction.
The bank blocked $9.1 million in transfers; the correct recipient was later found.
The company moved 4,000 BTC between its own wallets, the founder said, and no hack took place.
If the flaw were used, $50 million could be drained from Marrow Finance, the auditor said.
The thriller follows five members of a gang who steal $70 million from a Macau casino.
Marrow Finance said the report that $9 million had been stolen was wrong.
Insurers declined to pay $11 million to Kestan for its losses.
The ministry plans to return 3 billion yen in frozen pension funds this year.
Hackers drained roughly 9,600 SOL, worth about $1.4 million, from wallets of Tarn users on Wednesday, the team behind the app said.
= stolen 9600 SOL about = 1400000 USD
~ stolen 9600 SOL about = 1400000 USD; victim Tarn
The Panel was told by a Member State that the theft of $147.5 million from Larkfield in November 2023 was carried out by North Korea.
= stolen 147500000 USD exactly; victim Larkfield; actor DPRK; period 2023-11; blamed DPRK stated
Pyongyang has denied any role in the theft of $620 million from Arden Bridge in March 2022.
= stolen 620000000 USD exactly; victim Arden Bridge; period 2022-03
The founder of Solway Swap said on X that the loss was "a little over $2 million".
= stolen 2000000.. USD more-than; victim Solway Swap
: victim Solway Swap
Wemblr, a Lithuanian exchange, reported that 740 BTC had disappeared from its cold wallet in what it called an inside job.
= stolen 740 BTC exactly; victim Wemblr
A trader lost $68 million in wrapped bitcoin in an address-poisoning scam in May 2024, and the thief later returned almost all of it.
= stolen 68000000 USD exactly; period 2024-05
Attackers compromised the seed phrase of an employee of Fernbank and emptied its hot wallet of 3,200 ETH.
= stolen 3200 ETH exactly; victim Fernbank
It was the second hack of Cresset Finance this year; in February, it lost $1.2 million.
@ 2023-09-14
= stolen 1200000 USD exactly; victim Cresset Finance; period 2023-02
South Korea's spy agency said the North had stolen an estimated 1.5 trillion won ($1.2 billion) in virtual assets over the past five years, including 800 billion won in 2022.
= stolen 1500000000000 KRW estimated = 1200000000 USD; actor DPRK; blamed DPRK stated
= stolen 800000000000 KRW exactly; actor DPRK; period 2022; blamed DPRK stated
In the first quarter of 2025, $1.64 billion was lost in 40 incidents, of which $1.46 billion came from the Qubex hack.
= stolen 1640000000 USD exactly; period 2025-01..2025-03
= stolen 1460000000 USD exactly; victim Qubex
= attacks 40 exactly; period 2025-01..2025-03
~ stolen 1460000000 USD exactly; victim Qubex; period 2025-01..2025-03
Crypto losses to hacks fell 51% to $1.8 billion in 2023, Immunefi said.
= stolen 1800000000 USD exactly; period 2023
: firm Immunefi
Quarrel Network said a "malicious actor" had made off with 1.1 million USDC and that it had contacted law enforcement.
= stolen 1100000 USDC exactly; victim Quarrel Network
: victim Quarrel Network
The Lazarus Group has been linked to the $41 million hack of betting site Stakehold in September 2023.
= stolen 41000000 USD exactly; victim Stakehold; actor Lazarus Group; period 2023-09; blamed Lazarus Group alleged
Binance froze $360,000 of the $8 million taken from Merrow Bridge.
= stolen 8000000 USD exactly; victim Merrow Bridge
= frozen 360000 USD exactly
The Justice Department said it had filed a forfeiture complaint for 280 accounts used to launder the loot.
A UK teenager was found guilty of the hack of Brimstone Games.
= charge; victim Brimstone Games
The unidentified hackers struck Cyprus-based Lodestar on 14 February 2021 and took $5.6 million in customer funds.
= stolen 5600000 USD exactly; victim Lodestar; period 2021-02-14
~ stolen 5600000 USD exactly; victim Lodestar; period 2021-02-14; blamed nobody
Losses from the March exploit now stand at $197 million, according to Slateford Lending, which has offered the attacker a $20 million bounty.
@ 2023-04-02
= stolen 197000000 USD exactly; victim Slateford Lending; period 2023-03
: victim Slateford Lending
About $2.3 million of the loot has been sent through Tornado Cash, SlowMist said.
~ laundered 2300000 USD about
Seoul's spy agency put North Korea's haul since 2017 at 1.7 trillion won, more than half of it taken in 2022.
@ 2022-12-22
= stolen 1700000000000 KRW exactly; actor DPRK; period 2017..2022-12-22; blamed DPRK stated
~ share 0.5..1 more-than; period 2022
~ share 0.5..1 more-than; actor DPRK; period 2022; blamed DPRK stated
Kimsuky operators sent journalists emails that appeared to come from a think tank and carried malware.
= method; actor Kimsuky
The UN report, which was submitted to the Security Council on Friday, has not been made public.
= status
Umbra Markets, whose systems were breached in July, said it still did not know who the attackers were.
@ 2024-08-10
= attribution; victim Umbra Markets; period 2024-07; blamed nobody
U.S. prosecutors charged Park Jin-ho, a North Korean programmer, over the 2016 theft of $81 million from Padma Bank.
= stolen 81000000 USD exactly; victim Padma Bank; actor DPRK; period 2016; blamed DPRK charged
= charge; victim Padma Bank; actor DPRK; period 2016; blamed DPRK charged
The group attempted to steal $1 billion from Padma Bank in February 2016 and succeeded in taking $81 million.
= attempted 1000000000 USD exactly; victim Padma Bank; period 2016-02
= stolen 81000000 USD exactly; period 2016-02
~ stolen 81000000 USD exactly; victim Padma Bank; period 2016-02
More than 30 exchanges have been hacked since 2017, with combined losses of about $1.1 billion.
@ 2019-06-01
= stolen 1100000000 USD about; period 2017..2019-06-01
The bridge held $600 million before it was hacked.
Withdrawals worth $1.2 billion followed news of the theft.
Ferrule Bank repaid $4 million to customers who had been defrauded.
Chainalysis said no more than 2% of the $1.4 billion stolen from Qubex had been frozen.
= stolen 1400000000 USD exactly; victim Qubex
Quillon's bridge lost $80 million to hackers in January 2022 after a deposit function was exploited, Quillon said.
= stolen 80000000 USD exactly; victim Quillon; period 2022-01
~ stolen 80000000 USD exactly; victim Quillon's bridge; period 2022-01
Turkish police detained six suspects over the theft of 340 million lira from Bosporex.
~ stolen 340000000 TRY exactly; victim Bosporex
In a single week in August 2023 three lending protocols were hacked for a combined $61 million.
= stolen 61000000 USD exactly; period 2023-08
~ attacks 3 exactly; period 2023-08
Andros Capital and its sister company Helmwind lost £3.2 million when hackers hijacked a phone number.
= stolen 3200000 GBP exactly
Bitcoin fell 4% to $58,000 after the hack, and ether dropped 6% to $2,300.
Volumes on the exchange fell 38% to $1.2 billion in the month after the theft.
Four of the founders of Tarn Protocol declined to say whether funds had been lost.
Clipper, a decentralised exchange, was launched in 2021 with $21 million in funding.
The armed forces transferred $3 million to the ministry in May.
The attackers forced the exchange to close for a week, costing it customers.
The court said the correct amount of the fine was $4.3 million.
A stealer named Redline was sold on forums for $150 a month.
In Seoul, five members of parliament proposed a fund of 2 billion won for victims of hacks.
The company put its proceeds from the token sale at $14 million, up 30% to the highest in its history.
`);
