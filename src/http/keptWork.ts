import { type Kept, type KeptWords, NOTHING_KEPT } from '../picture/kept.ts';
import { isGatheredId, nodeIds, parseBandId, parseNodeId } from '../picture/nodeIds.ts';
import type { WorkStore } from '../records/workStore.ts';
import type { WorkValue } from './schema/work.ts';

/** Groups and hidden nodes of a case, and a text that is another where they are. */
export interface KeptWork extends Kept {
  readonly key: string;
}

/** Subjects of groups begin so; what follows is the group's key in the ids of nodes. */
const GROUP = 'group:';

/** What of a case's kept work changes what its pictures show. */
export function keptOf(work: WorkStore<WorkValue>, caseId: string): KeptWork {
  const items = work.read(caseId, 0).items.filter(({ field }) => field === 'group' || field === 'hidden');
  if (items.length === 0) return { ...NOTHING_KEPT, key: '' };
  const groups = items.flatMap(({ on, value }) =>
    on.startsWith(GROUP) && isGroup(value) ? [{ key: on.slice(GROUP.length), ...value }] : [],
  );
  const hidden = new Set(items.filter(({ field, value }) => field === 'hidden' && value === true).map(({ on }) => on));
  return { groups, hidden, key: items.map(({ on, version }) => `${on} ${version}`).join('\n') };
}

/** What the person wrote of each node and band of a case: texts from outside, as they are. */
export function keptWordsOf(work: WorkStore<WorkValue>, caseId: string): Map<string, KeptWords> {
  const words = new Map<string, KeptWords>();
  const add = (on: string, more: KeptWords): void => void words.set(on, { ...words.get(on), ...more });
  for (const { field, on, value } of work.read(caseId, 0).items) {
    if (typeof value !== 'string' || !(field === 'name' || field === 'note' || field === 'colour')) continue;
    const band = parseBandId(on);
    if ((band === null ? [on] : [band.from, band.to]).some(isGatheredId)) continue;
    add(on, { [field]: value });
  }
  // Of a node in several groups the first has it, as in the picture.
  const groups = keptOf(work, caseId).groups.toReversed();
  const groupById = new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const)));
  for (const [id, { key, name }] of groupById) {
    const groupNote = words.get(nodeIds.group(key))?.note;
    add(id, { group: name, ...(groupNote === undefined ? {} : { groupNote }) });
  }
  return words;
}

function isGroup(value: WorkValue): value is { name: string; members: string[] } {
  return typeof value === 'object' && 'members' in value;
}

/** What rows must touch to be of a node: of a group of the person's any of its members. */
export function membersOf({ groups }: Kept, node: string | undefined): ReadonlySet<string> | undefined {
  if (node === undefined) return undefined;
  const { kind, parts } = parseNodeId(node);
  const isGroupId = kind === 'g' || kind === 'ge' || kind === 'gt';
  const group = isGroupId ? groups.find(({ key }) => key === parts[0]) : undefined;
  return new Set(group === undefined ? [node] : group.members);
}
