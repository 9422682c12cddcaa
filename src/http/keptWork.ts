import { type Kept, NOTHING_KEPT } from '../picture/kept.ts';
import { parseNodeId } from '../picture/nodeIds.ts';
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
