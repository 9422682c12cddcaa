import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endTable } from '../../src/cli/render/endTable.ts';
import { toSections } from '../../src/cli/render/endTree.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import type { End, RuleName, TraceReport } from '../../src/trace/report.ts';

interface Draft {
  readonly reason: End['reason'];
  readonly category: string | null;
  readonly entity: string | null;
  readonly amount: bigint;
}

function toEnd({ reason, category, entity, amount }: Draft, i: number): End {
  const said = { amount: String(amount), origin: String(amount) };
  const place = {
    theft: 't',
    chain: 'ethereum',
    asset: 'eth',
    address: reason === 'fee' ? null : `0x${i}`,
    coin: null,
  };
  return { ...place, reason, entity, category, ...said, transfers: 1, hops: 1, first: 1, last: 1 };
}

function toReport(ends: readonly Draft[], claimedEarlier: bigint, rules: readonly RuleName[]): TraceReport {
  const stolen = String(ends.reduce((sum, { amount }) => sum + amount, claimedEarlier));
  const totals = { chain: 'ethereum', asset: 'eth', stolen, claimedEarlier: String(claimedEarlier), accounted: stolen };
  const one = { thefts: { t: [totals] }, ends: ends.map(toEnd) };
  return {
    schema: 'spoor/trace@1',
    ledger: { digest: 'sha256:', chains: { ethereum: { first: 1, last: 2 } } },
    thefts: { t: { specs: [] } },
    rules: Object.fromEntries(rules.map((rule) => [rule, one])),
    warnings: [],
  };
}

function print(report: TraceReport, dropped: number, width = 200): string {
  const unit = { symbol: 'X', decimals: dropped, known: true };
  return endTable(toSections(report)[0]!, { width, style: PLAIN, unit, shown: 0, symbolOf: (asset: string) => asset });
}

/** Rows as (indent, amount in the first column). */
function readRows(table: string): { level: number; label: string; amount: bigint }[] {
  return table.split('\n').flatMap((line) => {
    const match = /^( *)(\S.*?) {2,}([\d,]+|·)/.exec(line);
    if (match === null) return [];
    const amount = match[3] === '·' ? 0n : BigInt(match[3]!.replaceAll(',', ''));
    return [{ level: match[1]!.length / 2, label: match[2]!, amount }];
  });
}

const draft: fc.Arbitrary<Draft> = fc.record({
  reason: fc.constantFrom('service', 'held', 'fee', 'burn', 'dust', 'activity'),
  category: fc.constantFrom(null, 'exchange', 'mixer', 'victim'),
  entity: fc.constantFrom(null, ...Array.from({ length: 30 }, (_, i) => `Entity ${i}`)),
  amount: fc.bigInt({ min: 1n, max: 10n ** 24n }),
});

describe('the table of ends', () => {
  test('adds up at every level, whatever is gathered and rounded', () => {
    fc.assert(
      fc.property(
        fc.array(draft, { minLength: 1, maxLength: 60 }),
        fc.bigInt({ min: 0n, max: 10n ** 24n }),
        fc.nat(20),
        (ends, earlier, dropped) => {
          const rows = readRows(print(toReport(ends, earlier, ['fifo']), dropped));
          const total = rows.pop()!;
          expect(total.label).toBe('stolen');
          const sumOf = (list: typeof rows) => list.reduce((sum, { amount }) => sum + amount, 0n);
          expect(sumOf(rows.filter(({ level }) => level === 0))).toBe(total.amount);
          for (const [i, row] of rows.entries()) {
            const after = rows.slice(i + 1);
            const end = after.findIndex(({ level }) => level <= row.level);
            const below = after.slice(0, end < 0 ? after.length : end).filter(({ level }) => level === row.level + 1);
            if (below.length > 0) expect(sumOf(below)).toBe(row.amount);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('says what an earlier theft had claimed, and names tags that did not stop the trace', () => {
    const ends: Draft[] = [
      { reason: 'held', category: 'victim', entity: 'Someone', amount: 700n },
      { reason: 'held', category: null, entity: null, amount: 200n },
    ];
    expect(print(toReport(ends, 100n, ['fifo', 'lifo']), 0)).toMatchInlineSnapshot(`
      "                            fifo   lifo
      ───────────────────────────────────────
      still held                   900    900
        victim                     700    700
          Someone                  700    700
        untagged                   200    200
      claimed by earlier thefts    100    100
      ───────────────────────────────────────
      stolen                     1,000  1,000"
    `);
  });

  test('small entities are gathered', () => {
    const ends = Array.from({ length: 40 }, (_, i): Draft => {
      return { reason: 'service', category: 'exchange', entity: `E${i}`, amount: i === 0 ? 960n : 1n };
    });
    expect(print(toReport(ends, 0n, ['fifo']), 0)).toMatchInlineSnapshot(`
      "                 fifo
      ─────────────────────
      at services       999
        exchange        999
          E0            960
          others (39)    39
      ─────────────────────
      stolen            999"
    `);
  });

  test('is as narrow as it can be', () => {
    const ends: Draft[] = [
      { reason: 'service', category: 'exchange', entity: 'A long name '.repeat(9), amount: 10n ** 40n },
    ];
    const table = print(toReport(ends, 0n, ['fifo', 'lifo', 'pro-rata']), 0, 80);
    for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(table.match(/pro-rata/g)).toHaveLength(1);
  });
});
