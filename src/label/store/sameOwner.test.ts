import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorsOf, type NamedActor } from './actorNames.ts';
import { isConflict, type OwnerTag, ownersAmong, ownersNamed } from './sameOwner.ts';

const tag = (entity: string, actor = '', category = 'exchange'): OwnerTag => ({ entity, actor, category });

describe('tags of one address', () => {
  test.each<readonly [string, boolean, readonly OwnerTag[]]>([
    ['an actor and its label', false, [tag('OKX', 'okex'), tag('OKX'), tag('okex')]],
    ['punctuation and case', false, [tag('Mt. Gox'), tag('mtgox', 'mtgox'), tag('MT GOX')]],
    ['an entry of OFAC and an actor', false, [tag('LAZARUS GROUP', 'ofac-1', 'sanction'), tag('L', 'lazarusgroup')]],
    ['nobody and somebody', false, [tag(''), tag('Huobi')]],
    [
      'the title of a list',
      false,
      [tag('Asset listed under US Treasury OFAC Sanctions List', '', 'market'), tag('Hydra')],
    ],
    ['a list of payments', false, [tag('Ransomwhere', '', 'ransomware'), tag('Locky', '', 'ransomware')]],
    ['a sanction and a name', false, [tag('SUEX OTC, S.R.O.', 'ofac-3', 'sanction'), tag('Suex')]],
    ['a kind that is no service', false, [tag('A', '', 'user'), tag('A'), tag('A', '', 'unknown')]],
    ['two owners', true, [tag('Alpha'), tag('Beta')]],
    ['two actors under one label', true, [tag('hot wallet', 'alpha'), tag('hot wallet', 'beta')]],
    ['two entries of a sanctions list', true, [tag('A', 'ofac-1', 'sanction'), tag('B', 'ofac-2', 'sanction')]],
    ['two services', true, [tag('A'), tag('A', '', 'mixer')]],
  ])('%s: conflict %s', (_, expected, tags) => {
    expect(isConflict(tags)).toBe(expected);
    expect(isConflict(tags.toReversed())).toBe(expected);
  });

  test('name owners whatever their order, and names by case and punctuation never differ', () => {
    const word = fc.constantFrom('', 'Alpha', 'al-pha', 'Beta', 'B.E.T.A.', 'hot wallet');
    const tags = fc.array(fc.record({ entity: word, actor: word, category: fc.constantFrom('exchange', 'sanction') }));
    fc.assert(
      fc.property(tags, (list) => {
        const there = ownersNamed(list, ownersAmong(list));
        expect(ownersNamed(list.toReversed(), ownersAmong(list.toReversed())).toSorted()).toEqual(there.toSorted());
        const loud = list.map((one) => ({ ...one, entity: one.entity.toUpperCase(), actor: ` ${one.actor}.` }));
        expect(ownersNamed(loud, ownersAmong(loud))).toEqual(there);
      }),
    );
  });
});

describe('with what ActorPacks say of actors', () => {
  const actor = (id: string, label: string, aliases: string[], ...domains: string[]): NamedActor => {
    return { id, label, aliases, domains };
  };
  const list = [
    actor('huobi', 'Huobi', ['htx'], 'huobi.com'),
    actor('gate', 'Gate', ['gate_io'], 'gate.io'),
    actor('hydra', 'Hydra DEX', [], 'hydradex.org'),
    actor('hydramarket', 'Hydra Market', []),
    // Both give the page of a list that names them.
    actor('one', 'One', ['both'], 'list.org'),
    actor('two', 'Two', ['both'], 'list.org'),
    actor('zbg', 'ZBG', ['gate'], 'zbg.com'),
  ];
  const actors = new Map(
    list.map((one) => [one.id, { ...one, uri: '', categories: [], jurisdictions: [], date: '', context: '' }]),
  );
  const { lookup } = actorsOf([{ set: 'a', path: 'a', actors }]);

  test.each<readonly [string, boolean, readonly OwnerTag[]]>([
    ['an alias', false, [tag('HTX'), tag('Huobi', 'huobi'), tag('x', 'htx')]],
    ['a site', false, [tag('Gate.io'), tag('gate'), tag('Gate', 'gate')]],
    ['two names in one', false, [tag('Huobi (HTX)'), tag('huobi')]],
    ['names of two in one', true, [tag('Huobi (Gate)'), tag('huobi')]],
    ["an alias that is another's id", true, [tag('gate'), tag('ZBG')]],
    ['names that only sound alike', true, [tag('Hydra', '', 'marketplace'), tag('Hydra Market', 'hydramarket')]],
    ['a site that several give', true, [tag('One'), tag('Two')]],
    ['the name of that site', true, [tag('list.org'), tag('One')]],
    ['an alias of two', true, [tag('both'), tag('Two')]],
    ['a label that is the name of another actor', true, [{ ...tag('Huobi', 'huobi'), labelOwner: 'gate' }]],
    ['a label of its own actor', false, [tag('Huobi', 'huobi')]],
  ])('%s: conflict %s', (_, expected, tags) => {
    expect(isConflict(tags, ownersAmong(tags, lookup))).toBe(expected);
    expect(isConflict(tags.toReversed(), ownersAmong(tags.toReversed(), lookup))).toBe(expected);
  });
});
