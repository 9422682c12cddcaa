export type ChainKind = 'account' | 'utxo';

/** The native assets of UTXO chains (rules.md, "Plain interchange formats"), by chain name. */
const UTXO_NATIVES: Readonly<Record<string, string>> = {
  bitcoin: 'btc',
  litecoin: 'ltc',
  'bitcoin-cash': 'bch',
  bitcoincash: 'bch',
  dogecoin: 'doge',
  btc: 'btc',
  ltc: 'ltc',
  bch: 'bch',
  doge: 'doge',
};

/** The asset a UTXO chain's coins are made of: its native symbol, or the chain's own name where none is known. */
export function utxoAsset(chain: string): string {
  return UTXO_NATIVES[chain] ?? chain;
}

/** Decimals of the native assets, for what a person sees. Tokens need an assets file. */
export const NATIVE_DECIMALS: Readonly<Record<string, number>> = {
  btc: 8,
  ltc: 8,
  bch: 8,
  doge: 8,
  'bitcoin-testnet3': 8,
  'bitcoin-testnet4': 8,
  'bitcoin-signet': 8,
  'bitcoin-regtest': 8,
  'litecoin-testnet': 8,
  'litecoin-regtest': 8,
  eth: 18,
  etc: 18,
  bnb: 18,
  pol: 18,
  matic: 18,
  avax: 18,
  xdai: 18,
  ftm: 18,
  celo: 18,
  s: 18,
  mnt: 18,
  cro: 18,
  trx: 6,
  sol: 9,
};

const HEX = /^0x[0-9a-f]+$/i;

/** The texts by which a ledger may have a transaction id, as given first: copied in capitals it is the same. */
export function txidTexts(tx: string): readonly string[] {
  const lower = tx.toLowerCase();
  return /^[0-9a-f]{64}$/.test(lower) && lower !== tx ? [tx, lower] : [tx];
}

/** An address, transaction id or token as it is compared and printed: hex in lower case, anything else as given. */
export function canonicalName(text: string): string {
  return HEX.test(text) ? text.toLowerCase() : text;
}
