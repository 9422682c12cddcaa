import { parseSamples, type Sample } from './samples.ts';

/** Sentences by the authors, after the manner of courts, agencies, post-mortems and the wires of several countries, in five waves, each read once before any rule was changed for it. */
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
Hackers have breached the systems of Pillarbank and stolen €5.4 million in the past two weeks, Estonian police told public broadcaster ERR.
= stolen 5400000 EUR exactly; victim Pillarbank
Payment firm Alphapayo has seen at least $31 million in bitcoin, ether and TRX leave its hot wallets since Saturday, in what investigator ZachXBT described as a likely hack.
= stolen 31000000.. USD at-least; victim Alphapayo
A vulnerability in the Vyprex compiler let attackers drain about $52 million from liquidity pools on Curvature Finance in July 2023.
= stolen 52000000 USD about; victim Curvature Finance; period 2023-07
Some 1,400 ether ($2.6 million) was siphoned from the DeFi protocol Sentinelle through a reentrancy bug.
= stolen 1400 ETH about = 2600000 USD; victim Sentinelle
The sum stolen from Orbitel Bridge on New Year's Eve has been revised down from $90 million to $81.5 million.
= stolen 81500000 USD exactly; victim Orbitel Bridge
The $230 million theft from India's Wazirgate was carried out by North Korean hackers, the United States, Japan and South Korea said in a joint statement in January.
= stolen 230000000 USD exactly; victim Wazirgate; actor DPRK; blamed DPRK stated
The three governments also blamed North Korea for the $308 million hack of DMN Bitcoin.
= stolen 308000000 USD exactly; victim DMN Bitcoin; actor DPRK; blamed DPRK accused
Since 2017, the FBI says, Lazarus has stolen more than $3 billion from crypto firms.
@ 2024-02-08
= stolen 3000000000.. USD more-than; actor Lazarus Group; period 2017..2024-02-08; blamed Lazarus Group stated
Hackers made off with $100,000 worth of tokens on Tuesday after compromising the Discord server of Bored Herons.
= stolen 100000 USD exactly; victim Bored Herons
~ stolen 100000 USD exactly
A trader lost $50 million in USDT to an address-poisoning scam on Friday, Scam Sniffer said.
= stolen 50000000 USD exactly
Lookonchain said a whale was phished for 4,556 ETH worth $12.4 million.
= stolen 4556 ETH exactly = 12400000 USD
Nomadic's bridge was emptied of $190 million in August 2022 in a free-for-all in which hundreds of people copied the first attacker's transaction.
= stolen 190000000 USD exactly; victim Nomadic; period 2022-08
~ stolen 190000000 USD exactly; victim Nomadic's bridge; period 2022-08
Around $36 million of the amount was later handed back by white-hat hackers.
= recovered 36000000 USD about
The Central Bank of Halmera said hackers had tried to make off with $10 million through four fraudulent SWIFT messages but that it had been able to stop them.
= attempted 10000000 USD exactly; victim Central Bank of Halmera
The attempted theft of $1.1 million from Banco Tierra was foiled when a teller noticed a misspelt name.
= attempted 1100000 USD exactly; victim Banco Tierra
In 2016 hackers issued fraudulent orders to transfer $951 million from Padmabank's account; $81 million reached accounts in Manila.
= attempted 951000000 USD exactly; victim Padmabank; period 2016
= stolen 81000000 USD exactly; victim Padmabank; period 2016
~ stolen 951000000 USD exactly; victim Padmabank; period 2016
Cybercriminals from North Korea robbed crypto platforms of $659 million last year, the three countries said.
@ 2025-01-14
= stolen 659000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
Nearly $400 million worth of digital assets were stolen in at least seven attacks attributed to North Korea in 2021, Chainalysis said in a report.
= stolen 400000000 USD about; actor DPRK; period 2021; blamed DPRK stated
= attacks 7.. at-least; actor DPRK; period 2021; blamed DPRK stated
From 2020 to 2021 the number of North Korea-linked hacks jumped from four to seven, and the value extracted from them grew by 40%.
~ attacks 7 exactly; actor DPRK; period 2021; blamed DPRK alleged
Thefts from DeFi platforms made up 82.1% of all cryptocurrency stolen by hackers in 2022.
~ share 0.821 exactly; period 2022
Lazarus stole $35 million from Atomique Wallet users in June 2023, then another $60 million from the payment processor Alphapo a month later.
= stolen 35000000 USD exactly; victim Atomique Wallet; actor Lazarus Group; period 2023-06; blamed Lazarus Group stated
= stolen 60000000 USD exactly; victim Alphapo; actor Lazarus Group; blamed Lazarus Group stated
~ stolen 35000000 USD exactly; actor Lazarus Group; period 2023-06; blamed Lazarus Group stated
The Reserve Bank of Tavora lost 62 billion shillings, or $17 million, when its systems were broken into.
~ stolen 17000000 USD exactly; victim Reserve Bank of Tavora
The suspects, a husband and wife, were accused of conspiring to launder 119,754 bitcoin stolen from Bitfennec in 2016.
~ stolen 119754 BTC exactly; victim Bitfennec; period 2016
He pleaded guilty to hacking Bitfennec and to laundering the 119,754 bitcoin that he took.
= charge; victim Bitfennec
= laundered 119754 BTC exactly
The seven-page indictment charges Kwon with stealing about 170 bitcoin from users of the wallet app.
= stolen 170 BTC about
= charge
Ransomware gang FIN7 was not named in the complaint.
Police said they had arrested four suspects and recovered 3,200 of the 5,000 USDT.
= recovered 3200 USDT exactly
~ recovered 5000 USDT exactly
"The attackers converted everything to DAI and bridged it to Ethereum," Beosin wrote of the $7.5 million hack of Kinetex.
= stolen 7500000 USD exactly; victim Kinetex
By the time the breach at Gatecrest was detected, 185,000 ETH and 250 BTC were gone.
= stolen 185000 ETH exactly; victim Gatecrest
= stolen 250 BTC exactly; victim Gatecrest
Gatecrest's loss, around $2.14 million at the time, forced it to close.
~ stolen 2140000 USD about; victim Gatecrest
In what would be Canada's biggest crypto heist, 6,800 ether disappeared from cold storage at Quadrille in February, the auditor Ernst & Young said.
@ 2019-04-01
= stolen 6800 ETH exactly; victim Quadrille; period 2019-02
North Korea-backed hackers posing as recruiters on LinkedIn persuaded an engineer at Ginkgo Wallet to open a file that gave them remote access.
= method; actor DPRK
The National Intelligence Service told lawmakers that Pyongyang was "presumed" to be behind the theft of 36 billion won from Coinrill in June 2018.
= stolen 36000000000 KRW exactly; victim Coinrill; actor DPRK; period 2018-06; blamed DPRK alleged
One Western official said the haul from Bywater was "equal to everything Pyongyang stole in 2024".
The ministry declined to say how much had been lost.
The heist at Bywater, at $1.5 billion the largest ever, took the hackers less than an hour.
= stolen 1500000000 USD exactly; victim Bywater
Mixin, a Hong Kong-based network, put the loss from the 23 September breach of its cloud provider's database at about $200 million.
@ 2023-09-25
= stolen 200000000 USD about; victim Mixin; period 2023-09-23
The Brazilian central bank's payments provider C&N said hackers used a customer's credentials to divert some 800 million reais from the reserve accounts of six institutions.
= stolen 800000000 BRL about
An attacker minted 120,000 wrapped ether on the Wormdale bridge out of thin air in February 2022 and made off with coins worth $325 million.
= stolen 325000000 USD exactly; victim Wormdale; period 2022-02
The haul from the Axial hack - 173,600 ether and $25.5 million in USDC - was worth about $615 million on the day.
= stolen 173600 ETH exactly; victim Axial
= stolen 25500000 USD exactly; victim Axial
~ stolen 615000000 USD about; victim Axial
Hackers siphoned $26 million from Truebridge in January, the second attack on the project in a year; in the first, in March, it lost $5 million.
@ 2025-02-10
= stolen 26000000 USD exactly; victim Truebridge; period 2025-01
= stolen 5000000 USD exactly; victim Truebridge; period 2024-03
Lendf was hacked for $25 million in April 2020. Two days later the hacker returned nearly all of it.
= stolen 25000000 USD exactly; victim Lendf; period 2020-04
Coinspring, Singapore's third-largest exchange, has lost about $45 million to a breach of its hot wallets, its chief executive told staff on Thursday.
= stolen 45000000 USD about; victim Coinspring
The exchange Deribo said in a tweet that its hot wallet had been compromised just before midnight UTC on 1 November 2022 and that $28 million was gone.
= stolen 28000000 USD exactly; victim Deribo; period 2022-11-01
At least $10 million, and possibly as much as $35 million, was stolen from users of the Ledgerline wallet, according to Tay, a developer at MetaMax.
~ stolen 10000000.. USD at-least
~ stolen 10000000..35000000 USD between
Pyongyang has stolen an estimated $3 billion in cryptocurrency over the past six years, Recorded Future said, including $1.7 billion in 2022 alone.
= stolen 3000000000 USD estimated; actor DPRK; blamed DPRK stated
= stolen 1700000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated
Hackers working for North Korea's Reconnaissance General Bureau stole 5.2 billion won in crypto from a South Korean exchange in 2021, Seoul said as it imposed sanctions on four people.
= stolen 5200000000 KRW exactly; actor DPRK; period 2021; blamed DPRK stated
~ stolen 5200000000 KRW exactly; actor DPRK; period 2021; blamed DPRK charged
U.S. authorities have sanctioned a mixer, Blendy, that was used to launder $20.5 million of the $620 million taken in the Ronda heist.
= laundered 20500000 USD exactly
= stolen 620000000 USD exactly; victim Ronda
Chinese nationals Tian and Li laundered over $100 million in stolen cryptocurrency for North Korea between December 2017 and April 2019, according to the indictment.
= laundered 100000000.. USD more-than; period 2017-12..2019-04
~ charge; period 2017-12..2019-04
~ laundered 100000000.. USD more-than; actor DPRK; period 2017-12..2019-04; blamed DPRK stated
Lazarus Group hackers also stole $100 million from Harmonium's Skyline bridge on June 24, 2022, and have since laundered 41,000 ether of it through Railgate.
= stolen 100000000 USD exactly; victim Skyline bridge; actor Lazarus Group; period 2022-06-24; blamed Lazarus Group stated
= laundered 41000 ETH exactly; actor Lazarus Group; blamed Lazarus Group stated
Binance and Huobi have recovered 124 bitcoin from accounts that the Harmonium thieves opened.
= recovered 124 BTC exactly
Norwegian authorities recovered $5.84 million of what Lazarus stole from Axial.
= recovered 5840000 USD exactly
Singapore's Penpia was drained of about $27 million by an attacker who exploited its reward system on Sept. 3.
@ 2024-09-10
= stolen 27000000 USD about; victim Penpia; period 2024-09-03
The number of incidents rose to 410 in the first half, with losses of $2.37 billion, SlowMist said.
@ 2025-07-03
= attacks 410 exactly; period 2025-01..2025-06
= stolen 2370000000 USD exactly; period 2025-01..2025-06
It was the work of Lazarus, the FBI said of the $41 million theft from Stakely on Wednesday.
= stolen 41000000 USD exactly; victim Stakely; actor Lazarus Group; blamed Lazarus Group stated
Italian police dismantled a group that had stolen about 146 million euros from Bitgrailo, whose own founder they suspect.
= stolen 146000000 EUR about; victim Bitgrailo
Cryptopia's liquidators said a former employee had admitted stealing NZ$245,000 worth of crypto from the exchange.
= stolen 245000 NZD exactly; victim Cryptopia
A contractor who was sacked has been charged with the theft of $1.9 million from Pumpyard, a token launch site, in May 2024.
= stolen 1900000 USD exactly; victim Pumpyard; period 2024-05
= charge; victim Pumpyard; period 2024-05
Two men, aged 20 and 22, were indicted over the theft of $243 million in bitcoin from one victim in August.
@ 2024-09-19
= stolen 243000000 USD exactly; period 2024-08
= charge; period 2024-08
Court papers put the loss to Nifty Gateway users at $150,000.
~ stolen 150000 USD exactly
Investigators say the attackers, using stolen AWS keys, took 1.5 billion tokens with a face value of $85 million.
~ stolen 85000000 USD exactly
On the night of the heist, 401,347 ether left Bywater's cold wallet.
= stolen 401347 ETH exactly; victim Bywater
The breach was the fourth at the company in 13 months and cost it 1,008 bitcoin.
= stolen 1008 BTC exactly
DPRK cyber actors have also attempted to steal up to $2 billion from banks in at least 35 countries since 2015, a Treasury official told Congress.
@ 2020-04-15
= attempted 0..2000000000 USD up-to; actor DPRK; period 2015..2020-04-15; blamed DPRK stated
= countries 35.. at-least; actor DPRK; period 2015..2020-04-15; blamed DPRK stated
A report on Sunday by South Korea's Yonhap, citing an intelligence source, said that authorities were treating Lazarus as the prime suspect in the 44.5 billion won hack of Upwell.
= stolen 44500000000 KRW exactly; victim Upwell; actor Lazarus Group; blamed Lazarus Group suspected
Scattered Spider is suspected of having breached casino operator MGN by ringing its help desk and talking a worker into resetting a password.
= attribution; victim MGN; actor Scattered Spider; blamed Scattered Spider suspected
~ method; actor Scattered Spider
Whether insiders helped the thieves, who took 3,000 bitcoin from Zaifu Exchange, is under investigation.
= stolen 3000 BTC exactly; victim Zaifu Exchange
No arrests have been made over the $65 million robbery of Bitfennec's rival Bithum in 2018.
= stolen 65000000 USD exactly; victim Bithum; period 2018
The finance ministry said 1.3 million customers were affected but no money was taken.
Neither Bywater nor its custodian replied to questions.
= comment; of Bywater
The Panel's final report for the mandate, S/2024/215, was published on 21 March 2024.
= status
Last week's theft of $14 million from Tarnwell has not been attributed to any group, Elliptic said.
@ 2024-05-20
= stolen 14000000 USD exactly; victim Tarnwell; blamed nobody
Thieves took 2,300 ETH from Harbourpay on 8 May and the same amount two days later.
@ 2024-05-20
= stolen 2300 ETH exactly; victim Harbourpay; period 2024-05-08
The insurer has paid $6 million of the $9 million that Colwyn Custody lost to hackers last August.
@ 2024-05-20
= stolen 9000000 USD exactly; victim Colwyn Custody; period 2023-08
North Korea, which denies involvement in cybercrime, was accused in April of stealing 70 billion won from Daemyung Exchange.
@ 2024-05-20
= stolen 70000000000 KRW exactly; victim Daemyung Exchange; actor DPRK; blamed DPRK accused
The group that robbed Pelham Swap of $8.8 million in 2023 is believed to be the one that hit Orton Bridge this month.
@ 2024-05-20
= stolen 8800000 USD exactly; victim Pelham Swap; period 2023
Stolen from Marchmont: 1,290 bitcoin, 17,000 ether and a database of 30,000 customers.
= stolen 1290 BTC exactly; victim Marchmont
= stolen 17000 ETH exactly; victim Marchmont
Losses at the lender, Corriedale, could reach $40 million, people briefed on the matter said; the company itself speaks of $22 million.
~ stolen 22000000 USD exactly; victim Corriedale
By its own account Redmire Finance lost $5.1 million, of which its treasury covered $2 million.
= stolen 5100000 USD exactly; victim Redmire Finance
Someone with access to an admin key removed $3.4 million from Wychwood, the project's team said, adding that it suspects an insider.
= stolen 3400000 USD exactly; victim Wychwood
Hackers have taken over $12 million from Solbridge Pay since March.
@ 2024-05-20
= stolen 12000000.. USD more-than; victim Solbridge Pay; period 2024-03..2024-05-20
The $9.7 million that went missing from Fernley Exchange in April was taken by North Korean operatives, Seoul's National Intelligence Service has concluded.
@ 2024-05-20
= stolen 9700000 USD exactly; victim Fernley Exchange; actor DPRK; period 2024-04; blamed DPRK stated
In April and May alone exploits drained a combined $160 million from lending protocols, five times as much as in the first three months of the year.
@ 2024-06-03
= stolen 160000000 USD exactly; period 2024-04..2024-05
The theft of 58,000 ether by the Lazarus Group in 2019 is the only one in the list that a court has dealt with.
= stolen 58000 ETH exactly; actor Lazarus Group; period 2019; blamed Lazarus Group stated
Germany's BKA said that in an operation with the FBI it had frozen accounts holding 44 million euros in proceeds of hacks.
= frozen 44000000 EUR exactly
Police in Busan arrested a 31-year-old on suspicion of hacking into Coinmaru and stealing 1.6 billion won in ripple.
= stolen 1600000000 KRW exactly; victim Coinmaru
The company told users that 0.3% of its reserves, or some $4.1 million, had been taken, and that it would make them whole.
= stolen 4100000 USD about
Galvin & Rowe, a Zug-based custodian, disclosed the theft of 900 bitcoin from one of its vaults.
= stolen 900 BTC exactly; victim Galvin & Rowe
Hackers believed to be North Korean have been stealing from Japanese crypto companies since 2017, taking $721 million by Elliptic's count.
@ 2023-05-15
= stolen 721000000 USD exactly; actor DPRK; period 2017..2023-05-15; blamed DPRK alleged
Of all stolen crypto traced to the North since 2017, some 30%, $721 million, came from Japan.
~ stolen 721000000 USD exactly; actor DPRK; period 2017..2023-05-15; blamed DPRK alleged
Attackers tried twice to empty the vault, which held $77 million, and failed both times.
The attacker's two attempts to withdraw $18 million from Brackley failed.
= attempted 18000000 USD exactly; victim Brackley
A planned theft of $4 million from Wendover Bank was called off when one of the gang was arrested.
Kroll put the number of customers affected by the breach at 2.1 million.
An X account impersonating the founder of Dunster said the protocol had lost $30 million; the team called it a fake.
More than $1.2 million has been raised to help victims of the exploit.
FIN7 members sent restaurants e-mails with booby-trapped attachments and then phoned to make sure that staff had opened them.
= method; actor FIN7
Three Estonians ran a mixer that laundered $400 million for ransomware gangs, prosecutors allege.
~ laundered 400000000 USD exactly
Andariel broke into a South Korean defence contractor in 2022 and used ransom payments to pay for servers, according to an indictment unsealed in Kansas.
The Lazarus subgroup BlueNoroff stole $17 million from 25 crypto firms in 2022, a Kaspersky researcher estimates.
= stolen 17000000 USD exactly; actor BlueNoroff; period 2022; blamed BlueNoroff stated
TraderTraitor walked off with 4,502.9 bitcoin (then 48.2 billion yen) from DMX Bitcoin in May 2024, Japan's National Police Agency, the FBI and the Pentagon's crime center said.
= stolen 4502.9 BTC exactly = 48200000000 JPY; victim DMX Bitcoin; actor TraderTraitor; period 2024-05; blamed TraderTraitor stated
Asked by Reuters, neither the Treasury nor the North Korean mission in Geneva would comment.
= comment; of Treasury
= comment; of DPRK
~ comment; of U.S. Treasury
`);
