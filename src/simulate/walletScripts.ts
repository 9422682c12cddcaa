import { mix32, Random } from '../core/random.ts';
import { EXCHANGES, exchangeOfWallet } from './cast.ts';

/** What kind of address a wallet makes: keys in scripts of four types. */
export const SCRIPTS = ['p2wpkh', 'p2pkh', 'p2sh', 'p2tr'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Of eight wallets four make witness key hashes, two key hashes, one script hashes, one taproot outputs. */
const BY_EIGHTH: readonly Script[] = ['p2wpkh', 'p2wpkh', 'p2wpkh', 'p2wpkh', 'p2pkh', 'p2pkh', 'p2sh', 'p2tr'];

/**
 * Which script type each simulated wallet uses, from its number and the seed. A quarter of them changed wallets: the address
 * that they keep is of their old type, and new addresses are witness key hashes.
 */
export class WalletScripts {
  readonly #key: number;

  constructor(seed: number) {
    this.#key = new Random(seed, 27).next();
  }

  /** Of the address that a wallet keeps; an exchange's wallets are of one type. */
  lasting(owner: number): Script {
    const exchange = exchangeOfWallet(owner);
    return BY_EIGHTH[this.#bits(exchange < 0 ? owner : exchange + 1) & 7]!;
  }

  /** Of an address that a wallet makes for one use. */
  fresh(owner: number): Script {
    return exchangeOfWallet(owner) < 0 && (this.#bits(owner) & 24) === 0 ? 'p2wpkh' : this.lasting(owner);
  }

  /** Of the addresses at which an exchange takes deposits. */
  deposit(exchange: number): Script {
    return BY_EIGHTH[this.#bits(exchange + EXCHANGES.length + 1) & 7]!;
  }

  #bits(number: number): number {
    return mix32((number ^ this.#key) | 0);
  }
}
