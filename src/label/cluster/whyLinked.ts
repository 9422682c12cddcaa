import { SpoorError } from '../../core/errors.ts';
import { positionToBlock } from '../../core/position.ts';
import type { TransactionRow } from '../../core/rows.ts';
import type { Ledger } from '../../ledger/port.ts';
import { parseAddress } from '../address/parseAddress.ts';
import { detectCoinJoin } from '../coinjoin/detectCoinJoin.ts';
import { ClusterFile, clusterPath } from './clusterFile.ts';
import { toShape } from './collectEvidence.ts';
import { LINK } from './joinClusters.ts';
import { shortestLink } from './shortestLink.ts';

/** One transaction of a chain of evidence. */
export interface EvidenceStep {
  readonly txid: string;
  readonly block: number;
  /** Unix seconds, as the block states them. */
  readonly time: number;
  /** Two addresses whose coins it spent, and which of its inputs they were. */
  readonly from: string;
  readonly to: string;
  readonly fromInputs: readonly number[];
  readonly toInputs: readonly number[];
  /** What is taken for true in going from the transaction to "one party". */
  readonly assumes: string;
}

export interface Why {
  readonly chain: string;
  readonly addresses: readonly [string, string];
  /** The cluster's id where both are in one; null where they are not. */
  readonly cluster: string | null;
  readonly size: number | null;
  readonly steps: readonly EvidenceStep[] | null;
  /** The last block that the clusters were made from, where the ledger goes on after it; null where it does not. */
  readonly clustersEnd: number | null;
  /** Transactions that spent from both clusters and were not taken to join them: by the guard, or by `--except`. */
  readonly notJoined: readonly NotJoined[];
}

export interface NotJoined {
  readonly txid: string;
  readonly why: 'guarded' | 'excepted';
}

/**
 * The shortest chain of transactions that joins two addresses, each read again from the ledger and held against what
 * the clusters say of it.
 * @throws BAD_ADDRESS where one is mistyped, UNKNOWN_NAME where the chain has no clusters or does not know an address, LEDGER_DAMAGED where ledger and
 *   clusters contradict each other
 */
export async function whyLinked(ledger: Ledger, folder: string, chain: string, a: string, b: string): Promise<Why> {
  const file = openClusters(folder, chain);
  try {
    const [idA, idB] = await ledger.addressIds([a, b]);
    const [from, to] = [indexOrThrow(file, idA!, a), indexOrThrow(file, idB!, b)];
    const root = file.rootOf(from);
    const last = ledger.chains.find((known) => known.chain === chain)?.last ?? -1;
    const asked = { chain, addresses: [a, b] as const, clustersEnd: file.endBefore(last) };
    if (file.rootOf(to) !== root) {
      const notJoined = await linksBetween(ledger, file, root, file.rootOf(to));
      return { ...asked, cluster: null, size: null, steps: null, notJoined };
    }
    const [id] = await ledger.addressTexts([file.idOf(root)]);
    const path = shortestLink(file, from, to)!;
    const texts = await ledger.addressTexts(path.flatMap((step) => [file.idOf(step.from), file.idOf(step.to)]));
    const steps: EvidenceStep[] = [];
    const rows = await rowsAt(
      ledger,
      chain,
      Float64Array.from(path, (step) => file.positionOf(step.link)),
    );
    for (const [k, row] of rows.entries()) steps.push(toStep(row, texts[2 * k]!, texts[2 * k + 1]!));
    return { ...asked, cluster: id!, size: file.sizeOf(root), steps, notJoined: [] };
  } finally {
    file.close();
  }
}

/** Links between two clusters that the guard or a cut kept from joining them. */
async function linksBetween(ledger: Ledger, file: ClusterFile, a: number, b: number): Promise<NotJoined[]> {
  const fate = file.whole('fate');
  const links: number[] = [];
  for (let link = 0; link < fate.length; link++)
    if (fate[link] === LINK.guarded || fate[link] === LINK.excepted) links.push(link);
  const touched = new Map<number, Set<number>>();
  file.eachMember(Int32Array.from(links), (link, address) => {
    touched.set(link, (touched.get(link) ?? new Set<number>()).add(file.rootOf(address)));
  });
  const between = [...touched].flatMap(([link, roots]) => (roots.has(a) && roots.has(b) ? [link] : []));
  const rows = await rowsAt(
    ledger,
    file.chain,
    Float64Array.from(between, (link) => file.positionOf(link)),
  );
  return rows.map(({ txid }, k) => ({ txid, why: fate[between[k]!] === LINK.guarded ? 'guarded' : 'excepted' }));
}

/** @throws UNKNOWN_NAME where there are none yet */
export function openClusters(folder: string, chain: string): ClusterFile {
  const file = ClusterFile.open(clusterPath(folder, chain));
  if (file !== null) return file;
  throw new SpoorError('UNKNOWN_NAME', `${chain} has no clusters yet; run spoor cluster --ledger ${folder} first`, {
    chain,
  });
}

const SHORTEST_ADDRESS = 20;

function indexOrThrow(file: ClusterFile, id: number, address: string): number {
  const index = file.indexOf(id);
  if (index >= 0) return index;
  // Shorter texts are names, which ledgers of files may hold.
  if (address.length >= SHORTEST_ADDRESS) parseAddress(address, file.chain);
  const message = `the ledger's ${file.chain} does not know the address ${address}; check it, or run spoor cluster again`;
  throw new SpoorError('UNKNOWN_NAME', message, { chain: file.chain, address });
}

/**
 * The transactions at positions that the clusters name.
 * @throws LEDGER_DAMAGED where there is none any more
 */
export async function rowsAt(
  ledger: Ledger,
  chain: string,
  positions: ArrayLike<number>,
): Promise<readonly TransactionRow[]> {
  const rows = await ledger.transactionsAt(chain, positions);
  return rows.map((row, k) => {
    if (row === undefined) throw changed(chain, positionToBlock(positions[k]!));
    return row;
  });
}

const changed = (chain: string, block: number): SpoorError =>
  new SpoorError(
    'LEDGER_DAMAGED',
    `block ${block} of ${chain} is no longer what its clusters were made from; run spoor cluster again`,
    { chain, block },
  );

function toStep(row: TransactionRow, from: string, to: string): EvidenceStep {
  const inputsOf = (address: string): number[] =>
    row.inputs.flatMap((input, vin) => (input.address === address ? [vin] : []));
  const [fromInputs, toInputs] = [inputsOf(from), inputsOf(to)];
  if (fromInputs.length === 0 || toInputs.length === 0) throw changed(row.chain, row.block);
  const verdict = detectCoinJoin(toShape(row));
  const assumes =
    'whoever spends coins of several addresses in one transaction owns them all' +
    (verdict === null ? '' : `; doubtful here: ${verdict.protocol} (${verdict.why})`);
  return { txid: row.txid, block: row.block, time: row.timeSec, from, to, fromInputs, toInputs, assumes };
}
