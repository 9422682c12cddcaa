import type { Reason } from './leave.ts';

/** The codes of what `unexplained` finds, by its words. */
const CODES: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ['somebody known is named and blamed for nothing', 'idle-actor'],
  ['the victim is not read', 'victim-unclear'],
  ['somebody else may be the victim', 'two-victims'],
  ['a date is no claim\u2019s', 'idle-date'],
  ['a date is not read', 'date-unread'],
  ['one end of a date is not read', 'date-unread'],
  ['how somebody is blamed is not read', 'blame-unclear'],
  ['that nobody is blamed is not read', 'blame-unclear'],
  ['the loss may be no theft', 'loss-unclear'],
  ['the victim is no victim', 'no-victim'],
  ['the victim is a part\u2019s', 'two-victims'],
  ['a share of one theft', 'one-theft'],
  ['its owners took it out', 'owners-took'],
  ['who did not comment is not read', 'speaker-unclear'],
  ['a figure is qualified further off', 'qualified'],
  ['a sum beside is not read', 'sum-beside'],
  ['something else is done with the sum', 'done-to-it'],
]);

/** The code of a finding of `unexplained`. */
export function unexplainedReason(words: string): Reason {
  return CODES.get(words) ?? 'unexplained';
}
