import type { Amount } from '../../register/claim.ts';
import { COIN_CODES, COIN_WORDS } from './units.ts';

/** What is found of an amount that another follows. */
interface Found {
  readonly amount: Amount;
  readonly from: number;
}

const PART =
  /(?:^|[\s(])(?<words>(?:(?:about|some|roughly|around|nearly|at least|more than|over|only|just|another|up to|almost|approximately) ){0,2})(?<figure>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,8})?) of (?:the|its|their|his|her|those|these) (?:(?:stolen|some|roughly|about|estimated|missing|total) )?$/;
const COINS: ReadonlySet<string> = new Set([...COIN_CODES.values(), ...COIN_WORDS.values()]);

/**
 * The part in "3,200 of the 5,000 USDT", counted in the coins of the whole, or `null`; `read` reads an amount from a text of its own.
 * Money is left: "3 of the $5 million" may be millions too.
 */
export function readPartOf(
  text: string,
  whole: Found,
  read: (text: string) => Amount | undefined,
): { readonly amount: Amount; readonly from: number; readonly to: number } | null {
  const { unit, as } = whole.amount;
  if (!COINS.has(unit) || /million|billion|trillion|[kmb]\b/i.test(as)) return null;
  const match = PART.exec(text.slice(Math.max(0, whole.from - 60), whole.from));
  if (match === null) return null;
  const { words = '', figure = '' } = match.groups!;
  const amount = read(`${words}${figure} ${unit}`);
  if (amount === undefined || amount.unit !== unit) return null;
  const from =
    Math.max(0, whole.from - 60) + match.index + match[0].search(/\S/) + (match[0].trimStart().startsWith('(') ? 1 : 0);
  const stated = `${words}${figure}`;
  return { amount: { ...amount, as: stated }, from, to: from + stated.length };
}
