import { describe, expect, it } from 'vitest';
import type { SetTag } from '../label/store/tagStore.ts';
import type { Tag } from '../label/tags.ts';
import { tagBook } from '../picture/tagBook.ts';
import type { EndTag } from '../trace/report.ts';
import { areContradicted, tagLines, tagsSaid } from './tagLines.ts';

const KEPT: SetTag = {
  set: 'pack',
  chain: 'ethereum',
  address: 'x',
  addressId: 'name:x',
  entity: 'Kept',
  category: 'scam',
  source: 'a pack',
  uri: 'https://example.org',
  confidence: 'ownership',
  date: '2024-01-02',
  label: 'Kept',
  concepts: [],
  abuse: '',
  actor: '',
  speaksFor: 'address',
  asset: '',
  context: '',
};
/** As a trace takes a tag that is kept beside the ledger. */
const TRACED_KEPT: Tag = {
  chain: 'ethereum',
  address: 'x',
  entity: 'Kept',
  category: 'scam',
  source: 'pack: https://example.org',
  provenance: { set: 'pack', source: 'a pack', uri: 'https://example.org', confidence: 'ownership' },
};
/** Of a CSV of the case. */
const OWN: Tag = {
  chain: '',
  address: 'x',
  entity: 'Own',
  category: 'exchange',
  source: 'me',
  provenance: { set: 'own', line: 7, source: 'me', uri: '', confidence: '' },
};
const END: EndTag = {
  chain: 'ethereum',
  address: 'x',
  entity: 'Own',
  category: 'exchange',
  set: 'own',
  line: 7,
  source: 'me',
  uri: '',
  confidence: '',
};

function lines(tags: readonly Tag[], stored: readonly SetTag[], endTags?: readonly EndTag[]) {
  const known = { meta: endTags === undefined ? {} : { endTags }, result: { tags: tagBook(tags) } };
  const who = stored.length === 0 ? null : { tags: stored, shown: stored[0]! };
  return tagLines(tagsSaid(known, who, 'ethereum', 'x')).map(({ entity, source, set, confidence, date, isShown }) => [
    entity,
    source,
    set,
    confidence,
    date,
    ...(isShown ? ['speaks'] : []),
  ]);
}

describe('what the panel lists of an address', () => {
  const own = ['Own', 'me', 'own, line 7', null, null];
  const kept = ['Kept', 'a pack', 'pack', 'ownership', '2024-01-02'];

  it('is of the files of the case and of what is kept beside the ledger, each once', () => {
    expect(lines([OWN, TRACED_KEPT], [KEPT], [END])).toEqual([[...own, 'speaks'], kept]);
    expect(lines([TRACED_KEPT], [KEPT])).toEqual([[...kept, 'speaks']]);
    expect(lines([OWN], [])).toEqual([[...own, 'speaks']]);
    expect(lines([], [])).toEqual([]);
  });

  it('has the tag of a cluster that named an end there', () => {
    const end = { ...END, set: 'pack', source: 'a pack', cluster: 'bitcoin:first', taggedAddress: 'y' };
    const { line: _, ...byCluster } = end;
    expect(lines([], [KEPT], [byCluster])).toEqual([
      ['Own', 'a pack (of y, by their cluster of bitcoin:first)', 'pack', null, null, 'speaks'],
      kept,
    ]);
  });

  it('contradicts itself by the same rule as everywhere: names of one owner do not, whatever their spelling', () => {
    const other = (entity: string, category = 'exchange'): Tag => ({ ...OWN, entity, category, source: 'other' });
    const found = (tags: readonly Tag[], endTags: readonly EndTag[] = []) => {
      const said = tagsSaid({ meta: { endTags }, result: { tags: tagBook(tags) } }, null, 'ethereum', 'x');
      return areContradicted(said, 'no folder');
    };
    expect(found([OWN, other('OWN')])).toBe(false);
    expect(found([OWN, other('Own', 'sanction')])).toBe(false);
    expect(found([OWN, other('')])).toBe(false);
    expect(found([OWN, other('Beta')])).toBe(true);
    expect(found([OWN, other('Own', 'mixer')])).toBe(true);
    const { line: _, ...byCluster } = { ...END, entity: 'Beta', cluster: 'bitcoin:first', taggedAddress: 'y' };
    expect(found([OWN], [{ ...END, conflicts: [byCluster] }])).toBe(true);
  });

  it('is of tags without a place, as results of before had them, what those say', () => {
    const { provenance: _, ...bare } = OWN;
    expect(lines([bare], [])).toEqual([['Own', 'me', null, null, null, 'speaks']]);
  });
});
