import { parseSamples, type Sample } from './samples.ts';

/** Half of a set by another hand that was read once, unseen, before the rules were changed for what it showed to be missing. */
export const DEVELOPMENT_NINE: readonly Sample[] = parseSamples(`
Crypto exchange Velmora said on Monday that hackers stole at least $86 million from two of its hot wallets, one on Ethereum and the other on BNB Chain.
= stolen 86000000.. USD at-least; victim Velmora
: victim Velmora
Blockchain security firm PeckShield first flagged the exploit of Tarnwell Finance, putting the damage at roughly $11.4 million, though the team has yet to confirm a figure.
= stolen 11400000 USD about; victim Tarnwell Finance
: firm PeckShield
The Panel is investigating 47 suspected DPRK cyberattacks on cryptocurrency-related companies between 2018 and 2023, valued at approximately $2.4 billion, which reportedly help to fund the country's weapons of mass destruction programmes.
= attacks 47 exactly; actor DPRK; period 2018..2023; blamed DPRK suspected
= stolen 2400000000 USD about; actor DPRK; period 2018..2023; blamed DPRK suspected
: un-panel
#PeckShieldAlert Orla Protocol was exploited on Arbitrum for ~$2.7M; the exploiter has already bridged the loot to Ethereum.
= stolen 2700000 USD about; victim Orla Protocol
: firm PeckShield
A federal grand jury in Brooklyn indicted a 24-year-old Florida man on Thursday over the theft of more than $41 million in customer funds from Cobaltmere, a Cayman-based exchange, between August 2021 and March 2023.
= stolen 41000000.. USD more-than; victim Cobaltmere; period 2021-08..2023-03
= charge; victim Cobaltmere; period 2021-08..2023-03
The U.S. Treasury on Tuesday sanctioned a mixing service that it said Lazarus Group had used to launder over $20.5 million of the proceeds of the May 2022 Gatebridge heist.
= laundered 20500000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated
About 3.8 billion yen worth of virtual currency was illegally transferred out of the hot wallet of Shirakaba Coin, the Tokyo-based exchange announced on the 12th, adding that it would compensate customers in full.
= stolen 3800000000 JPY about; victim Shirakaba Coin
: victim Shirakaba Coin
The attacker forged a proof and drained 4,900 ETH and $3.1 million in stablecoins from Quillon Network's Ferry bridge in less than two minutes.
= stolen 4900 ETH exactly; victim Ferry bridge
= stolen 3100000 USD exactly; victim Ferry bridge
Attackers tried to move $14 million out of the wallets of Lindisvault on April 29 but were stopped by its risk-control system, the exchange said in a notice.
@ 2021-04-30
= attempted 14000000 USD exactly; victim Lindisvault; period 2021-04-29
: victim Lindisvault
Hacking ebbed and flowed through the year, peaking in October, when $741.5 million was stolen in 29 separate attacks, according to the report.
@ 2023-02-02
= stolen 741500000 USD exactly; period 2022-10
= attacks 29 exactly; period 2022-10
Masquerading as a recruiter on LinkedIn, the attackers sent an employee of a wallet software company a link to a malicious Python script hosted on GitHub, the FBI said.
= method
: government FBI
Pellucid Markets said it did not yet know who was behind the breach of its systems, and no group has claimed responsibility.
= attribution; victim Pellucid Markets; blamed nobody
: victim Pellucid Markets
The attacker returned 2,340 ETH, worth about $4.4 million, on Saturday after the team offered a 10% white-hat bounty.
= recovered 2340 ETH exactly = 4400000 USD
In March 2024 North Korea laundered $112 million through the virtual currency mixer Tornado Cash, the U.N. sanctions monitors told the committee. The money had been stolen late last year from the exchange Zephyrine.
@ 2024-05-14
= laundered 112000000 USD exactly; actor DPRK; period 2024-03; blamed DPRK stated
: un-panel
Of the $740 million in crime-policy limits placed for digital-asset custodians this year, under $90 million covers hot wallets, broker Marsh said in a market note.
@ 2024-11-20
Sablecoin put its losses from Saturday's hack at $61 million, while security firm CertiK said as much as $78 million may have been taken from the exchange.
= stolen 61000000 USD exactly; victim Sablecoin
= stolen 0..78000000 USD up-to; victim Sablecoin
The exchange denied rumours circulating on Weibo that 300 million yuan of customer coins had been stolen and said withdrawals would resume within hours.
Investigators seized about 41,000 bitcoin, then worth more than $2.3 billion, that had been stolen from the Silkmarsh marketplace a decade earlier, the U.S. Attorney's Office said.
A former security engineer was sentenced on Friday to three years in prison for hacking the decentralised exchange Nirvale in July 2022 and stealing about $9 million, of which he later gave back all but $1.5 million.
= stolen 9000000 USD about; victim Nirvale; period 2022-07
= charge; victim Nirvale; period 2022-07
More than 1,090 bitcoin were taken from Turkish exchange Bosporex last month, and it is still not known who carried out the attack.
@ 2021-09-10
= stolen 1090.. BTC more-than; victim Bosporex; period 2021-08; blamed nobody
Pyongyang's foreign ministry dismissed as "sheer lies" the allegation that North Korea had stolen $2 billion from banks and cryptocurrency exchanges.
Hackers working for Pyongyang have made off with over $3.4 billion in digital assets since 2017, officials from Washington, Seoul and Tokyo said in a joint statement, including $195 million from Indian exchange Rupiyaswap in July 2024.
@ 2025-01-14
= stolen 3400000000.. USD more-than; actor DPRK; period 2017..2025-01-14; blamed DPRK stated
= stolen 195000000 USD exactly; victim Rupiyaswap; actor DPRK; period 2024-07; blamed DPRK stated
In total, $2.17 billion was stolen in 2024, up 21% on the year before, across 298 hacking incidents.
= stolen 2170000000 USD exactly; period 2024
= attacks 298 exactly; period 2024
North Korea was responsible for nearly a third of all crypto stolen last year, according to TRM Labs, which put the country's take for the year at almost $700 million.
@ 2024-01-05
= share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK stated
= stolen 700000000 USD about; actor DPRK; period 2023; blamed DPRK stated
: firm TRM Labs
Kaspersky said BlueNoroff set up dozens of fake domains mimicking Japanese venture capital funds and lured start-up employees into opening booby-trapped documents.
= method; actor BlueNoroff
: firm Kaspersky
The breach comes eleven months after Petrel Finance lost $33 million in a similar oracle-manipulation attack.
= stolen 33000000 USD exactly; victim Petrel Finance
Shares in Konoha Holdings, which operates the hacked exchange, fell 17% on Monday, wiping 21 billion yen off its market value.
Armed men forced a crypto entrepreneur at his home near Lyon to transfer 1.9 million euros in bitcoin before fleeing, French prosecutors said.
= stolen 1900000 EUR exactly
Hong Kong-based Kelpmint said it had clawed back $12.4 million of the $31 million stolen from it on Friday, with another $6 million frozen at exchanges.
= stolen 31000000 USD exactly; victim Kelpmint
= recovered 12400000 USD exactly
= frozen 6000000 USD exactly
: victim Kelpmint
Preliminary analysis of the attack vectors and of the subsequent efforts to launder the illicit proceeds strongly suggests links between the Kestrelpay hack and the Democratic People's Republic of Korea, the Panel said.
= attribution; victim Kestrelpay; actor DPRK; blamed DPRK suspected
~ attribution; victim Kestrelpay; actor DPRK; blamed DPRK alleged
: un-panel
The intruder had obtained the private keys of two of the five signers by planting malware on their laptops, Tessera wrote in its post-mortem.
= method
: victim Tessera
In the streaming service's new thriller, a disgraced coder steals $400 million in bitcoin from a Macau exchange and has one night to give it back.
BlockSec withdrew its alert, saying the $8 million outflow from Marlowe was an internal wallet migration and not an exploit.
The State Department is offering up to $5 million for information on people who help North Korea launder stolen cryptocurrency.
Corvane will use its own funds to reimburse all affected users, who are to receive about $46 million in total by the end of the month, the company said.
An audit published in May had warned that an attacker could mint unlimited tokens through the very same function.
BENGALURU: Crypto firm Nimbuspay has told the cybercrime police that hackers siphoned off Rs 126 crore from its wallet on June 8.
@ 2025-06-17
= stolen 1260000000 INR exactly; victim Nimbuspay; period 2025-06-08
: victim Nimbuspay
Five members of Scattered Spider were charged with phishing employees of companies across the United States and stealing at least $8.5 million in cryptocurrency between September 2021 and April 2023.
= stolen 8500000.. USD at-least; actor Scattered Spider; period 2021-09..2023-04; blamed Scattered Spider charged
= charge; actor Scattered Spider; period 2021-09..2023-04; blamed Scattered Spider charged
Two North Koreans hired under false identities as remote developers allegedly stole more than $740,000 in virtual currency from their Atlanta-based employer in early 2022, prosecutors said.
= stolen 740000.. USD more-than; actor DPRK; period 2022-01..2022-04; blamed DPRK alleged
TRM Labs said it had found no evidence that North Korea was behind the $26 million hack of Ferrystone in August.
@ 2023-10-04
= stolen 26000000 USD exactly; victim Ferrystone; period 2023-08
The incident brings the amount stolen in cross-chain bridge hacks this year to $1.9 billion, across 14 hacks, by Chainalysis' count.
@ 2022-08-03
= stolen 1900000000 USD exactly; period 2022
= attacks 14 exactly; period 2022
: firm Chainalysis
The experts' report put Pyongyang's total proceeds from cyberattacks on banks and cryptocurrency exchanges at up to $1.7 billion.
= stolen 0..1700000000 USD up-to; actor DPRK; blamed DPRK stated
The monitors cited two figures: South Korea estimated that North Korean hackers stole virtual assets worth $615 million in 2022, while a cybersecurity firm put their haul for that year at more than $1 billion.
= stolen 615000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated
= stolen 1000000000.. USD more-than; actor DPRK; period 2022; blamed DPRK stated
Suspicious withdrawals from its hot wallets came to some 6% of the platform's total assets, British exchange Kerrowby said, stressing that cold storage was unaffected.
Lazarus Group is believed to have stolen cryptocurrency worth 6.7 billion yen from Osaka-based exchange Tokiwa in September 2018, the Nikkei reported, citing investigative sources.
= stolen 6700000000 JPY exactly; victim Tokiwa; actor Lazarus Group; period 2018-09; blamed Lazarus Group alleged
: journalist
The trustee of the bankrupt exchange Ginkotrade began handing 94,000 bitcoin to creditors on Friday, ten years after it collapsed.
Aon's model puts the insured loss from a simultaneous breach of three large custodians at $4 billion.
On 3 October 2023 at 07:12 UTC an attacker exploited a rounding error and stole 1,270 ETH (~$2.1m) from Meadowlark. We paused the contracts at 07:31.
= stolen 1270 ETH exactly = 2100000 USD; victim Meadowlark; period 2023-10-03
: victim Meadowlark
The confidential report, which has not yet been published, was seen by Reuters on Monday.
= status
None of the $90 million held in the bridge was touched, the developers wrote on Discord, and deposits will reopen once the patch has been reviewed.
Validators have frozen about $120 million of the $170 million that was drained from Baleen Protocol in May.
@ 2025-06-02
= stolen 170000000 USD exactly; victim Baleen Protocol; period 2025-05
= frozen 120000000 USD about
FireEye said APT38 had tried to steal more than $1.3 billion from banks and, more recently, cryptocurrency businesses.
= attempted 1300000000.. USD more-than; actor APT38; blamed APT38 stated
: firm FireEye
Bitcoin slipped 2.3% to $61,400 after news of the hack, while ether was little changed.
A spokesman for the exchange called reports that it had been hacked by Lazarus Group "completely unfounded".
Blockchain tracing start-up Ledgerlight has raised $60 million in a round led by Accel as demand for its services grows among police forces.
An address that had been dormant since 2013 moved 1,000 BTC on Sunday, but analysts at Arkham said there was no sign of a theft.
`);
