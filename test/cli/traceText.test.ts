import { describe, expect, test } from 'vitest';
import { displayWidth, ESCAPE } from '../../src/cli/render/plainText.ts';
import { COLOURED, PLAIN } from '../../src/cli/render/style.ts';
import { type TextOptions, traceText } from '../../src/cli/render/traceText.ts';
import { toUnits } from '../../src/cli/render/units.ts';
import { largestPaths } from '../../src/trace/largestPaths.ts';
import type { TraceReport } from '../../src/trace/report.ts';
import { renamed, SAMPLE, SAMPLE_FLOWS } from './sampleReport.ts';

function text(report: TraceReport, options: Partial<TextOptions> = {}): string {
  return traceText(report, {
    width: 80,
    style: PLAIN,
    units: toUnits([]),
    exact: false,
    paths: 1,
    pathRule: 'fifo',
    pathsTo: (ends) => largestPaths(SAMPLE_FLOWS, ends),
    restsOn: null,
    isLimited: false,
    ...options,
  });
}

/** The digest is never broken, or it could not be copied. */
const widest = (shown: string): number =>
  Math.max(...shown.split('\n').map((line) => (line.includes('sha256:') ? 0 : displayWidth(line))));

describe('a trace as text', () => {
  test('on 80 columns', () => {
    expect(text(SAMPLE)).toMatchInlineSnapshot(`
      "1,000.000000 ETH stolen on ethereum. Depending on the rule, 600.000000 to
      1,000.000000 (60.0 to 100.0 %) reached services and 0.000000 to 399.999667 (0.0
      to 40.0 %) is still held.

      ethereum, ETH
                              fifo          lifo  poison (reach)
      ──────────────────────────────────────────────────────────
      at services       600.000000  1,000.000000    4,000.000000
        exchange        600.000000  1,000.000000    4,000.000000
          Binance 14    500.000000  1,000.000000    4,000.000000
          Binance 1     100.000000             ·               ·
      still held        399.999667             ·               ·
      fees                0.000333             ·               ·
      ──────────────────────────────────────────────────────────
      stolen          1,000.000000  1,000.000000

                      bounds (certain–possible)
      ─────────────────────────────────────────
      at services       499.999999–1,000.000001
        exchange        499.999999–1,000.000001
          Binance 14    499.999999–1,000.000001
      still held            0.000000–400.000000
      fees                                    ·

      The largest end under fifo, with the path to it whose narrowest step is widest

      1. 500.000000 ETH at Binance 14 (exchange)
         0x28c6c06298d514db089934071355e5743bf21d60
         50.0 % of what was stolen; 2 arrivals, 2 hops from the theft;
         2020-09-13 12:26:40 to 2020-09-13 13:26:40 UTC
         UTC               from         to              tainted  transaction
         ───────────────────────────────────────────────────────────────────
         2020-09-13 12:26  0x7f6…72dbf  0xb30…966a1  900.000000  0x111…11111
         2020-09-13 12:26  0xb30…966a1  0x28c…21d60  500.000000  0x222…22222

      To know
      - One account sends more than the ledger saw arriving there; the smallest clean
        opening balance that explains it was assumed: 7.000000 ETH on ethereum in all
        (0x7f69…e72dbf).

      Amounts are rounded so that columns add up, each by less than one in its last
      place; --exact, --json and --csv give every digit.
      poison is reach, not an amount owed: the same value may count at many ends.
      bounds holds whatever rule is applied: at least the first amount is there and at
      most the second; what is possible for several ends together is not more than
      what was stolen.
      Checked: under every rule that conserves value, claims and ends add up to what
      was stolen, to the last unit. Every end lies within bounds.
      ethereum: blocks 1 to 9.
      Ledger sha256:abababababababababababababababababababababababababababababababab
      "
    `);
  });

  test('fits the terminal and says the same at any width', () => {
    const amounts = (shown: string): string[] => [...new Set(shown.match(/[\d,]+\.\d{6}/g))].sort();
    const reference = amounts(text(SAMPLE, { width: 200 }));
    for (const width of [60, 72, 80, 100, 120, 160]) {
      const shown = text(SAMPLE, { width, paths: 0 });
      expect(widest(shown)).toBeLessThanOrEqual(width);
      expect(reference).toEqual(expect.arrayContaining(amounts(shown)));
    }
  });

  test('with every decimal', () => {
    expect(text(SAMPLE, { exact: true, width: 200 })).toContain('1,000.000000000000000003');
    expect(text(SAMPLE, { exact: true, width: 200 })).not.toContain('rounded');
  });

  test('in base units where nothing says the decimals', () => {
    const report = JSON.parse(JSON.stringify(SAMPLE).replaceAll('"eth"', '"0xdac1"')) as TraceReport;
    expect(text(report)).toContain('1,000,000,000,000,000,000,003 base units of 0xdac1 stolen');
  });

  test('printed columns add up', () => {
    const shown = text(SAMPLE, { width: 200 });
    const cell = (row: string): bigint => {
      const line = shown.split('\n').find((candidate) => candidate.startsWith(row))!;
      return BigInt(line.match(/[\d,]+\.\d+/)![0].replaceAll(/[,.]/g, ''));
    };
    expect(cell('at services') + cell('still held') + cell('fees')).toBe(cell('stolen'));
    expect(cell('    Binance 14') + cell('    Binance 1 ')).toBe(cell('  exchange'));
  });

  test('styles change nothing but style', () => {
    const plain = text(SAMPLE, { style: COLOURED }).replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '');
    expect(plain).toBe(text(SAMPLE));
  });

  test.each(['\u001b]0;owned\u0007', '\u001b[2J', 'a\nb', 'a\rb', '\u009b31m', '\u202egnp', '\ud800', 'a\tb'])(
    'a hostile name %j is neutralised',
    (name) => {
      const shown = text(renamed(name));
      expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cs}|\u202e/u);
      expect(shown).toContain('\\u');
      expect(shown.split('\n')).toHaveLength(text(renamed('a')).split('\n').length);
    },
  );

  test('wide and long names keep the columns', () => {
    for (const name of ['日本取引所'.repeat(20), 'x'.repeat(500), '👩‍🚀'.repeat(60)]) {
      expect(widest(text(renamed(name), { paths: 0 }))).toBeLessThanOrEqual(80);
    }
  });

  test('only rules that do not conserve', () => {
    const { poison, bounds } = SAMPLE.rules;
    const shown = text({ ...SAMPLE, rules: { poison: poison!, bounds: bounds! } }, { pathRule: null });
    expect(shown).toContain('can have gone');
    expect(shown).not.toContain('stolen  ');
    expect(shown).toContain('499.999999–5,000.000000');
  });
});
