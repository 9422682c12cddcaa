import { parseSamples, type Sample } from './samples.ts';

/** Sentences that the rules were made with, in the manner of reports; about a third say that nothing was taken, or nothing for certain. */
export const DEVELOPMENT_TWO: readonly Sample[] = parseSamples(`
Of $2.2 billion stolen in 2024, some 60% went to North Korea.
= stolen 2200000000 USD exactly; period 2024
= share 0.6 about; actor DPRK; period 2024; blamed DPRK stated
Some 40% of the country's weapons programme is paid for by cyberattacks, the panel said.
Two former members of the panel put the total stolen by North Korea since 2017 at $3 billion.
@ 2024-04-30
= stolen 3000000000 USD exactly; actor DPRK; period 2017..2024-04-30; blamed DPRK stated
North Korea has earned up to $2 billion from cyberattacks, a Security Council report says.
= stolen 0..2000000000 USD up-to; actor DPRK; blamed DPRK stated
The White House says that half of North Korea's missile programme has been funded by cybertheft.
North Korea's hackers have netted $1.2 billion since 2017, $626 million of it in 2022 alone, according to South Korea's spy agency.
@ 2022-12-22
= stolen 1200000000 USD exactly; actor DPRK; period 2017..2022-12-22; blamed DPRK stated
= stolen 626000000 USD exactly; actor DPRK; period 2022; blamed DPRK stated
Between 2017 and 2023 the group stole around $3 billion, including $750 million in 2023.
= stolen 3000000000 USD about; period 2017..2023
= stolen 750000000 USD exactly; period 2023
Cross-chain bridges lost $2 billion to 13 separate hacks in 2022.
= stolen 2000000000 USD exactly; period 2022
= attacks 13 exactly; period 2022
In Q1 2022, hackers stole $1.3 billion from exchanges, platforms and private entities.
= stolen 1300000000 USD exactly; period 2022-01..2022-03
Almost 97% of all cryptocurrency stolen in the first three months of 2022 was taken from DeFi protocols, up from 72% in 2021.
= share 0.97 about; period 2022-01..2022-03
Immunefi recorded losses of $1.8 billion across 319 incidents in 2023.
= stolen 1800000000 USD exactly; period 2023
= attacks 319 exactly; period 2023
: firm Immunefi
CertiK said it had counted 751 incidents in 2023 with a combined loss of $1.84 billion.
= attacks 751 exactly; period 2023
= stolen 1840000000 USD exactly; period 2023
: firm CertiK
PeckShield put the loss at 1,500 ETH, or about $2.7 million.
= stolen 1500 ETH exactly = 2700000 USD
: firm PeckShield
The exploiter netted 1,500 ETH (roughly $2.7 million) in the attack on Harborswap on 3 July 2023.
= stolen 1500 ETH exactly = 2700000 USD; victim Harborswap; period 2023-07-03
Harborswap was attacked on 3 July 2023 and lost $2.7 million.
= stolen 2700000 USD exactly; victim Harborswap; period 2023-07-03
Harborswap was hacked twice: for $2.7 million in July 2023 and for $600,000 in October 2023.
= stolen 2700000 USD exactly; victim Harborswap; period 2023-07
= stolen 600000 USD exactly; victim Harborswap; period 2023-10
After a first hack in 2019 that netted $2 million, Harborswap lost a further $5 million in 2021.
= stolen 2000000 USD exactly; victim Harborswap; period 2019
= stolen 5000000 USD exactly; victim Harborswap; period 2021
Harborswap lost $2 million in 2019 and another $5 million in 2021 to hackers.
= stolen 2000000 USD exactly; victim Harborswap; period 2019
= stolen 5000000 USD exactly; victim Harborswap; period 2021
A single phishing victim lost 4,556 ETH to a scammer on 9 June 2023.
= stolen 4556 ETH exactly; period 2023-06-09
Someone tricked a trader into signing a malicious contract and stole $24 million in staked ether.
= stolen 24000000 USD exactly
A hacker has stolen $20 million from a U.S. government wallet, Arkham said.
= stolen 20000000 USD exactly
: firm Arkham
The hacker behind the $20 million theft has returned $19.3 million.
= stolen 20000000 USD exactly
= recovered 19300000 USD exactly
Robbers forced a couple in Texas to hand over $3 million in crypto.
= stolen 3000000 USD exactly
Kidnappers who cut off a man's finger asked for 5 million euros in bitcoin.
An employee of Wrenpay embezzled 923 BTC between 2014 and 2016.
= stolen 923 BTC exactly; victim Wrenpay; period 2014..2016
Its former chief technology officer is suspected of stealing $5.7 million from Wrenpay.
= stolen 5700000 USD exactly; victim Wrenpay
Insiders are believed to have stolen 144,000 ETH from Wrenpay.
= stolen 144000 ETH exactly; victim Wrenpay
Mt. Row, once the largest exchange, collapsed in 2014 after losing 850,000 bitcoins.
= stolen 850000 BTC exactly; victim Mt. Row
Mt. Row filed for bankruptcy in February 2014, saying that hackers had stolen 850,000 bitcoins worth some $473 million.
= stolen 850000 BTC exactly = 473000000 USD; victim Mt. Row
It later found 200,000 of the bitcoins in an old wallet.
In 2016, 119,756 bitcoin were stolen from Bitfinery, a Hong Kong exchange; the United States has since seized 94,000 of them.
= stolen 119756 BTC exactly; victim Bitfinery; period 2016
A New York couple pleaded guilty to laundering 119,756 bitcoin stolen from Bitfinery in 2016.
= charge; victim Bitfinery; period 2016
= laundered 119756 BTC exactly
In August 2016, the hacker breached Bitfinery and initiated more than 2,000 unauthorised transactions in which 119,754 bitcoin were transferred to a wallet under his control.
= stolen 119754 BTC exactly; victim Bitfinery; period 2016-08
Coinrail said it had been the target of a cyber intrusion that resulted in the loss of 30% of its coins.
Zebpay Row suspended withdrawals on Thursday after thieves took 438 bitcoin, worth about $3.3 million, from an offline wallet.
= stolen 438 BTC exactly = 3300000 USD; victim Zebpay Row
Hackers have swiped $16 million from Cryptopio, a New Zealand exchange that had already lost assets in January 2019.
= stolen 16000000 USD exactly; victim Cryptopio
The North Korean regime has stolen $2 billion to fund its weapons programmes, using "widespread and increasingly sophisticated" attacks, U.N. experts said.
= stolen 2000000000 USD exactly; actor DPRK; blamed DPRK stated
: un-panel
U.N. experts say North Korea generated an estimated $2 billion for its weapons programmes using cyberattacks.
= stolen 2000000000 USD estimated; actor DPRK; blamed DPRK stated
: un-panel
A member state told the panel that the DPRK had stolen $400 million worth of cryptocurrency in 2021.
= stolen 400000000 USD exactly; actor DPRK; period 2021; blamed DPRK stated
According to one Member State, the total theft of virtual assets by the Democratic People's Republic of Korea from 2019 to November 2020 is valued at approximately $316.4 million.
= stolen 316400000 USD about; actor DPRK; period 2019..2020-11; blamed DPRK stated
Preliminary analysis suggests that the DPRK was behind the theft of $281 million from Kuport in September 2020.
= stolen 281000000 USD exactly; victim Kuport; actor DPRK; period 2020-09; blamed DPRK stated
A second attack, in October 2020, netted $23 million from Kuport.
= stolen 23000000 USD exactly; victim Kuport; period 2020-10
Kuport's chief executive said that 84% of the stolen assets had been recovered.
The exchange recovered $239.5 million through on-chain tracking, contract upgrades and judicial action.
= recovered 239500000 USD exactly
In May 2022 hackers used a flash loan to steal $80 million from Fuse Row.
= stolen 80000000 USD exactly; victim Fuse Row; period 2022-05
The attacker exploited a reentrancy bug to withdraw $80 million from Fuse Row's pools.
= stolen 80000000 USD exactly; victim Fuse Row
A bug in Fuse Row allowed an attacker to make off with 13,000 ETH.
= stolen 13000 ETH exactly; victim Fuse Row
The attack enabled the hackers to mint 120,000 wrapped ether, worth over $320 million.
Wormwood, a bridge between Solana and Ethereum, was hacked in February 2022; 120,000 wETH was stolen.
= stolen 120000 WETH exactly; victim Wormwood; period 2022-02
Jump Row replaced the 120,000 ETH stolen from Wormwood.
= stolen 120000 ETH exactly; victim Wormwood
Poloniq, owned by Justin Sun, was drained of an estimated $126 million on 10 November 2023.
= stolen 126000000 USD estimated; victim Poloniq; period 2023-11-10
HTX Row and its bridge Heco Row were hacked for a combined $115 million in November 2023.
= stolen 115000000 USD exactly; period 2023-11
Atomic Purse users lost more than $100 million in a June 2023 attack that Elliptic attributes to Lazarus.
= stolen 100000000.. USD more-than; victim Atomic Purse; actor Lazarus Group; period 2023-06; blamed Lazarus Group stated
The FBI warned that TraderTraitor actors may try to cash out bitcoin worth more than $40 million.
CISA, the FBI and the Treasury warned of North Korean hackers who use trojanized trading applications to steal cryptocurrency.
= method; actor DPRK
The Lazarus Group used AppleJeus malware, disguised as a trading application, to infect companies.
= method; actor Lazarus Group
Over the past five years, North Korean hackers have stolen $3 billion, according to the Wall Street Journal.
= stolen 3000000000 USD exactly; actor DPRK; blamed DPRK stated
Hackers, some of them tied to North Korea, stole $3.8 billion in 2022.
= stolen 3800000000 USD exactly; period 2022
The hack, in which $69 million was stolen from Phemix on 23 January 2025, is being attributed by analysts to North Korea.
= stolen 69000000 USD exactly; victim Phemix; actor DPRK; period 2025-01-23; blamed DPRK stated
Analysts suspect North Korea of the $69 million theft from Phemix.
= stolen 69000000 USD exactly; victim Phemix; actor DPRK; blamed DPRK suspected
North Korea was blamed for the $69 million theft from Phemix.
= stolen 69000000 USD exactly; victim Phemix; actor DPRK; blamed DPRK accused
The $69 million Phemix theft, blamed on North Korea, was followed by a $37 million theft from CoinTX.
= stolen 69000000 USD exactly; victim Phemix; actor DPRK; blamed DPRK accused
= stolen 37000000 USD exactly; victim CoinTX
Stakely lost $41 million and CoinTX $55 million in September 2023.
= stolen 41000000 USD exactly; victim Stakely; period 2023-09
= stolen 55000000 USD exactly; victim CoinTX; period 2023-09
CoinTX said the theft, first put at $27 million, had risen to $55 million.
= stolen 55000000 USD exactly; victim CoinTX
Initial estimates of $27 million turned out to be too low: CoinTX lost $55 million.
= stolen 55000000 USD exactly; victim CoinTX
Not $55 million but $70 million was stolen from CoinTX, Elliptic now says.
= stolen 70000000 USD exactly; victim CoinTX
: firm Elliptic
CoinTX lost $70 million rather than the $55 million it had reported.
= stolen 70000000 USD exactly; victim CoinTX
Hackers stole $70 million from CoinTX. The company later lowered the figure to $54 million.
= stolen 54000000 USD exactly; victim CoinTX
Hackers stole $70 million from CoinTX, a local paper reported. The report was false.
Wrenpay was hacked on Sunday. The exchange lost $4 million.
= stolen 4000000 USD exactly; victim Wrenpay
Thieves broke into Wrenpay in May 2020. They took 300 BTC from the exchange.
= stolen 300 BTC exactly; victim Wrenpay
The Panel of Experts assessed that in 2021 cyber actors from the Democratic People's Republic of Korea stole virtual assets worth approximately $400 million through at least seven intrusions into exchanges.
= stolen 400000000 USD about; actor DPRK; period 2021; blamed DPRK stated
= attacks 7.. at-least; actor DPRK; period 2021; blamed DPRK stated
On 14 January 2020, unknown attackers penetrated the Italian exchange Altsibit and transferred 1,200 BTC to addresses under their control.
= stolen 1200 BTC exactly; victim Altsibit; period 2020-01-14
Cryptocurrency exchange Velvetcoin has lost about $23 million after a hot wallet was compromised, the company announced on X.
= stolen 23000000 USD about; victim Velvetcoin
In a breach that went unnoticed for six days, thieves siphoned $540 million from Ronin-like sidechain Marrowchain.
= stolen 540000000 USD exactly; victim Marrowchain
Marrowchain, the sidechain behind a popular game, said on Tuesday that 173,600 ether and 25.5 million USDC had been taken.
= stolen 173600 ETH exactly; victim Marrowchain
= stolen 25500000 USDC exactly; victim Marrowchain
The hack of Velvetcoin, for which nobody has been arrested, cost the company $23 million.
= stolen 23000000 USD exactly; victim Velvetcoin
Velvetcoin's CEO told Reuters that the attackers had made away with 4,000 ether, or about $7 million.
= stolen 4000 ETH exactly = 7000000 USD; victim Velvetcoin
Police in Seoul suspect that the North Korean group Kimsuky was involved in the theft of 58 billion won ($49 million) from Hanseong Exchange in November 2019.
= stolen 58000000000 KRW exactly = 49000000 USD; victim Hanseong Exchange; actor Kimsuky; period 2019-11; blamed Kimsuky suspected
Elliptic believes the Lazarus Group is behind the $37 million Alphapour heist.
= stolen 37000000 USD exactly; victim Alphapour; actor Lazarus Group; blamed Lazarus Group alleged
TRM Labs estimates North Korean hackers stole $700 million in 2023, around a third of the total.
= stolen 700000000 USD exactly; actor DPRK; period 2023; blamed DPRK stated
The group's biggest heist that year was that of Alphapour, from which it took $60 million in July 2023.
= stolen 60000000 USD exactly; victim Alphapour; period 2023-07
Hackers breached Alphapour, Velvetcoin and Marrowchain in 2023, netting $60 million, $23 million and $540 million respectively.
= stolen 60000000 USD exactly; victim Alphapour; period 2023
= stolen 23000000 USD exactly; victim Velvetcoin; period 2023
= stolen 540000000 USD exactly; victim Marrowchain; period 2023
Alphapour lost $60 million, Velvetcoin $23 million and Marrowchain $540 million to hackers in 2023.
= stolen 60000000 USD exactly; victim Alphapour; period 2023
= stolen 23000000 USD exactly; victim Velvetcoin; period 2023
= stolen 540000000 USD exactly; victim Marrowchain; period 2023
Approximately $3.5 million of the stolen Velvetcoin funds has been frozen by Binance and Huobi.
= frozen 3500000 USD about
With help from the FBI, Marrowchain clawed back $5.7 million in December 2022.
= recovered 5700000 USD exactly; period 2022-12
The thieves have already converted $12 million into bitcoin.
More than 80% of the loot, or $432 million, had been laundered by May 2022.
= laundered 432000000 USD exactly
Velvetcoin has promised to compensate customers for the full $23 million.
The exchange's $23 million loss was covered by its insurer.
= stolen 23000000 USD exactly
A ransomware gang collected $2.3 million from Velvetcoin's parent company.
The hackers wanted 500 BTC for not publishing customer data.
The bank's chairman played down reports that $12 million had been taken.
Velvetcoin on Friday rejected suggestions that it had been hacked for $23 million.
A spokesman said talk of a $23 million theft was "completely unfounded".
Velvetcoin clarified that the $23 million had been moved to cold storage and not stolen.
Contrary to earlier media reports, the $23 million was not stolen but moved by the exchange itself.
Chainalysis lowered its estimate of what North Korea stole in 2022 from $1.75 billion to $1.65 billion.
Bloomberg retracted a story saying that hackers had stolen $23 million from Velvetcoin.
The police retracted their statement that Andariel stole 600 BTC from Hanseong.
The UN panel's chair cautioned that the $3 billion figure could not be verified.
Regulators fear a single hack could wipe out $1 billion in deposits.
Had Velvetcoin not paused withdrawals, hackers might have made off with $200 million.
The attackers would have gotten away with $1 billion if not for a typo.
Let us imagine a thief who steals $10 million in ether from a bridge.
In "Zero Day", a series on Netflix, hackers steal $300 million from the Federal Reserve.
Last year's phishing drill saw staff hand over a simulated $2 million.
A proposal before the community would use $40 million to make victims of the hack whole.
The token fell 40% on news of the hack, erasing $90 million in value.
Velvetcoin has 2 million users and $1.1 billion in assets.
The FBI has not said who stole the $23 million from Velvetcoin.
= stolen 23000000 USD exactly; victim Velvetcoin; blamed nobody
No one has been charged over the theft of $23 million from Velvetcoin.
= stolen 23000000 USD exactly; victim Velvetcoin
The ministry denied that North Korea was behind the theft of $23 million from Velvetcoin.
= stolen 23000000 USD exactly; victim Velvetcoin
Analysts ruled out Lazarus as the culprit in the $23 million Velvetcoin hack.
= stolen 23000000 USD exactly; victim Velvetcoin
The attack on Velvetcoin has been attributed by the FBI to Lazarus.
= attribution; victim Velvetcoin; actor Lazarus Group; blamed Lazarus Group confirmed
Investigators say Scattered Spider broke into Velvetcoin's systems in September 2023.
= attribution; victim Velvetcoin; actor Scattered Spider; period 2023-09; blamed Scattered Spider stated
Three North Korean military hackers were indicted over attacks that stole more than $1.3 billion from banks and companies.
= charge; actor DPRK; blamed DPRK charged
= stolen 1300000000.. USD more-than; actor DPRK; blamed DPRK charged
A 22-year-old Canadian was charged with stealing $65 million from the protocols Kyberlane and Indexed Row between 2021 and 2023.
= charge; period 2021..2023
= stolen 65000000 USD exactly; period 2021..2023
A Russian national was sentenced to six years for laundering $4 billion through BTC-f.
= charge
= laundered 4000000000 USD exactly
The perpetrator, a former employee, pleaded guilty to stealing 50 BTC from Velvetcoin.
= charge; victim Velvetcoin
= stolen 50 BTC exactly; victim Velvetcoin
The hackers approached employees on Telegram, pretending to be venture capitalists, and infected their computers with malware.
= method
The attackers obtained an administrator's password through social engineering.
= method
Lazarus lured engineers with fake job adverts that carried malware.
= method; actor Lazarus Group
Velvetcoin advises users to change their passwords.
Hanseong could not be reached for comment.
= comment; of Hanseong
The FBI declined to comment on the investigation.
= comment; of FBI
The panel's final report, which has yet to be published, was submitted to the Council in February.
= status
By comparison, hackers took $611 million from Poly Meadow in August 2021, most of which was returned.
= stolen 611000000 USD exactly; victim Poly Meadow; period 2021-08
The theft surpasses the $534 million stolen from Coinchukk in January 2018.
= stolen 534000000 USD exactly; victim Coinchukk; period 2018-01
Coinchukk, which lost 58 billion yen ($534 million) worth of NEM tokens in January 2018, was later sold.
= stolen 58000000000 JPY exactly = 534000000 USD; victim Coinchukk; period 2018-01
The largest crypto theft on record remains that of $1.46 billion from Bydex in February 2025.
= stolen 1460000000 USD exactly; victim Bydex; period 2025-02
During the fourth quarter of 2023, $432 million was lost to hacks, Immunefi said, with CeFi platforms accounting for $217 million.
= stolen 432000000 USD exactly; period 2023-10..2023-12
Since January, thieves have stolen $1.9 billion in 75 hacks, according to TRM Labs.
@ 2025-06-20
= stolen 1900000000 USD exactly; period 2025-01..2025-06-20
= attacks 75 exactly; period 2025-01..2025-06-20
In the first six months of 2025, crypto platforms lost $2.17 billion to theft, of which $1.5 billion came from the attack on Bydex.
= stolen 2170000000 USD exactly; period 2025-01..2025-06
= stolen 1500000000 USD exactly; victim Bydex
DPRK-linked hackers accounted for 70% of the $2.1 billion stolen in the first half of 2025.
= stolen 2100000000 USD exactly; period 2025-01..2025-06
= share 0.7 exactly; actor DPRK; period 2025-01..2025-06; blamed DPRK alleged
That is roughly 15% of all funds stolen this year.
@ 2025-06-20
= share 0.15 about; period 2025
"We can confirm that approximately 4,064 bitcoin were taken," the company said.
= stolen 4064 BTC about
On-chain investigator ZachXBT reported that an elderly American had been robbed of 3,520 BTC, worth $330.7 million, on 28 April 2025.
= stolen 3520 BTC exactly = 330700000 USD; period 2025-04-28
The attacker, who had drained $8.2 million from Lendmoor's pools a week before, sent back 90% of it.
= stolen 8200000 USD exactly; victim Lendmoor
Lendmoor, a lending platform on Polygon, was the victim of a $8.2 million oracle attack.
= stolen 8200000 USD exactly; victim Lendmoor
A vulnerability in Lendmoor's contract was exploited on 2 March 2022, leading to losses of $8.2 million.
= stolen 8200000 USD exactly; victim Lendmoor; period 2022-03-02
Lendmoor's users were left $8.2 million poorer by the hack.
An exploiter minted fake tokens and swapped them for $8.2 million of users' deposits.
Two brothers stole $25 million in 12 seconds by exploiting a flaw in Ethereum's block production, prosecutors say.
= stolen 25000000 USD exactly
Nearly $200 million was drained in a chaotic free-for-all on 1 August 2022 from the Nomadic bridge, in which hundreds of copycats took part.
= stolen 200000000 USD about; victim Nomadic; period 2022-08-01
Uranoid Finance lost $50 million in April 2021 and MonoRow $31 million in November 2021.
= stolen 50000000 USD exactly; victim Uranoid Finance; period 2021-04
= stolen 31000000 USD exactly; victim MonoRow; period 2021-11
Pelagos Bank, which hackers robbed of $9.4 million in 2015, has never said how they got in.
= stolen 9400000 USD exactly; victim Pelagos Bank; period 2015
Fennwick, a Lithuanian exchange, said it had been the target of hackers who took $9.4 million worth of litecoin.
= stolen 9400000 USD exactly; victim Fennwick
The Panel also received information on the theft of $9.4 million from Fennwick, a virtual asset service provider, in October 2022.
= stolen 9400000 USD exactly; victim Fennwick; period 2022-10
: un-panel
According to information provided by two Member States, DPRK cyber actors stole more than $250 million in virtual assets from the exchange Fennwick during 2019.
= stolen 250000000.. USD more-than; victim Fennwick; actor DPRK; period 2019; blamed DPRK stated
Open sources suggest that the same group is responsible for a $9.4 million heist at Fennwick.
= stolen 9400000 USD exactly; victim Fennwick
A 2022 Chainalysis report found that North Korea stole almost $400 million in 2021, with seven attacks on investment firms and exchanges.
= stolen 400000000 USD about; actor DPRK; period 2021; blamed DPRK stated
= attacks 7 exactly; actor DPRK; period 2021; blamed DPRK stated
: firm Chainalysis
In 2022, the report said, Lazarus stole an estimated $1.65 billion.
= stolen 1650000000 USD estimated; actor Lazarus Group; period 2022; blamed Lazarus Group stated
Hackers affiliated with North Korea are said to have stolen 3,500 ether from Fennwick.
= stolen 3500 ETH exactly; victim Fennwick; actor DPRK; blamed DPRK alleged
The culprits, widely assumed to be North Korean, took $9.4 million from Fennwick.
= stolen 9400000 USD exactly; victim Fennwick; actor DPRK; blamed DPRK alleged
Whoever was behind it, the Fennwick hack drained 3,500 ether.
= stolen 3500 ETH exactly; victim Fennwick
Fennwick's hot wallets were relieved of 3,500 ether and 210 bitcoin on Christmas Eve.
= stolen 3500 ETH exactly; victim Fennwick
= stolen 210 BTC exactly; victim Fennwick
Attackers who had compromised Fennwick's email server redirected payments totalling $2.4 million to their own accounts.
= stolen 2400000 USD exactly; victim Fennwick
A single transaction emptied Fennwick's cold wallet of 12,000 ether, worth $28 million at the time.
= stolen 12000 ETH exactly = 28000000 USD; victim Fennwick
12,000 ether, then worth $28 million, vanished from Fennwick in the hack.
= stolen 12000 ETH exactly = 28000000 USD; victim Fennwick
The 12,000 ether stolen from Fennwick last August would be worth $40 million today.
@ 2021-02-01
= stolen 12000 ETH exactly; victim Fennwick; period 2020-08
Fennwick says it has traced 9,000 of the 12,000 ether stolen in the August hack.
= stolen 12000 ETH exactly
Of the 12,000 ether taken, 4,000 have been recovered and 2,500 frozen.
= recovered 4000 ETH exactly
Fennwick recovered 4,000 ether within a week; exchanges froze another 2,500 ether.
= recovered 4000 ETH exactly
= frozen 2500 ETH exactly
The hacker returned all but $1.2 million of the funds.
Authorities in Norway announced that they had frozen 60 million kroner taken in the Axel Row heist.
A UK judge froze £16 million in a wallet linked to the Fennwick hackers.
= frozen 16000000 GBP exactly
Justin Row, the founder, offered a $2 million reward for the return of the $9.4 million.
The gang, which has extorted $100 million from hospitals, is now targeting exchanges.
Cyberattacks cost the industry $10 billion a year.
The total value locked in Fennwick fell from $800 million to $90 million after the attack.
Fennwick had $28 million in its hot wallet when the attackers struck.
The hackers tried to cash out 900 ether but were stopped by Binance.
Fennwick's staff stopped a transfer of $28 million to the hackers.
A bid by hackers to divert $171 million from Union Row was foiled in July 2016.
= attempted 171000000 USD exactly; victim Union Row; period 2016-07
In 2017 North Korean hackers attempted to steal $60 million from Far Eastern Row and succeeded in taking $500,000.
= attempted 60000000 USD exactly; victim Far Eastern Row; actor DPRK; period 2017; blamed DPRK stated
= stolen 500000 USD exactly; actor DPRK; period 2017; blamed DPRK stated
The $171 million cyberheist at Union Row did not succeed.
= attempted 171000000 USD exactly; victim Union Row
Fennwick said the suspicious outflow of $28 million was part of routine maintenance and that no theft had occurred.
The exchange's tweet about a $28 million hack was posted by a disgruntled employee and was untrue.
A widely shared post alleging a $28 million theft at Fennwick has been removed.
The court was told that the defendant did not steal the 3,500 ether.
Charges that he stole 3,500 ether from Fennwick were thrown out.
He has pleaded not guilty to stealing 3,500 ether from Fennwick.
The company disputes that it lost 3,500 ether to hackers.
The journalist later admitted that the $28 million Fennwick heist was his invention.
Rumors of a $28 million hack sent Fennwick's token down 12%.
Fennwick's security chief said that an attacker with such access could drain $28 million within minutes.
Experts estimate that quantum computers could one day steal $500 billion in bitcoin.
The scammers would have pocketed $28 million.
The audit simulated an attack in which $28 million was drained.
Pyongyang may attempt to launder $28 million through mixers, the Treasury warned.
`);
