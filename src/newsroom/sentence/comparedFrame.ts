import type { Period } from '../../register/claim.ts';
import type { Draft, Scene } from './draft.ts';
import { type Frame, uncounted, WINDOW } from './frame.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * "$1.7 billion in 2023, down from $3.8 billion in 2022", "against $1.2 billion a year earlier": what was stolen, by whomever, in
 * another period. Only beside a total, without a victim, whose own period is known.
 */
export function comparedFrame(
  scene: Scene,
  last: { readonly frame: Frame; readonly index: number },
  total: Draft | undefined,
  at: number,
  index: number,
): Frame | null {
  const { text, amounts, periods } = scene.skeleton;
  const { frame } = last;
  if (total?.predicate !== 'stolen' || total.period === undefined || total.subject.victim !== undefined) return null;
  if (amounts[index]!.amount.unit !== amounts[last.index]!.amount.unit || frame.isPart === true) return null;
  // "… across AMT1, up from AMT2 across AMT3 in PER1": how many deeds it was is passed over.
  const between = uncounted(
    scene.skeleton,
    text.slice(text.indexOf(` AMT${last.index} `) + ` AMT${last.index}`.length, at),
  );
  const right = uncounted(scene.skeleton, text.slice(at + ` AMT${index}`.length, at + WINDOW).trimEnd());
  const ahead = text.slice(0, text.indexOf(` AMT${last.index} `));
  const isChange =
    (CHANGED_TO.test(ahead) && BARE.test(between)) || (CHANGED_FROM.test(ahead) && BARE_TO.test(between));
  if (!COMPARING.test(between) && !isChange) return null;
  const dated = DATED.exec(right);
  const same = SAME_OF_YEAR.exec(right);
  const period =
    same !== null
      ? sameOf(total.period, periods[Number(same.groups!.period)]!.period)
      : dated === null
        ? earlier(total.period, right)
        : (periods[Number(dated.groups!.period)]!.period ?? undefined);
  if (period === undefined) return null;
  return { ...frame, right, gap: '', index, isWhole: false, isAttempt: false, period };
}

/**
 * "AMT0, topping the AMT1 stolen from B", "the largest after the AMT1 stolen from B": neither how the one sum is told nor its
 * date is the other's, so the other is read only where it has its own date and no such word belongs to its figure.
 */
export function isOnlyCompared(scene: Scene, last: number | undefined, at: number, index: number): boolean {
  if (last === undefined || !isComparedSum(scene.skeleton, at, index)) return false;
  const right = scene.skeleton.text.slice(at + ` AMT${index}`.length);
  return (
    SURPASSED.test(scene.skeleton.amounts[index]!.amount.as) || !/^(?: (?!AMT|[,;])\S+){0,12}? PER\d+ /.test(right)
  );
}

/** Whether a sum stands there only for another to be held against. */
export function isComparedSum({ text, amounts }: Skeleton, at: number, index: number): boolean {
  return SURPASSED.test(amounts[index]!.amount.as) || RANKED.test(text.slice(Math.max(0, at - WINDOW), at));
}

const SURPASSED =
  /^(?:(?:topping|surpassing|eclipsing|beating) |(?:topped|exceeding|exceeded|more than|less than|over|above|below) (?:even )?the )/i;
const RANKED =
  / (?:(?:largest|biggest|highest|worst|greatest|costliest)(?: (?![;])\S+){0,5} (?:after|behind|since|than)|(?:topping|surpassing|eclipsing|beating|dwarfing|overtaking|exceeding|outdoing|larger than|bigger than|smaller than|second (?:only )?to|, behind))(?: (?:only|even|the|a|an|record|some))*$/;

const COMPARING =
  /^(?: (?!AMT|;|but|while)\S+){0,12}?(?: ,| \(|\u2014| \u2014| \u2013| -)?(?: (?:a|an|and))?(?: (?:sharply|steeply|slightly|markedly|well|significantly|drop|decline|fall|increase|rise|jump|AMT\d+))*(?: (?:increase|rise|jump|decline|drop|fall|decrease|surge) from| (?:down|up)(?: (?:sharply|steeply|slightly|markedly|well|significantly|AMT\d+))? from| compared (?:with|to)| against| versus| as against)(?: (?:the|some|(?:a|an|the|its) (?:all - time |record )?(?:high|record|peak|low) of))?$/;
/** "Fell to AMT0 in PER0 from AMT1 in PER1". */
const CHANGED_TO =
  / (?:fell|fallen|dropped|declined|decreased|plunged|sank|rose|risen|climbed|grew|grown|jumped|surged|soared|increased)(?: (?!AMT)\S+){0,3} to$/;
/** "Halved, from AMT0 in PER0 to AMT1 in PER1". */
const CHANGED_FROM =
  / (?:fell|fallen|dropped|declined|decreased|plunged|sank|rose|risen|climbed|grew|grown|jumped|surged|soared|increased|halved|doubled|tripled|went up|went down)(?: (?!AMT)\S+){0,4} from(?: (?:some|about|the))?$/;
const BARE_TO = /^(?: (?:in|during|for|PER\d+|,))+ to$/;
const BARE = /^(?: (?:in|during|for|PER\d+|,))* from$/;
const DATED =
  /^(?: (?:stolen|lost|taken|recorded|seen|reported))?(?: (?:in|during|for|over))?(?: (?:all|the whole) of)? PER(?<period>\d+)(?= (?:[.,;)]|and |according |SPK\d)|$)/;
const SAME_OF_YEAR =
  /^(?: (?:stolen|lost|taken|recorded))?(?: (?:in|during|for|over))? the same (?:period|months?|time|stretch|timeframe|quarter|half)(?: (?:of|in))? PER(?<period>\d+)(?= )/;
const SAME_LAST_YEAR =
  /^(?: (?:in|during|for))?(?: the same (?:period|quarter|months?|half))?(?: of)? (?:a year (?:earlier|before|ago|previously)|the year earlier|one year earlier|the same (?:period|quarter|month|half) (?:a|the|one) year (?:earlier|before))(?= |$)/;
const YEAR_BEFORE =
  /^(?: (?:in|during|for))? the (?:year before|previous year|preceding year|prior year|year prior)(?= |$)/;

/** The same months of another year. */
function sameOf({ from, to, precision }: Period, year: Period | null): Period | undefined {
  if (year === null || year.precision !== 'year' || year.from !== year.to) return undefined;
  if (to.slice(0, 4) !== from.slice(0, 4) || from.length !== 7) return undefined;
  return { as: `the same of ${year.as}`, from: year.from + from.slice(4), to: year.from + to.slice(4), precision };
}

/** The period a year before another, or the year before its year. */
function earlier({ from, to, precision }: Period, right: string): Period | undefined {
  const year = from.slice(0, 4);
  if (to.slice(0, 4) !== year || precision === 'day') return undefined;
  const before = String(Number(year) - 1);
  const same = SAME_LAST_YEAR.exec(right);
  if (same !== null) return { as: same[0].trim(), from: before + from.slice(4), to: before + to.slice(4), precision };
  const whole = YEAR_BEFORE.exec(right);
  return whole === null ? undefined : { as: whole[0].trim(), from: before, to: before, precision: 'year' };
}
