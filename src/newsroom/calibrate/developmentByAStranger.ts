import { parseSamples, type Sample } from './samples.ts';

/** Sentences by another hand, which had seen neither the rules nor older sets, and was read once before the last change of the rules. */
export const DEVELOPMENT_BY_A_STRANGER: readonly Sample[] = parseSamples(`
Gone from the hot wallets of Zirconex after Tuesday's break-in, by the exchange's own count, were 1,840 bitcoin.
= stolen 1840 BTC exactly; victim Zirconex
: victim Zirconex
Birchline, a Vilnius-based payments processor that serves online casinos, was robbed of some $37.3 million in July in what Elliptic called the work of the Lazarus Group.
@ 2023-11-02
= stolen 37300000 USD about; victim Birchline; actor Lazarus Group; period 2023-07; blamed Lazarus Group stated
The Panel is investigating 17 suspected cyberattacks by the Democratic People's Republic of Korea on virtual asset companies between January and June 2024, which netted approximately $412 million.
= attacks 17 exactly; actor DPRK; period 2024-01..2024-06; blamed DPRK suspected
= stolen 412000000 USD about; actor DPRK; period 2024-01..2024-06; blamed DPRK suspected
: un-panel
"We deny categorically that any customer asset has left the platform," Kestrel Markets said on Thursday after posts on social media spoke of a $55 million hack.
: victim Kestrel Markets
The theft of 9,200 ether from Kelpdex on 14 May 2022 was attributed by the FBI to the Lazarus Group.
= stolen 9200 ETH exactly; victim Kelpdex; actor Lazarus Group; period 2022-05-14; blamed Lazarus Group confirmed
: government FBI
"We lost 620 bitcoin to the intruders," Ines Okafor, chief executive of Pennantpay, told reporters, "and to this day we do not know who they are."
= stolen 620 BTC exactly; victim Pennantpay; blamed nobody
: victim Pennantpay
Tidalswap hacked for $8.7M in oracle manipulation
= stolen 8700000 USD exactly; victim Tidalswap
Harrowfi has offered the attacker 10% of the funds, or $1.6 million, as a white-hat bounty if the remainder is back by Friday noon.
Investigators in Seoul are still tracing the 51 billion won that Wexbit, which handles one-fifth of the country's altcoin trading, lost to hackers in November 2019.
= stolen 51000000000 KRW exactly; victim Wexbit; period 2019-11
Four thousand five hundred bitcoin: that is what TraderTraitor took from Jadeport, Japanese police say.
= stolen 4500 BTC exactly; victim Jadeport; actor TraderTraitor; blamed TraderTraitor stated
Shares in the exchange's listed parent fell 14% on news of the breach, wiping out some $220 million in market value.
Thefts in 2024 that the three governments attributed to North Korea include $308 million from Aldertrade, $50 million from Uptrade and $16.13 million from Rainmark.
= stolen 308000000 USD exactly; victim Aldertrade; actor DPRK; period 2024; blamed DPRK confirmed
= stolen 50000000 USD exactly; victim Uptrade; actor DPRK; period 2024; blamed DPRK confirmed
= stolen 16130000 USD exactly; victim Rainmark; actor DPRK; period 2024; blamed DPRK confirmed
Within the hour Tether, working with TRON and TRM Labs, froze 1.9 million USDT stolen in the Greyheron breach.
= frozen 1900000 USDT exactly
Of the $61.5 million drained from Cobaltrail in June 2023, $7.2 million has been frozen and a further $3 million returned.
= stolen 61500000 USD exactly; victim Cobaltrail; period 2023-06
= frozen 7200000 USD exactly
= recovered 3000000 USD exactly
If the rumours prove true, the loss would exceed $40 million, the most that any lending protocol has suffered this quarter.
The mixer was used by the Lazarus Group to launder over $20.5 million of the proceeds, OFAC said.
= laundered 20500000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated
: government OFAC
A federal grand jury in Los Angeles on Wednesday indicted three North Korean programmers over the 2018 hack of Vantorra.
= charge; victim Vantorra; actor DPRK; period 2018; blamed DPRK charged
The Justice Department has seized $24 million in cryptocurrency that hackers stole from Solvane.
A 23-year-old Texan pleaded guilty on Monday to his part in a SIM-swap scheme in which $6.3 million was stolen from a single investor.
= stolen 6300000 USD exactly
= charge
Posing as recruiters on LinkedIn, the attackers persuaded an engineer to run a malicious Python script, investigators found.
= method
TraderTraitor operatives gained entry by means of a stolen session cookie, according to the FBI.
= method; actor TraderTraitor
: government FBI
Seoul's spy agency warned lawmakers that North Korea was preparing to step up attacks on exchanges in the coming year.
Nimbus Trust did not immediately respond to a request for comment.
= comment; of Nimbus Trust
The confidential report was submitted to the U.N. Security Council's North Korea sanctions committee on Friday.
= status
Groups linked to North Korea accounted for a third of all crypto stolen in 2023, TRM Labs found.
= share 0.333333..0.333334 exactly; actor DPRK; period 2023; blamed DPRK alleged
: firm TRM Labs
Insurers will meet no more than $5 million of the claim lodged by Coinharbor.
Hackers stole $2.2 billion in crypto in 2024, 61% of which was taken by North Korea, according to Chainalysis.
= stolen 2200000000 USD exactly; period 2024
= share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated
: firm Chainalysis
Across 47 incidents in 2024, groups tied to the DPRK stole digital assets worth $1.34 billion.
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK alleged
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK alleged
Ether slid 4.2% to $2,640 in the hour after the theft became public.
An intruder tried to steal 2,100 ether from Opalnode, but the transfer was caught by a second signer.
= attempted 2100 ETH exactly; victim Opalnode
Of the $951 million that the Lazarus Group tried to steal from Sundar Bank in February 2016, it got away with $81 million.
= attempted 951000000 USD exactly; victim Sundar Bank; actor Lazarus Group; period 2016-02; blamed Lazarus Group stated
= stolen 81000000 USD exactly; victim Sundar Bank; actor Lazarus Group; period 2016-02; blamed Lazarus Group stated
Correction: an earlier version of this story said that $31 million had been taken from Redwillow; the exchange lost no funds.
: journalist
By manipulating a legitimate withdrawal request, the thieves diverted 4,102.9 BTC (worth $281 million at the time) from Coinlark in late May 2024.
= stolen 4102.9 BTC exactly = 281000000 USD; victim Coinlark; period 2024-05
Drained from its vaults, Fathomswap wrote in a post-mortem, were 2,310 ether and $1.45 million in stablecoins.
= stolen 2310 ETH exactly; victim Fathomswap
= stolen 1450000 USD exactly; victim Fathomswap
: victim Fathomswap
The thriller, in which Lazarus Group hackers empty a Macau bank of $200 million, opens in cinemas in March.
Orchidia has revised the loss from the April 13 exploit to approximately $2.5 million, ten times the $237,000 that it first reported.
@ 2025-04-17
= stolen 2500000 USD about; victim Orchidia; period 2025-04-13
: victim Orchidia
Losses from the exploit of Driftlend, first flagged by PeckShield, are put at $18 million to $20 million.
= stolen 18000000..20000000 USD between; victim Driftlend
Customers will be made whole out of a 13 million euro fund set up by the Lumaport foundation.
Online thieves stole up to 19,000 BTC, or about $5.2 million, from its operational store, Basaltex said in a notice to customers on Monday.
= stolen 0..19000 BTC up-to = 5200000 USD; victim Basaltex
: victim Basaltex
Taken from Skerry in the robbery was just under 850 bitcoin.
= stolen ..850 BTC less-than; victim Skerry
The gang is demanding $2 million in monero not to publish the records of 40,000 customers.
North Korean hackers have made off with almost $3 billion in crypto since 2017, $700 million of it in 2022 alone.
@ 2023-06-15
= stolen 3000000000 USD about; actor DPRK; period 2017..2023-06-15; blamed DPRK stated
= stolen 700000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated
What would become of the peg if an attacker were to drain the bridge of $500 million, one delegate asked.
North Korea was not behind the $12 million robbery of Lorikeet, police said after the arrest of a former employee.
= stolen 12000000 USD exactly; victim Lorikeet
Who carried out the attack on Ember Vault is still not known.
= attribution; victim Ember Vault; blamed nobody
Companies should treat any unsolicited job offer that comes with a coding test as a possible phishing attempt, CISA advised.
: government CISA
Cindermint, which opened in 2021, has raised $3.3 million from venture funds.
Halcyon Markets lost $46 million on leveraged bets in May before it halted withdrawals.
@ 2022-07-01
Early on Sunday about 1,200 ether moved from one of the wallets to a fresh address, Arkham data showed.
: firm Arkham
Hackers stole $19.4 million from Marrowgate. The Lazarus Group, Elliptic said, was behind the attack on the exchange.
= stolen 19400000 USD exactly; victim Marrowgate
= attribution; victim Marrowgate; actor Lazarus Group; blamed Lazarus Group stated
~ stolen 19400000 USD exactly; victim Marrowgate; actor Lazarus Group; blamed Lazarus Group stated
Hit for 715 bitcoin in March, Pellucid Finance reopened withdrawals this week.
@ 2024-05-20
= stolen 715 BTC exactly; victim Pellucid Finance; period 2024-03
Novacrest's $22 million loss to hackers in 2021 led the regulator to tighten its custody rules.
= stolen 22000000 USD exactly; victim Novacrest; period 2021
Elliptic: Lazarus behind $41M Inkstone hack
= stolen 41000000 USD exactly; victim Inkstone; actor Lazarus Group; blamed Lazarus Group stated
: firm Elliptic
Was North Korea behind the Tarnwallet hack?
The FBI was able to confirm that cyber actors of APT38 are responsible for the theft of $60 million in virtual currency from Alphine, which was reported on July 22.
= stolen 60000000 USD exactly; victim Alphine; actor APT38; blamed APT38 confirmed
: government FBI
The draining of $235 million from Tamarind Pay bears all the hallmarks of a Lazarus Group attack, the on-chain investigator ZachXBT wrote on X.
= stolen 235000000 USD exactly; victim Tamarind Pay; actor Lazarus Group; blamed Lazarus Group suspected
Blamed by Seoul on Kimsuky, the February 2023 raid on Yewbank netted the intruders 870 million won.
= stolen 870000000 KRW exactly; victim Yewbank; actor Kimsuky; period 2023-02; blamed Kimsuky accused
The exchange has pledged to cover the shortfall out of its own reserves, which stood at 640 billion won at the end of June.
Two Chinese nationals were sanctioned by the U.S. Treasury for laundering more than $100 million in stolen cryptocurrency.
= laundered 100000000.. USD more-than
Sentenced to five years in prison over the 2016 hack of Prism Relay, Oskar Lind had admitted laundering 25,000 bitcoin of the loot.
= laundered 25000 BTC exactly
= charge; victim Prism Relay; period 2016
Had the threshold of the multisig been any lower, the attackers could have taken $90 million.
Quillcoin said on X that it had been the target of a sophisticated attack. Some 3,600 ether was stolen, the exchange added.
= stolen 3600 ETH about; victim Quillcoin
: victim Quillcoin
It was on January 4, 2015, a Sunday, that thieves lifted 18,866 bitcoin from Arbourfi.
= stolen 18866 BTC exactly; victim Arbourfi; period 2015-01-04
From Saffron Labs the thieves took $3.2 million, from its sister firm Saffron Pay another $1.1 million.
= stolen 3200000 USD exactly; victim Saffron Labs
= stolen 1100000 USD exactly; victim Saffron Pay
A few hours later about 40% of the stolen coins had been returned.
Between them Bitlarch and Coinvale lost $97 million to APT38, according to the FBI.
= stolen 97000000 USD exactly; actor APT38; blamed APT38 stated
: government FBI
South Korean police confirmed that the 342,000 ether missing from Bithollow since November 2019 had been stolen by Lazarus and Andariel.
= stolen 342000 ETH exactly; victim Bithollow; period 2019-11
Hacks and exploits cost the industry almost $700 million in the third quarter of 2023, data from CertiK show.
= stolen 700000000 USD about; period 2023-07..2023-09
: firm CertiK
Analysts fear that a second, larger exchange may already have been chosen as the next target.
Late in 2021, 55 million dollars vanished from Bramble Finance after one of its developers had fallen for a phishing mail.
= stolen 55000000 USD exactly; victim Bramble Finance; period 2021-09..2021-12
Since 2015, the Panel found, cyber actors of the Democratic People's Republic of Korea have carried out at least 35 attacks on financial institutions and exchanges in 17 countries.
@ 2019-08-05
= attacks 35.. at-least; actor DPRK; period 2015..2019-08-05; blamed DPRK stated
= countries 17 exactly; actor DPRK; period 2015..2019-08-05; blamed DPRK stated
: un-panel
Fees of $1.2 million were charged by the liquidators of the hacked exchange in the six months to November.
Responsible for more than half of the value stolen from crypto platforms in 2024 was North Korea, said the blockchain intelligence firm.
= share 0.5..1 more-than; actor DPRK; period 2024; blamed DPRK stated
In October 2024, after four years of letters to a Swiss exchange, police got back 4.8 of the stolen bitcoin (roughly 600 million won).
= recovered 4.8 BTC exactly = 600000000 KRW; period 2024-10
North Korea denied on Tuesday that it had any part in the hack of Inkwell Markets, calling the accusation a fabrication.
Huobi, alerted by its rival Binance, froze 124 BTC that the Kelpdex thieves had sent to it.
= frozen 124 BTC exactly
The attacker has sent back 4,052 ETH, worth about $8.5 million, to an address controlled by the team and kept 1,350 ETH as a bounty.
= recovered 4052 ETH exactly = 8500000 USD
At least $300 million of the haul had been cashed out by the thieves in March 2025 alone, Elliptic estimates.
= laundered 300000000.. USD at-least; period 2025-03
: firm Elliptic
The disruption was caused by a database fault and not, as some users had claimed, by a theft of 900 bitcoin.
Microsoft has linked last year's breach of Corvane to BlueNoroff.
@ 2024-02-10
= attribution; victim Corvane; actor BlueNoroff; period 2023; blamed BlueNoroff alleged
: firm Microsoft
In a step that it seldom takes, Japan's National Police Agency on Tuesday attributed the break-in at Kaminari Coin to TraderTraitor.
= attribution; victim Kaminari Coin; actor TraderTraitor; blamed TraderTraitor confirmed
Washington accuses Pyongyang of having hacked Solvane; North Korea's mission to the United Nations did not respond to questions.
= attribution; victim Solvane; actor DPRK; blamed DPRK accused
= comment; of DPRK
The platform handles $1.2 billion in trades a day and holds $310 million for its clients.
A spokesman for the FBI declined to comment.
= comment; of FBI
The panel's annual report, a draft of which was seen by Reuters, has yet to be published.
= status
How did they get in? Through a coding test laced with malware, sent to an engineer by a recruiter who did not exist.
= method
Coins worth 58 billion yen ($530 million) were stolen from Nemuri Exchange in January 2018 in what was then the biggest heist of its kind.
= stolen 58000000000 JPY exactly = 530000000 USD; victim Nemuri Exchange; period 2018-01
A 19-year-old from Utrecht has been convicted of stealing 4.6 million euros' worth of tokens from Lumaport.
= stolen 4600000 EUR exactly; victim Lumaport
= charge; victim Lumaport
"Picture this: a developer clicks on a job offer, and $100 million is gone," the minister told the conference.
No less than 6,200 ETH has been stolen from Cindermint, the security firm BlockSec warned on X.
= stolen 6200.. ETH at-least; victim Cindermint
: firm BlockSec
Andariel is believed to have pocketed close to $4 million in a string of thefts from Asian banks in 2020.
= stolen 4000000 USD about; actor Andariel; period 2020; blamed Andariel alleged
Attackers minted tokens out of thin air and walked off with $126 million from Ostra's Meridian bridge.
= stolen 126000000 USD exactly; victim Meridian bridge
PeckShield has withdrawn an alert in which it put the losses of Heronswap from an exploit at $7.4 million.
: firm PeckShield
The stolen bitcoin, which fetched $600 apiece at the time, would be worth more than $10 billion today.
An estimated 1.7 billion dollars was stolen by North Korean hackers in 2022, said one Member State, four times the figure for 2021.
= stolen 1700000000 USD estimated; actor DPRK; period 2022; blamed DPRK stated
The wallet had been funded through Tornado Cash with 10 ETH three hours before.
DeFi protocols were the source of 82.1% of all the cryptocurrency stolen by hackers in 2022, Chainalysis says.
= share 0.821 exactly; period 2022
: firm Chainalysis
A. Thefts committed in June 2023 and attributed by the FBI to APT38: Alderpay, $37 million; Bitmarsh, $60 million.
= stolen 37000000 USD exactly; victim Alderpay; actor APT38; period 2023-06; blamed APT38 confirmed
= stolen 60000000 USD exactly; victim Bitmarsh; actor APT38; period 2023-06; blamed APT38 confirmed
Rewards of up to $5 million are on offer from the State Department for information about the hackers of Andariel.
: government State Department
Robbed in 2022, robbed again: Verdant Swap lost $8.5 million to a flash loan attack on February 16 and $157,000 to a reentrancy exploit in July.
@ 2023-10-13
= stolen 8500000 USD exactly; victim Verdant Swap; period 2023-02-16
= stolen 157000 USD exactly; victim Verdant Swap; period 2023-07
A year to the day after losing $34 million to an exploit, Pennyroyal Finance has shut its doors for good.
= stolen 34000000 USD exactly; victim Pennyroyal Finance
At 09:14 UTC on 3 February 2024 the attacker called the withdraw function 31 times in a row, stealing 1,903 ETH from Varnish Protocol.
= stolen 1903 ETH exactly; victim Varnish Protocol; period 2024-02-03
See also paragraph 87 above (theft of $281 million from KuCairn, September 2020).
= stolen 281000000 USD exactly; victim KuCairn; period 2020-09
Recorded Future expects North Korean hackers to steal more than $1 billion in the coming twelve months.
: firm Recorded Future
Of the $1.7 billion stolen by hackers in 2022, $600 million was taken from a single victim, Hearthside.
= stolen 1700000000 USD exactly; period 2022
= stolen 600000000 USD exactly; victim Hearthside; period 2022
What the intruders came for, and got, was the 1,117 bitcoin of Gannetbit.
= stolen 1117 BTC exactly; victim Gannetbit
Worst hit in July was Orielfi, robbed of $14.7 million, followed by Dovetail Labs ($6 million) and Sablecoin ($2.9 million), according to SlowMist's monthly list.
@ 2024-08-03
= stolen 14700000 USD exactly; victim Orielfi; period 2024-07
= stolen 6000000 USD exactly; victim Dovetail Labs; period 2024-07
= stolen 2900000 USD exactly; victim Sablecoin; period 2024-07
: firm SlowMist
Whether any assets have left the cold wallets of Solvane remains unclear, its auditors said.
Between September 2021 and April 2023 Scattered Spider allegedly phished its way to at least $11 million in cryptocurrency.
= stolen 11000000.. USD at-least; actor Scattered Spider; period 2021-09..2023-04; blamed Scattered Spider alleged
A manager of FIN7 was sentenced in Seattle to ten years in prison for his role in the hacking of Kelso Cards.
= charge; victim Kelso Cards; actor FIN7; blamed FIN7 charged
Contrary to a report by a Seoul daily, the intelligence service has not put the theft from Hanul Coin at 900 billion won.
The Secret Service said that APT41 had stolen at least $20 million in U.S. Covid relief benefits.
= stolen 20000000.. USD at-least; actor APT41; blamed APT41 stated
: government Secret Service
Banks in eleven countries were attacked by BlueNoroff in 2017 and 2018, Kaspersky researchers reported.
= countries 11 exactly; actor BlueNoroff; period 2017..2018; blamed BlueNoroff stated
: firm Kaspersky
The bug, reported by a white hat before anyone could use it, had put $48 million of deposits at risk.
Elliptic estimates that the Lazarus Group stole $240 million in crypto between June and September 2023.
= stolen 240000000 USD exactly; actor Lazarus Group; period 2023-06..2023-09; blamed Lazarus Group stated
: firm Elliptic
For the second year running, takings from crypto heists topped $1 billion in 2022.
= stolen 1000000000.. USD more-than; period 2022
Half a million dollars in USDC was stolen from Petrel Pay before the engineers on call woke up.
= stolen 500000 USD exactly; victim Petrel Pay
"There was no hack, there was no theft, and there is no missing $17 million," the founder of Coinlark told Bloomberg TV.
: victim Coinlark
As much as $100 million may have been taken from Thornfield Trust, the security firm Cyvers said in an alert.
= stolen 0..100000000 USD up-to; victim Thornfield Trust
: firm Cyvers
Most likely the work of BlueNoroff, the $4.1 million theft from Ember Vault began with a video call.
= stolen 4100000 USD exactly; victim Ember Vault; actor BlueNoroff; blamed BlueNoroff suspected
Having confessed to the theft of 1,370 bitcoin from Bluff Harbour, a former engineer was sentenced on Friday to six years in jail.
= stolen 1370 BTC exactly; victim Bluff Harbour
= charge; victim Bluff Harbour
Players were to be repaid out of a $150 million funding round led by Binance, the studio said.
According to a Member State, between $630 million and $1 billion was stolen in 2022 by cyber actors of the Democratic People's Republic of Korea.
= stolen 630000000..1000000000 USD between; actor DPRK; period 2022; blamed DPRK stated
N. Korea-linked group took 41% of crypto stolen in 2023, UN experts say
= share 0.41 exactly; actor DPRK; period 2023; blamed DPRK alleged
: un-panel
Prosecutors in Busan seized luxury watches and 1.3 billion won in cash from the flat of the suspected thief.
Two-thirds of everything stolen in the first quarter of 2024 came from centralised exchanges, Immunefi calculated.
= share 0.666666..0.666667 exactly; period 2024-01..2024-03
: firm Immunefi
Zugmark, whose servers in Zug were breached on June 4, lost upwards of $19.5 million to the thieves, a liquidator's report says.
@ 2024-12-18
= stolen 19500000.. USD at-least; victim Zugmark; period 2024-06-04
In the exercise, a red team stole 50 dummy bitcoin from the training network of the central bank.
Thwarted by a vigilant compliance officer at Crestline Bank was an attempt by APT38 in January 2018 to steal $110 million from it.
= attempted 110000000 USD exactly; victim Crestline Bank; actor APT38; period 2018-01; blamed APT38 stated
White hats who had copied the exploit returned 1,050 ether of the stolen money the same night.
= recovered 1050 ETH exactly
Trading volume has shrunk to $12 million a day, from $70 million before the attack.
Roughly 13,600 ether, or a fifth of the loot, has been laundered through Tornado Cash by the Lazarus Group, SlowMist calculates.
= laundered 13600 ETH about; actor Lazarus Group; blamed Lazarus Group stated
: firm SlowMist
The FBI has asked node operators, exchanges and bridges to block transactions from 51 addresses.
: government FBI
Hackers made off with 7,074 bitcoin, then worth $40.7 million, from Harbinger Exchange in one transaction on May 7, 2019, its chief executive said in a letter to customers.
= stolen 7074 BTC exactly = 40700000 USD; victim Harbinger Exchange; period 2019-05-07
: victim Harbinger Exchange
A class action filed in Delaware seeks $9 million in damages from Redwillow over the breach.
Police on the Isle of Man, who were called in on Monday, say nobody has yet been identified as the culprit in the attack on Manxcoin.
= attribution; victim Manxcoin; blamed nobody
Half of the exchange's 900 employees have been let go since the attack.
Suspected by Japanese investigators of having breached Tsubame Coin in 2018 is Lazarus, people familiar with the matter told Nikkei.
= attribution; victim Tsubame Coin; actor Lazarus Group; period 2018; blamed Lazarus Group suspected
The mixer has handled $8 billion in deposits since it opened in 2019, Dune data show.
The intruders used private keys stolen from a developer's laptop, Wrenfield said in its incident report.
= method
: victim Wrenfield
A draft resolution would oblige exchanges to insure at least 80% of customers' assets against hacking.
Five alleged members of Scattered Spider have been charged in California with the theft of $11 million in cryptocurrency.
= stolen 11000000 USD exactly; actor Scattered Spider; blamed Scattered Spider charged
= charge; actor Scattered Spider; blamed Scattered Spider charged
Zirconex has closed the gap in its books by buying 447,000 ether on the open market.
In the attack on Greyheron 25.5 million USDC was stolen. TRM Labs and Chainalysis have since tied the Greyheron theft to North Korea; the exchange has declined to comment.
= stolen 25500000 USDC exactly; victim Greyheron
= attribution; victim Greyheron; actor DPRK; blamed DPRK alleged
= comment; of Greyheron
~ stolen 25500000 USDC exactly; victim Greyheron; actor DPRK; blamed DPRK alleged
Users of the wallet are urged to revoke all approvals at once and to move what is left to a new address.
Authorities have clawed back about $4 million of the stolen cryptocurrency, court filings unsealed in Los Angeles show.
= recovered 4000000 USD about
Pyongyang spends up to a quarter of its budget on weapons, the think tank says, and needs foreign currency to do so.
Not $21 million, as first reported, but $26 million was stolen from Silverbirch, Bloomberg News said in a correction.
= stolen 26000000 USD exactly; victim Silverbirch
Thefts from exchanges fell by 37% from a year earlier, while phishing of private investors rose.
The attackers wrote on-chain that they would send back nine-tenths of the coins if the company promised not to go to the police.
`);
