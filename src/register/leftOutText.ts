import type { LeftOut, LeftOutReason } from './totalAnswer.ts';

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  'other predicate': 'something else is said of them',
  'no figure': 'no figure is said',
  'not reviewed': 'not reviewed yet (spoor review)',
  'outside the period': 'outside the period',
  'straddles the period': 'perhaps in the period: not dated finely enough, or not the same by all sources',
  'no date': 'not dated',
  'other scope': 'of another kind of victim',
  'scope not said': 'kind of victim not said',
  'said to be nobody known': 'said not to be attributed to anyone',
  'another actor': 'blamed on others',
  'nobody blamed': 'nobody is blamed',
  'below the level': 'blamed less surely than asked',
  'no rate': 'not stated in this currency, and no rate of their days is given',
};

/** Why events are left out, for people. */
export function leftOutText({ reason, predicate }: Pick<LeftOut, 'reason' | 'predicate'>): string {
  if (reason === 'other predicate') return `${predicate}, which was not asked`;
  return `${REASONS[reason]}${predicate === null ? '' : `, and ${predicate}, which was not asked`}`;
}

/** What the incidents of one event say when they do not agree on its days. */
export function datesText(dates: readonly string[]): string {
  return `by some ${dates.map((date) => date.replace('/', ' to ')).join(', by others ')}`;
}
