import { describe, expect, it } from 'vitest';
import { createMemoryLedger } from '../src/ledger/memory/memoryLedger.ts';
import { simulateRows, type WorldTruth } from '../src/simulate/simulateRows.ts';
import type { WorldOptions } from '../src/simulate/worldOptions.ts';
import type { RuleReport, TraceReport } from '../src/trace/report.ts';
import { parseTheftSpec } from '../src/trace/theftSpec.ts';
import { traceLedger } from '../src/trace/traceLedger.ts';
import { stageRows } from './support/stageRows.ts';

/** A world of mixing's and openings' absence: here the chain itself says what the launderers meant. */
const CLEAN = { mixing: false, cleanOpenings: true } as const;

async function traceWorld(options: WorldOptions): Promise<{ report: TraceReport; truth: WorldTruth }> {
  const world = simulateRows(options);
  const staged = await stageRows({ transfers: [...world.transfers], transactions: [...world.transactions] });
  const ledger = createMemoryLedger();
  await ledger.importStaged(staged);
  staged.connection.closeSync();
  const truth = world.truth();
  const specs = truth.thefts.flatMap((theft) => theft.specs);
  const report = await traceLedger(ledger, {
    thefts: specs.map((spec, i) => parseTheftSpec(spec, i + 1)),
    tags: truth.tags.map((tag) => ({ ...tag, source: 'simulated' })),
  });
  await ledger.close();
  return { report, truth };
}

/** `theft chain asset owner reason` to the sum of a rule's ends there. */
function sumByOwner(rule: RuleReport, truth: WorldTruth): Record<string, bigint> {
  const owners = new Map(truth.owners.map(({ chain, address, owner }) => [`${chain} ${address}`, owner]));
  const sums: Record<string, bigint> = {};
  for (const end of rule.ends) {
    const owner = end.address === null ? '' : owners.get(`${end.chain} ${end.address}`);
    const key = [end.theft, end.chain, end.asset, owner, end.reason].join('|');
    sums[key] = (sums[key] ?? 0n) + BigInt(end.amount!);
  }
  return sums;
}

function truthByOwner(truth: WorldTruth): Record<string, bigint> {
  return Object.fromEntries(
    truth.received.map(({ theft, chain, asset, owner, reason, amount }) => [
      [theft, chain, asset, owner, reason].join('|'),
      amount,
    ]),
  );
}

describe.each([
  { seed: 1, transfers: 12_000, chain: 'account' },
  { seed: 2, transfers: 12_000, chain: 'utxo' },
  { seed: 3, transfers: 20_000, chain: 'both', thefts: 6, launderingPermille: 120 },
  { seed: 4, transfers: 1_000, chain: 'both' },
] as const)('a world without mixing, $chain, seed $seed', (options) => {
  it('is found by every conserving rule to the last unit', async () => {
    const { report, truth } = await traceWorld({ ...options, ...CLEAN });
    expect(report.warnings).toEqual([]);
    const expected = truthByOwner(truth);
    expect(Object.keys(expected).length).toBeGreaterThan(4);
    let compared = 0;
    for (const [name, rule] of Object.entries(report.rules)) {
      if (name === 'poison' || name === 'bounds') continue;
      // `tiho` is defined on UTXO chains only.
      const fits = (chain: string): boolean => name !== 'tiho' || chain === 'bitcoin';
      const there = Object.entries(expected).filter(([key]) => fits(key.split('|')[1]!));
      expect(sumByOwner(rule, truth), name).toEqual(Object.fromEntries(there));
      for (const { theft, chain, asset, amount } of truth.stolen) {
        if (!fits(chain)) continue;
        const totals = rule.thefts?.[theft]?.find((row) => row.chain === chain && row.asset === asset);
        expect(totals, `${name} ${theft} ${chain} ${asset}`).toMatchObject({
          stolen: `${amount}`,
          claimedEarlier: '0',
        });
      }
      compared++;
    }
    expect(compared).toBe(options.chain === 'account' ? 5 : 6);
  });

  it('has bounds that leave no doubt', async () => {
    const { report, truth } = await traceWorld({ ...options, ...CLEAN });
    for (const end of report.rules.bounds!.ends) expect(end.certain, `${end.address}`).toBe(end.possible);
    expect(Object.keys(truthByOwner(truth)).length).toBeGreaterThan(0);
  });
});

describe('a world with mixing', () => {
  it.each(['account', 'utxo'] as const)('splits the rules on the %s chain', async (chain) => {
    const { report } = await traceWorld({ seed: 5, transfers: 12_000, chain, launderingPermille: 200 });
    const fifo = JSON.stringify(report.rules.fifo!.ends);
    expect(JSON.stringify(report.rules.lifo!.ends)).not.toBe(fifo);
    expect(JSON.stringify(report.rules['pro-rata']!.ends)).not.toBe(fifo);
  });

  it.each(['account', 'utxo'] as const)(
    'without clean openings has openings to assume on the account chain only, %s',
    async (chain) => {
      const { report } = await traceWorld({
        seed: 6,
        transfers: 12_000,
        chain,
        launderingPermille: 200,
        cleanOpenings: false,
      });
      expect(report.warnings.some(({ code }) => code === 'ASSUMED_OPENING')).toBe(chain === 'account');
    },
  );
});
