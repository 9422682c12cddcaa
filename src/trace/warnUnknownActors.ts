import { countOf } from '../core/countOf.ts';
import type { UnknownActors } from '../label/store/actorNames.ts';
import type { Warning } from './report.ts';

/** Actors that are named; how many more there are is said. */
const MOST_NAMED = 3;

/** One warning of all tags that stop nothing because their actors are not known; none where there are no such tags. */
export function warnUnknownActors({ tags, actors }: UnknownActors): Warning[] {
  if (tags === 0) return [];
  const left = actors.length - MOST_NAMED;
  const named = actors.slice(0, MOST_NAMED).join(', ') + (left > 0 ? ` and ${left} more` : '');
  const detail = `${countOf(tags, 'tag')} of ${countOf(actors.length, 'actor')}: ${named}`;
  return [{ code: 'ACTORS_NOT_KNOWN', chain: '', asset: '', address: '', amount: `${tags}`, detail }];
}
