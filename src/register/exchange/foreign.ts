import { SpoorError } from '../../core/errors.ts';
import { type ClaimContent, identify } from '../claim.ts';
import type { Incident } from '../incident.ts';
import { daysOf } from '../period.ts';
import type { RegisteredClaim } from '../register.ts';
import type { RegisterData } from './registerData.ts';
import type { Settled } from './settled.ts';
import type { StatedConfidence } from './statedConfidence.ts';

/** An object of a file that others made: nothing is known of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a file of a format of others comes to, and what of it there is no place for: how many of what. */
export interface Foreign {
  readonly data: RegisterData;
  readonly leftOut: ReadonlyMap<string, number>;
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where it is no list. */
export function recordsIn(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The day of a date or of a moment. */
export function dayOf(value: unknown): string | undefined {
  const date = textOf(value)?.slice(0, 10);
  return date !== undefined && daysOf(date) !== null ? date : undefined;
}

/** How many there are of what, as it is counted. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}

/** @param settled what our exports carry as such; it is looked at where it comes in */
export function dataOf(
  incidents: readonly Incident[],
  claims: ReadonlyMap<string, RegisteredClaim>,
  settled: readonly Fields[],
): RegisterData {
  const all = <T>(field: keyof Settled): T[] => settled.flatMap((one) => (one[field] ?? []) as T[]);
  return {
    schema: 'spoor/register@1',
    incidents,
    merged: all('merged'),
    distinct: all('distinct'),
    claims: [...claims.values()],
    documents: [],
  };
}

/** A claim of ours as our exports carry it. @throws BAD_CLAIM where it is none */
export function carriedClaim(json: string, file: string): RegisteredClaim {
  const { claim, status, flags, incidents } = carried(json, file) as unknown as RegisteredClaim;
  if (!isRecord(claim)) throw notOurs(file);
  return { claim, status, flags, incidents, replacedBy: null, why: null };
}

/** What our exports carry as JSON text. @throws BAD_CLAIM where it is not JSON */
export function carried(json: string, file: string): Fields {
  try {
    const parsed: unknown = JSON.parse(json);
    if (isRecord(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw notOurs(file);
}

function notOurs(file: string): SpoorError {
  const message = `${file}: what says that it is a claim or incident of ours is none, or not JSON`;
  return new SpoorError('BAD_CLAIM', message, { file });
}

/** Who is blamed for an incident in a file of others. */
export interface Blame {
  readonly incident: string;
  readonly actor: string;
  /** `null` where nobody is named as saying so. */
  readonly speaker: string | null;
  readonly citation: string;
  readonly published: string | undefined;
  /** Null where nothing says how sure it is. */
  readonly stated: StatedConfidence | null;
}

/** The claim that a blame is: proposed, for someone to look at. */
export function blameClaim({ incident, actor, speaker, citation, published, stated }: Blame): RegisteredClaim {
  const content: ClaimContent = {
    subject: { incident },
    predicate: 'attribution',
    speaker: { kind: speaker === null ? 'unnamed' : 'researcher', name: speaker },
    relays: [],
    confidence: stated?.word ?? 'stated',
    attribution: { actor, confidence: stated?.word ?? 'stated' },
    ...(stated === null ? {} : { text: stated.text }),
    source: { held: false, citation, ...(published === undefined ? {} : { published }) },
  };
  return {
    claim: identify(content),
    status: 'proposed',
    flags: stated?.flag === undefined ? [] : [stated.flag],
    incidents: [incident],
    replacedBy: null,
    why: null,
  };
}
