import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { SpoorError } from '../../core/errors.ts';
import type { ImportedTag } from '../import/importedTag.ts';
import { readTagFiles } from '../import/importTagFiles.ts';
import type { Actor } from '../import/readActorPack.ts';
import type { Tag } from '../tags.ts';
import type { ActorLookup } from './actorNames.ts';
import { importSets } from './importSets.ts';
import { isConflict, ownersAmong } from './sameOwner.ts';
import { isStoredConflict } from './storedOwners.ts';
import { TagStore } from './tagStore.ts';
import { readTraceTags, storedTraceTags } from './traceTags.ts';

const labels = resolve(import.meta.dirname, '../../../../shared/data/labels');
// The shared data lie beside the project and are not part of it.
describe.skipIf(!existsSync(labels))('labels of an explorer, shared data', () => {
  test('an exchange that no label calls one stops a trace once the ActorPack is there', async () => {
    const binance = '0x28c6c06298d514db089934071355e5743bf21d60';
    const explorer = join(labels, 'etherscan-labels/data/etherscan/combined/combinedAccountLabels.json');
    const pack = join(labels, 'graphsense-tagpacks/actors/graphsense.actorpack.yaml');
    const store = TagStore.open(':memory:', { write: true });
    const categoryIn = (tags: readonly Tag[]): Tag['category'] | undefined =>
      tags.find(({ address }) => address === binance)?.category;
    const { files } = await readTagFiles([explorer], 'ethereum');
    importSets(store, { files, actorPacks: [] }, undefined, {});
    expect(categoryIn(storedTraceTags(store).tags)).toBe('unknown');
    importSets(store, await readTagFiles([pack], null), undefined, {});
    expect(categoryIn(storedTraceTags(store).tags)).toBe('exchange');
    expect(categoryIn((await readTraceTags([explorer, pack])).tags)).toBe('exchange');
    store.close();
  });
});

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

  test('of which one says what another says: it counts once, unless forced', () => {
    const store = TagStore.open(join(folder, 'twice.sqlite'), { write: true });
    store.replaceSet('packs/a', '/x/packs/a.yaml', tags(5));
    const again = (force: boolean) => store.replaceSet('a', '/y/a.yaml', tags(5).toReversed(), force ? { force } : {});
    expect(codeOf(() => again(false))).toBe('TAGS_TWICE');
    expect(() => again(false)).toThrow('/y/a.yaml: says just what the set packs/a (from /x/packs/a.yaml) says');
    expect(store.tagsOf(['evm:3'])).toHaveLength(1);
    // A set that becomes what another is, too.
    store.replaceSet('b', 'b', tags(6));
    expect(codeOf(() => store.replaceSet('b', 'b', tags(5)))).toBe('TAGS_TWICE');
    // Nothing is no second source of nothing.
    expect([store.replaceSet('c', 'c', []), store.replaceSet('d', 'd', [])]).toHaveLength(2);
    again(true);
    expect(store.tagsOf(['evm:3'])).toHaveLength(3);
    store.close();
  });

  test('keeps of a chain what was kept last of its clusters and nothing else', () => {
    const store = TagStore.open(':memory:', { write: true });
    const told = (chain: string): (string | undefined)[] => [0, 1, 2, 3].map((root) => store.sayingOf(chain, root));
    const keep = (chain: string, bodies: readonly (string | undefined)[]): void =>
      store.keepSayings(
        chain,
        bodies.flatMap((body, root) => (body === undefined ? [] : [{ root, body }])),
      );
    const all = [
      ['a', 'b', undefined, 'd'],
      ['a', 'B', 'c', undefined],
      ['a', 'B', 'c', undefined],
      [undefined, undefined, undefined, undefined],
    ];
    keep('other', ['x', 'y', 'z', undefined]);
    for (const bodies of all) {
      keep('bitcoin', bodies);
      expect(told('bitcoin')).toEqual(bodies);
    }
    expect(told('other')).toEqual(['x', 'y', 'z', undefined]);
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
    database.exec(
      'DROP TABLE saying; CREATE TABLE placed (chain TEXT); DROP TABLE actor; DROP TABLE actor_name;' +
        'ALTER TABLE tag_set DROP COLUMN actors; PRAGMA user_version = 2',
    );
    database.close();
    expect(codeOf(() => TagStore.open(before))).toBe('LEDGER_OLDER');
    const again = TagStore.open(before, { write: true });
    expect(again.tagsOf(['evm:1'])).toHaveLength(1);
    expect(again.sayingOf('bitcoin', 0)).toBeUndefined();
    expect(again.replaceActors('actors', '', [])).toMatchObject({ added: 0 });
    again.keepSayings('bitcoin', [{ root: 0, body: 'said' }]);
    again.close();
    expect(TagStore.open(before)!.sayingOf('bitcoin', 0)).toBe('said');
    const path = join(folder, 'junk.sqlite');
    writeFileSync(path, 'x'.repeat(5000));
    expect(codeOf(() => TagStore.open(path))).toBe('LEDGER_DAMAGED');
  });
});

describe('ActorPacks', () => {
  const actor = (id: string, label: string, ...aliases: string[]): Actor => {
    return { id, label, aliases, domains: [], uri: '', categories: [], jurisdictions: [], date: '', context: '' };
  };
  const by = (n: number, name: string, id: string): ImportedTag => ({ ...tag(n, name), actor: id });
  const tagged = [by(1, 'hot wallet 7', 'alpha'), by(2, 'cold', 'alpha'), by(3, 'x', 'beta'), by(4, 'y', '')];
  const second = [by(1, 'A-1', ''), { ...by(2, 'other', 'beta'), speaksFor: 'cluster' as const }];
  const steps: Readonly<Record<string, (store: TagStore) => unknown>> = {
    tags: (store) => store.replaceSet('tags', '', tagged),
    second: (store) => store.replaceSet('second', '', second),
    actors: (store) => store.replaceActors('actors', '', [actor('alpha', 'Alpha Ltd', 'A1'), actor('beta', 'Beta')]),
    others: (store) => store.replaceActors('others', '', [actor('alpha', 'Not this one'), actor('gamma', 'Gamma')]),
  };
  const answers = (store: TagStore): unknown => {
    const all = [...store.all()];
    const ids = all.map(({ addressId }) => addressId);
    const { forClusters, lookup } = storedTraceTags(store);
    const isContradicted = (id: string, names: ActorLookup): boolean => {
      const tags = store.tagsOf([id]);
      return isConflict(tags, ownersAmong(tags, names));
    };
    const conflicts = ids.map((id) => isContradicted(id, store.actors.lookup));
    const loaded = ids.map((id) => isContradicted(id, lookup));
    expect(loaded).toEqual(conflicts);
    return [
      all,
      ids.map((id) => store.tagsOf([id])),
      storedTraceTags(store).tags,
      forClusters,
      conflicts,
      store.sets(),
    ];
  };
  const made = (...names: string[]): TagStore => {
    const store = TagStore.open(':memory:', { write: true });
    for (const name of names) steps[name]!(store);
    return store;
  };
  const orders = (names: readonly string[]): string[][] =>
    names.length === 0
      ? [[]]
      : names.flatMap((name) => orders(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));

  test('say the category of a tag that does not know its own', () => {
    const store = made();
    const says = (): string[] => storedTraceTags(store).tags.map(({ entity, category }) => `${entity}: ${category}`);
    const own = [
      { ...by(1, 'A 14', 'a-io'), category: 'unknown' },
      { ...by(2, 'B', 'none'), category: 'unknown' },
    ];
    store.replaceSet('tags', '', own);
    expect(says().toSorted()).toEqual(['A 14: unknown', 'B: unknown']);
    const concepts = ['organization', 'defi_dex', 'exchange'];
    store.replaceActors('actors', '', [
      { ...actor('a.io', 'A'), categories: concepts },
      { ...actor('none', 'B'), categories: ['organization'] },
    ]);
    expect(says().toSorted()).toEqual(['A: exchange', 'B: unknown']);
  });

  test('name the actors of all tags, whichever came first', () => {
    const all = orders(Object.keys(steps)).map((names) => answers(made(...names)));
    expect(all).toHaveLength(24);
    for (const one of all) expect(one).toEqual(all[0]);
    const store = made('tags', 'second', 'actors');
    expect(Array.from(store.all(), ({ entity, label }) => [entity, label])).toEqual(
      expect.arrayContaining([
        ['Alpha Ltd', 'hot wallet 7'],
        ['Beta', 'x'],
        ['y', 'y'],
      ]),
    );
    // Who an address is said to be: `A-1` is an alias of alpha, beta is somebody else.
    expect([1, 2].map((n) => isStoredConflict(store, store.tagsOf([`evm:${n}`])))).toEqual([false, true]);
    expect(storedTraceTags(store).tags.filter(({ address }) => address === 'a1')).toMatchObject([{ entity: 'A-1' }]);
    expect(storedTraceTags(store).tags.filter(({ address }) => address === 'a3')).toMatchObject([{ entity: 'Beta' }]);
  });

  test('that come again, change or go leave what a store without them says', () => {
    const store = made('actors', 'tags', 'second');
    const before = answers(store);
    expect(steps.actors!(store)).toMatchObject({ added: 0, changed: 0, gone: 0, unchanged: 2 });
    expect(answers(store)).toEqual(before);
    const renamed = [actor('alpha', 'Alpha GmbH', 'A1'), actor('beta', 'Beta'), actor('gamma', 'Gamma')];
    expect(store.replaceActors('actors', '', renamed)).toMatchObject({ added: 1, changed: 1, gone: 0, unchanged: 1 });
    expect(store.tagsOf(['evm:2']).map(({ entity }) => entity)).toEqual(['Beta', 'Alpha GmbH']);
    expect(store.sets().map(({ name, tags: count, actors }) => [name, count, actors])).toEqual([
      ['actors', 0, 3],
      ['second', 2, 0],
      ['tags', 4, 0],
    ]);
    expect(codeOf(() => store.replaceActors('actors', '', []))).toBe('TAGS_SHRANK');
    expect(codeOf(() => store.replaceActors('copy', '', renamed))).toBe('TAGS_TWICE');
    expect(codeOf(() => store.replaceActors('tags', '', [actor('z', 'Z')]))).toBe('USAGE');
    expect(
      codeOf(() =>
        store.transaction(() => {
          store.removeSet('actors');
          expect(store.tagsOf(['evm:3'])[0]!.entity).toBe('x');
          throw new SpoorError('IO', 'no');
        }),
      ),
    ).toBe('IO');
    expect(store.tagsOf(['evm:3'])[0]!.entity).toBe('Beta');
    store.removeSet('actors');
    expect(answers(store)).toEqual(answers(made('second', 'tags')));
    expect(store.actors.lookup('a1')).toBeUndefined();
  });
});
