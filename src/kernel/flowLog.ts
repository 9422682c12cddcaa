import type { Bank } from './bank.ts';
import { SumColumn } from './sumColumn.ts';

/** Marks a flow that went on from its recipient (or is held there). */
export const FLOW_GOES_ON = 255;

/** Every tainted arrival of a trace, one entry a (transfer or output, party), in the order in which they happened. */
export class FlowLog {
  /** Position of the transfer or transaction. */
  position = new Float64Array(256);
  /** Account chains: sender and recipient accounts. UTXO chains: transaction number and `vout`, -1 for the fee. */
  from = new Float64Array(256);
  to = new Int32Array(256);
  party = new Int32Array(256);
  hops = new Int32Array(256);
  /** An `EndReason`, or `FLOW_GOES_ON`. */
  reason = new Uint8Array(256);
  readonly amount = new SumColumn();
  readonly second = new SumColumn();
  /** Of flows that are conversions or crossings: the event of the outflow. */
  readonly converted = new Map<number, number>();
  /** Of stolen transfers: what a party had of them before they were claimed, origin units (see `carry`). */
  readonly #carried = new SumColumn();
  readonly #carriedAt = new Map<string, number>();
  size = 0;

  push(position: number, from: number, to: number, party: number, hops: number, reason: number): number {
    if (this.size === this.party.length) this.#grow();
    const at = this.size++;
    this.position[at] = position;
    this.from[at] = from;
    this.to[at] = to;
    this.party[at] = party;
    this.hops[at] = hops;
    this.reason[at] = reason;
    return at;
  }

  add(at: number, bank: Bank, k: number): void {
    bank.addTallied(k, this.amount, at);
    bank.addTalliedSecond(k, this.second, at);
  }

  /** Notes what the bank's scratch holds of a stolen transfer at `position`, before its claims. */
  carry(position: number, bank: Bank): void {
    bank.tallyScratch();
    for (let k = 0; k < bank.tallyCount; k++) {
      const at = this.#carriedAt.size;
      this.#carriedAt.set(`${position} ${bank.tallyParty[k]}`, at);
      bank.addTalliedSecond(k, this.#carried, at);
    }
  }

  /** What a flow's party had of it before it was stolen; 0 of every other flow. */
  carriedOf(at: number): bigint {
    const known = this.#carriedAt.get(`${this.position[at]} ${this.party[at]}`);
    return known === undefined ? 0n : this.#carried.get(known);
  }

  /** Gives the flows from `start` on a reason: those of these parties. */
  setReasons(start: number, parties: ReadonlySet<number>, reason: number): void {
    for (let at = start; at < this.size; at++) if (parties.has(this.party[at]!)) this.reason[at] = reason;
  }

  #grow(): void {
    const n = this.party.length * 2;
    const position = new Float64Array(n);
    const from = new Float64Array(n);
    const to = new Int32Array(n);
    const party = new Int32Array(n);
    const hops = new Int32Array(n);
    const reason = new Uint8Array(n);
    position.set(this.position);
    from.set(this.from);
    to.set(this.to);
    party.set(this.party);
    hops.set(this.hops);
    reason.set(this.reason);
    this.position = position;
    this.from = from;
    this.to = to;
    this.party = party;
    this.hops = hops;
    this.reason = reason;
  }
}
