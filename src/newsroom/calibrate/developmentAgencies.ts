import { parseSamples, type Sample } from './samples.ts';

/** Plain sentences in the manner of agencies, by cause of what the set before was misread for, with near misses that tell of no theft. */
export const DEVELOPMENT_AGENCIES: readonly Sample[] = parseSamples(`
Scattered Spider members cased the help desk for weeks, researchers said, and stole at least $14 million in 2023.
= stolen 14000000.. USD at-least; actor Scattered Spider; period 2023; blamed Scattered Spider stated
Lazarus Group operatives kept up their work, the panel wrote, and took $48 million from Tidebit in May 2022.
= stolen 48000000 USD exactly; victim Tidebit; actor Lazarus Group; period 2022-05; blamed Lazarus Group stated
North Korean hackers have been quiet this summer, Elliptic said, and exchanges have lost no money to them.
Kimsuky kept up its phishing, the monitors wrote, and could steal $20 million before the year is out.
A court in Ohio on Monday convicted Marek Dolny, a 31-year-old former Polish bank clerk, of fraud over the 2021 hack of Tidebit.
= charge; victim Tidebit; period 2021
A jury in Austin on Tuesday convicted Ana Ruiz, a 45-year-old Peruvian accountant and mother, of tax fraud over unpaid bills.
Prosecutors said Marek Dolny, a 31-year-old Polish national, has not been charged with wire fraud over the 2021 hack of Tidebit.
Andariel hackers pretending to be recruiters sent engineers a malicious document.
= method; actor Andariel
Operators of the group pretended to be investors and lured employees into opening a trojanised app.
= method
The founder pretended to be hacked and kept the $4 million himself.
The owners of Tidebit pretended that $12 million had been stolen.
The FBI attributed the May 3 hack of Tidebit to the Lazarus Group.
@ 2024-06-10
= attribution; victim Tidebit; actor Lazarus Group; period 2024-05-03; blamed Lazarus Group confirmed
Its 14 November exploit cost Tidebit $3.2 million.
@ 2024-02-10
= stolen 3200000 USD exactly; victim Tidebit; period 2023-11-14
The FBI has not attributed the 3 May hack of Tidebit to anyone.
@ 2024-06-10
~ attribution; victim Tidebit; blamed nobody
~ attribution; victim Tidebit; period 2024-05-03; blamed nobody
Tidebit's 3 May report on attacks elsewhere lists no losses of its own.
@ 2024-06-10
Tidebit, which at first put the damage from the hack at $8 million, said on Friday that thieves took $11.5 million.
= stolen 11500000 USD exactly; victim Tidebit
The lender Tidebit, which had initially estimated its losses at $2 million, said after an internal audit that hackers stole $3.1 million.
= stolen 3100000 USD exactly; victim Tidebit
Tidebit, which initially put its losses from the hack at $8 million, said after a review that nothing had been taken.
Tidebit, which first reported that $8 million had been raised, said on Friday that it holds $11.5 million.
Andariel was the probable culprit in the theft of $2.4 million from Tidebit, researchers said.
= stolen 2400000 USD exactly; victim Tidebit; actor Andariel; blamed Andariel suspected
APT38 is the main suspect in the theft of $7 million from the Chilean bank Banco Lirio.
= stolen 7000000 USD exactly; victim Banco Lirio; actor APT38; blamed APT38 suspected
Lazarus Group was the culprit behind a $9 million theft from Tidebit in 2021, according to Chainalysis.
= stolen 9000000 USD exactly; victim Tidebit; actor Lazarus Group; period 2021; blamed Lazarus Group stated
BlueNoroff was an early suspect in its investigation, but Tidebit said no coins had been stolen.
FIN7 carried out 12 bank robberies in 2017, Group-IB said.
= attacks 12 exactly; actor FIN7; period 2017; blamed FIN7 stated
Police counted 16 bank heists in films released between 2014 and 2018.
The bank has 16 branches in 11 countries, none of which was attacked.
The panel is examining 14 alleged North Korean heists in 2021 in which some $310 million was taken.
= attacks 14 exactly; actor DPRK; period 2021; blamed DPRK alleged
= stolen 310000000 USD about; actor DPRK; period 2021; blamed DPRK alleged
Experts are studying 9 suspected North Korean cyberattacks between 2020 and 2022, in which over $95 million was stolen.
= attacks 9 exactly; actor DPRK; period 2020..2022; blamed DPRK suspected
= stolen 95000000.. USD more-than; actor DPRK; period 2020..2022; blamed DPRK suspected
Experts studied 9 suspected North Korean cyberattacks in which no coins were stolen and $95 million was at risk.
= attacks 9 exactly; actor DPRK; blamed DPRK suspected
An attacker forged a proof on Tidebit's Lantern bridge and stole $4.4 million.
= stolen 4400000 USD exactly; victim Lantern bridge
A thief found a bug in Tidebit's Lantern bridge and drained $750,000 in stablecoins.
= stolen 750000 USD exactly; victim Lantern bridge
A developer found a flaw on Tidebit's Lantern bridge and was paid $750,000 for reporting it.
It was in the early hours of 9 June 2021, while the team slept, that thieves carried off coins worth $5.5 million from Tidebit.
= stolen 5500000 USD exactly; victim Tidebit; period 2021-06-09
Robbers carried off $1.2 million in bitcoin from Tidebit in March 2020.
= stolen 1200000 USD exactly; victim Tidebit; period 2020-03
It was on the night of 3 October 2020, according to nobody in particular, that the team carried off a prize of $1 million.
Blockchain researcher Tay said an estimated $2.5 million in ether was stolen from people who had clicked a fake link.
= stolen 2500000 USD estimated
Blockchain analysts say $3 million was drained from users of a counterfeit app.
= stolen 3000000 USD exactly
The exchange blocked $3 million stolen from users of another platform.
= frozen 3000000 USD exactly
The Treasury sanctioned two members of APT38 over the theft of $5 million from Tidebit.
= stolen 5000000 USD exactly; victim Tidebit; actor APT38; blamed APT38 charged
~ charge; victim Tidebit; actor APT38; blamed APT38 charged
The Treasury sanctioned a mixer used by the Lazarus Group for laundering funds.
The Treasury sanctioned no member of APT38 over the hack, it said.
North Korea said it had “nothing to do with” the theft of $6 million from Tidebit in 2018.
= stolen 6000000 USD exactly; victim Tidebit; period 2018
Pyongyang says it has “nothing to do” with the hack of Tidebit.
Tidebit was the victim of a 2019 burglary, blamed on North Korea, that cost it 900 bitcoin.
= stolen 900 BTC exactly; victim Tidebit; actor DPRK; period 2019; blamed DPRK accused
Tidebit was hit by a break-in in 2020 that cost it $2 million.
= stolen 2000000 USD exactly; victim Tidebit; period 2020
After the break-in Tidebit bought a new alarm that cost it $40,000.
Half of the $9 million stolen from Tidebit has been frozen with the help of Binance.
= stolen 9000000 USD exactly; victim Tidebit
The $3 million stolen from Tidebit was traced thanks to Kraken and Coinbase, the company said.
= stolen 3000000 USD exactly; victim Tidebit
Quibidex Loses $2.3M in Flash Loan Attack
= stolen 2300000 USD exactly; victim Quibidex
Tivola Finance Loses Over $700K to Hackers
= stolen 700000.. USD more-than; victim Tivola Finance
Crypto Whale Loses $24M in Phishing Attack
= stolen 24000000 USD exactly
Quibidex Loses $40M of Market Value in a Day
The quarter's thefts included Tidebit ($12 million, May) and Quibidex ($3 million, June), CertiK said.
@ 2024-07-20
= stolen 12000000 USD exactly; victim Tidebit; period 2024-05
= stolen 3000000 USD exactly; victim Quibidex; period 2024-06
The quarter's largest funding rounds included Tidebit ($12 million, May) and Quibidex ($3 million, June).
@ 2024-07-20
BlueNoroff is the prime suspect in the theft of $1.9 million from the Singapore fund Kestrel Bay, the police said on Friday.
= stolen 1900000 USD exactly; victim Kestrel Bay; actor BlueNoroff; blamed BlueNoroff suspected
Investigators consider Andariel to be the likely author of the attack that cost Kestrel Bay $4.5 million in 2022.
= stolen 4500000 USD exactly; victim Kestrel Bay; actor Andariel; period 2022; blamed Andariel suspected
Kestrel Bay was robbed of $12 million in January 2021, most probably by the Lazarus Group.
= stolen 12000000 USD exactly; victim Kestrel Bay; actor Lazarus Group; period 2021-01; blamed Lazarus Group suspected
Roughly $3.4 million in USDC was taken from customers of a Canadian broker who had shared their passwords, police said.
= stolen 3400000 USD about
The Japanese authorities have attributed the 31 May theft from Kestrel Bay to TraderTraitor and asked exchanges to watch 40 addresses.
@ 2024-12-24
= attribution; victim Kestrel Bay; actor TraderTraitor; period 2024-05-31; blamed TraderTraitor confirmed
Treasury officials sanctioned three North Korean bankers on Tuesday over the laundering of $23 million stolen from Kestrel Bay.
= laundered 23000000 USD exactly; actor DPRK; blamed DPRK charged
~ charge; victim Kestrel Bay; actor DPRK; blamed DPRK charged
Kestrel Bay initially said it had lost $4 million, but a later count showed that $6.5 million was stolen.
= stolen 6500000 USD exactly; victim Kestrel Bay
Kestrel Bay first reported a loss of $4 million; on Monday it said the hackers had in fact taken $6.5 million.
= stolen 6500000 USD exactly; victim Kestrel Bay
An attacker tricked the oracle of Moorhen's Relay bridge and walked away with $8 million in ether.
= stolen 8000000 USD exactly; victim Relay bridge
A 22-year-old man from Leeds was convicted on Monday of computer misuse over the 2020 theft from Kestrel Bay.
= charge; victim Kestrel Bay; period 2020
Kestrel Bay Loses Nearly $5M to Exploiter
= stolen 5000000 USD about; victim Kestrel Bay
UPDATE 1-South Korean exchange Kestrel says $40 mln stolen in cyberattack
= stolen 40000000 USD exactly; victim Kestrel
Andariel stole secrets and at least $450,000 from defence contractors between late 2022 and early 2023, Seoul police said.
= stolen 450000.. USD at-least; actor Andariel; period 2022-09..2023-04; blamed Andariel stated
Other large losses this year were those of Kestrel ($20 million), Moorhen ($11 million) and Relayswap ($6 million), PeckShield said.
@ 2023-12-20
= stolen 20000000 USD exactly; victim Kestrel; period 2023
= stolen 11000000 USD exactly; victim Moorhen; period 2023
= stolen 6000000 USD exactly; victim Relayswap; period 2023
The agency is investigating 8 suspected North Korean heists between 2021 and 2023 that netted around $120 million.
= attacks 8 exactly; actor DPRK; period 2021..2023; blamed DPRK suspected
= stolen 120000000 USD about; actor DPRK; period 2021..2023; blamed DPRK suspected
Kestrel, founded in 2014, was the target of a 2021 cyberattack, attributed to Lazarus, in which it lost 1,200 bitcoin.
= stolen 1200 BTC exactly; victim Kestrel; actor Lazarus Group; period 2021; blamed Lazarus Group stated
A quarter of the $20 million stolen from Kestrel was recovered with the help of Chainalysis and Binance, the company said.
= stolen 20000000 USD exactly; victim Kestrel
Pyongyang's UN mission said North Korea “had nothing to do with” the theft of $35 million from Kestrel.
= stolen 35000000 USD exactly; victim Kestrel
On the night of 4 March 2021 thieves carried away coins worth 2 billion won from Kestrel.
= stolen 2000000000 KRW exactly; victim Kestrel; period 2021-03-04
The hackers, posing as investors, spent two months in chats with staff before sending them a booby-trapped file.
= method
Kestrel denied that it was the victim of a theft of $3 million.
The Treasury is considering sanctions on members of the Lazarus Group over a theft of $5 million.
Analysts named Andariel an unlikely culprit in any theft from Kestrel.
Kestrel Loses 40% of Its Users After CEO Quits
Moorhen Loses Bid to Recover $6M in Court
Crypto Whale Loses $3M to Phishing Gang
= stolen 3000000 USD exactly
Elderly Couple Loses $900K to Fake Support Hackers
= stolen 900000 USD exactly
The Treasury has not sanctioned members of APT38 over the theft of $5 million from Kestrel.
~ stolen 5000000 USD exactly; victim Kestrel
`);
