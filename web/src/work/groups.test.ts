import { describe, expect, it } from 'vitest';
import { applyWork } from './applyWork.ts';
import { groupAt, groupOps, groupsOf, hiddenIds, hideOps, keptId, showOps } from './groups.ts';

const kept = (items: ReturnType<typeof applyWork>, ops: ReturnType<typeof hideOps>): ReturnType<typeof applyWork> =>
  applyWork(items, ops, 1);

describe('groups', () => {
  it('has a node in one group at most, and takes a group that is grouped into the new one', () => {
    const first = groupOps(['a:x:1', 'a:x:2', 'a:x:3', 'o:3'], [], 'k1');
    expect(first.shown).toBe('g:k1');
    let items = kept([], first.ops);
    expect(groupsOf(items)).toEqual([{ on: 'group:k1', name: 'group of 3', members: ['a:x:1', 'a:x:2', 'a:x:3'] }]);
    items = kept(items, groupOps(['a:x:3', 'e:service:exchange:B'], groupsOf(items), 'k2').ops);
    expect(groupsOf(items).map(({ members }) => members)).toEqual([
      ['a:x:1', 'a:x:2'],
      ['a:x:3', 'e:service:exchange:B'],
    ]);
    items = kept(items, groupOps(['g:k1', 'ge:k2:service'], groupsOf(items), 'k3').ops);
    expect(groupsOf(items).map(({ on, members }) => [on, members.length])).toEqual([['group:k3', 4]]);
  });

  it('keeps one thing of a group, whichever part of it is shown', () => {
    const { ops, shown } = groupOps(['e:service:exchange:B', 'e:service:exchange:C'], [], 'k');
    expect([shown, keptId(shown), keptId('gt:k'), keptId('a:x:1')]).toEqual(['ge:k:service', 'g:k', 'g:k', 'a:x:1']);
    expect(groupAt(shown, groupsOf(kept([], ops)))?.members.length).toBe(2);
  });

  it('hides all of a group, and shows it again', () => {
    const items = kept([], groupOps(['a:x:1', 'a:x:2'], [], 'k').ops);
    const hidden = kept(items, hideOps(['g:k', 'a:x:3'], groupsOf(items)));
    expect(hiddenIds(hidden)).toEqual(['a:x:1', 'a:x:2', 'a:x:3']);
    expect(kept(hidden, showOps(hiddenIds(hidden)))).toEqual(items);
  });
});
