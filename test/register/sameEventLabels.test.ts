import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportOptions, planIncidentImport } from '../../src/register/import/importIncidents.ts';
import type { Register } from '../../src/register/register.ts';
import { readRollUpRows } from '../../src/register/rollUpRows.ts';
import { groupSameEvents } from '../../src/register/sameEvent.ts';
import { SAME_EVENT_MEASURED } from '../../src/register/sameEventMeasured.ts';
import { HAND, withRegister } from '../support/filledRegister.ts';
import { DATED, type Labels, OF_A_YEAR } from './sameEventLabels.ts';

const data = resolve(import.meta.dirname, '../../../shared/data/incidents');
const here = existsSync(data);
if (!here) console.warn(`skipped: no tables of incidents at ${data}`);

const DPRK: ImportOptions = { attribution: { actor: 'DPRK', confidence: 'alleged' } };

/** The line of its table that an incident comes from, with a sign for the table. */
function lineOf(
  register: Register,
  incident: string,
  tables: Map<string, string>,
): readonly [sha256: string, line: number] {
  const source = register.claims({ incident })[0]!.claim.source;
  if (!source.held) throw new Error(`${incident} quotes no table`);
  const text = tables.get(source.sha256) ?? register.document(source.sha256).toString('utf8');
  tables.set(source.sha256, text);
  return [source.sha256, text.slice(0, source.from).split('\n').length];
}

/** Pairs of lines, the first table's first, that are taken for one event. */
async function pairsOf(second: string, options: ImportOptions): Promise<string[]> {
  const pairs: string[] = [];
  await withRegister([], async (register) => {
    const files = [
      ['defillama-hacks/defi_exploits.csv', {}],
      [second, options],
    ] as const;
    for (const [file, given] of files)
      register.write((await planIncidentImport(register, join(data, file), given)).changes, HAND);
    const { groups } = groupSameEvents(readRollUpRows(register.records).incidents, new Set());
    const tables = new Map<string, string>();
    let first: string | null = null;
    for (const group of groups.filter((members) => members.length > 1)) {
      const lines = group.map(({ id }) => lineOf(register, id, tables));
      first ??= register.documents().find(({ name }) => name.includes('defi_exploits'))!.sha256;
      for (const [a, line] of lines)
        for (const [b, other] of lines) if (a === first && b !== first) pairs.push(`${line} ${other}`);
    }
  });
  return pairs;
}

function measure(pairs: readonly string[], { same, open }: Labels) {
  const [isSame, isOpen] = [same, open].map((labels) => new Set(labels.map((label) => label.join(' '))));
  const taken = pairs.filter((pair) => !isOpen!.has(pair));
  const right = taken.filter((pair) => isSame!.has(pair));
  return {
    taken: taken.length,
    right: right.length,
    same: isSame!.size,
    wrong: taken.filter((pair) => !isSame!.has(pair)),
  };
}

describe.skipIf(!here)('incidents that two tables tell of', () => {
  for (const [at, name, second, options, labels] of [
    [0, 'with days', 'dprk_incidents_by_year.psv', DPRK, DATED],
    [1, 'with years only', 'ethereum-heist/HeistEvent_Info_-_origin.csv', {}, OF_A_YEAR],
  ] as const)
    it(`${name} are one event as often as is said`, async () => {
      const { taken, right, same, wrong } = measure(await pairsOf(second, options), labels);
      const { precision, recall, open } = SAME_EVENT_MEASURED[at]!;
      expect({ taken, right, same, wrong }).toEqual({
        taken: precision.of,
        right: recall.hits,
        same: recall.of,
        wrong: [],
      });
      expect([precision.hits, labels.open.length]).toEqual([right, open]);
    });
});
