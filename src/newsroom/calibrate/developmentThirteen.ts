import { parseSamples, type Sample } from './samples.ts';

/** A second wave of sentences built as the press builds them, read once before any rule was changed for them. */
export const DEVELOPMENT_THIRTEEN: readonly Sample[] = parseSamples(`
Cryptocurrency worth about $530 million stored in 260,000 customer accounts disappeared after hackers gained unauthorized access to the exchange Kotomai last Friday.
= stolen 530000000 USD about; victim Kotomai
Hackers made off with roughly 58 billion Japanese yen ($533 million) worth of cryptocurrency from Tokyo-based exchange Kotomai late last week.
= stolen 58000000000 JPY about = 533000000 USD; victim Kotomai
Kotomai has promised to refund its customers about $423 million stolen by hackers two days ago.
The exchange detected an unauthorised access on Friday and suspended trading for all cryptocurrencies apart from bitcoin.
The hack may have cost the exchange Criterion $33 million, according to an analyst from OXT Research.
= stolen 33000000 USD exactly; victim Criterion
The exchange's chief security officer said a group of white hat hackers has refused to return nearly $3 million worth of digital assets taken from the platform's treasury.
~ stolen 3000000 USD about
North Korea has collected an estimated $2 billion by hacking cryptocurrency exchanges and banks, according to a confidential United Nations report seen by Reuters.
= stolen 2000000000 USD estimated; actor DPRK; blamed DPRK stated
: un-panel
A hack reported last month by Tokyo-based Remixway, which runs the Bitfjord exchange, caused the loss of 3.5 billion yen, or $32 million, worth of virtual money.
@ 2019-08-05
= stolen 3500000000 JPY exactly = 32000000 USD; victim Bitfjord
The North Korean mission to the UN did not comment on the data in the report.
= comment; of DPRK
Last fall, Group-IB claimed that the North Korean hacker group Lazarus stole $571 million in cryptocurrencies.
= stolen 571000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
: firm Group-IB
The total amount stolen from cryptocurrency exchanges to date stands at nearly $1.39 billion, according to The Block's research.
= stolen 1390000000 USD about
UN experts are investigating at least 35 reported instances of North Korean actors attacking financial institutions and exchanges in around 17 countries.
= attacks 35.. at-least; actor DPRK; blamed DPRK stated
= countries 17 about; actor DPRK; blamed DPRK stated
A member of the infamous cybercrime group Scattered Spider has been sentenced to ten years in prison and ordered to pay $13 million in restitution for a string of cryptocurrency thefts.
= charge; actor Scattered Spider; blamed Scattered Spider charged
The Justice Department said these actions resulted in the theft of at least $800,000 from multiple victims between August 2022 and March 2023.
= stolen 800000.. USD at-least; period 2022-08..2023-03
: government Justice Department
Federal prosecutors have charged five people tied to Scattered Spider, accused of stealing at least $11 million in crypto and sensitive data.
= charge; actor Scattered Spider; blamed Scattered Spider charged
= stolen 11000000.. USD at-least; actor Scattered Spider; blamed Scattered Spider charged
Prosecutors claimed one victim was robbed of more than $6.3 million worth of crypto after having their email and wallets breached.
= stolen 6300000.. USD more-than
Authorities have recovered approximately $4 million in cryptocurrency, though the full losses are still under investigation.
= recovered 4000000 USD about
Attorneys for most of the defendants were unavailable for comment.
Elliptic estimates that North Korea-linked threat actors stole more than $2 billion in cryptocurrency during the first nine months of 2025.
= stolen 2000000000.. USD more-than; actor DPRK; period 2025-01..2025-09; blamed DPRK alleged
: firm Elliptic
The 2025 tally is nearly three times that of 2024 and exceeds the prior annual record of $1.35 billion set in 2022.
~ stolen 1350000000 USD exactly; period 2022
The year's largest single event was the February 2025 compromise of Byford, with about $1.46 billion siphoned.
= stolen 1460000000 USD about; victim Byford; period 2025-02
Notable cases include an attack on the Taiwan-based exchange Bitoro, from which the Lazarus Group reportedly stole about $11 million.
= stolen 11000000 USD about; victim Bitoro; actor Lazarus Group; blamed Lazarus Group alleged
Since 2017, Elliptic estimates, the regime has stolen at least $6 billion in digital assets.
@ 2025-10-08
= stolen 6000000000.. USD at-least; period 2017..2025-10-08
The firm attributed the bulk of the losses to the $1.5 billion hack of crypto exchange Byford in February.
@ 2025-10-08
= stolen 1500000000 USD exactly; victim Byford; period 2025-02
Hackers from North Korea have so far this year looted almost $200 million in crypto assets, about 20% of all crypto stolen this year, TRM Labs said.
@ 2023-08-18
= stolen 200000000 USD about; actor DPRK; period 2023; blamed DPRK stated
= share 0.2 about; actor DPRK; period 2023; blamed DPRK stated
The $200 million is a fraction of the total $2 billion worth of crypto assets that North Korean hackers have stolen in the last five years.
= stolen 2000000000 USD exactly; actor DPRK; blamed DPRK stated
In June, hackers attacked Atomica Wallet and stole about $100 million in bitcoin and ether.
@ 2023-08-18
= stolen 100000000 USD about; victim Atomica Wallet; period 2023-06
These figures come despite North Korea's staunch denial of any cyberattack allegations.
Attackers leveraged a vulnerability in the Vyper programming language to drain $13.6 million from the lending platform Alchemira.
= stolen 13600000 USD exactly; victim Alchemira
A white hat used an arbitrage bot to front-run the attackers and recover $5.4 million that they were trying to steal from Kurve.
~ recovered 5400000 USD exactly
~ attempted 5400000 USD exactly; victim Kurve
The hacker gave back 5,495 ETH, about $10 million, to the DAO's multisig wallet on August 4.
@ 2023-08-06
= recovered 5495 ETH exactly = 10000000 USD; period 2023-08-04
Alchemira lost $13.5 million, while the pools of Jpegora and Metrono were hit for $11.3 million and $1.6 million, respectively, in the attack.
= stolen 13500000 USD exactly; victim Alchemira
= stolen 11300000 USD exactly; victim Jpegora
= stolen 1600000 USD exactly; victim Metrono
The exploit on July 30 resulted in the theft of roughly $70 million in cryptocurrencies.
@ 2023-08-04
= stolen 70000000 USD about; period 2023-07-30
The protocols are offering a 10% bounty, close to $7 million, for the return of the remaining funds.
In the second quarter of 2023 alone, $204 million in crypto was stolen by hackers, according to a report by De.Fi Security.
= stolen 204000000 USD exactly; period 2023-04..2023-06
The governance token of Kurve has fallen more than 15% over the past 24 hours and was trading near 60 cents.
JPEGora, an NFT lending protocol, had approximately $11 million worth of cryptocurrency stolen, according to Decurity.
= stolen 11000000 USD about; victim JPEGora
Crypto users withdrew assets worth an estimated $258 million from the exchange after it resumed operations.
The net outflows occurred following a Nov. 22 hack on HTY, resulting in over $23 million siphoned from the platform formerly called Hubei.
@ 2023-12-11
= stolen 23000000.. USD more-than; victim HTY; period 2023-11-22
Before that, hackers stole $100 million in cryptocurrencies from Moon's Polonaise exchange, and HTY lost $8 million to bad actors in September 2023, although the funds were later returned.
= stolen 100000000 USD exactly; victim Polonaise exchange
= stolen 8000000 USD exactly; victim HTY; period 2023-09
Polonaise suffered a significant security breach on Nov. 10, when attackers stole at least $100 million in cryptocurrency from the exchange.
@ 2023-11-23
= stolen 100000000.. USD at-least; victim Polonaise; period 2023-11-10
In its second hack, HTY reportedly lost $13.6 million due to a hot wallet breach.
= stolen 13600000 USD exactly; victim HTY
The platforms lost a combined sum of around $208 million in all four hacks over the past two months.
= stolen 208000000 USD about
= attacks 4 exactly
On Nov. 22, unknown hackers compromised the Hekko bridge, sending at least $86.6 million to suspicious addresses.
@ 2023-11-23
= stolen 86600000.. USD at-least; victim Hekko; period 2023-11-22
HTY confirmed that the exchange and its Hekko Chain were hacked for a combined $115 million.
= stolen 115000000 USD exactly
Neither the exchange nor a spokesman for Moon immediately responded to requests for comment on the outflows.
= comment; of Moon
The exchange, which was bought for $240 million in 2019, said it would fully compensate users for the hot wallet losses.
KybrSwap suffered an exploit on Thursday with at least $47 million in losses recorded.
= stolen 47000000.. USD at-least; victim KybrSwap
Cybercriminals stole $363 million in digital assets in November 2023, the worst month for crypto theft that year.
= stolen 363000000 USD exactly; period 2023-11
Analysts at CertiK said the incident was likely a private key compromise.
An investigation by Elliptic traced the stolen funds through wallets matching known tactics of the Lazarus Group.
Michael Lindgren, the founder of Kurve, confirmed on Telegram that 32 million CRV tokens, worth over $22 million, had been drained from the swap pool.
= stolen 32000000 CRV exactly = 22000000 USD; victim Kurve
A spokesperson for the State Department told Reuters that it calls on all responsible states to counter North Korea's cyber activity.
India's WazirNine, which lost $235 million in a July 2024 hack blamed on North Korea, has reopened.
= stolen 235000000 USD exactly; victim WazirNine; actor DPRK; period 2024-07; blamed DPRK accused
Police in Ontario worked with Tether to freeze $7,000 in USDT that had been stolen from a resident.
= frozen 7000 USD exactly
Kotomai shares fell 9% on Thursday after Nikkei reported that hackers had taken tokens from one of its partners.
The attackers sent 84,000 ETH, about $100 million at the time, through Tornado Cash between June 27 and July 1, 2022.
= laundered 84000 ETH exactly = 100000000 USD; period 2022-06-27..2022-07-01
~ laundered 84000 ETH exactly = 100000000 USD; period 2022-06..2022-07
The second half of the year was quiet, the exchange said on Nov. 22.
@ 2023-12-11
On Oct. 3 the exchange raised $40 million in a funding round.
@ 2023-12-11
Larchwood and its sister company hold a combined $115 million in cash.
The exploit was disclosed on Sept. 4, with $4 million in trading fees refunded.
@ 2023-12-11
The hacker was offered 500 ETH, about $1 million, to return the funds.
Kotomai's shares rose after hackers published proof that nothing had been taken.
The January audit of the bridge cost $40 million.
@ 2023-12-11
`);
