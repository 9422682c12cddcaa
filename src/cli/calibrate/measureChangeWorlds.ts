import type { WorkOptions } from '../../core/progress.ts';
import { type ChangeCalibration, calibrateChange } from '../../label/calibrate/calibrateChange.ts';
import { type OverWorlds, overWorlds } from '../../label/calibrate/overWorlds.ts';
import { CHANGE_FINDERS, type ChangeFinder } from '../../label/change/changeFinders.ts';
import { Steps, type WorldInHand, type WorldsOptions, withWorldInHand } from './simulatedWorlds.ts';

/** Worlds whose wallets differ in script types only, and such whose wallets have habits besides. */
export const CHANGE_WORLDS = { alike: {}, habits: { walletHabits: true } } as const;
type ChangeWorldKind = keyof typeof CHANGE_WORLDS;

/** How often a heuristic of change was right over worlds. */
interface FinderWorlds {
  readonly precision: OverWorlds;
  readonly recall: OverWorlds;
  /** Outputs that it named in all worlds, and those of them that were the sender's. */
  readonly named: number;
  readonly right: number;
}

/** The heuristics of change on worlds of both kinds. */
export type ChangeWorlds = WorldsOptions &
  Readonly<Record<ChangeWorldKind, Readonly<Record<ChangeFinder, FinderWorlds>>>>;

/**
 * Asks the heuristics of change about every transaction of several worlds. A world is one observation (`overWorlds`).
 * @throws INTERRUPTED
 */
export async function measureChangeWorlds(options: WorldsOptions, work: WorkOptions = {}): Promise<ChangeWorlds> {
  const steps = new Steps(work, 'heuristics of change', 2 * options.worlds);
  const found: Record<ChangeWorldKind, ChangeCalibration[]> = { alike: [], habits: [] };
  for (let k = 0; k < options.worlds; k++) {
    const world = { seed: options.seed + k, transfers: options.transfers, chain: 'utxo', scriptTypes: true } as const;
    for (const kind of ['alike', 'habits'] as const) {
      await steps.next();
      found[kind].push(await withWorldInHand({ ...world, ...CHANGE_WORLDS[kind] }, calibrate));
    }
  }
  const { seed, worlds, transfers } = options;
  return { seed, worlds, transfers, alike: summed(found.alike), habits: summed(found.habits) };
}

/** The heuristics of change on one world. */
export function calibrate({ ledger, truth }: WorldInHand): Promise<ChangeCalibration> {
  const { chain, last } = ledger.chains[0]!;
  const owners = new Map(truth.owners.map(({ address, owner, role }) => [address, { owner, role }]));
  return calibrateChange(ledger.scanTransactions(chain, 0, last + 1), owners);
}

function summed(worlds: readonly ChangeCalibration[]): Record<ChangeFinder, FinderWorlds> {
  const of = (finder: ChangeFinder): FinderWorlds => {
    const all = worlds.map((world) => (finder === 'agreeing' ? world.agreeing : world.heuristics[finder]));
    return {
      precision: overWorlds(all.map(({ precision }) => precision.share)),
      recall: overWorlds(all.map(({ recall }) => recall.share)),
      named: all.reduce((sum, { precision }) => sum + precision.of, 0),
      right: all.reduce((sum, { precision }) => sum + precision.hits, 0),
    };
  };
  return Object.fromEntries(CHANGE_FINDERS.map((finder) => [finder, of(finder)])) as Record<ChangeFinder, FinderWorlds>;
}
