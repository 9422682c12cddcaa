import { parseSamples, type Sample } from './samples.ts';

/** The verbs and nouns that thefts are told with, each in the orders that a sentence can have, written before a rule was changed for them. */
export const DEVELOPMENT_MATRIX: readonly Sample[] = parseSamples(`
Thieves stole $4.2 million from the lending protocol Mossgate on Tuesday, the team said.
= stolen 4200000 USD exactly; victim Mossgate
Around 3,100 ether was taken from the hot wallet of Brightkey, a Seoul exchange, on 14 May 2022.
= stolen 3100 ETH about; victim Brightkey; period 2022-05-14
In August 2021, attackers drained more than $61 million from Tarnbridge, a bridge between two blockchains.
= stolen 61000000.. USD more-than; victim Tarnbridge; period 2021-08
Marlow Finance, which was drained of $8.3 million in January 2023, has reopened deposits.
= stolen 8300000 USD exactly; victim Marlow Finance; period 2023-01
The hackers siphoned off 1,250 bitcoin, then worth $11.4 million, from Pellworth over a weekend in 2019.
= stolen 1250 BTC exactly = 11400000 USD; victim Pellworth; period 2019
Funds worth $740,000 were siphoned from Dunlin Swap through a faulty price oracle.
= stolen 740000 USD exactly; victim Dunlin Swap
Hackers looted the Quillon exchange of almost $29 million in tokens in late 2020.
= stolen 29000000 USD about; victim Quillon; period 2020-09..2020-12
Having looted $96 million from Copperline, the Lazarus Group moved on to smaller targets, Elliptic said.
= stolen 96000000 USD exactly; victim Copperline; actor Lazarus Group; blamed Lazarus Group stated
: firm Elliptic
Some $2.6 million was pilfered from Hollis Vault in the attack.
= stolen 2600000 USD about; victim Hollis Vault
A hacker swiped $15 million in USDC from Fenwick Protocol and sent it to a mixer.
= stolen 15000000 USD exactly; victim Fenwick Protocol
North Korean hackers made off with an estimated $630 million in 2022, according to the panel of experts.
= stolen 630000000 USD estimated; actor DPRK; period 2022; blamed DPRK stated
: un-panel
The attacker got away with 5,400 ETH ($9.7 million) before Lakemont's engineers could pause the contract.
= stolen 5400 ETH exactly = 9700000 USD; victim Lakemont
Robbers carried off up to $12 million from Ashgrove Pay in 2018, police believe.
= stolen 0..12000000 USD up-to; victim Ashgrove Pay; period 2018
The exploiter walked away with roughly $3.9 million from Verity Pools after a flash loan attack on 3 March 2023.
= stolen 3900000 USD about; victim Verity Pools; period 2023-03-03
The raid on Stonecrop netted the thieves $22 million in stablecoins.
= stolen 22000000 USD exactly; victim Stonecrop
The gang netted at least $7 million from Orchard Bank in 2016.
= stolen 7000000.. USD at-least; victim Orchard Bank; period 2016
Hackers emptied wallets at Bluefern of about 820 bitcoin in July 2017.
= stolen 820 BTC about; victim Bluefern; period 2017-07
Kestrel Coin was robbed of $54 million by hackers linked to North Korea in 2019.
= stolen 54000000 USD exactly; victim Kestrel Coin; actor DPRK; period 2019; blamed DPRK alleged
Last week Palisade DEX was relieved of $1.8 million by an unknown attacker.
= stolen 1800000 USD exactly; victim Palisade DEX
Greywater Exchange lost 2,050 BTC to hackers in February 2020, a third of which has since been frozen.
= stolen 2050 BTC exactly; victim Greywater Exchange; period 2020-02
Nimbus Lend suffered a loss of $17.5 million when an attacker manipulated its oracle.
= stolen 17500000 USD exactly; victim Nimbus Lend
The hack cost Oldbury Exchange nearly $80 million in 2021.
= stolen 80000000 USD about; victim Oldbury Exchange; period 2021
A breach of Sable Wallet's signing server led to the loss of $35 million in June 2023.
= stolen 35000000 USD exactly; victim Sable Wallet; period 2023-06
Tern Finance was exploited for $6.1 million on Sunday, PeckShield reported.
= stolen 6100000 USD exactly; victim Tern Finance
: firm PeckShield
Juniper Bridge was hacked for over $110 million in 2022.
= stolen 110000000.. USD more-than; victim Juniper Bridge; period 2022
The $48 million heist at Cobalt Exchange in November 2018 was the work of APT38, the report says.
= stolen 48000000 USD exactly; victim Cobalt Exchange; actor APT38; period 2018-11; blamed APT38 stated
The theft of 9,800 ether from Rookwood in 2020 was attributed by the FBI to the Lazarus Group.
= stolen 9800 ETH exactly; victim Rookwood; actor Lazarus Group; period 2020; blamed Lazarus Group confirmed
Their haul from Silverthorn came to $13 million.
= stolen 13000000 USD exactly; victim Silverthorn
The amount stolen from Wexford Chain stood at $41 million, the exchange said on Monday.
= stolen 41000000 USD exactly; victim Wexford Chain
Funds stolen from Ambleside Network stood at between $20 million and $23 million.
= stolen 20000000..23000000 USD between; victim Ambleside Network
Losses at Tidewell from the exploit reached $33 million by Thursday evening.
= stolen 33000000 USD exactly; victim Tidewell
Losses from the March 2022 hack of Corvane totalled $190 million.
= stolen 190000000 USD exactly; victim Corvane; period 2022-03
Losses from hacks topped $3 billion in 2022, according to Chainalysis.
= stolen 3000000000.. USD more-than; period 2022
: firm Chainalysis
CertiK put the losses from the hack of Harrowgate at $5.3 million.
= stolen 5300000 USD exactly; victim Harrowgate
: firm CertiK
Tokens valued at $450,000 were taken from Ebbfleet in the incident.
= stolen 450000 USD exactly; victim Ebbfleet
Users of Larkhill saw $2.4 million vanish from their wallets after the phishing attack.
= stolen 2400000 USD exactly; victim Larkhill
Ottermere saw $14 million vanish in a hack in September 2021.
= stolen 14000000 USD exactly; victim Ottermere; period 2021-09
The attackers attempted to transfer $951 million out of Meridian Bank but succeeded in stealing only $81 million.
= stolen 81000000 USD exactly; victim Meridian Bank
= attempted 951000000 USD exactly; victim Meridian Bank
Hackers tried and failed to steal $1.2 million from Dovetail Finance in May 2023.
= attempted 1200000 USD exactly; victim Dovetail Finance; period 2023-05
An attempt to steal 600 bitcoin from Saltmarsh was foiled, its chief executive told Reuters.
= attempted 600 BTC exactly; victim Saltmarsh
Thornbury has so far clawed back $3.3 million of the $9 million stolen from it in April 2022.
= recovered 3300000 USD exactly
= stolen 9000000 USD exactly; victim Thornbury; period 2022-04
The hacker sent back 2,700 ether to Gannet Protocol on Friday, keeping 300 as a reward.
= recovered 2700 ETH exactly
About $260 million of the loot was returned by the attacker within two weeks, Lindisfarne Network said.
= recovered 260000000 USD about
Tether froze $1.7 million in USDT linked to the theft from Peregrine Swap.
= frozen 1700000 USD exactly
A further $4.4 million of the stolen funds was blocked by exchanges, investigators said.
= frozen 4400000 USD exactly
The thieves handed back 90% of the coins, worth about $11 million, after talks with Sandpiper Labs.
= recovered 11000000 USD about
The Lazarus Group laundered more than $455 million through a mixer after the 2022 hack of Ironbark Bridge.
= laundered 455000000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated
At least $27 million of the proceeds was cashed out through brokers in Asia between March and June 2021.
= laundered 27000000.. USD at-least; period 2021-03..2021-06
The panel counted 58 attacks by North Korean hackers on cryptocurrency companies between 2017 and 2023.
= attacks 58 exactly; actor DPRK; period 2017..2023; blamed DPRK stated
: un-panel
North Korean hackers carried out at least 47 attacks in 2024, netting $1.34 billion.
= attacks 47.. at-least; actor DPRK; period 2024; blamed DPRK stated
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
Exploited for $9.2 million in October, Cairn Finance shut down its lending markets.
@ 2022-12-05
= stolen 9200000 USD exactly; victim Cairn Finance; period 2022-10
Stolen from Hazelmere Exchange last year, the 4,000 bitcoin have not moved since.
@ 2020-07-01
= stolen 4000 BTC exactly; victim Hazelmere Exchange; period 2019
It was Kimsuky, not Lazarus, that stole $3 million from Redshank Exchange, the firm said.
= stolen 3000000 USD exactly; victim Redshank Exchange; actor Kimsuky; blamed Kimsuky stated
What the attackers took from Elmstead was $7.7 million in wrapped ether.
= stolen 7700000 USD exactly; victim Elmstead
Rosewater Exchange's $30 million hack in 2019 has never been solved.
= stolen 30000000 USD exactly; victim Rosewater Exchange; period 2019
~ stolen 30000000 USD exactly; victim Rosewater Exchange; period 2019; blamed nobody
Hackers hit Bramble Chain, one of the oldest bridges, for $126 million in July.
@ 2023-09-10
= stolen 126000000 USD exactly; victim Bramble Chain; period 2023-07
Of the $75 million taken from Millrace in 2021, about $9 million has been recovered.
= stolen 75000000 USD exactly; victim Millrace; period 2021
= recovered 9000000 USD about
The attackers took $18.2 million from Wychwood: 4,300 ether, 55 bitcoin and $6 million in USDC.
= stolen 18200000 USD exactly; victim Wychwood
= stolen 4300 ETH exactly; victim Wychwood
= stolen 55 BTC exactly; victim Wychwood
= stolen 6000000 USD exactly; victim Wychwood
Hackers broke into Fallowfield Exchange in May 2021. They stole 710 bitcoin from it.
= stolen 710 BTC exactly; victim Fallowfield Exchange; period 2021-05
Saxby Protocol confirmed the breach on Wednesday. "We lost $2.9 million to the attacker," its founder said.
= stolen 2900000 USD exactly; victim Saxby Protocol
Hacker steals $11 million from DeFi lender Greenshank
= stolen 11000000 USD exactly; victim Greenshank
Penhallow Bridge hacked for $85 million; Lazarus suspected
= stolen 85000000 USD exactly; victim Penhallow Bridge; actor Lazarus Group; blamed Lazarus Group suspected
$19M gone as attacker drains Ravenswood Finance
= stolen 19000000 USD exactly; victim Ravenswood Finance
North Korea blamed for $100 million Larchmont hack
= stolen 100000000 USD exactly; victim Larchmont; actor DPRK; blamed DPRK accused
The FBI attributed the theft of $620 million from Hawkbridge to Lazarus Group and APT38.
= stolen 620000000 USD exactly; victim Hawkbridge
The FBI has confirmed that the Lazarus Group was responsible for the hack of Cinderford.
= attribution; victim Cinderford; actor Lazarus Group; blamed Lazarus Group confirmed
: government FBI
TRM Labs attributes the breach of Swanmere Exchange in December 2023 to North Korean hackers.
= attribution; victim Swanmere Exchange; actor DPRK; period 2023-12; blamed DPRK stated
: firm TRM Labs
The hack of Kittiwake in 2021 bore the hallmarks of the Lazarus Group.
= attribution; victim Kittiwake; actor Lazarus Group; period 2021; blamed Lazarus Group suspected
Nobody has been identified as responsible for the attack on Tolworth Exchange.
= attribution; victim Tolworth Exchange; blamed nobody
Three North Korean programmers were indicted over the theft of $75 million from Marlpit Exchange in 2017.
= charge; victim Marlpit Exchange; actor DPRK; period 2017; blamed DPRK charged
= stolen 75000000 USD exactly; victim Marlpit Exchange; actor DPRK; period 2017; blamed DPRK charged
A Canadian man was charged on Monday over the hack of Dabchick Finance.
= charge; victim Dabchick Finance
A 24-year-old from Leeds pleaded guilty to laundering the proceeds of the Ormsby hack.
= charge; victim Ormsby
The intruders sent an engineer at the company a fake job offer carrying malware.
= method
Lazarus Group operatives posed as recruiters on LinkedIn to plant malicious code on engineers' laptops.
= method; actor Lazarus Group
Wheatear Exchange did not immediately respond to a request for comment.
= comment; of Wheatear Exchange
North Korea's mission to the United Nations in New York did not respond to a request for comment.
= comment; of DPRK
The report, which has not been made public, was submitted to the Security Council's sanctions committee on Friday.
= status
North Korea accounted for 61% of the $2.2 billion stolen from crypto platforms in 2024, Chainalysis found.
= share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated
= stolen 2200000000 USD exactly; period 2024
: firm Chainalysis
Bridge attacks made up more than half of all funds stolen in 2022.
= share 0.5..1 more-than; period 2022
Almost a third of the cryptocurrency stolen in 2023 went to North Korean hackers, TRM Labs said.
= share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK stated
: firm TRM Labs
Attackers believed to be working for Pyongyang stole 1,700 ether from Stourbridge Vault in early 2022.
= stolen 1700 ETH exactly; victim Stourbridge Vault; actor DPRK; period 2022-01..2022-04; blamed DPRK alleged
In the second half of 2021 North Korean hackers took at least $50 million from three exchanges.
= stolen 50000000.. USD at-least; actor DPRK; period 2021-07..2021-12; blamed DPRK stated
On 9 November 2022, $4.8 million in stablecoins was swiped from the treasury of Calder DAO.
= stolen 4800000 USD exactly; victim Calder DAO; period 2022-11-09
Blockchain sleuth ZachXBT estimated that Sandbank had lost $21 million to the Lazarus Group.
= stolen 21000000 USD exactly; victim Sandbank; actor Lazarus Group; blamed Lazarus Group stated
Pintail Exchange, whose hot wallets were emptied of $49 million in 2020, has compensated its customers in full.
= stolen 49000000 USD exactly; victim Pintail Exchange; period 2020
The hackers who robbed Amberley Bank of $60 million in 2017 were trained by the state, the defector said.
= stolen 60000000 USD exactly; victim Amberley Bank; period 2017
The bug cost users of Shearwater Swap $1.1 million before it was patched, with an attacker emptying pool after pool.
= stolen 1100000 USD exactly; victim Shearwater Swap
Goshawk Exchange said an attack on Saturday had resulted in losses of 3,300 bitcoin ($60 million).
= stolen 3300 BTC exactly = 60000000 USD; victim Goshawk Exchange
Over $8 million in user funds has been lost in the exploit of Bittern Protocol, according to SlowMist.
= stolen 8000000.. USD more-than; victim Bittern Protocol
: firm SlowMist
The heist, in which $234 million was stolen from the Indian exchange Zaurex in July 2024, was blamed on North Korea.
= stolen 234000000 USD exactly; victim Zaurex; actor DPRK; period 2024-07; blamed DPRK accused
Japanese police said the TraderTraitor group stole 4,500 bitcoin worth 48.2 billion yen from Hoshino Coin in May 2024.
= stolen 4500 BTC exactly = 48200000000 JPY; victim Hoshino Coin; actor TraderTraitor; period 2024-05; blamed TraderTraitor stated
The company revised the amount stolen from Teasel Finance from $10 million to $12.5 million.
= stolen 12500000 USD exactly; victim Teasel Finance
Not $40 million but $31 million was stolen from Hornbeam, an audit has found.
= stolen 31000000 USD exactly; victim Hornbeam
Alderney Exchange lost about 15% of its assets, or $230 million, in the breach.
= stolen 230000000 USD exactly; victim Alderney Exchange
~ stolen 230000000 USD about; victim Alderney Exchange
The theft, one of the largest of 2018, cost Coppice Exchange 58 billion yen.
= stolen 58000000000 JPY exactly; victim Coppice Exchange; period 2018
Between 2020 and 2022, the same group stole $310 million from at least five exchanges in Asia.
= stolen 310000000 USD exactly; period 2020..2022
Curlew Chain announced that the attacker had returned all of the $7.4 million he took on Monday.
= recovered 7400000 USD exactly
More than $200 million in crypto was stolen in the first quarter of 2023, Immunefi said, most of it from Turnstone Finance.
= stolen 200000000.. USD more-than; period 2023-01..2023-03
: firm Immunefi
Hackers stole $1.7 billion in 2023, down 54% from $3.7 billion the year before.
= stolen 1700000000 USD exactly; period 2023
= stolen 3700000000 USD exactly; period 2022
Dotterel Labs, a payments firm, and Whimbrel, a bridge, lost $3 million and $5 million respectively.
Snipe Exchange lost $6 million in 2019 and another $2.5 million in 2021 to hackers.
= stolen 6000000 USD exactly; victim Snipe Exchange; period 2019
= stolen 2500000 USD exactly; victim Snipe Exchange; period 2021
As much as $16 million may have been taken from Plover Pay, according to a person familiar with the matter.
= stolen 0..16000000 USD up-to; victim Plover Pay
Officials in Seoul suspect that Andariel stole 62 million won from Godwit Exchange.
= stolen 62000000 KRW exactly; victim Godwit Exchange; actor Andariel; blamed Andariel suspected
The exchange was left $13.5 million poorer after hackers got hold of an employee's password.
= stolen 13500000 USD exactly
The UN experts are investigating 17 cyberheists in 2024 for which North Korea may be responsible, valued at more than $1.1 billion.
= attacks 17 exactly; actor DPRK; period 2024; blamed DPRK suspected
= stolen 1100000000.. USD more-than; actor DPRK; period 2024; blamed DPRK suspected
: un-panel
Since 2017 Pyongyang's hackers have taken some $3 billion, including $660 million last year, officials in Seoul estimate.
@ 2025-02-10
= stolen 3000000000 USD about; actor DPRK; period 2017..2025-02-10; blamed DPRK stated
= stolen 660000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
Phalarope Bridge lost $12 million in tokens in April, and the bulk of it has already been converted into ether.
@ 2023-06-15
= stolen 12000000 USD exactly; victim Phalarope Bridge; period 2023-04
Dunnock Finance: $2.2M stolen in reentrancy attack, funds moved to Tornado Cash
= stolen 2200000 USD exactly; victim Dunnock Finance
Attackers used a compromised private key to mint tokens and drain $4.6 million from Yaffle Network, its co-founder Jane Aldous wrote on X.
= stolen 4600000 USD exactly; victim Yaffle Network
Security researchers at Halborn say the attackers of Fieldfare got $870,000.
= stolen 870000 USD exactly; victim Fieldfare
The group known as Scattered Spider stole $11 million in crypto from 29 people, prosecutors alleged.
= stolen 11000000 USD exactly; actor Scattered Spider; blamed Scattered Spider alleged
The Treasury sanctioned a mixer used by the Lazarus Group to launder $20.5 million of the proceeds of the Redwing hack.
= laundered 20500000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
Of the 2,400 bitcoin stolen, 1,900 were moved within an hour, Brambling Exchange said in a statement.
= stolen 2400 BTC exactly; victim Brambling Exchange
~ stolen 2400 BTC exactly
Binance has frozen $5.8 million of the funds stolen in the Goosander hack, its founder Changpeng Zhao tweeted on 22 April 2022.
= frozen 5800000 USD exactly
The exchange recovered 70 per cent of the 1,000 bitcoin stolen in August 2016.
= stolen 1000 BTC exactly; period 2016-08
The hack of Merlin Exchange in July 2021, which cost it $13 million, was carried out by North Korean hackers, a UN report says.
= stolen 13000000 USD exactly; victim Merlin Exchange; actor DPRK; period 2021-07; blamed DPRK stated
Hackers linked to the Lazarus Group stole $41 million from Chough Casino on September 4, 2023, the FBI said in a press release.
= stolen 41000000 USD exactly; victim Chough Casino; actor Lazarus Group; period 2023-09-04; blamed Lazarus Group alleged
: government FBI
An insider helped thieves steal 500 ether from Avocet, prosecutors said when they charged him in 2022.
= stolen 500 ETH exactly; victim Avocet
= charge; victim Avocet
Bunting Exchange was the victim of a hack that saw $40 million in XRP leave its wallets on 1 June 2020.
= stolen 40000000 USD exactly; victim Bunting Exchange; period 2020-06-01
Garganey lost $25 million to an attacker who exploited a bug in code written by the auditor Crane & Sons.
= stolen 25000000 USD exactly; victim Garganey
Nightjar Network said a private key leak had enabled the theft of 77 bitcoin.
= stolen 77 BTC exactly; victim Nightjar Network
"Roughly $3 million in ether is gone," Hobby Finance wrote on X after the attack.
= stolen 3000000 USD about; victim Hobby Finance
Mossgate denied reports that $4.2 million had been stolen from it.
The hackers demanded a ransom of $7 million, which Brightkey refused to pay.
No customer funds were lost in the incident, Pellworth said, contrary to rumours of a $10 million theft.
A flaw in the bridge could have allowed attackers to drain $350 million, the researchers wrote.
Dunlin Swap offered a bounty of $500,000 for information about the hackers.
The price of ether fell 4% to $1,800 on Tuesday after the hack.
US prosecutors seized $30 million in cryptocurrency that North Korean hackers had stolen from Kestrel Coin.
Quillon raised $40 million from investors to reimburse victims.
The fund lost $200 million on bad trades last year.
In the novel, a gang of hackers steals $1 billion from a bank in Macau.
Exchanges fear that North Korea will steal even more in 2025.
The exchange retracted its claim that Lazarus had taken $25 million.
If the attack had succeeded, Copperline would have lost $90 million.
The insurer will pay Marlow Finance $8 million for its losses.
Hollis Vault holds $2.6 billion in customer assets.
Suppose a thief takes 100 bitcoin from a wallet: the ledger shows where they go.
The wallet moved 5,000 ether worth $9 million on Sunday, which the exchange said was routine maintenance.
The court fined Ashgrove Pay $12 million for weak controls against money laundering.
Reports that Verity Pools had been drained of $39 million were false, the team said.
Did North Korea steal $1.5 billion from Stonecrop?
Companies should train staff to recognise phishing, the agencies advised.
North Korea has always denied involvement in cyber theft.
The stolen coins, which have quadrupled in price, would be worth $800 million today.
The attacker has until Friday to return the funds, Orchard Bank said.
The hackers plan to steal $500 million by the end of the year, the defector warned.
Bluefern's trading volume rose to $600 million a day after it was relaunched.
The Treasury is offering up to $5 million for information on Lazarus Group.
The network charged users $2 million in fees during the attack.
An earlier version of this article said that $16 million was taken; the company had given no figure.
White-hat hackers moved $70 million to safety before the bug could be exploited.
Palisade DEX paused withdrawals after spotting suspicious transactions worth $12 million, which turned out to be its own.
South Korea's spy agency trained 300 analysts to trace stolen cryptocurrency.
The audit of Greywater Exchange cost $1.2 million.
Nimbus Lend's token fell 60% and lost $90 million in market value after the exploit.
Analysts expect losses of up to $4 billion in 2026.
A petition to free the programmer has been signed by 4,000 people.
Scam losses reported by Americans to the FBI are unrelated to the breach, the bureau said.
Oldbury Exchange agreed to pay $45 million to settle a lawsuit over the hack.
Sable Wallet has 3 million users in 40 countries.
"They did not steal $20 million from us; nobody did," the chief executive said.
Tern Finance warned users that phishing sites were posing as its front end.
The defendant forfeited 1,400 bitcoin.
Juniper Bridge doubled its security budget to $10 million after the theft.
The bank loses $3 million a year to card fraud by its own customers, it says, and expects the same in 2024.
`);
