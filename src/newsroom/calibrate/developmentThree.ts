import { parseSamples, type Sample } from './samples.ts';

/** Sentences that the rules were made with, in the manner of reports; about a third say that nothing was taken, or nothing for certain. */
export const DEVELOPMENT_THREE: readonly Sample[] = parseSamples(`
It is not clear whether user funds were among the $28 million.
The fund is raising $28 million to hunt hackers.
Victims of the 2014 hack will receive $9 billion in bitcoin this year.
Someone has put up for sale the data of 28 million users of Fennwick.
The stolen tokens were sold for $1.1 million.
Fennwick bought back tokens worth $28 million after the exploit.
Losses fell to $313 million in August from $2.2 billion in February.
Crypto losses to hacks totalled $313 million in August 2025, CertiK reported.
= stolen 313000000 USD exactly; period 2025-08
: firm CertiK
Bridges alone accounted for 69% of the money stolen in 2022.
= share 0.69 exactly; period 2022
Two thirds of last year's losses to hackers were caused by just three incidents.
@ 2023-03-01
The FBI identified North Korean hackers as the thieves behind the $100 million Horizon Row heist of June 2022.
= stolen 100000000 USD exactly; victim Horizon Row; actor DPRK; period 2022-06; blamed DPRK stated
In January 2023 the FBI confirmed that Lazarus and APT38 were responsible for the Horizon Row heist.
On Friday hackers used Railmix to launder over $60 million of the ethereum stolen during the June 2022 heist.
= laundered 60000000.. USD more-than
North Korean actors used Railmix to launder over $60 million worth of ether on 13 January 2023.
= laundered 60000000.. USD more-than; actor DPRK; period 2023-01-13; blamed DPRK stated
A portion of this ether was sent to several providers and converted to bitcoin.
Lazarus, the FBI believes, stole $41 million in crypto from Stakerow, an online casino, on or about 4 September 2023.
= stolen 41000000 USD exactly; victim Stakerow; actor Lazarus Group; period 2023-09-04; blamed Lazarus Group alleged
DPRK hackers were also responsible for the theft of $60 million from Alphapour and $37 million from CoinsRow, both in July 2023.
= stolen 60000000 USD exactly; victim Alphapour; actor DPRK; period 2023-07; blamed DPRK stated
= stolen 37000000 USD exactly; victim CoinsRow; actor DPRK; period 2023-07; blamed DPRK stated
Investigators attribute to Lazarus four heists in 104 days: Atomic Purse ($100 million), CoinsRow ($37 million), Alphapour ($60 million) and Stakerow ($41 million).
= stolen 100000000 USD exactly; victim Atomic Purse; actor Lazarus Group; blamed Lazarus Group alleged
Its investigators, Fennwick said on 3 May 2020, had found that the intruders took 3,500 ether over three weeks.
= stolen 3500 ETH exactly; victim Fennwick
The hack came three weeks after Fennwick lost 90 bitcoin to a phishing scam.
= stolen 90 BTC exactly; victim Fennwick
An attacker has drained approximately US$11.6 million from Vera Row's Ethereum bridge.
= stolen 11600000 USD about; victim Vera Row
In what it called an "unfortunate incident", Fennwick admitted that $2.9 million of customer money had been stolen.
= stolen 2900000 USD exactly; victim Fennwick
South Korean prosecutors indicted a man in his 30s for stealing 1.4 billion won from Fennwick's customers in 2018.
= charge; victim Fennwick; period 2018
= stolen 1400000000 KRW exactly; victim Fennwick; period 2018
Thieves have stolen crypto valued at between $15 million and $20 million from the wallet provider Purserow.
= stolen 15000000..20000000 USD between; victim Purserow
"More than 1,000 ETH has been stolen from us," tweeted the project, Gymrow.
= stolen 1000.. ETH more-than; victim Gymrow
The Tokyo-based exchange Liquidrow, hit by hackers in August 2021, put its losses at $97 million.
= stolen 97000000 USD exactly; victim Liquidrow; period 2021-08
Japanese exchange Liquidrow was hit by a $97 million hack in August 2021, followed by BitMartin, which lost $196 million in December 2021.
= stolen 97000000 USD exactly; victim Liquidrow; period 2021-08
= stolen 196000000 USD exactly; victim BitMartin; period 2021-12
Quillbridge was drained of 9,100 ETH (roughly $16.4 million) in March 2023, blockchain security firm PeckShield said.
= stolen 9100 ETH exactly = 16400000 USD; victim Quillbridge; period 2023-03
: firm PeckShield
The FBI said in a release that the Lazarus Group stole roughly $100 million in ether from Obsidian Bridge on 24 June 2022.
= stolen 100000000 USD about; victim Obsidian Bridge; actor Lazarus Group; period 2022-06-24; blamed Lazarus Group stated
According to the United Nations panel, DPRK-linked hackers carried out 58 suspected attacks on cryptocurrency firms between 2017 and 2023, stealing about $3 billion.
= attacks 58 exactly; actor DPRK; period 2017..2023; blamed DPRK suspected
= stolen 3000000000 USD about; actor DPRK; period 2017..2023; blamed DPRK alleged
Mistral Exchange confirmed the loss of 1,740 bitcoin but insisted that customer balances were safe.
= stolen 1740 BTC exactly; victim Mistral Exchange
Mistral denied that any customer funds had been lost in the incident, in which $4 million was taken from its own reserves.
= stolen 4000000 USD exactly; victim Mistral
The firm retracted its earlier claim that Kimsuky had stolen $20 million from Mistral.
An earlier report that $20 million had been stolen from Mistral was corrected on Thursday to say that the figure was $12 million.
= stolen 12000000 USD exactly; victim Mistral
The company initially reported losses of $20 million; it now says $12 million was taken.
= stolen 12000000 USD exactly
Mistral said it had overstated the theft, which came to $12 million and not $20 million.
= stolen 12000000 USD exactly; victim Mistral
Hackers demanded a ransom of $5 million from Mistral and threatened to leak its customers' data.
Mistral paid a $2 million ransom in bitcoin to get its servers back.
If attackers were to exploit the flaw, they could walk away with $80 million.
Security researchers warned that $80 million in deposits could be stolen through the bug.
The thieves planned to steal $80 million from the bank's vault but never got in.
Mistral's chief executive joked that losing $80 million to hackers would be a good excuse.
A character in the novel steals 5,000 bitcoin from an exchange.
Had the guard not noticed, the robbers would have taken $3 million.
There is no evidence that $12 million was stolen, the police said.
The allegation that Mistral's founder stole $12 million was never proven.
Prosecutors withdrew the charge that he had stolen $12 million from Mistral.
A man falsely accused of stealing $12 million from Mistral was released on Monday.
Mistral's own investigation found that the $12 million had simply been misplaced.
North Korea's foreign ministry called the claim that it had stolen $2 billion a "sheer lie".
In 2019 the panel estimated that Pyongyang had amassed up to $2 billion through cyberattacks on banks and exchanges.
= stolen 0..2000000000 USD up-to; actor DPRK; blamed DPRK stated
Hackers working for Pyongyang stole $81 million from Bengal Bank in 2016, $60 million from Formosa Bank in 2017 and $10 million from Andes Bank in 2018.
= stolen 81000000 USD exactly; victim Bengal Bank; actor DPRK; period 2016; blamed DPRK stated
= stolen 60000000 USD exactly; victim Formosa Bank; actor DPRK; period 2017; blamed DPRK stated
= stolen 10000000 USD exactly; victim Andes Bank; actor DPRK; period 2018; blamed DPRK stated
A total of 4,736 BTC was stolen from the mining marketplace Nizzahash in December 2017, a theft that U.S. prosecutors later blamed on North Korean hackers.
= stolen 4736 BTC exactly; victim Nizzahash; actor DPRK; period 2017-12; blamed DPRK accused
Lumen Network lost $15 million and recovered $9 million, the project wrote in a post-mortem.
= stolen 15000000 USD exactly; victim Lumen Network
= recovered 9000000 USD exactly
Tether froze $1.7 million in USDT, and Lumen Network got back another $800,000 from a cooperative exchange.
= frozen 1700000 USD exactly
= recovered 800000 USD exactly
The money launderer known as "Wolf" cashed out $40 million for the group in 2021.
= laundered 40000000 USD exactly; period 2021
The Lazarus Group laundered at least $7 million of it through a mixer called Sinbadd.
= laundered 7000000.. USD at-least; actor Lazarus Group; blamed Lazarus Group stated
Of the $120 million that was stolen from Badgerhole in December 2021, only $9 million was recovered.
= stolen 120000000 USD exactly; victim Badgerhole; period 2021-12
= recovered 9000000 USD exactly
The Badgerhole thieves, who got away with $120 million in December 2021, have not been caught.
= stolen 120000000 USD exactly; victim Badgerhole; period 2021-12
Badgerhole users had $120 million stolen from them in December 2021.
= stolen 120000000 USD exactly; victim Badgerhole; period 2021-12
It took the attackers nine minutes to steal $182 million from Beanpole in April 2022.
= stolen 182000000 USD exactly; victim Beanpole; period 2022-04
By the time anyone noticed, $182 million was gone from Beanpole.
= stolen 182000000 USD exactly; victim Beanpole
The hackers' share of the $182 million was later put at $80 million.
Fraudsters posing as support staff stole 783 bitcoin from a single user of Hardwally.
= stolen 783 BTC exactly
The 2016 theft of 120,000 bitcoin from Bitfinery was the work of a New York man, who pleaded guilty in 2023.
= stolen 120000 BTC exactly; victim Bitfinery; period 2016
Two Estonians were arrested over a $575 million cryptocurrency fraud.
The Netherlands' police arrested a man suspected of laundering $10 million stolen from Mistral.
= laundered 10000000 USD exactly
A federal grand jury indicted Park Jin Hyok, a North Korean programmer, over the 2016 theft of $81 million from Bengal Bank.
= charge; victim Bengal Bank; actor DPRK; period 2016; blamed DPRK charged
= stolen 81000000 USD exactly; victim Bengal Bank; actor DPRK; period 2016; blamed DPRK charged
South Korea's intelligence agency said the North stole 1.5 trillion won ($1.2 billion) in virtual assets over the past five years.
= stolen 1500000000000 KRW exactly = 1200000000 USD; actor DPRK; blamed DPRK stated
More than half of that sum was stolen in 2022 alone, the agency said.
= share 0.5..1 more-than; period 2022
North Korea stole more in 2022 than in any other year.
North Korean hackers were responsible for nearly half of all crypto thefts in 2022, Elliptic estimated.
= share 0.5 about; actor DPRK; period 2022; blamed DPRK stated
: firm Elliptic
Lazarus alone accounted for about 20% of the $1.8 billion lost to hacks in 2023.
= stolen 1800000000 USD exactly; period 2023
= share 0.2 about; actor Lazarus Group; period 2023; blamed Lazarus Group stated
Exchanges in 12 countries were hit by the group in 2023.
= countries 12 exactly; period 2023
The panel is looking into at least 17 intrusions in five countries attributed to Andariel.
= attacks 17.. at-least; actor Andariel; blamed Andariel stated
= countries 5 exactly; actor Andariel; blamed Andariel stated
Mistral was hacked last Thursday. Thieves took $12 million in tokens from the exchange, and another $3 million belonging to its founder.
= stolen 12000000 USD exactly; victim Mistral
= stolen 3000000 USD exactly
The hack of Mistral was first reported by CoinDesk. The company has not said how much was taken.
Kestrel Labs said on Sunday that $6.5 million had been siphoned from its treasury. The figure was later revised to $5.9 million.
= stolen 5900000 USD exactly; victim Kestrel Labs
Kestrel Labs tweeted that its treasury had been emptied of $6.5 million. Hours later it said the account had been hijacked and nothing was missing.
The exchange Oakvault did not answer emailed questions.
= comment; of Oakvault
Attackers hid a backdoor in a software update used by the exchange's employees.
= method
North Korean IT workers used stolen identities to get hired at crypto firms.
= method; actor DPRK
CISA said the hackers use fake trading apps to plant malware on victims' computers.
= method
The draft report has been circulated to the committee and will be published later this month.
= status
Last month, thieves took €2.2 million from Oakvault, an Estonian broker.
@ 2022-09-14
= stolen 2200000 EUR exactly; victim Oakvault; period 2022-08
Since 2019, Oakvault has been hacked three times, losing a total of €7 million.
@ 2022-09-14
= stolen 7000000 EUR exactly; victim Oakvault; period 2019..2022-09-14
The panel said it had received reports of a $35 million theft from Atomic-style wallet provider Gullwing in June 2023.
= stolen 35000000 USD exactly; victim Gullwing; period 2023-06
Hackers believed to be backed by Pyongyang have looted 7,800 ether from Gullwing, said Elliptic, which has been following the money.
= stolen 7800 ETH exactly; victim Gullwing; actor DPRK; blamed DPRK alleged
: firm Elliptic
Gullwing, whose wallets were emptied of 7,800 ether in June, says it will repay users.
@ 2023-08-01
= stolen 7800 ETH exactly; victim Gullwing; period 2023-06
The wallet provider Gullwing acknowledged on Saturday that intruders had walked away with nearly $35 million, less than one percent of its users having been affected.
= stolen 35000000 USD about; victim Gullwing
Losses now exceed $100 million, making it one of the largest thefts of the year, Elliptic said.
= stolen 100000000.. USD more-than
: firm Elliptic
In July 2020, teenagers hijacked celebrity accounts and tricked people into sending them $118,000 in bitcoin.
= stolen 118000 USD exactly; period 2020-07
A Florida teenager pleaded guilty to the July 2020 Twitter hack.
= charge; period 2020-07
Thieves drained Poplar Swap's liquidity pool of $3.3 million on 11 May 2022 after discovering a rounding error.
= stolen 3300000 USD exactly; victim Poplar Swap; period 2022-05-11
Poplar Swap's developers said the attacker exploited a rounding error and got away with $3.3 million.
= stolen 3300000 USD exactly; victim Poplar Swap
An attacker exploited a rounding error at Poplar Swap, making off with 1,100 ether ($3.3 million).
= stolen 1100 ETH exactly = 3300000 USD; victim Poplar Swap
Following the $3.3 million exploit of Poplar Swap, its token lost a third of its value.
= stolen 3300000 USD exactly; victim Poplar Swap
Poplar Swap's token lost $30 million in value after the exploit.
The exploit, the second in a year, robbed Poplar Swap of $3.3 million.
= stolen 3300000 USD exactly; victim Poplar Swap
The $3.3 million that was taken from Poplar Swap on 11 May has been returned in full.
@ 2022-06-01
= stolen 3300000 USD exactly; victim Poplar Swap
The attacker agreed to return $3 million and keep $300,000 as a bounty.
The attacker returned 1,000 ether on Tuesday and kept the rest.
= recovered 1000 ETH exactly
Poplar Swap negotiated the return of 1,000 ether.
= recovered 1000 ETH exactly
The police said they had managed to recover 60% of the stolen coins.
Half the stolen money has been frozen.
Investigators froze accounts holding $4.4 million of the proceeds.
= frozen 4400000 USD exactly
Roughly $27 million of the Gullwing loot was laundered through Garantrow between June and August 2023.
= laundered 27000000 USD about; period 2023-06..2023-08
The U.S. Justice Department filed a complaint to forfeit 113 accounts used to launder $250 million stolen in the hack of an exchange in late 2018.
= laundered 250000000 USD exactly
The FBI is working with Gullwing to recover $35 million.
The U.S. Treasury sanctioned a mixer which it says laundered over $20 million for the Lazarus Group.
= laundered 20000000.. USD more-than
The group behind the Gullwing theft is also thought to have robbed Harken Exchange of $9 million in 2021.
= stolen 9000000 USD exactly; victim Harken Exchange; period 2021
Harken Exchange - robbed of $9 million in 2021 - has moved to Dubai.
= stolen 9000000 USD exactly; victim Harken Exchange; period 2021
Harken ($9 million, 2021) and Gullwing ($35 million, 2023) were both hacked through stolen keys.
= stolen 9000000 USD exactly; victim Harken; period 2021
= stolen 35000000 USD exactly; victim Gullwing; period 2023
North Korea has stolen at least $3.4 billion in cryptocurrency since 2016, the Wilson Center estimates.
@ 2024-05-05
= stolen 3400000000.. USD at-least; actor DPRK; period 2016..2024-05-05; blamed DPRK stated
"We assess with high confidence that Lazarus stole the $625 million," an FBI official said.
= stolen 625000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
"They got 4,000 bitcoin, and we never saw it coming," recalled Harken's founder.
= stolen 4000 BTC exactly
In a tweet, Harken said: "We have lost 4,000 BTC to an attacker."
= stolen 4000 BTC exactly; victim Harken
Harken tells customers that 4,000 BTC are missing.
= stolen 4000 BTC exactly; victim Harken
Asked whether hackers had stolen 4,000 bitcoin, Harken's founder said he did not know.
Harken is investigating whether 4,000 bitcoin were stolen.
Police are investigating claims that 4,000 bitcoin were stolen from Harken.
Unconfirmed reports put the loss at 4,000 bitcoin.
The loss of 4,000 bitcoin, first reported by a blogger, turned out to be a display error.
Harken's founder invented the theft of 4,000 bitcoin to cover up his own trading losses.
What looked like a $9 million theft was an upgrade of the contract.
It was initially feared that hackers had taken $9 million, but all funds were safe.
Nobody stole anything: the $9 million were moved by Harken itself.
The suspects told police they had intended to steal $9 million from Harken.
The hackers came close to stealing $9 million.
Only a typo kept the thieves from stealing $1 billion from Bengal Bank.
A thief with that key could take all $9 million.
The contract would let anyone withdraw the $9 million.
Harken will lose $9 million if the court rules against it.
Imagine waking up to find that hackers have taken $9 million from your exchange.
Next time they may steal $9 billion, he warned.
Critics say the $9 million hack never took place.
Is it true that hackers stole $9 million from Harken?
Harken's hack insurance is capped at $9 million.
Harken fined for failing to report $9 million theft.
= stolen 9000000 USD exactly; victim Harken
The regulator fined Harken $9 million over the hack.
The Lazarus Group has bought $9 million worth of equipment.
Hackers hold $9 million in ether in the wallet.
An investor lost $9 million when the exchange went bankrupt.
Harken made a net loss of $9 million in 2022.
Harken's 2022 losses of $9 million were due to bad loans.
Malaysia's power company lost $9 million to illegal bitcoin miners who stole electricity.
In all, the hackers hit 14 exchanges in eight countries, the South Korean police said.
= countries 8 exactly
Lazarus and its affiliates hit at least 31 exchanges last year.
`);
