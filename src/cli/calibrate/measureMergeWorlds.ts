import type { WorkOptions } from '../../core/progress.ts';
import { type OverWorlds, overWorlds } from '../../label/calibrate/overWorlds.ts';
import { type PairAgreement, pairAgreement } from '../../label/calibrate/pairAgreement.ts';
import { numberOwners } from '../../label/calibrate/readOwners.ts';
import { CHANGE_FINDERS, toFinderBits } from '../../label/change/changeFinders.ts';
import { CHANGE_HEURISTICS } from '../../label/change/findChange.ts';
import { ChangeEvidence } from '../../label/cluster/changeEvidence.ts';
import { collectChange } from '../../label/cluster/collectChange.ts';
import { collectEvidence } from '../../label/cluster/collectEvidence.ts';
import { Evidence } from '../../label/cluster/evidence.ts';
import { joinClusters } from '../../label/cluster/joinClusters.ts';
import { COIN_JOIN_PERMILLE } from './measureClusterWorlds.ts';
import { Steps, type WorldInHand, type WorldsOptions, withWorldInHand } from './simulatedWorlds.ts';

const INPUTS_ALONE = 'inputs alone';
/** Bits of the finders that join besides inputs, by what the tables call it. */
const MERGES: Readonly<Record<string, number>> = {
  [INPUTS_ALONE]: 0,
  ...Object.fromEntries(CHANGE_FINDERS.map((finder) => [finder, toFinderBits([finder])])),
  all: toFinderBits(CHANGE_HEURISTICS),
};

/** Worlds whose wallets differ in script types only, such whose wallets have habits besides, and plain ones with CoinJoins. */
export const MERGE_WORLDS = {
  alike: { scriptTypes: true },
  habits: { scriptTypes: true, walletHabits: true },
  coinJoins: { coinJoinPermille: COIN_JOIN_PERMILLE },
} as const;
export type MergeWorldKind = keyof typeof MERGE_WORLDS;

/** Pairwise precision and recall over the worlds, of all addresses and of those of people alone. */
export interface MergedPairs {
  readonly precision: OverWorlds;
  readonly recall: OverWorlds;
  readonly userPrecision: OverWorlds;
  readonly userRecall: OverWorlds;
}

/** Clusters that change joins too, by what names it: on worlds of each kind. */
export type MergeWorlds = WorldsOptions & { readonly coinJoinPermille: number } & Readonly<
    Record<MergeWorldKind, Readonly<Record<string, MergedPairs>>>
  >;

/** One world: of all addresses and of those of people. */
type Merged = Readonly<Record<string, { readonly all: PairAgreement; readonly users: PairAgreement }>>;

/**
 * Holds clusters that change joins too against who owns what. A world is one observation (`overWorlds`).
 * @throws INTERRUPTED
 */
export async function measureMergeWorlds(options: WorldsOptions, work: WorkOptions = {}): Promise<MergeWorlds> {
  const steps = new Steps(work, 'clusters joined by change', 3 * options.worlds);
  const found: Record<MergeWorldKind, Merged[]> = { alike: [], habits: [], coinJoins: [] };
  for (let k = 0; k < options.worlds; k++) {
    const world = { seed: options.seed + k, transfers: options.transfers, chain: 'utxo' } as const;
    for (const kind of ['alike', 'habits', 'coinJoins'] as const) {
      await steps.next();
      found[kind].push(await withWorldInHand({ ...world, ...MERGE_WORLDS[kind] }, merge));
    }
  }
  const { seed, worlds, transfers } = options;
  const { alike, habits, coinJoins } = found;
  return {
    seed,
    worlds,
    transfers,
    coinJoinPermille: COIN_JOIN_PERMILLE,
    alike: summed(alike),
    habits: summed(habits),
    coinJoins: summed(coinJoins),
  };
}

async function merge({ ledger, truth }: WorldInHand): Promise<Merged> {
  const evidence = new Evidence();
  await collectEvidence(ledger, 'bitcoin', evidence);
  const change = await collectChange(ledger, 'bitcoin', evidence, { change: new ChangeEvidence(), asked: 0 });
  const texts = await ledger.addressTexts(evidence.addressId.view());
  const owners = new Map(truth.owners.map(({ address, owner, role }) => [address, { owner, role }]));
  const all = numberOwners(owners, texts);
  const users = numberOwners(new Map([...owners].filter(([, { role }]) => role === 'user')), texts);
  const agreements = Object.entries(MERGES).map(([name, finders]) => {
    const { root } = joinClusters(evidence, { change: { evidence: change, finders } });
    return [name, { all: pairAgreement(root, all), users: pairAgreement(root, users) }] as const;
  });
  return Object.fromEntries(agreements);
}

function summed(worlds: readonly Merged[]): Record<string, MergedPairs> {
  const of = (name: string): MergedPairs => {
    const share = (who: 'all' | 'users', what: 'precision' | 'recall') =>
      overWorlds(worlds.map((world) => world[name]![who][what].share));
    return {
      precision: share('all', 'precision'),
      recall: share('all', 'recall'),
      userPrecision: share('users', 'precision'),
      userRecall: share('users', 'recall'),
    };
  };
  return Object.fromEntries(Object.keys(MERGES).map((name) => [name, of(name)]));
}
