import { parseSamples, type Sample } from './samples.ts';

/** Three further waves of such sentences, each read once before any rule was changed for it: 45 of 52, 18 of 23 and 17 of 24 claims read were right, 45 of 61, 18 of 39 and 17 of 28 there were read; and near misses. */
export const DEVELOPMENT_EIGHTEEN: readonly Sample[] = parseSamples(`
A federal jury on Tuesday found the man guilty of wire fraud over the theft of $110 million from Mangrove Markets in October 2022.
= stolen 110000000 USD exactly; victim Mangrove Markets; period 2022-10
= charge; victim Mangrove Markets; period 2022-10
The Justice Department on Wednesday unsealed charges against two men accused of stealing 8,200 ether from the lending platform Harbourlight.
= stolen 8200 ETH exactly; victim Harbourlight
= charge; victim Harbourlight
The couple, arrested in February 2022, pleaded guilty to laundering bitcoin taken from Finchbit six years earlier.
= charge; victim Finchbit
A 24-year-old Canadian who drained $65 million from two decentralised finance protocols has been charged in New York.
= stolen 65000000 USD exactly
= charge
Park Jin Hyok, a programmer working for North Korea, was charged in 2018 over the theft of $81 million from the Bank of Meghna.
= stolen 81000000 USD exactly; victim Bank of Meghna; actor DPRK; blamed DPRK charged
= charge; victim Bank of Meghna; actor DPRK; blamed DPRK charged
Three Russians were sentenced to between four and seven years for breaking into Siberex and stealing coins worth 360 million roubles.
= stolen 360000000 RUB exactly; victim Siberex
= charge; victim Siberex
Prosecutors dropped the charges against the engineer, who had been accused of taking $3 million from Lumipool.
The attacker tricked a signer into approving a malicious upgrade and made off with roughly 401,000 ETH from Valenz.
= stolen 401000 ETH about; victim Valenz
At block 18,203,117 the attacker called the unprotected function, minted 2 million tokens and swapped them for 1,120 ETH, which were never returned.
~ stolen 1120 ETH exactly
Of the 47 million dollars stolen from Saltmarsh on 8 June 2024, only $3.2 million was in customers' accounts.
= stolen 47000000 USD exactly; victim Saltmarsh; period 2024-06-08
~ stolen 3200000 USD exactly; victim Saltmarsh
Total damage: 614 ETH, 1.1 million USDC and 90 WBTC, Pearlgate's team wrote after the exploit.
= stolen 614 ETH exactly; victim Pearlgate
= stolen 1100000 USDC exactly; victim Pearlgate
= stolen 90 WBTC exactly; victim Pearlgate
The thieves took ether worth $19 million, 312 bitcoin and about $2 million in smaller tokens from Causeway Exchange.
= stolen 19000000 USD exactly; victim Causeway Exchange
= stolen 312 BTC exactly; victim Causeway Exchange
= stolen 2000000 USD about; victim Causeway Exchange
Zipline, a Thai exchange, lost 1.2 billion baht ($34 million) to intruders in September 2021 and another 200 million baht the following spring.
= stolen 1200000000 THB exactly = 34000000 USD; victim Zipline; period 2021-09
~ stolen 200000000 THB exactly; victim Zipline
In 2018, when prices were falling, hackers still managed to take ¥58 billion from Japan's Kaigan Check.
= stolen 58000000000 JPY exactly; victim Kaigan Check; period 2018
The year 2022 was the worst on record, with $3.8 billion stolen from crypto businesses, Chainalysis said.
= stolen 3800000000 USD exactly; period 2022
North Korea was responsible for roughly three fifths of that, the firm said, or $1.34 billion across 47 incidents.
= stolen 1340000000 USD exactly; actor DPRK; blamed DPRK stated
= attacks 47 exactly; actor DPRK; blamed DPRK stated
~ share 0.6 about; actor DPRK; blamed DPRK stated
A quarter of the funds stolen in 2021 went to hackers working for Pyongyang, the panel estimates.
= share 0.25 exactly; actor DPRK; period 2021; blamed DPRK stated
More than four in ten dollars stolen last year were taken by North Korean units, according to Elliptic.
@ 2023-02-01
= share 0.4..1 more-than; actor DPRK; period 2022; blamed DPRK stated
Ninety per cent of all crypto theft in the quarter came from a single incident, the $1.46 billion robbery of Palisade.
= stolen 1460000000 USD exactly; victim Palisade
~ share 0.9 exactly
"At 03:40 UTC an unauthorised party transferred 16.8 million USDC out of our hot wallet," Brackenpay said in a statement.
= stolen 16800000 USDC exactly; victim Brackenpay
"We regret to inform you that some of our wallets were compromised," Larkfield wrote to users, adding that about $4.5 million was affected.
~ stolen 4500000 USD about; victim Larkfield
Stormglass acknowledged the breach on Wednesday. The company believes that some 1,900 customers lost a combined $2.6 million.
= stolen 2600000 USD exactly; victim Stormglass
Paddock went offline on 3 March 2024. Hours later it emerged that attackers had emptied its hot wallets of $11 million.
= stolen 11000000 USD exactly; victim Paddock
~ stolen 11000000 USD exactly; victim Paddock; period 2024-03-03
The hackers entered through the laptop of an engineer at Cedarline. From there they reached the signing server and stole 22,500 SOL.
= stolen 22500 SOL exactly; victim Cedarline
~ method
Two bridges were robbed in as many weeks. The first, Tanglewire, lost $80 million; the second, Osprey Gate, $29 million.
= stolen 80000000 USD exactly; victim Tanglewire
= stolen 29000000 USD exactly; victim Osprey Gate
~ attacks 2 exactly
Elliptic ties the group to the 2023 hacks of Minnow Casino ($41 million) and Ardent Wallet ($100 million).
= stolen 41000000 USD exactly; victim Minnow Casino; period 2023
= stolen 100000000 USD exactly; victim Ardent Wallet; period 2023
The State Department says Pyongyang's hackers have stolen an estimated $3 billion from 58 targets since 2017.
@ 2024-05-05
= stolen 3000000000 USD estimated; actor DPRK; period 2017..2024-05-05; blamed DPRK stated
The hackers, whom the FBI identified as members of TraderTraitor, stole $308 million from Tokyo's Yuzu Bitcoin in May 2024.
= stolen 308000000 USD exactly; victim Yuzu Bitcoin; actor TraderTraitor; period 2024-05; blamed TraderTraitor confirmed
~ stolen 308000000 USD exactly; victim Yuzu Bitcoin; actor TraderTraitor; period 2024-05; blamed TraderTraitor stated
Blockchain investigator ZachXBT linked the $235 million theft from Bharat Coin to the Lazarus Group.
= stolen 235000000 USD exactly; victim Bharat Coin; actor Lazarus Group; blamed Lazarus Group alleged
Chainalysis believes that Pyongyang is behind the $305 million attack on Nagi Bitcoin, though Tokyo has not said so.
= stolen 305000000 USD exactly; victim Nagi Bitcoin; actor DPRK; blamed DPRK alleged
Nobody has been arrested over the theft, in 2016, of 119,754 bitcoin from Finchbit.
= stolen 119754 BTC exactly; victim Finchbit; period 2016
It is still unclear who stole the 1,008 bitcoin that disappeared from Skerry in the spring.
= stolen 1008 BTC exactly; victim Skerry; blamed nobody
The panel said it was continuing to look into 58 suspected cyberattacks between 2017 and 2023 valued at about $3 billion.
= attacks 58 exactly; period 2017..2023
= stolen 3000000000 USD about; period 2017..2023
The group has carried out at least 25 attacks on exchanges in Bangladesh, Chile, India and 9 other countries, the report says.
= attacks 25.. at-least
~ countries 9 exactly
The stolen funds were moved through 12,000 addresses, and by June 2022 some $455 million had gone through Tornado Cash.
~ laundered 455000000 USD about; period 2022-06
~ laundered 455000000 USD about
Binance froze $5.8 million that had been moved to 86 of its accounts by those behind the Ronda hack.
= frozen 5800000 USD exactly
The exchange managed to win back 2,400 bitcoin from the thieves in July 2019.
= recovered 2400 BTC exactly; period 2019-07
Norwegian police seized about $5.9 million from the proceeds of the Ronda hack.
A third of the loot, or 5.3 million euros, was recovered within weeks by police in Estonia.
= recovered 5300000 EUR exactly
The hackers tried to move a further $20 million, but the transfer was stopped because the name of the recipient was misspelt.
~ attempted 20000000 USD exactly
Thieves who impersonated bank staff tried to talk an elderly couple out of £300,000 in bitcoin.
= attempted 300000 GBP exactly
Hackers had planned to steal nearly $1 billion from the Bank of Meghna; they got $81 million.
= stolen 81000000 USD exactly; victim Bank of Meghna
The developer behind the scheme absconded with investors' $2.7 million, prosecutors in Busan said.
~ stolen 2700000 USD exactly
The company has since gone bankrupt, owing creditors $190 million.
After the theft Finchbit gave every customer a token for each dollar lost, a haircut of 36 percent.
Insurers refused to pay the $8.5 million that Ironvault says it lost to hackers.
= stolen 8500000 USD exactly; victim Ironvault
Users pulled $1.2 billion out of the exchange in the three days after the hack.
The police chief warned that gangs could steal as much as $10 billion this year.
Wardenchain denied that user funds had been touched and called a figure of $40 million circulating on X "invented".
The exchange, which in 2021 claimed to have lost $3 million to hackers, later admitted that the story was made up.
The auditors had found 14 flaws, of which one could have cost the protocol $200 million.
A bounty of $10 million was promised to whoever helps to catch the thieves.
Bitcoin fell 4 percent to $57,300 after news of the theft.
The Lazarus Group's operators send job offers over LinkedIn and Telegram, then ask candidates to open a PDF that infects their computers.
= method; actor Lazarus Group
A malicious npm package gave the attackers access to a developer's credentials.
= method
Attackers compromised the front end by hijacking the project's domain name.
~ method
Ardent Wallet did not reply to e-mailed questions, and Minnow Casino could not be reached.
= comment; of Ardent Wallet
= comment; of Minnow Casino
The United Nations declined to comment on the leaked document.
~ comment; of UN experts
China's foreign ministry did not immediately respond to a faxed request for comment.
~ comment; of China
The confidential report was submitted to the 15-member council late on Thursday.
= status
The document, a copy of which was seen by AFP, will be published in March.
= status
South Korea's police confirmed on Thursday that Lazarus and Andariel had stolen 342,000 ether, then worth 58 billion won, from Uplift in November 2019.
= stolen 342000 ETH exactly = 58000000000 KRW; victim Uplift; period 2019-11
A year after the $600 million raid on Polaris Network, only $12 million has been recovered.
= stolen 600000000 USD exactly; victim Polaris Network
= recovered 12000000 USD exactly
Crypto worth half a million dollars was taken from an actor's wallet while he slept.
= stolen 500000 USD exactly
The firm's count of DeFi losses stood at $12.7 million in July, when Tidewell was drained of $5 million.
= stolen 5000000 USD exactly; victim Tidewell
~ stolen 12700000 USD exactly
Elliptic traced 1,580 bitcoin, about $66 million at the time, from the hacked wallets of Rookery Trust to an exchange in Russia.
~ stolen 1580 BTC exactly = 66000000 USD; victim Rookery Trust
Hackers with ties to North Korea were behind the theft of around $120 million from users of Tidegate in the autumn of 2021, according to two people familiar with the inquiry.
= stolen 120000000 USD about; victim Tidegate; actor DPRK; period 2021; blamed DPRK alleged
~ stolen 120000000 USD about; actor DPRK; blamed DPRK alleged
The bank wired $101 million before anyone noticed that the orders were forged; $20 million was later returned by a bank in Sri Lanka.
= recovered 20000000 USD exactly
~ stolen 101000000 USD exactly
Copperleaf lost 96 percent of its deposits, or $33 million, in a flash-loan attack on 30 October 2021.
= stolen 33000000 USD exactly; victim Copperleaf; period 2021-10-30
Attackers exploited an arithmetic bug in Merle's staking pool on Saturday, walking off with $2.05 million.
= stolen 2050000 USD exactly; victim Merle
According to Swallow's developers, an attacker minted unbacked tokens and sold them for 2,300 BNB before trading was halted.
= stolen 2300 BNB exactly; victim Swallow
The wallet maker Graphite said a phishing campaign had cost its customers 94 bitcoin.
= stolen 94 BTC exactly; victim Graphite
The defendants diverted about 41 billion won in customer deposits at Gangnam Coin to their own accounts between 2018 and 2020, the court found.
= stolen 41000000000 KRW about; victim Gangnam Coin; period 2018..2020
Two employees of Ledgerline were arrested on suspicion of embezzling 1,400 ether from the company.
= stolen 1400 ETH exactly; victim Ledgerline
A British teenager stole $900,000 in bitcoin from a rapper by hijacking his phone number, and was ordered to repay it.
= stolen 900000 USD exactly
The Central Bank of Zambesia said cyber-criminals had tried to divert $12 million but had got away with none of it.
= attempted 12000000 USD exactly; victim Central Bank of Zambesia
Between April 2017 and May 2019, thieves struck Bithorn four times; the worst of the raids, in June 2018, netted 35 billion won.
= attacks 4 exactly; period 2017-04..2019-05
= stolen 35000000000 KRW exactly; victim Bithorn; period 2018-06
Crosswind was drained of nearly all its liquidity, some $61 million, on 2 August.
@ 2023-08-20
= stolen 61000000 USD about; victim Crosswind; period 2023-08-02
The Sparrow protocol said a third of the $24 million taken in the attack on its pools belonged to other projects.
= stolen 24000000 USD exactly; victim Sparrow
North Korea has laundered most of the $1.46 billion it stole from Bywater in February, the FBI believes.
@ 2025-06-01
= stolen 1460000000 USD exactly; victim Bywater; actor DPRK; period 2025-02; blamed DPRK alleged
~ stolen 1460000000 USD exactly; victim Bywater; actor DPRK; period 2025-02; blamed DPRK stated
The firm attributed 61% of last year's losses to a single country: North Korea.
@ 2025-01-20
= share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated
Lazarus Group alone accounted for $308.6 million, or 17.6 percent, of the year's total losses, Immunefi said of 2023.
= stolen 308600000 USD exactly; actor Lazarus Group; period 2023; blamed Lazarus Group stated
= share 0.176 exactly; actor Lazarus Group; period 2023; blamed Lazarus Group stated
Thieves took $7.7 million worth of tokens, mostly ether and USDC, from Sable Exchange's hot wallets overnight.
= stolen 7700000 USD exactly; victim Sable Exchange
Police in Osaka said a gang had conned a 70-year-old man out of 120 million yen in cryptocurrency.
= stolen 120000000 JPY exactly
They are accused of stealing $243 million from one person in August 2024 and blowing it on cars, watches and nightclubs.
= stolen 243000000 USD exactly; period 2024-08
By the end of 2018 hackers had taken 13.4 million of the tokens.
Hackers hit Veldt Exchange on Christmas Eve, stealing 190,000 XRP and 2,400 ETH from its hot wallet before staff could react.
= stolen 190000 XRP exactly; victim Veldt Exchange
= stolen 2400 ETH exactly; victim Veldt Exchange
"They took everything: 82 bitcoin," said Mr Ito, whose exchange, Miyabi, has since closed.
= stolen 82 BTC exactly; victim Miyabi
The attack on Fathom, first reported by PeckShield, led to the loss of 4,600 BNB, or about $1.3 million.
= stolen 4600 BNB exactly = 1300000 USD; victim Fathom
Quarterhorse confirmed that the exploiter has 11,500 ETH of its money.
~ stolen 11500 ETH exactly; victim Quarterhorse
Roughly 3.6 million ETH, a third of what the fund held, was siphoned into a "child" contract in June 2016.
= stolen 3600000 ETH about; period 2016-06
The lender Brightmere, which filed for bankruptcy in 2022, had lost $55 million to a hacker the year before.
= stolen 55000000 USD exactly; victim Brightmere; period 2021
The panel received information on the theft of $37 million from the payment processor CoinsLedger in July 2023.
= stolen 37000000 USD exactly; victim CoinsLedger; period 2023-07
In a report to the Security Council published on 7 March 2024, the Panel said it was investigating 58 suspected cyberattacks by the DPRK between 2017 and 2023 on cryptocurrency-related companies.
= attacks 58 exactly; actor DPRK; period 2017..2023; blamed DPRK suspected
~ status
Kimsuky and Andariel also took part, stealing at least $3 million through ransomware and extortion, one Member State said.
~ stolen 3000000.. USD at-least
A hacker calling himself Blueberry said he had taken $100,000 "for fun" from Tarragon and returned it.
= recovered 100000 USD exactly
~ stolen 100000 USD exactly; victim Tarragon
~ recovered 100000 USD exactly
The project raised $8.6 million in a token sale six weeks before the attackers struck.
The thief asked for a 20 percent bounty, about $3.6 million; the team offered 10.
The court ordered him to forfeit $11.2 million and to pay $4.5 million to his victims.
A report by the exchange's auditor put its liabilities at $1.9 billion.
Had the guardian not paused the contract, the loss would have been closer to $350 million.
A Telegram post boasting of a $15 million theft from Ormolu turned out to be an advertisement.
Traders lost $130 million when the algorithm failed, Osprey Labs said, ruling out a hack.
No customer lost money in the attempted hack, in which an intruder tried to withdraw 700 bitcoin.
= attempted 700 BTC exactly
The 2014 theft, worth $450 million then, would be worth some $58 billion at today's prices.
= stolen 450000000 USD exactly; period 2014
Ransomware gangs extorted $1.1 billion in 2023, a record, while thefts fell by half to $1.7 billion.
= stolen 1700000000 USD exactly; period 2023
~ stolen 1700000000 USD exactly
Ferncastle's insurer paid out $6 million of the $7.2 million that robbers had taken.
= stolen 7200000 USD exactly; victim Ferncastle
~ stolen 7200000 USD exactly
Cybercriminals stole more in the first three months of the year, $1.67 billion, than in all of 2023.
@ 2025-04-03
= stolen 1670000000 USD exactly; period 2025-01..2025-03
The operatives posed as remote IT workers, got hired by a startup in Atlanta and in February and March 2022 stole virtual currency worth $175,000 and $740,000.
= stolen 175000 USD exactly; period 2022-02
= stolen 740000 USD exactly; period 2022-03
~ stolen 175000 USD exactly
~ stolen 740000 USD exactly
Four North Koreans have been indicted in Georgia over the theft of nearly $1 million from two companies they worked for under false names.
= stolen 1000000 USD about; actor DPRK; blamed DPRK charged
= charge; actor DPRK; blamed DPRK charged
North Korean groups were behind in the race, with $4 million fewer than their rivals, the game's organisers said.
The company accounted for $12 million of the market's volume last year.
Hackers were responsible for none of the $40 million that vanished, the liquidators found.
Kitefin was attacked in May 2023. It raised $7.7 million from investors later that year.
Kitefin has suspended withdrawals. Its rival Mossbank holds 212 bitcoin in its hot wallet.
Sorrelbank confirmed the attack. It put its revenue at $12 million and said no funds were lost.
Chainalysis said hackers had become bolder, while another firm put its own budget at $3 million.
The number of users rose from 282 to 303 after the hacks.
Exchanges numbered 247 last year, when hacks were rarer.
Two in ten dollars of its fees go to the security fund, which insures users against hacks.
The trader talked his employer out of $2 million in fees after the hack.
The exchange's coins, valued then at $22 million, were never touched by the hackers.
The treasury bought 3,400 bitcoin, at the time worth $22 million, a year before the theft.
He is charged with nothing: the indictment unsealed on Friday names others in the theft.
Convicted of tax evasion in 2016, the founder had insured the exchange's $40 million against hackers.
The Bank of Saint Elmo said hackers had not reached its 30 million euros.
The hackers, whom police identified as teenagers, were offered $50,000 to return the domain name.
The attackers tried to carry off the servers; the $3 million in the vault was not theirs to take.
Thieves could have walked off with $9 million had the alarm not gone off.
The auditor said a campaign of phishing might cost exchanges $40 million this year.
Hackers broke into the hot wallet of Turkish exchange Bosfor on 22 June 2024 and stole at least $55 million, its co-founder said on X.
= stolen 55000000.. USD at-least; victim Bosfor; period 2024-06-22
North Korea-linked hackers are believed to have stolen around $1.7 billion in digital assets in 2022 alone, quadruple the $429 million taken in 2021.
= stolen 1700000000 USD about; actor DPRK; period 2022; blamed DPRK alleged
= stolen 429000000 USD exactly; period 2021
~ stolen 429000000 USD exactly; actor DPRK; period 2021; blamed DPRK alleged
The UN panel also said that DPRK hackers had laundered $147.5 million through Tornado Cash in March after stealing it from the exchange HTY last year.
@ 2024-05-14
= laundered 147500000 USD exactly; actor DPRK; period 2024-03; blamed DPRK stated
The exchange, based in Seychelles, said it had lost about $41.5 million in customer funds in the attack.
= stolen 41500000 USD about
Cyber thieves robbed the Bali-based exchange Tokora of $22 million in September, Indonesian police said.
@ 2024-10-02
= stolen 22000000 USD exactly; victim Tokora; period 2024-09
In February 2018 the Italian exchange Grainbit reported the loss of 17 million nano, then worth about $170 million, which it blamed on thieves.
= stolen 170000000 USD about; victim Grainbit; period 2018-02
Some 190,000 ether vanished from Canada's Quadrant after the death of its founder, but no theft was involved.
The attackers, who had spent months preparing, needed only 14 seconds to take $197 million from Oyler Finance.
= stolen 197000000 USD exactly; victim Oyler Finance
On March 13, 2023, Oyler Finance fell victim to a flash-loan attack that cost it $197 million, most of it in DAI and staked ether.
= stolen 197000000 USD exactly; victim Oyler Finance; period 2023-03-13
Three weeks later the hacker gave back all but $20 million of it.
Upwards of $30 million has been swiped from investors by means of fake trading apps since 2021, the FBI says.
@ 2023-06-14
= stolen 30000000.. USD at-least; period 2021..2023-06-14
A flaw in Parity Vaults allowed an unknown attacker to pocket 153,000 ether, worth $30 million, from three multi-signature wallets in July 2017.
= stolen 153000 ETH exactly = 30000000 USD; victim Parity Vaults; period 2017-07
"Approximately $320 million of wrapped ether has been stolen," the Burrow team tweeted, adding that it would be replaced.
= stolen 320000000 USD about; victim Burrow
Half an hour later, a further 4.9 million dollars was gone from the same wallets.
~ stolen 4900000 USD exactly
Chinese police say the ring stole 1.3 billion yuan by planting a Trojan on the computers of 12,000 users.
= stolen 1300000000 CNY exactly
Investigators have linked Scattered Spider to the theft of $37 million in cryptocurrency from phone-company customers.
= stolen 37000000 USD exactly; actor Scattered Spider; blamed Scattered Spider alleged
A 20-year-old Florida man linked to Scattered Spider was sentenced to 10 years in prison for stealing at least $800,000 from five victims.
= stolen 800000.. USD at-least; actor Scattered Spider; blamed Scattered Spider charged
= charge; actor Scattered Spider; blamed Scattered Spider charged
Prosecutors in Munich have charged a man with emptying the wallets of 40 investors, a haul of 2.6 million euros.
= charge
= stolen 2600000 EUR exactly
Cashmere & Co., the custodian, says a rogue employee is to blame for the disappearance of 1,100 bitcoin.
~ stolen 1100 BTC exactly; victim Cashmere & Co.
Nobody knows who emptied the Glasswing pool of its 3,300 ether last Thursday.
= stolen 3300 ETH exactly; victim Glasswing; blamed nobody
~ stolen 3300 ETH exactly; victim Glasswing pool; blamed nobody
Lazarus was again the prime suspect when $27 million disappeared from Stakewell's wallets in November 2023.
= stolen 27000000 USD exactly; victim Stakewell; actor Lazarus Group; period 2023-11; blamed Lazarus Group suspected
Japan's financial regulator ordered Zaifu to improve its security after hackers made away with 6.7 billion yen in September 2018.
= stolen 6700000000 JPY exactly; victim Zaifu; period 2018-09
Kaspersky researchers say BlueNoroff has set up fake venture-capital firms whose e-mails carry malicious Word files.
= method; actor BlueNoroff
Money stolen by the regime's hackers pays for as much as half of its missile programme, a White House adviser said.
Of 51 attacks reported in the first quarter of 2025, two accounted for 94% of the $1.6 billion lost.
= attacks 51 exactly; period 2025-01..2025-03
= stolen 1600000000 USD exactly; period 2025-01..2025-03
Mudrex Labs, an auditor, put the damage at $9.6 million; the team behind Wiselend, the victim, has not given a figure.
= stolen 9600000 USD exactly; victim Wiselend
The attack on Cetacean drained $223 million, but validators froze $162 million of it within hours.
= stolen 223000000 USD exactly; victim Cetacean
= frozen 162000000 USD exactly
Law enforcement in four countries has so far clawed back $40 million of what was stolen.
= recovered 40000000 USD exactly
With $1.46 billion gone, the robbery of Bywater is more than twice as big as the next largest crypto theft.
= stolen 1460000000 USD exactly; victim Bywater
Sovereign wealth funds lost $300 million on Bywater's collapse, and none of it was stolen.
Some $12 million of the loot had gone to charities, the hackers wrote, a claim that nobody believes.
By Monday $3 million had gone into repairs of the bridge that hackers attacked in May.
Hackers took their time: the $9 million pool was still untouched on Friday.
The bank's staff stopped the thieves before any of the 40 million euros could be wired.
The founder pocketed a salary of $2 million in the year of the hack.
The exchange told its users that the 2,000 bitcoin shown as missing were in another wallet.
A reward of 500 ETH went to the researcher who found the bug before thieves did.
The insurer paid nothing for hacks in the year that it covered.
No exchange was robbed in March, the tracker said.
The auditors' bill for the hack came to $300,000.
`);
