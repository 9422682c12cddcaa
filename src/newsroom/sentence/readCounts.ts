import type { Period } from '../../register/claim.ts';
import { cancellation } from './cancelled.ts';
import { type Draft, draft, periodNear, type Scene, scopeOf } from './draft.ts';
import { leave, type Reason } from './leave.ts';
import { actorAfterBy, actorIn, actorSubject, areTwoActors, blamed, confidenceOf, NOT_BLAMED } from './parties.ts';
import type { Skeleton } from './skeleton.ts';
import { isTold } from './standing.ts';
import { THEFT_CONTEXT } from './theftPatterns.ts';

const NOT_DONE =
  / (?:prevented|blocked|foiled|thwarted|stopped|averted|repelled|could|would|may|might|simulated|similar to|after|unlike|caused by|because of|due to|owing to)(?: \S+){0,3}$/;

/** Who strikes so many times. */
const ATTACKERS =
  / (?:hackers?|attackers?|thie(?:f|ves)|gangs?|groups?|crew|criminals|cybercriminals|spies|operatives|ACT\d+)(?= )/;

/** Numbers of attacks and of the countries that they were in. */
export function readCounts(scene: Scene): Draft[] {
  const { skeleton, memory } = scene;
  const { text, amounts } = skeleton;
  const cancelled = cancellation(text);
  const attacks = amounts.findIndex(({ amount, rate }) => amount.unit === 'attacks' && !rate);
  const drafts: Draft[] = [];
  for (const [index, { amount, rate }] of amounts.entries()) {
    if (amount.unit !== 'attacks' && amount.unit !== 'countries') continue;
    const at = text.indexOf(` AMT${index} `);
    const none = rate ? 'rate' : (cancelled ?? whyNoCount(scene, index, at, attacks));
    if (none !== null) {
      leave(scene, index, none);
      continue;
    }
    const left = text.slice(Math.max(0, at - 300), at);
    const right = text.slice(at + ` AMT${index}`.length);
    const named =
      actorIn(amount.as) ??
      actorOf(right, skeleton) ??
      actorSubject(left, skeleton) ??
      actorAfterBy(right, skeleton, memory) ??
      blamed(text, skeleton) ??
      sameDoers(left, skeleton);
    const last = drafts.at(-1);
    const same = amount.unit === 'countries' && last?.attribution !== undefined ? (last.subject.actor ?? null) : null;
    const actor = NOT_BLAMED.test(text) || areTwoActors(skeleton) ? null : (named ?? same);
    const change = changeOf(skeleton, at, index);
    if (change === null) {
      leave(scene, index, 'compared');
      continue;
    }
    const when = change.period === undefined ? periodNear(skeleton, at) : { period: change.period, unresolved: null };
    const topic = actor === null ? memory.topic : null;
    const confidence = actor === null ? 'stated' : confidenceOf(`${text}${amount.as.toLowerCase()} `, false);
    drafts.push(
      draft(scene, {
        predicate: amount.unit === 'attacks' ? 'attacks' : 'countries',
        amount,
        actor: actor ?? topic,
        period: when.period,
        attribution: actor === null ? null : { actor, confidence },
        confidence,
        scope: scopeOf(text),
        ambiguous: [
          topic === null ? null : `whose attacks is not said in the sentence; the title is about ${topic}`,
          when.unresolved,
        ],
      }),
    );
  }
  return drafts;
}

/** Why a number is none of attacks that were done, or of countries that they were in; `null` where it is one. */
function whyNoCount(scene: Scene, index: number, at: number, attacks: number): Reason | null {
  const { skeleton } = scene;
  const { text } = skeleton;
  const { amount } = skeleton.amounts[index]!;
  const left = text.slice(Math.max(0, at - 300), at);
  if (
    NOT_DONE.test(left) ||
    / (?:the|these|those|of the|one of)$/.test(left) ||
    /\b(?:no|not)(?: \S+){0,2}$/.test(left)
  )
    return 'no-attacks';
  if (amount.as.endsWith('times') && !ATTACKERS.test(left)) return 'no-attacks';
  // "Three incidents made up 69% of it": some of all.
  if (
    /^ AMT\d+(?: alone| together)? (?:made up|make up|accounted for|account for|represented) AMT\d+ of(?= )/.test(
      text.slice(at),
    )
  )
    return 'part';
  if (!isTold(left)) return 'not-told';
  // Not every incident is an attack.
  if (
    /^\S*\d\S* incidents$/.test(amount.as) &&
    !THEFT_CONTEXT.test(text) &&
    !/ loss(?:es)?(?= )/.test(text) &&
    !scene.isAboutTheft
  )
    return 'no-attacks';
  // "Two hacks: that of A in PER0 and that of B in PER1".
  if (skeleton.periods.length > 1 && text.startsWith(` AMT${index} : `, at)) return 'part';
  return amount.unit === 'countries' && !countsAttacked(text, at, attacks) ? 'no-attacks' : null;
}

/**
 * Of "from 219 to 231 in 2023" the first is of the year before, as is that of "up from 160 a year earlier"; `null` where of when
 * is not told. What is no such number has no `period` of its own.
 */
function changeOf(skeleton: Skeleton, at: number, index: number): { period?: Period | null } | null {
  const { text, periods, amounts } = skeleton;
  const left = text.slice(0, at);
  if (!/ (?:from|compared (?:with|to))$/.test(left)) return {};
  const right = text.slice(at + ` AMT${index}`.length);
  const own = /^(?: (?:in|during|for))?(?: the(?: whole of)?)? PER(\d+)(?= )/.exec(right);
  if (own !== null) return { period: periods[Number(own[1])]!.period };
  const other = / to AMT(\d+)(?= )/.exec(right);
  const isFrom = left.endsWith(' from') && other !== null && amounts[Number(other[1])]!.amount.unit === 'attacks';
  if (
    !isFrom &&
    !/^(?: (?:in|during))? (?:a|the|one) (?:year (?:earlier|before|ago|previously)|previous year|preceding year|prior year)(?= )/.test(
      right,
    )
  )
    return null;
  const { period } = periodNear(skeleton, at);
  if (period === null || period.precision !== 'year' || period.from !== period.to) return null;
  const before = String(Number(period.from) - 1);
  return { period: { as: `the year before ${period.as}`, from: before, to: before, precision: 'year' } };
}

/** "ACT0 stole AMT0 across AMT1 ; in PER1 , they stole AMT2 across AMT3": the same. */
function sameDoers(left: string, { actors }: Skeleton): string | null {
  return new Set(actors).size === 1 &&
    / they(?: (?:also|then))?(?: (?:stole|took|carried out|made|launched|did|struck|hit|committed|were behind))(?: (?!;|,|but)\S+){0,8}$/.test(
      left,
    )
    ? actors[0]!
    : null;
}

/** "35 instances of DPRK actors attacking"; of both counts of a sentence. */
function actorOf(right: string, { actors }: Skeleton): string | null {
  const match = /^(?: in AMT\d+)? (?:of|by|in which)(?: the)? ACT(\d+)/.exec(right);
  return match === null ? null : actors[Number(match[1])]!;
}

/** "attacks in 17 countries", "victims in 17 countries", "17 countries were hit". */
function countsAttacked(text: string, at: number, attacks: number): boolean {
  const left = text.slice(Math.max(0, at - 80), at);
  if (
    attacks >= 0 &&
    new RegExp(` AMT${attacks}(?: (?!AMT|;)\\S+){0,12} (?:in|across|on|against|over|from|spanning)$`).test(left)
  )
    return true;
  return / (?:victims|targets|attacks|cyberattacks|hacks|thefts|banks|exchanges|institutions|incidents)(?: \S+){0,3} (?:in|across|over|spanning)$/.test(
    left,
  );
}
