import type { WorkItem, WorkOp } from '../state/contract.ts';

/** A group that the person made: shown as one. */
export interface Group {
  /** What the kept work calls it: `group:KEY`. */
  readonly on: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** The subject of what is kept about a node: a group's, whichever of its parts is shown. */
export function keptId(id: string): string {
  return id.replace(/^(?:ge|gt):([^:]*).*$/, 'g:$1');
}

/** Whether a node, or an end of a band, is what is gathered: others under another rule or time, so nothing is kept of it. */
export function isGathered(id: string): boolean {
  return id.split('>').some((end) => /^(?:o:|ot$|eo:)/.test(end));
}

/** All groups, in the order in which the server looks for a node's. */
export function groupsOf(items: readonly WorkItem[]): Group[] {
  const groups: Group[] = [];
  for (const { field, on, value } of items)
    if (field === 'group' && typeof value === 'object' && 'members' in value) groups.push({ on, ...value });
  return groups.sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The group that a node stands for; undefined for any other node. */
export function groupAt(id: string, groups: readonly Group[]): Group | undefined {
  const kept = keptId(id);
  return kept.startsWith('g:') ? groups.find(({ on }) => on === `group:${kept.slice(2)}`) : undefined;
}

/** Holders, transactions, thefts and ends can be grouped and hidden; what is gathered already cannot. */
export function isMovable(id: string): boolean {
  return /^(?:a|c|x|t|e):/.test(id);
}

/** What hides nodes: of a group all that is in it. */
export function hideOps(ids: readonly string[], groups: readonly Group[]): WorkOp[] {
  return membersOf(ids, groups).map((on) => ({ field: 'hidden', on, value: true }));
}

/** Ids of nodes that the person hid. */
export function hiddenIds(items: readonly WorkItem[]): string[] {
  return items.filter(({ field, value }) => field === 'hidden' && value === true).map(({ on }) => on);
}

export function showOps(ids: readonly string[]): WorkOp[] {
  return ids.map((on) => ({ field: 'hidden', on, value: null }));
}

function membersOf(ids: readonly string[], groups: readonly Group[]): string[] {
  const members = ids.flatMap((id) => groupAt(id, groups)?.members ?? [id]);
  return [...new Set(members)].filter(isMovable);
}

/**
 * What makes one group of nodes, and the node that shows it. Groups among them are dissolved into it, and other groups lose
 * the members that it takes: a node is in one group at most.
 */
export function groupOps(
  ids: readonly string[],
  groups: readonly Group[],
  key: string,
): { readonly ops: WorkOp[]; readonly shown: string } {
  const members = membersOf(ids, groups);
  const taken = new Set(members);
  const dissolved = ids.map((id) => groupAt(id, groups)).filter((group) => group !== undefined);
  const ops: WorkOp[] = [];
  for (const group of groups) {
    const left = group.members.filter((member) => !taken.has(member));
    if (left.length === group.members.length) continue;
    ops.push({ field: 'group', on: group.on, value: left.length < 2 ? null : { name: group.name, members: left } });
  }
  const name = dissolved[0]?.name ?? `group of ${members.length}`;
  ops.push({ field: 'group', on: `group:${key}`, value: { name, members } });
  return { ops, shown: shownAs(members, key) };
}

/** The node of the picture that shows most of a group: what its holders are, else its ends, else its thefts. */
function shownAs(members: readonly string[], key: string): string {
  if (members.some((id) => /^[acx]:/.test(id))) return `g:${key}`;
  const end = members.find((id) => id.startsWith('e:'));
  return end === undefined ? `gt:${key}` : `ge:${key}:${end.split(':')[1]}`;
}
