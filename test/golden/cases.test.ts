import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TransactionRow } from '../../src/core/rows.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { readTags } from '../../src/label/tags.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { RuleName, TraceReport } from '../../src/trace/report.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import { traceRows } from '../support/traceRows.ts';

/**
 * Real laundering cases, kept beside the project and not in it: only totals and digests stand here. Amounts are US cents.
 */
const folder = resolve(import.meta.dirname, '../../../shared/data/cases');
const here = existsSync(folder);
if (!here) console.warn(`the real cases are skipped: ${folder} is not there`);

/** Sums by reason of each rule; under poison and bounds sums of reach and of what is possible say nothing. */
function totals(report: TraceReport): Record<string, Record<string, string>> {
  const rules = Object.entries(report.rules).filter(([rule]) => rule !== 'poison' && rule !== 'bounds');
  return Object.fromEntries(
    rules.map(([rule, { ends }]) => {
      const sums = new Map<string, bigint>();
      for (const { reason, amount } of ends) sums.set(reason, (sums.get(reason) ?? 0n) + BigInt(amount!));
      return [rule, Object.fromEntries([...sums].map(([reason, sum]) => [reason, `${sum}`]))];
    }),
  );
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function digests(report: TraceReport): Record<string, string> {
  return Object.fromEntries(
    (Object.keys(report.rules) as RuleName[]).map((rule) => [rule, digest(report.rules[rule]).slice(0, 16)]),
  );
}

async function traceCase(name: string): Promise<TraceReport> {
  const at = join(folder, name);
  const ledger = createMemoryLedger();
  await importFiles([join(at, 'transfers.csv')], ledger, { workFolder: tmpdir() });
  const thefts = readFileSync(join(at, 'thefts.txt'), 'utf8').trim().split('\n');
  return traceLedger(ledger, {
    thefts: thefts.map((text, k) => parseTheftSpec(text, k + 1)),
    tags: await readTags(join(at, 'tags.csv')),
    flows: true,
  });
}

describe.skipIf(!here)('real cases', () => {
  it('Atomic Wallet 2023: 10,737,064.52 US dollars, and where they went under each rule', async () => {
    const report = await traceCase('atomic-wallet-2023');
    expect(totals(report)).toEqual({
      fifo: { held: '164251714', service: '909454738' },
      lifo: { held: '156790739', service: '916915713' },
      'pro-rata': { held: '162437440', service: '911269012' },
      'taint-first': { held: '155644981', service: '918061471' },
      'clean-first': { held: '164347772', service: '909358680' },
    });
    expect(digests(report)).toMatchSnapshot();
  });

  it.each(['txphish-2024', 'xscam-2022'])('%s', async (name) => {
    const report = await traceCase(name);
    expect(totals(report)).toMatchSnapshot();
    expect(digests(report)).toMatchSnapshot();
  });

  it('Bitfinex 2016 as 2,072 thefts at once: 119,756.62 bitcoin, all held one hop on', async () => {
    const lines = readFileSync(join(folder, 'bitfinex-2016', 'bitfinex_tx_dataset.csv'), 'utf8')
      .trim()
      .split('\n');
    const transactions = lines.slice(1).map((line, index): TransactionRow => {
      const [txid, from, to, amount] = line.trim().split(',') as [string, string, string, string];
      const [whole, part = ''] = amount.split('.') as [string, string?];
      const value = BigInt(whole + part.padEnd(8, '0'));
      const inputs = [{ txid: `before-${index}`, vout: 0, value, address: from }];
      const outputs = [{ address: to, value }];
      return { chain: 'bitcoin', block: 423_671, index, timeSec: 1_470_096_000, txid, inputs, outputs };
    });
    const thefts = transactions.map(({ txid }, k) => `t${k}=bitcoin:${txid}`);
    const report = await traceRows({ transfers: [], transactions }, { thefts });
    const sum = totals(report);
    expect(Object.keys(sum)).toEqual(['fifo', 'lifo', 'pro-rata', 'taint-first', 'clean-first', 'tiho']);
    for (const rule of Object.values(sum)) expect(rule).toEqual({ held: '11975662032288' });
    expect(report.rules.fifo!.ends.length).toBe(2072);
    expect(digests(report)).toMatchSnapshot();
  });
});
