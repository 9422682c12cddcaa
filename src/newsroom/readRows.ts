import { readAmounts } from './grammar/readAmounts.ts';
import { readPeriods } from './grammar/readPeriods.ts';
import { saysScale } from './grammar/tableScale.ts';
import { isCurrencyCode } from './grammar/units.ts';
import type { Draft } from './sentence/draft.ts';
import { type IncidentRow, incidentRows } from './text/incidentRows.ts';
import type { Stretch } from './text/splitText.ts';

/** A claim of a row before its source, and where the row stands. */
export interface RowDraft {
  readonly stretch: Stretch;
  readonly draft: Draft;
}

/** Smaller sums of money are ones whose scale stands elsewhere. */
const MIN_MONEY = 1000;

/** The thefts in the tables and lists of a text, told by whoever publishes it. */
export function readRows(text: string, outlet: string | null): RowDraft[] {
  const scaleElsewhere = saysScale(text);
  return incidentRows(text).flatMap((row) => {
    const draft = draftOf(row, scaleElsewhere, outlet);
    return draft === null ? [] : [{ stretch: { from: row.from, to: row.to }, draft }];
  });
}

function draftOf({ victim, sum, date }: IncidentRow, scaleElsewhere: boolean, outlet: string | null): Draft | null {
  const [found, ...others] = readAmounts(sum, { scaleElsewhere });
  if (found === undefined || others.length > 0 || found.from > 0 || found.end < sum.length) return null;
  const { amount, rate, odd } = found;
  const figure = amount.interval.lo ?? amount.interval.hi;
  if (rate || odd === true || figure === null || /^(?:attacks|countries|share)$/.test(amount.unit)) return null;
  if (isCurrencyCode(amount.unit) && Number(figure) < MIN_MONEY) return null;
  const period = date === null ? null : (readPeriods(date)[0]?.period ?? null);
  return {
    subject: { victim },
    predicate: 'stolen',
    amount,
    ...(period === null ? {} : { period }),
    speaker: { kind: 'journalist', name: outlet },
    relays: [],
    confidence: 'stated',
  };
}
