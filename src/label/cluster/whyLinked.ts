import { SpoorError } from '../../core/errors.ts';
import { positionToBlock } from '../../core/position.ts';
import type { Ledger, NamedCoins } from '../../ledger/port.ts';
import { parseAddress } from '../address/parseAddress.ts';
import { changeError, type MeasuredWrong } from '../change/changeError.ts';
import type { ChangeFinder } from '../change/changeFinders.ts';
import { detectCoinJoin } from '../coinjoin/detectCoinJoin.ts';
import type { Verdict } from '../coinjoin/verdict.ts';
import { tagsChangedSince } from '../store/ownersChanged.ts';
import { ClusterFile, clusterPath } from './clusterFile.ts';
import type { ClustersAge } from './clustersAge.ts';
import { toShape } from './collectEvidence.ts';
import { LINK } from './joinClusters.ts';
import { linkBetween } from './linkBetween.ts';
import { changed, describeLinks, linksWith, type Refused, rowsAt } from './refusedJoins.ts';

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
  /** Where the transaction joins them by change: the output, of the one that is not spent from, and what names it. */
  readonly change?: { readonly vout: number; readonly by: readonly FinderError[] };
  /** What is taken for true in going from the transaction to "one party". */
  readonly assumes: string;
}

/** A heuristic of change with how often it was wrong in simulated worlds. */
export interface FinderError extends MeasuredWrong {
  readonly finder: ChangeFinder;
}

export interface Why extends ClustersAge {
  readonly chain: string;
  readonly addresses: readonly [string, string];
  /** The cluster's id where both are in one; null where they are not. */
  readonly cluster: string | null;
  readonly size: number | null;
  readonly steps: readonly EvidenceStep[] | null;
  /** Transactions that would join both clusters and were not taken to: by the guard, or by `--except`. */
  readonly notJoined: readonly NotJoined[];
  /** Change that was taken to join in these clusters, besides inputs; empty by default. */
  readonly mergeChange: readonly ChangeFinder[];
}

export interface NotJoined extends Refused {
  readonly why: 'guarded' | 'excepted';
}

/**
 * The shortest chain of transactions that joins two addresses, each read again from the ledger and held against what
 * the clusters say of it. The addresses may be given in any of their texts, and are answered as the ledger has them.
 * @throws BAD_ADDRESS where one is mistyped, UNKNOWN_NAME where the chain has no clusters or does not know an address, LEDGER_DAMAGED where ledger and
 *   clusters contradict each other
 */
export async function whyLinked(ledger: Ledger, folder: string, chain: string, a: string, b: string): Promise<Why> {
  const file = openClusters(folder, chain);
  try {
    const [from, to] = [await indexOrThrow(ledger, file, a), await indexOrThrow(ledger, file, b)];
    const root = file.rootOf(from);
    const [nameA, nameB] = await ledger.addressTexts([file.idOf(from), file.idOf(to)]);
    const last = ledger.chains.find((known) => known.chain === chain)?.last ?? -1;
    const asked = {
      chain,
      addresses: [nameA!, nameB!] as const,
      clustersEnd: file.endBefore(last),
      tagsChanged: tagsChangedSince(file, folder),
      mergeChange: file.mergeChange,
    };
    if (file.rootOf(to) !== root) {
      const notJoined = await linksBetween(ledger, file, root, file.rootOf(to));
      return { ...asked, cluster: null, size: null, steps: null, notJoined };
    }
    const [id] = await ledger.addressTexts([file.idOf(root)]);
    const path = linkBetween(file, from, to)!;
    const ids = path.map((step) => [file.idOf(step.from), file.idOf(step.to)] as const);
    const texts = await ledger.addressTexts(ids.flat());
    const all = await coinsOf(
      ledger,
      chain,
      path.map((step) => file.positionOf(step.link)),
    );
    const steps: EvidenceStep[] = [];
    for (const [k, coins] of all.entries()) {
      const { link } = path[k]!;
      const change = file.changeOf(link);
      // Of most the evidence says that no protocol made them; the detectors read the texts of the others again.
      const isPlain = change === null && file.verdictOf(link) === 0;
      const verdict = isPlain ? null : detectCoinJoin(toShape((await rowsAt(ledger, chain, [coins.position]))[0]!));
      steps.push(toStep(chain, coins, ids[k]!, [texts[2 * k]!, texts[2 * k + 1]!], change, verdict));
    }
    return { ...asked, cluster: id!, size: file.sizeOf(root), steps, notJoined: [] };
  } finally {
    file.close();
  }
}

/** Links between two clusters that the guard or a cut kept from joining them. */
async function linksBetween(ledger: Ledger, file: ClusterFile, a: number, b: number): Promise<NotJoined[]> {
  const kept = (fate: number): boolean => fate === LINK.guarded || fate === LINK.excepted;
  const between = [...linksWith(file, kept)].filter(([, roots]) => roots.has(a) && roots.has(b));
  const refused = await describeLinks(ledger, file, between);
  return refused.map((one, k) => {
    return { ...one, why: file.fateOf(between[k]![0]) === LINK.guarded ? 'guarded' : 'excepted' };
  });
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

/** The index of an address, given in any of its texts: as it stands first, which may be a name. */
async function indexOrThrow(ledger: Ledger, file: ClusterFile, address: string): Promise<number> {
  const indexOf = async (texts: readonly string[]): Promise<number> =>
    [...(await ledger.addressIds(texts))].map((id) => file.indexOf(id)).find((index) => index >= 0) ?? -1;
  const index = await indexOf([address]);
  if (index >= 0) return index;
  // Shorter texts are names, which ledgers of files may hold.
  const other = address.length < SHORTEST_ADDRESS ? -1 : await indexOf(parseAddress(address, file.chain).spellings);
  if (other >= 0) return other;
  const message = `the ledger's ${file.chain} does not know the address ${address}; check it, or run spoor cluster again`;
  throw new SpoorError('UNKNOWN_NAME', message, { chain: file.chain, address });
}

/** The transactions at positions; their rows are `rowsAt`, which say more and take longer. */
async function coinsOf(ledger: Ledger, chain: string, positions: readonly number[]): Promise<readonly NamedCoins[]> {
  const all = await ledger.coinsAt(chain, positions);
  return all.map((coins, k) => {
    if (coins === undefined) throw changed(chain, positionToBlock(positions[k]!));
    return coins;
  });
}

function toStep(
  chain: string,
  { txid, position, timeSec, inputs, outputs }: NamedCoins,
  [fromId, toId]: readonly [number, number],
  [from, to]: readonly [string, string],
  change: { readonly vout: number; readonly finders: readonly ChangeFinder[] } | null,
  verdict: Verdict | null,
): EvidenceStep {
  const inputsOf = (id: number): number[] => inputs.flatMap(({ address }, vin) => (address === id ? [vin] : []));
  const [fromInputs, toInputs] = [inputsOf(fromId), inputsOf(toId)];
  const paid = change === null ? 0 : outputs[change.vout]?.address;
  const [spender, payee] = paid === toId ? [fromInputs, toId] : [toInputs, fromId];
  const block = positionToBlock(position);
  if (change === null ? fromInputs.length === 0 || toInputs.length === 0 : spender.length === 0 || paid !== payee)
    throw changed(chain, block);
  const doubt = verdict === null ? '' : `; doubtful here: ${verdict.protocol} (${verdict.why})`;
  const common = { txid, block, time: timeSec, from, to, fromInputs, toInputs };
  if (change === null) {
    return { ...common, assumes: `whoever spends coins of several addresses in one transaction owns them all${doubt}` };
  }
  const errors = change.finders.map((finder) => ({ finder, ...changeError(finder) }));
  return {
    ...common,
    change: { vout: change.vout, by: errors },
    assumes: `${assumption(change.vout, errors)}${doubt}`,
  };
}

/** What is taken for true where change joins, with how often that was wrong. */
function assumption(vout: number, errors: readonly FinderError[]): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  const said = errors.map(({ finder, wrong, low, high }) => {
    const name = finder === 'agreeing' ? 'two heuristics or more that agree' : finder;
    return `${name} (wrong in ${percent(wrong)} % [${percent(low)}–${percent(high)}] of what it named in simulated worlds)`;
  });
  return `output ${vout} is the change of whoever spent here, by ${said.join(' and ')}`;
}
