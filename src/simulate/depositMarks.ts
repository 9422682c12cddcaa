import { EXCHANGES } from './cast.ts';

/** Which of the deposit addresses that exchanges have for users were used, a bit each. */
export class DepositMarks {
  readonly #users: number;
  readonly #bits: Uint8Array;

  constructor(users: number) {
    this.#users = users;
    this.#bits = new Uint8Array(Math.ceil((EXCHANGES.length * users) / 8));
  }

  /** Returns whether it was unmarked before. */
  mark(exchange: number, user: number): boolean {
    const bit = exchange * this.#users + user;
    const before = this.#bits[bit >> 3]!;
    const after = before | (1 << (bit & 7));
    this.#bits[bit >> 3] = after;
    return after !== before;
  }

  isMarked(exchange: number, user: number): boolean {
    const bit = exchange * this.#users + user;
    return ((this.#bits[bit >> 3]! >> (bit & 7)) & 1) === 1;
  }
}
