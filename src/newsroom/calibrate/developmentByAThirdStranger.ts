import { parseSamples, type Sample } from './samples.ts';

/** A hundred sentences by another hand, written for the rules to be made with and read once before any was changed for them: 55 of 62 claims read were right, 55 of 90 there were read. */
export const DEVELOPMENT_BY_A_THIRD_STRANGER: readonly Sample[] = parseSamples(`
Having got hold of five of nine validator keys, the attackers made off with 141,300 ether and 22.8 million USDC from Thistle Network, a sidechain built for a video game.
= stolen 141300 ETH exactly; victim Thistle Network
= stolen 22800000 USDC exactly; victim Thistle Network
South Korea estimated that North Korean-linked hackers stole virtual assets worth $610 million in 2022, while a cybersecurity firm put the figure at more than $1 billion.
= stolen 610000000 USD exactly; actor DPRK; period 2022; blamed DPRK alleged
= stolen 1000000000.. USD more-than; actor DPRK; period 2022; blamed DPRK alleged
"A higher value of cryptocurrency assets was stolen by DPRK actors in 2022 than in any previous year," the independent monitors wrote in a report that was handed to the sanctions committee on Friday.
= status
: un-panel
The $281 million theft from Aurelian in September 2020, which preliminary analysis by the Panel strongly suggests was likely the work of the DPRK, was carried out with stolen private keys.
= stolen 281000000 USD exactly; victim Aurelian; actor DPRK; period 2020-09; blamed DPRK suspected
: un-panel
Treasury sanctioned two Chinese nationals on March 2, 2020, for laundering $91 million stolen by Lazarus Group from a cryptocurrency exchange in April 2018.
= laundered 91000000 USD exactly
~ charge
: government Treasury
Sanctioned in 2019, Lazarus, BlueNoroff and Andariel are three of the names that recur in the files of anyone who follows stolen cryptocurrency.
The FBI confirmed on Monday that APT38 was responsible for the June 24 theft of $96 million from Hightide's Overpass bridge.
@ 2023-01-23
= stolen 96000000 USD exactly; victim Overpass bridge; actor APT38; period 2022-06-24; blamed APT38 confirmed
: government FBI
The FBI said that TraderTraitor had moved approximately 1,580 bitcoin over the past 24 hours and may attempt to cash out the coins, worth more than $40 million.
: government FBI
In June 2023 alone North Korean actors stole approximately $62 million from Emberpay, a further $39 million from Copperline and more than $103 million from Meridian Wallet, the FBI said.
= stolen 62000000 USD about; victim Emberpay; actor DPRK; period 2023-06; blamed DPRK stated
= stolen 39000000 USD exactly; victim Copperline; actor DPRK; period 2023-06; blamed DPRK stated
= stolen 103000000.. USD more-than; victim Meridian Wallet; actor DPRK; period 2023-06; blamed DPRK stated
: government FBI
Kim Il-song-style loyalty oaths aside, the hackers of Bureau 121 are paid like stars, says a defector who trained there.
A federal jury in Manhattan convicted Roman Vasko of fraud over the $107 million exploit of Larkspur Markets in October 2022.
= stolen 107000000 USD exactly; victim Larkspur Markets; period 2022-10
= charge; victim Larkspur Markets; period 2022-10
Sentenced to five years in prison, the 35-year-old had confessed to having hacked Belmont Exchange and carried off some 120,000 bitcoin, valued at the time at about $72 million.
= stolen 120000 BTC about = 72000000 USD; victim Belmont Exchange
= charge; victim Belmont Exchange
A security engineer who worked for a Seattle technology firm was charged with stealing more than $9 million from Ravelin, a decentralised exchange on Solana, in July 2022.
= stolen 9000000.. USD more-than; victim Ravelin; period 2022-07
= charge; victim Ravelin; period 2022-07
Two brothers who studied mathematics at MIT took $24.6 million in ether within about 12 seconds, according to the indictment unsealed on Wednesday.
= stolen 24600000 USD exactly
= charge
The jury could not agree on a verdict, and the judge declared a mistrial on all counts.
Prosecutors dropped the case against the alleged hacker of Yarrow after the exchange admitted that it had invented the theft of 850 bitcoin.
Charged in absentia over the hack of Emberpay, the North Korean programmer Rim Chol-su is said to be hiding in Dandong with his share of the stolen cryptocurrency.
= charge; victim Emberpay; actor DPRK; blamed DPRK charged
Chainalysis has revised its tally for 2023 from $1.7 billion to $1.85 billion stolen.
= stolen 1850000000 USD exactly; period 2023
: firm Chainalysis
The year 2022 was the biggest ever for crypto hacking, with $3.7 billion stolen from cryptocurrency businesses, up from $3.2 billion in 2021.
= stolen 3700000000 USD exactly; period 2022
= stolen 3200000000 USD exactly; period 2021
North Korea-linked hackers such as those of Lazarus Group broke their own records, stealing an estimated $1.6 billion worth of cryptocurrency in 2022 across several hacks.
= stolen 1600000000 USD estimated; actor DPRK; period 2022; blamed DPRK alleged
~ stolen 1600000000 USD estimated; actor Lazarus Group; period 2022; blamed Lazarus Group alleged
Stolen funds were down about 54% last year, although the number of individual hacks crept up from 219 to 231.
@ 2024-01-24
= attacks 231 exactly; period 2023
= attacks 219 exactly; period 2022
So far this year, over $2.17 billion has been stolen from cryptocurrency services, more than in the whole of 2024.
@ 2025-07-17
= stolen 2170000000.. USD more-than; period 2025
More than half of the $1.4 billion in crypto stolen in the first six months of 2024 was taken in five large attacks, TRM Labs found.
= stolen 1400000000 USD exactly; period 2024-01..2024-06
~ share 0.5..1 more-than; period 2024-01..2024-06
~ attacks 5 exactly; period 2024-01..2024-06
: firm TRM Labs
Nearly a third of all cryptocurrency stolen in 2023 ended up in North Korean hands, according to TRM Labs, whose analysts attribute thefts worth $600 million to the country.
= share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK stated
= stolen 600000000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
: firm TRM Labs
Elliptic put the value of what North Korea's hackers had stolen at over $2 billion in 2025, with three months of the year still to go; its tally for 2022 was $1.35 billion.
= stolen 2000000000.. USD more-than; actor DPRK; period 2025; blamed DPRK stated
= stolen 1350000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated
: firm Elliptic
Elliptic has attributed the $34 million hack of Wexcoin to Lazarus with what it calls a high level of confidence.
= stolen 34000000 USD exactly; victim Wexcoin; actor Lazarus Group; blamed Lazarus Group stated
: firm Elliptic
The $41 million theft from the online casino Jackdaw is believed to have been carried out by North Korea's Lazarus Group.
= stolen 41000000 USD exactly; victim Jackdaw; actor Lazarus Group; blamed Lazarus Group alleged
India's biggest exchange by volume, Rupaya, was robbed of $219 million in July 2024, a heist that Washington, Tokyo and Seoul later jointly attributed to North Korea.
= stolen 219000000 USD exactly; victim Rupaya; actor DPRK; period 2024-07; blamed DPRK confirmed
Blaming North Korea for the attack on Opaline, South Korea's foreign ministry called for an urgent meeting of the Security Council.
= attribution; victim Opaline; actor DPRK; blamed DPRK accused
: government
Seoul's National Intelligence Service accused the North of stealing 61 billion won in virtual assets from Kitebit.
= stolen 61000000000 KRW exactly; victim Kitebit; actor DPRK; blamed DPRK accused
Lazarus, long suspected of the 2018 Kitebit heist, was also named by police on Thursday as the culprit in the hack of Pinegrove.
= attribution; victim Kitebit; actor Lazarus Group; period 2018; blamed Lazarus Group suspected
= attribution; victim Pinegrove; actor Lazarus Group; blamed Lazarus Group confirmed
Contrary to what was claimed on social media, Lazarus had no part in the hack of Sagebit, which cost the wallet maker's customers 2,050 BTC.
= stolen 2050 BTC exactly; victim Sagebit
Ivorygate's chief technology officer dismissed as "pure fiction" the claim that 14,000 ETH had been siphoned off.
The newspaper apologised for having reported that Lazarus was behind an attack on Glasshouse, which never took place.
Correction: Foxglove Finance lost 1,140 ETH to the exploit, not 11,400 ETH as stated in the headline.
= stolen 1140 ETH exactly; victim Foxglove Finance
An update on Tuesday's incident: our first estimate of $48 million was too high, and we now put the amount stolen from Dovetail at approximately $37.5 million.
= stolen 37500000 USD about; victim Dovetail
: victim Dovetail
PeckShield deleted a post saying that $5.4 million had been stolen from Quillswap.
The exchange has neither confirmed nor denied that it was hacked.
If history is any guide, the next big bridge hack will cost its users upwards of $100 million.
Suppose a hacker steals 100 ETH from a pool that holds 1,000: every depositor is then short by a tenth.
An audit in May warned that an attacker could drain up to $31 million from Northpool by manipulating its price feed; the flaw was fixed within a week.
"Lazarus Heist" playing cards, a board game in which teams race to steal a billion dollars from a central bank, go on sale in November.
The attackers asked for 5 million rand to keep quiet about the breach.
Glasshouse paid the hacker a bounty of $2 million and considers the matter closed.
The hacker kept 200 ETH as an agreed bounty and returned 1,790 ETH to Foxglove Finance on April 3, 2023.
= recovered 1790 ETH exactly; period 2023-04-03
Over the weekend the exploiter sent back all of the stolen funds: 5.2 million USDC and 311 wrapped bitcoin.
= recovered 5200000 USDC exactly
= recovered 311 WBTC exactly
~ recovered 311 BTC exactly
Roughly $8.3 million of the loot was recovered with the help of Binance, Huobi and two smaller exchanges; the rest is still missing.
= recovered 8300000 USD about
Binance and Huobi froze accounts holding $1.4 million worth of cryptocurrency stolen from Overpass, Elliptic said.
= frozen 1400000 USD exactly
: firm Elliptic
Circle blacklisted the thief's address, freezing 63,000 USDC that came from the hack.
= frozen 63000 USDC exactly
Validators voted to freeze the thief's addresses, and $160 million of the $223 million stolen from Pelican Protocol on May 22, 2025, is now frozen.
= frozen 160000000 USD exactly
= stolen 223000000 USD exactly; victim Pelican Protocol; period 2025-05-22
Half of the loot has been recovered, Pinegrove said, without putting a figure on it.
Police in Almere confiscated 18 bitcoin, a sports car and three phones from the suspect.
Prosecutors are seeking the forfeiture of 279 cryptocurrency accounts that North Korean hackers and their Chinese helpers allegedly used.
The complaint seeks to recover $2.67 million in digital assets that Lazarus Group stole from Copperline and Jackdaw.
~ stolen 2670000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
By moving the coins through THORChain, the hackers have already laundered at least 400,000 ether, the chief executive of the exchange wrote.
= laundered 400000.. ETH at-least
DPRK hackers laundered more than $47 million through a single Cambodian payments group between August 2021 and January 2025, according to FinCEN.
= laundered 47000000.. USD more-than; actor DPRK; period 2021-08..2025-01; blamed DPRK stated
: government FinCEN
Reuters found that Lazarus allegedly laundered $5.3 million of stolen cryptocurrency through Binance in late 2020.
= laundered 5300000 USD exactly; actor Lazarus Group; period 2020-09..2020-12; blamed Lazarus Group alleged
: journalist
Reached by e-mail, a Binance spokesperson declined to say anything on the record.
= comment; of Binance
: journalist
Zinnia did not return calls seeking comment.
= comment; of Zinnia
: journalist
The Panel's final report, dated 7 March, has yet to be published.
= status
In a typical approach, the fake recruiter asks a candidate to run a coding test from GitHub, and the code installs a backdoor.
= method
AppleJeus, a family of malware hidden in trading apps that look legitimate, is how the North Korean hackers got into exchanges, CISA said.
= method; actor DPRK
~ method; actor AppleJeus
: government CISA
Lazarus Group hackers breached Valewood by phishing one of its administrators.
= attribution; victim Valewood; actor Lazarus Group; blamed Lazarus Group stated
= method; actor Lazarus Group
At first Bexley spoke of "unscheduled maintenance". On Friday it conceded that hackers had stolen about 6 billion yen ($53.7 million), of which roughly 2.1 billion yen was its own money.
= stolen 6000000000 JPY about = 53700000 USD; victim Bexley
~ stolen 2100000000 JPY about; victim Bexley
: victim Bexley
The Osaka-based exchange Umeda lost 540 million NEM tokens, worth around 57 billion yen, in January 2018 to hackers who have never been identified.
= stolen 540000000 XEM exactly = 57000000000 JPY; victim Umeda; period 2018-01; blamed nobody
~ stolen 540000000 NEM exactly = 57000000000 JPY; victim Umeda; period 2018-01; blamed nobody
Police said they had no suspect in the hack of Zinnia.
= attribution; victim Zinnia; blamed nobody
: government
Whoever robbed Coldwater Exchange of $27.4 million has not been identified, and on-chain analysts do not agree on who it might be.
= stolen 27400000 USD exactly; victim Coldwater Exchange; blamed nobody
Scattered Spider is thought to have stolen upwards of $8 million in tokens from customers of several exchanges in 2023.
= stolen 8000000.. USD at-least; actor Scattered Spider; period 2023; blamed Scattered Spider alleged
North Korea possibly took the 21,000 SOL that vanished from Larkspur Markets in the heist, one investigator said.
= stolen 21000 SOL exactly; victim Larkspur Markets; actor DPRK; blamed DPRK suspected
A 19-year-old from Connecticut and two friends stole 4,100 bitcoin, then worth more than $230 million, from a single creditor of a bankrupt lender on Aug. 18, 2024, prosecutors said.
= stolen 4100 BTC exactly = 230000000 USD; period 2024-08-18
Andariel carried out at least 14 hacks of South Korean firms in 2023, the Seoul Metropolitan Police Agency said, and 470 million won extorted as ransom ended up abroad.
= attacks 14.. at-least; actor Andariel; period 2023; blamed Andariel stated
: government
Since January 2017, DPRK hackers have carried out at least 50 heists in 29 countries, says a researcher at the Royal United Services Institute.
@ 2023-09-14
= attacks 50.. at-least; actor DPRK; period 2017-01..2023-09-14; blamed DPRK stated
= countries 29 exactly; actor DPRK; period 2017-01..2023-09-14; blamed DPRK stated
Hacks of decentralised finance platforms numbered nearly 90 in 2021 and netted criminals some $2.3 billion.
= attacks 90 about; period 2021
= stolen 2300000000 USD about; period 2021
October 2022 is now the biggest month in the biggest year ever for hacking activity, with $718 million stolen from DeFi protocols across 11 different hacks.
= stolen 718000000 USD exactly; period 2022-10
= attacks 11 exactly; period 2022-10
In the third quarter of 2023 the industry lost $686 million to hacks, Immunefi reported, and the September attack on Meridian Wallet alone made up $200 million of it.
= stolen 686000000 USD exactly; period 2023-07..2023-09
= stolen 200000000 USD exactly; victim Meridian Wallet; period 2023-09
: firm Immunefi
Thefts rose by 21% on the year, the firm's annual report says, and personal wallets made up a growing part of the victims.
The stablecoin slipped to 88 cents after the news, and its issuer had to redeem $300 million within a day.
Foxglove Finance held $74 million in deposits on the eve of the attack, according to DefiLlama.
The former chief executive gambled away $15 million of customers' money on leveraged futures, the liquidators report.
Victims of the hack will get back 60 cents on the dollar under a plan that sets aside $84 million for compensation.
The insurer has agreed to pay Bexley $10 million.
Gas fees of 14 ETH were burned in the rush to withdraw.
Would Lazarus go after a spot bitcoin fund that holds $20 billion? Some custodians lose sleep over it.
North Korea may steal even more in 2026, experts at the firm caution.
The exchange urged customers to move their coins, warning that hackers may try to exploit the same flaw.
Never run a script that a stranger sends you as part of a job interview, the FBI advises.
Hackers attempted to steal 30 million euros from the Maltese lender Bank of Saint Elmo in February 2019 but were unable to withdraw the money.
= attempted 30000000 EUR exactly; victim Bank of Saint Elmo; period 2019-02
A second attempt, in which the group sought to steal a further $12.5 million from Northpool, was thwarted on 19 June 2024 by a bot that noticed the transaction.
= attempted 12500000 USD exactly; victim Northpool; period 2024-06-19
Ours was a painful lesson, wrote the founder of Umbra Cash, after an attacker stole its governance tokens by way of a malicious proposal that looked like an earlier one.
= method
: victim Umbra Cash
No user funds were lost in the front-end attack, Quillswap assured its community, as all transactions had been reversed in time.
Only 7.6 BTC, or $214,000, was stolen from Polybyte in all, the maker of bitcoin kiosks said; it had first feared as much as 60 BTC.
= stolen 7.6 BTC exactly = 214000 USD; victim Polybyte
: victim Polybyte
The theft of no more than 300 ether from Dovetail, in mid 2020, had gone all but unnoticed until its successor was hit for $4.7 million in April 2022.
= stolen 0..300 ETH up-to; victim Dovetail; period 2020-05..2020-08
= stolen 4700000 USD exactly; period 2022-04
Close to 6,000 wallets were emptied in the attack, for losses of $3.9 million to $4.4 million, Slope Analytics reckons.
= stolen 3900000..4400000 USD between
: firm Slope Analytics
Less than 24 hours after listing its token, Saffron was hacked for under $900,000.
= stolen ..900000 USD less-than; victim Saffron
A wallet drainer posing as an airdrop page relieved fans of the singer of just shy of C$700,000, the Ontario police said.
= stolen 700000 CAD about
: government
Hackers took A$1.9 million, 14 BTC and 620,000 Tether from the Melbourne broker Wattlecoin; none of it has been recovered.
= stolen 1900000 AUD exactly; victim Wattlecoin
= stolen 14 BTC exactly; victim Wattlecoin
= stolen 620000 USDT exactly; victim Wattlecoin
Three months after the $160 million hack of Winterfold, nobody has been arrested. The market maker says that it remains solvent, with twice that amount in equity.
= stolen 160000000 USD exactly; victim Winterfold
"We are aware of a security incident affecting a subset of hot wallets," Zinnia wrote. "Customer balances are safe, and reserves stand at $1.3 billion."
Hackers tied to APT41 stole at least $20 million in U.S. Covid relief money, the Secret Service said.
= stolen 20000000.. USD at-least; actor APT41; blamed APT41 alleged
: government Secret Service
Meridian Wallet's token, which traded at $14 before the attack, changed hands for $3.20 on Thursday, and some $90 million of its market value is gone.
`);
