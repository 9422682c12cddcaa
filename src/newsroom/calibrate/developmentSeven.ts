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
`);
