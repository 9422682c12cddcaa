import type { PassedSentence } from '../passedOver.ts';

/** What became of the claims of a sample that were not read. */
export interface Missed {
  /** Read with the same figure, or without one of the same kind, and wrong in another part. */
  otherwise: number;
  /** Neither, and the figure or the sentence is shown among what gave no claim. */
  shown: number;
  /** Neither, and nothing of it is shown. */
  lost: number;
}

/**
 * Where a reader meets the claims that were missed: these and `others`, which were read and are not among those there, as
 * `claimLine` writes them. A figure counts as shown
 * where it is named itself; where the grammar has none like it, only in a text of one sentence, which is shown.
 */
export function countMissed(
  missed: readonly string[],
  others: readonly string[],
  passedOver: readonly PassedSentence[],
  sentences: number,
): Missed {
  const counts = { otherwise: 0, shown: 0, lost: 0 };
  const read = others.map(headOf);
  const shown = passedOver.filter(({ aside }) => aside === null);
  const figures = shown.flatMap(({ figures }) => figures.map(keyOf));
  const isSilent = shown.some(({ claims }) => claims === 0);
  const isTold = isSilent || shown.some(({ reason }) => reason !== null);
  for (const line of missed) {
    const head = headOf(line);
    const other = read.indexOf(head);
    const [predicate = '', range, unit = ''] = head.split(' ');
    const keys = [`${range} ${unit === '' ? predicate : unit}`, `${range} `];
    const figure = range === undefined ? -1 : figures.findIndex((key) => keys.includes(key));
    if (other >= 0) {
      read.splice(other, 1);
      counts.otherwise += 1;
    } else if (figure >= 0) {
      figures.splice(figure, 1);
      counts.shown += 1;
    } else if (range === undefined ? isTold : isSilent && sentences < 2) counts.shown += 1;
    else counts.lost += 1;
  }
  return counts;
}

/** The kind of a claim's line and the first number of its figure, without how exactly it is said. */
function headOf(line: string): string {
  const [predicate = '', range, unit = ''] = line.split(';', 1)[0]!.split(' ');
  if (range === undefined || !/^[\d.]/.test(range)) return predicate;
  const number = /\d+(?:\.\d+)?/.exec(range)![0];
  return /^[A-Z]/.test(unit) ? `${predicate} ${number} ${unit}` : `${predicate} ${number}`;
}

/** A figure's number and unit; of one that was not read its digits alone. */
function keyOf({ as, unit, interval }: PassedSentence['figures'][number]): string {
  if (interval === null) return `${as.replace(/[^\d.]/g, '')} `;
  return `${/\d+(?:\.\d+)?/.exec(`${interval.lo ?? ''} ${interval.hi ?? ''}`)?.[0]} ${unit}`;
}
