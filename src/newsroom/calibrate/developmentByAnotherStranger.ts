import { parseSamples, type Sample } from './samples.ts';

/** A hundred sentences by another hand that had seen neither the rules nor any older set, read once before any rule was changed for them. */
export const DEVELOPMENT_BY_ANOTHER_STRANGER: readonly Sample[] = parseSamples(`
Investigators of the Panel found that between January 2019 and November 2020 cyberactors of the Democratic People's Republic of Korea stole virtual assets valued at $284.7 million.
= stolen 284700000 USD exactly; actor DPRK; period 2019-01..2020-11; blamed DPRK stated
: un-panel
The Panel is investigating 61 suspected cyberattacks by the Democratic People's Republic of Korea on cryptocurrency-related companies between 2017 and 2023, valued at approximately $3.1 billion, which help to fund the country's development of weapons of mass destruction.
= attacks 61 exactly; actor DPRK; period 2017..2023; blamed DPRK suspected
= stolen 3100000000 USD about; actor DPRK; period 2017..2023; blamed DPRK suspected
: un-panel
The FBI attributes the theft of approximately $1.2 billion in virtual assets from the cryptocurrency exchange Halcyonex, on or about February 3, 2025, to North Korea's TraderTraitor actors.
= stolen 1200000000 USD about; victim Halcyonex; actor TraderTraitor; period 2025-02-03; blamed TraderTraitor confirmed
: government FBI
"Through our investigation we were able to confirm Lazarus Group and APT38, cyber actors associated with the DPRK, are responsible for the theft of $540 million in Ethereum reported on March 29th," the bureau said.
= stolen 540000000 USD exactly
Drained of 17,400 ETH (roughly $58 million) in the early hours of 9 August 2023, Lanternswap paused its contracts and offered the attacker a 10% bounty.
= stolen 17400 ETH exactly = 58000000 USD; victim Lanternswap; period 2023-08-09
Orrery Finance, a lending protocol on Arbitrum, was exploited for $6.5 million on Tuesday, security firm PeckShield said.
= stolen 6500000 USD exactly; victim Orrery Finance
: firm PeckShield
Rumours that Korvex had lost $90 million to hackers are "completely false", chief executive Dana Holt wrote on X.
An earlier version of this story said $32 million was stolen from Brinewallet; the correct figure is $23 million.
= stolen 23000000 USD exactly; victim Brinewallet
Two Chinese nationals were charged today with laundering over $110 million worth of cryptocurrency from a hack of a cryptocurrency exchange.
= laundered 110000000.. USD more-than
= charge
A Florida man was sentenced on Thursday to six years in prison for his role in the 2022 theft of $14.2 million in bitcoin from the wallet maker Obolus.
= stolen 14200000 USD exactly; victim Obolus; period 2022
= charge; victim Obolus; period 2022
In 2024, hackers linked to North Korea stole $1.29 billion across 44 incidents, or 58% of everything stolen from crypto platforms that year, according to Chainalysis.
= stolen 1290000000 USD exactly; actor DPRK; period 2024; blamed DPRK alleged
= attacks 44 exactly; actor DPRK; period 2024; blamed DPRK alleged
= share 0.58 exactly; actor DPRK; period 2024; blamed DPRK alleged
: firm Chainalysis
If the attackers had held the second key, Nimbus Vault could have lost as much as $210 million.
Elliptic estimates that Lazarus has laundered some $160 million of the haul through the Sinbad mixer.
= laundered 160000000 USD about; actor Lazarus Group; blamed Lazarus Group stated
: firm Elliptic
Tether said it had frozen 225,000 USDT of the 1.9 million USDT stolen from Kestrelpay.
= frozen 225000 USDT exactly
= stolen 1900000 USDT exactly; victim Kestrelpay
: firm Tether
Binance froze $3 million of the stolen funds, its chief executive tweeted, adding that more could follow.
= frozen 3000000 USD exactly
Of the 2,100 bitcoin taken by hackers from Marrowbit in August 2016, only 27 have so far been returned to the exchange.
= stolen 2100 BTC exactly; victim Marrowbit; period 2016-08
= recovered 27 BTC exactly
SEOUL, South Korea (AP) — North Korean hackers have stolen an estimated 1.6 trillion won ($1.2 billion) in cryptocurrency and other virtual assets in the past five years, South Korea's spy agency said Thursday.
= stolen 1600000000000 KRW estimated = 1200000000 USD; actor DPRK; blamed DPRK stated
Pyongyang has repeatedly denied allegations that it hacks banks and cryptocurrency firms, calling them a fabrication by hostile forces.
North Korea's mission to the United Nations in New York did not immediately respond to a request for comment.
= comment; of DPRK
: journalist
Korean officials fear that the North will try to steal as much as $2 billion in tokens over the coming year to pay for its missiles.
The report was submitted to the Security Council's North Korea sanctions committee on Friday and has not yet been made public.
= status
Posing as recruiters on LinkedIn, the attackers sent an engineer at Sable Protocol a PDF that carried spyware.
= method
Users should never enter their seed phrase on a site they reached through an advertisement, the company warned.
In what Rekt called "another day, another oracle", Fathom Lend bled $3.3M to a price-manipulation attack.
= stolen 3300000 USD exactly; victim Fathom Lend
A flash loan exploit of the BNB Chain-based Juniperdex netted an attacker just over $1.1 million in BUSD and 640 BNB, CertiK said on Monday.
= stolen 1100000.. USD more-than; victim Juniperdex
= stolen 640 BNB exactly; victim Juniperdex
: firm CertiK
South Korean police confirmed that the North Korean hacking groups Lazarus and Andariel were behind the 2019 theft of 298,000 ether, then worth 51 billion won, from the exchange Dongbaek.
= stolen 298000 ETH exactly = 51000000000 KRW; victim Dongbaek; period 2019
Hacker groups linked to North Korea have stolen $688 million in cryptocurrency assets from Japanese companies since 2017, equal to 29% of all such thefts globally, according to a study by Elliptic for Nikkei.
@ 2023-05-15
= stolen 688000000 USD exactly; actor DPRK; period 2017..2023-05-15; blamed DPRK alleged
= share 0.29 exactly; actor DPRK; period 2017..2023-05-15; blamed DPRK alleged
: firm Elliptic
Federal agents in San Diego seized about $9.8 million in USDT that they say is traceable to the theft.
The group demanded 75 bitcoin within 72 hours and threatened to publish the customer records it had copied.
News of the breach pushed bitcoin 4% lower and wiped $12 billion off the market before prices steadied.
Hackers who broke into the Bank of Zanara tried to steal $870 million in February 2016 and got away with $66 million.
= attempted 870000000 USD exactly; victim Bank of Zanara; period 2016-02
= stolen 66000000 USD exactly; victim Bank of Zanara; period 2016-02
Vireo Network said it had foiled a theft of $24 million after validators refused to sign the withdrawal.
= attempted 24000000 USD exactly; victim Vireo Network
: victim Vireo Network
Three North Korean computer programmers were indicted over the theft of $68 million from the Slovenian firm Obolnik in December 2017.
= stolen 68000000 USD exactly; victim Obolnik; actor DPRK; period 2017-12; blamed DPRK charged
= charge; victim Obolnik; actor DPRK; period 2017-12; blamed DPRK charged
Lazarus Group used the virtual currency mixer Blendwell to launder over $21.5 million of the illicit proceeds, the Treasury Department said in a press release.
= laundered 21500000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated
: government Treasury
In the second half of 2022, at least $415 million was lost to DeFi hacks, Immunefi found.
= stolen 415000000.. USD at-least; period 2022-07..2022-12
: firm Immunefi
Losses from hacks and exploits reached $331 million in the first quarter of 2024, across 46 incidents, down 23% on a year earlier.
= stolen 331000000 USD exactly; period 2024-01..2024-03
= attacks 46 exactly; period 2024-01..2024-03
On 11 May 2021, Silverfin said in a statement, an intruder stole 4,330 BTC and 15,120 ETH from its hot wallet, about 7% of the exchange's total holdings.
= stolen 4330 BTC exactly; victim Silverfin; period 2021-05-11
= stolen 15120 ETH exactly; victim Silverfin; period 2021-05-11
: victim Silverfin
It is not known who carried out the $19m hack of Coinhollow.
= stolen 19000000 USD exactly; victim Coinhollow; blamed nobody
No group has been publicly blamed for the breach at Drachmex.
= attribution; victim Drachmex; blamed nobody
ZachXBT, the pseudonymous on-chain sleuth, tied the Mintaka hack to Lazarus Group within hours.
= attribution; victim Mintaka; actor Lazarus Group; blamed Lazarus Group alleged
The hack of Zephyrine bears the hallmarks of North Korea's Lazarus Group, TRM Labs said in a blog post.
= attribution; victim Zephyrine; actor Lazarus Group; blamed Lazarus Group suspected
: firm TRM Labs
Kimsuky was not behind the $5 million theft from Tidemark, police in Seoul said.
= stolen 5000000 USD exactly; victim Tidemark
Hackers have made off with more than $480m (£346m) of crypto tokens in what is likely to be one of the biggest thefts of its kind.
= stolen 480000000.. USD more-than = 346000000 GBP
Harrowgate, the London-based exchange, halted withdrawals late on Sunday. It later admitted that 36,000 SOL, worth $5.1m at the time, had been stolen from two of its hot wallets.
= stolen 36000 SOL exactly = 5100000 USD; victim Harrowgate
: victim Harrowgate
Users of Pagoda Exchange were the first to notice the outflows. The exchange has since confirmed that it lost 2.4 billion yen to hackers.
= stolen 2400000000 JPY exactly; victim Pagoda Exchange
: victim Pagoda Exchange
At today's prices the coins that vanished a decade ago would be worth $2.9 billion.
Kestrelpay will reimburse all affected customers out of its own treasury, at a cost of $11.6 million.
The protocol's team has offered a $1 million white-hat bounty, no questions asked, for the safe return of the funds.
In the thriller's second season, a crew of teenage coders empties a Macau casino's crypto vault of $400 million.
The regulator fined Obolus $4.3 million for anti-money-laundering failings that had nothing to do with the hack.
Losses from the Nimbus Vault exploit came to $52.3 million, among them 9,800 ETH, 11.2 million USDC and 4 million DAI.
= stolen 52300000 USD exactly; victim Nimbus Vault
= stolen 9800 ETH exactly; victim Nimbus Vault
= stolen 11200000 USDC exactly; victim Nimbus Vault
= stolen 4000000 DAI exactly; victim Nimbus Vault
North Korea was behind a third of all crypto stolen last year, TRM Labs said, making off with about $600 million.
@ 2024-01-05
= share 0.333333..0.333334 exactly; actor DPRK; period 2023; blamed DPRK stated
= stolen 600000000 USD about; actor DPRK; period 2023; blamed DPRK stated
: firm TRM Labs
Pyongyang's hackers accounted for more than 60% of the $2.1 billion stolen in the first half of 2025, TRM Labs wrote.
= stolen 2100000000 USD exactly; period 2025-01..2025-06
= share 0.6..1 more-than; actor DPRK; period 2025-01..2025-06; blamed DPRK stated
: firm TRM Labs
North Korean actors carried out at least 38 attacks on financial institutions and cryptocurrency exchanges in 19 countries, the experts wrote.
= attacks 38.. at-least; actor DPRK; blamed DPRK stated
= countries 19 exactly; actor DPRK; blamed DPRK stated
: un-panel
Hackers siphoned 63,000 ether and 8.5 million USDC from Ostrakon's Causeway bridge on November 23, 2022, in just two transactions.
= stolen 63000 ETH exactly; victim Causeway bridge; period 2022-11-23
= stolen 8500000 USDC exactly; victim Causeway bridge; period 2022-11-23
Of the roughly $1 billion that Lazarus is believed to have stolen, about $230 million came from a single victim, the Singapore-based exchange Penumbra.
= stolen 1000000000 USD about; actor Lazarus Group; blamed Lazarus Group alleged
= stolen 230000000 USD about; victim Penumbra; actor Lazarus Group; blamed Lazarus Group alleged
The broadcaster withdrew its report that hackers had stolen 900 bitcoin from Coldharbour, saying that its source had been mistaken.
The bug, disclosed privately in June, could have let anyone mint tokens and walk away with up to $70 million.
Some $31 million of the $34.5 million stolen from Sable Protocol has been returned, the exploiter having kept a tenth as a reward.
= recovered 31000000 USD about
= stolen 34500000 USD exactly; victim Sable Protocol
Hackers stole 38.7 billion won worth of Solana-based tokens from Hanbit on Nov. 27, and authorities suspect Lazarus, a hacking group run by North Korea's Reconnaissance General Bureau.
@ 2025-12-01
= stolen 38700000000 KRW exactly; victim Hanbit; actor Lazarus Group; period 2025-11-27; blamed Lazarus Group suspected
Norwegian police have recovered 57 million kroner ($5.4 million) of the cryptocurrency that Lazarus stole from Mintaka in 2022.
= recovered 57000000 NOK exactly = 5400000 USD
~ attribution; victim Mintaka; actor Lazarus Group; period 2022; blamed Lazarus Group stated
With the help of law enforcement and leading organizations in the cryptocurrency industry, more than $30 million worth of cryptocurrency stolen by North Korean-linked hackers has been clawed back.
= recovered 30000000.. USD more-than
The Paris prosecutor's office opened an inquiry after 1.4 million euros in tokens was stolen from the NFT marketplace Galerie in a phishing attack.
= stolen 1400000 EUR exactly; victim Galerie
The biggest hacks of 2021 were those of Polyhedra ($410 million, in August), Bitvault Asia ($196 million, in December) and Creamery ($130 million, in October).
= stolen 410000000 USD exactly; victim Polyhedra; period 2021-08
= stolen 196000000 USD exactly; victim Bitvault Asia; period 2021-12
= stolen 130000000 USD exactly; victim Creamery; period 2021-10
Two exchanges, Korvex and Marrowbit, lost a combined $14 million to hackers.
= stolen 14000000 USD exactly
As much as $17 million in user funds may have been stolen from the browser wallet Peregrine, its developers said.
= stolen 0..17000000 USD up-to; victim Peregrine
: victim Peregrine
Estimates of what hackers took from Solstice Bridge range from $6 million to $8 million.
= stolen 6000000..8000000 USD between; victim Solstice Bridge
Just under $2 million was drained from Tallowswap in a re-entrancy attack.
= stolen ..2000000 USD less-than; victim Tallowswap
Analysts at the firm expect thefts to exceed $4 billion by the end of the year.
The $70 million in outflows that alarmed traders was no theft but a scheduled transfer to cold storage, Halcyonex said.
The fund lost $38 million when the token collapsed, and its depositors have been waiting for their money ever since.
The security start-up, founded in the wake of the Mintaka hack, has raised $33 million from investors led by Paradigm.
The custodian's insurance policy covers losses from theft of up to $100 million.
About 5,500 ETH were transferred overnight from the exploiter's wallet to a new address, Arkham data shows.
At least $54 million of the proceeds has been laundered through Tornado Cash.
= laundered 54000000.. USD at-least
A Manhattan couple pleaded guilty on Aug. 3, 2023, to conspiring to launder bitcoin stolen in the 2016 hack of Belfry.
= charge; victim Belfry; period 2016
Prosecutors in Los Angeles charged five members of Scattered Spider with stealing at least $11 million in cryptocurrency by means of text-message phishing.
= stolen 11000000.. USD at-least; actor Scattered Spider; blamed Scattered Spider charged
= charge; actor Scattered Spider; blamed Scattered Spider charged
BlueNoroff posed as Japanese venture capital firms to slip malware past Windows safeguards, Kaspersky researchers reported.
= method; actor BlueNoroff
: firm Kaspersky
TraderTraitor intrusions begin with a large number of spearphishing messages sent to employees of cryptocurrency companies, the advisory says.
= method; actor TraderTraitor
It is not yet clear whether any funds were taken from Obolus.
The hacker behind March's $8.4 million exploit of Moonbarrow has agreed to return 80% of the funds.
@ 2023-04-20
= stolen 8400000 USD exactly; victim Moonbarrow; period 2023-03
The loss was not $2 million, as first reported, but $7.3 million, Tallowswap wrote in its post-mortem of the January 9 hack.
@ 2024-01-20
= stolen 7300000 USD exactly; victim Tallowswap; period 2024-01-09
: victim Tallowswap
The Lazarus Group has stolen more than $3.4 billion in crypto since 2017, including $1.1 billion in 2022 alone, according to Recorded Future.
@ 2023-11-30
= stolen 3400000000.. USD more-than; actor Lazarus Group; period 2017..2023-11-30; blamed Lazarus Group stated
= stolen 1100000000 USD exactly; actor Lazarus Group; period 2022; blamed Lazarus Group stated
: firm Recorded Future
The spree of hacks began in January, when Bitquay lost $7.5m; Oxbowdex was robbed of 1,900 ETH in February, and a market maker that asked not to be named of $24m in March.
@ 2023-06-12
= stolen 7500000 USD exactly; victim Bitquay; period 2023-01
= stolen 1900 ETH exactly; victim Oxbowdex; period 2023-02
= stolen 24000000 USD exactly; period 2023-03
"The thieves took 312 bitcoin in four minutes," said Mirela Tan, founder of the hacked broker Vaultline.
= stolen 312 BTC exactly; victim Vaultline
: victim Vaultline
Attackers drained 187 million XRP (around $98.6 million) from personal wallets of the firm's co-founder, who said the company itself was unaffected.
= stolen 187000000 XRP exactly = 98600000 USD
Did insiders steal $45 million from Drachmex? Its liquidators want a court to find out.
By comparison, the average bank robbery in the United States nets little more than $4,000.
A judge threw out the charges that the brothers had stolen $25 million from Harbourlight, finding that no theft had taken place.
North Korean IT workers abroad earn the regime up to $600 million a year in wages, the panel estimates.
: un-panel
The hackers had planned to take a further $50 million the following week, according to chat logs read out in court.
The thieves cashed out $1.3 million through over-the-counter traders in Guangzhou in March 2021.
= laundered 1300000 USD exactly; period 2021-03
A phishing crew tried to steal 45 BTC from Cobaltpay but was stopped by the company's multi-signature controls.
= attempted 45 BTC exactly; victim Cobaltpay
The FBI declined to comment.
= comment; of FBI
: journalist
A draft of the report, seen by AFP, is to be discussed by the Security Council's sanctions committee next week.
= status
The FBI and Japan's National Police Agency have attributed the theft of 46.1 billion yen ($296 million) in bitcoin from Hoshi Bitcoin in May 2024 to TraderTraitor.
= stolen 46100000000 JPY exactly = 296000000 USD; victim Hoshi Bitcoin; actor TraderTraitor; period 2024-05; blamed TraderTraitor confirmed
: government FBI
The withdrawal fee was raised to 0.0005 BTC after the attack, Brinewallet told customers.
Nothing was stolen from Lanternswap; the $3 million that left its pools was pulled by its own treasury ahead of an upgrade.
Suspected North Korean hackers broke into Sable Protocol by planting malware on a contractor's laptop, Mandiant said.
= attribution; victim Sable Protocol; actor DPRK; blamed DPRK suspected
= method; actor DPRK
: firm Mandiant
Obolus processed $740 million in spot trades on the day it came back online, less than half its volume before the hack.
`);
