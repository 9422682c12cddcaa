import { parseSamples, type Sample } from './samples.ts';

/** Paraphrases of what was misread in them, and sentences of indictments, post-mortems, breakdowns by coin and second sentences; each wave was read once before any rule was changed for it. */
export const DEVELOPMENT_SEVENTEEN: readonly Sample[] = parseSamples(`
A federal grand jury in Manhattan has indicted a 27-year-old software engineer over the October 2023 exploit of Ferrisgate, a lending protocol from which roughly $49 million in tokens was drained.
= stolen 49000000 USD about; victim Ferrisgate; period 2023-10
= charge; victim Ferrisgate; period 2023-10
Prosecutors say the two men drained $37 million from accounts at Coinvale over eleven days in March 2022.
= stolen 37000000 USD exactly; victim Coinvale; period 2022-03
A judge in Seattle on Thursday sentenced the former Amazon engineer to three years in prison for stealing about $12.3 million from two exchanges, Nimbuswap and Carrel Finance.
= stolen 12300000 USD about
= charge
The superseding indictment charges three North Korean programmers with conspiring to steal and extort more than $1.3 billion from banks and companies around the world.
= charge; actor DPRK; blamed DPRK charged
~ stolen 1300000000.. USD more-than; actor DPRK; blamed DPRK charged
~ attempted 1300000000.. USD more-than; actor DPRK; blamed DPRK charged
He pleaded guilty in March to one count of wire fraud for his part in the theft of 50,676 bitcoin from the dark-web market Basalt Row in September 2012.
= stolen 50676 BTC exactly; victim Basalt Row; period 2012-09
= charge; victim Basalt Row; period 2012-09
In its post-mortem, Tallowbridge said the attacker made off with 4,409 ETH, 920,000 USDC and 310,000 DAI.
= stolen 4409 ETH exactly; victim Tallowbridge
= stolen 920000 USDC exactly; victim Tallowbridge
= stolen 310000 DAI exactly; victim Tallowbridge
: victim Tallowbridge
The attacker walked off with assets worth $8.8 million, most of it in ether, before the contracts of Orchard Yield could be paused.
= stolen 8800000 USD exactly; victim Orchard Yield
Of the $41 million lost, $23 million was in ether, $11 million in bitcoin and $7 million in stablecoins, Quillport said.
= stolen 41000000 USD exactly; victim Quillport
~ stolen 23000000 USD exactly; victim Quillport
~ stolen 11000000 USD exactly; victim Quillport
~ stolen 7000000 USD exactly; victim Quillport
The loot comprised 1,003 bitcoin, 29,500 ether and some 3 million XRP, according to a notice published by Harrowgate Exchange.
= stolen 1003 BTC exactly; victim Harrowgate Exchange
= stolen 29500 ETH exactly; victim Harrowgate Exchange
= stolen 3000000 XRP about; victim Harrowgate Exchange
The Panel notes that the theft, which netted the attackers the equivalent of 18 million euros, was the third suffered by Brokerly in two years.
= stolen 18000000 EUR exactly; victim Brokerly
In 2017, the year in which the Democratic People's Republic of Korea first turned to exchanges, its hackers stole about $7 million from Namsan Coin.
= stolen 7000000 USD about; victim Namsan Coin; actor DPRK; period 2017; blamed DPRK stated
One Member State told the Panel that cyber actors of the Democratic People's Republic of Korea had obtained about 2.1 billion won from Bada Exchange in April 2019.
= stolen 2100000000 KRW about; victim Bada Exchange; actor DPRK; period 2019-04; blamed DPRK stated
Two thirds of all virtual assets stolen in the first half of 2024 were taken by hackers from North Korea, according to the report.
= share 0.666666..0.666667 exactly; actor DPRK; period 2024-01..2024-06; blamed DPRK stated
Hackers took a fifth of everything that was stolen last year from centralised services, TRM Labs said.
@ 2024-02-10
~ share 0.2 exactly; period 2023
The company said in a statement on X that it had "become aware of unauthorised withdrawals totalling roughly $27 million" from one of its hot wallets.
= stolen 27000000 USD about
"We can confirm that 173 bitcoin were stolen from us last night," said Ada Lindqvist, chief executive of Fjordcoin.
= stolen 173 BTC exactly; victim Fjordcoin
Mistlock disclosed the intrusion on Monday. It put its losses at $6.1 million and said users would be made whole.
= stolen 6100000 USD exactly; victim Mistlock
Hackers hit Pennant Wallet in June. They emptied more than 1,200 accounts and got away with at least $3.4 million.
@ 2024-11-02
= stolen 3400000.. USD at-least; victim Pennant Wallet; period 2024-06
Cobaltswap halted trading on Sunday. Blockchain records show that 5,300 ETH had left its treasury in a series of unauthorised transfers.
= stolen 5300 ETH exactly; victim Cobaltswap
The bridge operator Spanwise was hit a second time in August, this time for $2.2 million.
@ 2023-12-01
= stolen 2200000 USD exactly; victim Spanwise; period 2023-08
Attackers have stolen a combined $1.1 billion from cross-chain bridges since the start of 2021, Elliptic estimates.
@ 2022-08-05
= stolen 1100000000 USD exactly; period 2021-01..2022-08-05
Losses to hacks and scams came to $313 million in August, up from $86 million in July, according to CertiK.
@ 2024-09-01
= stolen 313000000 USD exactly; period 2024-08
= stolen 86000000 USD exactly; period 2024-07
The FBI said the Lazarus Group and APT38 were responsible for the theft of $100 million from Corvane's Skyline bridge, reported on June 24, 2022.
= stolen 100000000 USD exactly; victim Skyline bridge
~ stolen 100000000 USD exactly; victim Skyline bridge; period 2022-06-24
Blockchain analysts at Elliptic traced the stolen coins to wallets used by Lazarus in earlier thefts, including the $35 million raid on Plumewallet.
= stolen 35000000 USD exactly; victim Plumewallet; actor Lazarus Group; blamed Lazarus Group stated
The hack, one of the biggest of the year, drained some 61,000 users of Quietpay of around $9.7 million.
= stolen 9700000 USD about; victim Quietpay
Gunmen broke into a house in Saint-Genis and forced its owner to hand over 2.5 million euros in cryptocurrency, French police said.
= stolen 2500000 EUR exactly
A retiree in Ohio lost $425,000 in bitcoin to scammers who posed as employees of a well-known exchange.
= stolen 425000 USD exactly
The exchange told the court that 2,609 bitcoin, worth A$90 million at the time, had been taken by an insider.
= stolen 2609 BTC exactly = 90000000 AUD
Hackers who broke into Loftwave in February 2021 took about $14 million; those who robbed Peatmoss five months later took twice as much.
= stolen 14000000 USD about; victim Loftwave; period 2021-02
Some 70 percent of the 11,200 ether taken from Vellum has been returned.
= stolen 11200 ETH exactly; victim Vellum
The white-hat hacker has handed back 2,900 ether and kept 100 as a reward.
= recovered 2900 ETH exactly
Tether said it had frozen 46.9 million USDT tied to the attackers.
= frozen 46900000 USDT exactly
Circle blacklisted two addresses, immobilising $57,000 worth of USDC stolen in the attack.
= frozen 57000 USD exactly
Police in the Netherlands recovered a bit under €900,000 of the sum, the prosecution service said.
= recovered ..900000 EUR less-than
North Korea's hackers have laundered more than $1 billion of the loot in under six months, Elliptic said.
= laundered 1000000000.. USD more-than; actor DPRK; blamed DPRK stated
The mixer processed $7 million stolen by the Lazarus Group from a bridge in June 2022, the Treasury said.
~ laundered 7000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
~ laundered 7000000 USD exactly
~ stolen 7000000 USD exactly; actor Lazarus Group; period 2022-06; blamed Lazarus Group stated
Investigators suspect North Korea of being behind the attack on Torchlight, in which 58 billion won worth of ether went missing in November 2019.
= stolen 58000000000 KRW exactly; victim Torchlight; actor DPRK; period 2019-11; blamed DPRK suspected
Who was behind the raid on Bramblecoin is still anybody's guess.
= attribution; victim Bramblecoin; blamed nobody
No arrests have been made and no group has claimed responsibility for the theft of 3,700 bitcoin from Gravelpit in 2015.
= stolen 3700 BTC exactly; victim Gravelpit; period 2015; blamed nobody
The attackers sent LinkedIn messages to engineers and persuaded one of them to open a document that contained malware.
= method
Kimsuky operatives pose as journalists and academics to win the trust of their targets before sending them malicious links.
= method; actor Kimsuky
A spokesman for Harrowgate said the company had no comment.
= comment; of Harrowgate
North Korea's mission to the United Nations in New York did not answer calls seeking comment.
= comment; of DPRK
Neither Coinvale nor its lawyers returned messages.
~ comment; of Coinvale
The 215-page report, which has not been made public, is to be discussed by the committee next week.
= status
Diplomats said the draft had yet to be signed off by all members of the panel.
~ status
Shares in the exchange's parent fell 11 percent after the breach, wiping out $310 million in value.
The firm will reimburse all customers for the $18 million out of its own treasury, its founder said.
Bugs like this one could have let a thief mint $130 million out of thin air, the auditor said.
Rates for coverage against hacks rose so much that insuring $50 million now costs twice as much as in 2021.
The gang demanded 40 bitcoin in exchange for not publishing the data it had copied from Mapleledger.
Authorities in Singapore confiscated $22 million in assets from a couple suspected of running fake exchanges.
Analysts had feared that $600 million was gone; in the end nothing was taken from Northlight.
Foundry Vale raised $30 million a year after hackers attacked it.
The foundation offered 10 percent of the haul to whoever took the coins from Oxbow Finance.
Sandpiper rejected as absurd the suggestion that $70 million of customer funds had been looted.
The tokens that the thief stole for $4 million would be worth $31 million today, Arkham said.
= stolen 4000000 USD exactly
Within three hours the intruder had converted the proceeds, about $25 million, into bitcoin.
~ stolen 25000000 USD about
The total stolen from Japanese exchanges over the period comes to 72.1 billion yen, or $540 million, police said.
= stolen 72100000000 JPY exactly = 540000000 USD
South Korea's spy agency put the sum that the North had stolen through cyberattacks since 2017 at 1.5 trillion won ($1.2 billion), more than half of it in 2022 alone.
@ 2022-12-22
= stolen 1500000000000 KRW exactly = 1200000000 USD; actor DPRK; period 2017..2022-12-22; blamed DPRK stated
In three separate raids between May and July, hackers believed to be working for Pyongyang took $60 million from Alphawave, $37 million from Coinsheet and $41 million from the betting site Wagerly.
@ 2023-09-08
= stolen 60000000 USD exactly; victim Alphawave; actor DPRK; period 2023-05..2023-07; blamed DPRK alleged
= stolen 37000000 USD exactly; victim Coinsheet; actor DPRK; period 2023-05..2023-07; blamed DPRK alleged
= stolen 41000000 USD exactly; victim Wagerly; actor DPRK; period 2023-05..2023-07; blamed DPRK alleged
~ attacks 3 exactly; actor DPRK; period 2023-05..2023-07; blamed DPRK alleged
All told, 24 exchanges in 9 countries were robbed in 2018, for losses of close to $880 million.
= countries 9 exactly; period 2018
= stolen 880000000 USD about; period 2018
~ attacks 24 exactly; period 2018
The largest of the thefts was that of $530 million in NEM from Ginzacheck in January 2018.
= stolen 530000000 USD exactly; victim Ginzacheck; period 2018-01
At the time of the hack, Umbra Vault held $320 million in customer deposits, of which it lost a little over $50 million.
= stolen 50000000.. USD more-than; victim Umbra Vault
A third of the sum taken from Halcyon, some $11 million, went through a mixer within a day.
~ stolen 11000000 USD about; victim Halcyon
~ laundered 11000000 USD about
Thieves siphoned £1.9 million from pension funds in Leeds and turned part of it into bitcoin.
= stolen 1900000 GBP exactly
A Hong Kong police spokesman said seven people had been arrested over the HK$1.2 billion fraud at JPX Coin, a case that did not involve hacking.
The exchange, since renamed, was hacked in 2014, when it was known as Pontoon, and 850,000 bitcoins vanished.
= stolen 850000 BTC exactly; victim Pontoon; period 2014
~ stolen 850000 BTC exactly; period 2014
Crypto thieves took less in 2023 than the year before: $1.7 billion, down from $3.7 billion.
= stolen 1700000000 USD exactly; period 2023
= stolen 3700000000 USD exactly; period 2022
Immunefi counted 63 successful attacks in the second quarter of 2024 and put the damage at $572 million.
= attacks 63 exactly; period 2024-04..2024-06
= stolen 572000000 USD exactly; period 2024-04..2024-06
Stolen in the raid were user names and e-mail addresses, but no funds, Tidecoin said.
The Justice Department accused the pair of having helped North Korea move $6.3 million taken from a Canadian exchange.
~ stolen 6300000 USD exactly
Thieves made off with 2,150 ether from Kettlemoor, the marketplace for a popular video game.
= stolen 2150 ETH exactly; victim Kettlemoor
Hackers drained $6.4 million from Larkhollow, a studio that makes a role-playing game.
= stolen 6400000 USD exactly; victim Larkhollow
An attacker took $3 million in tokens from Dunmere, whose network was built for a card game, by compromising three of its signers.
= stolen 3000000 USD exactly; victim Dunmere
The novel tells of a hacker who stole $9 million from Dunmere.
Seoul put the value of virtual assets stolen by the North in 2021 at $400 million, whereas a private firm estimated it at $430 million.
= stolen 400000000 USD exactly; actor DPRK; period 2021; blamed DPRK stated
= stolen 430000000 USD exactly; actor DPRK; period 2021; blamed DPRK stated
Police say thieves took 3.1 billion yen from Aomori Coin, while the company itself put the loss at 2.9 billion yen.
= stolen 3100000000 JPY exactly; victim Aomori Coin
= stolen 2900000000 JPY exactly; victim Aomori Coin
Chainalysis said hackers stole $2.2 billion in 2024, while Immunefi put the figure at $1.5 billion.
= stolen 2200000000 USD exactly; period 2024
= stolen 1500000000 USD exactly; period 2024
Hackers stole about $100 million from Vireo in June 2023; analysts at Elliptic put the losses at more than $115 million.
= stolen 100000000 USD about; victim Vireo; period 2023-06
= stolen 115000000.. USD more-than; victim Vireo; period 2023-06
The exchange says $9 million is gone, but researchers put the figure closer to $14 million after counting tokens taken from Ashcoin wallets.
~ stolen 14000000 USD about; victim Ashcoin
~ stolen 9000000 USD exactly
The experts wrote in a report that was submitted to the Security Council committee on Monday that hackers were growing more patient.
= status
"They are getting better at it," the panel said in a report handed to the 1718 Committee this week.
= status
The findings are in a report that the monitors delivered to the sanctions committee last month.
= status
The monitors' report, seen by Reuters, has yet to be made public.
= status
The report is to be debated by the Council on Thursday.
= status
The Treasury Department on May 6, 2022, sanctioned a mixer for laundering $20.5 million stolen by Lazarus Group.
~ laundered 20500000 USD exactly
~ laundered 20500000 USD exactly; actor Lazarus Group; blamed Lazarus Group charged
A court in Seoul jailed a broker on 3 April 2023 for laundering 1.2 billion won stolen from an exchange in 2019.
= laundered 1200000000 KRW exactly
= charge; period 2019
Two men were arrested on January 9, 2024, for laundering $14 million that hackers had taken from Plumora.
~ laundered 14000000 USD exactly
~ stolen 14000000 USD exactly; victim Plumora
He was indicted on 12 May 2021 for stealing 940 bitcoin from Plumora in 2016.
= stolen 940 BTC exactly; victim Plumora; period 2016
= charge; victim Plumora; period 2016
Indicted twice, he has become a legend among those who trace stolen coins.
Sanctioned by the Treasury in 2019, Lazarus is better known than any other group of thieves.
Convicted in 2016 of drug offences, the man now advises victims of theft.
Sentenced for tax evasion, the founder later said his exchange had been hacked.
The intruders carried off 3,400 bitcoin, valued then at about $22 million.
= stolen 3400 BTC exactly = 22000000 USD
Thieves took 51,000 ether, valued at the time at some $9.8 million, from Corriedale.
= stolen 51000 ETH exactly = 9800000 USD; victim Corriedale
The man admitted hacking Corriedale and stealing 2,000 bitcoin, at the time worth roughly $1.1 million.
= stolen 2000 BTC exactly = 1100000 USD; victim Corriedale
~ charge; victim Corriedale
A total of 7,074 bitcoin, equivalent at the time to $40.7 million, was withdrawn by hackers from Corriedale.
= stolen 7074 BTC exactly = 40700000 USD; victim Corriedale
The exchange lost 18,473 ether, which were valued at $5.6 million when the theft took place.
= stolen 18473 ETH exactly = 5600000 USD
Three students from Waterloo stole $11 million from Parsec Finance, according to charges filed on Tuesday.
= stolen 11000000 USD exactly; victim Parsec Finance
= charge; victim Parsec Finance
A 22-year-old from Fresno stole $2.4 million in bitcoin by taking over phone numbers.
= stolen 2400000 USD exactly
Two cousins from Nebraska took 310 bitcoin from an elderly man in Boise, the indictment says.
= stolen 310 BTC exactly
~ charge
A graduate of Stanford used two accounts to drain $16 million from Lattice Pool.
= stolen 16000000 USD exactly; victim Lattice Pool
A man who lived in Tucson lost $1.1 million in ether to hackers who had copied his SIM card.
= stolen 1100000 USD exactly
Charged over the theft of coins from Brightloom, the programmer Pak Jin Hyok is believed to be in North Korea.
= charge; victim Brightloom
~ charge; victim Brightloom; actor DPRK; blamed DPRK charged
Convicted of the hack of Brightloom, Daniel Orr has appealed.
= charge; victim Brightloom
Wanted since 2021 and charged with hacking Brightloom, the North Korean Jon Chang Hyok has not been seen.
= charge; victim Brightloom; actor DPRK; blamed DPRK charged
The number of hacks rose from 282 to 303 in 2024.
= attacks 303 exactly; period 2024
~ attacks 282 exactly; period 2023
~ attacks 282 exactly
There were 192 hacks in 2020, up from 160 a year earlier.
= attacks 192 exactly; period 2020
= attacks 160 exactly; period 2019
Attacks on bridges fell from 13 in 2022 to 7 in 2023.
= attacks 13 exactly; period 2022
= attacks 7 exactly; period 2023
Hacks of exchanges numbered 11 in 2019 and cost them $283 million.
= attacks 11 exactly; period 2019
= stolen 283000000 USD exactly; period 2019
Exploits numbered 247 last year, when they cost users $1.7 billion.
@ 2024-01-15
= attacks 247 exactly; period 2023
= stolen 1700000000 USD exactly; period 2023
In the first six months of 2022 hackers stole $1.9 billion, more than in all of 2020 and 2021.
= stolen 1900000000 USD exactly; period 2022-01..2022-06
Some $1.4 billion was stolen in the first half of the year, double the sum of the same months of 2023.
@ 2024-07-05
= stolen 1400000000 USD about; period 2024-01..2024-06
Hackers took $430 million in July, the worst month since October 2022.
@ 2024-08-02
= stolen 430000000 USD exactly; period 2024-07
Mandiant attributes thefts of more than $700 million to the North.
~ stolen 700000000.. USD more-than; actor DPRK; blamed DPRK stated
~ stolen 700000000.. USD more-than
Researchers attribute heists worth $340 million to the country, whose hackers Washington sanctioned; North Korea denies it.
~ stolen 340000000 USD exactly; actor DPRK; blamed DPRK stated
~ stolen 340000000 USD exactly; actor DPRK; blamed DPRK charged
The FBI's count of what North Korea stole stood at $1.34 billion for 2024; for 2023 it was $660 million.
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
= stolen 660000000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
Chainalysis says North Korea's hackers stole $1.7 billion in 2022; its figure for 2021 was $429 million.
= stolen 1700000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated
= stolen 429000000 USD exactly; actor DPRK; period 2021; blamed DPRK stated
Kestrelpay lost $41 million in September 2023, a theft that the United States and Japan blamed on North Korea in a joint statement.
= stolen 41000000 USD exactly; victim Kestrelpay; actor DPRK; period 2023-09; blamed DPRK accused
Kestrelpay was robbed of $41 million, a crime that the FBI has attributed to the Lazarus Group.
= stolen 41000000 USD exactly; victim Kestrelpay; actor Lazarus Group; blamed Lazarus Group confirmed
Seoul, Tokyo and Washington attributed the $50 million theft from Kestrelpay in 2019 to North Korea.
= stolen 50000000 USD exactly; victim Kestrelpay; actor DPRK; period 2019; blamed DPRK confirmed
South Korean police said in November that Lazarus and Andariel had been behind the Wendover theft of 2019.
@ 2024-11-22
Andariel, already blamed for the Wendover heist, was named on Friday as a suspect in the robbery of Coinloft.
~ attribution; victim Wendover; actor Andariel; blamed Andariel accused
~ attribution; victim Wendover; actor Andariel; blamed Andariel suspected
~ attribution; victim Coinloft; actor Andariel; blamed Andariel suspected
~ attribution; victim Coinloft; actor Andariel; blamed Andariel accused
North Korea had no hand in the Wendover hack, which cost its users $5 million, investigators now think.
= stolen 5000000 USD exactly; victim Wendover
Despite early reports, Lazarus played no role in the theft of 900 BTC from Wendover.
= stolen 900 BTC exactly; victim Wendover
The breach of Wendover, in which $12 million was stolen, was not the work of North Korea, the firm concluded.
= stolen 12000000 USD exactly; victim Wendover
Correction: the article gave Wendover's loss as $19 million. It lost $1.9 million to the hackers.
= stolen 1900000 USD exactly; victim Wendover
Correction: Hackers stole 420 bitcoin from Pinnace, not 4,200.
= stolen 420 BTC exactly; victim Pinnace
Clarification: Pinnace lost $7 million in the exploit and not $70 million, as an earlier headline had it.
= stolen 7000000 USD exactly; victim Pinnace
An earlier version of this story said hackers took $80 million from Pinnace; that was wrong.
On Tuesday the hacker returned everything: 1,890 ether and 2.4 million DAI.
= recovered 1890 ETH exactly
= recovered 2400000 DAI exactly
The thief gave back almost all of the loot, 5,100 ether, within a week.
= recovered 5100 ETH exactly
The exploiter has sent back the remaining funds: $3.3 million in USDT.
= recovered 3300000 USD exactly
Of the $190 million stolen from Nomadic Bridge in August 2022, $37 million has been handed back.
= stolen 190000000 USD exactly; victim Nomadic Bridge; period 2022-08
= recovered 37000000 USD exactly
Around $8 million of the $12 million drained from Pelorus in May 2023 is now frozen.
= stolen 12000000 USD exactly; victim Pelorus; period 2023-05
= frozen 8000000 USD about
A spokeswoman for Coinbase declined to discuss the matter.
~ comment; of Coinbase
Contacted by phone, a Kraken representative said nothing beyond the company's statement.
~ comment; of Kraken
Upbit refused to say anything about the investigation.
~ comment; of Upbit
Messages left with Bithumb went unreturned.
= comment; of Bithumb
The FBI did not wish to comment.
= comment; of FBI
Applicants are asked by the bogus recruiter to clone a repository, which quietly installs malware.
= method
The interviewer sends the developer a coding task whose code opens a backdoor.
= method
Andariel broke into the firm by phishing an administrator.
= method; actor Andariel
Lazarus hackers got into Stonewick by guessing an engineer's password.
= method; actor Lazarus Group
~ attribution; victim Stonewick; actor Lazarus Group; blamed Lazarus Group stated
AppleJeus, malware dressed up as a trading app, is what the North Koreans used to get into the firms' networks.
= method; actor DPRK
First Sorrelbank said there had been a "technical fault". Then it admitted that thieves had taken $12 million.
= stolen 12000000 USD exactly; victim Sorrelbank
Sorrelbank closed its website on Monday. A day later it acknowledged that hackers had stolen 900 million yen ($6 million), of which 400 million yen belonged to the company itself.
= stolen 900000000 JPY exactly = 6000000 USD; victim Sorrelbank
~ stolen 400000000 JPY exactly; victim Sorrelbank
Kitefin was attacked in May 2023. The hackers got away with $7.7 million.
= stolen 7700000 USD exactly; victim Kitefin; period 2023-05
Kitefin was breached last week. It says customers lost $7.7 million.
= stolen 7700000 USD exactly; victim Kitefin
Kitefin has suspended withdrawals. Its hot wallet was emptied of 212 bitcoin on Sunday.
= stolen 212 BTC exactly; victim Kitefin
Kitefin confirmed the attack. Roughly $4 million was taken, it said.
= stolen 4000000 USD about; victim Kitefin
Investigators say they have no suspects in the theft from Sorrelbank.
= attribution; victim Sorrelbank; blamed nobody
The authorities have no idea who robbed Sorrelbank.
= attribution; victim Sorrelbank; blamed nobody
Nobody has been charged over the hack of Sorrelbank.
~ attribution; victim Sorrelbank; blamed nobody
Thieves took $411 million in the second quarter of 2023, of which the June attack on Gallant Wallet made up $100 million.
= stolen 411000000 USD exactly; period 2023-04..2023-06
= stolen 100000000 USD exactly; victim Gallant Wallet; period 2023-06
Losses in March came to $180 million, and the exploit of Gallant alone accounted for $132 million of that.
@ 2023-04-02
= stolen 180000000 USD exactly; period 2023-03
= stolen 132000000 USD exactly; victim Gallant; period 2023-03
~ stolen 132000000 USD exactly; victim Gallant
Hackers stole $4 million from Bank of the Orinoco in 2016.
= stolen 4000000 USD exactly; victim Bank of the Orinoco; period 2016
Thieves tried to take $12 million from the Bank of Santa Rosa.
= attempted 12000000 USD exactly; victim Bank of Santa Rosa
The Union of Savings Banks lost $2 million to hackers.
~ stolen 2000000 USD exactly; victim Union of Savings Banks
The exploit led to losses of $2.2 million, Cobalt Security reckons.
= stolen 2200000 USD exactly
About 900 accounts were drained, for a total loss of $1.2 million, according to Delta Analytics.
= stolen 1200000 USD exactly
Losses from the attack stand at $8 million, Hexa Labs estimates.
= stolen 8000000 USD exactly
`);
