import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { type FlatList, readFlatList } from './readFlatList.ts';

/** What js-yaml makes of it, `undefined` where it refuses. */
function slow(text: string): unknown {
  try {
    return load(text, { schema: FAILSAFE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** The first field of each mapping, and the others. */
function itemsOf(flat: FlatList | null) {
  return Array.from({ length: flat?.length ?? 0 }, (_, k) => {
    return { key: flat!.keyOf(k), value: flat!.valueOf(k), more: flat!.moreOf(k) };
  });
}

/** Whether the list was read at all; then it must be what js-yaml reads. */
function holds(text: string): boolean {
  const flat = readFlatList(text, 'tags');
  if (flat === null) return false;
  const rest = slow(flat.rest) as Record<string, unknown> | undefined;
  const isRead = typeof rest === 'object' && rest !== null && Array.isArray(rest.tags) && rest.tags.length === 0;
  const items = itemsOf(flat).map(({ key, value, more }) => ({ [key]: value, ...more }));
  if (isRead) expect({ ...rest, tags: items }, JSON.stringify(text)).toEqual(slow(text));
  return isRead;
}

/** Scalars and lines in and about what is read: what is special in YAML is there often. */
const SPECIAL =
  'a;B7; ;  ;:;: ; #;#;\';";\\;-;- ;,;[x];{;&a;*a;!t;|;>;%;@;`;~;null;0x1;https://e.org/?a=b#c;é;...;---;?;=';
const piece = fc.constantFrom(...SPECIAL.split(';'), '\t', '\u00a0', '\u2028', '\ufeff', '\r');
const scalar = fc.oneof(
  fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 .:/_-]{0,12}$/),
  fc.stringMatching(/^[A-Za-z0-9 :#,]{0,8}$/).map((inner) => `'${inner}'`),
  fc.stringMatching(/^[A-Za-z0-9 :#,']{0,8}$/).map((inner) => `"${inner}"`),
);
const key = fc.constantFrom('address', 'label', 'currency', 'a', 'constructor', '__proto__', 'tags', '<<', 'x y');
const usual = { weight: 5, arbitrary: fc.tuple(key, scalar).map(([name, value]) => `    ${name}: ${value}`) };
const line = fc.oneof(
  usual,
  { weight: 5, arbitrary: fc.tuple(key, scalar).map(([name, value]) => `  - ${name}: ${value}`) },
  fc
    .tuple(fc.constantFrom('', ' ', '   ', '- '), key, scalar)
    .map(([start, name, value]) => `${start}${name}: ${value}`),
  fc.constantFrom('', '# words', '  more words', 'creator: me', '    - nested', 'tags:', '...', '---', 'title: "a'),
);
const documents = fc
  .tuple(
    fc.constantFrom(
      'title: x\n',
      '',
      'title: "x\n',
      "title: 'x\n  y'\n",
      'title: |\n  x\n',
      '---\ntitle: &a x\n',
      'tags: 1\n',
    ),
    fc.array(line, { maxLength: 6 }),
    fc.constantFrom('', '\n'),
  )
  .map(([head, lines, end]) => `${head}tags:\n${lines.join('\n')}${end}`);

describe('lists of flat mappings', () => {
  test('are what js-yaml reads, wherever they are read', () => {
    let read = 0;
    fc.assert(
      fc.property(documents, (text) => {
        if (holds(text)) read += 1;
      }),
      { numRuns: 20_000, seed: 4_711 },
    );
    // The property says nothing of what is not read.
    expect(read).toBeGreaterThan(500);
  });

  test('of a usual pack are read', () => {
    const pack = `title: x\nconfidence: web_crawl\ntags:\n- address: 1abc\n  label: 'Some one'\n- address: "0x12"\nlastmod: 2020-01-01\n`;
    expect(itemsOf(readFlatList(pack, 'tags'))).toEqual([
      { key: 'address', value: '1abc', more: { label: 'Some one' } },
      { key: 'address', value: '0x12', more: {} },
    ]);
    expect(holds(pack)).toBe(true);
  });
});

const packs = resolve(import.meta.dirname, '../../../../shared/data/labels/graphsense-tagpacks/packs');
test.skipIf(!existsSync(packs))('nine of ten real tags are read so (skipped where ../shared/data is not there)', () => {
  let [read, all] = [0, 0];
  for (const name of (readdirSync(packs, { recursive: true }) as string[]).filter((one) => one.endsWith('.yaml'))) {
    const text = readFileSync(join(packs, name), 'utf8');
    const { length } = (slow(text) as { tags: unknown[] }).tags;
    all += length;
    if (holds(text)) read += length;
  }
  expect(read / all).toBeGreaterThan(0.9);
});
