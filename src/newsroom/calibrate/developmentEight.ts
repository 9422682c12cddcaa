import { parseSamples, type Sample } from './samples.ts';

/** Sentences written before the rules of this wave, and read once after the last; and a last few, many without a claim. */
export const DEVELOPMENT_EIGHT: readonly Sample[] = parseSamples(`
Sandgate Finance, a yield aggregator on Arbitrum, lost roughly $3.4 million on Sunday when an attacker manipulated its price oracle.
= stolen 3400000 USD about; victim Sandgate Finance
Elliptic has linked the $35 million Quillwort heist to Lazarus Group.
= stolen 35000000 USD exactly; victim Quillwort; actor Lazarus Group; blamed Lazarus Group alleged
: firm Elliptic
The panel was informed by a Member State that hackers from the Reconnaissance General Bureau of North Korea had stolen $147.5 million from the exchange Larchmont in November 2023.
= stolen 147500000 USD exactly; victim Larchmont; actor DPRK; period 2023-11; blamed DPRK stated
Some 640 wallets were drained of a combined 2,150 ETH after a malicious update to the Hollyhock app.
= stolen 2150 ETH exactly
"About $18 million in customer assets left our hot wallets without our consent," Penrose Exchange's founder told reporters on Monday.
= stolen 18000000 USD about; victim Penrose Exchange
: victim Penrose Exchange
Hackers attempted to withdraw $13 million from Ardent Bank's SWIFT terminal but were blocked.
= attempted 13000000 USD exactly; victim Ardent Bank
The company rejected a claim by the hacker that 900,000 accounts and $30 million had been compromised.
Analysts reckon the thieves have cashed out no more than $14 million of the $620 million they stole from Axiom Bridge.
= laundered 0..14000000 USD up-to
= stolen 620000000 USD exactly; victim Axiom Bridge
Pyongyang-backed hackers took in $659 million from crypto heists in 2024, Japan, South Korea and the United States said in a joint statement.
= stolen 659000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
Blame for the December 2021 hack of Vermeer Exchange, in which $196 million was lost, has never been assigned.
= stolen 196000000 USD exactly; victim Vermeer Exchange; period 2021-12; blamed nobody
Thornfield later said the true figure was 8,211 BTC.
~ stolen 8211 BTC exactly; victim Thornfield
The number of crypto hacks rose from 282 in 2023 to 303 in 2024, Chainalysis found.
= attacks 282 exactly; period 2023
= attacks 303 exactly; period 2024
: firm Chainalysis
Losses from private key compromises accounted for 43.8% of stolen crypto in 2024.
= share 0.438 exactly; period 2024
The remaining 12,000 ETH from the Spindrift robbery was moved to a new address on Friday.
Customers who lost money in the hack of Oriel Exchange will be paid back in full, the exchange promised.
The trojan, which Kaspersky calls AppleJeus, was hidden in a trading application that employees were talked into downloading.
= method
~ method; actor AppleJeus
By the time the contract was frozen, $4.9 million in BNB had been drained from Capstan Lend.
= stolen 4900000 USD exactly; victim Capstan Lend
The loss at Farthing Coin, estimated at $31 million to $34 million, is the city-state's largest.
= stolen 31000000..34000000 USD between; victim Farthing Coin
~ stolen 31000000..34000000 USD estimated; victim Farthing Coin
In 2018 alone, exchanges in Japan and South Korea were robbed of more than $590 million.
= stolen 590000000.. USD more-than; period 2018
US authorities believe Lazarus stole more than $100 million from Keystone Bridge in June 2022.
= stolen 100000000.. USD more-than; victim Keystone Bridge; actor Lazarus Group; period 2022-06; blamed Lazarus Group alleged
: government
A spokeswoman for Keystone Bridge would not say whether the money had been stolen.
~ comment; of Keystone Bridge
The theft of 1.25 million NEO tokens from Doric Exchange is being treated as an inside job.
= stolen 1250000 NEO exactly; victim Doric Exchange
An 18-year-old from Nottingham admitted taking £2.1 million from a cryptocurrency firm in 2020 with stolen credentials.
= stolen 2100000 GBP exactly; period 2020
~ charge; period 2020
~ charge
The stolen funds – 15,000 ETH, or about $27 million – were swapped to bitcoin through Thorchain.
= stolen 15000 ETH exactly = 27000000 USD
The hack, the seventh this year above $50 million, left Selvedge with a $64 million hole.
@ 2022-10-05
= stolen 64000000 USD exactly; victim Selvedge
~ attacks 7 exactly; period 2022
Of the 303 incidents recorded in 2024, 47 have been attributed to North Korean actors.
= attacks 303 exactly; period 2024
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK stated
~ attacks 47 exactly; actor DPRK; period 2024; blamed DPRK alleged
Whoever holds the admin key could drain up to $60 million from the contract.
Wintle Capital revealed on Tuesday that it had been hacked for $160 million in its DeFi operations.
= stolen 160000000 USD exactly; victim Wintle Capital
: victim Wintle Capital
The group's earlier victims include Sorrel Coin ($7 million, 2017) and Teasel Exchange ($32 million, 2018).
= stolen 7000000 USD exactly; victim Sorrel Coin; period 2017
= stolen 32000000 USD exactly; victim Teasel Exchange; period 2018
A district court sentenced him to five years for his role in laundering 119,754 BTC stolen from Portcullis Exchange in 2016.
= laundered 119754 BTC exactly
= charge; victim Portcullis Exchange; period 2016
Losses attributed to North Korea halved, from $1.34 billion in 2024 to $670 million in 2025.
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
= stolen 670000000 USD exactly; actor DPRK; period 2025; blamed DPRK stated
The South Korean exchange Baekdu said on 27 November 2019 that 342,000 ether (about 58 billion won) had been transferred to an unknown wallet.
= stolen 342000 ETH exactly = 58000000000 KRW; victim Baekdu
~ stolen 342000 ETH exactly = 58000000000 KRW; victim Baekdu; period 2019-11-27
: victim Baekdu
TRM Labs: North Korea behind 35% of 2024's hack losses
= share 0.35 exactly; actor DPRK; period 2024; blamed DPRK stated
: firm TRM Labs
Only $2 million of the $40 million looted from Hawksmoor has been recovered so far.
= stolen 40000000 USD exactly; victim Hawksmoor
= recovered 2000000 USD exactly
Fears that a further $80 million was at risk proved unfounded.
The wallet maker has offered a 10% bounty, capped at $1 million, for information about the thieves.
Investigators have not determined who stole 5,200 BTC from Ludlow Markets in March 2015.
= stolen 5200 BTC exactly; victim Ludlow Markets; period 2015-03; blamed nobody
An attacker exploited a reentrancy bug in Osier Vault's staking contract to walk away with 1,300 ETH.
= stolen 1300 ETH exactly; victim Osier Vault
The FBI, which blames TraderTraitor for the Kelmscott breach, asked node operators to block the addresses.
= attribution; victim Kelmscott; actor TraderTraitor; blamed TraderTraitor accused
: government FBI
The Lazarus hackers used fake LinkedIn profiles of recruiters to reach their targets.
= method; actor Lazarus Group
If the figure of $1.4 billion holds, the raid would dwarf the $625 million taken from Rookhope Bridge in 2022.
~ stolen 625000000 USD exactly; victim Rookhope Bridge; period 2022
Two days later, Huobi said it had blocked 1,200 BTC connected to the Ruskin theft.
= frozen 1200 BTC exactly
: exchange Huobi
The finance ministry has put off publication of its report on the theft.
~ status
A third of the 900 bitcoin stolen from Wharfdale in 2020 was traced to Russia.
= stolen 900 BTC exactly; victim Wharfdale; period 2020
Investors in Clerestory lost a total of €6 million when its wallet provider was compromised in February.
@ 2023-03-08
= stolen 6000000 EUR exactly; period 2023-02
~ stolen 6000000 EUR exactly; victim Clerestory; period 2023-02
Since the theft, in which he says he lost 75 bitcoin, Mr Okafor has sued the exchange.
= stolen 75 BTC exactly
Cashmere Labs lost $2.7 million, Bergamot $1.8 million and Tansy Protocol an undisclosed sum in the same attack.
= stolen 2700000 USD exactly; victim Cashmere Labs
= stolen 1800000 USD exactly; victim Bergamot
Fifteen crypto thefts in 2023 are suspected to be the work of DPRK hackers, who may have earned $750 million from them.
= attacks 15 exactly; actor DPRK; period 2023; blamed DPRK suspected
= stolen 750000000 USD exactly; actor DPRK; period 2023; blamed DPRK suspected
ChainLight researchers put the haul at 5.6 million USDC, taken in three transactions from Marjoram Finance.
= stolen 5600000 USDC exactly; victim Marjoram Finance
: experts ChainLight
~ stolen 5600000 USDC exactly
It took the attackers 12 minutes to remove $90 million from Nobility, Iran's largest exchange.
= stolen 90000000 USD exactly; victim Nobility
A rival exchange lent Ravenscar 40,000 ETH after the hack.
Ravenscar's chief executive estimates that a quarter of the assets stolen can no longer be traced.
Months after $112 million of his XRP was stolen, the founder is still looking for the thieves.
= stolen 112000000 USD exactly
A judge ordered the hacker to pay Cropredy Exchange $20 million, the amount that he had stolen in 2018.
= stolen 20000000 USD exactly; victim Cropredy Exchange; period 2018
Deerhurst Protocol said a white-hat hacker had taken $2 million to protect it from theft, and had since given it back.
No user funds were affected, Nettlecombe said, adding that only its own treasury, some $900,000, had been hit.
= stolen 900000 USD about; victim Nettlecombe
: victim Nettlecombe
The exchange removed $40 million from its hot wallets as a precaution after the hack of its rival.
A former employee pulled 300 BTC from Hexham Markets in 2019 with keys that he had kept.
= stolen 300 BTC exactly; victim Hexham Markets; period 2019
White hats took $7 million from the flawed contract and handed it to the team of Alnwick Lend.
The tokens, which the hacker had bought for $2 million, are now worth nothing.
Losses from hacks rose from $100 million in May to $180 million in June, PeckShield counted.
@ 2023-07-01
= stolen 100000000 USD exactly; period 2023-05
= stolen 180000000 USD exactly; period 2023-06
: firm PeckShield
The hackers swapped $9 million of the stolen stablecoins into ether.
Belford DAO was exploited for the second time this year, this time for 770 ETH.
@ 2023-07-01
= stolen 770 ETH exactly; victim Belford DAO
~ attacks 2 exactly; period 2023
~ stolen 770 ETH exactly; victim Belford DAO; period 2023
The auditors had valued Belford DAO's assets at $30 million before the attack.
Two brothers are accused by the Justice Department of stealing $25 million in 12 seconds by tampering with pending transactions.
= stolen 25000000 USD exactly
: government Justice Department
Half of Rothbury Coin's clients moved their deposits, about $60 million, elsewhere after the theft.
North Korea's hackers took $88 million from three exchanges, the Seoul government believes.
= stolen 88000000 USD exactly; actor DPRK; blamed DPRK alleged
: government
An exploit at Seahouses Swap let someone walk away with $310,000; the hole has been plugged.
= stolen 310000 USD exactly; victim Seahouses Swap
The investigators recovered none of the 17,000 ether.
At least $3.5 million has been siphoned out of Wooler Finance; withdrawals are paused.
= stolen 3500000.. USD at-least; victim Wooler Finance
More than 1,200 bitcoin were illegally withdrawn from Morpeth Exchange on 22 October 2018, its administrators say.
= stolen 1200.. BTC more-than; victim Morpeth Exchange; period 2018-10-22
A sum of $5 million was set aside for victims of the Morpeth hack.
In one case, attackers impersonating a recruiter sent a developer at Haltwhistle Pay a poisoned coding test.
= method
Hackers' demands for $10 million were ignored.
The Council of Ministers denied that the reserve, $40 million in bitcoin, had been touched by hackers.
Kielder Vault paid the hacker a bounty of $1 million and got back the other $9 million.
= recovered 9000000 USD exactly
APT38 is suspected of having stolen $10 million from Banco Almendra in May 2018.
= stolen 10000000 USD exactly; victim Banco Almendra; actor APT38; period 2018-05; blamed APT38 suspected
The fraudsters' website promised returns of 2 percent a day on deposits of at least $500.
Amble Exchange's losses are estimated at 4.4 billion rupees, making it India's largest crypto theft.
= stolen 4400000000 INR exactly; victim Amble Exchange
~ stolen 4400000000 INR estimated; victim Amble Exchange
The reward for the return of the funds was raised from $2 million to $5 million.
Thieves took at least 70 BTC, but the exchange's cold wallet, with 9,000 BTC, was not affected.
= stolen 70.. BTC at-least
A drainer service took 20% of the $4 million that its customers stole in April.
@ 2024-05-20
~ stolen 4000000 USD exactly; period 2024-04
`);
