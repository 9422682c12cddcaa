import { parseSamples, type Sample } from './samples.ts';

/** Other wordings of what that half showed to be missing, written before the rules were changed for it, and more in its manner. */
export const DEVELOPMENT_TEN: readonly Sample[] = parseSamples(`
Three members of Lazarus Group were indicted over the theft of $55 million from Quarrybit in June 2021.
= stolen 55000000 USD exactly; victim Quarrybit; actor Lazarus Group; period 2021-06; blamed Lazarus Group charged
= charge; victim Quarrybit; actor Lazarus Group; period 2021-06; blamed Lazarus Group charged
Four alleged members of FIN7 have been convicted of stealing over $3 million from retailers.
= stolen 3000000.. USD more-than; actor FIN7; blamed FIN7 charged
= charge; actor FIN7; blamed FIN7 charged
Six people were charged with hacking the accounts of crypto investors and stealing $11 million.
= stolen 11000000 USD exactly
= charge
Seven hackers stole $4.2 million from Driftmark, police said.
= stolen 4200000 USD exactly; victim Driftmark
A phishing kit called Inferno Drainer was used to steal $80 million from more than 100,000 victims, Scam Sniffer said.
= stolen 80000000 USD exactly
Criminals using the Angel Drainer toolkit stole over $25 million last year, researchers said.
@ 2024-03-01
= stolen 25000000.. USD more-than; period 2023
The malware, known as Clipsa, was used to steal roughly $35,000 in bitcoin from infected computers.
= stolen 35000 USD about
Wallet-draining software named Pink Drainer helped thieves steal $85 million.
= stolen 85000000 USD exactly
Scammers renting Vanilla Drainer took about $5.3 million from victims in three weeks.
= stolen 5300000 USD about
Clipboard hijacker MassJacker has stolen at least $95,300 in Litecoin, CyberArk said.
= stolen 95300.. USD at-least
Lazarus Group was accused of the September 2020 hack of Kumaro, in which $214 million was lost, and of robbing an unnamed exchange in October 2020, when $19 million was taken.
= stolen 214000000 USD exactly; victim Kumaro; actor Lazarus Group; period 2020-09; blamed Lazarus Group accused
= stolen 19000000 USD exactly; actor Lazarus Group; period 2020-10; blamed Lazarus Group accused
The report lists the July 2022 hack of Ombrelle, in which $31 million was stolen, and an attack on a Vietnamese gaming firm in August 2022, when $9 million was taken.
= stolen 31000000 USD exactly; victim Ombrelle; period 2022-07
= stolen 9000000 USD exactly; period 2022-08
Investigators examined the theft of $41 million from Lusterbank in May 2019 and the theft of $6 million from an Estonian exchange in June 2019.
= stolen 41000000 USD exactly; victim Lusterbank; period 2019-05
= stolen 6000000 USD exactly; period 2019-06
The panel described two hacks: that of Pontebit in March 2021, when $60 million was stolen, and that of an unidentified exchange in April 2021, when $8 million disappeared.
= stolen 60000000 USD exactly; victim Pontebit; period 2021-03
= stolen 8000000 USD exactly; period 2021-04
Pontebit lost $60 million to hackers in March 2021 and a smaller rival lost $2 million in April 2021.
= stolen 60000000 USD exactly; victim Pontebit; period 2021-03
= stolen 2000000 USD exactly; period 2021-04
North Korean hackers have stolen more than $5 billion since 2017, including $230 million from Indian exchange Varuna in July 2024.
@ 2025-03-01
= stolen 5000000000.. USD more-than; actor DPRK; period 2017..2025-03-01; blamed DPRK stated
= stolen 230000000 USD exactly; victim Varuna; actor DPRK; period 2024-07; blamed DPRK stated
Lazarus Group took $1.3 billion in 2024, the firm said, including $305 million from the Japanese exchange Amabit in May 2024 and $50 million from Corelot.
= stolen 1300000000 USD exactly; actor Lazarus Group; period 2024; blamed Lazarus Group stated
= stolen 305000000 USD exactly; victim Amabit; actor Lazarus Group; period 2024-05; blamed Lazarus Group stated
= stolen 50000000 USD exactly; victim Corelot; actor Lazarus Group; blamed Lazarus Group stated
Hackers stole $2.2 billion in 2024, among them $305 million from Amabit in May 2024.
= stolen 2200000000 USD exactly; period 2024
= stolen 305000000 USD exactly; victim Amabit; period 2024-05
Crypto thefts reached $1.9 billion in the first half of 2022, including $620 million taken from the Axium bridge in March.
@ 2022-07-10
= stolen 1900000000 USD exactly; period 2022-01..2022-06
= stolen 620000000 USD exactly; victim Axium; period 2022-03
In 2023 attackers stole $1.8 billion, of which $200 million was taken from Mistvale in September.
@ 2024-01-10
= stolen 1800000000 USD exactly; period 2023
= stolen 200000000 USD exactly; victim Mistvale; period 2023-09
Velo Swap was hacked for ~$1.1M on Base.
= stolen 1100000 USD about; victim Velo Swap
#CertiKInsight Tarn Protocol was exploited on BNB Chain for ~$640K.
= stolen 640000 USD about; victim Tarn Protocol
Looks like Orla Vault was drained on Polygon for ~1,200 ETH (~$3.9M).
= stolen 1200 ETH about = 3900000 USD; victim Orla Vault
@CyversAlerts: Our system detected suspicious transactions involving Quento. ~$4.3M has been stolen on Optimism.
= stolen 4300000 USD about; victim Quento
Alert! Brine DEX has been exploited on Solana, losing ~$720k.
= stolen 720000 USD about; victim Brine DEX
Hackers linked to North Korea stole $1.65 billion, or 43 percent of the $3.8 billion taken in 2022.
= stolen 1650000000 USD exactly; actor DPRK; period 2022; blamed DPRK alleged
= stolen 3800000000 USD exactly; period 2022
= share 0.43 exactly; actor DPRK; period 2022; blamed DPRK alleged
In 2023 North Korea took $1 billion, or 59% of the $1.7 billion stolen that year.
= stolen 1000000000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
= stolen 1700000000 USD exactly; period 2023
= share 0.59 exactly; actor DPRK; period 2023; blamed DPRK stated
North Korean groups were behind $660 million in thefts last year, about 61 percent of the total stolen.
@ 2025-01-20
= stolen 660000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
= share 0.61 about; actor DPRK; period 2024; blamed DPRK stated
Bridge hacks accounted for $2 billion, or 69% of all funds stolen in 2022.
= stolen 2000000000 USD exactly; period 2022
= share 0.69 exactly; period 2022
About $1.7 billion was stolen in 2023 across 231 hacking incidents.
= stolen 1700000000 USD about; period 2023
= attacks 231 exactly; period 2023
Criminals took $313 million in August 2024 over 58 security incidents.
= stolen 313000000 USD exactly; period 2024-08
= attacks 58 exactly; period 2024-08
$1.49 billion was lost to 192 hacking and fraud incidents in 2024.
= stolen 1490000000 USD exactly; period 2024
= attacks 192 exactly; period 2024
Losses of $702 million were recorded in the second quarter of 2023 across 71 individual hacks.
= stolen 702000000 USD exactly; period 2023-04..2023-06
= attacks 71 exactly; period 2023-04..2023-06
Almost $1.2 billion was stolen in 98 hacking cases in 2021.
= stolen 1200000000 USD about; period 2021
= attacks 98 exactly; period 2021
Harth Exchange said it did not know who carried out the breach of its hot wallets.
= attribution; victim Harth Exchange; blamed nobody
Mirador said the attack on its servers had not been attributed to any group.
= attribution; victim Mirador; blamed nobody
No one has claimed responsibility for the hack of Luma Pay.
= attribution; victim Luma Pay; blamed nobody
Police said Andariel was behind the breach of Luma Pay's systems.
= attribution; victim Luma Pay; actor Andariel; blamed Andariel stated
Kestan said the FBI had told it that the Lazarus Group was responsible for the attack on its platform.
= attribution; victim Kestan; actor Lazarus Group; blamed Lazarus Group stated
Vellum Bank said the identity of those behind the intrusion into its network remained unknown.
= attribution; victim Vellum Bank; blamed nobody
An earlier statement put the loss at $7.4 million; the correct figure is $9.1 million, Quentin Finance said.
= stolen 9100000 USD exactly; victim Quentin Finance
Quentin Finance lost $3.3 million in the exploit, not $5 million as first reported.
= stolen 3300000 USD exactly; victim Quentin Finance
We reported that $12 million was stolen from Zentora. The correct amount is $1.2 million.
= stolen 1200000 USD exactly; victim Zentora
Correction: Zentora lost $6.1 million in the hack, not $61 million.
= stolen 6100000 USD exactly; victim Zentora
The true amount stolen from Zentora was 1,900 ETH, its founder wrote.
= stolen 1900 ETH exactly; victim Zentora
Zentora and Quarrybit declined to comment.
= comment; of Zentora
= comment; of Quarrybit
Neither Zentora nor the FBI responded to requests for comment.
= comment; of Zentora
= comment; of FBI
The FBI and the Justice Department declined to comment on the theft.
= comment; of FBI
= comment; of Justice Department
Zentora did not reply to an email, and Harth Exchange declined to comment.
= comment; of Zentora
= comment; of Harth Exchange
North Korea's mission to the United Nations and Zentora did not respond to requests for comment.
= comment; of DPRK
= comment; of Zentora
Three North Korean military programmers were charged over a scheme to steal more than $1.3 billion from banks and companies.
= charge; actor DPRK; blamed DPRK charged
~ attempted 1300000000.. USD more-than; actor DPRK; blamed DPRK charged
A federal court charged two North Korean intelligence officers with stealing $75 million from a Slovenian exchange in December 2017.
= stolen 75000000 USD exactly; actor DPRK; period 2017-12; blamed DPRK charged
= charge; actor DPRK; period 2017-12; blamed DPRK charged
Two North Koreans posing as freelance developers stole $600,000 from a Serbian token company in May 2022, prosecutors said.
= stolen 600000 USD exactly; actor DPRK; period 2022-05; blamed DPRK stated
North Korean nationals employed as engineers stole about $1.3 million from Lumora in February 2023.
= stolen 1300000 USD about; victim Lumora; actor DPRK; period 2023-02; blamed DPRK stated
Crypto payments firm Alderpay confirmed that about $37 million had been siphoned from its hot wallets on Saturday.
= stolen 37000000 USD about; victim Alderpay
: victim Alderpay
The exploit, which security firm CertiK put at $8.6 million, drained three lending pools of Marrow Finance.
= stolen 8600000 USD exactly; victim Marrow Finance
According to the Panel, DPRK cyberactors stole between $630 million and $1 billion in 2022.
= stolen 630000000..1000000000 USD between; actor DPRK; period 2022; blamed DPRK stated
: un-panel
Vetiver Labs lost some 1,500 ETH (about $2.8 million at the time) to a phishing attack in January 2023.
= stolen 1500 ETH about = 2800000 USD; victim Vetiver Labs; period 2023-01
The FBI identified TraderTraitor as responsible for the theft of 4,502.9 BTC, worth $308 million, from the Japanese exchange Hoshicoin in May 2024.
= stolen 4502.9 BTC exactly = 308000000 USD; victim Hoshicoin; actor TraderTraitor; period 2024-05; blamed TraderTraitor stated
: government FBI
Tether has frozen $29.6 million in USDT linked to the Palisade Exchange hack.
= frozen 29600000 USD exactly
The exchange recovered roughly a third of the funds, or about $20 million.
~ recovered 20000000 USD about
Some $63 million of the $73.5 million stolen from Corvid Finance was recovered within days.
= stolen 73500000 USD exactly; victim Corvid Finance
= recovered 63000000 USD about
Prosecutors in Manhattan charged a Canadian man with exploiting vulnerabilities in the Kelvar and Indigo protocols to steal about $65 million.
= stolen 65000000 USD about
= charge
~ charge; victim Kelvar
The thieves laundered 2,900 of the stolen bitcoin through Sinbad by the end of June.
~ laundered 2900 BTC exactly
The number of hacks fell to 31 in the third quarter of 2024 from 44 in the same quarter a year earlier.
~ attacks 31 exactly; period 2024-07..2024-09
~ attacks 44 exactly; period 2023-07..2023-09
Stolen funds totalled $413 million in the third quarter of 2024, Immunefi said.
= stolen 413000000 USD exactly; period 2024-07..2024-09
: firm Immunefi
At least 12 exchanges in seven countries were attacked between 2019 and 2021, the report said.
~ countries 7 exactly; period 2019..2021
Elliptic estimated that Lazarus Group had stolen nearly $240 million in crypto assets over the past 104 days.
= stolen 240000000 USD about; actor Lazarus Group; blamed Lazarus Group stated
: firm Elliptic
A South Korean court sentenced the former chief executive of Daonpay to five years for embezzling 14 billion won from its customers.
= stolen 14000000000 KRW exactly; victim Daonpay
= charge; victim Daonpay
Neither Daonpay nor its auditors responded to emailed questions.
= comment; of Daonpay
The token's price fell 45% after the $5.4 million exploit.
= stolen 5400000 USD exactly
The hackers demanded a ransom of 200 BTC, which Orlop Exchange refused to pay.
Lloyd's underwriters paid out $12 million to Orlop Exchange after the theft.
Had the attack succeeded, $250 million could have been lost, Polaris Bridge said.
White-hat hackers secured $16 million from the vulnerable contract before attackers could reach it.
The SEC fined Brightbit $3 million for failing to disclose a 2021 breach.
Brightbit denied a report that it had lost $40 million in a hack.
An earlier version of this article said $90 million was stolen from Palisade Exchange; the correct figure is $9 million.
= stolen 9000000 USD exactly; victim Palisade Exchange
Palisade Exchange revised its estimate of the loss from $48 million to $41 million.
= stolen 41000000 USD exactly; victim Palisade Exchange
Hackers tied to Pyongyang stole $3 billion between 2017 and 2023, the panel said, citing a member state.
= stolen 3000000000 USD exactly; actor DPRK; period 2017..2023; blamed DPRK alleged
: un-panel
South Korea's National Police Agency confirmed that Lazarus and Andariel were behind the 2019 theft of 342,000 ETH from Upwell.
= stolen 342000 ETH exactly; victim Upwell; period 2019
Andariel stole defence data and 600 million won, Seoul police said.
= stolen 600000000 KRW exactly; actor Andariel; blamed Andariel stated
In one case, the group posed as recruiters for an aerospace company and sent engineers malicious PDFs.
= method
More than half of all crypto stolen in 2023 went to North Korean hackers, according to Chainalysis.
= share 0.5..1 more-than; actor DPRK; period 2023; blamed DPRK stated
: firm Chainalysis
Private-key compromises made up 43.8% of the total stolen in 2024.
= share 0.438 exactly; period 2024
North Korea-linked hackers stole $1.34 billion across 47 incidents in 2024, up from $660.5 million across 20 incidents in 2023.
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK alleged
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK alleged
= stolen 660500000 USD exactly; actor DPRK; period 2023; blamed DPRK alleged
= attacks 20 exactly; actor DPRK; period 2023; blamed DPRK alleged
The Justice Department unsealed charges against a Chinese national accused of laundering $100 million for the Lazarus Group.
= charge; actor Lazarus Group; blamed Lazarus Group charged
~ laundered 100000000 USD exactly; actor Lazarus Group; blamed Lazarus Group charged
~ laundered 100000000 USD exactly
~ charge
Japan's Financial Services Agency said 58 billion yen ($530 million) in NEM tokens had been taken from Kiyocheck in January 2018.
= stolen 58000000000 JPY exactly = 530000000 USD; victim Kiyocheck; period 2018-01
A former employee of Lumenex was arrested on suspicion of stealing 2.4 billion won.
~ stolen 2400000000 KRW exactly; victim Lumenex
ZachXBT said the same group was behind a $4.3 million theft from an individual in Texas last month.
@ 2024-06-10
= stolen 4300000 USD exactly; period 2024-05
Hackers working for the Reconnaissance General Bureau tried to steal $14.5 million from Mistral Pay but got away with $11 million.
= attempted 14500000 USD exactly; victim Mistral Pay
= stolen 11000000 USD exactly; victim Mistral Pay
Mistral Pay was hacked in March 2020 and again in September 2022, losing $4 million and $7 million respectively.
= stolen 4000000 USD exactly; victim Mistral Pay; period 2020-03
= stolen 7000000 USD exactly; victim Mistral Pay; period 2022-09
Two members of the gang behind the Orchid Bridge hack were jailed for nine years on Friday.
= charge; victim Orchid Bridge
Three Russian nationals were indicted over the 2014 hack of Mt. Kessel, which lost 647,000 BTC.
= stolen 647000 BTC exactly; victim Mt. Kessel; period 2014
= charge; victim Mt. Kessel; period 2014
The sum stolen, originally given as $31 million, was later put at $35.2 million by Kestan.
= stolen 35200000 USD exactly; victim Kestan
Kestan said on Thursday it had been hit by a "sophisticated attack" and lost about 3 billion won.
= stolen 3000000000 KRW about; victim Kestan
: victim Kestan
The attacker kept 10% as a bounty and sent back the remaining $1.8 million to Kestan.
= recovered 1800000 USD exactly
Of the 850,000 BTC that vanished from Kessel, 200,000 were found in an old wallet.
~ stolen 850000 BTC exactly; victim Kessel
~ recovered 200000 BTC exactly
Investigators at Group-IB blamed the attacks on Lazarus, which they said had taken $571 million from five exchanges since 2017.
@ 2018-10-19
= stolen 571000000 USD exactly; actor Lazarus Group; period 2017..2018-10-19; blamed Lazarus Group accused
: firm Group-IB
According to court documents, the pair stole $230 million in bitcoin from a single victim in Washington in August 2024.
= stolen 230000000 USD exactly; period 2024-08
Scammers used the Monkey Drainer phishing kit to steal an estimated $13 million from NFT collectors, CertiK said.
= stolen 13000000 USD estimated
: firm CertiK
The hack of Umbra Markets is the biggest since Kestan lost $80 million in June 2022.
= stolen 80000000 USD exactly; victim Kestan; period 2022-06
A spokesperson for Umbra Markets declined to say how much had been stolen.
Treasury sanctioned three North Koreans over the laundering of cryptocurrency stolen from exchanges.
= charge; actor DPRK; blamed DPRK charged
Cybercriminals siphoned off up to R120 million from the lender, Vaalbank said.
The exchange said $1.7 million was stolen, but independent researchers believe the loss was closer to $5 million.
= stolen 1700000 USD exactly
~ stolen 5000000 USD about
`);
