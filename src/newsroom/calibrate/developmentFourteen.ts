import { parseSamples, type Sample } from './samples.ts';

/** A third and a fourth wave of sentences, built as reports, charges and statements build them, each read once before any rule was changed for it. */
export const DEVELOPMENT_FOURTEEN: readonly Sample[] = parseSamples(`
According to one Member State, DPRK cyber actors stole between $630 million and more than $1 billion worth of virtual assets in 2022.
~ stolen 630000000..1000000000 USD between; actor DPRK; period 2022; blamed DPRK stated
The Panel investigated the theft of $281 million worth of virtual assets from the exchange Kumara in September 2020.
= stolen 281000000 USD exactly; victim Kumara; period 2020-09
: un-panel
Lazarus Group stole $41 million in virtual assets from the online casino Stakewell on or about 4 September 2023, the Panel noted.
= stolen 41000000 USD exactly; victim Stakewell; actor Lazarus Group; period 2023-09-04; blamed Lazarus Group stated
A Member State informed the Panel that Andariel had stolen data from a defence contractor.
The Panel has requested information from the exchange and has yet to receive a reply.
As set out in the complaint, in late 2018 an employee of Tideway Exchange unwittingly downloaded North Korea-attributed malware, after which the hackers stole nearly $250 million.
= stolen 250000000 USD about; victim Tideway Exchange; actor DPRK; period 2018-09..2018-12; blamed DPRK stated
Two Chinese nationals were charged today with laundering over $100 million worth of cryptocurrency from the hack.
= charge
~ laundered 100000000.. USD more-than
The defendants allegedly stole and laundered more than $230 million in cryptocurrency from a victim in Washington.
= stolen 230000000.. USD more-than
~ laundered 230000000.. USD more-than
The indictment says that Park Jin Hyok and his co-conspirators attempted to steal more than $1.2 billion from banks in Vietnam, Bangladesh and Malta.
= attempted 1200000000.. USD more-than
A California man who stole 6,000 bitcoin from his employer pleaded guilty on Friday to wire fraud.
= stolen 6000 BTC exactly
= charge
The government seeks the forfeiture of 146 virtual currency accounts used to launder funds stolen by North Korean actors.
The Treasury said the Lazarus Group used the mixer to launder more than $455 million stolen in the largest known virtual currency heist to date.
= laundered 455000000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated
: government Treasury
OFAC sanctioned three individuals for supporting the DPRK through illicit financing and malicious cyber activity.
At approximately 07:30 UTC, the attacker exploited a vulnerability in our staking contract and withdrew 1,140 ETH.
= stolen 1140 ETH exactly
"Our team has identified a security incident that led to the loss of approximately $27 million in customer funds," Penzance said on X.
= stolen 27000000 USD about; victim Penzance
: victim Penzance
All affected users will be made whole, and the total amount at risk does not exceed $3 million.
We are working with law enforcement and offer a 10% bounty to anyone who helps us get back the stolen funds.
Coinfinch Japan said in November 2018 that it had lost 6.7 billion yen ($60 million) in a September attack, of which 4.5 billion yen belonged to customers.
= stolen 6700000000 JPY exactly = 60000000 USD; victim Coinfinch Japan; period 2018-09
~ stolen 4500000000 JPY exactly
South Korean exchange Bithollow said on Wednesday that 35 billion won ($31.5 million) worth of coins were stolen by hackers.
= stolen 35000000000 KRW exactly = 31500000 USD; victim Bithollow
: victim Bithollow
Youbitt, which lost nearly 4,000 bitcoin in an April attack, said it would file for bankruptcy after a second hack cost it 17% of its assets.
@ 2017-12-20
= stolen 4000 BTC about; victim Youbitt; period 2017-04
Seoul's intelligence service told lawmakers that North Korea was behind both attacks on Youbitt.
= attribution; victim Youbitt; actor DPRK; blamed DPRK stated
North Korea, which has denied involvement, is also suspected of the 2014 hack of Sonora Pictures.
= attribution; victim Sonora Pictures; actor DPRK; period 2014; blamed DPRK suspected
Investigators in the United States and South Korea believe that a unit of the North's army planned the theft.
Hackers stole more than $600 million in crypto from the network that runs the game Axial, in what would be one of the largest thefts of its kind.
= stolen 600000000.. USD more-than; victim Axial
~ stolen 600000000.. USD more-than
The company behind Axial, Skyline Mavens, raised $150 million from investors to reimburse players.
The FBI, in coordination with Treasury, has attributed the $620 million Axial theft to the Lazarus Group and APT38.
= stolen 620000000 USD exactly; victim Axial
Harmonia's developers said about $100 million had been siphoned from the Horizon bridge, without giving details of how.
= stolen 100000000 USD about; victim Horizon
~ stolen 100000000 USD about; victim Horizon bridge
Nomadia, a cross-chain messaging protocol, was emptied of nearly $190 million on Monday after a faulty upgrade let anyone withdraw funds.
= stolen 190000000 USD about; victim Nomadia
More than 40 people, some of them white hats, copied the first attacker's transaction, and $36 million has been given back so far.
= recovered 36000000 USD exactly
The Wormhaven bridge lost 120,000 wrapped ether, worth $325 million at the time, in February 2022, and its backer Leap Capital replaced the money.
= stolen 120000 WETH exactly = 325000000 USD; victim Wormhaven; period 2022-02
~ stolen 120000 ETH exactly = 325000000 USD; victim Wormhaven; period 2022-02
A 20-year-old hacker took 4,064 bitcoin, then worth $230 million, from a single investor in August 2024, prosecutors in Washington allege.
= stolen 4064 BTC exactly = 230000000 USD; period 2024-08
Crypto thefts fell by half in 2025, but the average haul grew to $35 million.
Just three incidents made up 69% of all losses in the year to date.
~ share 0.69 exactly
North Korean groups were responsible for two-thirds of the money stolen in crypto hacks in 2024, up from one-third in 2023.
= share 0.666666..0.666667 exactly; actor DPRK; period 2024; blamed DPRK stated
= share 0.333333..0.333334 exactly; actor DPRK; period 2023; blamed DPRK stated
Personal wallets accounted for 23% of all stolen fund activity so far this year.
~ share 0.23 exactly
Bridges were hit 13 times in 2022, with total losses of about $2 billion.
= attacks 13 exactly; period 2022
= stolen 2000000000 USD about; period 2022
Nearly $4 billion has been stolen since 2017 by Pyongyang's hackers, White House officials estimate, enough to pay for half of its missile program.
@ 2023-06-11
= stolen 4000000000 USD about; actor DPRK; period 2017..2023-06-11; blamed DPRK stated
The crew posed as Canadian IT workers and Japanese recruiters, offering engineers jobs that would double their pay, to plant malware on their laptops.
= method
Once inside, the attackers moved laterally for two weeks before they obtained the keys to the hot wallet.
~ method
An employee opened a PDF that contained a fake job offer, and four of the nine validators were compromised.
= method
Lazarus has no known connection to the outage, the exchange's spokeswoman said.
No suspect has been identified in the May theft of $44 million from CoinDeep, Indian police said.
@ 2025-07-21
= stolen 44000000 USD exactly; victim CoinDeep; period 2025-05; blamed nobody
CoinDeep's co-founder said that user funds were safe and that the loss of $44 million would be borne by the treasury.
= stolen 44000000 USD exactly; victim CoinDeep
The thieves have already moved 80% of the haul through a mixer, according to Merkle Science.
The average loss on the market came to $35 million.
North Korea, which has denied it, is also suspected of counterfeiting $45 million.
Three funds made up 69% of all losses on the market.
Both attacks on the plan came from rivals of Larchwood.
Larchwood lost $4 million in an accounting change, it said.
Its backer raised $44 million in May.
No theft of $44 million took place, police said, and no suspect has been identified.
The exchange blacklisted wallets holding $3 million in frozen deposits.
Crypto lender Tamarack Finance was drained of $8.4 million on Tuesday after an attacker exploited a rounding bug, according to blockchain security firm Cyvers.
= stolen 8400000 USD exactly; victim Tamarack Finance
Elliptic has attributed last week's $70 million theft from CoinMarsh to the Lazarus Group with high confidence.
@ 2023-09-14
= stolen 70000000 USD exactly; victim CoinMarsh; actor Lazarus Group; blamed Lazarus Group stated
: firm Elliptic
Japan's Financial Services Agency ordered Duskcoin to improve its systems after 48.2 billion yen in bitcoin was stolen from it in May.
@ 2024-09-26
= stolen 48200000000 JPY exactly; victim Duskcoin; period 2024-05
The hackers behind the $235 million breach of Wazir Nine have converted most of the loot to ether, Arkham data shows.
= stolen 235000000 USD exactly; victim Wazir Nine
Singapore-based exchange BingoX said on Friday it had suffered a "minor" loss in a hack that PeckShield estimated at $43 million.
= stolen 43000000 USD exactly; victim BingoX
Police arrested a 35-year-old man suspected of stealing 2 billion won from the wallet service Hodlpoint last year.
@ 2022-03-01
= stolen 2000000000 KRW exactly; victim Hodlpoint; period 2021
The U.N. panel said in a 2022 report that North Korean hackers had stolen more than $50 million between 2020 and mid-2021 from at least three exchanges.
= stolen 50000000.. USD more-than; actor DPRK; period 2020..2021-08; blamed DPRK stated
~ attacks 3.. at-least
North Korea's U.N. mission has previously called such reports "fabrications" aimed at tarnishing its image.
Losses from crypto hacks jumped 77% to $3.2 billion in 2021 from a year earlier, according to Chainalysis.
= stolen 3200000000 USD exactly; period 2021
: firm Chainalysis
In June 2022, hackers stole $100 million from the Horizon bridge run by Harmonix; the FBI later blamed the Lazarus Group.
= stolen 100000000 USD exactly; victim Horizon; actor Lazarus Group; period 2022-06; blamed Lazarus Group accused
~ stolen 100000000 USD exactly; victim Horizon bridge; actor Lazarus Group; period 2022-06; blamed Lazarus Group accused
Kumquat Exchange chief executive Johnny Lu said that $204 million of the stolen funds had been recovered by October 1.
@ 2020-10-03
= recovered 204000000 USD exactly
Binance froze $5.3 million linked to the BtcTurq hack, its chief executive said in a post on X.
= frozen 5300000 USD exactly
The exchange's native token dropped 12% after the attack and about $1.2 billion was withdrawn by users within a day.
The Sydney woman sentenced on Tuesday had stolen 100,000 XRP from a 56-year-old man in January 2018.
= stolen 100000 XRP exactly; period 2018-01
= charge; period 2018-01
U.S. authorities charged a Nigerian national with attempting to steal $4.8 million from a Californian firm.
= charge
= attempted 4800000 USD exactly
Orion Protocol lost about $3 million in a reentrancy attack, PeckShield said, and has paused deposits.
= stolen 3000000 USD about; victim Orion Protocol
: firm PeckShield
The FBI has not confirmed media reports that Lazarus was behind the $27 million hack of Stakenet.
~ stolen 27000000 USD exactly; victim Stakenet
Euler-like lender Yulex said all recoverable funds, some $177 million, had been returned by the exploiter.
= recovered 177000000 USD about
In all, 303 hacks were recorded in 2024, and $2.2 billion was stolen.
= attacks 303 exactly; period 2024
= stolen 2200000000 USD exactly; period 2024
Andariel stole 600 bitcoin from a Korean gaming company in 2023 and laundered it through a Chinese broker, Seoul's prosecutors said.
= stolen 600 BTC exactly; actor Andariel; period 2023; blamed Andariel stated
~ laundered 600 BTC exactly; actor Andariel; period 2023; blamed Andariel stated
The protocol's users pulled $40 million within an hour of the attack.
The FBI has not confirmed that any theft took place at Larchwood.
`);
