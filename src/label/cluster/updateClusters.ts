import { txidTexts } from '../../core/chains.ts';
import { SpoorError } from '../../core/errors.ts';
import type { WorkOptions } from '../../core/progress.ts';
import type { Ledger } from '../../ledger/port.ts';
import { type ChangeFinder, toFinderBits } from '../change/changeFinders.ts';
import { PROTOCOLS, type Protocol } from '../coinjoin/verdict.ts';
import { ChangeEvidence } from './changeEvidence.ts';
import { ClusterFile, clusterPath } from './clusterFile.ts';
import { collectChange } from './collectChange.ts';
import { collectEvidence } from './collectEvidence.ts';
import { Evidence, UNCERTAIN } from './evidence.ts';
import { type Clusters, type JoinOptions, joinClusters, LINK } from './joinClusters.ts';
import { type OwnedId, ownersDigest } from './ownersDigest.ts';
import { type ClusterSize, type Refused, refusedJoins } from './refusedJoins.ts';
import { writeClusters } from './writeClusters.ts';

export interface UpdateOptions extends WorkOptions {
  /** Transactions whose inputs are not taken to be one party's, by txid. */
  readonly except?: readonly string[];
  /** By the ledger's address id: who is known to own it, as a number from 1, 0 for nobody. */
  readonly ownerOf?: (addressIds: Int32Array) => Int32Array;
  /** What those owners are called, by their number less one. */
  readonly owners?: readonly string[];
  /** Change that joins too: what these name. */
  readonly mergeChange?: readonly ChangeFinder[];
}

/** What a chain's clusters are like, as `spoor cluster` prints it. */
export interface ClusterSummary {
  readonly chain: string;
  /** The last block read, and how many were forgotten and read this time. */
  readonly last: number;
  readonly forgotten: number;
  readonly read: number;
  readonly transactions: number;
  readonly addresses: number;
  /** Clusters of two addresses or more, and how many addresses they hold. */
  readonly clusters: number;
  readonly clustered: number;
  readonly largest: readonly ClusterSize[];
  /** Transactions that spend from two addresses or more, and what became of them. */
  readonly links: number;
  readonly collaborative: Readonly<Partial<Record<Protocol, { readonly likely: number; readonly uncertain: number }>>>;
  /** Change that was taken to join, where it was asked for. */
  readonly mergedChange?: MergedChange;
  /** Transactions that would have joined clusters of two known owners. */
  readonly guarded: readonly Refused[];
  /** What fell apart where links were cut. */
  readonly cut: readonly { readonly txid: string; readonly parts: readonly ClusterSize[] }[];
}

/** What became of the outputs that the finders asked for name as change. */
export interface MergedChange {
  readonly by: readonly ChangeFinder[];
  readonly named: number;
  readonly joined: number;
  /** Named in transactions of which they name another output too. */
  readonly disagreeing: number;
  readonly guarded: number;
  readonly excepted: number;
  /** Clusters that would be several without. */
  readonly clusters: number;
}

const LARGEST = 10;

/**
 * Builds the clusters of a UTXO chain, or brings those beside the ledger up to date: blocks that were undone are
 * forgotten, new ones read, and all links joined anew, so that the result is that of building from nothing. Where nothing that
 * they are made of changed the file is left as it is.
 * @throws UNKNOWN_NAME where a transaction excepted is not in the chain, LEDGER_DAMAGED, INTERRUPTED, DISK_FULL, IO
 */
export async function updateClusters(
  ledger: Ledger,
  folder: string,
  chain: string,
  options: UpdateOptions = {},
): Promise<ClusterSummary> {
  const path = clusterPath(folder, chain);
  const { mergeChange = [], ownerOf } = options;
  const except = await asInLedger(ledger, chain, options.except ?? []);
  const before = readBefore(path);
  const { evidence, change, forgotten, read } = await collectFrom(ledger, chain, before, mergeChange, options);
  const positions = await positionsOf(ledger, chain, except);
  const owner = ownerOf?.(evidence.addressId.view());
  const join: JoinOptions = {
    ...(owner === undefined ? {} : { owner }),
    ...(change === undefined ? {} : { change: { evidence: change.evidence, finders: toFinderBits(mergeChange) } }),
  };
  const digest = ownersDigest(ownedIds(evidence, owner), options.owners ?? []);
  const isSame = forgotten + read === 0 && before.madeOf === madeOf(except, mergeChange, digest);
  const made = isSame ? readMade(path) : null;
  const clusters = made ?? joinClusters(evidence, { ...join, except: new Set(positions) });
  if (made === null)
    writeClusters(path, chain, { evidence, clusters, except, change, owners: options.owners, ownersDigest: digest });
  const whole = except.length === 0 ? clusters : joinClusters(evidence, join);
  const sizes = sizesOf(clusters.root);
  return {
    chain,
    last: evidence.block.length === 0 ? -1 : evidence.block.at(evidence.block.length - 1),
    forgotten,
    read,
    transactions: evidence.transactions,
    addresses: evidence.addresses,
    ...countClusters(sizes),
    largest: await named(ledger, evidence, largestOf(sizes, LARGEST)),
    links: evidence.links,
    collaborative: countVerdicts(evidence),
    ...(change === undefined ? {} : { mergedChange: countChange(mergeChange, clusters) }),
    guarded: await refusedJoins(ledger, folder, chain),
    cut: await cutParts(ledger, { evidence, change: change?.evidence }, except, positions, whole, clusters, sizes),
  };
}

/** The addresses whose owner is known. */
function* ownedIds(evidence: Evidence, owner: Int32Array | undefined): Generator<OwnedId> {
  for (const [index, one] of owner?.entries() ?? []) if (one > 0) yield [evidence.addressId.at(index), one];
}

function countChange(by: readonly ChangeFinder[], { changeFate, byChange }: Clusters): MergedChange {
  const counts = new Map<number, number>();
  for (const fate of changeFate) counts.set(fate, (counts.get(fate) ?? 0) + 1);
  const of = (fate: number): number => counts.get(fate) ?? 0;
  return {
    by,
    named: changeFate.length - of(LINK.notNamed),
    joined: of(LINK.joins),
    disagreeing: of(LINK.disagreeing),
    guarded: of(LINK.guarded),
    excepted: of(LINK.excepted),
    clusters: byChange.reduce((sum, one) => sum + one, 0),
  };
}

/** What a cluster file keeps of a chain. */
export interface KeptEvidence {
  readonly evidence: Evidence;
  /** Of its change, where that was asked. */
  readonly change: ChangeEvidence | null;
  /** What joined besides inputs when it was written. */
  readonly mergeChange: readonly ChangeFinder[];
  /** What the clusters were made of besides the chain (`madeOf`); undefined where that is not known. */
  readonly madeOf?: string;
}

/** What was read of a chain so far and is kept in a cluster file; nothing where there is none. */
export function readBefore(path: string): KeptEvidence {
  const file = ClusterFile.open(path);
  if (file === null) return { evidence: new Evidence(), change: null, mergeChange: [] };
  try {
    const { except, mergeChange, ownersDigest: owners } = file;
    const made = owners === undefined ? {} : { madeOf: madeOf(except, mergeChange, owners) };
    return { evidence: file.readEvidence(), change: file.readChange(), mergeChange, ...made };
  } finally {
    file.close();
  }
}

/** What clusters are made of besides the chain, as a text to compare. */
function madeOf(except: readonly string[], mergeChange: readonly ChangeFinder[], owners: string): string {
  return JSON.stringify([except, mergeChange, owners]);
}

/** The clusters of a file; null where it is damaged. */
function readMade(path: string): Clusters | null {
  const file = ClusterFile.open(path);
  try {
    return file?.isWhole() ? file.readClusters() : null;
  } finally {
    file?.close();
  }
}

/**
 * Brings what was read before up to date with the ledger: the evidence in place, and where change is to join, that too.
 * @throws LEDGER_DAMAGED, INTERRUPTED
 */
export async function collectFrom(
  ledger: Ledger,
  chain: string,
  before: KeptEvidence,
  mergeChange: readonly ChangeFinder[],
  work: WorkOptions = {},
) {
  const { evidence } = before;
  const asked = evidence.block.length;
  const { forgotten, read } = await collectEvidence(ledger, chain, evidence, work);
  const known =
    before.change === null || forgotten > 0
      ? { change: new ChangeEvidence(), asked: 0 }
      : { change: before.change, asked };
  const change =
    mergeChange.length === 0
      ? undefined
      : { evidence: await collectChange(ledger, chain, evidence, known, work), finders: mergeChange };
  return { evidence, change, forgotten, read };
}

/** Txids as the ledger has them, where it does: copied in capitals they are the same. */
async function asInLedger(ledger: Ledger, chain: string, txids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const txid of txids) {
    const texts = txidTexts(txid);
    const numbers = await ledger.transactionNumbers(chain, texts);
    found.push(texts[numbers.findIndex((number) => number > 0)] ?? txid);
  }
  return found;
}

async function positionsOf(ledger: Ledger, chain: string, txids: readonly string[]): Promise<number[]> {
  if (txids.length === 0) return [];
  const numbers = await ledger.transactionNumbers(chain, txids);
  const arena = ledger.newTransactionArena();
  const known = Array.from(numbers).filter((number) => number > 0);
  const missing = new Set(await ledger.loadTransactions(chain, known, arena));
  return txids.map((txid, k) => {
    const number = numbers[k]!;
    if (number <= 0 || missing.has(number)) {
      throw new SpoorError(
        'UNKNOWN_NAME',
        `${txid} is not a transaction that the ledger has on ${chain}; check the txid`,
        {
          chain,
          txid,
        },
      );
    }
    return arena.position[arena.indexOf(number)]!;
  });
}

/** By root the size of its cluster, 0 for addresses that are no root. */
function sizesOf(root: Int32Array): Int32Array {
  const sizes = new Int32Array(root.length);
  for (let i = 0; i < root.length; i++) sizes[root[i]!]! += 1;
  return sizes;
}

function countClusters(sizes: Int32Array): { clusters: number; clustered: number } {
  let clusters = 0;
  let clustered = 0;
  for (const size of sizes) {
    if (size < 2) continue;
    clusters += 1;
    clustered += size;
  }
  return { clusters, clustered };
}

/** The roots of the largest clusters of two addresses or more; of equal ones the first. */
function largestOf(sizes: Int32Array, most: number): { root: number; size: number }[] {
  const best: { root: number; size: number }[] = [];
  for (let root = 0; root < sizes.length; root++) {
    const size = sizes[root]!;
    if (size < 2 || (best.length === most && size <= best.at(-1)!.size)) continue;
    const at = best.findIndex((other) => other.size < size);
    best.splice(at < 0 ? best.length : at, 0, { root, size });
    if (best.length > most) best.pop();
  }
  return best;
}

async function named(
  ledger: Ledger,
  evidence: Evidence,
  clusters: readonly { root: number; size: number }[],
): Promise<ClusterSize[]> {
  const texts = await ledger.addressTexts(clusters.map(({ root }) => evidence.addressId.at(root)));
  return clusters.map(({ size }, k) => ({ id: texts[k]!, size }));
}

/** Transactions by the shape that was found, in the order of `PROTOCOLS`. */
export function countVerdicts(evidence: Evidence): ClusterSummary['collaborative'] {
  const counts: Partial<Record<Protocol, { likely: number; uncertain: number }>> = {};
  for (const verdict of evidence.verdict.view()) {
    if (verdict === 0) continue;
    const protocol = PROTOCOLS[(verdict & ~UNCERTAIN) - 1]!;
    const count = counts[protocol] ?? { likely: 0, uncertain: 0 };
    if ((verdict & UNCERTAIN) === 0) count.likely += 1;
    else count.uncertain += 1;
    counts[protocol] = count;
  }
  return Object.fromEntries(PROTOCOLS.flatMap((name) => (counts[name] ? [[name, counts[name]]] : [])));
}

/** For each transaction cut, the clusters that its addresses are in now, where without the cut they were one. */
async function cutParts(
  ledger: Ledger,
  { evidence, change }: { readonly evidence: Evidence; readonly change: ChangeEvidence | undefined },
  txids: readonly string[],
  positions: readonly number[],
  whole: Clusters,
  now: Clusters,
  sizes: Int32Array,
): Promise<ClusterSummary['cut']> {
  const linkAt = new Map<number, number>();
  const wanted = new Set(positions);
  evidence.position.view().forEach((position, link) => {
    if (wanted.has(position)) linkAt.set(position, link);
  });
  const changeAt = new Map<number, number[]>();
  change?.position.view().forEach((position, k) => {
    if (!wanted.has(position)) return;
    changeAt.set(position, [...(changeAt.get(position) ?? []), change.from.at(k), change.to.at(k)]);
  });
  const cut: { txid: string; parts: ClusterSize[] }[] = [];
  for (const [k, txid] of txids.entries()) {
    const link = linkAt.get(positions[k]!);
    const spent =
      link === undefined ? [] : evidence.member.view().subarray(evidence.firstOf(link), evidence.endOf(link));
    const members = [...spent, ...(changeAt.get(positions[k]!) ?? [])];
    const parts = new Set<number>();
    for (const member of members) if (whole.root[member] === whole.root[members[0]!]) parts.add(now.root[member]!);
    const sorted = [...parts]
      .map((root) => ({ root, size: sizes[root]! }))
      .toSorted((a, b) => b.size - a.size || a.root - b.root);
    cut.push({ txid, parts: await named(ledger, evidence, sorted) });
  }
  return cut;
}
