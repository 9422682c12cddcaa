import { mix32, Random } from '../core/random.ts';

/**
 * What each simulated user's wallet does, from its number and the seed: of four wallets one puts its coins into the order of
 * BIP 69, one takes change back at an address that it spends from, and one pays fees in whole thousands of satoshi, each
 * independently of the others. The rest leave coins as they come, take change at new addresses, and pay by the byte.
 */
export class WalletHabits {
  readonly #key: number;

  constructor(seed: number) {
    this.#key = new Random(seed, 28).next();
  }

  sorts(user: number): boolean {
    return (this.#bits(user) & 3) === 0;
  }

  takesChangeBack(user: number): boolean {
    return (this.#bits(user) & 12) === 0;
  }

  paysFlatFees(user: number): boolean {
    return (this.#bits(user) & 48) === 0;
  }

  #bits(user: number): number {
    return mix32((user ^ this.#key) | 0);
  }
}
