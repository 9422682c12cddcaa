import type { WorkOptions } from '../../core/progress.ts';
import { type Proportion, proportion } from '../../label/calibrate/proportion.ts';
import { type SimulatedRows, simulateRows } from '../../simulate/simulateRows.ts';
import { Steps, type WorldsOptions } from './simulatedWorlds.ts';

/** One address in the world has as many events as the limit where its share of all rows is this. */
const LIMIT_PER_ROW = 1 / 100;

/** How often an address with more events than the limit is a service's, and how many of a service's wallets have them. */
export interface ActivityShares {
  readonly precision: Proportion;
  /** Of hot wallets, cold wallets and services of one address; deposit addresses are not looked for. */
  readonly recall: Proportion;
}

/** The activity rule held against who owns what. */
export interface ActivityCalibration extends WorldsOptions {
  /** Addresses with more events than this are taken for services. */
  readonly limit: number;
  readonly utxo: ActivityShares;
  readonly account: ActivityShares;
}

/**
 * Applies the activity rule to every address of simulated worlds, as if none had a tag. Counts of all worlds together.
 * @throws INTERRUPTED
 */
export async function measureActivity(options: WorldsOptions, work: WorkOptions = {}): Promise<ActivityCalibration> {
  const { seed, worlds, transfers } = options;
  const limit = Math.floor(transfers * LIMIT_PER_ROW);
  const steps = new Steps(work, 'busy addresses', 2 * worlds);
  const measure = async (chain: 'utxo' | 'account'): Promise<ActivityShares> => {
    const sum = { above: 0, right: 0, wallets: 0, found: 0 };
    for (let k = 0; k < worlds; k++) {
      await steps.next();
      const rows = simulateRows({ seed: seed + k, transfers, chain });
      const events = countEvents(rows);
      const { owners, tags } = rows.truth();
      const services = new Set(tags.map(({ entity }) => entity));
      for (const { address, owner, role } of owners) {
        const isAbove = (events.get(address) ?? 0) > limit;
        const isWallet = WALLETS.has(role);
        if (isAbove) sum.above += 1;
        if (isAbove && services.has(owner)) sum.right += 1;
        if (isWallet) sum.wallets += 1;
        if (isWallet && isAbove) sum.found += 1;
      }
    }
    return { precision: proportion(sum.right, sum.above), recall: proportion(sum.found, sum.wallets) };
  };
  const utxo = await measure('utxo');
  return { seed, worlds, transfers, limit, utxo, account: await measure('account') };
}

const WALLETS: ReadonlySet<string> = new Set(['hot wallet', 'cold wallet', 'service']);

/** Events by address as the ledger counts them: rows that name it, coins received and spent. */
function countEvents({ transfers, transactions }: SimulatedRows): Map<string, number> {
  const events = new Map<string, number>();
  const add = (address: string): void => {
    if (address !== '') events.set(address, (events.get(address) ?? 0) + 1);
  };
  for (const { from, to } of transfers) for (const address of new Set([from, to])) add(address);
  const addressByCoin = new Map<string, string>();
  for (const { txid, inputs, outputs } of transactions) {
    for (const input of inputs) {
      const coin = `${input.txid}:${input.vout}`;
      add(input.address ?? addressByCoin.get(coin)!);
      addressByCoin.delete(coin);
    }
    outputs.forEach(({ address }, vout) => {
      addressByCoin.set(`${txid}:${vout}`, address);
      add(address);
    });
  }
  return events;
}
