import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvPieces } from '../../src/cli/render/traceCsv.ts';
import type { TraceReport } from '../../src/trace/report.ts';
import { jsonPieces, reportPieces } from '../../src/trace/traceJson.ts';
import { renamed, SAMPLE, SAMPLE_FLOWS } from './sampleReport.ts';

const csv = (report: TraceReport, flows = false): string => [...csvPieces(report, flows)].join('');

/** A second reader of RFC 4180, to hold the writer against. */
function readCsv(text: string): string[][] {
  const rows = text.match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g) ?? [];
  expect(rows.join('')).toBe(text);
  return rows.map((row) =>
    [...row.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
      (match) => match[1]?.replaceAll('""', '"') ?? match[2]!,
    ),
  );
}

describe('--csv', () => {
  test('one line an end', () => {
    const [header, first, ...rest] = readCsv(csv(SAMPLE));
    expect(header!.join(',')).toBe(
      'rule,theft,reason,chain,asset,address,coin,entity,category,amount,origin,certain,possible,originAsset,transfers,hops,first,last,' +
        'tagSet,tagLine,tagSource,tagUri,tagLabel,tagConfidence,tagCluster,tagAddress,restsOn,tagConflicts',
    );
    expect(first!.join(',')).toBe(
      'fifo,kucoin,fee,ethereum,eth,,,,,333333333333333,333333333333333,,,,2,2,1600000000,1600003600,,,,,,,,,,',
    );
    expect(rest).toHaveLength(7);
  });

  test('with flows, one table of both', () => {
    const fifo = { ...SAMPLE.rules.fifo!, flows: SAMPLE_FLOWS };
    const rows = readCsv(csv({ ...SAMPLE, rules: { fifo } }, true));
    expect(rows.map((row) => row[0])).toEqual(['record', 'end', 'end', 'end', 'end', 'flow', 'flow']);
    for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
    const last = Object.fromEntries(rows[0]!.map((name, i) => [name, rows.at(-1)![i]]));
    expect(last).toMatchObject({
      rule: 'fifo',
      reason: 'service',
      block: '1',
      index: '2',
      tainted: '500000000000000000000',
    });
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '\\u0009=1'],
    ['a,"b"', 'a,"b"'],
    [' padded ', ' padded '],
    ['a\r\nb', 'a\\u000d\\u000ab'],
    ['\u001b[2J', '\\u001b[2J'],
  ])('the name %j is written as %j', (name, written) => {
    const row = readCsv(csv(renamed(name)))[3]!;
    expect(row[7]).toBe(written);
  });

  test('any name makes one field of one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const rows = readCsv(csv(renamed(name)));
        expect(rows).toHaveLength(9);
        for (const row of rows) expect(row).toHaveLength(28);
      }),
    );
  });
});

describe('--json', () => {
  test('is the report, in its order, an end a line', () => {
    const text = [...jsonPieces(SAMPLE)].join('');
    expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(SAMPLE));
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.split('\n').filter((line) => line.includes('"reason"'))).toHaveLength(8);
  });

  test('any value comes back, in pieces', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const pieces = [...jsonPieces(value)];
        expect(JSON.parse(pieces.join(''))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    const pieces = [...jsonPieces({ flows: Array.from({ length: 10_000 }, (_, i) => ({ i })) })];
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(100);
  });
});

test('--json keeps thefts in claim order, also those whose names look like numbers', () => {
  const totals = { 2: [], 10: [] };
  const specs = { 2: { specs: ['ethereum:0x2'] }, 10: { specs: ['ethereum:0x10'] } };
  const report: TraceReport = { ...SAMPLE, thefts: specs, rules: { fifo: { thefts: totals, ends: [] } } };
  const text = [...reportPieces(report, ['10', '2'])].join('');
  expect([...text.matchAll(/"(\d+)":/g)].map((match) => match[1])).toEqual(['10', '2', '10', '2']);
  expect(JSON.parse(text)).toEqual(report);
});
