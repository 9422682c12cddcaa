import { parseSamples, type Sample } from './samples.ts';

/**
 * The eleventh set that was kept aside: written by someone who had seen neither the rules nor any older set, worded as panels, agencies,
 * firms, exchanges and the press word their reports, and read once; rules were changed in view of it since.
 */
export const FORMERLY_KEPT_ASIDE_ELEVEN: readonly Sample[] = parseSamples(`
According to one Member State, the Lazarus Group stole some $41.7 million in virtual assets from the Seychelles-registered exchange Norvex between 3 and 5 June 2021.
= stolen 41700000 USD about; victim Norvex; actor Lazarus Group; period 2021-06-03..2021-06-05; blamed Lazarus Group stated
The Panel investigated 17 suspected cyberattacks by the Democratic People's Republic of Korea on cryptocurrency companies between 2020 and 2022, in which approximately $620 million was stolen.
= attacks 17 exactly; actor DPRK; period 2020..2022; blamed DPRK suspected
= stolen 620000000 USD about; actor DPRK; period 2020..2022; blamed DPRK suspected
: un-panel
North Korean hackers stole $328.5 million in virtual assets between 2020 and November 2021 to help fund the country's weapons programmes, according to a confidential United Nations report seen by Reuters on Tuesday.
= stolen 328500000 USD exactly; actor DPRK; period 2020..2021-11; blamed DPRK stated
~ status
: un-panel
The two largest thefts examined by the Panel, from Coinhaven and Tallybit, accounted for $113 million between them.
= stolen 113000000 USD exactly
: un-panel
Between January 2019 and May 2021, actors of the Democratic People's Republic of Korea carried out at least 28 attacks against financial institutions and virtual asset service providers in 13 countries, the Panel found.
= attacks 28.. at-least; actor DPRK; period 2019-01..2021-05; blamed DPRK stated
= countries 13 exactly; actor DPRK; period 2019-01..2021-05; blamed DPRK stated
: un-panel
The monitors' report has been submitted to the Security Council's North Korea sanctions committee and is due to be made public next month.
= status
North Korea's mission to the United Nations in New York did not immediately respond to a request for comment on the report.
= comment; of DPRK
Pyongyang has consistently denied any involvement in cryptocurrency thefts and dismissed the Panel's findings as a fabrication by hostile forces.
The Panel recommends that Member States implement as soon as possible the Financial Action Task Force guidance on virtual assets and virtual asset service providers, in order to prevent the financing of proliferation.
Kimsuky continued to send spear-phishing e-mails with malicious attachments to gain access to the accounts of think-tank staff and officials, the Panel was informed.
= method; actor Kimsuky
: un-panel
The experts estimated in their 2019 report that North Korea stole $544 million from Asian exchanges between January 2017 and September 2018 in at least six successful attacks.
= stolen 544000000 USD exactly; actor DPRK; period 2017-01..2018-09; blamed DPRK stated
= attacks 6.. at-least; actor DPRK; period 2017-01..2018-09; blamed DPRK stated
: un-panel
A draft of the midterm report was circulated to Council members last week. It says that a cyberattack on the exchange Baltix in the first half of 2020, in which 1,150 bitcoin were stolen, bore the hallmarks of Andariel.
= status
= stolen 1150 BTC exactly; victim Baltix; actor Andariel; period 2020-01..2020-06; blamed Andariel suspected
: un-panel
A higher value of cryptocurrency assets was stolen by DPRK actors in 2022 than in any previous year, according to the Panel.
South Korea estimated that North Korea-linked hackers stole virtual assets worth $580 million in 2022, while a cybersecurity firm assessed that North Korean cybercrime had yielded cybercurrencies worth more than $900 million in the same year, the monitors said.
= stolen 580000000 USD exactly; actor DPRK; period 2022; blamed DPRK alleged
= stolen 900000000.. USD more-than; actor DPRK; period 2022; blamed DPRK stated
: un-panel
The FBI has confirmed that TraderTraitor was responsible for the theft of approximately $86 million in virtual currency from Glacier Network on 22 April 2023.
= stolen 86000000 USD about; victim Glacier Network; actor TraderTraitor; period 2023-04-22; blamed TraderTraitor confirmed
: government FBI
Through its investigation, the FBI was able to confirm that Lazarus Group (also known as APT38) is responsible for the theft of $93 million of virtual currency from Meridian Chain's Skyway bridge, reported on June 24, 2022.
= stolen 93000000 USD exactly; victim Skyway bridge; actor Lazarus Group; blamed Lazarus Group confirmed
: government FBI
Three North Korean programmers were indicted in Los Angeles over the theft of $11.2 million in cryptocurrency from Barrowgate, a New York financial services company, in August 2020.
= charge; victim Barrowgate; actor DPRK; period 2020-08; blamed DPRK charged
= stolen 11200000 USD exactly; victim Barrowgate; actor DPRK; period 2020-08; blamed DPRK charged
A federal judge in Washington on Thursday sentenced Ilya Marchenko to five years in prison for his role in the 2016 hack of Cobaltex.
= charge; victim Cobaltex; period 2016
Over the following five years, roughly 21,000 of those bitcoin were transferred out of Marchenko's wallet through a complicated series of transactions, according to court documents.
The Justice Department on Tuesday announced the seizure of more than $3.1 billion in bitcoin linked to the hack of Cobaltex.
Lazarus Group used the mixer to launder over $18.6 million of the illicit proceeds of the heist, the Treasury said.
= laundered 18600000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated
: government Treasury
Two Chinese nationals were charged with laundering over $90 million in cryptocurrency stolen in the hack of the exchange Orbitra.
= charge; victim Orbitra
= laundered 90000000.. USD more-than
A 22-year-old Canadian man was charged in Brooklyn federal court with exploiting vulnerabilities in Pulseswap in November 2023 to steal about $46.2 million, prosecutors said.
= charge; victim Pulseswap; period 2023-11
= stolen 46200000 USD about; victim Pulseswap; period 2023-11
The intruders posed as recruiters on LinkedIn and sent an engineer a link to a pre-employment test that installed malware on his laptop, the FBI said.
= method
: government FBI
CISA, the FBI and the Treasury urge organizations in the blockchain industry to enforce multifactor authentication, train users to recognize social engineering and apply patches without delay.
The FBI encourages exchanges, bridges, RPC node operators and other virtual asset service providers to block transactions with addresses that it has published.
South Korea's National Police Agency confirmed that Lazarus and Andariel had stolen 218,000 ether, worth 37 billion won at the time, from the exchange Daehanbit in November 2019.
= stolen 218000 ETH exactly = 37000000000 KRW; victim Daehanbit; period 2019-11
In a joint statement, the United States, Japan and South Korea attributed the July 2024 theft of $105 million from Coinrupee to North Korea.
= stolen 105000000 USD exactly; victim Coinrupee; actor DPRK; period 2024-07; blamed DPRK confirmed
Four North Korean nationals have been charged in Georgia with stealing virtual currency worth over $870,000 from two companies that had hired them as remote developers.
= charge; actor DPRK; blamed DPRK charged
= stolen 870000.. USD more-than; actor DPRK; blamed DPRK charged
A member of Scattered Spider pleaded guilty to stealing about $790,000 in cryptocurrency between August 2022 and March 2023, court records show.
= charge; actor Scattered Spider; period 2022-08..2023-03; blamed Scattered Spider charged
= stolen 790000 USD about; actor Scattered Spider; period 2022-08..2023-03; blamed Scattered Spider charged
On 9 February 2023, the Lazarus Group used the privacy protocol Railgun to launder over $52 million worth of ether stolen in the September 2022 heist, the FBI said.
= laundered 52000000.. USD more-than; actor Lazarus Group; period 2023-02-09; blamed Lazarus Group stated
: government FBI
North Korea-affiliated hackers stole slightly over $640 million in 2023 across 19 incidents, after having stolen $1.5 billion in 2022, Chainalysis said.
= stolen 640000000.. USD more-than; actor DPRK; period 2023; blamed DPRK alleged
= attacks 19 exactly; actor DPRK; period 2023; blamed DPRK alleged
= stolen 1500000000 USD exactly; actor DPRK; period 2022; blamed DPRK alleged
: firm Chainalysis
Funds stolen in crypto hacks rose approximately 19% year over year to $2.1 billion in 2024.
= stolen 2100000000 USD exactly; period 2024
The number of individual hacking incidents increased from 274 in 2023 to 311 in 2024, Chainalysis said.
= attacks 274 exactly; period 2023
= attacks 311 exactly; period 2024
: firm Chainalysis
DeFi protocols as victims accounted for 81.4% of all cryptocurrency stolen by hackers in 2022.
= share 0.814 exactly; period 2022
Lazarus Group has stolen well over $2 billion in cryptoassets since 2017, according to Elliptic.
@ 2022-09-14
= stolen 2000000000.. USD more-than; actor Lazarus Group; period 2017..2022-09-14; blamed Lazarus Group stated
: firm Elliptic
North Korean hackers were responsible for a third of all funds stolen in crypto attacks last year, TRM Labs said on Friday.
@ 2024-01-05
= share 0.333333..0.333334 exactly; actor DPRK; period 2023; blamed DPRK stated
: firm TRM Labs
Hackers with ties to North Korea accounted for 57% of the total amount stolen last year, taking $1.21 billion in 41 incidents, the blockchain analysis firm said.
@ 2025-01-09
= share 0.57 exactly; actor DPRK; period 2024; blamed DPRK alleged
= stolen 1210000000 USD exactly; actor DPRK; period 2024; blamed DPRK alleged
= attacks 41 exactly; actor DPRK; period 2024; blamed DPRK alleged
At this rate, 2022 will likely surpass 2021 as the biggest year for hacking on record, Chainalysis warned in October.
Elliptic traced 5,120 ether from the thief's address across a bridge to Avalanche, where the coins were swapped for bitcoin and spread over new wallets.
Deposits to Tornado Cash fell 85% in the month after the mixer was sanctioned, and no single service has taken its place, according to Elliptic.
Elliptic said the $31 million hack of Larkspur Wallet was believed to be the work of Lazarus.
= stolen 31000000 USD exactly; victim Larkspur Wallet; actor Lazarus Group; blamed Lazarus Group alleged
: firm Elliptic
The way the proceeds of the 2023 hack of Larkspur Wallet were mixed points to Lazarus Group, TRM Labs said.
= attribution; victim Larkspur Wallet; actor Lazarus Group; period 2023; blamed Lazarus Group suspected
: firm TRM Labs
So far this month, $640 million has been stolen from DeFi protocols across 13 different hacks, Chainalysis tweeted.
@ 2022-10-12
= stolen 640000000 USD exactly; period 2022-10
= attacks 13 exactly; period 2022-10
: firm Chainalysis
In the first three months of 2022, hackers stole $1.1 billion from exchanges, platforms and private entities, almost 94% of it from DeFi protocols.
= stolen 1100000000 USD exactly; period 2022-01..2022-03
= share 0.94 about; period 2022-01..2022-03
At 02:51 UTC we received an alert from our internal risk monitoring system about abnormal withdrawals, and the wallet team shut down the server within minutes.
In its latest update, Coinsera listed the stolen assets as 734 BTC, 9,218 ETH and 12.4 million USDT.
= stolen 734 BTC exactly; victim Coinsera
= stolen 9218 ETH exactly; victim Coinsera
= stolen 12400000 USDT exactly; victim Coinsera
: victim Coinsera
Coinsera's chief executive said on Wednesday that $204 million of the stolen funds, or 84%, had been recovered with the help of partners and law enforcement.
= recovered 204000000 USD exactly
: victim Coinsera
Tether has frozen 21 million USDT that was stolen in the Coinsera hack, its chief technology officer wrote on Twitter.
= frozen 21000000 USDT exactly
The company will compensate all of the roughly 230,000 holders in Japanese yen at a rate of 88.4 yen per coin, for a total of about 41 billion yen, using its own capital.
All other funds on the platform are safe, and deposits and withdrawals will resume gradually once the security review has been completed.
Satori Markets said that 3,918.6 bitcoin, worth about 41.7 billion yen, was stolen from one of its wallets on May 31, 2024.
= stolen 3918.6 BTC exactly = 41700000000 JPY; victim Satori Markets; period 2024-05-31
: victim Satori Markets
Hackers stole 46 billion yen ($423 million) worth of cryptocurrency from the Tokyo-based exchange Kasumi on Jan. 26, 2018, one of the largest such heists on record.
= stolen 46000000000 JPY exactly = 423000000 USD; victim Kasumi; period 2018-01-26
: journalist
Japan's Financial Services Agency ordered Kasumi to improve its operations and to submit a report on the incident and on measures to prevent a recurrence by Feb. 13.
Bitharbor, once the world's biggest bitcoin exchange, filed for bankruptcy protection in Tokyo after some 650,000 bitcoins were stolen by hackers.
= stolen 650000 BTC about; victim Bitharbor
The rehabilitation trustee said repayments to creditors in bitcoin and bitcoin cash would begin in July, with about 142,000 bitcoin to be distributed through five exchanges.
The hacker behind the attack on Polyarc has returned $248 million of the $592 million stolen from the platform.
= recovered 248000000 USD exactly
= stolen 592000000 USD exactly; victim Polyarc
Polyarc said it had offered the person, whom it calls Mr. White Hat, a $500,000 bug bounty and the post of chief security adviser.
White hat hackers have so far returned nearly $31.8 million of the funds taken from the bridge, according to data from Etherscan.
= recovered 31800000 USD about
The exploiter of Marlowe Finance returned 47,300 ether (about $82 million) on March 25, 2023, on-chain data show.
= recovered 47300 ETH exactly = 82000000 USD; period 2023-03-25
"If 90% of the funds are not returned within 24 hours, tomorrow we will launch a $1M reward for information that leads to your arrest," the Marlowe Finance team wrote to the attacker.
Rumours that 2,000 bitcoin had been stolen from Cryptohall are completely false, the exchange said, adding that its wallets were never breached.
Correction: An earlier version of this article said that hackers stole $61 million from Tallybit. They stole $16 million.
= stolen 16000000 USD exactly; victim Tallybit
: journalist
(Corrects paragraph 4 to say that the exchange is registered in Seychelles, not Singapore)
Bitcoin was down 2.9% at $96,140 and ether shed 4.1% in the hours after the news, as traders weighed the risk of further selling.
The platform's native token has lost 40% since the incident and last changed hands at $0.14, giving it a market value of about $56 million.
"Vaultbit is solvent even if this hack loss is not recovered; all clients' assets are backed one to one," its chief executive wrote on X.
Hackers stole around 392,000 ether, worth $1.1 billion at the time, from Vaultbit in February 2025, a theft that the FBI attributed to North Korea.
= stolen 392000 ETH about = 1100000000 USD; victim Vaultbit; actor DPRK; period 2025-02; blamed DPRK confirmed
Vaultbit has launched a bounty programme that offers up to 10% of any recovered funds to those who help to trace them, for a potential reward of $110 million.
Customers pulled out more than $4.8 billion within two days, and the exchange closed the gap with loans and purchases of 430,000 ether from over-the-counter desks.
Hackers thought to be working for the North Korean regime have cashed out at least $240m of the $1.1bn they stole from the exchange Vaultbit.
= laundered 240000000.. USD at-least; actor DPRK; blamed DPRK alleged
= stolen 1100000000 USD exactly; victim Vaultbit; actor DPRK; blamed DPRK alleged
Of the stolen coins, 77% are still traceable, 20% have gone dark and 3% have been frozen, the chief executive said in an update.
A coordinated effort by exchanges and stablecoin issuers froze $39.6 million of the stolen funds in a single day.
= frozen 39600000 USD exactly
Binance and Huobi froze 121 bitcoin ($2.6 million) from the hackers of Meridian Chain in January 2023, the head of Binance said.
= frozen 121 BTC exactly = 2600000 USD; period 2023-01
India's Coinrupee said about $105 million had been stolen from one of its multi-signature wallets on July 18.
@ 2024-07-19
= stolen 105000000 USD about; victim Coinrupee; period 2024-07-18
: victim Coinrupee
North Korea is believed to have stolen 1.4 trillion won in virtual assets since 2017, including 760 billion won this year, South Korea's spy agency said.
@ 2022-12-22
= stolen 1400000000000 KRW exactly; actor DPRK; period 2017..2022-12-22; blamed DPRK alleged
= stolen 760000000000 KRW exactly; actor DPRK; period 2022; blamed DPRK alleged
Hacker groups linked to North Korea stole $2.1 billion in cryptocurrency from businesses between 2017 and 2022, including $690 million from Japan, Nikkei reported, citing a study by Elliptic.
= stolen 2100000000 USD exactly; actor DPRK; period 2017..2022; blamed DPRK alleged
= stolen 690000000 USD exactly; actor DPRK; period 2017..2022; blamed DPRK alleged
About half of North Korea's missile programme has been funded by cyberattacks and cryptocurrency theft, a senior White House official said.
In February 2016, hackers tried to steal $870 million from Meghna Bank and got away with $74 million; U.S. prosecutors later charged a North Korean programmer over the heist.
= attempted 870000000 USD exactly; victim Meghna Bank; actor DPRK; period 2016-02; blamed DPRK charged
= stolen 74000000 USD exactly; victim Meghna Bank; actor DPRK; period 2016-02; blamed DPRK charged
= charge; victim Meghna Bank; actor DPRK; period 2016-02; blamed DPRK charged
Zentrex said its security team had foiled an attempt to steal 1,200 bitcoin from its hot wallet in August 2021.
= attempted 1200 BTC exactly; victim Zentrex; period 2021-08
: victim Zentrex
The attacker used hacked private keys in order to forge fake withdrawals, Fenbridge wrote in its post-mortem.
= method
: victim Fenbridge
Fenbridge was drained of 112,400 ether and 17.2 million USDC in two transactions on March 23.
@ 2022-03-29
= stolen 112400 ETH exactly; victim Fenbridge; period 2022-03-23
= stolen 17200000 USDC exactly; victim Fenbridge; period 2022-03-23
Hackers stole almost $410 million from the gaming-focused bridge Fenbridge. The FBI has confirmed that Lazarus Group was behind the attack on Fenbridge.
= stolen 410000000 USD about; victim Fenbridge
= attribution; victim Fenbridge; actor Lazarus Group; blamed Lazarus Group confirmed
~ stolen 410000000 USD about; victim Fenbridge; actor Lazarus Group; blamed Lazarus Group confirmed
The company behind Fenbridge has raised $120 million in a funding round led by Binance and will use the proceeds, together with its own balance sheet, to reimburse affected players.
No group has claimed responsibility and police have not identified who was behind the hack of Glacier Network.
= attribution; victim Glacier Network; blamed nobody
It was not immediately clear who was behind the $23 million exploit of Pulseswap.
= stolen 23000000 USD exactly; victim Pulseswap; blamed nobody
Less than 0.1% of app users were affected, the wallet provider said in a post, adding that it had engaged blockchain analysts to establish the attack vector.
The 103,000 bitcoin stolen from Cobaltex in 2016, valued at $62 million at the time, were worth more than $4.1 billion at Tuesday's prices.
= stolen 103000 BTC exactly = 62000000 USD; victim Cobaltex; period 2016
Norvex plans to move 95% of customer assets into cold storage by the end of the quarter and to set up a $40 million protection fund.
Node operators and liquidity providers of THORChain earned about $4.9 million in fees as volume on the network topped $1 billion a day, according to its dashboard.
BlueNoroff lured employees of start-ups with fake venture-capital websites and password-protected documents that installed a backdoor, Kaspersky researchers said.
= method; actor BlueNoroff
: firm Kaspersky
A spokesperson for Pulseswap declined to comment.
= comment; of Pulseswap
Zentrex confirmed that one of its hot wallets was breached on Nov. 10 and just under $27 million stolen.
@ 2023-11-13
= stolen ..27000000 USD less-than; victim Zentrex; period 2023-11-10
: victim Zentrex
Losses from the exploit of Ridgeline Protocol on Dec. 31, 2023, were between $78 million and $84 million, according to security firms.
= stolen 78000000..84000000 USD between; victim Ridgeline Protocol; period 2023-12-31
The lending platform Quillpay was hacked for as much as $8.4 million in stablecoins, the blockchain security company PeckShield said.
= stolen 0..8400000 USD up-to; victim Quillpay
: firm PeckShield
Baltix halted all withdrawals early on Monday. The exchange said hackers had stolen upwards of 2,010 bitcoin (about $19.3 million), and that it had reported the matter to the police.
= stolen 2010.. BTC at-least = 19300000 USD; victim Baltix
: victim Baltix
Nubex made a net loss of $58 million in the quarter, which it blamed on falling token prices and a wrong-way bet by its trading desk.
Seoul suspects that North Korea's Lazarus Group was behind last month's theft of 44.5 billion won ($30.4 million) from the exchange Hangangbit, government officials said. Hangangbit has pledged to cover the full amount with its own assets.
@ 2025-12-02
= stolen 44500000000 KRW exactly = 30400000 USD; victim Hangangbit; actor Lazarus Group; period 2025-11; blamed Lazarus Group suspected
Chainalysis estimates that $1.6 billion was stolen in 2023, down from $3.5 billion a year earlier, even though the number of hacks grew from 214 to 238.
= stolen 1600000000 USD exactly; period 2023
= stolen 3500000000 USD exactly; period 2022
= attacks 214 exactly; period 2022
= attacks 238 exactly; period 2023
: firm Chainalysis
Sanctions experts caution that the end of the Panel's mandate could make it harder to track how the proceeds of such thefts are used.
`);
