import { ownEntry } from '../../core/ownEntry.ts';

const COUNTS: readonly string[] = ['attacks', 'countries', 'share'];

/** Signs and words of units that can be no other: "$" without a country is the US dollar, "¥" may be two. */
const UNITS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  usd$: 'USD',
  'u.s. dollar': 'USD',
  'u.s. dollars': 'USD',
  'us dollar': 'USD',
  'us dollars': 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  won: 'KRW',
  yen: 'JPY',
  '₹': 'INR',
  bitcoin: 'BTC',
  bitcoins: 'BTC',
  ether: 'ETH',
};

/** A unit as people write it, as figures are kept in: `usd`, `US$` and `$` are `USD`. `null` for what is none. */
export function readUnit(text: string): string | null {
  const lower = text.trim().toLowerCase();
  if (COUNTS.includes(lower)) return lower;
  const known = ownEntry(UNITS, lower);
  if (known !== undefined) return known;
  return /^[a-z0-9][a-z0-9._-]{0,19}$/.test(lower) && /[a-z]/.test(lower) ? lower.toUpperCase() : null;
}

/** What countries are called beside their English names; codes of two letters are known, too. */
const COUNTRY_WORDS: Readonly<Record<string, string>> = {
  rok: 'South Korea',
  's. korea': 'South Korea',
  'republic of korea': 'South Korea',
  dprk: 'North Korea',
  usa: 'United States',
  'u.s.': 'United States',
  'u.s.a.': 'United States',
  'united states of america': 'United States',
  'u.k.': 'United Kingdom',
  'great britain': 'United Kingdom',
  uae: 'United Arab Emirates',
  'hong kong': 'Hong Kong',
  'viet nam': 'Vietnam',
  'the bahamas': 'Bahamas',
  'the gambia': 'Gambia',
};

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
let byLower: ReadonlyMap<string, string> | null = null;

/** The countries' names in English by their lower case. */
function countryNames(): ReadonlyMap<string, string> {
  if (byLower !== null) return byLower;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const names = letters.flatMap((a) => letters.flatMap((b) => NAMES.of(a + b) ?? []));
  byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
  return byLower;
}

/** A country as people write it under its English name: `japan` and `JP` are `Japan`. What is not known stays as it is. */
export function readCountry(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const lower = trimmed.toLowerCase();
  const known = ownEntry(COUNTRY_WORDS, lower) ?? countryNames().get(lower);
  if (known !== undefined) return known;
  return /^[a-z]{2}$/.test(lower) ? (NAMES.of(lower.toUpperCase()) ?? trimmed) : trimmed;
}

/** Kinds of victims with `;` between, in lower case: who asks for `crypto` means `Crypto`. */
export function readScope(text: string): string[] {
  return [...new Set(text.split(';').map((kind) => kind.trim().toLowerCase()))].filter((kind) => kind !== '');
}
