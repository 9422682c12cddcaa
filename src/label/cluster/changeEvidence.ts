import { Column } from './evidence.ts';

/**
 * What the heuristics of change say of a chain: an entry an output that any of them names, ascending by position and `vout`, and
 * what is kept of each transaction so that those before it can be asked again.
 */
export class ChangeEvidence {
  /** Position of the transaction. */
  readonly position = new Column(Float64Array, 1024);
  readonly vout = new Column(Int32Array, 1024);
  /** Index of the first known address that it spends from, and of the one that the output pays. */
  readonly from = new Column(Int32Array, 1024);
  readonly to = new Column(Int32Array, 1024);
  /** Bits of the finders that name it (`toFinderBits`). */
  readonly finders = new Column(Uint8Array, 1024);
  /** By the ledger's number of a transaction, a byte (`toMark`). */
  readonly mark = new Column(Uint8Array, 1024);

  get entries(): number {
    return this.position.length;
  }

  add(position: number, vout: number, from: number, to: number, finders: number): void {
    this.position.push(position);
    this.vout.push(vout);
    this.from.push(from);
    this.to.push(to);
    this.finders.push(finders);
  }

  setMark(transaction: number, mark: number): void {
    while (this.mark.length <= transaction) this.mark.push(0);
    this.mark.set(transaction, mark);
  }

  markOf(transaction: number): number {
    return transaction >= 0 && transaction < this.mark.length ? this.mark.at(transaction) : 0;
  }

  /** Takes the entries of some blocks out and puts those of another in, in order. */
  replace(isReplaced: (position: number) => boolean, others: ChangeEvidence): void {
    const kept: number[] = [];
    for (let k = 0; k < this.entries; k++) if (!isReplaced(this.position.at(k))) kept.push(k);
    const merged = new ChangeEvidence();
    let next = 0;
    const take = (from: ChangeEvidence, k: number): void =>
      merged.add(from.position.at(k), from.vout.at(k), from.from.at(k), from.to.at(k), from.finders.at(k));
    for (const k of kept) {
      while (next < others.entries && others.position.at(next) < this.position.at(k)) take(others, next++);
      take(this, k);
    }
    while (next < others.entries) take(others, next++);
    for (const name of ['position', 'vout', 'from', 'to', 'finders'] as const)
      (this[name] as Column<Float64Array | Int32Array | Uint8Array>).fill(merged[name].view());
  }
}
