import { parseSamples, type Sample } from './samples.ts';

/** Sentences built as the press builds them, read once before any rule was changed for them. */
export const DEVELOPMENT_TWELVE: readonly Sample[] = parseSamples(`
Hackers stole at least $150 million from crypto exchange Larchwood, the platform said Monday.
= stolen 150000000.. USD at-least; victim Larchwood
The hack was first reported by blockchain security firm PeckShield and was later confirmed by Larchwood chief executive Sheldon Ames.
PeckShield claims the hackers could have stolen up to $196 million in assets.
= stolen 0..196000000 USD up-to
U.K.-registered cryptocurrency exchange Exbury has been hacked and the equivalent of about $10 million in customer cryptocurrency was stolen.
= stolen 10000000 USD about; victim Exbury
Analysts at The Block calculated that Exbury lost roughly $10.5 million worth of funds as a result of the incident.
= stolen 10500000 USD about; victim Exbury
"Let us stress that all the assets in the cold wallets are safe," the exchange said, adding that the affected wallets held about 5% of total assets.
The company said it lost 523 million NEM after the cyberattack on its hot wallet.
= stolen 523000000 XEM exactly
Japanese exchange Kotocheck said it would use its own capital to reimburse about ¥46.3 billion ($400 million) to customers who lost money in Friday's theft.
The U.S. Federal Bureau of Investigation has accused North Korea of being behind the theft of $1.1 billion worth of digital assets from the exchange Bywater last week.
= stolen 1100000000 USD exactly; victim Bywater; actor DPRK; blamed DPRK accused
North Korea was responsible for the theft of approximately $1.1 billion in virtual assets from cryptocurrency exchange Bywater, the FBI said in a public service announcement.
= stolen 1100000000 USD about; victim Bywater; actor DPRK; blamed DPRK stated
: government FBI
The group was also allegedly behind the 2022 $620 million heist of ether and USDC from the Rowan Network, previously the biggest crypto theft in history.
= stolen 620000000 USD exactly; victim Rowan Network; period 2022
The FBI has also linked Lazarus Group to the theft of $37 million from the payments firm Coinsworth and $60 million from Alphapay.
= stolen 37000000 USD exactly; victim Coinsworth; actor Lazarus Group; blamed Lazarus Group alleged
= stolen 60000000 USD exactly; victim Alphapay; actor Lazarus Group; blamed Lazarus Group alleged
"Through our investigation we were able to confirm Lazarus Group and APT38 are responsible for the theft of $620 million in ether reported on March 29," the FBI said in a statement on Thursday.
@ 2022-04-15
= stolen 620000000 USD exactly
The FBI believes the hackers could soon cash out 1,580 BTC, worth more than $40 million.
The experts said hackers linked to Pyongyang stole more cryptocurrency in 2022 than in any previous year.
UN sanctions monitors suspect North Korea was behind 97 cyberattacks involving the theft of $3.6 billion worth of cryptocurrency between 2017 and April 2024.
= attacks 97 exactly; actor DPRK; period 2017..2024-04; blamed DPRK suspected
= stolen 3600000000 USD exactly; actor DPRK; period 2017..2024-04; blamed DPRK suspected
: un-panel
In their report, the monitors allege that North Korea stole cryptocurrency worth $147.5 million from the exchange Hexabit and laundered it in March using a mixer.
@ 2024-05-16
= stolen 147500000 USD exactly; victim Hexabit; actor DPRK; blamed DPRK alleged
~ laundered 147500000 USD exactly; actor DPRK; period 2024-03; blamed DPRK alleged
The report estimates that North Korea-linked attackers stole roughly $1 billion in 2023, down slightly from the all-time high of $1.7 billion in 2022.
= stolen 1000000000 USD about; actor DPRK; period 2023; blamed DPRK alleged
= stolen 1700000000 USD exactly; actor DPRK; period 2022; blamed DPRK alleged
The majority of the sum came from DeFi platforms, which saw $428 million stolen.
= stolen 428000000 USD exactly
Individual hacks increased last year to 231, up from 219 in 2022.
@ 2024-01-24
= attacks 231 exactly; period 2023
= attacks 219 exactly; period 2022
In total, DeFi protocols lost $1.1 billion last year, down from $3.1 billion in 2022, as fewer smart contracts were exploited.
@ 2024-01-24
= stolen 1100000000 USD exactly; period 2023
= stolen 3100000000 USD exactly; period 2022
Hackers only made off with $1.7 billion last year, Chainalysis said.
@ 2024-01-24
= stolen 1700000000 USD exactly; period 2023
: firm Chainalysis
Crypto funds stolen last year dropped 54.3% to $1.7 billion, after a record-setting 2022, when $3.7 billion were lost to hacks and theft, Chainalysis reported.
@ 2024-01-24
= stolen 1700000000 USD exactly; period 2023
= stolen 3700000000 USD exactly; period 2022
The latest incident targeted Dovetail Finance, where the attacker stole $13.4 million worth of assets from the lending pool.
= stolen 13400000 USD exactly; victim Dovetail Finance
An attacker took out a flash loan of 80,000 ETH, worth about $36 million, from Aave before striking the vault.
The exploit resulted in a net loss of $6 million to users of Valoria, the protocol said in a statement on Twitter.
= stolen 6000000 USD exactly; victim Valoria
Warpline Finance said the exploiter had managed to get away with $7.7 million in stablecoins.
= stolen 7700000 USD exactly; victim Warpline Finance
: victim Warpline Finance
The team said it expects to recover about $5.5 million of the stolen funds, which are still locked in the collateral vault.
Two Russian nationals have been charged with conspiring to launder about 647,000 bitcoin from the 2011 hack of Mount Gorse, the Justice Department said.
= charge; victim Mount Gorse; period 2011
~ laundered 647000 BTC about
Ilya Lindqvist, one of those accused of stealing more than 119,000 bitcoin from the exchange Bitfennel in 2016, was sentenced to five years in prison.
= charge; victim Bitfennel; period 2016
= stolen 119000.. BTC more-than; victim Bitfennel; period 2016
Today, with bitcoin at almost $90,000, the stolen coins would be worth more than $10 billion.
U.S. authorities have arrested two people and confiscated more than $3.6 billion in cryptocurrency that they said was stolen during the 2016 hack of Bitfennel.
A total of 173,600 ETH and 25.5 million USDC was drained from the Rowan bridge in two transactions.
= stolen 173600 ETH exactly; victim Rowan
= stolen 25500000 USDC exactly; victim Rowan
Crypto bridging service Rowan paused its services after a white hat hacker withdrew $12 million in tokens from the platform, which have since been returned in full.
The team behind the Harbinger blockchain has offered the hacker of its Skyline bridge $1 million for the return of some $100 million in stolen funds.
Elliptic said a variety of assets were taken from Skyline, including ETH, BNB and DAI, and that the thief had swapped them for ether on decentralized exchanges.
Stablecoin issuer Tether froze an Ethereum address holding more than $715,000 worth of USDT stolen in the Polychain hack.
= frozen 715000.. USD more-than
Tether has frozen $20 million in USDT on the Ethereum network while Bitfennel froze $13 million on EOS, both stolen from Kumquat Exchange.
= frozen 20000000 USD exactly
= frozen 13000000 USD exactly
One white-hat hacker returned 259 ETH, worth $813,000, to the Polychain team.
= recovered 259 ETH exactly = 813000 USD
The attackers had laundered $280 million, or about 20% of the loot, within two weeks, the exchange's chief executive said.
= laundered 280000000 USD exactly
Hackers laundered 499,000 ETH stolen from the exchange Bywater through THORChain in just ten days, according to EmberCN.
= laundered 499000 ETH exactly
The $1.5 billion Bywater hack on February 21 was the biggest crypto heist ever.
@ 2025-03-01
= stolen 1500000000 USD exactly; victim Bywater; period 2025-02-21
Blockchain analysts, including Arkham Intelligence, link the Bywater hack to North Korea's Lazarus Group.
= attribution; victim Bywater; actor Lazarus Group; blamed Lazarus Group alleged
Crypto losses to hacks came to more than $120 million in September, PeckShield said, down 61.8% from August.
@ 2024-10-01
= stolen 120000000.. USD more-than; period 2024-09
: firm PeckShield
In total, the industry suffered losses of approximately $413 million across 34 hacks in the third quarter of 2024, according to Immunefi.
= stolen 413000000 USD about; period 2024-07..2024-09
= attacks 34 exactly; period 2024-07..2024-09
: firm Immunefi
WazirNine, India's largest crypto exchange, suffered the biggest loss of the quarter, $235 million, in a July hack.
@ 2024-10-02
= stolen 235000000 USD exactly; victim WazirNine; period 2024-07
The Lazarus Group was responsible for 30% of all crypto stolen in the third quarter of 2023, Immunefi said.
= share 0.3 exactly; actor Lazarus Group; period 2023-07..2023-09; blamed Lazarus Group stated
: firm Immunefi
South Korean police confirmed for the first time that North Korean hackers stole 342,000 ether, worth 58 billion won at the time, from Upvale in 2019.
= stolen 342000 ETH exactly = 58000000000 KRW; victim Upvale; actor DPRK; period 2019; blamed DPRK confirmed
Police said 57% of the stolen ether had been swapped for bitcoin at a discount on three exchanges believed to be run by North Korea.
Police recovered 4.8 bitcoin from a Swiss exchange in October and returned them to Upvale.
@ 2024-11-21
= recovered 4.8 BTC exactly; period 2024-10
Spearphishing messages from the North Korea-sponsored Lazarus Group offered high-paying jobs to lure recipients into downloading malicious applications.
= method; actor Lazarus Group
The advisory urges companies to implement two-factor authentication and to install intrusion detection software.
Scam Sniffer said wallet drainers stole $295.5 million in crypto assets from more than 324,000 victims in 2023.
= stolen 295500000 USD exactly; period 2023
The infamous Gibbon Drainer stole around $16 million in digital assets before it closed down, Scam Sniffer estimated.
= stolen 16000000 USD about
Malicious code in the extension of Trustline Wallet drained at least $8.5 million from 2,520 wallets before it was patched.
= stolen 8500000.. USD at-least; victim Trustline Wallet
He has just unraveled a bitcoin theft worth $243 million, which may be the largest ever to hit a single victim.
= stolen 243000000 USD exactly
Padma Bank lost $81 million from its foreign exchange reserve to unidentified hackers on 4 February 2016.
= stolen 81000000 USD exactly; victim Padma Bank; period 2016-02-04
Hackers tried to steal $951 million from the account of Padma Bank with the Federal Reserve Bank of New York, the bank said.
= attempted 951000000 USD exactly; victim Padma Bank
The hackers used the bank's SWIFT login data, wanting to steal $950 million, but most of the fraud was blocked and $81 million was transferred to casino accounts in the Philippines.
= stolen 81000000 USD exactly
~ attempted 950000000 USD exactly
The exchange said it had not yet determined how the attackers got in or how much was lost.
Kumquat Exchange did not respond to a request for comment outside business hours.
= comment; of Kumquat Exchange
The price of the protocol's token fell 25% to $2.01 after the attack.
Elliptic said it had linked the two wallets to a gambling site worth $38 million.
The March audit of Larchwood found reserves of $40 million.
@ 2024-06-01
Larchwood was not hacked on Monday. The exchange said $4 million had been raised from investors.
The remaining assets include 231 BTC, 4,953 ETH and 135,600 TRX, according to a notice from Junipex.
North Korea successfully tested missiles at least five times, with costs totalling $388 million.
The March rally added $20 billion to the market's value.
@ 2024-06-01
The indictment charges three men with dodging taxes of $4 million.
Hackers wanting to steal $40 million from Larchwood were arrested before they began.
Valoria reported a net loss of $6 million for the quarter.
The exchange holds a total of 4,000 ETH and 2.5 million USDC in cold storage.
Larchwood lost $40 million when the market crashed in May.
@ 2024-06-01
The FBI can confirm that it is looking into the matter.
According to a notice from Larchwood, its fees will come to $4 million a year.
The panel examined at least 29 cases of forged passports.
Researchers link the two addresses to a mixer that holds $12 million.
They said they had stolen a march on rivals by raising $30 million.
`);
