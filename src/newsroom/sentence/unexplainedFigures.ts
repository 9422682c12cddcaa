import type { Draft } from './draft.ts';
import type { Skeleton } from './skeleton.ts';

/** Words that qualify a figure and stand off from it. */
const QUALIFIED_BEFORE =
  / (?:at least|no less than|more than|upwards of|nearly|up to|roughly|an estimated|around|under|almost|approximately|maximum of|minimum of|at most|as much as|close to|in excess of|shy of|somewhere near|north of)(?: (?:a|an|the|total|combined|whopping|staggering|further|another|sum|of|reported|additional|record|cool|equivalent|value)){0,4}$/;
const QUALIFIED_BEHIND =
  /^(?: in \S+| worth of \S+)? (?:or more|or so|at least|at most|and counting|plus|\+|at a minimum|give or take|and possibly|if not more|and more)(?= )/;

/** A qualification of a figure that was read as exact. */
export function isQualified({ text }: Skeleton, { amount }: Draft, at: number): boolean {
  if (at < 0 || amount?.modality !== 'exactly') return false;
  return QUALIFIED_BEFORE.test(text.slice(0, at)) || QUALIFIED_BEHIND.test(behind(text, at));
}

/** Another sum right beside, that nothing is read from: what the first was worth, or a second one. */
export function hasIdleSumBeside({ text, amounts }: Skeleton, drafts: readonly Draft[], at: number): boolean {
  const match = at < 0 ? null : /^ AMT\d+(?: tokens| in \S+)? (?:,|\(|or|-)(?: or)? AMT(\d+) /.exec(text.slice(at));
  const other = match === null ? undefined : amounts[Number(match[1])]!.amount;
  if (other === undefined || !/^[A-Z]/.test(other.unit)) return false;
  return !drafts.some(
    ({ amount }) =>
      (amount?.as === other.as && amount.unit === other.unit) ||
      (amount?.equivalent?.unit === other.unit && amount.equivalent.interval.lo === other.interval.lo),
  );
}

const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const HALF_A_SPAN = new RegExp(
  ` (?:${MONTH}|\\d{1,2}|\\d{4}) (?:\\d{1,2} )?(?:and|to|until|through|or|-|\u2013) PER\\d+ | PER\\d+ (?:and|to|until|through|or|-|\u2013) (?:${MONTH}|\\d{1,2} (?:${MONTH})|\\d{4}) `,
);

/** A date of which only one end is read. */
export function hasHalfASpan({ text }: Skeleton, { period }: Draft): boolean {
  return period !== undefined && HALF_A_SPAN.test(text);
}

const DONE_TO_IT =
  / (?:refund|reimburs|compensat|repa[yi]|return|recover|retriev|seiz|freez|froze|mov|transferr|offer|pay|paid|rais|borrow|insur|cover|fin|sett|holding|held|contain|sent|send|swap|convert|hid|bridg|deposit|sold|sell|flag|label|blacklist|block(?!chain))\w*(?: (?!AMT|hackers|attackers|thieves|that|who|which|of|after|when|and|,|NAM)\S+){0,4}$/;
const STOLEN_BEHIND =
  /^(?: (?:in|of|worth of) \S+(?: \S+)?)?(?: that| which)?(?: (?:was|were|had been|has been|have been))? (?:stolen|taken|drained|siphoned|looted)(?= )/;

/** The figure is the object of another verb, and only told apart as stolen: "blacklisted AMT0 stolen from". */
export function isObjectOfAnother({ text }: Skeleton, { predicate }: Draft, at: number): boolean {
  return (
    at >= 0 && predicate === 'stolen' && DONE_TO_IT.test(text.slice(0, at)) && STOLEN_BEHIND.test(behind(text, at))
  );
}

const behind = (text: string, at: number): string => text.slice(at).replace(/^ AMT\d+/, '');
