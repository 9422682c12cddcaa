import { compareText } from '../core/compareText.ts';
import { NO_DAY, type RollUp } from './rollUp.ts';

/** Columns whose words are numbered in any order, and perhaps not all in use. */
export type RawRollUp = Omit<RollUp, 'figureTwins'>;

/**
 * Gives words the numbers of their order and figures that are the very same theirs, so that what columns say alone makes
 * their bytes, however they were put together. Columns that name words are written to.
 */
export function settleRollUp(raw: RawRollUp): RollUp {
  const { claimPredicate, claimStatus, claimActor, claimScope, statementPredicate, statementStatus } = raw;
  return {
    ...raw,
    predicates: settle(raw.predicates, [claimPredicate, statementPredicate]),
    statuses: settle(raw.statuses, [claimStatus, statementStatus]),
    actors: settle(raw.actors, [claimActor], { fixed: 1 }),
    scopes: settle(raw.scopes, [claimScope, raw.eventScope], { textOf: scopeText }),
    units: settle(raw.units, [raw.figureUnit]),
    countries: settle(raw.countries, [raw.incidentCountry], { fixed: 1 }),
    figureTwins: twinsIn(raw),
  };
}

/** What tells scopes apart. */
export function scopeText(scope: readonly string[]): string {
  return scope.join('\n');
}

interface Words<T> {
  /** How many of the first words keep their numbers, used or not. */
  readonly fixed?: number;
  readonly textOf?: (word: T) => string;
}

function settle<T>(
  words: readonly T[],
  columns: readonly (Uint8Array | Uint32Array)[],
  { fixed = 0, textOf = (word) => word as string }: Words<T> = {},
): readonly T[] {
  const used = new Uint8Array(words.length);
  used.fill(1, 0, fixed);
  for (const column of columns) for (let i = 0; i < column.length; i++) used[column[i]!] = 1;
  const places = [...words.keys()];
  const order = places.filter((place) => used[place] === 1 && place >= fixed);
  order.sort((a, b) => compareText(textOf(words[a]!), textOf(words[b]!)));
  const kept = [...places.slice(0, fixed), ...order];
  if (kept.length === words.length && kept.every((place, at) => place === at)) return words;
  const placeOf = new Uint32Array(words.length);
  for (const [at, place] of kept.entries()) placeOf[place] = at;
  for (const column of columns) for (let i = 0; i < column.length; i++) column[i] = placeOf[column[i]!]!;
  return kept.map((place) => words[place]!);
}

/**
 * Numbers of figures that are points, of one month, predicate, status, unit and value; 0 for one that no other is like. A table
 * of places by a hash of these finds them, and the columns tell whether they are.
 */
function twinsIn(raw: RawRollUp): Uint32Array {
  const { figureEnds, figureLo, figureHi, figureScale, figureUnit, statementFiguresEnd } = raw;
  const { statementMonth, statementPredicate, statementStatus } = raw;
  const count = figureUnit.length;
  const twins = new Uint32Array(count);
  const kinds = new Int32Array(count);
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 1)) - 1;
  /** One more than a figure's place; 0 for nobody. */
  const table = new Uint32Array(mask + 1);
  const bits = new Uint32Array(2);
  const value = new Float64Array(bits.buffer);
  let shared = 0;
  let figure = 0;
  for (let statement = 0; statement < statementMonth.length; statement++) {
    const month = statementMonth[statement]!;
    // Fewer than 16 predicates and statuses there are, and months need 17 bits.
    const kind = (month << 8) | (statementPredicate[statement]! << 4) | statementStatus[statement]!;
    const end = statementFiguresEnd[statement]!;
    for (; figure < end; figure++) {
      kinds[figure] = kind;
      if (month === NO_DAY || figureEnds[figure] !== 0 || figureLo[figure] !== figureHi[figure]) continue;
      // The same for 4.2 and 4.20.
      value[0] = figureLo[figure]! / POWERS[figureScale[figure]!]!;
      let slot = Math.imul(bits[0]! ^ Math.imul(bits[1]!, 0x85eb_ca6b), 0xc2b2_ae35);
      slot = Math.imul((slot ^ (slot >>> 15)) + kind, 0x27d4_eb2f) + figureUnit[figure]!;
      slot = Math.imul(slot ^ (slot >>> 13), 0x9e37_79b1);
      slot ^= slot >>> 16;
      for (; ; slot++) {
        const first = table[slot & mask]! - 1;
        if (first < 0) {
          table[slot & mask] = figure + 1;
          break;
        }
        if (kinds[first] !== kind || figureUnit[first] !== figureUnit[figure] || !isSameValue(raw, first, figure))
          continue;
        if (twins[first] === 0) twins[first] = ++shared;
        twins[figure] = twins[first]!;
        break;
      }
    }
  }
  return withBigTwins(raw, kinds, twins, shared);
}

const POWERS = Array.from({ length: 256 }, (_, scale) => 10 ** scale);

function isSameValue({ figureLo, figureScale }: RawRollUp, a: number, b: number): boolean {
  const [low, high] = figureScale[a]! <= figureScale[b]! ? [a, b] : [b, a];
  const more = figureScale[high]! - figureScale[low]!;
  if (more === 0) return figureLo[a] === figureLo[b];
  return BigInt(figureLo[low]!) * 10n ** BigInt(more) === BigInt(figureLo[high]!);
}

/** The same of figures that are kept as texts. */
function withBigTwins(raw: RawRollUp, kinds: Int32Array, twins: Uint32Array, sharedBefore: number): Uint32Array {
  const firstOf = new Map<string, number>();
  let shared = sharedBefore;
  for (const [key, { lo, hi }] of Object.entries(raw.bigFigures)) {
    const figure = Number(key);
    // A month that is not known has lost all its bits in the kind.
    if (lo === null || lo !== hi || kinds[figure]! >> 8 === 0) continue;
    const point = `${kinds[figure]} ${raw.figureUnit[figure]} ${lo}`;
    const first = firstOf.get(point);
    if (first === undefined) {
      firstOf.set(point, figure);
      continue;
    }
    if (twins[first] === 0) twins[first] = ++shared;
    twins[figure] = twins[first]!;
  }
  return twins;
}
