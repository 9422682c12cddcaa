import { parseSamples, type Sample } from './samples.ts';

/** Deeds told in orders and words that the press seldom has, and sums beside thefts that were not stolen, written before they were first read. */
export const DEVELOPMENT_ORDERS: readonly Sample[] = parseSamples(`
Parted from 2,150 bitcoin in a single night in May 2022, Harrowgate Exchange called in the police.
@ 2024-05-01
= stolen 2150 BTC exactly; victim Harrowgate Exchange; period 2022-05
The exchange Tallowbit woke up on Monday to find 900 bitcoin gone from its hot wallet, stolen by hackers.
= stolen 900 BTC exactly; victim Tallowbit
Into the attackers' wallets went $12.4 million of Corvane Finance's liquidity.
= stolen 12400000 USD exactly; victim Corvane Finance
Kestrel Bridge has been cleaned out: 4,100 ether, every coin it held, is in the hands of the hackers.
= stolen 4100 ETH exactly; victim Kestrel Bridge
The hackers' haul from Mossgate: 3.3 million dollars.
= stolen 3300000 USD exactly; victim Mossgate
For Lindenbit, the bill from the August hack came to $18 million.
@ 2023-11-01
= stolen 18000000 USD exactly; victim Lindenbit; period 2023-08
Lazarus Group has added another trophy: $41 million taken from Stakewell in September 2023, the FBI said.
= stolen 41000000 USD exactly; victim Stakewell; actor Lazarus Group; period 2023-09; blamed Lazarus Group stated
To the tune of $6.2 million, Pinebridge Protocol was exploited on Tuesday.
= stolen 6200000 USD exactly; victim Pinebridge Protocol
The attacker left Orrin Lend $2.7 million poorer.
= stolen 2700000 USD exactly; victim Orrin Lend
Ferncoin was left $9 million out of pocket by a phishing attack on its treasurer.
= stolen 9000000 USD exactly; victim Ferncoin
A thief with an insider's knowledge of its contracts relieved Basalt Swap of 1.1 million USDC last month.
@ 2024-03-10
= stolen 1100000 USDC exactly; victim Basalt Swap; period 2024-02
Some $70 million worth of tokens has found its way out of Vantage Pool and into the hands of hackers.
= stolen 70000000 USD about; victim Vantage Pool
Thieves are $5 million richer after a raid on the wallets of Dunmore Exchange.
= stolen 5000000 USD exactly; victim Dunmore Exchange
Among the biggest hauls of 2023 was the $126 million that hackers lifted from Polaris Custody in November.
= stolen 126000000 USD exactly; victim Polaris Custody; period 2023-11
Elliptic traces to Lazarus the theft, in June, of $35 million from users of Coral Wallet.
@ 2023-07-01
= stolen 35000000 USD exactly; actor Lazarus Group; period 2023-06; blamed Lazarus Group alleged
~ stolen 35000000 USD exactly; victim Coral Wallet; actor Lazarus Group; period 2023-06; blamed Lazarus Group alleged
Seldom has a heist been as quick as that in which Quartz Bridge lost $80 million in January 2022.
= stolen 80000000 USD exactly; victim Quartz Bridge; period 2022-01
Not one attack but two cost Lumera DAO a total of $3.1 million.
= stolen 3100000 USD exactly; victim Lumera DAO
= attacks 2 exactly
It took the thieves eleven minutes to empty Brackenpay of $7.7 million.
= stolen 7700000 USD exactly; victim Brackenpay
Brackenpay's hot wallet was found to be short of 610 bitcoin after the break-in.
= stolen 610 BTC exactly; victim Brackenpay
Police in Busan say that of Hanaro Exchange's reserves 12 billion won was siphoned off by intruders.
= stolen 12000000000 KRW exactly; victim Hanaro Exchange
The intruders, thought to be from North Korea, took away with them $23 million of Evercroft's money.
= stolen 23000000 USD exactly; victim Evercroft; actor DPRK; blamed DPRK alleged
North Korea is thought by U.N. experts to have made $3 billion out of hacking between 2017 and 2023.
= stolen 3000000000 USD exactly; actor DPRK; period 2017..2023; blamed DPRK alleged
Crypto worth $600 million ended up with North Korea in 2023 as a result of its hackers' work.
= stolen 600000000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
Victims of hacks were out $1.8 billion in 2023, CertiK found.
= stolen 1800000000 USD exactly; period 2023
CertiK's count for 2023: $1.84 billion lost to hacks and exploits.
= stolen 1840000000 USD exactly; period 2023
In 2022 hackers had taken $3.8 billion; in 2023 they took $1.7 billion.
= stolen 3800000000 USD exactly; period 2022
= stolen 1700000000 USD exactly; period 2023
Wallets of Silverfin, an exchange in Tallinn, were breached and 5,000 ether whisked away.
= stolen 5000 ETH exactly; victim Silverfin
A breach at Silverfin saw 5,000 ether leave for wallets controlled by the hackers.
= stolen 5000 ETH exactly; victim Silverfin
Silverfin saw 5,000 ether siphoned from its wallets on Sunday.
= stolen 5000 ETH exactly; victim Silverfin
At Silverfin, hackers helped themselves to 5,000 ether.
= stolen 5000 ETH exactly; victim Silverfin
Silverfin fell prey to hackers who stole 5,000 ether.
= stolen 5000 ETH exactly; victim Silverfin
Silverfin's loss to the hackers is put at 5,000 ether.
= stolen 5000 ETH exactly; victim Silverfin
The theft of its customers' coins cost Silverfin 5,000 ether, worth $9 million at the time.
= stolen 5000 ETH exactly = 9000000 USD; victim Silverfin
5,000 ether: so much did Silverfin lose to the hackers.
= stolen 5000 ETH exactly; victim Silverfin
5,000 ether, the whole of its reserve, was what the hackers took from Silverfin.
= stolen 5000 ETH exactly; victim Silverfin
Hackers had by then already drained 5,000 ether from the exchange Silverfin, its founder said.
= stolen 5000 ETH exactly; victim Silverfin
Gone, too, are 5,000 ether that Silverfin kept for its market makers, taken in the same hack.
= stolen 5000 ETH exactly; victim Silverfin
The hole that hackers left in Silverfin's books is 5,000 ether deep.
= stolen 5000 ETH exactly; victim Silverfin
Hackers' loot from Silverfin amounts to 5,000 ether, of which 800 has been frozen by exchanges.
= stolen 5000 ETH exactly; victim Silverfin
Silverfin, hacked: 5,000 ETH gone.
= stolen 5000 ETH exactly; victim Silverfin
Silverfin hacked for $5M
= stolen 5000000 USD exactly; victim Silverfin
$5M drained from Silverfin in flash-loan attack
= stolen 5000000 USD exactly; victim Silverfin
Lazarus behind $5M Silverfin hack, says FBI
= stolen 5000000 USD exactly; victim Silverfin; actor Lazarus Group; blamed Lazarus Group stated
FBI pins $5 million Silverfin heist on North Korea
= stolen 5000000 USD exactly; victim Silverfin; actor DPRK; blamed DPRK stated
~ stolen 5000000 USD exactly; victim Silverfin; actor DPRK; blamed DPRK accused
Behind the $5 million theft from Silverfin stood, in the view of the FBI, the Lazarus Group.
= stolen 5000000 USD exactly; victim Silverfin; actor Lazarus Group; blamed Lazarus Group stated
It was the Lazarus Group, the FBI now says, that stole the $5 million from Silverfin.
= stolen 5000000 USD exactly; victim Silverfin; actor Lazarus Group; blamed Lazarus Group stated
The FBI lays the $5 million theft from Silverfin at North Korea's door.
= stolen 5000000 USD exactly; victim Silverfin; actor DPRK; blamed DPRK stated
~ stolen 5000000 USD exactly; victim Silverfin; actor DPRK; blamed DPRK accused
The finger of blame for the $5 million theft from Silverfin points at North Korea.
= stolen 5000000 USD exactly; victim Silverfin; actor DPRK; blamed DPRK suspected
~ stolen 5000000 USD exactly; victim Silverfin; actor DPRK; blamed DPRK accused
Silverfin says it was the victim of North Korean hackers, who took $5 million.
= stolen 5000000 USD exactly; victim Silverfin; actor DPRK; blamed DPRK stated
Silverfin, from whose wallets North Korean hackers took $5 million in 2021, is to be sold.
= stolen 5000000 USD exactly; victim Silverfin; actor DPRK; period 2021; blamed DPRK stated
Silverfin, whose $5 million loss to hackers in 2021 was never made good, is to be sold.
= stolen 5000000 USD exactly; victim Silverfin; period 2021
The year 2021, in which Silverfin was hacked for $5 million, was its last.
= stolen 5000000 USD exactly; victim Silverfin; period 2021
After the hack of Kawabit the ministry put $5 million into a cyber school.
After the raid on Kawabit police went through 5,000 pages of logs and $2 million in receipts.
The thieves who broke into Kawabit wore shoes of $2,000.
A documentary about the Kawabit heist cost $2 million to make.
Thieves took the laptop of Kawabit's founder, a machine of $4,000.
Kawabit, hacked in May, has opened an office of $3 million in Dubai.
Kawabit's hackers got in by way of a flaw that a $40,000 scan had missed.
The hack of Kawabit came a day after it had taken in $12 million from backers.
Kawabit, which hackers broke into on Sunday, had $90 million on its books.
Behind the breach at Kawabit was a subcontractor with a budget of $3 million.
The Kawabit theft is the subject of a $3 million study by a university.
Kawabit's wallets, in which 4,000 BTC lay, were spared by the hackers.
Thieves who struck Kawabit were out of luck: the $3 million vault was empty.
The exploit at Kawabit was found by a student in a contest with $50,000 to win.
For Kawabit, the theft of its logo was worth $3 million in free publicity.
The robbers of Kawabit were caught with $3 million in the boot.
The thief who stole from Kawabit was caught at an airport with $3 million in a bag.
A $3 million wall now stands between Kawabit and the hackers.
Kawabit has a $3 million answer to hackers.
Kawabit is a $3 million firm that hackers love.
Kawabit grew into a $3 billion exchange in the year of the hack.
Kawabit's hack made headlines in a year of $3 billion in exploits.
Kawabit was $3 million short after thieves broke in on Friday.
= stolen 3000000 USD exactly; victim Kawabit
The break-in on Friday left a $3 million hole in the accounts of Kawabit.
= stolen 3000000 USD exactly; victim Kawabit
The hackers walked out of Kawabit with $3 million.
= stolen 3000000 USD exactly; victim Kawabit
With $3 million of Kawabit's money the thieves vanished.
= stolen 3000000 USD exactly; victim Kawabit
In a matter of minutes $3 million was on its way from Kawabit to the thieves.
= stolen 3000000 USD exactly; victim Kawabit
$3 million of Kawabit's ether is now in the hands of thieves.
= stolen 3000000 USD exactly; victim Kawabit
When the dust had settled after the exploit, Kawabit was down 900 ETH.
= stolen 900 ETH exactly; victim Kawabit
Kawabit's hot wallets were raided for 900 ETH.
= stolen 900 ETH exactly; victim Kawabit
The loss of 900 ETH to hackers was the end of Kawabit.
= stolen 900 ETH exactly; victim Kawabit
Hackers have Kawabit's 900 ETH.
= stolen 900 ETH exactly; victim Kawabit
900 ETH slipped out of Kawabit in a heist over the weekend.
= stolen 900 ETH exactly; victim Kawabit
Kawabit's founder says that hackers have run off with 900 ETH.
= stolen 900 ETH exactly; victim Kawabit
Kawabit bled 900 ETH in an exploit on Sunday.
= stolen 900 ETH exactly; victim Kawabit
Kawabit has had 900 ETH stolen from it.
= stolen 900 ETH exactly; victim Kawabit
The intruders made a clean sweep of Kawabit's vault: 900 ETH.
= stolen 900 ETH exactly; victim Kawabit
The raid on Kawabit was worth 900 ETH to the thieves.
= stolen 900 ETH exactly; victim Kawabit
Kawabit counts 900 ETH as lost to the hackers.
= stolen 900 ETH exactly; victim Kawabit
An attacker tricked Kawabit's contracts into releasing 900 ETH.
= stolen 900 ETH exactly; victim Kawabit
By the time Kawabit noticed the intruder, 900 ETH had been spirited away.
= stolen 900 ETH exactly; victim Kawabit
A reentrancy exploit has hit Kawabit; damage so far: 900 ETH.
= stolen 900 ETH exactly; victim Kawabit
Police are looking for 900 ETH that disappeared from Kawabit in a burglary.
= stolen 900 ETH exactly; victim Kawabit
Kawabit: hackers got 900 ETH
= stolen 900 ETH exactly; victim Kawabit
Another day, another exploit: Kawabit, 900 ETH.
= stolen 900 ETH exactly; victim Kawabit
Elliptic traces to Lazarus the theft of $35 million from Coral Wallet in June 2023.
= stolen 35000000 USD exactly; victim Coral Wallet; actor Lazarus Group; period 2023-06; blamed Lazarus Group alleged
~ stolen 35000000 USD exactly; victim Coral Wallet; actor Lazarus Group; period 2023-06; blamed Lazarus Group stated
The hack of Coral Wallet, which cost it $35 million, has been laid at the door of the Lazarus Group by Elliptic.
= stolen 35000000 USD exactly; victim Coral Wallet; actor Lazarus Group; blamed Lazarus Group stated
~ stolen 35000000 USD exactly; victim Coral Wallet; actor Lazarus Group; blamed Lazarus Group accused
North Korea's Lazarus Group, Elliptic believes, was responsible for the $35 million hack of Coral Wallet.
= stolen 35000000 USD exactly; victim Coral Wallet; actor Lazarus Group; blamed Lazarus Group alleged
All the evidence in the $35 million theft from Coral Wallet points to Lazarus, Elliptic said.
= stolen 35000000 USD exactly; victim Coral Wallet; actor Lazarus Group; blamed Lazarus Group suspected
Seoul's spy agency suspects Lazarus of the $35 million theft from Coral Wallet.
= stolen 35000000 USD exactly; victim Coral Wallet; actor Lazarus Group; blamed Lazarus Group suspected
Japan and the United States on Monday jointly named TraderTraitor as the thieves of 4,500 bitcoin from Coral Coin.
= stolen 4500 BTC exactly; victim Coral Coin; actor TraderTraitor; blamed TraderTraitor stated
~ stolen 4500 BTC exactly; victim Coral Coin; actor TraderTraitor; blamed TraderTraitor confirmed
Police have put names to the thieves of 4,500 bitcoin from Coral Coin: Lazarus and Andariel.
= stolen 4500 BTC exactly; victim Coral Coin
Coral Coin, Umbra Pay and Fennel all fell to the same attacker, who took $4 million, $2 million and $900,000 from them.
~ stolen 4000000 USD exactly; victim Coral Coin
~ stolen 2000000 USD exactly; victim Umbra Pay
~ stolen 900000 USD exactly; victim Fennel
Coral Coin lost $4 million, Umbra Pay $2 million and Fennel $900,000 to the same phishing gang.
= stolen 4000000 USD exactly; victim Coral Coin
= stolen 2000000 USD exactly; victim Umbra Pay
= stolen 900000 USD exactly; victim Fennel
The gang's victims: Coral Coin ($4 million), Umbra Pay ($2 million) and Fennel ($900,000).
= stolen 4000000 USD exactly; victim Coral Coin
= stolen 2000000 USD exactly; victim Umbra Pay
= stolen 900000 USD exactly; victim Fennel
The month's largest thefts were those from Coral Coin ($4 million) and Umbra Pay ($2 million).
= stolen 4000000 USD exactly; victim Coral Coin
= stolen 2000000 USD exactly; victim Umbra Pay
Coral Coin, with $4 million, and Umbra Pay, with $2 million, suffered the month's largest thefts.
= stolen 4000000 USD exactly; victim Coral Coin
= stolen 2000000 USD exactly; victim Umbra Pay
In the first raid, on Coral Coin, $4 million was taken; in the second, on Umbra Pay, $2 million.
= stolen 4000000 USD exactly; victim Coral Coin
= stolen 2000000 USD exactly; victim Umbra Pay
Coral Coin was hit first, for $4 million, then Umbra Pay, for $2 million.
= stolen 4000000 USD exactly; victim Coral Coin
= stolen 2000000 USD exactly; victim Umbra Pay
Of the $6 million stolen, $4 million was Coral Coin's and $2 million belonged to Umbra Pay.
= stolen 6000000 USD exactly
= stolen 4000000 USD exactly; victim Coral Coin
= stolen 2000000 USD exactly; victim Umbra Pay
Two exchanges, Coral Coin and Umbra Pay, were robbed of a combined $6 million.
= stolen 6000000 USD exactly
Hackers robbed Coral Coin of $4 million on May 3 and, nine days later, Umbra Pay of $2 million.
@ 2024-06-01
= stolen 4000000 USD exactly; victim Coral Coin; period 2024-05-03
= stolen 2000000 USD exactly; victim Umbra Pay
Coral Coin's users were relieved to hear that only $400,000 of its $90 million had been stolen.
= stolen 400000 USD exactly; victim Coral Coin
Stolen from Coral Coin: 4,500 BTC. Returned so far: 300 BTC.
= stolen 4500 BTC exactly; victim Coral Coin
= recovered 300 BTC exactly
Stolen: $4 million. Victim: Coral Coin. Date: 3 May 2024.
~ stolen 4000000 USD exactly
~ stolen 4000000 USD exactly; victim Coral Coin
Some 300 of the 4,500 stolen bitcoin have since come back to Coral Coin.
= recovered 300 BTC about
Coral Coin got $3 million back from the hacker.
= recovered 3000000 USD exactly
The thief gave $3 million back to Coral Coin.
= recovered 3000000 USD exactly
$3 million has come back to Coral Coin from the thief.
= recovered 3000000 USD exactly
With the help of Chainalysis, Coral Coin has so far been able to claw back $3 million of what was stolen.
= recovered 3000000 USD exactly
Circle put a freeze on $3 million of the USDC stolen from Coral Coin.
= frozen 3000000 USD exactly
A freeze has been placed on $3 million of the loot.
= frozen 3000000 USD exactly
Tether blacklisted three of the hacker's addresses, which held $3 million in USDT.
= frozen 3000000 USD exactly
Through Tornado Cash the Lazarus Group has washed $455 million of stolen crypto, the Treasury says.
= laundered 455000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
The Lazarus Group ran $455 million in stolen crypto through the mixer.
= laundered 455000000 USD exactly; actor Lazarus Group; blamed Lazarus Group stated
More than $455 million of Lazarus Group's loot passed through the mixer, according to the Treasury.
= laundered 455000000.. USD more-than; actor Lazarus Group; blamed Lazarus Group stated
They would have got $90 million had the bank not noticed a misspelt name; as it was, they got $8 million from Padma Bank.
= stolen 8000000 USD exactly; victim Padma Bank
The hackers' bid to take $90 million from Padma Bank in May 2018 came to nothing.
= attempted 90000000 USD exactly; victim Padma Bank; period 2018-05
An attempted $90 million heist at Padma Bank was spotted in time.
= attempted 90000000 USD exactly; victim Padma Bank
Hackers came within a keystroke of taking $90 million from Padma Bank.
= attempted 90000000 USD exactly; victim Padma Bank
No culprit has been named for the theft of $4 million from Coral Coin.
= stolen 4000000 USD exactly; victim Coral Coin; blamed nobody
Whoever took $4 million from Coral Coin has yet to be found.
= stolen 4000000 USD exactly; victim Coral Coin; blamed nobody
~ stolen 4000000 USD exactly; victim Coral Coin
Who took $4 million from Coral Coin is anyone's guess.
= stolen 4000000 USD exactly; victim Coral Coin; blamed nobody
The hack of Coral Coin, in the words of the FBI, was the work of Lazarus.
= attribution; victim Coral Coin; actor Lazarus Group; blamed Lazarus Group stated
~ attribution; victim Coral Coin; actor Lazarus Group; blamed Lazarus Group confirmed
Lazarus, says Elliptic, is the group that hacked Coral Coin.
= attribution; victim Coral Coin; actor Lazarus Group; blamed Lazarus Group stated
Elliptic is in no doubt that Lazarus hacked Coral Coin.
= attribution; victim Coral Coin; actor Lazarus Group; blamed Lazarus Group stated
North Korea did it: that is what police in Tokyo say of the Coral Coin hack.
= attribution; victim Coral Coin; actor DPRK; blamed DPRK stated
Nobody has come forward to claim the hack of Coral Coin.
= attribution; victim Coral Coin; blamed nobody
Who was behind the Coral Coin hack has not come to light.
= attribution; victim Coral Coin; blamed nobody
Coral Coin could not be reached.
= comment; of Coral Coin
Emails to Coral Coin went unanswered.
= comment; of Coral Coin
Asked about the hack, Coral Coin had nothing to say.
= comment; of Coral Coin
A spokeswoman for Coral Coin would not be drawn.
= comment; of Coral Coin
Coral Coin was silent when approached for comment.
= comment; of Coral Coin
The way in was a phone call in which someone posing as the help desk asked for a password.
= method
An employee had opened an attachment that carried malware, and with it the thieves had the keys.
= method
North Korea's hackers like to pose as recruiters, and their job offers come with malware.
= method; actor DPRK
Three in five dollars stolen in 2024 went to North Korea.
= share 0.6 exactly; actor DPRK; period 2024; blamed DPRK stated
North Korea accounted for 61% of the total stolen in 2024.
= share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated
In 2024, 61% of all crypto stolen ended up in Pyongyang, Chainalysis said.
= share 0.61 exactly; actor DPRK; period 2024; blamed DPRK stated
Almost two-thirds of the crypto stolen in 2024 was North Korea's doing.
= share 0.666666..0.666667 about; actor DPRK; period 2024; blamed DPRK stated
Pyongyang's hackers struck 47 times in 2024.
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK stated
There were 47 North Korean hacks in 2024, up from 20 a year earlier, Chainalysis counted.
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK stated
~ attacks 20 exactly; actor DPRK; period 2023; blamed DPRK stated
The report is still a draft and members of the committee have until Friday to comment on it.
= status
The experts' report, which has been handed to the Security Council, is due to be made public next month.
= status
A New York jury found Avi Stern guilty of the $110 million raid on Mangrove Markets in October 2022.
= stolen 110000000 USD exactly; victim Mangrove Markets; period 2022-10
= charge; victim Mangrove Markets; period 2022-10
Avi Stern will spend four years behind bars for the hack of Mangrove Markets.
= charge; victim Mangrove Markets
Prosecutors in Seoul have brought charges against two men over the theft of 3 billion won from Hanaro.
= stolen 3000000000 KRW exactly; victim Hanaro
= charge; victim Hanaro
`);
