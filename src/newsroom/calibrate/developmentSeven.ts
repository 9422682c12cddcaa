import { parseSamples, type Sample } from './samples.ts';

/** More of them, and what only looks like a theft. */
export const DEVELOPMENT_SEVEN: readonly Sample[] = parseSamples(`
The hackers are still in possession of 120,000 ETH, worth $210 million at today's price.
Ledbury Exchange borrowed $120 million from its parent company to cover the losses from the hack.
The bridge holds $1.2 billion, all of which could have been drained through the flaw.
A class action seeks $40 million from Ledbury Exchange over its handling of customers' data.
Ledbury Exchange has set aside 5% of its revenue to reimburse users who lost coins in the breach.
The attackers left a note asking for 200 BTC, failing which they would publish the passports of 90,000 users.
Police said that the alleged $6 million hack of Ledbury had been staged by its own founder.
A security researcher who could have taken $350 million from the contract was paid $2 million instead.
"Had they taken my $3 million, I would have cried," the trader joked.
Interpol seized 310 BTC in raids on call centres in Manila.
The company's valuation fell by $700 million in the week after the hackers struck.
Authorities in Tallinn froze the bank accounts of the exchange, which contained €4 million.
Chainalysis expects that thefts will exceed $3 billion this year.
The mixer has processed $7 billion since 2019, of which more than $1.5 billion were proceeds of crime.
~ laundered 1500000000.. USD more-than
Eastleach Markets insures its customers against the theft of up to $250,000 each.
The thief bought a villa for €2 million and three cars.
The exchange moved 90,000 BTC to new cold wallets as a precaution after the attack on its rival.
Ledbury Exchange has never lost a single bitcoin to hackers, its website says.
A spokesman for Ledbury rejected as absurd a report that $50 million had vanished.
The attack happened while bitcoin was trading at about $43,000.
It is the exchange's second hack, after that of 2018.
The panel heard that the DPRK spends $200 million a year on its cyber units.
Ledbury's owner says he was robbed of everything but declined to name a sum.
The hackers' wallet held 3,200 ETH on Friday, of which it is not known how much belonged to Ledbury.
In the first wave, on 3 May, the attackers stole $2.2 million; in the second, on 9 May, they took $900,000.
@ 2023-06-01
= stolen 2200000 USD exactly; period 2023-05-03
= stolen 900000 USD exactly; period 2023-05-09
The platform's insurer paid $14 million after the $20 million theft from Swell Custody.
= stolen 20000000 USD exactly; victim Swell Custody
A hot wallet of the Estonian exchange Virumaa was compromised and 32 BTC and 1,900 ETH were taken.
= stolen 32 BTC exactly; victim Virumaa
= stolen 1900 ETH exactly; victim Virumaa
Kimsuky hackers infiltrated the ministry by way of e-mails that pretended to come from journalists.
= method; actor Kimsuky
The breach, in which 71,000 users' data and $1.9 million were stolen, was discovered in May 2021 by Coldharbour itself.
= stolen 1900000 USD exactly; victim Coldharbour
~ stolen 1900000 USD exactly; victim Coldharbour; period 2021-05
~ stolen 1900000 USD exactly
Criminals connected to Pyongyang walked away with over $1.5 billion from Westbit, in the biggest crypto heist ever.
= stolen 1500000000.. USD more-than; victim Westbit; actor DPRK; blamed DPRK alleged
The U.N. monitors said they were investigating 17 heists in 2023 in which the DPRK may have stolen $750 million.
= attacks 17 exactly; actor DPRK; period 2023; blamed DPRK suspected
= stolen 750000000 USD exactly; actor DPRK; period 2023; blamed DPRK suspected
~ attacks 17 exactly; period 2023
: un-panel
After a four-day trial a jury found Oren Vance guilty of the $110 million fraud on Pomelo Markets.
~ stolen 110000000 USD exactly; victim Pomelo Markets
~ charge; victim Pomelo Markets
~ charge
Hackers linked to North Korea have stolen cryptocurrency worth 170 billion yen from Japanese companies since 2017, Nikkei and Elliptic found.
@ 2023-05-15
= stolen 170000000000 JPY exactly; actor DPRK; period 2017..2023-05-15; blamed DPRK alleged
: firm Elliptic
Japan thus accounted for 30% of the world total of $2.3 billion taken by such hackers.
~ stolen 2300000000 USD exactly
~ share 0.3 exactly
Thalia Pay, which had 4,500 BTC stolen in August, blamed an insider.
@ 2019-10-10
= stolen 4500 BTC exactly; victim Thalia Pay; period 2019-08
: victim Thalia Pay
A wallet provider's error exposed users of Thalia Pay to losses of 600 ETH.
~ stolen 600 ETH exactly
"Somebody has stolen 90 ETH from us," the founders of Kite DAO wrote on Discord.
= stolen 90 ETH exactly; victim Kite DAO
: victim Kite DAO
Losses: $14 million. Suspect: Andariel. Victim: the Busan exchange Oryukdo.
~ stolen 14000000 USD exactly; victim Oryukdo; actor Andariel; blamed Andariel suspected
~ stolen 14000000 USD exactly
The attacker sent 1,000 ETH to a burn address and kept the remaining 5,300.
Of the 17 exchanges it examined, 9 had been breached by the Lazarus Group, the firm said.
Attackers exploited a bug in Wrenbury Finance's staking contract on Monday and stole 2,900 ETH, blockchain security firm Halborn reported.
= stolen 2900 ETH exactly; victim Wrenbury Finance
: firm Halborn
Lazarus Group, the FBI said, was responsible for the theft of $41 million in virtual currency from the online casino Rollstake.
= stolen 41000000 USD exactly; victim Rollstake; actor Lazarus Group; blamed Lazarus Group stated
: government FBI
A further 1,300 BTC had been transferred out of Clavering Exchange without its consent, the liquidators found.
= stolen 1300 BTC exactly; victim Clavering Exchange
The Department of Justice charged a Russian national over the theft of 647,000 BTC from Clavering Exchange between 2011 and 2014.
= stolen 647000 BTC exactly; victim Clavering Exchange; period 2011..2014
= charge; victim Clavering Exchange; period 2011..2014
: government Department of Justice
Corbridge Pay denied that any client money had been touched by the hackers.
The South Korean platform Haneul was robbed of 19 billion won (approximately $17 million) worth of tokens in June 2018.
= stolen 19000000000 KRW exactly = 17000000 USD; victim Haneul; period 2018-06
Altogether the DPRK has stolen at least $5.1 billion since 2017, TRM Labs believes.
@ 2025-02-28
= stolen 5100000000.. USD at-least; actor DPRK; period 2017..2025-02-28; blamed DPRK stated
~ stolen 5100000000.. USD at-least; actor DPRK; period 2017..2025-02-28; blamed DPRK alleged
: firm TRM Labs
The central bank's staff stopped an attempted theft of $20 million at the last minute.
= attempted 20000000 USD exactly
An unknown hacker looted 800,000 USDC from Pavenham DAO, then gave back 600,000 USDC in exchange for immunity.
= stolen 800000 USDC exactly; victim Pavenham DAO
= recovered 600000 USDC exactly
CertiK estimated the value of crypto stolen by hackers in November 2023 at $363 million.
= stolen 363000000 USD exactly; period 2023-11
: firm CertiK
The fund is meant to cover losses of up to $1 billion in the event of a hack.
Circle has frozen 75,000 USDC linked to the theft from Rotherby Swap.
= frozen 75000 USDC exactly
An executive who asked not to be named said that the hackers had taken around $70 million; Ombersley did not respond to e-mailed questions.
= stolen 70000000 USD about; victim Ombersley
~ stolen 70000000 USD about
= comment; of Ombersley
: unnamed
The hackers had gained access through a compromised laptop of a contractor and waited for two weeks.
= method
North Korean IT workers at the firm abused their access to steal 900,000 dollars in crypto, an indictment says.
= stolen 900000 USD exactly; actor DPRK; blamed DPRK charged
~ charge; actor DPRK; blamed DPRK charged
The missing 5,000 ETH were found in a forgotten wallet, so that nothing had been stolen after all, Harbury said.
In July 2023 the payment processor Alphington was drained of $60 million, an attack that investigators tie to Lazarus.
= stolen 60000000 USD exactly; victim Alphington; actor Lazarus Group; period 2023-07; blamed Lazarus Group alleged
Hackers took $7 million from Bourton, $3.8 million from Slaughter Protocol, and an unknown amount from Naunton.
= stolen 7000000 USD exactly; victim Bourton
= stolen 3800000 USD exactly; victim Slaughter Protocol
Experts warn that quantum computers could one day be used to steal $500 billion in bitcoin.
The FBI has confirmed that North Korea's Lazarus Group carried out the $620 million hack of Wimborne Chain in March 2022.
= stolen 620000000 USD exactly; victim Wimborne Chain; actor Lazarus Group; period 2022-03; blamed Lazarus Group confirmed
: government FBI
Nearly two-thirds of all crypto thefts by value in 2025 were committed by North Korea.
= share 0.666666..0.666667 about; actor DPRK; period 2025; blamed DPRK stated
Thieves broke into the vault and made off with hardware wallets containing 230 BTC.
= stolen 230 BTC exactly
Nobody has yet been blamed for the raid on Yoxall Exchange.
= attribution; victim Yoxall Exchange; blamed nobody
The panel's final report was submitted to the Security Council on 7 March.
@ 2024-03-20
= status
~ status; period 2024-03-07
Ether fell below $1,500 after $90 million of long positions were liquidated.
Between 12 and 15 million dollars was stolen from Upwey Bank in February 2016.
= stolen 12000000..15000000 USD between; victim Upwey Bank; period 2016-02
Around 400 bitcoin vanished from Fordingbridge's wallets in what police call an inside job.
= stolen 400 BTC about; victim Fordingbridge
Fordingbridge said it would give the thief 5% of the money, about $300,000, if he returned the rest.
The group has been behind at least 12 heists since the start of the year, according to Seoul.
~ attacks 12.. at-least
Iran's ambassador dismissed as lies the charge that his country's hackers had taken $90 million.
Half of the $8 million stolen from Burley Labs was recovered, and another $1 million was frozen by exchanges.
= stolen 8000000 USD exactly; victim Burley Labs
= frozen 1000000 USD exactly
US authorities attributed the $100 million theft from Sopley Bridge to Lazarus Group and APT38.
= stolen 100000000 USD exactly; victim Sopley Bridge
: government
Had it not been for a typing error, the thieves would have had $1 billion.
About $4.1 million was siphoned from users of the Ringwood wallet during May.
@ 2024-06-03
= stolen 4100000 USD about; period 2024-05
~ stolen 4100000 USD about; victim Ringwood; period 2024-05
A fortnight later, 90 percent of the loot, worth $18 million, had been sent back.
= recovered 18000000 USD exactly
Ellingham Vault, a yield platform on Base, lost $2.1 million and 340 ETH to an exploit on 8 August 2023.
= stolen 2100000 USD exactly; victim Ellingham Vault; period 2023-08-08
= stolen 340 ETH exactly; victim Ellingham Vault; period 2023-08-08
South Korean lawmakers were told that Kimsuky had stolen 1.1 trillion won over five years.
= stolen 1100000000000 KRW exactly; actor Kimsuky; blamed Kimsuky stated
A finance employee of Avon Trust was persuaded in a video call with deepfaked colleagues to hand over her password.
= method
It may have been the costliest month on record for the industry.
Crypto platforms lost $1.9 billion to hackers in 2022, against $1.4 billion in 2021.
= stolen 1900000000 USD exactly; period 2022
= stolen 1400000000 USD exactly; period 2021
Two Estonians who ran the fake mining service pleaded guilty to stealing $575 million from its customers.
= stolen 575000000 USD exactly
= charge
Mudeford Markets corrected its earlier figure of 700 ETH: 950 ETH had been stolen.
= stolen 950 ETH exactly; victim Mudeford Markets
: victim Mudeford Markets
Hackers have drained over $9 million from the Solana-based exchange Larkspan, according to on-chain data cited by the researcher Tomas Verel.
= stolen 9000000.. USD more-than; victim Larkspan
In January, Korean authorities said, Andariel had stolen 6.1 billion won from the exchange Mirae Coin.
@ 2022-06-01
= stolen 6100000000 KRW exactly; victim Mirae Coin; actor Andariel; period 2022-01; blamed Andariel stated
~ stolen 6100000000 KRW exactly; victim Mirae Coin; actor Andariel; blamed Andariel stated
: government
Chainalysis said 2023 was the worst year on record for North Korea in number of hacks, with 20, though the $1 billion stolen was less than in 2022.
= stolen 1000000000 USD exactly; period 2023
~ stolen 1000000000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
: firm Chainalysis
An anonymous hacker who stole $600 million from Polder Network returned nearly all of it.
= stolen 600000000 USD exactly; victim Polder Network
The $8 million heist at Ashbourne Markets was an inside job, its chairman told a parliamentary committee.
= stolen 8000000 USD exactly; victim Ashbourne Markets
: victim Ashbourne Markets
The protocol lost 32% of its deposits, or 9,400 ETH, when an attacker manipulated a price feed.
= stolen 9400 ETH exactly
Stolen: 3,000 BTC. Recovered: 400 BTC.
~ stolen 3000 BTC exactly
~ recovered 400 BTC exactly
After Tetbury Exchange was hacked for 850,000 BTC in 2014, it emerged that 200,000 BTC had been in an old wallet all along.
= stolen 850000 BTC exactly; victim Tetbury Exchange; period 2014
Nobody at the exchange noticed until morning that $14 million was gone.
~ stolen 14000000 USD exactly
DPRK hackers used the identities of American citizens to get jobs at crypto firms, from which they stole at least $1 million.
= stolen 1000000.. USD at-least; actor DPRK; blamed DPRK stated
A smaller theft, of 190 BTC, was reported by Nailsworth Coin in the same week.
= stolen 190 BTC exactly; victim Nailsworth Coin
Losses stand at $2.9 million, an amount that the Painswick team says it will make good from its treasury.
~ stolen 2900000 USD exactly; victim Painswick
Charges were brought in Seoul against three men who had laundered 13 billion won for Lazarus.
= laundered 13000000000 KRW exactly
~ laundered 13000000000 KRW exactly; actor Lazarus Group; blamed Lazarus Group charged
~ charge
~ charge; actor Lazarus Group; blamed Lazarus Group charged
The Texan exchange Minchin said thieves had swiped roughly a tenth of its reserves, $5.5 million.
= stolen 5500000 USD exactly; victim Minchin
~ stolen 5500000 USD about; victim Minchin
: victim Minchin
The hackers, whom Mandiant tracks as APT38, tried to send $110 million from Banco Frontera to accounts in South Korea in January 2018.
= attempted 110000000 USD exactly; victim Banco Frontera; actor APT38; period 2018-01; blamed APT38 stated
: firm Mandiant
A report in a Japanese daily that Lazarus had attacked Kazemai Coin could not be confirmed.
White hats rescued $12 million from the vulnerable contracts of Uley Protocol before the attacker could take it.
Uley Protocol was less lucky in May: an exploit emptied it of 2.2 million DAI.
@ 2023-11-01
= stolen 2200000 DAI exactly; victim Uley Protocol; period 2023-05
Hackers who had breached the email account of Randwick Pay's finance director redirected €310,000 to a bank in Lithuania.
= stolen 310000 EUR exactly; victim Randwick Pay
Nearly $700 million of the crypto stolen last year was lost to wallet drainers.
@ 2024-02-02
~ stolen 700000000 USD about; period 2023
The 24,000 ETH that were taken from Amberley Bridge in August 2021 have not moved.
= stolen 24000 ETH exactly; victim Amberley Bridge; period 2021-08
Elliptic: over $2 billion stolen by North Korea so far in 2025
= stolen 2000000000.. USD more-than; actor DPRK; period 2025; blamed DPRK stated
: firm Elliptic
In the Kingscote case the FBI arrested a 20-year-old who allegedly stole $37 million from a single investor.
= stolen 37000000 USD exactly
~ stolen 37000000 USD exactly; victim Kingscote
: government FBI
North Korea's total for the year, $1.34 billion, amounted to 61% of everything that was stolen.
= share 0.61 exactly; actor DPRK; blamed DPRK stated
~ stolen 1340000000 USD exactly; actor DPRK; blamed DPRK stated
There were 219 hacks in 2022 and 231 in 2023.
= attacks 219 exactly; period 2022
~ attacks 231 exactly; period 2023
Wotton Exchange, in a filing with the court, valued the coins lost in the hack at $460 million.
= stolen 460000000 USD exactly; victim Wotton Exchange
: victim Wotton Exchange
The hacker swapped the 7.3 million USDC for ether and vanished.
So far the thieves have managed to convert at least 160 million dollars of the loot to cash.
= laundered 160000000.. USD at-least
The Security Council has not made the experts' findings public.
= status
The phishing mails carried the logo of the Stroud Institute and asked recipients to review a contract.
= method
A spokesperson for Stroud Bank did not return calls seeking comment.
= comment; of Stroud Bank
Investigators from the NIS believe Kimsuky to be behind the break-in at Dursley Pay.
= attribution; victim Dursley Pay; actor Kimsuky; blamed Kimsuky alleged
: government NIS
A man from Leeds who stole £450,000 in crypto from Cam Wallet's users was sentenced to three years on Friday.
= stolen 450000 GBP exactly; victim Cam Wallet
= charge; victim Cam Wallet
~ charge
Bitcoin stolen in the 2016 hack is worth $8 billion today.
Between them, the five largest thefts of the year made up $1.1 billion of the $1.7 billion lost.
@ 2023-12-29
= stolen 1700000000 USD exactly; period 2023
~ stolen 1700000000 USD exactly
~ stolen 1100000000 USD exactly; period 2023
~ attacks 5 exactly; period 2023
On 14 April 2022 the FBI announced that Lazarus Group and APT38 were responsible for the theft of $620 million in ether from Skyferry Bridge.
= stolen 620000000 USD exactly; victim Skyferry Bridge
: government FBI
Cambrook Finance became the latest victim of a flash loan attack on Tuesday, losing $13.7 million.
= stolen 13700000 USD exactly; victim Cambrook Finance
The thieves' first target was the Slovenian marketplace Nordhash, where they helped themselves to 4,736 BTC in December 2017.
= stolen 4736 BTC exactly; victim Nordhash; period 2017-12
About 18 percent of the $2.3 billion that DPRK hackers have stolen since 2017 came from Vietnam, Elliptic estimates.
@ 2023-05-15
= stolen 2300000000 USD exactly; actor DPRK; period 2017..2023-05-15; blamed DPRK stated
: firm Elliptic
The court sentenced two Israelis to 30 months for hacking into wallets and stealing 1,840 ETH.
= stolen 1840 ETH exactly
= charge
A Colombian firm said criminals had infected its computers and emptied an account of 850 million pesos.
~ stolen 850000000 COP exactly
Whitcombe's hot wallet was raided for $21.6 million in August, its second such loss within a year.
@ 2021-11-03
= stolen 21600000 USD exactly; victim Whitcombe; period 2021-08
Coinbase and Circle declined to discuss the matter.
~ comment; of Coinbase
The attackers, who are still unidentified, netted 3,600 ETH and 1.1 million DAI from Osmington Swap.
= stolen 3600 ETH exactly; victim Osmington Swap; blamed nobody
= stolen 1100000 DAI exactly; victim Osmington Swap; blamed nobody
In all, 43 exchanges and lenders in 15 countries have been robbed since 2020, Interpol said.
@ 2024-09-01
~ attacks 43 exactly; period 2020..2024-09-01
~ countries 15 exactly; period 2020..2024-09-01
: government Interpol
Had Preston Coin's engineers not noticed the transfers, another 10,000 ETH would have been lost.
Two-thirds of the £6.6 million that thieves took from Brigstock's customers in 2019 has been paid back by its bank.
= stolen 6600000 GBP exactly; victim Brigstock; period 2019
After laundering 54 percent of what it took from Skyferry Bridge, the group paused.
A North Korean hacking unit stole nearly 400 billion won worth of Ethereum from Haerim Exchange in 2019, the police said on Thursday, quoting an FBI analysis.
= stolen 400000000000 KRW about; victim Haerim Exchange; actor DPRK; period 2019; blamed DPRK stated
: government police
Kinver Protocol's hacker has returned 95% of the stolen assets, worth $5.7 million.
= recovered 5700000 USD exactly
More than half of the coins lost by Oulton Exchange, 11,000 ETH, belonged to one customer.
~ stolen 11000 ETH exactly; victim Oulton Exchange
Police in Chiba arrested a teenager on suspicion of stealing 15 million yen in Monacoin from the wallet service Hinageshi in 2018.
= stolen 15000000 JPY exactly; victim Hinageshi; period 2018
: government police
The stolen sum, put at first at €20 million, has risen to €31 million.
= stolen 31000000 EUR exactly
North Korean hackers last year stole cryptocurrency worth some 1.34 billion dollars in 47 attacks.
@ 2025-02-11
= stolen 1340000000 USD about; actor DPRK; period 2024; blamed DPRK stated
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK stated
An attacker had found a way to withdraw the same deposit twice and used it to drain 1.9 million USDC from the Netherby pools.
= stolen 1900000 USDC exactly; victim Netherby
~ stolen 1900000 USDC exactly
Withypool's former chief technology officer was indicted for the theft of 620 BTC that the exchange had blamed on hackers.
= stolen 620 BTC exactly; victim Withypool
= charge; victim Withypool
~ charge
Funds from the $97 million hack of the Japanese exchange Kiryu have been linked to the same address.
= stolen 97000000 USD exactly; victim Kiryu
The malware searched infected computers for wallet files and sent them to a server in Moldova.
= method
The Cedarhurst attacker moved a further 2,500 ETH to Tornado Cash on Monday.
Lazarus, for its part, laundered $100 million of the Skyferry Bridge proceeds through Sinbad.
= laundered 100000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
The DPRK has rejected allegations by Washington that it hacked Skyferry Bridge.
Users lost a combined $1.2 million to a fake Ledger app in the Microsoft store in November 2023.
= stolen 1200000 USD exactly; period 2023-11
~ method
A tenth of those questioned said they had had crypto stolen.
The Athelney bridge attack, which cost the project $11.6 million, was followed by a string of copycat exploits.
= stolen 11600000 USD exactly; victim Athelney
~ stolen 11600000 USD exactly; victim Athelney bridge
No arrests have been made over the 2021 hack of Rimpton Swap, from which 900 BNB were stolen.
= stolen 900 BNB exactly; victim Rimpton Swap; period 2021
~ stolen 900 BNB exactly; victim Rimpton Swap; period 2021; blamed nobody
Drainers posing as airdrops took $58 million from 63,000 people over nine months, Scam Sniffer said.
= stolen 58000000 USD exactly
: firm Scam Sniffer
The Council's North Korea committee published the report on Friday after two months of wrangling.
~ status
Nearly $90 million in crypto was destroyed by the attackers, who called the exchange an arm of the regime.
~ stolen 90000000 USD about
Tisbury Pay confirms a security incident and a loss of ~$3.2M; all other funds are safe.
= stolen 3200000 USD about; victim Tisbury Pay
: victim Tisbury Pay
The exchange keeps $90 million in an insurance fund in case its hot wallet is emptied.
The thieves' ransom note put the price of the stolen data at 60 BTC.
Trading losses from the sell-off came to $1.2 billion, more than any hack has cost.
Its lawyers put the damage to its reputation at $30 million.
The regulator put the fine for the breach at 4 million euros.
Legal fees after the attack reached $7.5 million.
The number of users whose data was taken in the breach rose to 2.3 million.
Volume on the hacked exchange fell to $40 million a day.
A hack of the bridge would put $400 million at risk, the auditors warned.
Without the patch, attackers might have withdrawn 12,000 ETH from the pool.
The thieves never managed to convert the coins into cash.
The company returned $12 million to investors after its bid for the hacked exchange failed.
Hackers hit the parking system of the town of Elmswell, but took no money.
The attacker returned nothing, though he had been offered 10 percent.
The stolen tokens are worthless because the project has issued new ones.
The bridge, hacked in March, reopened with $20 million of fresh liquidity.
Police held an exercise in which a fictitious exchange lost 5,000 BTC.
Had the exploit been found earlier, the $8 million would still be in the pool.
The court will decide in May whether the 1,200 BTC were stolen or sold.
The exchange paid the security researcher $50,000 for reporting the flaw before thieves found it.
The burglars carried off two laptops from the exchange's office, but no coins.
The broker denies that the missing 40 BTC were taken by one of its employees.
`);
