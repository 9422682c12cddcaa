import type { Period } from '../../register/claim.ts';
import { type Draft, draft, type Scene } from './draft.ts';

/**
 * A sum that is told by pointing back at the one before: "while a firm put the figure at AMT1", "its tally for PER1 was AMT1",
 * "for PER1 it was AMT1". It is of the same deeds and doers; what differs is who counts, or the period.
 */

const MEASURE =
  '(?:figures?|sums?|loss(?:es)?|total|tally|amount|haul|take|damages?|number|toll|value|count|estimate|theft|loot)';
const PUTS =
  '(?:put|puts|has put|have put|estimated|estimates|has estimated|have estimated|places?|placed|pegged|pegs|valued|values|calculated|calculates|tallied|tallies|reckoned|reckons)';
const ROUGHLY = '(?: (?:a|an|the|just|only|some|about|around|closer to|nearer|total of|record|nearly))*';
const COUNTED_BY_ANOTHER = new RegExp(
  `^(?: (?!AMT|NAM\\d+ (?:and|lost)|but|however|later|revised|corrected)\\S+){0,12}?(?: ,| ;)?(?: (?:but|while|whereas|and|although|though))?(?<who>(?: (?!AMT|,|;|later|then|it|they|first|initially|now|since)\\S+){1,9}?) ${PUTS} (?:(?:the|its|their|that|total|overall|own|actual)(?: \\S+)? ${MEASURE}(?: (?:stolen|lost|taken))?|it|them|this)(?: (?:far|much|somewhat|slightly|even))?(?: (?:higher|lower))?(?: ,)? (?:at|to be|as|closer to)${ROUGHLY}$`,
);
const OF_A_PERIOD = new RegExp(
  `(?: ,| ;| and| but| while| whereas)+(?: (?:its|the|their|his|her|that|same|own|corresponding|comparable|firm|company|'s))*(?: SPK\\d+ 's)? ${MEASURE} (?:for|in|of|from|during)(?: (?:the|whole|all|of))* PER(?<period>\\d+)(?: ,)? (?:was|is|were|stood at|stands at|came to|had been|reached|totall?ed|amounted to|had stood at|comes to)${ROUGHLY}$`,
);
const IN_A_PERIOD = new RegExp(
  `(?: ,| ;| and| but| while| whereas)+ (?:for|in|during)(?: (?:the|whole|all|of))* PER(?<period>\\d+)(?: ,)? (?:it|this|that|they|(?:the|its|their|that) ${MEASURE}) (?:was|is|were|stood at|stands at|came to|had been|reached|totall?ed|amounted to)${ROUGHLY}$`,
);

/** The claim of a sum that the sentence tells by pointing back at the one before it, or `null`. */
export function sameMeasure(
  scene: Scene,
  last: number,
  before: Draft | undefined,
  at: number,
  index: number,
): Draft | null {
  const { text, amounts, periods } = scene.skeleton;
  if (before === undefined || (before.predicate !== 'stolen' && before.predicate !== 'laundered')) return null;
  const { amount } = amounts[index]!;
  if (!/^[A-Z]{3}$/.test(amount.unit) || !/^[A-Z]{3}$/.test(before.amount?.unit ?? '')) return null;
  const between = text.slice(text.indexOf(` AMT${last} `) + ` AMT${last}`.length, at);
  // What follows as a part or as another thing's is neither.
  if (
    /^ (?:of (?:it|that|which|this)|in (?:fees|fines|revenue|trading|reserves))(?= )/.test(
      text.slice(at + ` AMT${index}`.length),
    )
  )
    return null;
  const dated = OF_A_PERIOD.exec(between) ?? IN_A_PERIOD.exec(between);
  if (dated !== null) {
    const { period } = periods[Number(dated.groups!.period)]!;
    if (period === null || before.subject.victim !== undefined) return null;
    return again(scene, before, index, period);
  }
  const counted = COUNTED_BY_ANOTHER.exec(between);
  if (counted === null || !/ (?:,|;|but|while|whereas|and)(?= )/.test(between)) return null;
  // A revision by the one who counted first is no second count.
  if (/^ (?:it|they|he|she|later|then)(?= |$)/.test(counted.groups!.who!)) return null;
  return again(scene, before, index, before.period ?? null);
}

function again(scene: Scene, before: Draft, index: number, period: Period | null): Draft {
  const { subject, predicate, confidence, attribution } = before;
  return draft(scene, {
    predicate,
    amount: scene.skeleton.amounts[index]!.amount,
    victim: subject.victim ?? null,
    actor: subject.actor ?? null,
    period,
    confidence,
    attribution: attribution ?? null,
    scope: subject.scope ?? [],
  });
}
