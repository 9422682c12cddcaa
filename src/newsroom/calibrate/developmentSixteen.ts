import { parseSamples, type Sample } from './samples.ts';

/** Sentences by the authors, after the manner of courts, agencies, post-mortems and the wires of several countries; read once before any rule was changed for them. */
export const DEVELOPMENT_SIXTEEN: readonly Sample[] = parseSamples(`
UwU-style lender Glasswing Finance was exploited for roughly $19 million on June 10, 2024, by an attacker who manipulated the price of a stablecoin.
= stolen 19000000 USD about; victim Glasswing Finance; period 2024-06-10
Blockchain security firm Cyvers flagged suspicious transactions worth $8.3 million at Ravelin, a decentralised exchange, early on Thursday.
~ stolen 8300000 USD exactly; victim Ravelin
Singapore police said a 27-year-old man lost S$1.2 million in cryptocurrency to scammers who posed as police officers.
~ stolen 1200000 SGD exactly
The hackers, who had access to the bank's network for eight months, transferred $13.4 million from Banco Arrayán to accounts in Hong Kong.
= stolen 13400000 USD exactly; victim Banco Arrayán
In all, Lazarus Group made off with about $571 million from five exchanges between January 2017 and September 2018, Group-IB said.
= stolen 571000000 USD about; actor Lazarus Group; period 2017-01..2018-09; blamed Lazarus Group stated
A third of the 90,000 ether taken from Halden Network is still sitting in the thief's wallet.
= stolen 90000 ETH exactly; victim Halden Network
"We lost 4.1 million USDC," Tamsin Orde, co-founder of Driftpool, wrote on X shortly after the attack.
= stolen 4100000 USDC exactly; victim Driftpool
Crypto worth 6.7 billion yen was stolen from Tanuki Coin in September 2018, including 4.5 billion yen belonging to customers.
= stolen 6700000000 JPY exactly; victim Tanuki Coin; period 2018-09
~ stolen 4500000000 JPY exactly; victim Tanuki Coin; period 2018-09
North Korea earned more than $300 million from cyberattacks on cryptocurrency exchanges in 2020, a confidential U.N. report says.
= stolen 300000000.. USD more-than; actor DPRK; period 2020; blamed DPRK stated
The Panel estimates that the DPRK has stolen virtual assets worth $1.7 billion since 2017, of which $630 million was stolen in 2022.
@ 2023-03-07
= stolen 1700000000 USD exactly; actor DPRK; period 2017..2023-03-07; blamed DPRK stated
= stolen 630000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated
Seoul's spy agency believes that the North was behind the theft of 58 billion won in ether from Upwell in 2019.
= stolen 58000000000 KRW exactly; victim Upwell; actor DPRK; period 2019; blamed DPRK alleged
Three people were arrested in Lagos on suspicion of draining 2.3 billion naira from the accounts of Palmgrove Bank in May.
@ 2024-06-20
= stolen 2300000000 NGN exactly; victim Palmgrove Bank; period 2024-05
Chainalysis counted 303 hacking incidents in 2024, up from 282 the year before.
= attacks 303 exactly; period 2024
~ attacks 282 exactly; period 2023
At least 17 of the attacks were carried out by the Lazarus Group, the report found.
= attacks 17.. at-least; actor Lazarus Group; blamed Lazarus Group stated
The country has carried out 97 cyberattacks on crypto firms in 23 countries since 2017, according to monitors.
@ 2024-03-20
= attacks 97 exactly; period 2017..2024-03-20
= countries 23 exactly; period 2017..2024-03-20
Only $350,000 of the $26 million that was stolen from Corbel has been recovered.
= recovered 350000 USD exactly
= stolen 26000000 USD exactly; victim Corbel
Bybit-style cold wallets were not affected, Ashgrove said, putting the damage at 1,100 bitcoin.
~ stolen 1100 BTC exactly; victim Ashgrove
The attacker returned 90% of the 2,000 ETH taken from Fernhill after the team offered him a bounty.
= stolen 2000 ETH exactly; victim Fernhill
The attacker has given back 1,800 of the 2,000 ETH he took from Fernhill.
= recovered 1800 ETH exactly
= stolen 2000 ETH exactly; victim Fernhill
Park Jin Hyok, a North Korean programmer, was charged in 2018 over the 2014 hack of Sonata Pictures.
= charge; victim Sonata Pictures; actor DPRK; period 2014; blamed DPRK charged
Two Ukrainians pleaded guilty on Monday to laundering $21 million stolen from Borealis Exchange.
= laundered 21000000 USD exactly
= charge; victim Borealis Exchange
A Montreal teenager was indicted for stealing $37 million in cryptocurrency through a SIM swap in February 2020.
= stolen 37000000 USD exactly; period 2020-02
= charge; period 2020-02
The court heard that Whitlock, who worked in the bank's IT department, took 16 bitcoin from the treasury of Penhallow in 2022.
= stolen 16 BTC exactly; victim Penhallow; period 2022
Stonegate was hacked again on Friday, losing $3.9 million barely two years after a $12 million breach in 2021.
= stolen 3900000 USD exactly; victim Stonegate
= stolen 12000000 USD exactly; victim Stonegate; period 2021
An exploit on Wednesday cost Lantern Swap 1.1 million USDT, its second loss this year.
= stolen 1100000 USDT exactly; victim Lantern Swap
Whoever is behind the attack on Verglas Bridge got away with 3,300 ETH, and has since sent 1,200 of it through Tornado Cash.
= stolen 3300 ETH exactly; victim Verglas Bridge
North Korean hackers laundered $200 million in crypto through the Sinbad mixer between 2022 and 2023, the Treasury said.
= laundered 200000000 USD exactly; actor DPRK; period 2022..2023; blamed DPRK stated
APT38 sent some $7 million of the proceeds through a casino in Macau, investigators say.
~ laundered 7000000 USD about; actor APT38; blamed APT38 stated
Huobi and Binance froze a combined $1.4 million linked to the Harmattan hack.
= frozen 1400000 USD exactly
The exchange has frozen 65,000 USDT that it traced to the attackers.
= frozen 65000 USDT exactly
The loot, put at between $190 million and $200 million, is the largest taken from a Nigerian company.
= stolen 190000000..200000000 USD between
Crypto thieves took $2.2 billion in 2024, a 21% rise on the year before, and North Korea was responsible for $1.34 billion of it.
= stolen 2200000000 USD exactly; period 2024
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
More than half of what was stolen in 2024, 61%, went to North Korea.
= share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated
~ share 0.5..1 more-than; actor DPRK; period 2024; blamed DPRK stated
DPRK actors accounted for 76% of all service compromises by value in 2025.
~ share 0.76 exactly; actor DPRK; period 2025; blamed DPRK stated
The attackers gained entry by tricking a developer at the firm into running code that he had been sent on Telegram.
= method
North Korean IT workers used stolen American identities to get jobs and then planted malware on their employers' systems.
= method; actor DPRK
Zipline did not answer repeated requests for comment, while Kraken declined to discuss the case.
= comment; of Zipline
= comment; of Kraken
The report, a draft of which was seen by Reuters, is to be submitted to the Security Council later this month.
= status
It is still unclear who carried out the March attack on Telford Exchange.
~ attribution; victim Telford Exchange; blamed nobody
The United States District Court for the Southern District of New York sentenced Marlon Achterberg to 41 months in prison for his part in the July 2022 hack of Nirvale Finance, in which he took about $3.6 million.
= stolen 3600000 USD about; victim Nirvale Finance; period 2022-07
= charge; victim Nirvale Finance; period 2022-07
According to court documents, between May 2021 and August 2023 the defendants stole more than $65 million in cryptocurrency by exploiting flaws in two decentralised finance platforms, Kyverna and Indigo Pool.
= stolen 65000000.. USD more-than; period 2021-05..2023-08
On March 23, 2022, a Lazarus Group actor stole 173,600 ETH and 25.5 million USDC from the Marigold Network's Sunrise bridge.
= stolen 173600 ETH exactly; victim Sunrise bridge; actor Lazarus Group; period 2022-03-23; blamed Lazarus Group stated
= stolen 25500000 USDC exactly; victim Sunrise bridge; actor Lazarus Group; period 2022-03-23; blamed Lazarus Group stated
The FBI assesses that TraderTraitor-affiliated actors moved approximately 1,580 bitcoin from several thefts over the past day and holds it in six addresses.
In June 2023 the actors stole $60 million of virtual currency from Alphalode and $37 million from Coinstead, the FBI said.
= stolen 60000000 USD exactly; victim Alphalode; period 2023-06
= stolen 37000000 USD exactly; victim Coinstead; period 2023-06
TOKYO (Reuters) - Japan's Zephyr Coin said on Friday it lost about 48 billion yen worth of bitcoin in a suspected hack.
= stolen 48000000000 JPY about; victim Zephyr Coin
Crypto exchange Kolvex hit by $27 million hack, halts trading
= stolen 27000000 USD exactly; victim Kolvex
Hackers steal $41 mln from online casino Stakely
= stolen 41000000 USD exactly; victim Stakely
EXCLUSIVE: North Korea took $2 billion in cyberattacks to fund weapons programme - U.N. report
= stolen 2000000000 USD exactly; actor DPRK; blamed DPRK stated
Upside Exchange's operator, Dunmu, said in a notice that 342,000 ether, about 58 billion won, was transferred from its hot wallet to an unknown address at 1:06 p.m. on Nov. 27, 2019.
= stolen 342000 ETH exactly = 58000000000 KRW; victim Upside Exchange; period 2019-11-27
~ stolen 342000 ETH exactly = 58000000000 KRW; period 2019-11-27
Delhi Police have arrested a man from Midnapore in connection with a cyberattack on Wazirpur Exchange in which assets worth Rs 2,000 crore were stolen in July last year.
@ 2025-01-15
= stolen 20000000000 INR exactly; victim Wazirpur Exchange; period 2024-07
Gyeonggi Nambu police traced the theft of 2,100 ether from Gwangmyeong Coin to an IP address in Pyongyang.
~ stolen 2100 ETH exactly; victim Gwangmyeong Coin; actor DPRK; blamed DPRK alleged
~ stolen 2100 ETH exactly; victim Gwangmyeong Coin
~ stolen 2100 ETH exactly; victim Gwangmyeong Coin; actor DPRK; blamed DPRK stated
The root cause was a missing check in the withdraw function; in total 5,955 ETH was taken by the attacker across three transactions.
= stolen 5955 ETH exactly
At block 14,684,300 the attacker called the function again and left with another 1,100 WETH.
= stolen 1100 WETH exactly
We confirm that approximately $11.6 million of user funds was withdrawn from the Moltres vaults without authorization on Oct. 9.
@ 2024-10-11
= stolen 11600000 USD about; victim Moltres; period 2024-10-09
Two days after it was breached, Larkwing Bridge said the final tally of stolen assets was $80.3 million.
= stolen 80300000 USD exactly; victim Larkwing Bridge
The theft, which took place on 25 September 2020, involved tokens worth an estimated $275 million, according to the exchange, Kuantro.
= stolen 275000000 USD estimated; victim Kuantro; period 2020-09-25
Kuantro's chief executive, Lyle Jonson, said in a livestream that 84% of the stolen assets, or about $236 million, had been recovered.
= recovered 236000000 USD about
A UN panel is looking into at least 58 suspected cyberattacks by the DPRK between 2017 and 2023 that are thought to have brought it about $3 billion.
= attacks 58.. at-least; actor DPRK; period 2017..2023; blamed DPRK suspected
= stolen 3000000000 USD about; actor DPRK; period 2017..2023; blamed DPRK suspected
~ stolen 3000000000 USD about; actor DPRK; period 2017..2023; blamed DPRK alleged
Cyber thieves working for Pyongyang are believed to have stolen as much as $1 billion in 2022, more than in any other year, the experts wrote.
= stolen 0..1000000000 USD up-to; actor DPRK; period 2022; blamed DPRK alleged
One of the largest heists attributed to the group was that of $620 million from Axolotl's Ronda bridge in 2022.
= stolen 620000000 USD exactly; victim Ronda bridge; period 2022
It said Lazarus was "highly likely" to have carried out the $100 million attack on Harmonia in June.
@ 2022-06-30
= stolen 100000000 USD exactly; victim Harmonia; actor Lazarus Group; period 2022-06; blamed Lazarus Group suspected
Elliptic and Arkham both tie the group to the breach of Poloway, from which $126 million was taken in November 2023.
= stolen 126000000 USD exactly; victim Poloway; period 2023-11
The attack bears all the marks of Lazarus, two people familiar with the inquiry said.
Since the start of the year hackers have looted a record $2.17 billion, more than in the whole of 2024, with the raid on Bywater alone making up 69% of the total.
@ 2025-07-17
= stolen 2170000000 USD exactly; period 2025
~ share 0.69 exactly; period 2025
So far in 2025 personal wallets have accounted for 23% of all stolen funds.
@ 2025-07-17
= share 0.23 exactly; period 2025
In the largest single incident of the quarter, a compromised multisig cost Radiance Capital about $50 million on October 16.
@ 2024-12-31
= stolen 50000000 USD about; victim Radiance Capital; period 2024-10-16
DeFi lender Eulerian recovers nearly all of $197 million stolen in March hack
@ 2023-04-04
= stolen 197000000 USD exactly; victim Eulerian; period 2023-03
The hacker has so far sent back 51,000 ETH and 43 million DAI.
= recovered 51000 ETH exactly
= recovered 43000000 DAI exactly
Of the $611 million that was drained from Polygram in August 2021, all but $33 million in frozen tether has been returned.
= stolen 611000000 USD exactly; victim Polygram; period 2021-08
~ frozen 33000000 USD exactly
Tether's freeze of $33 million in USDT was the only part of the loot that the thief could not touch.
= frozen 33000000 USD exactly
Ukrainian cyber police uncovered a gang that had siphoned more than 100 million hryvnias from customers of European banks.
= stolen 100000000.. UAH more-than
Investigators believe that insiders, not outside hackers, took the $73 million that disappeared from Thodexa in April 2021.
= stolen 73000000 USD exactly; victim Thodexa; period 2021-04
Some of the coins stolen from Mount Gordon in 2014 - 850,000 bitcoin in all, then worth $450 million - have been found.
= stolen 850000 BTC exactly = 450000000 USD; victim Mount Gordon; period 2014
Lazarus was not involved in the $2 million exploit of Belltower Swap, ZachXBT said.
= stolen 2000000 USD exactly; victim Belltower Swap
The prosecutor's office suspects a former engineer of moving 1.6 million zlotys from the exchange Bitbaza to his own wallet.
= stolen 1600000 PLN exactly; victim Bitbaza
A spokesman for Bitbaza could not be reached.
= comment; of Bitbaza
Kimsuky hackers e-mailed academics in the guise of a Voice of America reporter and, once they had replied, sent them a document that ran a malicious macro.
= method; actor Kimsuky
`);
