import { isCancelled } from './cancelled.ts';
import { type Draft, draft, periodNear, type Scene, scopeOf } from './draft.ts';
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
  if (isCancelled(text)) return [];
  const attacks = amounts.findIndex(({ amount, rate }) => amount.unit === 'attacks' && !rate);
  const drafts: Draft[] = [];
  for (const [index, { amount, rate }] of amounts.entries()) {
    if (rate || (amount.unit !== 'attacks' && amount.unit !== 'countries')) continue;
    const at = text.indexOf(` AMT${index} `);
    const left = text.slice(Math.max(0, at - 300), at);
    if (
      NOT_DONE.test(left) ||
      / (?:the|these|those|of the|one of)$/.test(left) ||
      /\b(?:no|not)(?: \S+){0,2}$/.test(left)
    )
      continue;
    if (amount.as.endsWith('times') && !ATTACKERS.test(left)) continue;
    // "Three incidents made up 69% of it": some of all.
    if (
      /^ AMT\d+(?: alone| together)? (?:made up|make up|accounted for|account for|represented) AMT\d+ of(?= )/.test(
        text.slice(at),
      )
    )
      continue;
    if (!isTold(left)) continue;
    // Not every incident is an attack.
    if (
      /^\S*\d\S* incidents$/.test(amount.as) &&
      !THEFT_CONTEXT.test(text) &&
      !/ loss(?:es)?(?= )/.test(text) &&
      !scene.isAboutTheft
    )
      continue;
    // "Two hacks: that of A in PER0 and that of B in PER1".
    if (skeleton.periods.length > 1 && text.startsWith(` AMT${index} : `, at)) continue;
    if (amount.unit === 'countries' && !countsAttacked(text, at, attacks)) continue;
    const right = text.slice(at + ` AMT${index}`.length);
    const named =
      actorIn(amount.as) ??
      actorOf(right, skeleton) ??
      actorSubject(left, skeleton) ??
      actorAfterBy(right, skeleton, memory) ??
      blamed(text, skeleton);
    const last = drafts.at(-1);
    const same = amount.unit === 'countries' && last?.attribution !== undefined ? (last.subject.actor ?? null) : null;
    const actor = NOT_BLAMED.test(text) || areTwoActors(skeleton) ? null : (named ?? same);
    const when = periodNear(skeleton, at);
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

/** "35 instances of DPRK actors attacking"; of both counts of a sentence. */
function actorOf(right: string, { actors }: Skeleton): string | null {
  const match = /^ (?:of|by|in which)(?: the)? ACT(\d+)/.exec(right);
  return match === null ? null : actors[Number(match[1])]!;
}

/** "attacks in 17 countries", "victims in 17 countries", "17 countries were hit". */
function countsAttacked(text: string, at: number, attacks: number): boolean {
  const left = text.slice(Math.max(0, at - 80), at);
  if (
    attacks >= 0 &&
    new RegExp(` AMT${attacks}(?: \\S+){0,6} (?:in|across|on|against|over|from|spanning)$`).test(left)
  )
    return true;
  return / (?:victims|targets|attacks|cyberattacks|hacks|thefts|banks|exchanges|institutions|incidents)(?: \S+){0,3} (?:in|across|over|spanning)$/.test(
    left,
  );
}
