import type { Draft, Scene } from './draft.ts';
import type { Frame } from './frame.ts';

/** Where a sum is told, and what was read before it in the sentence. */
interface Place {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly drafts: readonly Draft[];
  /** It goes on with a list. */
  readonly isListed: boolean;
  /** Where its figure stands in the skeleton. */
  readonly at: number;
}

/** A sum with the doer of one before it, where it is told to be the same's; else as it is. */
export function withDoerBefore(found: Draft, place: Place): Draft {
  if (found.attribution !== undefined) return found;
  const from = doerBefore(found, place);
  const attribution = from?.attribution;
  if (from === undefined || attribution === undefined || attribution === 'nobody') return found;
  return {
    ...found,
    subject: { ...found.subject, actor: from.subject.actor! },
    attribution,
    confidence: from.confidence,
  };
}

/** An attempt with the doer of what was got away with; `next` is what is told after it. */
export function withDoerOfRest(found: Draft, next: Draft | undefined): Draft {
  const attribution = next?.attribution;
  const isSame =
    found.predicate === 'attempted' &&
    next?.predicate === 'stolen' &&
    found.attribution === undefined &&
    found.subject.victim === next.subject.victim;
  if (!isSame || attribution === undefined || attribution === 'nobody') return found;
  return {
    ...found,
    subject: { ...found.subject, actor: next!.subject.actor! },
    attribution,
    confidence: next!.confidence,
  };
}

function doerBefore(found: Draft, { scene, frame, drafts, isListed, at }: Place): Draft | undefined {
  const { text, actors } = scene.skeleton;
  const before = drafts.at(-1);
  if (before === undefined) return undefined;
  const isBlamed = before.attribution !== undefined && before.attribution !== 'nobody';
  if (isBlamed && before.predicate === found.predicate) {
    // What goes on with a list has its doer too.
    if (isListed && frame.own !== true) return before;
    // "AMT0 , with AMT1 of that stolen in PER0": a part was taken by those who took the whole.
    if (isPartOfThat(text, at, frame.index)) return before;
  }
  if (found.predicate !== 'stolen') return undefined;
  const ahead = text.slice(0, at);
  // "ACT0 cashed out AMT0 of their AMT1 heist".
  if (isBlamed && before.predicate === 'laundered' && OF_THEIR.test(ahead)) return before;
  // "The AMT0 theft from NAM0 ; the AMT1 theft from NAM1".
  if (isBlamed && before.predicate === 'stolen' && /^(?:compound|noun)$/.test(frame.kind) && NEXT_IN_LIST.test(ahead))
    return before;
  // "ACT0 stole AMT0 in PER0 ; in PER1 , they stole AMT1": the same again.
  return frame.kind === 'verb' && THEY.test(frame.before) && new Set(actors).size === 1
    ? drafts.findLast(({ predicate }) => predicate === 'stolen')
    : undefined;
}

const OF_THEIR = / AMT\d+(?: worth)? of (?:their|its|his)(?: (?!AMT|,|;)\S+){0,5}$/;
const NEXT_IN_LIST =
  / AMT\d+ (?:(?!AMT|ACT|;|but|said)\S+ ){0,4}?(?:(?:theft|heist|hack|robbery|breach|exploit|attack|raid) )?(?:(?!AMT|ACT|;|but|said)\S+ ){0,6}?from(?: (?!AMT|ACT|;|but|said)\S+){1,8} [;,](?: and)?(?: (?:the|an?|another|its))?(?: (?:PER\d+|,)+)*(?: (?:theft|heist|hack|robbery|raid) of)?$/;

/** "… AMT1 of that", "of the AMT0 that ACT0 took , AMT1". */
function isPartOfThat(text: string, at: number, index: number): boolean {
  const behind = text.slice(at + ` AMT${index}`.length);
  const ahead = text.slice(0, at);
  if (
    / (?:ACT|NAM)\d/.test(
      ahead
        .slice(ahead.lastIndexOf(' AMT') + 5)
        .replace(/ ACT\d+(?: (?!,|;)\S+){0,6} (?:stolen|taken|stole|took)(?= )/, ''),
    )
  )
    return false;
  return (
    /^(?: worth)? of (?:it|that|this|which|them)(?= )/.test(behind) ||
    (/ , (?:of|out of) (?:which|that)(?: (?:some|about|roughly|at least|only|just|more than))*$/.test(ahead) &&
      !/ (?:ACT|NAM)\d/.test(behind.split(/ (?:[,;]|and|while) /, 1)[0]!)) ||
    (/^ of(?: the| an?| all| some| estimated| total)* AMT\d+(?: (?!AMT|;)\S+){0,14} ,(?: (?:some|about|roughly|at least|only|just))*$/.test(
      ahead,
    ) &&
      !/ ACT\d/.test(behind))
  );
}

const THEY =
  / (?:they|(?:the|those|these|same) (?:same )?(?:group|gang|hackers|attackers|crew|country|regime|operatives))(?: (?:had|have|has|then|also|allegedly|reportedly|later|again))*$/;
