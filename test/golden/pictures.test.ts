import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { readTags } from '../../src/label/tags.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { buildGraph } from '../../src/picture/buildGraph.ts';
import { isConserving } from '../../src/picture/flowGraph.ts';
import { viewGraph } from '../../src/picture/graphView.ts';
import { makeLayout } from '../../src/picture/layout.ts';
import { listTransfers } from '../../src/picture/listRows.ts';
import { makePicture, placesOf } from '../../src/picture/makePicture.ts';
import { tagBook } from '../../src/picture/tagBook.ts';
import type { RuleName, RuleReport } from '../../src/trace/report.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/cases');
const here = existsSync(folder);
if (!here) console.warn(`pictures of the real cases are skipped: ${folder} is not there`);

const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

describe.skipIf(!here)('pictures of the real cases add up under every rule that conserves value', () => {
  it.each(['atomic-wallet-2023', 'txphish-2024', 'xscam-2022'])(
    '%s',
    async (name) => {
      const at = join(folder, name);
      const ledger = createMemoryLedger();
      await importFiles([join(at, 'transfers.csv')], ledger, { workFolder: tmpdir() });
      const specs = readFileSync(join(at, 'thefts.txt'), 'utf8').trim().split('\n');
      const tags = await readTags(join(at, 'tags.csv'));
      const report = await traceLedger(ledger, {
        thefts: specs.map((text, k) => parseTheftSpec(text, k + 1)),
        tags,
        flows: true,
      });
      const rules = (Object.entries(report.rules) as [RuleName, RuleReport][]).filter(([rule]) => isConserving(rule));
      const { chain, asset } = Object.values(rules[0]![1].thefts!).flat()[0]!;
      const book = tagBook(tags);
      const tagOf = (on: string, address: string) => book.tagOf(on, address);
      const graphs = rules.map(([rule, { flows = [], ends }]) =>
        buildGraph({ rule, measure: { chain, asset }, thefts: Object.keys(report.thefts), flows, ends, tagOf }),
      );
      const layout = makeLayout(graphs);
      for (const graph of graphs) {
        const view = viewGraph(graph);
        const options = { size: 40, open: [], openingOf: () => null };
        const picture = makePicture(view, layout, options);
        const { ends, thefts } = report.rules[graph.rule]!;
        expect(BigInt(picture.total)).toBe(sum(ends.map(({ origin }) => origin!)));
        expect(BigInt(picture.total)).toBe(
          sum(Object.values(thefts!).flatMap((rows) => rows.map(({ accounted }) => accounted))),
        );
        for (const node of picture.nodes) {
          if (node.column < 0) continue;
          const out = node.kind === 'end-group' ? BigInt(node.ended) : BigInt(node.amountOut) + BigInt(node.ended);
          expect([node.id, BigInt(node.amountIn)]).toEqual([node.id, out]);
        }
        const placeOf = placesOf(view, layout, options);
        for (const band of picture.bands.filter(({ kind, transfers }) => kind === 'moved' && transfers > 0)) {
          const isBand = (from: string, to: string): boolean => placeOf(from) === band.from && placeOf(to) === band.to;
          const claimed = view.links.filter(
            ({ from, to, flow, rests }) => flow < 0 && !rests && isBand(view.nodes[from]!.id, view.nodes[to]!.id),
          );
          const behind =
            listTransfers(view, {}, isBand).sum + claimed.reduce((total, { amount }) => total + amount, 0n);
          expect([band.id, behind]).toEqual([band.id, BigInt(band.amount)]);
        }
      }
      await ledger.close();
    },
    60_000,
  );
});
