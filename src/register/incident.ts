import { SpoorError } from '../core/errors.ts';
import { checkPeriod } from './checkClaim.ts';
import type { Period } from './claim.ts';

/** An attack or attempt, as far as one must know to tell it from others. What is said of it are its claims. */
export interface Incident {
  /** Lower-case letters, digits and single dashes: `kucoin-2020`. */
  readonly id: string;
  readonly name: string;
  readonly victim?: { readonly name: string; readonly country?: string; readonly kind?: string };
  /** When it happened, with the precision it was stated with. */
  readonly when?: Period;
  readonly method?: string;
  readonly chains?: readonly string[];
  /** What kinds of victim it belongs to: `crypto`, `bank`, `exchange`, `defi`, ... */
  readonly scope?: readonly string[];
  /** Theft specifications, as `trace --theft` takes them. */
  readonly thefts?: readonly string[];
  /** Traces made of it: whatever names them, a report's file or digest. */
  readonly traces?: readonly string[];
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The form of an incident's id that a name gives; `''` for a name without letters and digits of ASCII. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/**
 * Holds a value of unknown making against what an incident must be.
 * @throws BAD_CLAIM naming the field
 */
export function checkIncident(value: unknown, where: string): Incident {
  const fail = (field: string, found: unknown, expected: string): never => {
    const text = (JSON.stringify(found) ?? 'nothing').slice(0, 120);
    throw new SpoorError('BAD_CLAIM', `${where}: ${field} is ${text}; expected ${expected}`, {
      where,
      field,
      expected,
    });
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('the incident', value, 'an object');
  const incident = value as Incident;
  if (typeof incident.id !== 'string' || !ID.test(incident.id))
    fail('id', incident.id, 'lower-case letters, digits and single dashes');
  if (typeof incident.name !== 'string' || incident.name.trim() === '') fail('name', incident.name, 'a name');
  if (incident.when !== undefined) checkPeriod('when', incident.when, fail);
  for (const key of ['chains', 'scope', 'thefts', 'traces'] as const) {
    const list: unknown = incident[key];
    if (list !== undefined && !(Array.isArray(list) && list.every((item) => typeof item === 'string')))
      fail(key, list, 'a list of texts');
  }
  const { victim } = incident;
  if (victim !== undefined && typeof victim?.name !== 'string') fail('victim', victim, 'an object with a name');
  return incident;
}
