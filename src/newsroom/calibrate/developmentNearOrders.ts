import { parseSamples, type Sample } from './samples.ts';

/** Sentences in the orders of theft that tell of none, and a lot in the manner of the press, written before they were first read. */
export const DEVELOPMENT_NEAR_ORDERS: readonly Sample[] = parseSamples(`
Rotterdam-based broker Halvorsen Digital confirmed on Wednesday that intruders had made away with 2,900 ether, worth roughly $7 million.
= stolen 2900 ETH exactly = 7000000 USD; victim Halvorsen Digital
The Cresmont bridge has been paused after an attacker minted unbacked tokens and swapped them for $15.8 million in ether.
= stolen 15800000 USD exactly; victim Cresmont
Investigators believe the same people who robbed Ternpay of 31 billion won in 2021 were at work.
= stolen 31000000000 KRW exactly; victim Ternpay; period 2021
For the FBI there is no question that Lazarus took the $100 million that vanished from Grimsel Bridge in June 2022.
= stolen 100000000 USD exactly; victim Grimsel Bridge; actor Lazarus Group; period 2022-06; blamed Lazarus Group stated
In all, the thieves got away with 6,700 bitcoin, the exchange Obermark said in an email to customers.
= stolen 6700 BTC exactly; victim Obermark
Users of Sandpiper Wallet have reported losses of more than $4 million since the weekend.
~ stolen 4000000.. USD more-than; victim Sandpiper Wallet
~ stolen 4000000.. USD more-than
A compromised signing key allowed the theft of $27 million from Pemberton Pay, according to a report by Halborn.
= stolen 27000000 USD exactly; victim Pemberton Pay
The largest single loss, of $81 million, was that of Orkney Chain, whose bridge was emptied on New Year's Eve.
= stolen 81000000 USD exactly; victim Orkney Chain
Cyber units under Pyongyang's Reconnaissance General Bureau have stolen an estimated $1.2 billion in crypto since 2017, Seoul's spy agency told lawmakers.
@ 2022-12-22
= stolen 1200000000 USD estimated; actor DPRK; period 2017..2022-12-22; blamed DPRK stated
Three years on, not a cent of the $45 million stolen from Larkmere has been returned.
= stolen 45000000 USD exactly; victim Larkmere
The exchange's insurers will cover up to $30 million of the losses.
Someone has been draining wallets of early Braxton holders, and $3 million is gone so far, the researcher said.
= stolen 3000000 USD exactly
~ stolen 3000000 USD exactly; victim Braxton
Dockside Finance suffered a flash-loan attack in which 1,340 ether, about $2.4 million, was siphoned from its lending pool.
= stolen 1340 ETH exactly = 2400000 USD; victim Dockside Finance
The sum taken from Whitmore Exchange, initially given as $60 million, turned out to be $68.5 million.
= stolen 68500000 USD exactly; victim Whitmore Exchange
Kimsuky is suspected of having siphoned 1.2 billion won from retail investors by means of a fake trading app.
= stolen 1200000000 KRW exactly; actor Kimsuky; blamed Kimsuky suspected
North Korean hackers were responsible for 44% of the $3.9 billion that was stolen in 2022, by one estimate.
= stolen 3900000000 USD exactly; period 2022
= share 0.44 exactly; actor DPRK; period 2022; blamed DPRK stated
A hot wallet belonging to Fairbourne was drained of nearly 1,000 bitcoin on May 3, 2019.
= stolen 1000 BTC about; victim Fairbourne; period 2019-05-03
If confirmed, the $90 million theft from Penrose would be the biggest of the year.
It is not known how the hackers who took $9 million from Tillbrook Finance got in.
= stolen 9000000 USD exactly; victim Tillbrook Finance
The Justice Department accused two Russians of laundering some 647,000 bitcoin from the hack of Marlow Exchange.
~ laundered 647000 BTC about
~ charge; victim Marlow Exchange
~ charge
Hackers with ties to North Korea were behind at least $680 million of the thefts recorded in the first half of 2025.
= stolen 680000000.. USD at-least; actor DPRK; period 2025-01..2025-06; blamed DPRK alleged
The intrusion cost Ashdown Capital's clients $11 million, the company admitted in a filing.
= stolen 11000000 USD exactly
~ stolen 11000000 USD exactly; victim Ashdown Capital
On-chain data showed 8,200 ether leaving the wallets of Wexcombe on Saturday in what its founder called an exploit.
= stolen 8200 ETH exactly; victim Wexcombe
Tether said it had blocked $2.3 million in USDT linked to the Ridgeline theft.
= frozen 2300000 USD exactly
The hacker of Calder Protocol sent $5.6 million back on Thursday, keeping a tenth for himself.
= recovered 5600000 USD exactly
Two employees of the exchange were arrested last week.
Lazarus used the mixer to wash no less than $7.8 million of its Grimsel haul.
= laundered 7800000.. USD at-least; actor Lazarus Group; blamed Lazarus Group stated
Police thwarted a scheme to steal 400 bitcoin from the vault of Norwick Custody in 2020.
= attempted 400 BTC exactly; victim Norwick Custody; period 2020
Elstow Network's token lost half its value after the attack.
The company denied that any of the $120 million it holds had been stolen.
The Treasury linked the wallet to TraderTraitor, the group that hacked Kaminari Coin in May.
@ 2024-12-01
= attribution; victim Kaminari Coin; actor TraderTraitor; period 2024-05; blamed TraderTraitor alleged
Hackers sent engineers a PDF with a job description; hidden in it was malware that gave them the run of the network.
= method
Halvorsen Digital's chief executive declined to say who was behind the attack.
The theft wiped out 70% of the fund's assets.
In March alone, 19 protocols were hit, with $52 million lost, according to PeckShield.
@ 2024-04-02
= stolen 52000000 USD exactly; period 2024-03
~ attacks 19 exactly; period 2024-03
Phishing scams robbed users of $46 million in September, ScamWatch reported, down from $63 million in August.
@ 2024-10-03
= stolen 46000000 USD exactly; period 2024-09
= stolen 63000000 USD exactly; period 2024-08
The hackers also took $700,000 in stablecoins from Bracknell Swap, a sister project.
= stolen 700000 USD exactly; victim Bracknell Swap
A court in Tallinn sentenced the man who stole 3 million euros from Vesper Exchange to seven years.
= stolen 3000000 EUR exactly; victim Vesper Exchange
= charge; victim Vesper Exchange
Not until Monday did Larkmere find out that 12,000 ETH had been taken.
= stolen 12000 ETH exactly; victim Larkmere
Its hot wallets hold no more than 2% of assets, Larkmere says.
Gone from the shelves after Tuesday's sale were 1,840 wallets.
Gone are the days when Kawabit charged $30 a trade.
Robbed of sleep, Kawabit's engineers worked through the night on the $3 million project.
Hit for fees of $2 million, Kawabit changed its bank.
After losing $34 million in a bear market, Kawabit has shut its doors for good.
Having lost $12 million on loans that went bad, Kawabit has merged with a rival.
From Kawabit the auditors took $3.2 million in fees.
From Kawabit the regulator took a fine of $4 million.
What Kawabit paid for the licence was $2 million.
Five hundred bitcoin: that is what Kawabit spent on its new office.
It was Kawabit that bought the 900 BTC at auction.
It was not Kawabit that lost $5 million to hackers, the ministry said.
Of the $90 million that Kawabit tried to raise, it got $81 million.
Thwarted by regulators was a bid by Kawabit to raise $110 million.
Responsible for a budget of $5 million is the North Korea desk of the ministry.
Was it North Korea that took $5 million from Kawabit?
Who, if not Lazarus, robbed Kawabit of $5 million?
Behind the $5 million prize for the best film about North Korea stands a foundation.
Kawabit's founder laid $5 million at the door of a children's charity.
Emails to customers went out on Monday.
The exchange put a freeze on hiring and on $3 million of spending.
A freeze on rents of up to $3,000 was announced by the city.
Kawabit got $3 million back from the tax office.
The landlord gave $20,000 back to Kawabit.
$3 million has come back to Kawabit's order book since the listing.
A jury found Kawabit's founder guilty of lying about a $3 million loan.
He will spend four years behind bars for tax evasion of $2 million.
Kawabit was down 12% after a rival reported a hack.
Kawabit was left with $3 million in unsold tickets for its conference on hackers.
Kawabit was $3 million short of its target for the funding round.
The hole in Kawabit's budget is $3 million deep.
Kawabit has 900 ETH.
Kawabit says that it has 900 ETH in the hands of a custodian.
The hackers' conference at Kawabit's offices drew 900 visitors and cost $50,000.
Kawabit's hackathon ended with 900 ETH for the winners.
Thieves could walk out of Kawabit with $3 million, a tester showed.
Had the thieves got in, $3 million would have been gone from Kawabit.
Kawabit would be $3 million short if hackers struck, its board was told.
No hackers got into Kawabit and no money is gone, it said; the $3 million is where it was.
The hackers left Kawabit's $3 million where it was.
Hackers broke into Kawabit but left without the $3 million.
Hackers who broke into Kawabit left the $3 million behind.
Nothing of the $3 million in Kawabit's vault was taken by the intruders.
The attackers of Kawabit went home empty-handed, and its $3 million is in place.
`);
