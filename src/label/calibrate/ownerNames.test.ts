import { expect, it } from 'vitest';
import { ownersAmong } from '../store/sameOwner.ts';
import type { SetTag } from '../store/tagStore.ts';
import { ownerNames } from './ownerNames.ts';

function tagOf(entity: string, actor: string, confidence = ''): SetTag {
  const said = { entity, actor, confidence, label: entity, category: 'exchange', source: 's', uri: '', date: '' };
  const place = { set: 'pack', chain: 'bitcoin', address: entity, addressId: `name:${entity}` };
  return { ...place, ...said, concepts: [], abuse: '', speaksFor: 'address', asset: '', context: '' };
}

it('owners are called as their surest tag calls them, and told apart where two have one name', () => {
  const tags = [
    tagOf('binance', ''),
    tagOf('Binance.com', 'binance', 'ownership'),
    tagOf('Hot wallet', 'alpha'),
    tagOf('Hot wallet', 'beta'),
    tagOf('', ''),
  ];
  const ownerOf = ownersAmong(tags);
  const nameOf = ownerNames(tags, ownerOf);
  expect(tags.slice(0, 4).map((tag) => nameOf(ownerOf(tag)))).toEqual([
    'Binance.com',
    'Binance.com',
    'Hot wallet (alpha)',
    'Hot wallet (beta)',
  ]);
  expect(nameOf('nobody')).toBe('nobody');
});
