import { parseSamples, type Sample } from './samples.ts';

/** More of them: sums beside what became of them, wholes and their parts. */
export const DEVELOPMENT_SIX: readonly Sample[] = parseSamples(`
Cryptocurrency exchange Baltana confirmed it had suffered a security breach resulting in the loss of approximately $44.2 million.
= stolen 44200000 USD about; victim Baltana
: victim Baltana
Investigators at Elliptic traced 1,900 ETH stolen from Finchley Protocol to wallets controlled by Lazarus Group.
= stolen 1900 ETH exactly; victim Finchley Protocol; actor Lazarus Group; blamed Lazarus Group stated
~ stolen 1900 ETH exactly; victim Finchley Protocol; actor Lazarus Group; blamed Lazarus Group alleged
~ stolen 1900 ETH exactly; victim Finchley Protocol
: firm Elliptic
On 7 October 2022, an attacker minted two million BNB on the Kestral cross-chain bridge and got away with around $110 million before validators froze the chain.
= stolen 110000000 USD about; victim Kestral; period 2022-10-07
Roughly 8% of the funds, or $3.2 million, were recovered with the help of law enforcement.
= recovered 3200000 USD exactly
DPRK-linked actors carried out 47 incidents in 2024, stealing $1.34 billion.
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK alleged
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK alleged
The Vienna-based custodian Lindgraben said that it had lost customer coins worth 2.8 million euros after an employee's laptop was infected with malware.
= stolen 2800000 EUR exactly; victim Lindgraben
: victim Lindgraben
Nothing suggests that the hackers got hold of the $75 million kept in cold storage.
Kimsuky was behind the heist of 2.1 billion won from Gaon Exchange, South Korean prosecutors have concluded.
= stolen 2100000000 KRW exactly; victim Gaon Exchange; actor Kimsuky; blamed Kimsuky stated
~ stolen 2100000000 KRW exactly; victim Gaon Exchange; actor Kimsuky; blamed Kimsuky confirmed
: government prosecutors
The exchange has paid out $26 million in compensation to customers whose coins were stolen.
Nearly $2 billion in cryptocurrency has been stolen so far this year, 60 percent of it by North Korea, according to Chainalysis.
@ 2022-11-15
= stolen 2000000000 USD about; period 2022
= share 0.6 exactly; actor DPRK; period 2022; blamed DPRK stated
: firm Chainalysis
The attackers siphoned funds in three waves: 400 BTC on Monday, 1,100 BTC on Tuesday and 90 BTC on Wednesday.
= stolen 400 BTC exactly
= stolen 1100 BTC exactly
= stolen 90 BTC exactly
Ghent-based broker Mariakerke was the target of a €3 million theft last June, for which no one has been arrested.
@ 2022-02-01
= stolen 3000000 EUR exactly; victim Mariakerke; period 2021-06
The two men, who are accused of stealing 66 bitcoin from Larkin Markets, deny the charges.
= stolen 66 BTC exactly; victim Larkin Markets
The DAO's members voted to let the hacker keep 10% of the $8.4 million he had taken from it.
= stolen 8400000 USD exactly
Analysts at Arkham noticed on Thursday that 15,700 ETH had left the wallets of Sequoyah Bridge in an apparent hack.
= stolen 15700 ETH exactly; victim Sequoyah Bridge
~ stolen 15700 ETH exactly; victim Sequoyah Bridge; blamed suspected
: firm Arkham
The panel's latest report, due in March, has been leaked to the Financial Times.
= status
: un-panel
Andariel hackers used ransom payments extorted from hospitals to buy servers.
The $230 million stolen from Bangalore-based exchange Ganga Coin in July 2024 is thought to have ended up in North Korea.
= stolen 230000000 USD exactly; victim Ganga Coin; actor DPRK; period 2024-07; blamed DPRK alleged
~ stolen 230000000 USD exactly; victim Ganga Coin; period 2024-07
In a tweet, the Mossgate team estimated damages of 3.7 million dollars and asked users to revoke approvals.
~ stolen 3700000 USD exactly; victim Mossgate
~ stolen 3700000 USD estimated; victim Mossgate
: victim Mossgate
The exchange Zentrum was hacked for 280 BTC and 4,600 ETH, and is now insolvent.
= stolen 280 BTC exactly; victim Zentrum
= stolen 4600 ETH exactly; victim Zentrum
No user should ever be asked for a seed phrase, the wallet maker said after scammers had phished dozens of customers.
~ method
Police recovered a hardware wallet with 34 bitcoin from the suspect's flat.
= recovered 34 BTC exactly
~ recovered 34 BTC exactly
The perpetrators of the $3.6 million Cavern DAO exploit remain at large.
= stolen 3600000 USD exactly; victim Cavern DAO
~ stolen 3600000 USD exactly; victim Cavern DAO; blamed nobody
Two of the biggest hacks of 2022 were at Ashgrove Bridge ($190 million) and Wyrmhole ($325 million).
= stolen 190000000 USD exactly; victim Ashgrove Bridge; period 2022
= stolen 325000000 USD exactly; victim Wyrmhole; period 2022
~ attacks 2 exactly; period 2022
Since the start of 2021, hackers working for Pyongyang have attacked 12 exchanges and stolen more than $400 million.
@ 2022-01-20
= stolen 400000000.. USD more-than; actor DPRK; period 2021-01..2022-01-20; blamed DPRK stated
~ stolen 400000000.. USD more-than; actor DPRK; period 2021..2022-01-20; blamed DPRK stated
~ stolen 400000000.. USD more-than; actor DPRK; period 2021-01..2021-04; blamed DPRK stated
Tether's chief technology officer said the company had frozen $46 million of the stolen USDT.
= frozen 46000000 USD exactly
Tapestry Labs' private keys had been copied from a backup that an administrator kept in a cloud folder.
= method
Fewer than 1,000 ETH were stolen, not 10,000 as first reported, Cordwain said.
= stolen ..1000 ETH less-than; victim Cordwain
: victim Cordwain
US authorities have charged a 22-year-old Canadian with exploiting Indigo Pools and Kyloe Swap to steal about $65 million.
= stolen 65000000 USD about
~ charge
~ charge; victim Indigo Pools
: government
The ringleader was sentenced in absentia to 12 years for the $9 million robbery of Wessex Coin.
= stolen 9000000 USD exactly; victim Wessex Coin
= charge; victim Wessex Coin
A record $3.8 billion was stolen from cryptocurrency businesses in 2022, with $1.7 billion of it taken by hackers linked to North Korea.
= stolen 3800000000 USD exactly; period 2022
= stolen 1700000000 USD exactly; actor DPRK; period 2022; blamed DPRK alleged
The tokens would be worth $90 million at today's prices, but were valued at just $1.2 million when they were stolen in 2017.
~ stolen 1200000 USD exactly; period 2017
Cyber Solutions, the security firm that audited the code, declined to say whether it had seen the flaw.
~ comment; of Cyber Solutions
Last year's losses, $2.17 billion, were the second highest on record, the blockchain tracker Globemark reported.
@ 2026-01-12
~ stolen 2170000000 USD exactly; period 2025
: firm Globemark
Half an hour was all the thieves needed to relieve Dunmore Vault of 5,100 ETH.
= stolen 5100 ETH exactly; victim Dunmore Vault
The hacker sent a message offering to return 80% of the 2,200 ETH if no charges were brought.
More than 30 exchanges have been hacked since 2011, and over 980,000 bitcoin stolen.
@ 2018-06-20
= stolen 980000.. BTC more-than; period 2011..2018-06-20
An exploit of a bug in the Halberd yield farm cost depositors 7.5 million dollars on Wednesday night.
= stolen 7500000 USD exactly; victim Halberd
Ransomware victims paid $449 million in the first half of 2023.
The National Intelligence Service told lawmakers that North Korea had likely been responsible for stealing some 58 billion won from Samjok Exchange.
= stolen 58000000000 KRW about; victim Samjok Exchange; actor DPRK; blamed DPRK suspected
: government National Intelligence Service
A hacker stole $4.7 million from the DeFi protocol Quillstone by exploiting a smart contract bug, blockchain security firm CertiK said on Tuesday.
= stolen 4700000 USD exactly; victim Quillstone
: firm CertiK
The Lazarus Group is thought to have made about $300 million from attacks on five exchanges in 2019.
= stolen 300000000 USD about; actor Lazarus Group; period 2019; blamed Lazarus Group alleged
In its report, the panel put at 35 the number of attacks that it was investigating.
~ attacks 35 exactly
Silverbrook Exchange told customers in an e-mail that 5,300 ETH had been stolen from one of its wallets.
= stolen 5300 ETH exactly; victim Silverbrook Exchange
: victim Silverbrook Exchange
According to Interfax, Moscow police are looking for a man who robbed a trader of 60 million roubles in USDT.
= stolen 60000000 RUB exactly
: government police
The hackers first moved 2,000 ETH to Tornado Cash and then 1,500 ETH to an exchange in the Seychelles.
Estimates of the amount stolen range from $7 million to $9 million.
= stolen 7000000..9000000 USD between
The 2022 hack of Ropeway Bridge, attributed by the FBI to Lazarus Group, was worth $620 million.
= stolen 620000000 USD exactly; victim Ropeway Bridge; actor Lazarus Group; period 2022; blamed Lazarus Group confirmed
Some 78 percent of the assets stolen in June were taken in phishing attacks.
@ 2024-07-05
~ share 0.78 about; period 2024-06
Bitcoin worth 3.1 billion yen was stolen from Asahara Coin, Japanese media reported.
= stolen 3100000000 JPY exactly; victim Asahara Coin
: journalist
"We can confirm that roughly 900 ETH have been taken," Pondview tweeted.
= stolen 900 ETH about; victim Pondview
: victim Pondview
It is not the first time Pondview has been attacked: it lost $250,000 in a similar incident in 2021.
= stolen 250000 USD exactly; victim Pondview; period 2021
The regulator ordered Pondview to hold at least $10 million in reserve after the theft.
Kaspersky found that BlueNoroff had used fake domains of venture capital firms to deliver malware to start-ups.
= method; actor BlueNoroff
: firm Kaspersky
An alleged member of the gang that took $24 million from investor Wes Harlan in a SIM swap has been arrested.
= stolen 24000000 USD exactly; victim Wes Harlan
~ stolen 24000000 USD exactly
North Korean hackers were responsible for the largest heist of 2025, the theft of nearly $1.5 billion from Byway.
= stolen 1500000000 USD about; victim Byway; actor DPRK; period 2025; blamed DPRK stated
The court heard that he had used the stolen 1,200 BTC to buy villas and sports cars.
~ stolen 1200 BTC exactly
~ laundered 1200 BTC exactly
If the attackers are caught, they face up to 20 years in prison and a fine of $500,000.
Holloway Finance says it has recovered $11 million, or 70 percent of what the hackers took.
= recovered 11000000 USD exactly
: victim Holloway Finance
The stolen money, $81 million, was wired to casinos in Manila.
= stolen 81000000 USD exactly
U.S. officials seized $500,000 in ransom payments and laundered cryptocurrency from Andariel.
North Korea earned up to $2 billion through cyberattacks on banks and exchanges between December 2015 and May 2019, the panel estimated.
= stolen 0..2000000000 USD up-to; actor DPRK; period 2015-12..2019-05; blamed DPRK stated
: un-panel
Cashio-like stablecoin Fennelusd lost its peg after an attacker walked off with $52 million in March 2022.
= stolen 52000000 USD exactly; period 2022-03
~ stolen 52000000 USD exactly; victim Fennelusd; period 2022-03
Two attacks on Wexcombe in the space of a week cost the exchange 130 BTC and 2,000 ETH.
= stolen 130 BTC exactly; victim Wexcombe
= stolen 2000 ETH exactly; victim Wexcombe
~ attacks 2 exactly
The agency has not confirmed reports in the local press that 7 billion won was stolen.
Tonbridge Swap's team believes the thief is a former contributor.
Crypto criminals stole $3.2 billion in 2021, six times as much as in 2020.
= stolen 3200000000 USD exactly; period 2021
Hackers stole $3.2 billion worth of cryptocurrency in 2021, with $2.2 billion, or 72 percent, taken from DeFi protocols.
= stolen 3200000000 USD exactly; period 2021
= stolen 2200000000 USD exactly; period 2021
~ share 0.72 exactly; period 2021
Immunefi counted 46 incidents in the second quarter, with losses of $265 million.
@ 2023-07-04
= attacks 46 exactly; period 2023-04..2023-06
= stolen 265000000 USD exactly; period 2023-04..2023-06
: firm Immunefi
The trial of three men accused of the 2018 theft of 3 billion yen in NEM from Kurokawa began in Tokyo.
= stolen 3000000000 JPY exactly; victim Kurokawa; period 2018
The malware, disguised as a price tracker for traders, gave the attackers remote access to the victims' machines.
= method
An administrator of Ravel Market was jailed for stealing coins from its users.
~ charge; victim Ravel Market
~ charge
Andariel has shifted its focus from espionage to theft, the Seoul ministry said.
The thieves would have got away with much more than $6 million if a rival bot had not front-run them.
~ stolen 6000000 USD exactly
Ahead of the vote the Security Council's experts circulated a report, not yet public, on North Korean cybercrime.
= status
: un-panel
The breach cost Delphine Pay more than it earned last year: $17 million against $12 million.
~ stolen 17000000 USD exactly; victim Delphine Pay
A spokesman for Meridian Trust confirmed the hack but declined to give details.
~ comment; of Meridian Trust
Lost in the attack were 1,068 ETH, 26,000 LINK and some $400,000 in stablecoins.
= stolen 1068 ETH exactly
= stolen 26000 LINK exactly
= stolen 400000 USD about
Blockaid said the attacker of the Inkcap front end had so far collected around $1.9 million from visitors' wallets.
= stolen 1900000 USD about
~ stolen 1900000 USD about; victim Inkcap
: firm Blockaid
Cyber thieves plundered $27.3 million from the lending platform Cinderloft in the night of 11 February 2023.
= stolen 27300000 USD exactly; victim Cinderloft; period 2023-02-11
In a report released on Thursday, Elliptic said that Lazarus Group had stolen $37.3 million from the payments provider Coinfare.
= stolen 37300000 USD exactly; victim Coinfare; actor Lazarus Group; blamed Lazarus Group stated
: firm Elliptic
Some 2,800 BTC belonging to customers of Thaxted Exchange have gone missing since a break-in last month, the company admitted.
@ 2017-12-10
= stolen 2800 BTC about; victim Thaxted Exchange; period 2017-11
~ stolen 2800 BTC about; victim Thaxted Exchange; period 2017-11..2017-12-10
: victim Thaxted Exchange
A North Korean operative was indicted for laundering $21 million in cryptocurrency.
= laundered 21000000 USD exactly; actor DPRK; blamed DPRK charged
= charge; actor DPRK; blamed DPRK charged
"We have seen no sign that any deposits were taken," Larchmere's chief executive said.
The Swiss company Gruyfin was relieved of 12 million francs in bitcoin in August 2020.
~ stolen 12000000 CHF exactly; victim Gruyfin; period 2020-08
Since 2017, Pyongyang's hackers are believed to have pocketed some $3 billion.
@ 2024-03-20
= stolen 3000000000 USD about; actor DPRK; period 2017..2024-03-20; blamed DPRK alleged
A quick-thinking validator prevented the theft of a further $12 million.
= attempted 12000000 USD exactly
The exploiter took 4,400 ETH from Barrow Finance, but sent 3,900 ETH of it back the next day.
= stolen 4400 ETH exactly; victim Barrow Finance
= recovered 3900 ETH exactly
The sum stolen by Andariel in 2021 is put at $140 million by South Korea's intelligence service.
= stolen 140000000 USD exactly; actor Andariel; period 2021; blamed Andariel stated
: government
Customers of the insurer can claim up to $100,000 for coins lost to hackers.
OKX blocked 1.1 million USDC that had been stolen from Tamsin Labs.
= frozen 1100000 USDC exactly
Two people briefed on the matter put Verrick's losses from the attack at over $22 million; the company would not comment.
= stolen 22000000.. USD more-than; victim Verrick
= comment; of Verrick
The app's website had been replaced by a copy that asked visitors to sign a malicious transaction.
= method
OFAC added the mixer to its list because Lazarus Group had funnelled more than $455 million through it.
= laundered 455000000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated
~ laundered 455000000.. USD more-than; actor Lazarus Group; blamed Lazarus Group charged
What looked like a $4 million exploit of Mardle Swap was a planned migration, its developers said.
Oarsman Bridge was hacked for $99 million in June 2022; investigators suspect the Lazarus Group.
= stolen 99000000 USD exactly; victim Oarsman Bridge; actor Lazarus Group; period 2022-06; blamed Lazarus Group suspected
Hackers stole $1.1 million from Ivel, $640,000 from Nene and $75,000 from Welland, SlowMist said.
= stolen 1100000 USD exactly; victim Ivel
= stolen 640000 USD exactly; victim Nene
= stolen 75000 USD exactly; victim Welland
: firm SlowMist
The bureau expects losses of at least $2 billion this year.
Japanese police and the FBI jointly blamed TraderTraitor for the theft of 48.2 billion yen from Shirakawa Bitcoin in May 2024.
= stolen 48200000000 JPY exactly; victim Shirakawa Bitcoin; actor TraderTraitor; period 2024-05; blamed TraderTraitor accused
: government
North Korea accounted for 59 percent of all funds stolen in 2025, Chainalysis calculated.
= share 0.59 exactly; actor DPRK; period 2025; blamed DPRK stated
: firm Chainalysis
More than 7,000 wallets on Solana were emptied in the attack, with losses of roughly $5.2 million.
= stolen 5200000 USD about
Who robbed Glenmoor Exchange is still a mystery.
= attribution; victim Glenmoor Exchange; blamed nobody
The Council's committee has yet to approve the publication of the midterm report.
= status
Ether slipped 4 percent to $1,650 after news of the theft.
No fewer than 1,600 BTC were stolen from Pennine Mining in December 2017 in a social engineering attack.
= stolen 1600.. BTC at-least; victim Pennine Mining; period 2017-12
The lender Isbourne lost about $45 million to hackers, and its founder accused North Korea.
= stolen 45000000 USD about; victim Isbourne; actor DPRK; blamed DPRK accused
Evenlode offered a reward of $1.5 million for information leading to the arrest of the thieves.
Exchanges were attacked 11 times in the first half of 2019, the regulator said.
~ attacks 11 exactly; period 2019-01..2019-06
Pyongyang's embassy called the report that it had robbed Evenlode a fabrication.
Of the $61 million taken, Tether and Circle have between them frozen $6.3 million.
= stolen 61000000 USD exactly
= frozen 6300000 USD exactly
South Korea's government formally attributed the theft of 58 billion won from Jindo Exchange in November 2019 to Lazarus and Andariel.
= stolen 58000000000 KRW exactly; victim Jindo Exchange; period 2019-11
: government
The damage might have reached $200 million had the team not paused the contract.
Scammers have drained between $2 million and $3 million from owners of Windrush NFTs since January, analysts said.
@ 2022-04-14
= stolen 2000000..3000000 USD between; period 2022-01..2022-04-14
About a fifth of the $320 million stolen from Leach Bridge was returned within a week.
= stolen 320000000 USD exactly; victim Leach Bridge
Cotswold Market lost 310 BTC and 5,000 LTC in a hack on 4 April 2014.
= stolen 310 BTC exactly; victim Cotswold Market; period 2014-04-04
= stolen 5000 LTC exactly; victim Cotswold Market; period 2014-04-04
Prosecutors allege that Kimsuky extorted and stole 470 million won from shopping malls.
= stolen 470000000 KRW exactly; actor Kimsuky; blamed Kimsuky alleged
: government prosecutors
An engineer at Dikler was tricked into running code from a fake recruiter's GitHub repository.
= method
It is one of the largest hacks in the history of the industry.
Hacks and scams robbed investors of $4.6 billion in 2024, 15 percent more than the year before.
= stolen 4600000000 USD exactly; period 2024
The man who hacked Coln Exchange was jailed for six years on Monday.
= charge; victim Coln Exchange
Sherborne first spoke of a loss of 2,000 ETH, then of 2,600 ETH.
~ stolen 2600 ETH exactly; victim Sherborne
Ampney raised its estimate of what was stolen from $8 million to $9.5 million.
= stolen 9500000 USD exactly; victim Ampney
: victim Ampney
A year ago thieves made away with tokens then worth £3.3 million from Leam Vault.
= stolen 3300000 GBP exactly; victim Leam Vault
"They took everything," said a customer of Eye Exchange, where attackers stole €900,000 in July 2021.
= stolen 900000 EUR exactly; victim Eye Exchange; period 2021-07
`);
