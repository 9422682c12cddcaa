import { parseSamples, type Sample } from './samples.ts';

/** Sentences that the rules were made with, after the fourth set kept aside was scored: charges over a theft, lists, comparisons of years, kinds in names. */
export const DEVELOPMENT_FOUR: readonly Sample[] = parseSamples(`
Two brothers from Toronto were charged over the $31 million theft from Palisade DEX in 2022.
= stolen 31000000 USD exactly; victim Palisade DEX; period 2022
= charge; victim Palisade DEX; period 2022
Prosecutors in Seoul indicted a former engineer over the $6.4 million hack of Corvane.
= stolen 6400000 USD exactly; victim Corvane
= charge; victim Corvane
Investors sued the platform over the $19 million hack of Corvane in March 2023.
= stolen 19000000 USD exactly; victim Corvane; period 2023-03
Corvane was fined over a $12 million theft from its hot wallets in 2019.
= stolen 12000000 USD exactly; victim Corvane; period 2019
A court in Zurich convicted three men over a $2.5 million theft from Corvane.
= stolen 2500000 USD exactly; victim Corvane
= charge; victim Corvane
Regulators fined the firm over $12 million.
Hackers stole over $12 million from Corvane.
= stolen 12000000.. USD more-than; victim Corvane
Five men were charged with stealing over $12 million from Corvane.
= stolen 12000000.. USD more-than; victim Corvane
= charge; victim Corvane
Over the $12 million that it had insured, the exchange paid nothing.
Thieves drained $7.7 million from Tallow Swap in June 2022.
= stolen 7700000 USD exactly; victim Tallow Swap; period 2022-06
Attackers took 900 ETH from Glimmer DAO.
= stolen 900 ETH exactly; victim Glimmer DAO
Some $4 million was stolen from Harbour Bank in 2016.
= stolen 4000000 USD about; victim Harbour Bank; period 2016
The hack of Osprey Bridge cost its users $44 million.
= stolen 44000000 USD exactly; victim Osprey Bridge
Marrow Wallet lost $2.2 million to hackers in May 2021.
= stolen 2200000 USD exactly; victim Marrow Wallet; period 2021-05
Hackers stole $13 million from Fernhill Protocol, PeckShield said.
= stolen 13000000 USD exactly; victim Fernhill Protocol
: firm PeckShield
The decentralised exchange Lintel DEX was robbed of $1.3 million.
= stolen 1300000 USD exactly; victim Lintel DEX
Hackers stole $3 million in ether and $500,000 in stablecoins from the lender Wexbury.
= stolen 3000000 USD exactly; victim Wexbury
= stolen 500000 USD exactly; victim Wexbury
The robbers took €1.5 million in bitcoin and €90,000 in cash from Galleon Wallet in 2018.
= stolen 1500000 EUR exactly; victim Galleon Wallet; period 2018
= stolen 90000 EUR exactly; victim Galleon Wallet; period 2018
Intruders stole 1,100 BTC and $2 million in digital assets from Wexbury on 3 May 2020.
= stolen 1100 BTC exactly; victim Wexbury; period 2020-05-03
= stolen 2000000 USD exactly; victim Wexbury; period 2020-05-03
Attackers siphoned £4 million in tokens as well as £250,000 in cash from the broker Hollin.
= stolen 4000000 GBP exactly; victim Hollin
= stolen 250000 GBP exactly; victim Hollin
The company raised $3 million in ether and $500,000 in cash from investors after the hack.
About $21 million was stolen from Corvane, $6 million from Wexbury and $2 million from Hollin.
= stolen 21000000 USD about; victim Corvane
= stolen 6000000 USD exactly; victim Wexbury
= stolen 2000000 USD exactly; victim Hollin
In 2021, $80 million was drained from Osprey Bridge and $15 million from the exchange Wexbury.
= stolen 80000000 USD exactly; victim Osprey Bridge; period 2021
= stolen 15000000 USD exactly; victim Wexbury; period 2021
Hackers took $21 million from Corvane in May 2022, $6 million from Wexbury in June 2022 and $2 million from Hollin in July 2022.
= stolen 21000000 USD exactly; victim Corvane; period 2022-05
= stolen 6000000 USD exactly; victim Wexbury; period 2022-06
= stolen 2000000 USD exactly; victim Hollin; period 2022-07
More than 4,000 ether was siphoned from Corvane, 300 bitcoin from Wexbury and $1.2 million from Hollin, Elliptic said.
= stolen 4000.. ETH more-than; victim Corvane
= stolen 300 BTC exactly; victim Wexbury
= stolen 1200000 USD exactly; victim Hollin
: firm Elliptic
Some $21 million was raised from Corvane, $6 million from Wexbury and $2 million from Hollin.
$21 million was stolen from Corvane, and $6 million from its insurer reached its users.
= stolen 21000000 USD exactly; victim Corvane
Losses from hacks came to $900 million in 2024, up from $700 million in 2023, TRM Labs said.
= stolen 900000000 USD exactly; period 2024
= stolen 700000000 USD exactly; period 2023
: firm TRM Labs
Hackers stole $2.2 billion in 2024, compared with $1.8 billion in 2023.
= stolen 2200000000 USD exactly; period 2024
= stolen 1800000000 USD exactly; period 2023
North Korean hackers stole $1.3 billion in 2024, up from $660 million in 2023, Chainalysis found.
= stolen 1300000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
= stolen 660000000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
: firm Chainalysis
Thefts reached $400 million in the first quarter of 2023, against $1.2 billion a year earlier.
= stolen 400000000 USD exactly; period 2023-01..2023-03
= stolen 1200000000 USD exactly; period 2022-01..2022-03
Crypto thieves stole $1.7 billion in 2023, versus about $3.7 billion the year before.
= stolen 1700000000 USD exactly; period 2023
= stolen 3700000000 USD about; period 2022
Losses from exploits totalled $313 million in August 2024, down sharply from $500 million in July 2024, CertiK said.
= stolen 313000000 USD exactly; period 2024-08
= stolen 500000000 USD exactly; period 2024-07
: firm CertiK
Trading volume reached $1.7 billion in 2023, down from $3.8 billion in 2022.
Ransom payments fell to $460 million in 2023, down from $1.1 billion in 2022.
Corvane lost $5 million to hackers in 2023, up from an earlier estimate of $3 million.
= stolen 5000000 USD exactly; victim Corvane; period 2023
Hackers stole $1.7 billion in 2023, compared with $90 billion of trading in 2022.
= stolen 1700000000 USD exactly; period 2023
The group struck at least 14 times in 2023, in nine countries.
= attacks 14.. at-least; period 2023
= countries 9 exactly; period 2023
North Korean hackers attacked 31 times between 2018 and 2021, in 11 countries, the panel said.
= attacks 31 exactly; actor DPRK; period 2018..2021; blamed DPRK stated
= countries 11 exactly; actor DPRK; period 2018..2021; blamed DPRK stated
: un-panel
Scattered Spider hit 29 companies in 2023.
Lazarus Group carried out 18 heists in seven countries in 2022.
= attacks 18 exactly; actor Lazarus Group; period 2022; blamed Lazarus Group stated
= countries 7 exactly; actor Lazarus Group; period 2022; blamed Lazarus Group stated
The gang was behind 22 breaches in six countries, Europol said.
= attacks 22 exactly
= countries 6 exactly
: government Europol
The price has risen 27 times since 2020, in 12 countries.
Nobody has been identified as being behind the hack of Corvane.
= attribution; victim Corvane; blamed nobody
No one has been named as a suspect in the theft from Wexbury.
= attribution; victim Wexbury; blamed nobody
No one has claimed the attack on Osprey Bridge.
= attribution; victim Osprey Bridge; blamed nobody
It is not known who carried out the breach of Hollin.
= attribution; victim Hollin; blamed nobody
The attackers behind the Corvane hack have not been identified.
= attribution; victim Corvane; blamed nobody
No group has so far been blamed for the attack on Wexbury in May 2022.
= attribution; victim Wexbury; period 2022-05; blamed nobody
Who was behind the heist at Hollin is not known.
= attribution; victim Hollin; blamed nobody
The thieves who took $8 million from Corvane have never been identified.
= stolen 8000000 USD exactly; victim Corvane; blamed nobody
Nobody has yet been blamed for the $8 million hack of Corvane.
= stolen 8000000 USD exactly; victim Corvane; blamed nobody
Nobody was hurt in the breach at Hollin.
Tether blacklisted addresses holding 3.1 million USDT stolen from Corvane.
= frozen 3100000 USDT exactly
Circle blacklisted a wallet with $750,000 in stolen USDC.
= frozen 750000 USD exactly
Exchanges have immobilised $5.2 million stolen from Wexbury.
= frozen 5200000 USD exactly
Binance said it had blocked $1.9 million of the stolen funds.
= frozen 1900000 USD exactly
Some $2.8 million of the loot was locked by the issuer.
= frozen 2800000 USD about
About $640,000 of the stolen tokens has been blacklisted.
= frozen 640000 USD about
The issuer locked 2 million USDC taken from Hollin.
= frozen 2000000 USDC exactly
Users have locked $4 million in the protocol since the hack.
The exchange blocked withdrawals of $4 million by customers.
Regulators blocked a $4 million merger after the breach.
Hackers drained $5.5 million from Wexbury, $2.5 million from Hollin Exchange and $1 million from the bridge Corvane.
= stolen 5500000 USD exactly; victim Wexbury
= stolen 2500000 USD exactly; victim Hollin Exchange
= stolen 1000000 USD exactly; victim Corvane
Nearly $60 million has been lost to hacks of Corvane, and $4 million from investors was repaid.
= stolen 60000000 USD about; victim Corvane
Losses to hackers reached $2.1 billion in the first half of 2025, up from $1.5 billion in the first half of 2024.
= stolen 2100000000 USD exactly; period 2025-01..2025-06
= stolen 1500000000 USD exactly; period 2024-01..2024-06
Corvane, hacked in 2022, had revenue of $1.7 million in 2023, down from $3.8 million in 2022.
Hackers stole $90 million in May 2023; prices fell to $20,000, down from $30,000 in 2022.
= stolen 90000000 USD exactly; period 2023-05
The bank was attacked 27 times as often as its rivals.
Hackers attacked more than 40 times in 2022.
= attacks 40.. more-than; period 2022
An insurer sued Wexbury over $3 million in premiums.
The heist, which earned the thieves about $14 million, took eleven minutes.
= stolen 14000000 USD about
The breach, which cost its insurer $3 million, was closed.
Binance blocked $450,000 linked to the Corvane exploit.
= frozen 450000 USD exactly
The exchange blocked an attempt to steal $2 million from Hollin.
= attempted 2000000 USD exactly; victim Hollin
The FBI said it did not know who was behind the $7 million theft from Corvane.
= stolen 7000000 USD exactly; victim Corvane; blamed nobody
Police have not identified the culprits behind the heist at Harbour Bank.
= attribution; victim Harbour Bank; blamed nobody
No one was named as the new head of Corvane after the hack.
Tether locked the wallets holding $3.2 million stolen from Corvane in March 2023.
= frozen 3200000 USD exactly
Two men were sentenced over the $4 million hack of Hollin DEX.
= stolen 4000000 USD exactly; victim Hollin DEX
= charge; victim Hollin DEX
The company was fined $5 million over the $12 million theft.
= stolen 12000000 USD exactly
Prosecutors charged a 25-year-old man over the theft of $9.5 million from Kestrel Swap in 2023.
= stolen 9500000 USD exactly; victim Kestrel Swap; period 2023
= charge; victim Kestrel Swap; period 2023
A Ukrainian was extradited over the $33 million hack of Brackley Bank.
= stolen 33000000 USD exactly; victim Brackley Bank
Customers sued Brackley over the loss of $33 million to hackers.
= stolen 33000000 USD exactly; victim Brackley
Britain's regulator fined Brackley Bank £16 million over a 2016 attack in which £2.3 million was stolen.
= stolen 2300000 GBP exactly; victim Brackley Bank; period 2016
Three Lazarus Group members were indicted over the $81 million heist at Padma Bank in 2016.
= stolen 81000000 USD exactly; victim Padma Bank; actor Lazarus Group; period 2016; blamed Lazarus Group charged
= charge; victim Padma Bank; actor Lazarus Group; period 2016; blamed Lazarus Group charged
Kimsuky stole $2 million from the Seoul-based Nuri Exchange and $600,000 from Haneul Wallet in 2022.
= stolen 2000000 USD exactly; victim Nuri Exchange; actor Kimsuky; period 2022; blamed Kimsuky stated
= stolen 600000 USD exactly; victim Haneul Wallet; actor Kimsuky; period 2022; blamed Kimsuky stated
In April 2022, about $182 million was taken from Stalk Protocol, $80 million from Fuse Exchange and $13 million from Deus Swap.
= stolen 182000000 USD about; victim Stalk Protocol; period 2022-04
= stolen 80000000 USD exactly; victim Fuse Exchange; period 2022-04
= stolen 13000000 USD exactly; victim Deus Swap; period 2022-04
Kestrel Swap lost $5 million to hackers, Nuri Exchange $3 million and Haneul Wallet $1 million.
= stolen 5000000 USD exactly; victim Kestrel Swap
= stolen 3000000 USD exactly; victim Nuri Exchange
= stolen 1000000 USD exactly; victim Haneul Wallet
Hackers stole an estimated $1.1 billion from DeFi platforms in 2023, down from $3.1 billion in 2022.
= stolen 1100000000 USD estimated; period 2023
= stolen 3100000000 USD exactly; period 2022
The total stolen in 2023 was $1.7 billion, compared to $3.7 billion in 2022.
= stolen 1700000000 USD exactly; period 2023
= stolen 3700000000 USD exactly; period 2022
Stolen funds reached $2.2 billion in 2024, a 21% increase from $1.8 billion in 2023.
= stolen 2200000000 USD exactly; period 2024
= stolen 1800000000 USD exactly; period 2023
Losses to hacks dropped to $1.7 billion in 2023 from $3.8 billion in 2022, Chainalysis said.
= stolen 1700000000 USD exactly; period 2023
= stolen 3800000000 USD exactly; period 2022
: firm Chainalysis
The total of $1.34 billion stolen by North Korea in 2024 was up from $660.5 million in 2023.
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
= stolen 660500000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
The panel said it was investigating 17 heists in 2023 across eight countries.
= attacks 17 exactly; period 2023
= countries 8 exactly; period 2023
: un-panel
Hackers tied to Pyongyang carried out 47 attacks in 14 countries last year, the UN panel reported.
@ 2025-02-01
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK alleged
= countries 14 exactly; actor DPRK; period 2024; blamed DPRK alleged
: un-panel
There were 303 hacks in 2024, up from 282 in 2023.
= attacks 303 exactly; period 2024
= attacks 282 exactly; period 2023
No suspects have been named in the breach of Nuri Exchange.
= attribution; victim Nuri Exchange; blamed nobody
The identity of the hackers who attacked Haneul Wallet is not known.
= attribution; victim Haneul Wallet; blamed nobody
So far no one has claimed responsibility for the $14 million hack of Kestrel Swap.
= stolen 14000000 USD exactly; victim Kestrel Swap; blamed nobody
It remains unknown who was behind the $14 million hack of Kestrel Swap in July 2023.
= stolen 14000000 USD exactly; victim Kestrel Swap; period 2023-07; blamed nobody
Tether has immobilised about $12 million in USDT stolen from Brackley.
= frozen 12000000 USD about
Exchanges helped to block $3 million of the stolen ether.
= frozen 3000000 USD exactly
Roughly $1.5 million of the loot has been locked by Circle.
= frozen 1500000 USD about
The hacker returned $8 million of the $11 million he stole from Kestrel Swap.
= recovered 8000000 USD exactly
= stolen 11000000 USD exactly; victim Kestrel Swap
The attackers took €3 million in euros and $1.2 million in dollars from the cash vault of Brackley Bank.
= stolen 3000000 EUR exactly; victim Brackley Bank
= stolen 1200000 USD exactly; victim Brackley Bank
Thieves stole 250 bitcoin, 4,000 ether and $700,000 in cash from Kestrel Swap in January 2020.
= stolen 250 BTC exactly; victim Kestrel Swap; period 2020-01
= stolen 4000 ETH exactly; victim Kestrel Swap; period 2020-01
= stolen 700000 USD exactly; victim Kestrel Swap; period 2020-01
Kestrel Swap was sued for $40 million over the breach.
A judge approved a $40 million settlement of the lawsuit over the hack of Kestrel Swap.
The court fined the founder $250,000 over the collapse of the exchange.
Nobody was charged over the hack, and no funds were lost.
The regulator locked $14 million of the bank's deposits during the inquiry.
The fund's losses reached $14 million in 2023, down from $20 million in 2022, as prices fell.
The exchange locked $30 million of customer deposits after a dispute with its bank.
Circle blocked a payment of $2 million to the charity.
Insurers would cover losses of $14 million, up from $9 million in 2022.
The bounty rose to $2 million in 2023, up from $1 million in 2022.
Corvane denied that $6 million had been stolen from it, $2 million from Wexbury and $1 million from Hollin.
Had the flaw been found, $9 million could have been stolen from Corvane, $2 million from Wexbury and $1 million from Hollin.
Nobody has been identified as the buyer of Wexbury.
The lawsuit over the $40 million loan was settled.
Prosecutors charged the firm $3 million in costs over the inquiry.
Harbour Bank raised $20 million and Osprey Bridge $5 million in 2022.
The platform paid $1 million in ether and $200,000 in cash to the hacker as a bounty.
Hackers might strike 20 times in 2030, in 10 countries, the novel imagines.
Kestrel Swap moved $12 million in ether and $4 million in stablecoins to a new wallet.
The clock struck twelve times.
The $5 million hack of Corvane was carried out by a former employee, not by North Korea.
= stolen 5000000 USD exactly; victim Corvane
$5 million was stolen from Corvane by Russians, not the Lazarus Group.
= stolen 5000000 USD exactly; victim Corvane
Hackers unconnected to North Korea stole $5 million from Corvane.
= stolen 5000000 USD exactly; victim Corvane
Unlike North Korea, the gang stole $5 million from Corvane.
= stolen 5000000 USD exactly; victim Corvane
Unlike in earlier years, North Korea stole $5 million from Corvane.
= stolen 5000000 USD exactly; victim Corvane; actor DPRK; blamed DPRK stated
Hackers posing as North Korea's Lazarus Group stole $5 million from Corvane.
= stolen 5000000 USD exactly; victim Corvane
The attack on Corvane was the work of insiders rather than the Lazarus Group, police said.
The hack of Corvane was attributed to Russians, not to North Korea.
Corvane was hacked for $16 million in March 2020 after losing $4 million in 2019.
= stolen 16000000 USD exactly; victim Corvane; period 2020-03
= stolen 4000000 USD exactly; victim Corvane; period 2019
Hackers stole $17 million from Corvane in May 2020 following a breach in 2018.
= stolen 17000000 USD exactly; victim Corvane; period 2020-05
Corvane was hacked for $15 million on 3 March 2020 after a phishing attack.
= stolen 15000000 USD exactly; victim Corvane; period 2020-03-03
Corvane filed for bankruptcy in March 2020 after losing $4 million to hackers.
= stolen 4000000 USD exactly; victim Corvane
Hackers stole $100 million from Corvane, the firm said, before correcting the figure to $10 million.
= stolen 10000000 USD exactly; victim Corvane
Hackers stole $12 a user from Corvane.
Hackers stole $5 a share from Corvane.
Hackers mimicking the Lazarus Group stole $5 million from Corvane.
= stolen 5000000 USD exactly; victim Corvane
Hackers stole CHF 3 million ($3.3 million) from Corvane.
= stolen 3000000 CHF exactly = 3300000 USD; victim Corvane
Hackers stole $1.5 billion (€1.4 million) from Corvane.
= stolen 1500000000 USD exactly; victim Corvane
The Lazarus Group stole $625 million, the second-largest theft after the $850 million stolen from Wexbury, from Corvane in 2022.
= stolen 625000000 USD exactly; actor Lazarus Group; period 2022; blamed Lazarus Group stated
Hackers stole $625 million from Corvane in 2022, topping the $850 million stolen from Wexbury.
= stolen 625000000 USD exactly; victim Corvane; period 2022
Hackers stole $625 million from Corvane, the biggest crypto heist since the $530 million theft from Wexbury in 2018.
= stolen 625000000 USD exactly; victim Corvane
= stolen 530000000 USD exactly; victim Wexbury; period 2018
The U.S. seized $30 million stolen from Corvane in 2022.
Police seized $3 million of the $30 million stolen from Corvane in 2022.
= stolen 30000000 USD exactly; victim Corvane; period 2022
Repairs after the theft cost Corvane $6 million.
The investigation into the hack cost Corvane $3 million.
Hackers stole $2 million from Corvane. It cost € 5 million.
= stolen 2000000 USD exactly; victim Corvane
A breach in May 2020 cost Corvane $3 million.
= stolen 3000000 USD exactly; victim Corvane; period 2020-05
Corvane lost $9 million in the fourth quarter of 2020 because of falling prices after a theft.
Hackers stole $2 million from Corvane in fiscal 2022.
= stolen 2000000 USD exactly; victim Corvane
Hackers stole $2 million from Corvane in the year to March 2020.
= stolen 2000000 USD exactly; victim Corvane
`);
