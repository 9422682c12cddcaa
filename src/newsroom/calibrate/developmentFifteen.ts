import { parseSamples, type Sample } from './samples.ts';

/** Paraphrases, by the authors, of what was read wrong or missed in the ninth set kept aside, and sentences without a claim in its manner. */
export const DEVELOPMENT_FIFTEEN: readonly Sample[] = parseSamples(`
Police in Osaka said 3.1 billion yen in digital coins had been taken from Tsubaki Coin, a mid-sized local exchange, on June 3, 2023, and that they had yet to establish who was behind it.
= stolen 3100000000 JPY exactly; victim Tsubaki Coin; period 2023-06-03; blamed nobody
Investigators have yet to determine who took $14 million from the lending platform Oakmere in March 2022.
= stolen 14000000 USD exactly; victim Oakmere; period 2022-03; blamed nobody
The regulator said €6.4 million worth of tokens was withdrawn without authorisation from Bruyère Exchange on 4 April 2024 and that no suspect had been named.
= stolen 6400000 EUR exactly; victim Bruyère Exchange; period 2024-04-04; blamed nobody
The complaint says the defendants used a forged signature to obtain about $23 million in stablecoins from Fallowmere in May 2021.
= stolen 23000000 USD about; victim Fallowmere; period 2021-05
Between February and April 2022, according to the indictment, the two brothers exploited a flaw in Sundial Protocol and fraudulently obtained approximately $25 million in cryptocurrency.
= stolen 25000000 USD about; victim Sundial Protocol; period 2022-02..2022-04
= charge; victim Sundial Protocol; period 2022-02..2022-04
The indictment alleges that on August 2, 2023, Ferris manipulated the price feed of Lantern Markets and unlawfully obtained tokens worth $11.5 million.
= stolen 11500000 USD exactly; victim Lantern Markets; period 2023-08-02
= charge; victim Lantern Markets; period 2023-08-02
Researchers at Sekoia have tied Andariel to the theft of $3.2 million from Quarrystone, a Polish exchange, in early 2024.
= stolen 3200000 USD exactly; victim Quarrystone; actor Andariel; period 2024-01..2024-04; blamed Andariel alleged
BlueNoroff, a unit of the Lazarus Group that goes after banks, was linked by Kaspersky analysts to the theft of $9 million from Banco Cordillera in 2018.
= stolen 9000000 USD exactly; victim Banco Cordillera; actor BlueNoroff; period 2018; blamed BlueNoroff alleged
APT38, which specialises in financial crime, has been blamed by Seoul for stealing 21 billion won from Hangang Exchange in July 2022.
= stolen 21000000000 KRW exactly; victim Hangang Exchange; actor APT38; period 2022-07; blamed APT38 accused
Lazarus Group, already under U.S. sanctions, was named by investigators in Tokyo as the likely culprit behind the ¥7 billion theft from Akebono Coin in 2018.
= stolen 7000000000 JPY exactly; victim Akebono Coin; actor Lazarus Group; period 2018; blamed Lazarus Group suspected
The Enforcement Directorate has detained two former employees in connection with the theft of Rs 212 crore ($25 million) from Malabar Coin in December 2024.
= stolen 2120000000 INR exactly = 25000000 USD; victim Malabar Coin; period 2024-12
Mumbai police said cyber criminals siphoned off Rs 3.5 crore from the wallet of the exchange Konkan Pay on Sunday.
= stolen 35000000 INR exactly; victim Konkan Pay
The hackers stole 45 lakh rupees' worth of USDT.
= stolen 4500000 INR exactly
A hacking group calling itself Nightjar claimed responsibility for stealing $12 million from Tarragon Exchange and posted what it said was the exchange's source code.
= stolen 12000000 USD exactly; victim Tarragon Exchange
A previously unknown group claimed credit for the theft of $5.5 million from Isfahan Coin, an Iranian broker.
= stolen 5500000 USD exactly; victim Isfahan Coin
Hacktivists calling themselves Grey Falcon took responsibility for the $31 million attack on Caspian Exchange in June 2024.
= stolen 31000000 USD exactly; victim Caspian Exchange; period 2024-06
North Korean hackers accounted for 61% of all crypto stolen in 2024 and about a third of the total for 2023, Chainalysis said.
= share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated
= share 0.333333..0.333334 about; actor DPRK; period 2023; blamed DPRK stated
Elliptic estimates that Lazarus Group was responsible for 70% of all funds stolen in 2025 and 40% of those stolen in 2024.
= share 0.7 exactly; actor Lazarus Group; period 2025; blamed Lazarus Group stated
= share 0.4 exactly; actor Lazarus Group; period 2024; blamed Lazarus Group stated
Pyongyang's share of all stolen crypto rose from 20% in 2022 to 35% in 2023, according to TRM Labs.
= share 0.2 exactly; actor DPRK; period 2022; blamed DPRK stated
= share 0.35 exactly; actor DPRK; period 2023; blamed DPRK stated
Washington and Seoul accused Pyongyang of a string of thefts in 2023, including $37 million from Coinharbor and $60 million from Alphawell.
= stolen 37000000 USD exactly; victim Coinharbor; actor DPRK; period 2023; blamed DPRK accused
= stolen 60000000 USD exactly; victim Alphawell; actor DPRK; period 2023; blamed DPRK accused
The statement attributed several heists in 2024 to North Korea, among them the theft of $230 million from Wazira and $50 million from Upton Radiant.
= stolen 230000000 USD exactly; victim Wazira; actor DPRK; period 2024; blamed DPRK stated
= stolen 50000000 USD exactly; victim Upton Radiant; actor DPRK; period 2024; blamed DPRK stated
The panel lists a series of attacks that it says were the work of Kimsuky, among them the theft of $8 million from Daechon Swap in May 2022.
= stolen 8000000 USD exactly; victim Daechon Swap; actor Kimsuky; period 2022-05; blamed Kimsuky stated
Correction: A previous version of this story said $4 billion had been stolen from Minsterbit; the correct figure is $4 million.
= stolen 4000000 USD exactly; victim Minsterbit
An earlier version of this article misstated the sum taken from Ashdown Protocol; it was $2.3 million, not $23 million.
= stolen 2300000 USD exactly; victim Ashdown Protocol
Clarification: This article has been amended to make clear that hackers stole €900,000, and not €9 million, from Klosterbank.
= stolen 900000 EUR exactly; victim Klosterbank
Brindlewood said on Tuesday it had suspended withdrawals after spotting irregular transactions. The company estimated the amount taken at about 310 bitcoin.
= stolen 310 BTC about; victim Brindlewood
Tallowgate Exchange confirmed on Sunday that it had been hacked. It put its losses at $6.6 million.
= stolen 6600000 USD exactly; victim Tallowgate Exchange
Orrery Finance paused its contracts on Friday after an exploit. The protocol's developers put the loss at 2,200 ether.
= stolen 2200 ETH exactly; victim Orrery Finance
The newspaper has retracted its report linking the Hartsmere hack to North Korea.
Prosecutors withdrew their accusation that the Lazarus Group was behind the breach of Selwyn Bank.
The firm later dropped its claim that North Korean hackers had drained Petrel Bridge.
Elliptic has since walked back its attribution of the Foxglove heist to Lazarus, citing new on-chain evidence.
Hackers in March 2021 tried to siphon $80 million out of Banque Lemaire and made off with $2.1 million before the transfers were halted.
= attempted 80000000 USD exactly; victim Banque Lemaire; period 2021-03
= stolen 2100000 USD exactly; victim Banque Lemaire; period 2021-03
The attackers attempted to withdraw $33 million from Tidewrack and got $4.5 million before its engineers pulled the plug.
= attempted 33000000 USD exactly; victim Tidewrack
= stolen 4500000 USD exactly; victim Tidewrack
Drexler's Keystone bridge lost roughly $7 million in ether on 12 May 2023 after an attacker forged a proof.
= stolen 7000000 USD about; victim Keystone bridge; period 2023-05-12
Some $44 million was stolen from Norrland's Aurora bridge on 3 October 2022.
= stolen 44000000 USD about; victim Aurora bridge; period 2022-10-03
Analysts put the haul of North Korean hackers between 2017 and 2024 at $6 billion, with $1.3 billion of that taken last year alone.
@ 2025-02-03
= stolen 6000000000 USD exactly; actor DPRK; period 2017..2024; blamed DPRK stated
= stolen 1300000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
Lazarus Group has stolen an estimated $4 billion since 2017, some $1.5 billion of it in February 2025 alone, Arkham said.
@ 2025-06-10
= stolen 4000000000 USD estimated; actor Lazarus Group; period 2017..2025-06-10; blamed Lazarus Group stated
= stolen 1500000000 USD about; actor Lazarus Group; period 2025-02; blamed Lazarus Group stated
Attacks on DeFi cost users $480 million in 2023, Immunefi said, with flash loan attacks accounting for $68 million of that.
= stolen 480000000 USD exactly; period 2023
= stolen 68000000 USD exactly; period 2023
Hackers stole $1.1 billion in the first half of 2024, Hacken said in a report, of which access control failures accounted for $800 million.
= stolen 1100000000 USD exactly; period 2024-01..2024-06
= stolen 800000000 USD exactly; period 2024-01..2024-06
In July 2024 phishing accounted for $52 million of the $266 million stolen, PeckShield said.
= stolen 52000000 USD exactly; period 2024-07
= stolen 266000000 USD exactly; period 2024-07
Since mid-2022 Kimsuky operators have posed as journalists on social media and sent think-tank staff links that installed a backdoor.
= method; actor Kimsuky
The group has contacted developers through freelance sites with offers of work and induced them to open project files that carried a credential stealer.
= method
According to Mandiant, Lazarus Group operatives impersonated venture capitalists, invited founders to video meetings and had them download a poisoned client.
= method; actor Lazarus Group
The Justice Department moved on Friday to forfeit 82 accounts that it says held the proceeds of Lazarus Group's 2020 hack of Wexley Exchange.
= attribution; victim Wexley Exchange; actor Lazarus Group; period 2020; blamed Lazarus Group stated
The warrant describes how North Korean actors laundered what they had taken from Copperfield Swap in their 2022 raid.
= attribution; victim Copperfield Swap; actor DPRK; period 2022; blamed DPRK stated
The exchange said it would draw on a $70 million insurance fund to make up any shortfall.
Shares in the parent company fell 9% after the report, wiping $140 million off its market value.
The protocol's founder offered the attacker a 10% bounty, worth roughly $1.8 million, for the return of the rest.
Auditors had warned in March that a flaw in the bridge could let an attacker mint tokens worth as much as $90 million.
Regulators fined Merribank $12 million over the lapses that preceded last year's breach.
The thieves demanded 400 bitcoin, then about $11 million, and threatened to publish the customer list.
A group of customers is suing Halewood Exchange for $35 million, the value of the coins that they held there when it closed.
Deposits on the platform fell from $420 million to $180 million in the two days after the hack became public.
In the novel, a disgraced engineer helps North Korean spies lift $600 million from a Swiss exchange.
Had the fraud team not noticed the odd hour of the transfers, another $55 million would have been gone by morning, the bank said.
Kilmore Pay denied that it had been hacked and called a post that put its losses at $40 million a fabrication.
The ministry said reports that 90 billion won had been stolen from Namsan Exchange were untrue.
Police are investigating claims on social media that $6 million vanished from the wallet app over the weekend.
It was not clear on Monday how much, if anything, had been taken from the exchange.
North Korea's foreign ministry called the accusations a smear campaign and said the country has never stolen cryptocurrency.
The Lazarus Group could turn to smaller lenders next, researchers at Elliptic cautioned.
The company raised $25 million from investors, part of which it plans to spend on security after the attack.
Tether blacklisted an address that holds 3.4 million USDT at the request of Brazilian police, without saying why.
U.S. marshals auctioned 2,700 bitcoin that had been forfeited by the operator of a dark web market.
Agents seized $9 million in crypto that the hackers had stolen from Larchmont.
Prosecutors want him to forfeit $4 million and a house in Lisbon.
The stablecoin lost its peg after the exploit, and holders were left with paper losses of some $220 million.
The fund lost $80 million when the token collapsed, its manager told investors in a letter.
The stolen coins, worth $30 million when they were taken, would fetch more than $200 million today.
About $15 million of the loot was moved to new addresses on Thursday, on-chain data show.
The attacker swapped the tokens for 2,100 ether on a decentralised exchange within minutes.
An audit of the code would have cost the team some $60,000.
Analysts expect total losses for the year to pass $3 billion if the pace holds.
The developers said no user funds were lost and that 500 ETH had been moved by the team itself as a precaution.
A white-hat hacker moved $4.2 million out of the vulnerable pool and handed it back to the project.
Bitcoin fell below $60,000 for the first time since July.
The advisory urges companies to verify job candidates and to keep signing keys off machines that are connected to the internet.
What would happen, the drill asked, if thieves took $100 million from the hot wallet on a holiday?
The exchange, which handles about $2 billion in trades a day, said operations were normal.
The Senate committee asked the Treasury how North Korean hackers were able to use the mixer.
The bank's insurers agreed to pay $11 million towards the cost of the theft.
"We have seen no evidence that any funds were stolen," the chief executive wrote.
The judge threw out a suit that accused Ostrander of hiding a $13 million hack from its users.
He was acquitted of stealing $2 million from Pendle Exchange.
The newspaper apologised for saying that Lazarus Group had robbed Corrigan Bank of $20 million.
Thieves who broke into the office took laptops worth about $12,000 but no coins.
Reward: $500,000 for information that leads to those responsible.
TRM Labs said that it no longer believes that the group carried out the raid on Dunmore Swap.
A suspicious withdrawal of $31 million from Redcliffe Exchange turned out to be a scheduled move to cold storage.
The hearing on the $18 million theft was put off until May.
= stolen 18000000 USD exactly
The platform plans to repay customers the 9,000 ether over three years.
Spam messages claim that the wallet provider was hacked and ask users to "verify" their recovery phrases.
Under the plan, creditors of Mountfort would get back 57 cents for each dollar.
The bill would let the Treasury sanction mixers that launder funds for North Korea.
The hacker kept 200 ETH as a reward with the project's consent.
The flaw, which was patched before anyone used it, put $340 million at risk.
Interest in hardware wallets rose 60% in the week after the hack.
Officials in Pyongyang did not attend the session, at which the sanctions were extended.
The firm's report does not say how much was stolen or by whom.
Each of the four men faces up to 20 years in prison if convicted.
It would take an attacker with $50 million in capital to carry out such a manipulation, the paper estimates.
Two rival estimates of the damage, neither of them confirmed, were circulating on Telegram.
The ransomware gang said it would leak the files unless it was paid $3 million in monero.
Circle said it was reviewing a request to freeze 1.2 million USDC.
He told the court that he had spent the $400,000 on cars and a boat.
The stolen laptop belonged to a contractor and held no customer data.
According to rumours on Chinese social media, an exchange in Dubai lost $500 million.
The mock attack, in which a red team "stole" $10 million, took eleven minutes.
A bug in the explorer made it look as if 40,000 ETH had left the contract.
Funding for the group's weapons programme runs to hundreds of millions of dollars a year, diplomats say.
The company is worth $1.3 billion, according to its latest funding round.
Staff were offered $10,000 each for their passwords, and none accepted.
Losses in the sector have fallen since 2022, when bridges were the favourite target.
The tokens that were minted in the attack are worthless, the team said, and no sum was paid out.
Gas fees of 12 ETH were all that the attempt cost him.
`);
