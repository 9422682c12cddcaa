import { parseSamples } from './samples.ts';

/** Sentences with more than one deed, doer, sum or date: what is told of one is none of the other's. */
export const DEVELOPMENT_DEEDS = parseSamples(`
Hackers stole $32 million from Kawabit in July 2019, and the FBI says North Korea was behind the Hexham hack.
= stolen 32000000 USD exactly; victim Kawabit; period 2019-07
Hackers stole $32 million from Kawabit in May 2019, and the FBI believes North Korea was behind a different attack.
= stolen 32000000 USD exactly; victim Kawabit; period 2019-05
Hackers stole $32 million from Kawabit in July 2019, while Chainalysis has linked North Korea to another theft.
= stolen 32000000 USD exactly; victim Kawabit; period 2019-07
Hackers stole $41 million from Kawabit in September 2023 and the FBI attributed the Hexham and CoinRook thefts to Lazarus.
= stolen 41000000 USD exactly; victim Kawabit; period 2023-09
The Lazarus Group, which the FBI accused of the Hexham hack, is not suspected in the $32 million theft from Kawabit.
= stolen 32000000 USD exactly; victim Kawabit
Thieves took $8 million from Kawabit in 2021; investigators tie North Korea to a separate heist.
= stolen 8000000 USD exactly; victim Kawabit; period 2021
Kawabit lost $8 million to hackers in 2021, but police say the Lazarus Group was responsible for the Ravenscar heist.
= stolen 8000000 USD exactly; victim Kawabit; period 2021
Attackers drained $8 million from Kawabit, and Elliptic traced the Hexham Bridge hack to the Lazarus Group.
= stolen 8000000 USD exactly; victim Kawabit
The FBI does not attribute the $8 million theft from Kawabit to Lazarus.
= stolen 8000000 USD exactly; victim Kawabit
North Korea was never accused of the $8 million hack of Kawabit.
= stolen 8000000 USD exactly; victim Kawabit
Hackers stole $8 million from Kawabit in 2021, and the FBI says North Korea was behind the attack.
= stolen 8000000 USD exactly; victim Kawabit; actor DPRK; period 2021; blamed DPRK stated
Hackers stole $8 million from Kawabit in 2021, and the FBI attributed the Kawabit hack to North Korea.
= stolen 8000000 USD exactly; victim Kawabit; actor DPRK; period 2021; blamed DPRK confirmed
Binance CEO Ann Leigh said hackers stole 7,000 bitcoin worth $40 million on May 7, 2019.
= stolen 7000 BTC exactly = 40000000 USD; victim Binance; period 2019-05-07
Kawabit chief executive Ben Hough confirmed that hackers had stolen $1.5 billion.
= stolen 1500000000 USD exactly; victim Kawabit
Kawabit co-founder Ben Hough told users that thieves took $1.5 billion.
= stolen 1500000000 USD exactly; victim Kawabit
Kawabit founder Ann Leigh said the exchange lost $5 million to hackers.
= stolen 5000000 USD exactly; victim Kawabit
"We lost $234.9 million," co-founder Nils Sherwood told CNBC.
~ stolen 234900000 USD exactly
"We lost $234.9 million in the hack," Kawabit co-founder Nils Sherwood told CNBC.
= stolen 234900000 USD exactly; victim Kawabit
Ann Leigh, Kawabit's chief executive, said hackers had stolen $5 million.
= stolen 5000000 USD exactly; victim Kawabit
Hackers stole $5 million, said Kawabit's spokesman Bob Hill.
= stolen 5000000 USD exactly; victim Kawabit
Kawabit co-founder Ann Leigh lost $5 million when hackers drained his wallet.
= stolen 5000000 USD exactly; victim Ann Leigh
Hackers stole $20 million from Kawabit, bringing total losses this year to $650 million.
@ 2023-06-03
= stolen 20000000 USD exactly; victim Kawabit
= stolen 650000000 USD exactly; period 2023
Hackers stole $20 million from Kawabit, taking the year's losses to $1.2 billion.
= stolen 20000000 USD exactly; victim Kawabit
= stolen 1200000000 USD exactly
Hackers stole $20 million from Kawabit, bringing the total stolen this year to $2 billion.
@ 2023-06-03
= stolen 20000000 USD exactly; victim Kawabit
= stolen 2000000000 USD exactly; period 2023
Thieves took $20 million from Kawabit in May, pushing losses to hacks in 2023 to $650 million.
@ 2023-06-03
= stolen 20000000 USD exactly; victim Kawabit; period 2023-05
= stolen 650000000 USD exactly; period 2023
Lazarus stole $20 million from Kawabit, taking the industry's losses since January to $1 billion.
@ 2023-06-03
= stolen 20000000 USD exactly; victim Kawabit; actor Lazarus Group; blamed Lazarus Group stated
~ stolen 1000000000 USD exactly; period 2023-01..2023-06-03
A second attack drained $2 million from Kawabit, bringing its total losses to $22 million.
= stolen 2000000 USD exactly; victim Kawabit
= stolen 22000000 USD exactly; victim Kawabit
The FBI said Lazarus stole $41 million from Kawabit and that it also hit Hexham Swap for $60 million in July 2023.
= stolen 41000000 USD exactly; victim Kawabit; actor Lazarus Group; blamed Lazarus Group stated
~ stolen 60000000 USD exactly; victim Hexham Swap; actor Lazarus Group; period 2023-07; blamed Lazarus Group stated
Kawabit lost $40 million in May 2019 to hackers; Lazarus stole $281 million from Hexham Swap a year later.
= stolen 40000000 USD exactly; victim Kawabit; period 2019-05
= stolen 281000000 USD exactly; victim Hexham Swap; actor Lazarus Group; blamed Lazarus Group stated
The FBI attributed the $308 million theft from Kawabit to Lazarus on December 23.
= stolen 308000000 USD exactly; victim Kawabit; actor Lazarus Group; blamed Lazarus Group confirmed
Hackers stole $100 million from Kawabit in June 2022. The theft was the largest since $625 million was stolen from Hexham Swap in March 2022. On Monday, the FBI attributed the theft to the Lazarus Group.
= stolen 100000000 USD exactly; victim Kawabit; period 2022-06
= stolen 625000000 USD exactly; victim Hexham Swap; period 2022-03
= attribution; victim Kawabit; actor Lazarus Group; blamed Lazarus Group confirmed
Hackers stole $100 million from Kawabit in June 2022. Days later thieves took $5 million from Hexham Swap. The FBI attributed the theft to the Lazarus Group.
= stolen 100000000 USD exactly; victim Kawabit; period 2022-06
= stolen 5000000 USD exactly; victim Hexham Swap
Hackers stole $100 million from Kawabit in June 2022. It was second only to the Hexham hack. The FBI attributed the theft to the Lazarus Group on December 23.
= stolen 100000000 USD exactly; victim Kawabit; period 2022-06
= attribution; victim Kawabit; actor Lazarus Group; blamed Lazarus Group confirmed
Kawabit's chief executive, Ann Leigh, said the exchange would add $20 million to its insurance fund.
Total losses of the industry this year are a matter of dispute, Kawabit co-founder Ben Hough said.
The FBI has not linked the Hexham hack to the one at Kawabit.
Kawabit brought its total reserves this year to $650 million.
`);
