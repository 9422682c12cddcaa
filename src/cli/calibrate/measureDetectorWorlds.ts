import type { WorkOptions } from '../../core/progress.ts';
import { type ClusterVariant, joinAs } from '../../label/calibrate/clusterVariants.ts';
import type { MeasuredFigures } from '../../label/calibrate/measuredFigures.ts';
import { type PairAgreement, pairAgreement } from '../../label/calibrate/pairAgreement.ts';
import { numberOwners } from '../../label/calibrate/readOwners.ts';
import { toShape } from '../../label/cluster/collectEvidence.ts';
import { copiedRule, detectCoinJoin, mayMerge } from '../../label/coinjoin/detectCoinJoin.ts';
import { type TransactionShape, valueCounts } from '../../label/coinjoin/shape.ts';
import { PROTOCOLS } from '../../label/coinjoin/verdict.ts';
import { COIN_JOIN_PERMILLE } from './measureClusterWorlds.ts';
import { readLinks } from './readLinks.ts';
import { Steps, type WorldInHand, type WorldsOptions, withWorldInHand } from './simulatedWorlds.ts';

/** Shapes in the order of the tables; those of Whirlpool by the pool, in bitcoin. */
const POOLS_SAT = [100_000, 1_000_000, 5_000_000, 50_000_000] as const;
const SHAPES: readonly string[] = PROTOCOLS.flatMap((protocol) =>
  protocol.startsWith('whirlpool') ? POOLS_SAT.map((sizeSat) => `${protocol} ${sizeSat / 1e8}`) : [protocol],
);
const ONE_PARTY = 'ordinary';
/** PayJoins join their inputs, unless everything of that shape is left out. */
const JOINED_AS = ['as spoor cluster does', 'payjoin-shaped left out too'] as const satisfies readonly ClusterVariant[];

/**
 * Asks the detectors about every transaction of simulated worlds with CoinJoins, PayJoins, rounds of no known protocol and equal
 * payments.
 * @throws INTERRUPTED
 */
export async function measureDetectorWorlds(
  { seed, worlds, transfers }: WorldsOptions,
  work: WorkOptions = {},
): Promise<MeasuredFigures['detectors']> {
  const steps = new Steps(work, 'CoinJoin detectors', worlds);
  const tallies: Tally[] = [];
  const made = { transfers, chain: 'utxo', coinJoinPermille: COIN_JOIN_PERMILLE, lookAlikes: true } as const;
  for (let k = 0; k < worlds; k++) {
    await steps.next();
    tallies.push(await withWorldInHand({ seed: seed + k, ...made }, countShapes));
  }
  const shapes = SHAPES.map((name) => {
    const list = (what: keyof Omit<Count, 'wrong'>): number[] => tallies.map(({ counts }) => counts.get(name)![what]);
    const wrong: Record<string, number> = {};
    for (const { counts } of tallies)
      for (const [is, n] of Object.entries(counts.get(name)!.wrong)) wrong[is] = (wrong[is] ?? 0) + n;
    const kept = { made: list('made'), found: list('found'), apart: list('apart'), copied: list('copied') };
    return [name, { ...kept, named: list('named'), alarms: list('alarms'), wrong }] as const;
  });
  return {
    seed,
    worlds,
    transfers,
    coinJoinPermille: COIN_JOIN_PERMILLE,
    transactions: tallies.map((tally) => tally.transactions),
    oneParty: tallies.map((tally) => tally.oneParty),
    shapes: Object.fromEntries(shapes),
    clusters: Object.fromEntries(
      JOINED_AS.map((name, k) => [name, pairsOf(tallies.map(({ clusters }) => clusters[k]!))]),
    ),
  };
}

interface Count {
  made: number;
  found: number;
  apart: number;
  copied: number;
  named: number;
  alarms: number;
  readonly wrong: Record<string, number>;
}

/** Shares as `measured.ts` keeps them; a world without any pair counts as 0. */
function pairsOf(worlds: readonly PairAgreement[]): { precision: number[]; recall: number[] } {
  const round = ({ share }: { readonly share: number | null }): number => Math.round((share ?? 0) * 1e5) / 1e5;
  return {
    precision: worlds.map(({ precision }) => round(precision)),
    recall: worlds.map(({ recall }) => round(recall)),
  };
}

/** One world, counted. */
async function countShapes({ ledger, truth }: WorldInHand): Promise<Tally> {
  const { evidence, shapes } = await readLinks(ledger);
  const texts = await ledger.addressTexts(evidence.addressId.view());
  const ownerOf = numberOwners(new Map(truth.owners.map(({ address, ...owner }) => [address, owner])), texts);
  const tally = new Tally(JOINED_AS.map((variant) => pairAgreement(joinAs(variant, evidence, shapes), ownerOf)));
  const { chain, last } = ledger.chains[0]!;
  const madeAt = new Map(truth.coinJoins.map(({ block, index, protocol }) => [`${block}/${index}`, protocol]));
  for await (const row of ledger.scanTransactions(chain, 0, last + 1)) {
    if (row.inputs.length === 0) continue;
    const protocol = madeAt.get(`${row.block}/${row.index}`);
    tally.count(protocol === 'payjoin' ? 'payjoin-shaped' : protocol, toShape(row));
  }
  return tally;
}

class Tally {
  /** In the order of `JOINED_AS`. */
  readonly clusters: readonly PairAgreement[];
  transactions = 0;
  oneParty = 0;
  readonly counts = new Map(
    SHAPES.map((name): [string, Count] => [
      name,
      { made: 0, found: 0, apart: 0, copied: 0, named: 0, alarms: 0, wrong: {} },
    ]),
  );

  constructor(clusters: readonly PairAgreement[]) {
    this.clusters = clusters;
  }

  /** @param protocol what it was made as, undefined for an ordinary transaction */
  count(protocol: string | undefined, shape: TransactionShape): void {
    this.transactions += 1;
    const verdict = detectCoinJoin(shape);
    const made = protocol === undefined ? ONE_PARTY : withPool(protocol, shape);
    const found = verdict === null ? null : withPool(verdict.protocol, shape);
    const isNamed = verdict?.certainty === 'likely' || verdict?.protocol === 'payjoin-shaped';
    const isOfOne = made === ONE_PARTY || made.startsWith('whirlpool-tx0');
    if (isOfOne) this.oneParty += 1;
    const own = this.counts.get(made);
    if (own !== undefined) {
      own.made += 1;
      if (found === made && isNamed) own.found += 1;
      if (!mayMerge(verdict)) own.apart += 1;
      if (copiedRule(shape)) own.copied += 1;
    }
    if (found === null) return;
    const named = this.counts.get(found)!;
    if (isOfOne && found !== made) named.alarms += 1;
    if (!isNamed) return;
    named.named += 1;
    const is = made === ONE_PARTY ? made : protocol!;
    if (found !== made) named.wrong[is] = (named.wrong[is] ?? 0) + 1;
  }
}

/** A shape of Whirlpool with the pool that its most frequent output is of, or a little above. */
function withPool(protocol: string, { outputs }: TransactionShape): string {
  if (!protocol.startsWith('whirlpool')) return protocol;
  const [top] = valueCounts(outputs.filter(({ valueSat }) => valueSat >= POOLS_SAT[0]));
  const pool = POOLS_SAT.findLast((sizeSat) => sizeSat <= top!.valueSat)!;
  return `${protocol} ${pool / 1e8}`;
}
