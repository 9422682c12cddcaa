import { assert } from '../core/assert.ts';
import { LANE } from '../core/lanes.ts';

/** Parcels on their way from one slot to another, in order, and their sums a party. */
export class LaneScratch {
  party = new Int32Array(8);
  hi = new Float64Array(8);
  lo = new Float64Array(8);
  count = 0;
  /** The whole amount in transit. */
  totalHi = 0;
  totalLo = 0;
  /** What is certain of it, under `bounds`. */
  certainHi = 0;
  certainLo = 0;
  tallyParty: Int32Array;
  tallyHi: Float64Array;
  tallyLo: Float64Array;
  tallyCount = 0;
  /** By party: 1 + its place in the tally, valid where `#stamp` is the current one. */
  readonly #place: Int32Array;
  readonly #stamp: Int32Array;
  #now = 0;

  constructor(parties: number) {
    this.tallyParty = new Int32Array(parties + 1);
    this.tallyHi = new Float64Array(parties + 1);
    this.tallyLo = new Float64Array(parties + 1);
    this.#place = new Int32Array(parties + 1);
    this.#stamp = new Int32Array(parties + 1);
  }

  start(totalHi: number, totalLo: number): void {
    this.count = 0;
    this.totalHi = totalHi;
    this.totalLo = totalLo;
    this.certainHi = 0;
    this.certainLo = 0;
  }

  push(party: number, hi: number, lo: number): void {
    const at = this.count;
    if (at === this.party.length) this.#grow();
    this.party[at] = party;
    this.hi[at] = hi;
    this.lo[at] = lo;
    this.count = at + 1;
  }

  /** What the parcels lack of the total, as one parcel of `party`. */
  pushRest(party: number): void {
    let hi = this.totalHi;
    let lo = this.totalLo;
    for (let k = 0; k < this.count; k++) {
      hi -= this.hi[k]!;
      lo -= this.lo[k]!;
      if (lo < 0) {
        lo += LANE;
        hi -= 1;
      }
    }
    assert(hi >= 0, 'parcels exceed their total');
    if (hi > 0 || lo > 0) this.push(party, hi, lo);
  }

  /** Turns round the parcels from `from` on. */
  reverse(from: number): void {
    for (let a = from, b = this.count - 1; a < b; a++, b--) {
      const party = this.party[a]!;
      const hi = this.hi[a]!;
      const lo = this.lo[a]!;
      this.party[a] = this.party[b]!;
      this.hi[a] = this.hi[b]!;
      this.lo[a] = this.lo[b]!;
      this.party[b] = party;
      this.hi[b] = hi;
      this.lo[b] = lo;
    }
  }

  /** Sums the parcels of each party but `clean`, in order of first appearance. */
  tally(clean: number): void {
    this.#now += 1;
    let n = 0;
    for (let k = 0; k < this.count; k++) {
      const party = this.party[k]!;
      if (party === clean) continue;
      const hi = this.hi[k]!;
      const lo = this.lo[k]!;
      if (hi === 0 && lo === 0) continue;
      if (this.#stamp[party] === this.#now) {
        const at = this.#place[party]!;
        const sum = this.tallyLo[at]! + lo;
        const carry = sum >= LANE ? 1 : 0;
        this.tallyLo[at] = sum - carry * LANE;
        this.tallyHi[at] = this.tallyHi[at]! + hi + carry;
        continue;
      }
      this.#stamp[party] = this.#now;
      this.#place[party] = n;
      this.tallyParty[n] = party;
      this.tallyHi[n] = hi;
      this.tallyLo[n] = lo;
      n += 1;
    }
    this.tallyCount = n;
  }

  #grow(): void {
    const n = this.party.length * 2;
    const party = new Int32Array(n);
    const hi = new Float64Array(n);
    const lo = new Float64Array(n);
    party.set(this.party);
    hi.set(this.hi);
    lo.set(this.lo);
    this.party = party;
    this.hi = hi;
    this.lo = lo;
  }
}
