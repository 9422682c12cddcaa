import type { Period } from '../../register/claim.ts';
import { victimBefore } from './parties.ts';
import type { Skeleton } from './skeleton.ts';

const RELATIVE = / ,? ?(?:in which|when|during which|where|which(?= (?:lost|saw|had)(?: |$)))(?: (?!AMT|,|;)\S+){0,6}$/;
const DEED =
  / (?:hacks?|hacking|hacked|thefts?|attacks?|attacking|attacked|cyberattacks?|breach(?:ed|ing)?|exploits?|exploited|raids?|raided|raiding|heists?|robbery|robbed|robbing|intrusions?|compromised?|that of|that on|one on|one against)(?= |$)/;

/**
 * The deed that a sum's relative clause hangs on, as far as the clause, list item or sum before it: in "the hack of NAM0 in
 * PER0, when AMT0 was taken, and that of an exchange in PER1, in which AMT1 was lost" each has its own.
 */
function headOf(text: string, at: number): string | null {
  const left = text.slice(0, at);
  const relative = RELATIVE.exec(left);
  if (relative === null) return null;
  const ahead = left.slice(0, relative.index).replace(/^.* AMT\d+(?= )/, '');
  const head = ` ${ahead
    .split(/ (?:;|:|and|but|while)(?= )/)
    .at(-1)!
    .trim()}`;
  return DEED.test(head) ? head : null;
}

/** The one period that is named with the deed of a sum's relative clause, or `null`. */
export function headPeriod({ text, periods }: Skeleton, at: number): Period | null {
  const head = headOf(text, at);
  const behind = text.slice(at + 5).split(/ (?:AMT\d+|,|;|and|but) /, 1)[0]!;
  if (head === null || / PER\d/.test(behind)) return null;
  const named = [...head.matchAll(/ PER(\d+)(?= |$)/g)];
  return named.length === 1 ? periods[Number(named[0]![1])]!.period : null;
}

/** The victim of the deed of a sum's relative clause; unnamed where it is only described; `null` where that is not told. */
export function headVictim(skeleton: Skeleton, at: number): { readonly name: string | null } | null {
  const head = headOf(skeleton.text, at);
  const behind = skeleton.text.slice(at + 5).split(/ (?:AMT\d+|,|;|but) /, 1)[0]!;
  if (head === null || / NAM\d/.test(behind)) return null;
  const that = / (?:that|one) (?:of|on|against|at)(?: (?!NAM|PER|in|on)\S+){0,4} NAM(\d+)(?= |$)/.exec(head);
  if (that !== null) return { name: skeleton.names[Number(that[1])]! };
  const named = victimBefore(head, skeleton);
  if (named !== null) return { name: named };
  return !/ NAM\d/.test(head) && UNNAMED.test(head) ? { name: null } : null;
}

const UNNAMED =
  / (?:an?|another|one)(?: (?!NAM|,)\S+){0,4} (?:exchange|bridge|bank|firm|company|platform|protocol|lender|startup|game|custodian|broker|wallet|provider|processor|service|trader|user|investor)(?= |$)/;
