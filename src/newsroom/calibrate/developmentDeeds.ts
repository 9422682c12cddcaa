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
`);
