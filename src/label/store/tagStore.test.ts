import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { SpoorError } from '../../core/errors.ts';
import type { ImportedTag } from '../import/importedTag.ts';
import { TagStore } from './tagStore.ts';

const folder = mkdtempSync(join(tmpdir(), 'spoor-tag-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tag(n: number, entity = 'E'): ImportedTag {
  const said = {
    entity,
    category: 'exchange',
    source: 's',
    label: entity,
    uri: '',
    confidence: '',
    abuse: '',
    actor: '',
  };
  return {
    ...said,
    chain: '',
    address: `a${n}`,
    addressId: `evm:${n}`,
    concepts: [],
    date: '',
    speaksFor: 'address',
    asset: '',
    context: '',
  };
}
const tags = (count: number, entity?: string): ImportedTag[] => Array.from({ length: count }, (_, n) => tag(n, entity));

function codeOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    if (error instanceof SpoorError) return error.code;
    throw error;
  }
}

describe('a store of tags', () => {
  test('says what a set said before and says now, and finds tags by address', () => {
    const path = join(folder, 'a.sqlite');
    const store = TagStore.open(path, { write: true });
    expect(store.replaceSet('one', 'x', tags(500))).toEqual({
      set: 'one',
      added: 500,
      changed: 0,
      gone: 0,
      unchanged: 0,
    });
    expect(store.replaceSet('one', 'y', tags(500).toReversed())).toMatchObject({ added: 0, unchanged: 500 });
    const next = [...tags(450), tag(450, 'F'), tag(1000)];
    expect(store.replaceSet('one', 'y', next)).toMatchObject({ added: 1, changed: 1, gone: 49, unchanged: 450 });
    store.replaceSet('another', 'z', [tag(7, 'G')]);
    expect(store.sets().map(({ name, origin, tags: count }) => [name, origin, count])).toEqual([
      ['another', 'z', 1],
      ['one', 'y', 452],
    ]);
    const found = store.tagsOf(['evm:7', 'evm:450', 'evm:460', 'evm:4']);
    expect(found.map(({ set, addressId, entity }) => [set, addressId, entity])).toEqual([
      ['another', 'evm:7', 'G'],
      ['one', 'evm:7', 'E'],
      ['one', 'evm:450', 'F'],
      ['one', 'evm:4', 'E'],
    ]);
    expect([...store.all()]).toHaveLength(453);
    expect(found[0]).toEqual({ set: 'another', ...tag(7, 'G') });
    store.close();
    const read = TagStore.open(path)!;
    expect(read.tagsOf(['evm:7'])).toHaveLength(2);
    read.close();
  });

  test('keeps an import of several files whole or not at all', () => {
    const store = TagStore.open(join(folder, 'b.sqlite'), { write: true });
    store.replaceSet('big', '', tags(100));
    const both = (force: boolean): unknown =>
      store.transaction(() => [
        store.replaceSet('new', '', tags(5)),
        store.replaceSet('big', '', tags(79), force ? { force } : {}),
      ]);
    expect(codeOf(() => both(false))).toBe('TAGS_SHRANK');
    expect(store.sets().map(({ name, tags: count }) => [name, count])).toEqual([['big', 100]]);
    expect(store.tagsOf(['evm:99'])).toHaveLength(1);
    both(true);
    expect(store.sets().map(({ name, tags: count }) => [name, count])).toEqual([
      ['big', 79],
      ['new', 5],
    ]);
    expect([store.removeSet('new'), store.removeSet('new')]).toEqual([true, false]);
    expect(store.tagsOf(['evm:1'])).toHaveLength(1);
    store.close();
  });

  test('that another version made, or that is none, is refused by name', () => {
    for (const [version, code] of [
      [1, 'LEDGER_OLDER'],
      [99, 'LEDGER_NEWER'],
    ] as const) {
      const path = join(folder, `v${version}.sqlite`);
      const database = new DatabaseSync(path);
      database.exec(`PRAGMA user_version = ${version}`);
      database.close();
      expect(codeOf(() => TagStore.open(path))).toBe(code);
      expect(codeOf(() => TagStore.open(path, { write: true }))).toBe(code);
    }
    // Of the version before this only what was kept of clusters is worked out again.
    const before = join(folder, 'v2.sqlite');
    const store = TagStore.open(before, { write: true });
    store.replaceSet('one', '', tags(3));
    store.close();
    const database = new DatabaseSync(before);
    database.exec('DROP TABLE saying; CREATE TABLE placed (chain TEXT); PRAGMA user_version = 2');
    database.close();
    expect(codeOf(() => TagStore.open(before))).toBe('LEDGER_OLDER');
    const again = TagStore.open(before, { write: true });
    expect(again.tagsOf(['evm:1'])).toHaveLength(1);
    expect(again.sayingOf('bitcoin', 0)).toBeUndefined();
    again.keepSayings('bitcoin', [{ root: 0, body: 'said' }]);
    again.close();
    expect(TagStore.open(before)!.sayingOf('bitcoin', 0)).toBe('said');
    const path = join(folder, 'junk.sqlite');
    writeFileSync(path, 'x'.repeat(5000));
    expect(codeOf(() => TagStore.open(path))).toBe('LEDGER_DAMAGED');
  });
});
