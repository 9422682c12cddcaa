/** Currencies and coins, by the signs, codes and words that texts have for them. */

/** Signs of one currency each. `$` and `¥` are several currencies': letters before them, or the text, tell which. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string | null> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₪', 'ILS'],
  ['₿', 'BTC'],
  ['Ξ', 'ETH'],
  ['¥', null],
  ['￥', null],
  ['¢', null],
  ['฿', null],
]);

/** What letters glued to a `$` or `¥` make of it. */
export const SIGN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['us$', 'USD'],
  ['usd$', 'USD'],
  ['u.s.$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['aud$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['can$', 'CAD'],
  ['cad$', 'CAD'],
  ['hk$', 'HKD'],
  ['nz$', 'NZD'],
  ['s$', 'SGD'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['mx$', 'MXN'],
  ['jp¥', 'JPY'],
  ['jpy¥', 'JPY'],
  ['cn¥', 'CNY'],
  ['cny¥', 'CNY'],
  ['rmb¥', 'CNY'],
]);

const CURRENCY_CODES = new Set(
  'USD EUR GBP KRW JPY CNY INR RUB TRY UAH VND PHP NGN ILS AUD CAD HKD NZD SGD TWD BRL MXN CHF SEK NOK DKK PLN CZK THB IDR MYR ZAR AED SAR BDT'.split(
    ' ',
  ),
);

/** Whether a word is the ISO 4217 code of a currency that is known here. Upper case only. */
export function isCurrencyCode(word: string): boolean {
  return CURRENCY_CODES.has(word);
}

/** Words after a number. Those that several countries share are missing: a bare "pesos" is not read. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['bucks', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['won', 'KRW'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rmb', 'CNY'],
  ['rupee', 'INR'],
  ['rupees', 'INR'],
  ['ruble', 'RUB'],
  ['rubles', 'RUB'],
  ['rouble', 'RUB'],
  ['roubles', 'RUB'],
  ['baht', 'THB'],
  ['hryvnia', 'UAH'],
  ['hryvnias', 'UAH'],
  ['taka', 'BDT'],
  ['zloty', 'PLN'],
  ['zlotys', 'PLN'],
  ['rupiah', 'IDR'],
  ['ringgit', 'MYR'],
  ['naira', 'NGN'],
  ['shekels', 'ILS'],
  ['lira', 'TRY'],
  ['reais', 'BRL'],
  ['kronor', 'SEK'],
]);

/** A country before a currency's word: "Hong Kong dollars". Joined by a space, lower case. */
export const COUNTRY_CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['us dollar', 'USD'],
  ['united states dollar', 'USD'],
  ['u.s. dollar', 'USD'],
  ['american dollar', 'USD'],
  ['australian dollar', 'AUD'],
  ['canadian dollar', 'CAD'],
  ['hong kong dollar', 'HKD'],
  ['singapore dollar', 'SGD'],
  ['new zealand dollar', 'NZD'],
  ['taiwan dollar', 'TWD'],
  ['taiwanese dollar', 'TWD'],
  ['south korean won', 'KRW'],
  ['korean won', 'KRW'],
  ['japanese yen', 'JPY'],
  ['chinese yuan', 'CNY'],
  ['swiss franc', 'CHF'],
  ['british pound', 'GBP'],
  ['pound sterling', 'GBP'],
  ['indian rupee', 'INR'],
  ['russian ruble', 'RUB'],
  ['russian rouble', 'RUB'],
  ['norwegian kroner', 'NOK'],
  ['norwegian krone', 'NOK'],
  ['norwegian crown', 'NOK'],
  ['danish kroner', 'DKK'],
  ['danish krone', 'DKK'],
  ['danish crown', 'DKK'],
  ['swedish krona', 'SEK'],
  ['swedish kronor', 'SEK'],
  ['swedish crown', 'SEK'],
  ['czech crown', 'CZK'],
  ['czech koruna', 'CZK'],
  ['philippine peso', 'PHP'],
  ['mexican peso', 'MXN'],
  ['turkish lira', 'TRY'],
  ['polish zloty', 'PLN'],
]);

/** Coins and tokens by their codes, upper case. */
export const COIN_CODES: ReadonlyMap<string, string> = new Map(
  'BTC ETH WBTC WETH XRP LTC XMR USDT USDC BUSD DAI BNB SOL DOGE TRX XEM ADA BCH ETC BTG BSV XLM ZEC DASH EOS MATIC AVAX SHIB AXS NANO ATOM DOT FTM RUNE NEO LINK UNI SUI NEAR TON ARB HBAR FIL ALGO GALA PEPE TUSD FRAX CRV KLAY'
    .split(' ')
    .map((code) => [code, code] as [string, string])
    .concat([
      ['XBT', 'BTC'],
      ['NEM', 'XEM'],
    ]),
);

/** Coins by their names, lower case; longer names are tried first. */
export const COIN_WORDS: ReadonlyMap<string, string> = new Map([
  ['bitcoin cash', 'BCH'],
  ['bitcoin gold', 'BTG'],
  ['bitcoin sv', 'BSV'],
  ['ethereum classic', 'ETC'],
  ['usd coin', 'USDC'],
  ['wrapped bitcoin', 'WBTC'],
  ['wrapped ether', 'WETH'],
  ['bitcoin', 'BTC'],
  ['bitcoins', 'BTC'],
  ['ether', 'ETH'],
  ['ethers', 'ETH'],
  ['ethereum', 'ETH'],
  ['litecoin', 'LTC'],
  ['litecoins', 'LTC'],
  ['monero', 'XMR'],
  ['tether', 'USDT'],
  ['tethers', 'USDT'],
  ['dogecoin', 'DOGE'],
  ['dogecoins', 'DOGE'],
  ['solana', 'SOL'],
  ['zcash', 'ZEC'],
]);

/** Powers of ten that a word or letter stands for, and where it may stand. */
interface ScaleWord {
  readonly power: number;
  /** `word`: anywhere after a number; `money`: only in an amount with a currency or coin. */
  readonly use: 'word' | 'money';
  /** A word of another language than English, in which a comma is the decimal mark. */
  readonly foreign?: true;
}

const word = (power: number): ScaleWord => ({ power, use: 'word' });
const letters = (power: number): ScaleWord => ({ power, use: 'money' });
const foreign = (power: number): ScaleWord => ({ power, use: 'word', foreign: true });

/**
 * Only what means one power of ten wherever it is written: "billion" and "trillion" as in English today, "milliard"; not
 * the "Billion" of German (10^12) or "mil" (a million in American slang, a thousand in Spanish).
 */
export const SCALES: ReadonlyMap<string, ScaleWord> = new Map([
  ['hundred', word(2)],
  ['thousand', word(3)],
  ['lakh', word(5)],
  ['lakhs', word(5)],
  ['million', word(6)],
  ['millions', word(6)],
  ['crore', word(7)],
  ['crores', word(7)],
  ['billion', word(9)],
  ['trillion', word(12)],
  ['k', letters(3)],
  ['m', letters(6)],
  ['mm', letters(6)],
  ['mn', letters(6)],
  ['mln', letters(6)],
  ['b', letters(9)],
  ['bn', letters(9)],
  ['bln', letters(9)],
  ['t', letters(12)],
  ['tn', letters(12)],
  ['trn', letters(12)],
  ['mio', foreign(6)],
  ['mrd', foreign(9)],
  ['millionen', foreign(6)],
  ['milliarden', foreign(9)],
  ['milliard', foreign(9)],
  ['milliards', foreign(9)],
]);

/** Words and letters that scale a number in some way that is not certain: a number before them is not read at all. */
export const UNCERTAIN_SCALES: ReadonlySet<string> = new Set(
  'mil mill mille mils milles millones billions trillions thousands hundreds billionen billones billón millón milione milioni miliardi miliardo miljoen miljard billon billons tsd tausend g p mm2 e'.split(
    ' ',
  ),
);
