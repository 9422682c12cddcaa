import type { Reason } from '../trace/report.ts';

/**
 * Ids of what a picture shows: the same under every rule and in every session, and readable. Parts are percent-encoded,
 * so that no text from outside can look like another id.
 */
export const nodeIds = {
  theft: (name: string): string => joined('t', name),
  /** @param asset what is held, null where it is what was stolen */
  address: (chain: string, address: string, asset: string | null): string =>
    asset === null ? joined('a', chain, address) : joined('a', chain, address, asset),
  /** A coin whose address is not known. */
  coin: (chain: string, coin: string): string => joined('c', chain, coin),
  transaction: (chain: string, tx: string): string => joined('x', chain, tx),
  end: (reason: Reason, category: string | null, entity: string | null): string =>
    joined('e', reason, category ?? '', entity ?? ''),
  others: (column: number): string => joined('o', String(column)),
  otherThefts: 'ot',
  otherEnds: (reason: Reason, category: string | null): string => joined('eo', reason, category ?? ''),
  /** What holds of a group that the person made, by its key. */
  group: (key: string): string => joined('g', key),
  groupOfThefts: (key: string): string => joined('gt', key),
  /** Ends of one reason in a group. */
  groupOfEnds: (key: string, reason: Reason): string => joined('ge', key, reason),
  before: 'before',
  later: 'later',
} as const;

/** The kind and parts of an id. */
export function parseNodeId(id: string): { readonly kind: string; readonly parts: readonly string[] } {
  const [kind = '', ...parts] = id.split(':');
  try {
    return { kind, parts: parts.map(decodeURIComponent) };
  } catch {
    // A stray percent sign: no id of ours.
    return { kind: '', parts: [] };
  }
}

/** Whether an id is a place for what is gathered, which holds others under another rule, time or size: not anybody in particular. */
export function isGatheredId(id: string): boolean {
  return /^(?:o:|ot$|eo:)/.test(id);
}

const SEPARATOR = '>';

export function bandId(from: string, to: string): string {
  return `${from}${SEPARATOR}${to}`;
}

/** The nodes that a band leads between; null for what is no band's id. */
export function parseBandId(id: string): { readonly from: string; readonly to: string } | null {
  const [from, to, ...more] = id.split(SEPARATOR);
  return from === undefined || to === undefined || more.length > 0 ? null : { from, to };
}

function joined(...parts: readonly string[]): string {
  return parts.map(encodePart).join(':');
}

/** As `encodeURIComponent`, and what is left of marks too, but for `-`, `_` and `.`; halves of pairs are replaced. */
function encodePart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}
