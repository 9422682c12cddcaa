import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../src/ingest/importFiles.ts';
import { createMemoryLedger } from '../src/ledger/memory/memoryLedger.ts';
import type { RuleName, TraceReport } from '../src/trace/report.ts';
import { parseTheftSpec } from '../src/trace/theftSpec.ts';
import { traceLedger } from '../src/trace/traceLedger.ts';

const PAGE = resolve(import.meta.dirname, '../docs/methods.md');

/** `<!-- example: FILE, theft(s) SPECS -->`, a fenced block with the file, and the next table. */
const EXAMPLE =
  /<!-- example: (\S+), thefts? (.+?) -->\n```\w+\n([\s\S]*?)```[\s\S]*?\n(\| .*\n\|(?:---\|)+\n(?:\|.*\n)+)/g;

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What a cell of the table says of a report: `0` where there is no end, `certain–possible` under bounds. */
function found(report: TraceReport, rule: RuleName, label: string): string {
  const [theft, holder] = label.includes(' ') ? label.split(' ') : [Object.keys(report.thefts)[0], label];
  const ends = report.rules[rule]!.ends.filter(
    (end) => end.theft === theft && (holder === 'fee' ? end.reason === 'fee' : end.address === holder),
  );
  expect(ends.length, `${rule}, ${label}: one end at most`).toBeLessThanOrEqual(1);
  const [end] = ends;
  return end === undefined ? '0' : (end.amount ?? `${end.certain}–${end.possible}`);
}

async function traceText(file: string, text: string, thefts: readonly string[]): Promise<TraceReport> {
  const folder = await mkdtemp(join(tmpdir(), 'spoor-methods-'));
  const ledger = createMemoryLedger();
  try {
    await writeFile(join(folder, file), text);
    await importFiles([join(folder, file)], ledger, { workFolder: folder });
    return await traceLedger(ledger, { thefts: thefts.map((spec, k) => parseTheftSpec(spec, k + 1)) });
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const examples = [...(await readFile(PAGE, 'utf8')).matchAll(EXAMPLE)].map(([, file, thefts, text, table]) => ({
  file: file!,
  thefts: thefts!.split(' '),
  text: text!,
  lines: table!.trim().split('\n').map(cells),
}));

describe('docs/methods.md', () => {
  it('has its examples', () => {
    expect(examples.map(({ file }) => file)).toEqual([
      'account.csv',
      'coins.jsonl',
      'shares.csv',
      'two.csv',
      'opening.csv',
      'swap.csv',
    ]);
  });

  it.each(examples)(
    '$file: every number of the table is what the program says',
    async ({ file, text, thefts, lines }) => {
      const report = await traceText(file, text, thefts);
      const [[, ...rules], , ...rows] = lines as [string[], string[], ...string[][]];
      const said = rows.map(([label, ...values]) => [label, ...values]);
      const computed = rows.map(([label]) => [label, ...rules.map((rule) => found(report, rule as RuleName, label!))]);
      expect(computed).toEqual(said);
    },
  );

  it('the table lacks no end that carries value', async () => {
    for (const { file, text, thefts, lines } of examples) {
      const report = await traceText(file, text, thefts);
      const [[, ...rules], , ...rows] = lines as [string[], string[], ...string[][]];
      for (const [k, rule] of rules.entries()) {
        const listed = rows.filter((row) => row[k + 1] !== '0').length;
        expect(report.rules[rule as RuleName]!.ends.length, `${file}, ${rule}`).toBe(listed);
      }
    }
  });
});
