import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSpoor } from './runSpoor.ts';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../docs/formats.md'), 'utf8');

/** The keys that the page has of a schema, with the shape that it names for a value. */
function documented(schema: string): Map<string, string> {
  const section = PAGE.split(`### \`${schema}\`\n`)[1]!.split(/\n##/)[0]!;
  const keys = new Map<string, string>();
  for (const [, names, what] of section.matchAll(/^\| (`.*?) \| (.*) \|$/gm))
    for (const [, key] of names!.matchAll(/`([^`]+)`/g))
      keys.set(key!, `${/^(CLAIM|INCIDENT|INTERVAL)\b/.exec(what!)?.[1] ?? ''}${what!.includes('`null`') ? '?' : ''}`);
  return keys;
}

/** What tells a value of a shape. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  CLAIM: ['id', 'predicate', 'source'],
  INCIDENT: ['id', 'name'],
  INTERVAL: ['lo', 'hi'],
};

/** Every key of a value, those of documented shapes only as far as the shape. */
function keysIn(value: unknown, path: string, shapes: ReadonlyMap<string, string>, found: Set<string>): void {
  // Nothing is a value of what the page says may be nothing.
  const [name, mayBeNull] = [shapes.get(path)?.replace('?', '') ?? '', shapes.get(path)?.endsWith('?')];
  if (mayBeNull && value === null) return;
  const shape = SHAPES[name];
  if (shape !== undefined) {
    expect(Object.keys(value as object), path).toEqual(expect.arrayContaining([...shape]));
    if (name === 'INTERVAL') expect(Object.keys(value as object), path).toHaveLength(2);
    return;
  }
  if (Array.isArray(value)) {
    const items = value.filter((item) => typeof item === 'object' && !Array.isArray(item));
    if (items.length > 0) found.delete(path);
    if (items.length > 0) found.add(`${path}[]`);
    for (const item of items) keysIn(item, `${path}[]`, shapes, found);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (!found.has(`${at}[]`)) found.add(at);
      keysIn(item, at, shapes, found);
    }
}

const TABLE = `incident,victim,country,scope,when,predicate,amount,unit,speaker_kind,speaker,citation,actor,actor_confidence,status
example-2020,Example Exchange,Japan,exchange,2020-05-05,stolen,12000000,USD,firm,A Firm,its report,Lazarus Group,alleged,
example-2020,Example Exchange,Japan,exchange,2020-05-05,stolen,15000000,USD,journalist,A Paper,a page,,,proposed
example-vast,Vast Exchange,Japan,exchange,2020-06-05,stolen,9000000000,USD,firm,A Firm,its report,,,
,,,,,attacks,35,attacks,firm,A Firm,its report,DPRK,stated,
,,Japan,,,attacks,10,attacks,firm,A Firm,its report,DPRK,stated,
`;

/** Of the same name and time as one above, with a figure that is far from its. */
const OTHER = `${TABLE.split('\n')[0]}
example-year,Example Exchange,Japan,exchange,2020,stolen,5,USD,firm,Another Firm,a page,,,
`;

describe('the JSON of a register’s commands', { timeout: 120_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'spoor-json-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the keys that formats.md lists, and no others', async () => {
    const register = join(folder, 'register');
    const table = join(folder, 'claims.csv');
    writeFileSync(table, TABLE);
    const json = async (...args: string[]): Promise<Record<string, unknown>> => {
      const ended = await runSpoor([...args, '--register', register, '--json']);
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      return JSON.parse(ended.stdout) as Record<string, unknown>;
    };
    const other = join(folder, 'other.csv');
    writeFileSync(other, OTHER);
    await runSpoor(['register', 'init', '--register', register]);
    expect(await runSpoor(['import-incidents', other, '--register', register])).toMatchObject({ code: 0, stderr: '' });
    const rates = join(folder, 'rates.csv');
    writeFileSync(rates, 'date,unit,currency,rate\n2016-08-02,BTC,USD,550\n2022-02-02,ETH,USD,2700\n');
    const chart = async (): Promise<Record<string, unknown>> => {
      const file = join(folder, 'chart.json');
      await json('total', '--actor', 'DPRK', '--chart', file);
      return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    };
    const answers = [
      await json('import-incidents', table),
      await json(
        'total',
        '--actor',
        'DPRK',
        '--from',
        '2015',
        '--to',
        '2025',
        '--scope',
        'crypto',
        '--level',
        'alleged',
        '--currency',
        'USD',
      ),
      await json('total'),
      // One event that counts is converted, and one that does not.
      await json('total', '--from', '2016', '--to', '2016', '--currency', 'USD', '--rates', rates),
      await json('total', '--what', 'attacks'),
      await json('total', '--what', 'countries', '--actor', 'DPRK'),
      await chart(),
      await json('incident', 'example-2020'),
      await json('review', '--list'),
    ];
    // A total in dollars, and a count whose counts by country are there.
    for (const at of [2, 4]) {
      const published = (
        answers[at]!.published as { claims: { id: string; subject: object; speaker: { name: string } }[] }[]
      ).flatMap(({ claims }) => claims);
      const whole = published.find(
        ({ subject, speaker }) => !('country' in subject) && (at === 2 || speaker.name === 'A Firm'),
      );
      answers.push(await json('check', whole!.id));
    }
    for (const words of [
      'North Korean hackers stole half of all cryptocurrency stolen in 2020, Chainalysis said.',
      'About 60% of the $2.2 billion stolen from 2016 to 2024 was taken by North Korea, Chainalysis said.',
    ]) {
      const { schema, checks } = await json('check', '--text', words);
      expect(schema).toBe('spoor/checks@1');
      answers.push(...(checks as Record<string, unknown>[]).filter((check) => check.schema !== 'spoor/check@1'));
    }
    expect(await runSpoor(['register', 'merge', 'example-2020', 'example-vast', '--register', register])).toMatchObject(
      {
        code: 0,
      },
    );
    const waiting = answers.find(({ schema }) => schema === 'spoor/review@1')!.waiting as { claim: { id: string } }[];
    await json('review', '--accept', waiting[0]!.claim.id, '--incident', 'example-vast');
    answers.push(await json('register', 'unmerge', 'example-2020', 'example-vast'));
    const schemas = new Set(answers.map(({ schema }) => schema as string));
    expect([...schemas].sort()).toEqual([
      'spoor/chart@1',
      'spoor/check@1',
      'spoor/incident-import@1',
      'spoor/incident@1',
      'spoor/review@1',
      'spoor/share-check@1',
      'spoor/total@1',
      'spoor/unmerged@1',
    ]);
    for (const schema of schemas) {
      const shapes = documented(schema);
      const found = new Set<string>();
      for (const answer of answers) if (answer.schema === schema) keysIn(answer, '', shapes, found);
      expect([...found].sort(), schema).toEqual([...shapes.keys()].sort());
    }
  });
});
