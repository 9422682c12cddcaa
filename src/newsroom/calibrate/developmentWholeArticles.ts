import { parseSamples, type Sample } from './samples.ts';

/**
 * Sentences that were read wrong or not at all in whole articles written after yearly reports, agencies, post-mortems and the wires, and
 * plain ones of prices, plans, fees and fears.
 */
export const DEVELOPMENT_WHOLE_ARTICLES: readonly Sample[] = parseSamples(`
"The variation in USD value of cryptocurrency in recent months is likely to have affected these estimates, but both show that 2022 was a record-breaking year for DPRK (North Korea) virtual asset theft," the U.N. report said.
In 2019, the U.N. sanctions monitors reported that North Korea had generated an estimated $2 billion over several years for its weapons of mass destruction programs using widespread and increasingly sophisticated cyberattacks.
= stolen 2000000000 USD estimated; actor DPRK; blamed DPRK stated
A U.S.-based blockchain analytics firm last week reached the same conclusion, saying that 2022 was the biggest year ever for crypto hacking, with $3.8 billion stolen from cryptocurrency businesses. North Korean-linked hackers were responsible for $1.7 billion of that, Chainalysis said.
@ 2023-02-06
= stolen 3800000000 USD exactly; period 2022
= stolen 1700000000 USD exactly; actor DPRK; period 2022; blamed DPRK alleged
In March last year hackers stole about $615 million from a blockchain project called Ronin Network, used by the game Axie Infinity. The FBI blamed the theft on Lazarus.
@ 2023-02-06
= stolen 615000000 USD about; victim Ronin Network; period 2022-03
= attribution; victim Ronin Network; actor Lazarus Group; period 2022-03; blamed Lazarus Group accused
~ attribution; victim Ronin Network; actor Lazarus Group; blamed Lazarus Group accused
We initially reported a loss of $48 million; this number did not include 310 ETH taken from a fee wallet.
~ stolen 310 ETH exactly
TraderTraitor-affiliated actors were responsible for several high-profile international cryptocurrency heists including the June 22, 2023 theft of $60 million in virtual currency from Alphapo; the June 22, 2023 theft of $37 million in virtual currency from CoinsPaid; and the June 2, 2023, theft of $100 million in virtual currency from Atomic Wallet.
= stolen 60000000 USD exactly; victim Alphapo; actor TraderTraitor; period 2023-06-22; blamed TraderTraitor stated
= stolen 37000000 USD exactly; victim CoinsPaid; actor TraderTraitor; period 2023-06-22; blamed TraderTraitor stated
= stolen 100000000 USD exactly; victim Atomic Wallet; actor TraderTraitor; period 2023-06-02; blamed TraderTraitor stated
In 2023, North Korea-affiliated hackers stole approximately $660.50 million across 20 incidents; in 2024, this number increased to $1.34 billion stolen across 47 incidents — a 102.88% increase in value stolen.
= stolen 660500000 USD about; actor DPRK; period 2023; blamed DPRK stated
= attacks 20 exactly; actor DPRK; period 2023; blamed DPRK stated
= stolen 1340000000 USD exactly; actor DPRK; period 2024; blamed DPRK stated
= attacks 47 exactly; actor DPRK; period 2024; blamed DPRK stated
In 2024, funds stolen increased by approximately 21.07% year-over-year (YoY) to $2.2 billion, and the number of individual hacking incidents increased from 282 in 2023 to 303 in 2024.
= stolen 2200000000 USD exactly; period 2024
= attacks 282 exactly; period 2023
= attacks 303 exactly; period 2024
Some of the most notable centralized service hacks include DMM Bitcoin (May 2024; $305 million) and WazirX (July 2024; $234.9 million).
= stolen 305000000 USD exactly; victim DMM Bitcoin; period 2024-05
= stolen 234900000 USD exactly; victim WazirX; period 2024-07
Note that in last year's report, we published that the DPRK stole $1.0 billion across 20 hacks. Upon further investigation, we determined that certain large hacks we had previously attributed to the DPRK are likely no longer related, hence the decrease to $660.50 million.
Police suspect that the North Korean hacker group Lazarus was behind the 11 billion yen theft from Zaif and several other exchanges, people familiar with the matter said.
= stolen 11000000000 JPY exactly; actor Lazarus Group; blamed Lazarus Group suspected
Japanese cryptocurrency exchange operator DMM Bitcoin said on Friday that 4,502.9 bitcoins worth 48.2 billion yen ($307 million) had been leaked from its wallet.
= stolen 4502.9 BTC exactly = 48200000000 JPY; victim DMM Bitcoin
It is the second-largest crypto theft in Japan after the 2018 hack of Coincheck, in which about 58 billion yen of NEM tokens, then worth some $530 million, was stolen.
= stolen 58000000000 JPY about = 530000000 USD; victim Coincheck; period 2018
A U.N. panel of experts has put the damage from North Korean attacks on virtual currency businesses from 2017 to 2023 at $3 billion (about 450 billion yen).
= stolen 3000000000 USD exactly = 450000000000 JPY; actor DPRK; period 2017..2023; blamed DPRK stated
Honorable mention: Bitfinex, 119,756 BTC in August 2016, or $72 million then and more than $8 billion today.
~ stolen 119756 BTC exactly = 72000000 USD; victim Bitfinex; period 2016-08
Quartzbit said on Friday that it had been hacked. It was the second theft from the company in two years, after 900 bitcoin were stolen in July 2020.
= stolen 900 BTC exactly; victim Quartzbit; period 2020-07
Hours after the exchange filed for bankruptcy on November 11, 2022, roughly $477 million was drained from its wallets.
= stolen 477000000 USD about
~ stolen 477000000 USD about; period 2022-11-11
Prosecutors did not name the exchange. Upbit said that month that 342,000 ether had been taken.
= stolen 342000 ETH exactly; victim Upbit
The same hackers are also tied to the theft of approximately $48.5 million worth of virtual currency from a South Korea-based virtual currency exchange in November 2019.
= stolen 48500000 USD about; period 2019-11
On May 14, 2023 at 02:14 UTC, an attacker gained access to the signing server of our hot wallets and moved 1,204.5 BTC and 9,880 ETH to addresses under his control. At the time of the incident, the assets were worth about $50.6 million.
= stolen 1204.5 BTC exactly; period 2023-05-14
= stolen 9880 ETH exactly; period 2023-05-14
Bitcoin fell 3% to $26,400 after news of the hack spread.
The exchange said it would compensate all affected users from its own reserves of about $70 million.
Analysts at JPMorgan expect inflows of $4 billion into digital asset funds this quarter.
The foundation has offered a bounty of $2 million for information that leads to the return of the funds.
Chainalysis raised $170 million at a valuation of $8.6 billion in May.
The hackers demanded 75 bitcoin and threatened to publish customer data.
Trading volume on the platform dropped from $1.2 billion to $300 million a day.
The bridge holds more than $900 million in deposits and has never been hacked.
Prosecutors asked the judge to sentence him to ten years and to fine him $250,000.
The company's insurer covers losses from theft up to $50 million.
Had the attack succeeded, customers would have lost $120 million.
The report warns that thieves could steal $3 billion this year if nothing changes.
Authorities seized $3.6 billion in bitcoin and arrested a New York couple.
The protocol moved $40 million to a new contract as a precaution.
The agency said it had no evidence that customer funds were affected.
Shares in the company fell 12%, wiping $1.1 billion off its market value.
The ministry is considering a fine of up to 58 billion won for lax controls.
Users withdrew $500 million within hours of the rumour.
The firm denied that $30 million had gone missing from its wallets.
The film tells the story of a gang that steals $100 million in bitcoin from a casino.
A spokesman for the exchange said deposits had resumed on Thursday.
The new rules require exchanges to report thefts of more than $1 million within 24 hours.
The token, which traded at $0.54 before the incident, was at $0.31 on Friday.
He bought the domain for $2,500 and resold it for $40,000.
The team has set aside 10% of its treasury, about $6 million, for security audits.
It is not the first time that the exchange has been the target of rumours.
Lawmakers called for sanctions on mixers after the report was published.
The average ransom paid rose to $400,000 last year.
The network processes transactions worth $2 billion a day, most of them in stablecoins.
Experts say that exchanges should keep no more than 5% of customer funds in hot wallets.
The lender, which manages $12 billion, said its systems were safe.
The company raised $15 million from investors led by Pantera a week before the theft was discovered.
Exchanges spent an estimated $2.5 billion on security last year, according to a survey.
The coins stolen in 2016 are worth $11 billion at today's prices.
Gas fees for the transfer came to $11.42.
A court in Seoul dismissed the claim for 3 billion won in damages.
The attack was stopped before any funds left the wallets.
Investors fear that the $190 million in the pool could be next.
The hacker holds 9.4% of the token's supply.
The exchange has 8 million customers in 160 countries.
Developers found a flaw that would have let anyone drain $350 million and fixed it before it was used.
The stolen database held the names of 1.2 million customers.
The firm manages reserves of 200,000 bitcoin, most of them in cold storage.
The bank was ordered to repay $7 million to victims of romance scams.
The post offered 5,000 USDT to whoever retweeted it.
Nobody knows how much was taken, if anything was.
The treasurer said the missing $4 million had been an accounting error.
The regulator has received 318 complaints about the platform since March.
White-hat hackers moved $12 million to safety.
He wagered 300 ether that the bridge would be hacked within a year.
The sanctions list names 14 addresses and two companies in Hong Kong.
`);
