import { parseSamples, type Sample } from './samples.ts';

/** Sentences as dense as reports have them, in four waves, each read once before a rule was changed for it. */
export const DEVELOPMENT_DENSE: readonly Sample[] = parseSamples(`
Police in Busan are hunting a ring that cleaned out Pohang Exchange's hot wallet, taking 92 billion won in a single night in November 2019.
= stolen 92000000000 KRW exactly; victim Pohang Exchange; period 2019-11
At stake was some $31 million in stablecoins, all of which ended up in the attacker's wallet after a governance vote at Brackish DAO was hijacked.
= stolen 31000000 USD about; victim Brackish DAO
"We can confirm that 6,300 ETH left our treasury without authorisation on 2 April 2023," Oxlip Finance said.
= stolen 6300 ETH exactly; victim Oxlip Finance; period 2023-04-02
For the second time in a year, Larchwood was hit: this time the attacker got $4.5 million.
= stolen 4500000 USD exactly; victim Larchwood
The total taken from Sallowfield in the two incidents is now put at $71 million.
= stolen 71000000 USD exactly; victim Sallowfield
Its biggest victim, Vietnamese game studio Kite & Dragon, was relieved of $600 million in March 2022, US officials say.
= stolen 600000000 USD exactly; victim Kite & Dragon; period 2022-03
Data compiled by DefiLlama show that exploits drained $77 million from 15 protocols in May 2023, led by Jimsonweed, which lost $7.5 million.
= stolen 77000000 USD exactly; period 2023-05
= stolen 7500000 USD exactly; victim Jimsonweed; period 2023-05
~ stolen 7500000 USD exactly; victim Jimsonweed
: firm DefiLlama
Over a period of eleven days the intruders quietly withdrew a total of 1,990 bitcoin from Trefoil Exchange, its administrators told a court.
= stolen 1990 BTC exactly; victim Trefoil Exchange
North Korea's Lazarus Group is thought to be behind the theft of roughly $540 million in ether and USDC from Solway Bridge on 23 March 2022, Elliptic analysts wrote.
= stolen 540000000 USD about; victim Solway Bridge; actor Lazarus Group; period 2022-03-23; blamed Lazarus Group alleged
: firm Elliptic
In all, DPRK-linked actors pulled in $1.2 billion from crypto heists over the past five years, including at least $626 million in 2022 alone, Seoul's spy agency said.
= stolen 1200000000 USD exactly; actor DPRK; blamed DPRK alleged
= stolen 626000000.. USD at-least; actor DPRK; period 2022; blamed DPRK alleged
The exploit resulted in the loss of approximately 450 ETH ($810,000) belonging to liquidity providers of Tansy Swap.
= stolen 450 ETH about = 810000 USD; victim Tansy Swap
About $5.7 million worth of tokens were siphoned out of the DeFi project Melilot via a flash loan attack late on Tuesday, BlockSec said.
= stolen 5700000 USD about; victim Melilot
: firm BlockSec
Yarrow Network, a Layer 2 project, has offered a 10% bounty to the hacker who made away with $26 million of its users' funds last week.
= stolen 26000000 USD exactly; victim Yarrow Network
According to the post-mortem, the attacker withdrew 2,200 ETH and 1.1 million DAI before the pool was paused.
= stolen 2200 ETH exactly
= stolen 1100000 DAI exactly
Attackers compromised the front end of Teasel Finance in December 2021 and tricked users into approving transfers, stealing 2,078 bitcoin and 151 ether, worth $120 million in all.
= stolen 2078 BTC exactly; victim Teasel Finance; period 2021-12
= stolen 151 ETH exactly; victim Teasel Finance; period 2021-12
~ stolen 120000000 USD exactly; victim Teasel Finance; period 2021-12
The April 2018 hack of the Indian exchange Moringa, in which 438 bitcoin disappeared, is being investigated as an inside job.
= stolen 438 BTC exactly; victim Moringa; period 2018-04
Some 40% of the $320 million drained from Campion Bridge has since been returned by the hacker.
= stolen 320000000 USD exactly; victim Campion Bridge
Investigators have recovered 94,000 of the 119,000 bitcoin taken from Bluebell Exchange in 2016.
= stolen 119000 BTC exactly; victim Bluebell Exchange; period 2016
= recovered 94000 BTC exactly
The hackers behind the Burdock breach have moved 10,000 ether through a mixer since Sunday.
The sum missing from Comfrey Exchange's cold wallet is 2,609 bitcoin, worth around $16 million at the time, administrators disclosed.
= stolen 2609 BTC exactly = 16000000 USD; victim Comfrey Exchange
Chainalysis estimates that hackers affiliated with North Korea stole $1.34 billion across 47 incidents in 2024, up from $660.5 million in 2023.
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK stated
= stolen 660500000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
: firm Chainalysis
A lone attacker, later identified as a 22-year-old maths prodigy from Ontario, took about $48.8 million from the Sorrel protocol in November 2023 and $16 million from Fennel Finance in October 2021.
= stolen 48800000 USD about; victim Sorrel; period 2023-11
= stolen 16000000 USD exactly; victim Fennel Finance; period 2021-10
Betony, the Hong Kong-based exchange, said it would cover in full the $47 million that was siphoned from a market maker's account.
= stolen 47000000 USD exactly; victim Betony
~ stolen 47000000 USD exactly
The theft at Saffron Exchange on January 26, 2018 - 523 million NEM coins, then worth $530 million - remains one of the largest ever.
= stolen 523000000 XEM exactly = 530000000 USD; victim Saffron Exchange; period 2018-01-26
The FBI said on Wednesday that North Korean cyber actors known as TraderTraitor were responsible for stealing $308 million from Japan-based Anise Coin in May 2024.
= stolen 308000000 USD exactly; victim Anise Coin; actor TraderTraitor; period 2024-05; blamed TraderTraitor stated
: government FBI
Most of the 173,600 ether stolen from the Rowan sidechain had been laundered by June, and just $30 million was ever recovered.
= stolen 173600 ETH exactly; victim Rowan
= recovered 30000000 USD exactly
~ stolen 173600 ETH exactly; victim Rowan sidechain
"They took everything: 3,670 bitcoin, gone in twenty minutes," recalled Hawthorn Exchange co-founder Mira Patel.
= stolen 3670 BTC exactly; victim Hawthorn Exchange
On-chain sleuth ZachXBT flagged a suspicious outflow of 520 BTC from Medlar Exchange, which later confirmed that it had been hacked.
= stolen 520 BTC exactly; victim Medlar Exchange
Quince Markets has halted trading after attackers used stolen admin keys to mint 5 billion fake tokens and cash out $2 million.
= stolen 2000000 USD exactly; victim Quince Markets
The bank's IT team noticed only after $1.7 million had already been wired to accounts in Cambodia; a further $9 million was stopped in time.
= stolen 1700000 USD exactly
= attempted 9000000 USD exactly
Hazel Network's bridge was the target of a $100 million exploit on June 23, 2022, which the FBI blamed on Lazarus Group and APT38.
= stolen 100000000 USD exactly; victim Hazel Network; period 2022-06-23
Sycamore Wallet users have reported losses of at least $35 million since June 2, 2023.
= stolen 35000000.. USD at-least; victim Sycamore Wallet; period 2023-06-02
~ stolen 35000000.. USD at-least; victim Sycamore Wallet
Between 2018 and 2021 the crew hit nine exchanges, among them Larkspur Coin ($28 million) and Tamarack ($11 million).
= stolen 28000000 USD exactly; victim Larkspur Coin; period 2018..2021
= stolen 11000000 USD exactly; victim Tamarack; period 2018..2021
A Moscow court convicted a man of stealing $8.5 million in tokens from the exchange Juniper Coin in 2019.
= stolen 8500000 USD exactly; victim Juniper Coin; period 2019
= charge; victim Juniper Coin; period 2019
The US Justice Department unsealed charges against three North Korean hackers accused of trying to steal more than $1.3 billion from banks and companies.
= attempted 1300000000.. USD more-than; actor DPRK; blamed DPRK charged
= charge; actor DPRK; blamed DPRK charged
Tupelo Finance's treasury wallet was drained of 12,400 SOL early on Monday; the team suspects an employee's laptop was infected.
= stolen 12400 SOL exactly; victim Tupelo Finance
The company said the hackers had made off with "less than $1 million", though researchers put the figure at closer to $6 million.
= stolen ..1000000 USD less-than
= stolen 6000000 USD about
Sumac Protocol, whose bridge lost $190 million in a chaotic free-for-all in August 2022, got $37 million of it back from white hats.
= stolen 190000000 USD exactly; victim Sumac Protocol; period 2022-08
= recovered 37000000 USD exactly
It would be the third nine-figure theft of the year, after Alder Exchange ($305 million) and Acacia ($235 million).
= stolen 305000000 USD exactly; victim Alder Exchange
= stolen 235000000 USD exactly; victim Acacia
A spokesperson for Chestnut said the stolen funds accounted for less than 2% of its assets.
Poplar Exchange paid hackers $500,000 to keep quiet about a breach of customer data.
Executives at Mulberry had planned for a loss of $20 million in the event of a hack.
Nobody believes the attackers got the full $90 million that they boast of.
An attacker could drain up to $12 million from the pool unless the contract is upgraded, auditors warned.
Tether froze $225 million linked to a human trafficking syndicate in Southeast Asia.
Ginkgo investors lost $40 million when the token's price collapsed on Tuesday.
The exchange denied that any bitcoin had been taken in the alleged $60 million hack.
The ministry said the hackers had been looking for passport data, and no money was taken.
North Korea earns some $300 million a year from exporting seafood and coal, the panel reckons.
The Treasury sanctioned a bank that had processed $70 million in transactions for Pyongyang.
Analysts say a heist of that size, $1 billion or more, is only a matter of time.
Washington, Tokyo and Seoul jointly attributed the July attack on the Indian exchange Zaurex to North Korea.
= attribution; victim Zaurex; actor DPRK; blamed DPRK confirmed
~ attribution; victim Zaurex; actor DPRK; blamed DPRK stated
Blockchain analysts say the same wallets were used in the Lazarus attack on Coppice Exchange.
= attribution; victim Coppice Exchange; actor Lazarus Group; blamed Lazarus Group stated
Group-IB found that the malware used against Tolworth Exchange matched samples tied to BlueNoroff.
= attribution; victim Tolworth Exchange; actor BlueNoroff; blamed BlueNoroff alleged
South Korean police concluded that Lazarus and Andariel were behind the 2019 hack of Haneul.
South Korean police have concluded that the Lazarus Group was behind the 2019 hack of Haneul.
= attribution; victim Haneul; actor Lazarus Group; period 2019; blamed Lazarus Group confirmed
~ attribution; victim Haneul; actor Lazarus Group; period 2019; blamed Lazarus Group stated
The identity of those who hacked Perrin Exchange remains a mystery.
= attribution; victim Perrin Exchange; blamed nobody
No group has claimed responsibility for the breach of Larkspur Bank, and investigators have named no suspects.
= attribution; victim Larkspur Bank; blamed nobody
Kimsuky hackers were responsible for the break-in at Garnet Exchange, the ministry said on Friday.
= attribution; victim Garnet Exchange; actor Kimsuky; blamed Kimsuky stated
The hackers sent spear-phishing emails with malicious attachments to staff of the exchanges, the panel said.
= method
: un-panel
According to Kaspersky, BlueNoroff set up fake venture capital firms and lured targets with documents that installed malware.
= method; actor BlueNoroff
: firm Kaspersky
The attacker gained access by tricking a support agent into resetting a password.
= method
North Korean operatives got hired as remote developers under false names and then stole the companies' private keys.
= method; actor DPRK
A single compromised private key let the attacker sign withdrawals.
= method
Attackers poisoned a software library that the wallet's developers relied on.
= method
The wallets were emptied by means of a SIM swap.
= method
Two Russian nationals were indicted in New York over the 2011 hack of Mt. Orrin.
= charge; victim Mt. Orrin; period 2011
A jury in Manhattan found the trader guilty of fraud over the exploit of Mangrove Markets.
= charge; victim Mangrove Markets
A former Amberly engineer was sentenced to three years in prison on Friday for hacking two exchanges.
= charge
US prosecutors have charged a North Korean hacker with conspiracy over the attack on Sonata Pictures.
= charge; victim Sonata Pictures; actor DPRK; blamed DPRK charged
Park, a North Korean programmer, was charged in 2018 over the cyber attack on Meridian Bank.
= charge; victim Meridian Bank; actor DPRK; blamed DPRK charged
The couple pleaded guilty to conspiring to launder bitcoin stolen in the 2016 hack of Belford Exchange.
= charge; victim Belford Exchange; period 2016
The Treasury imposed sanctions on three hacking groups that it says Pyongyang controls: Lazarus Group, BlueNoroff and Andariel.
Zaurex did not reply to emailed questions.
= comment; of Zaurex
The FBI declined to comment on the investigation.
= comment; of FBI
A lawyer for the defendants declined to comment.
Reuters could not immediately reach Perrin Exchange for comment.
= comment; of Perrin Exchange
North Korea's embassy in Beijing did not answer phone calls seeking comment.
= comment; of DPRK
The confidential report by independent sanctions monitors was seen by Reuters on Monday.
= status
The experts' report is due to be published next month.
= status
The report has been sent to the 15-member Security Council but not released.
= status
Members of the committee are considering the draft.
= status
The panel's mandate ended in April 2024 after Russia vetoed its renewal.
Hackers carried out 303 attacks on crypto platforms in 2024, Chainalysis counted.
= attacks 303 exactly; period 2024
: firm Chainalysis
The group has attacked organisations in at least 18 countries since 2014.
@ 2019-04-15
= countries 18.. at-least; period 2014..2019-04-15
North Korean hackers were behind 20 of the 231 hacks recorded in 2023.
= attacks 20 exactly; actor DPRK; period 2023; blamed DPRK stated
= attacks 231 exactly; period 2023
Of all the funds stolen in the first half of 2025, about 69% came from a single hack.
= share 0.69 about; period 2025-01..2025-06
North Korea was responsible for almost two-thirds of all crypto stolen in 2024.
= share 0.666666..0.666667 about; actor DPRK; period 2024; blamed DPRK stated
DeFi protocols accounted for 82.1% of all cryptocurrency stolen by hackers in 2022, up from 73.3% in 2021.
= share 0.821 exactly; period 2022
= share 0.733 exactly; period 2021
More than four-fifths of the value stolen that year came from cross-chain bridges.
~ share 0.8..1 more-than
Merrow, a decentralised exchange on Arbitrum, lost about $9 million to an attacker who manipulated one of its price feeds, it said in a post on X.
= stolen 9000000 USD about; victim Merrow
In a filing to the Tokyo Stock Exchange, the parent of Kogane Coin put the damage from the leak at 3.5 billion yen ($32 million), 2.5 billion of which belonged to customers.
= stolen 3500000000 JPY exactly = 32000000 USD; victim Kogane Coin
The United States says Pyongyang's cyber army took in more than $1.7 billion in 2022, money it suspects paid for missiles.
= stolen 1700000000.. USD more-than; actor DPRK; period 2022; blamed DPRK stated
~ stolen 1700000000.. USD more-than; actor DPRK; period 2022; blamed DPRK suspected
Hackers exploited a vulnerability in Lodestone's staking contract to steal 6,191 wrapped ether, about $11.6 million at current prices, blockchain security firm Beosin said.
= stolen 6191 WETH exactly = 11600000 USD; victim Lodestone
: firm Beosin
Earlier in October the Singapore exchange Marula had lost $44 million from its hot wallets in what on-chain analysts called a textbook Lazarus job.
@ 2025-11-12
= stolen 44000000 USD exactly; victim Marula; actor Lazarus Group; period 2025-10; blamed Lazarus Group stated
Tamarind DAO voted to pay the attacker, who had drained 1,700 ether in May, a bounty of 170 ether for the return of the rest.
@ 2024-06-20
= stolen 1700 ETH exactly; victim Tamarind DAO; period 2024-05
Two weeks after the $81 million theft from Juba Bank's account at the New York Fed, the governor resigned.
= stolen 81000000 USD exactly; victim Juba Bank
The thieves' haul, the company's administrators believe, was close to 200,000 bitcoin, of which 140,000 turned up again in an old wallet.
= stolen 200000 BTC about
Crypto worth 41.5 billion won was stolen from Dokdo Exchange, the largest heist in the country's history, the National Police Agency said on Thursday, adding that two hacking groups run by the North's spy agency had taken part.
= stolen 41500000000 KRW exactly; victim Dokdo Exchange
~ stolen 41500000000 KRW exactly; victim Dokdo Exchange; actor DPRK; blamed DPRK stated
Bitcoins, 3,800 of them, vanished from Alcyone's wallets on the night of 17 May 2019.
= stolen 3800 BTC exactly; victim Alcyone; period 2019-05-17
Elliptic has linked at least nine hacks worth a combined $2.4 billion to the Lazarus Group since 2017.
@ 2023-03-01
= stolen 2400000000 USD exactly; actor Lazarus Group; period 2017..2023-03-01; blamed Lazarus Group alleged
= attacks 9.. at-least; actor Lazarus Group; period 2017..2023-03-01; blamed Lazarus Group alleged
: firm Elliptic
We are aware that an attacker was able to withdraw approximately 2.3M USDC from Vesper Vault; all other pools are unaffected.
= stolen 2300000 USDC about; victim Vesper Vault
The hack of crypto lender Cadmium cost customers $55 million, a liquidator's report shows.
= stolen 55000000 USD exactly; victim Cadmium
Hackers have stolen $3.8 billion from cryptocurrency businesses this year, making it the worst on record.
@ 2022-12-28
= stolen 3800000000 USD exactly; period 2022
A total of 14 attacks on crypto exchanges between 2019 and 2021, in which some $430 million was stolen, are under investigation by the experts.
= attacks 14 exactly; period 2019..2021
= stolen 430000000 USD about; period 2019..2021
The FBI identified Lazarus Group, also known as APT38, as responsible for the theft of $100 million of virtual currency from Horizon Gate reported on June 24, 2022.
= stolen 100000000 USD exactly; victim Horizon Gate; actor Lazarus Group; blamed Lazarus Group stated
~ stolen 100000000 USD exactly; victim Horizon Gate; actor Lazarus Group; blamed Lazarus Group confirmed
: government FBI
Bithollow's chief executive told Yonhap that 35 billion won had gone missing from its wallets between Tuesday night and Wednesday morning.
= stolen 35000000000 KRW exactly; victim Bithollow
According to Immunefi, Q3 2023 saw $685 million lost across 76 incidents, with Mixin-like Tessera ($200 million) and Multi-Gate ($126 million) accounting for nearly half.
= stolen 685000000 USD exactly; period 2023-07..2023-09
= attacks 76 exactly; period 2023-07..2023-09
= stolen 200000000 USD exactly; victim Tessera; period 2023-07..2023-09
= stolen 126000000 USD exactly; victim Multi-Gate; period 2023-07..2023-09
: firm Immunefi
Police recovered 500 of the bitcoins, about $21 million, on a laptop in the suspect's flat.
= recovered 500 BTC exactly = 21000000 USD
Stablecoin issuer Circle froze 63,000 USDC that had been traced to the Orchardswap exploiter.
= frozen 63000 USDC exactly
The hacker has returned 3,000 of 4,500 ether and promised to send the remainder by Friday.
= recovered 3000 ETH exactly
~ stolen 4500 ETH exactly
More than 1,000 ether tied to the exploit has been sent to Tornado Cash.
Almost all of the $8 million stolen from Pallas Wallet users was drained in the first four hours, Solana developers said.
= stolen 8000000 USD exactly; victim Pallas Wallet
~ stolen 8000000 USD exactly
The August 2, 2022, attack on Corvid Bridge, in which dozens of people copied the first hacker's transaction, ended with $190 million gone.
= stolen 190000000 USD exactly; victim Corvid Bridge; period 2022-08-02
A Danish crypto startup was robbed of DKK 8.1 million by hackers who had phished its bookkeeper.
= stolen 8100000 DKK exactly
The US seized 15 web domains used by North Korean IT workers, who earned the regime millions.
"There is no evidence that customer assets were touched," said Alcyone's lawyer.
The same wallet received 2,100 ether from Tornado Cash the day before the attack, CertiK noted.
Traders wagered $12 million that the exchange would not survive the month.
A bridge holding $600 million is a tempting target for hackers.
Last year's hack, in which no money was lost, prompted Merrow to hire a security chief.
Hackers are offering to sell data on 20 million users for $100,000.
In a worst case, the researchers wrote, the attacker could have minted $90 billion of the token.
Vesper Vault lost $40 million of deposits in a week as users moved to rivals.
Marula's insurance pays up to $50 million per theft.
Hackers have made off with about $3.4 million from Rushbrook, a lending market on Base, after exploiting a rounding error in its code.
= stolen 3400000 USD about; victim Rushbrook
Rushbrook's team said it had contacted the attacker on-chain and asked for 90% of the stolen $3.4 million back.
= stolen 3400000 USD exactly; victim Rushbrook
Lost in the breach were 1,150 bitcoin and 9,200 ether, Fenby Exchange told its customers in an e-mail.
= stolen 1150 BTC exactly; victim Fenby Exchange
= stolen 9200 ETH exactly; victim Fenby Exchange
Fenby Exchange lost more than 4,700 bitcoin in a 2016 break-in and another 90 in 2018.
= stolen 4700.. BTC more-than; victim Fenby Exchange; period 2016
= stolen 90 BTC exactly; victim Fenby Exchange; period 2018
Investigators believe the hackers got in through the email of an Ivel Bank clerk and then used SWIFT messages to move $20 million to accounts in Hong Kong in January 2018.
= stolen 20000000 USD exactly; victim Ivel Bank; period 2018-01
~ method
The exchange, Nadir, had $32 million worth of coins stolen in July 2019, and reopened ten days later.
= stolen 32000000 USD exactly; victim Nadir; period 2019-07
Hackers had 32 billion won worth of coins transferred out of Nadir's wallets before dawn on Wednesday, the company said.
= stolen 32000000000 KRW exactly; victim Nadir
Wintergreen said its DeFi arm had been hacked for about $160 million, though its lending business was unaffected.
= stolen 160000000 USD about; victim Wintergreen
The largest of the thefts, $305 million from the Japanese exchange Kirin Coin, took place in May 2024.
= stolen 305000000 USD exactly; victim Kirin Coin; period 2024-05
Kirin Coin, hacked in May 2024 for 48 billion yen, said on Monday that it would close.
= stolen 48000000000 JPY exactly; victim Kirin Coin; period 2024-05
That year's biggest victim was the Ronde Network, with losses of $620 million.
= stolen 620000000 USD exactly; victim Ronde Network
"This is the work of Lazarus," said investigator ZachXBT of the $1.4 billion theft at Bastion Exchange in February 2025.
= stolen 1400000000 USD exactly; victim Bastion Exchange; actor Lazarus Group; period 2025-02; blamed Lazarus Group stated
Bastion Exchange, robbed of ether worth nearly $1.5 billion in February, said 77% of it could still be traced.
@ 2025-03-21
= stolen 1500000000 USD about; victim Bastion Exchange; period 2025-02
Suspicion for the $305 million theft has fallen on North Korea's Lazarus Group, Japanese media reported.
= stolen 305000000 USD exactly; actor Lazarus Group; blamed Lazarus Group suspected
A North Korean unit had stolen 77 million euros in bitcoin and ether by breaking into at least five exchanges in Asia between January 2017 and September 2018, the report said.
= stolen 77000000 EUR exactly; actor DPRK; period 2017-01..2018-09; blamed DPRK stated
South Korea's intelligence agency put North Korean crypto theft since 2017 at 1.5 trillion won ($1.2 billion), about half of it in 2022.
@ 2022-12-22
= stolen 1500000000000 KRW exactly = 1200000000 USD; actor DPRK; period 2017..2022-12-22; blamed DPRK stated
Across all of 2021, seven attacks by North Korean hackers yielded nearly $400 million in digital assets, according to Chainalysis.
= attacks 7 exactly; actor DPRK; period 2021; blamed DPRK stated
= stolen 400000000 USD about; actor DPRK; period 2021; blamed DPRK stated
: firm Chainalysis
On Thursday Tether said it had blocked about $1.2 million in USDT stolen in the Ferrybridge hack.
= frozen 1200000 USD about
Ferrybridge has got back 60 per cent of the $4.1 million taken by the exploiter, it announced.
= stolen 4100000 USD exactly; victim Ferrybridge
The Fincastle hacker returned the last $1.1 million on Monday, bringing the total recovered to $11 million.
= recovered 1100000 USD exactly
= recovered 11000000 USD exactly
More than $12 million of the loot has been washed through Tornado Cash, SlowMist said.
= laundered 12000000.. USD more-than
Two Chinese nationals laundered over $100 million worth of stolen cryptocurrency for the North's hackers, the Justice Department alleged.
= laundered 100000000.. USD more-than
The attackers used fake job offers to plant malware that let them take over Ronde's validators.
= method
According to its founder, Quoin Finance was hit by a phishing attack that cost one of its investors $24 million in staked ether.
= stolen 24000000 USD exactly
~ stolen 24000000 USD exactly; victim Quoin Finance
A cryptocurrency whale lost $24 million in staked ether to phishing on Wednesday, Scam Sniffer said.
= stolen 24000000 USD exactly
A malicious proposal handed the attacker control of Bergamot DAO and with it some $1.1 million.
= stolen 1100000 USD about; victim Bergamot DAO
Close to $9 million has been drained from some 8,000 wallets, and no one yet knows how.
= stolen 9000000 USD about
Hackers behind the Ivel Bank heist had hoped to net $110 million.
= attempted 110000000 USD exactly; victim Ivel Bank
~ attempted 110000000 USD exactly
Quoin Finance said it had recovered from the hack and was profitable again, earning $3 million in May.
The 9,200 ether are still in the thief's wallet.
If confirmed, the theft of $200 million would be the year's biggest.
Nadir sued its former auditor for $32 million over the breach.
He told the court that he had lost $2 million gambling, not to hackers.
The bank recovered $2 billion in bad loans.
Wintergreen's market maker withdrew $30 million in liquidity after the hack.
A ransomware gang asked the hospital for 50 bitcoin.
`);
