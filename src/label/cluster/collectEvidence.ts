import { SpoorError } from '../../core/errors.ts';
import { positionToBlock } from '../../core/position.ts';
import type { WorkOptions } from '../../core/progress.ts';
import type { TransactionRow } from '../../core/rows.ts';
import type { Ledger, TransactionCoins, ValueOfAddress } from '../../ledger/port.ts';
import type { SpendCoins, SpentCoin } from '../change/fingerprint.ts';
import { detectCoinJoin } from '../coinjoin/detectCoinJoin.ts';
import type { ShapeCoin, TransactionShape } from '../coinjoin/shape.ts';
import { PROTOCOLS, type Verdict } from '../coinjoin/verdict.ts';
import { type Evidence, UNCERTAIN } from './evidence.ts';

/** Transactions whose addresses are looked up together. */
const BATCH = 2_000;

/**
 * Brings evidence up to the ledger's last block: blocks that the ledger no longer has as they were read are forgotten
 * with all that came after, blocks that are new are read. Returns how many blocks were forgotten and read.
 *
 * Inputs whose address the ledger does not know count for nobody. Memory: four to eight bytes an address and four an
 * address a link.
 * @throws INTERRUPTED; the evidence then ends with the last whole block
 */
export async function collectEvidence(
  ledger: Ledger,
  chain: string,
  evidence: Evidence,
  options: WorkOptions = {},
): Promise<{ forgotten: number; read: number }> {
  const kept = await countUnchanged(ledger, chain, evidence);
  const forgotten = evidence.block.length - kept;
  evidence.cut(kept);
  const last = ledger.chains.find((c) => c.chain === chain)?.last ?? -1;
  const from = kept === 0 ? 0 : evidence.block.at(kept - 1) + 1;
  const digests = ledger.blockDigests(chain, from, last + 1)[Symbol.asyncIterator]();
  const indices = new AddressIndices(evidence);
  let read = 0;
  let batch: TransactionCoins[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const textOf = await linkTexts(ledger, batch);
    for (let k = 0; k < batch.length; k++) {
      const row = batch[k]!;
      addRow(evidence, indices, row, textOf);
      const block = positionToBlock(row.position);
      const next = batch[k + 1];
      if (next !== undefined && positionToBlock(next.position) === block) continue;
      const { value } = await digests.next();
      evidence.endBlock(block, value.digest);
      read += 1;
    }
    const done = positionToBlock(batch.at(-1)!.position);
    options.onProgress?.({ phase: `reading ${chain}`, done, total: last, unit: 'blocks' });
    batch = [];
    if (options.signal?.aborted) throw new SpoorError('INTERRUPTED', 'stopped; the clusters are what they were before');
  };
  for await (const row of ledger.scanCoins(chain, from, last + 1)) {
    // Batches end with a block: evidence knows blocks whole or not at all.
    if (batch.length >= BATCH && positionToBlock(row.position) !== positionToBlock(batch.at(-1)!.position))
      await flush();
    batch.push(row);
  }
  await flush();
  return { forgotten, read };
}

/** How many of the blocks read are still in the ledger as they were, from the first on. */
async function countUnchanged(ledger: Ledger, chain: string, evidence: Evidence): Promise<number> {
  const count = evidence.block.length;
  if (count === 0) return 0;
  const digests = evidence.blockDigest.view();
  let k = 0;
  for await (const { block, digest } of ledger.blockDigests(chain, 0, evidence.block.at(count - 1) + 1)) {
    const isSame =
      k < count && evidence.block.at(k) === block && digest.every((byte, i) => digests[32 * k + i] === byte);
    if (!isSame) return k;
    k += 1;
  }
  return k;
}

/** Texts of the addresses of those transactions that spend from several, by id: detectors look at what an address says of its script. */
async function linkTexts(ledger: Ledger, rows: readonly TransactionCoins[]): Promise<(id: number) => string> {
  const ids = new Set<number>();
  for (const { inputs, outputs } of rows) {
    if (!spendsOfSeveral(inputs)) continue;
    for (const { address } of inputs) ids.add(address);
    for (const { address } of outputs) ids.add(address);
  }
  ids.delete(0);
  const list = [...ids];
  const texts = await ledger.addressTexts(list);
  const textById = new Map(list.map((id, k) => [id, texts[k]!]));
  return (id) => textById.get(id) ?? '';
}

function spendsOfSeveral(inputs: readonly ValueOfAddress[]): boolean {
  let first = 0;
  for (const { address } of inputs) {
    if (address === 0 || address === first) continue;
    if (first !== 0) return true;
    first = address;
  }
  return false;
}

/** Indices of addresses by their ids in the ledger. */
export class AddressIndices {
  readonly #evidence: Evidence;
  #indexById: Int32Array;

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    this.#indexById = new Int32Array(1024).fill(-1);
    evidence.addressId.view().forEach((id, index) => {
      this.#set(id, index);
    });
  }

  /** The index of an address; given on first sight. */
  of(id: number): number {
    const known = id < this.#indexById.length ? this.#indexById[id]! : -1;
    if (known >= 0) return known;
    const index = this.#evidence.addresses;
    this.#evidence.addressId.push(id);
    this.#set(id, index);
    return index;
  }

  #set(id: number, index: number): void {
    if (id >= this.#indexById.length) {
      const grown = new Int32Array(Math.max(id + 1, this.#indexById.length * 2)).fill(-1);
      grown.set(this.#indexById);
      this.#indexById = grown;
    }
    this.#indexById[id] = index;
  }
}

function addRow(
  evidence: Evidence,
  indices: AddressIndices,
  { position, inputs, outputs }: TransactionCoins,
  textOf: (id: number) => string,
): void {
  const members = new Set<number>();
  for (const { address } of inputs) if (address > 0) members.add(indices.of(address));
  for (const { address } of outputs) if (address > 0) indices.of(address);
  evidence.transactions += 1;
  if (members.size < 2) return;
  const shape: TransactionShape = {
    inputs: inputs.map(({ value, address }) => shapeCoin(value, address === 0 ? undefined : textOf(address))),
    outputs: outputs.map(({ value, address }) => shapeCoin(value, textOf(address))),
  };
  evidence.addLink(position, [...members], toVerdictByte(detectCoinJoin(shape)));
}

/** A row as the detectors see it. An input of unknown value or address counts as nothing that any protocol makes. */
export function toShape(row: TransactionRow): TransactionShape {
  return {
    inputs: row.inputs.map((input) => shapeCoin(input.value, input.address)),
    outputs: row.outputs.map((output) => shapeCoin(output.value, output.address)),
  };
}

/** A row as fingerprints see it. */
export function toSpendCoins(row: TransactionRow): SpendCoins {
  const { inputs, outputs } = toShape(row);
  const spent = row.inputs.map(({ txid, vout, value, address }, k): SpentCoin => {
    return { ...inputs[k]!, txid, vout, isKnown: value !== undefined && address !== undefined };
  });
  return { inputs: spent, outputs };
}

const shapeCoin = (value: bigint | undefined, address: string | undefined): ShapeCoin => ({
  valueSat: value === undefined ? 0 : Number(value),
  address: address ?? 'unknown',
});

function toVerdictByte(verdict: Verdict | null): number {
  if (verdict === null) return 0;
  return (PROTOCOLS.indexOf(verdict.protocol) + 1) | (verdict.certainty === 'uncertain' ? UNCERTAIN : 0);
}
