import { parseSamples, type Sample } from './samples.ts';

/** Sentences that the rules were made with, after the fifth set kept aside was scored: each wave was read once before a rule was changed for it. */
export const DEVELOPMENT_FIVE: readonly Sample[] = parseSamples(`
Hackers broke into Glasspoint, costing it $3 million.
= stolen 3000000 USD exactly; victim Glasspoint
Lorikeet Pay, a Lagos-based payments firm, confirmed that unknown attackers had made off with some $2.4 million in customer deposits.
= stolen 2400000 USD about; victim Lorikeet Pay
: victim Lorikeet Pay
The panel noted that 14 of the 35 attacks under investigation were against exchanges in the Republic of Korea.
~ attacks 14 exactly
~ attacks 35 exactly
$71M GONE: Lending protocol Basaltfi drained in flash loan attack
= stolen 71000000 USD exactly; victim Basaltfi
Blockchain investigator ZachXBT first flagged the outflows, which he put at 4,064 BTC ($238 million at the time).
~ stolen 4064 BTC exactly = 238000000 USD
: experts ZachXBT
In what it called the worst day in its history, Marrowstone lost 18,400 ETH to a phishing ring on 9 November 2022.
= stolen 18400 ETH exactly; victim Marrowstone; period 2022-11-09
The total haul for the first nine months of 2022 came to nearly $3 billion, according to Chainalysis.
= stolen 3000000000 USD about; period 2022-01..2022-09
: firm Chainalysis
Two member states told the Panel that Kimsuky had pocketed an estimated $720,000 from cryptojacking and theft in 2022.
= stolen 720000 USD estimated; actor Kimsuky; period 2022; blamed Kimsuky stated
"The attackers got away with $9.6 million," said Dana Reyes, chief executive of Opaline.
= stolen 9600000 USD exactly; victim Opaline
: victim Opaline
"Our treasury is intact," the foundation said, dismissing rumours of a $20 million theft.
The Department of Justice unsealed an indictment charging a 25-year-old Ukrainian with the theft of $46 million from Tidewell Exchange in July 2018.
= stolen 46000000 USD exactly; victim Tidewell Exchange; period 2018-07
= charge; victim Tidewell Exchange; period 2018-07
: government Department of Justice
A Vilnius court jailed a former Corrin employee for nine years for stealing 2.4 million euros' worth of ether from the company.
= stolen 2400000 EUR exactly; victim Corrin
= charge; victim Corrin
Had the transaction gone through, the thieves would have pocketed another $12 million.
The theft of some $41 million from Pavilion Games in September 2023 bears the hallmarks of Lazarus Group, Elliptic wrote.
= stolen 41000000 USD about; victim Pavilion Games; actor Lazarus Group; period 2023-09; blamed Lazarus Group suspected
: firm Elliptic
Roughly 60 percent of the roughly $1.34 billion that Pyongyang's hackers stole in 2024 was taken in two attacks.
~ attacks 2 exactly; actor DPRK; period 2024; blamed DPRK stated
= stolen 1340000000 USD about; actor DPRK; period 2024; blamed DPRK stated
Of all the crypto stolen in 2024, 61% went to hackers affiliated with North Korea.
= share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated
Losses from the breach, initially thought to be around $5 million, are now put at $8.3 million.
= stolen 8300000 USD exactly
The exchange's chief executive put the damage at 1.3 billion baht.
~ stolen 1300000000 THB exactly
: victim
Japan's Financial Services Agency said 48.2 billion yen worth of bitcoin flowed out of Hinode Exchange illicitly on May 31.
@ 2024-06-04
= stolen 48200000000 JPY exactly; victim Hinode Exchange; period 2024-05-31
: government Financial Services Agency
A group of hackers siphoned about 70 billion won in virtual currency from Dongbaek, an exchange in Busan, in June 2019, prosecutors alleged.
= stolen 70000000000 KRW about; victim Dongbaek; period 2019-06
: government prosecutors
The incident resulted in the loss of user assets totalling approximately 137,000 SOL.
= stolen 137000 SOL about
Kettlewick's losses in last month's hack exceeded $15 million, its insurer said.
@ 2021-05-20
= stolen 15000000.. USD more-than; victim Kettlewick; period 2021-04
Blocksentry: we have detected a series of suspicious transactions on Tapir Finance; ~$1.2M drained so far.
= stolen 1200000 USD about; victim Tapir Finance
: firm Blocksentry
Attackers used a compromised administrator key to mint tokens and swap them for $6.7 million in stablecoins, emptying Sedge Finance.
= stolen 6700000 USD exactly; victim Sedge Finance
Nearly half of what was taken from Junction Labs, or $4.4 million, has since been returned.
= recovered 4400000 USD exactly
The stolen coins, worth $12 million when they were taken, would fetch more than $100 million today.
~ stolen 12000000 USD exactly
Sixteen thefts netted the group over $88 million between January 2019 and March 2021.
= attacks 16 exactly; period 2019-01..2021-03
= stolen 88000000.. USD more-than; period 2019-01..2021-03
North Korea's cyber units carried out at least 30 heists in 2024, according to the multilateral monitoring team.
= attacks 30.. at-least; actor DPRK; period 2024; blamed DPRK stated
The exchange reimbursed its customers $23 million out of its own funds after the hack of March 2019.
Investigators traced $300,000 of the proceeds to a cash-out desk in Macau.
Washington's accusations are groundless, a spokesman for North Korea's foreign ministry said of the $1.5 billion theft from Bollard.
= stolen 1500000000 USD exactly; victim Bollard
The Treasury Department said that Andariel operators had been behind the intrusion at Saltire Clearing.
= attribution; victim Saltire Clearing; actor Andariel; blamed Andariel stated
~ attribution; victim Saltire Clearing; actor Andariel; blamed Andariel confirmed
: government Treasury Department
The victim firm's engineer was approached on Telegram by someone posing as a former contractor and opened a ZIP file laced with malware.
= method
Employees should be wary of unsolicited job offers, the FBI advised.
Chainalysis has tracked $200 million in bitcoin that BlueNoroff laundered through Russian exchanges since 2021.
@ 2024-03-10
= laundered 200000000 USD exactly; actor BlueNoroff; period 2021..2024-03-10; blamed BlueNoroff stated
Binance and Huobi together froze 1.4 million dollars' worth of Wickerbridge loot, Elliptic said on Tuesday.
= frozen 1400000 USD exactly
: firm Elliptic
With the help of white-hat hackers, $3.8 million was clawed back from the Lindisfarne exploiter.
= recovered 3800000 USD exactly
The attacker, who had taken 2,600 ETH, sent back all but 300 ETH.
= stolen 2600 ETH exactly
The thieves failed to get at the cold wallets, where 90% of the assets, about $410 million, were kept.
A bid by hackers to transfer $951 million out of Sundar Bank was thwarted but for $81 million.
= attempted 951000000 USD exactly; victim Sundar Bank
= stolen 81000000 USD exactly; victim Sundar Bank
Hanover Mint's insurers will cover losses of up to $10 million.
Officials at Sternwheel could not immediately be reached for comment.
= comment; of Sternwheel
Tessellate said that contrary to media reports, no more than $800,000 had been stolen.
~ stolen 0..800000 USD up-to; victim Tessellate
: victim Tessellate
The firm's researchers traced the Quorrin heist, in which attackers took $19 million, back to Pyongyang.
= stolen 19000000 USD exactly; victim Quorrin; actor DPRK; blamed DPRK stated
~ stolen 19000000 USD exactly; victim Quorrin; actor DPRK; blamed DPRK alleged
Crypto platform Zephyrine hacked for $27M; North Korea suspected
= stolen 27000000 USD exactly; victim Zephyrine; actor DPRK; blamed DPRK suspected
In 2020 five exchanges in Southeast Asia lost a combined total of $250 million to the same group.
= stolen 250000000 USD exactly; period 2020
The intrusion set, tracked by Mandiant as APT38, is believed to have stolen hundreds of millions of dollars.
Whether the $5.5 million that vanished from Bramling was stolen is not known.
The company said that a bug in its dashboard had displayed a loss of $9 million that never occurred.
Cumulative losses since the first attack, in February 2017, stand at $3.6 billion.
@ 2023-09-01
= stolen 3600000000 USD exactly
~ stolen 3600000000 USD exactly; period 2017-02..2023-09-01
Three weeks after $34 million was looted from its hot wallets, Aldermoor filed for bankruptcy.
= stolen 34000000 USD exactly; victim Aldermoor
Halyard, from which hackers stole 3,200 BTC in 2018, is to reopen.
= stolen 3200 BTC exactly; victim Halyard; period 2018
More was stolen in 2022 ($3.8 billion) than in any other year.
= stolen 3800000000 USD exactly; period 2022
Between them the two breaches cost Norland Exchange 1,700 bitcoin.
= stolen 1700 BTC exactly; victim Norland Exchange
A ransomware gang threatened to publish the data unless it was paid 400 XMR.
The draft, which runs to 140 pages, is due to be put before the Security Council in March.
= status
: un-panel
The private key was extracted from a developer's laptop by means of a trojanised npm package.
= method
A person familiar with the matter said that at least $50 million had gone missing from Tamarisk Capital in what appeared to be a hack.
= stolen 50000000.. USD at-least; victim Tamarisk Capital
: unnamed
The hack of Merino Markets (2014, 7,000 BTC) remains unsolved.
= stolen 7000 BTC exactly; victim Merino Markets; period 2014
~ attribution; victim Merino Markets; blamed nobody
DeFi lender Rosewick Finance suffered a $14.6 million exploit early on Saturday, according to PeckShield.
= stolen 14600000 USD exactly; victim Rosewick Finance
: firm PeckShield
The UN experts estimate that DPRK cyber actors obtained $1.7 billion worth of virtual assets through theft in 2022.
= stolen 1700000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated
: un-panel
Pinnace Exchange, whose hot wallet had been emptied of 9,000 ether the previous week, halted trading.
= stolen 9000 ETH exactly; victim Pinnace Exchange
As of Friday, Cygnet Bridge had tallied losses at 61.4 million USDT.
~ stolen 61400000 USDT exactly; victim Cygnet Bridge
: victim Cygnet Bridge
Thieves helped themselves to £1.1 million of bitcoin belonging to clients of Ormond Brokers in early 2021.
= stolen 1100000 GBP exactly; victim Ormond Brokers; period 2021-01..2021-04
~ stolen 1100000 GBP exactly; period 2021-01..2021-04
Police believe that the $2.9 million heist at Tern Custody was the work of insiders.
= stolen 2900000 USD exactly; victim Tern Custody
: government police
The FBI has identified TraderTraitor as the culprit in the theft of 4,502.9 BTC, valued at $308 million, from Akebono Bitcoin.
= stolen 4502.9 BTC exactly = 308000000 USD; victim Akebono Bitcoin; actor TraderTraitor; blamed TraderTraitor stated
~ stolen 4502.9 BTC exactly = 308000000 USD; victim Akebono Bitcoin; actor TraderTraitor; blamed TraderTraitor confirmed
: government FBI
Lazarus Group has been tied to three of the year's biggest exploits.
North Korea's share of all funds stolen rose to 76 percent in the first four months of 2026.
= share 0.76 exactly; actor DPRK; period 2026-01..2026-04; blamed DPRK stated
The regime's cyber thieves have now stolen upwards of $6 billion in digital assets, Elliptic calculates.
~ stolen 6000000000.. USD at-least; actor DPRK; blamed DPRK stated
= stolen 6000000000.. USD at-least
: firm Elliptic
Thirty-four Rendlesham customers were defrauded of 1,200 ETH by hackers impersonating support staff.
= stolen 1200 ETH exactly
~ stolen 1200 ETH exactly; victim Rendlesham
In an 8-K filing, Starling Digital disclosed that threat actors bribed support agents and made off with between $4 million and $6 million of client funds.
= stolen 4000000..6000000 USD between; victim Starling Digital
: victim Starling Digital
The exploiter of Millrace, which lost $8.1 million in December, has agreed to return 90% of the funds.
@ 2024-01-15
= stolen 8100000 USD exactly; victim Millrace; period 2023-12
The exploiter of Millrace returned $7.3 million on Sunday, keeping the rest as a bounty.
= recovered 7300000 USD exactly
Exploit losses totalled $113.8 million in September across 20 incidents, CertiK said.
@ 2024-10-02
= stolen 113800000 USD exactly; period 2024-09
= attacks 20 exactly; period 2024-09
: firm CertiK
September's largest theft, at $44 million, hit the Singaporean exchange BanyanX.
@ 2024-10-02
= stolen 44000000 USD exactly; victim BanyanX; period 2024-09
CertiK's figure of $113.8 million does not include phishing.
Anonymous sources told Bloomberg that Yarrow Wallet's developers had lost $100 million.
~ stolen 100000000 USD exactly; victim Yarrow Wallet
The Justice Department seized $15 million in cryptocurrency that it says APT38 stole in 2023.
The Panel recommends that Member States report thefts of more than $1 million.
No one has claimed responsibility for the attack on Fennimore Exchange, and no suspect has been named.
= attribution; victim Fennimore Exchange; blamed nobody
A 19-year-old hacker pleaded guilty in Sydney to emptying Boronia Coin of 1.1 million XRP.
= stolen 1100000 XRP exactly; victim Boronia Coin
= charge; victim Boronia Coin
Evita Sorokin was found guilty of laundering $530 million for customers of her exchange.
~ laundered 530000000 USD exactly
~ charge
Three North Korean programmers were indicted over the attempted theft of more than $1.3 billion from banks and companies around the world.
= attempted 1300000000.. USD more-than; actor DPRK; blamed DPRK charged
= charge; actor DPRK; blamed DPRK charged
Spear-phishing e-mails carrying booby-trapped Word files gave Kimsuky access to the company's network.
= method; actor Kimsuky
Neither the exchange nor its founder has said how much was lost.
Pyrite Swap's post-mortem attributes the loss of 2.2 million USDC to a rounding error that an attacker exploited twice.
= stolen 2200000 USDC exactly; victim Pyrite Swap
: victim Pyrite Swap
Attackers also took 36 BTC from a second wallet, bringing the total to 210 BTC, Karst Exchange said.
= stolen 36 BTC exactly; victim Karst Exchange
= stolen 210 BTC exactly; victim Karst Exchange
: victim Karst Exchange
It was the second time in a year that Holmwood had been robbed; in the first, $450,000 was taken.
= stolen 450000 USD exactly; victim Holmwood
~ attacks 2 exactly
Scammers promising double returns swindled investors out of $70 million before the site went dark.
~ stolen 70000000 USD exactly
Losses to crypto hacks fell by more than half in 2023, to about $1.7 billion.
= stolen 1700000000 USD about; period 2023
The 2016 theft of 119,756 bitcoin from Sablefin, then valued at $72 million, has been solved, prosecutors announced.
= stolen 119756 BTC exactly = 72000000 USD; victim Sablefin; period 2016
: government prosecutors
Sablefin denies that the keys were stored online.
Tallow Vault contests the $8 million figure and says that $5.2 million was taken.
= stolen 5200000 USD exactly; victim Tallow Vault
: victim Tallow Vault
According to Seoul's National Intelligence Service, 60 percent of the 1.5 trillion won that Pyongyang has stolen since 2017 came from overseas.
@ 2022-12-22
= stolen 1500000000000 KRW exactly; actor DPRK; period 2017..2022-12-22; blamed DPRK stated
: government National Intelligence Service
What began as a $600,000 theft in 2019 has grown into a lawsuit over $20 million.
= stolen 600000 USD exactly; period 2019
Attackers hit Pemberley Pay and Longbourn Coin for $3.3 million and $1.9 million respectively.
= stolen 3300000 USD exactly; victim Pemberley Pay
= stolen 1900000 USD exactly; victim Longbourn Coin
The Ronin-style attack on Gable Bridge, Elliptic says, cost $77 million, all of it since passed through a mixer.
= stolen 77000000 USD exactly; victim Gable Bridge
: firm Elliptic
Upbeat traders pushed the token up 12% a day after the $6 million Gannet hack.
= stolen 6000000 USD exactly; victim Gannet
Within hours the intruders had converted 90 percent of the loot to bitcoin.
All 1,930 ETH taken from Cobnut DAO has been recovered, the team tweeted.
= recovered 1930 ETH exactly
More than $25 million of the funds stolen from Elmbank have been frozen at five exchanges.
= frozen 25000000.. USD more-than
Two-thirds of the 2023 losses, $1.1 billion, stemmed from stolen private keys.
~ stolen 1100000000 USD exactly; period 2023
~ share 0.666666..0.666667 exactly; period 2023
North Korean IT workers earn up to $300,000 a year each.
In the biggest of the 2019 heists, thieves stole $49 million from Mugunghwa, Reuters reported, citing police.
= stolen 49000000 USD exactly; victim Mugunghwa; period 2019
: government police
A flaw in the bridge's code would have let anyone withdraw $300 million, the auditors found.
BitSonar's users, of whom there are 3 million, lost nothing in the attack.
Harrier Labs CEO confirms 'less than $2M' stolen in Tuesday exploit
= stolen ..2000000 USD less-than; victim Harrier Labs
: victim Harrier Labs
Kimsuky members have reportedly swindled 1,400 people out of 800 million won through fake exchange sites.
= stolen 800000000 KRW exactly; actor Kimsuky; blamed Kimsuky alleged
The thieves' take: 1,460 NFTs, 52 BTC and $700,000 in USDC.
= stolen 52 BTC exactly
= stolen 700000 USD exactly
~ stolen 700000 USDC exactly
The Istanbul-based exchange Kestova said on Friday that hackers had stolen about $54 million from ten of its hot wallets.
= stolen 54000000 USD about; victim Kestova
: victim Kestova
South Korea's National Police Agency attributed the 2019 theft of 342,000 ether from Daehan Exchange to Lazarus and Andariel.
= stolen 342000 ETH exactly; victim Daehan Exchange; period 2019
: government National Police Agency
A flash loan exploit netted the attacker 3,120 ETH (roughly $5.9 million) from the pools of Larder Finance.
= stolen 3120 ETH exactly = 5900000 USD; victim Larder Finance
The panel is also looking into the theft of $18.5 million from the Maltese company Bluefin Markets in February 2022, which a Member State attributed to Andariel.
= stolen 18500000 USD exactly; victim Bluefin Markets; actor Andariel; period 2022-02; blamed Andariel stated
~ stolen 18500000 USD exactly; victim Bluefin Markets; actor Andariel; period 2022-02; blamed Andariel confirmed
: un-panel
Chainalysis estimates that $7.7 million of the $16 million taken from Corsair Swap was laundered through mixers.
= laundered 7700000 USD exactly
= stolen 16000000 USD exactly; victim Corsair Swap
: firm Chainalysis
Users of the Opal wallet reported losses totalling more than 60 BTC after installing a fake update.
= stolen 60.. BTC more-than
~ method
~ stolen 60.. BTC more-than; victim Opal
No cryptocurrency was lost in the incident, which affected only the exchange's marketing database.
The attackers who hit Sorrento Pay in 2021 have never been identified.
= attribution; victim Sorrento Pay; period 2021; blamed nobody
~ attribution; victim Sorrento Pay; blamed nobody
TRM Labs put North Korea's 2023 take at $700 million, or about a third of all funds stolen that year.
= stolen 700000000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
= share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK stated
: firm TRM Labs
"It was a sophisticated attack," said Hollis Gray, chief technology officer of Fernway, which was drained of 6.4 million USDC in March.
@ 2024-05-02
= stolen 6400000 USDC exactly; victim Fernway; period 2024-03
Two former engineers of Copperline were convicted in New York of stealing $12.3 million from the exchange in 2022.
= stolen 12300000 USD exactly; victim Copperline; period 2022
= charge; victim Copperline; period 2022
~ charge; period 2022
Three quarters of the bitcoin taken from Marlow in 2016 has not moved since.
The hackers returned all the stolen funds, 11,200 ETH, less a fee that they kept for themselves.
= recovered 11200 ETH exactly
If the thieves still held the 94,000 bitcoin, it would now be worth more than $4 billion.
A Thai court ordered the seizure of assets worth 300 million baht from the alleged mastermind of the fraud.
Pallas Bridge's insurer put the loss at no less than $29 million.
~ stolen 29000000.. USD at-least; victim Pallas Bridge
The gang made away with £640,000 in cryptocurrency after holding the trader at gunpoint in his home.
= stolen 640000 GBP exactly
Hackers compromised the private keys of four validators of Tollgate Bridge on 23 March 2022, making off with 173,600 ETH and 25.5 million USDC.
= stolen 173600 ETH exactly; victim Tollgate Bridge; period 2022-03-23
= stolen 25500000 USDC exactly; victim Tollgate Bridge; period 2022-03-23
The U.S. Treasury linked Lazarus Group to the $625 million hack of Tollgate Bridge.
= stolen 625000000 USD exactly; victim Tollgate Bridge; actor Lazarus Group; blamed Lazarus Group alleged
: government U.S. Treasury
In the first quarter of 2023 alone there were 40 hacks, in which a total of $400 million was stolen.
= attacks 40 exactly; period 2023-01..2023-03
= stolen 400000000 USD exactly; period 2023-01..2023-03
That was 70 percent less than in the first quarter of 2022.
Saffron Exchange refuted claims by a hacker that he had siphoned 2,000 BTC from its cold storage.
Within two days of the theft, Tether had blacklisted addresses holding 3.9 million USDT tied to the Brindle Protocol attacker.
= frozen 3900000 USDT exactly
The FBI warned that North Korean actors were conducting reconnaissance on companies associated with cryptocurrency ETFs.
Lazarus operatives lured an engineer of the games company with a fake job offer on LinkedIn and had him open a PDF full of spyware.
= method; actor Lazarus Group
Moonfield later lowered its estimate of the losses from $130 million to $114 million.
~ stolen 114000000 USD exactly; victim Moonfield
According to a person briefed on the inquiry, 41,000 ETH was withdrawn from Kalmar Exchange without permission on 5 January 2020.
= stolen 41000 ETH exactly; victim Kalmar Exchange; period 2020-01-05
: unnamed
Hackers have stolen roughly $1.9 billion in crypto in the first seven months of 2022, compared with just under $1.2 billion in the same period of 2021, Chainalysis said.
= stolen 1900000000 USD about; period 2022-01..2022-07
= stolen ..1200000000 USD less-than; period 2021-01..2021-07
: firm Chainalysis
The bridge's operators said they could not rule out that more than $5 million had been taken.
Investigators believe APT38 has attempted to steal more than $1.1 billion from banks since 2014.
@ 2018-10-03
= attempted 1100000000.. USD more-than; actor APT38; period 2014..2018-10-03; blamed APT38 alleged
Redgrave Capital's founder denied stealing customers' money.
Fisherton, hacked in July for $2.3 million, was hacked again on Sunday, this time for $870,000.
@ 2023-09-12
= stolen 2300000 USD exactly; victim Fisherton; period 2023-07
= stolen 870000 USD exactly; victim Fisherton
It was North Korea that stole $100 million from Harlequin Bridge, the FBI said in January.
@ 2023-03-01
= stolen 100000000 USD exactly; victim Harlequin Bridge; actor DPRK; blamed DPRK stated
: government FBI
Neither Kestova nor the Turkish police responded to requests for comment.
= comment; of Kestova
~ comment; of police
~ comment
Officials valued the stolen tokens at 8.9 billion won at the time of the theft.
= stolen 8900000000 KRW exactly
: government officials
The group, known as Scattered Spider, phoned the company's help desk and talked staff into resetting passwords.
= method; actor Scattered Spider
The amount involved, 1.6 million XRP, is small compared with the exchange's reserves.
The interim report, a copy of which was obtained by Nikkei, has yet to be adopted by the committee.
= status
Of the 620 bitcoin stolen, 480 were sent to a mixer.
= stolen 620 BTC exactly
~ laundered 480 BTC exactly
The Penumbra protocol lost $1.7 million to a price-oracle manipulation on Christmas Day, said the auditor Quantmoor.
= stolen 1700000 USD exactly; victim Penumbra
: firm Quantmoor
An attacker took advantage of the pause to drain Ashdown Lend of nearly all its funds, some 14.2 million DAI.
= stolen 14200000 DAI about; victim Ashdown Lend
The haul is the largest since the $534 million theft from Kazekura in January 2018.
~ stolen 534000000 USD exactly; victim Kazekura; period 2018-01
Would-be thieves who had planned to take $19 million from the vault were arrested before they could act.
`);
