import type { Days } from './period.ts';
import { daysOf } from './period.ts';
import { extentOf, type Published } from './publishedTotals.ts';
import { addRanges, intervalOf, NOTHING, type Range, rangeOf, spreadOf } from './spread.ts';
import type { StatedYear } from './totalChart.ts';

/** A stretch of time and what one speaker states of it. */
interface Piece {
  readonly days: Days;
  readonly totals: readonly Published[];
}

/**
 * What others state of exactly a year: totals of it, and where a speaker has none but has totals of parts that make it up without
 * a day twice or left out (two halves, four quarters), of the same doer and kinds of victim, what these add up to. Parts whose
 * ends are a convention ("late 2018", "so far this year") make up nothing.
 * @param used is told of every total that went in
 */
export function statedOfYear(
  published: readonly Published[],
  year: Days,
  actor: string | null,
  used: Set<Published>,
): StatedYear[] {
  const bySpeaker = new Map<string, Piece[]>();
  for (const total of published) {
    const days = daysIn(total);
    if (days === null || days.first < year.first || days.last > year.last) continue;
    const key = [total.speaker, ...extentOf(total.claims[0]!, actor ?? undefined)].join('\n');
    const pieces = bySpeaker.get(key) ?? [];
    bySpeaker.set(key, pieces);
    const at = pieces.findIndex((piece) => piece.days.first === days.first && piece.days.last === days.last);
    if (at < 0) pieces.push({ days, totals: [total] });
    else pieces[at] = { days, totals: [...pieces[at]!.totals, total] };
  }
  return [...bySpeaker.values()].flatMap((pieces) => {
    const own = pieces.find(({ days }) => days.first === year.first && days.last === year.last);
    const found = own === undefined ? fewest(pieces, year) : [own];
    if (found === null) return [];
    for (const { totals } of found) for (const total of totals) used.add(total);
    if (own !== undefined) return own.totals.map(({ speaker, range }): StatedYear => ({ speaker, range, parts: 1 }));
    const sum = found.map(rangeIn).reduce(addRanges, NOTHING);
    return [{ speaker: found[0]!.totals[0]!.speaker, range: intervalOf(sum), parts: found.length }];
  });
}

/** The days of a total whose ends were stated; null of others. */
function daysIn({ claims, from, to }: Published): Days | null {
  if (from === null || to === null || claims[0]!.period?.precision === 'part-of-year') return null;
  return { first: daysOf(from)!.first, last: daysOf(to)!.last };
}

/** Where a speaker states several figures of one stretch, all of them. */
function rangeIn({ totals }: Piece): Range {
  return spreadOf(totals.map(({ range }) => rangeOf(range)));
}

/** The fewest pieces, one behind the other, that are the year; null where none are. */
function fewest(pieces: readonly Piece[], year: Days): readonly Piece[] | null {
  /** By the day behind them: the fewest that lead there. */
  const leading = new Map<number, readonly Piece[]>([[year.first, []]]);
  for (const piece of [...pieces].sort((a, b) => a.days.last - b.days.last || a.days.first - b.days.first)) {
    const before = leading.get(piece.days.first);
    const known = leading.get(piece.days.last + 1);
    if (before !== undefined && (known === undefined || known.length > before.length + 1))
      leading.set(piece.days.last + 1, [...before, piece]);
  }
  return leading.get(year.last + 1) ?? null;
}
