import { canonicalName } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import { showFound } from '../core/showFound.ts';
import { canonicalAddress, hasWrongCapitals, WRONG_CAPITALS } from '../label/address/canonicalAddress.ts';
import { chainNamed } from '../label/address/chainFamilies.ts';

/** What is reported stolen: a whole transaction, one output or transfer of it, or what an address held at a moment. */
export interface TheftSpec {
  /** The text it was read from, without the name. */
  readonly text: string;
  readonly name: string;
  readonly chain: string;
  readonly what:
    | { readonly kind: 'transaction'; readonly tx: string; readonly n: number | null }
    /** The address as a ledger has it (`canonicalAddress`), however it was given. */
    | { readonly kind: 'address'; readonly address: string; readonly timeSec: number };
}

const CHAIN = /^[a-z0-9][a-z0-9._-]*$/;
const EXPECTED = '[name=]chain:tx[:n] or [name=]chain:address@time';

/**
 * Reads a theft specification (rules.md): `[name=]chain:tx[:n]` or `[name=]chain:address@time`, the time in RFC 3339 or
 * Unix seconds.
 * @param position its place among all specifications, from 1: an unnamed one is `theft<position>`
 * @throws BAD_THEFT
 */
export function parseTheftSpec(text: string, position: number): TheftSpec {
  const bad = (why: string): SpoorError =>
    new SpoorError('BAD_THEFT', `theft ${showFound(text)}: ${why}; expected ${EXPECTED}`, {
      found: text,
      expected: EXPECTED,
    });
  const trimmed = text.trim();
  const equals = trimmed.indexOf('=');
  const firstColon = trimmed.indexOf(':');
  const hasName = equals >= 0 && (firstColon < 0 || equals < firstColon);
  const name = hasName ? trimmed.slice(0, equals).trim() : `theft${position}`;
  if (name === '') throw bad('the name is empty');
  if (/\p{Cc}/u.test(name)) throw bad('the name holds a control character');
  const rest = hasName ? trimmed.slice(equals + 1).trim() : trimmed;
  const colon = rest.indexOf(':');
  if (colon < 0) throw bad('there is no chain');
  const second = rest.indexOf(':', colon + 1);
  // CAIP-10 names the chain in two parts. Where the first is a chain's name as well, `tron:TX:0` is a transaction of that chain.
  const isTransaction = chainNamed(rest.slice(0, colon)) !== undefined && !rest.includes('@', second);
  const caip = second < 0 || isTransaction ? undefined : chainNamed(rest.slice(0, second));
  const chain = caip ?? rest.slice(0, colon);
  if (!CHAIN.test(chain)) throw bad(`${showFound(chain)} is not a chain`);
  const body = rest.slice((caip === undefined ? colon : second) + 1);
  if (body === '' || /\s/.test(body)) throw bad('there is no transaction or address');
  const at = body.lastIndexOf('@');
  if (at >= 0) {
    const address = body.slice(0, at);
    const timeSec = parseMoment(body.slice(at + 1));
    if (address === '') throw bad('there is no address before "@"');
    if (timeSec === null) throw bad(`${showFound(body.slice(at + 1))} is not a time`);
    if (hasWrongCapitals(address, chain)) throw bad(WRONG_CAPITALS);
    return { text: rest, name, chain, what: { kind: 'address', address: canonicalAddress(address, chain), timeSec } };
  }
  const last = body.lastIndexOf(':');
  const tx = last < 0 ? body : body.slice(0, last);
  const number = last < 0 ? null : body.slice(last + 1);
  if (tx === '') throw bad('there is no transaction');
  if (number !== null && !/^\d{1,9}$/.test(number))
    throw bad(`${showFound(number)} is not the number of an output or transfer`);
  const n = number === null ? null : Number(number);
  return { text: rest, name, chain, what: { kind: 'transaction', tx: canonicalName(tx), n } };
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * A moment as Unix seconds, from RFC 3339 or Unix seconds; null where it is neither. A fraction of a second is cut off:
 * the times of a chain are whole seconds, so that nothing lies between.
 */
export function parseMoment(text: string): number | null {
  if (/^\d{1,11}$/.test(text)) return Number(text);
  if (!RFC_3339.test(text)) return null;
  const ms = Date.parse(text.replace(' ', 'T').toUpperCase());
  if (Number.isNaN(ms) || ms < 0) return null;
  // Date.parse lets 30 February pass into March: the day must come back as it went in.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  return Math.floor(ms / 1000);
}
