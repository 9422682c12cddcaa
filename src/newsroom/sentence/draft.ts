import type {
  Amount,
  Attribution,
  ClaimContent,
  Confidence,
  Period,
  Predicate,
  Relay,
  Speaker,
} from '../../register/claim.ts';
import type { Left } from './leave.ts';
import type { Memory } from './parties.ts';
import type { Skeleton } from './skeleton.ts';
import { findSpeaker, type Voices } from './speaker.ts';
import { speakingVictim } from './victims.ts';

/** A claim of one sentence before its source, and where the figure or words that it hangs on stand in the sentence. */
export type Draft = Omit<ClaimContent, 'source'>;

/** What the rules for a sentence are given. */
export interface Scene {
  readonly sentence: string;
  readonly skeleton: Skeleton;
  readonly voices: Voices;
  readonly memory: Memory;
  readonly published: string | null;
  /** The document speaks of thefts, so that "lost" means them. */
  readonly isAboutTheft: boolean;
  /** Numbers of the figures that the sentence has others put in place of. */
  readonly replaced: ReadonlySet<number>;
  /** Why figures and blame of the sentence gave no claim. */
  readonly left: Left;
  /** The sentence puts a figure in place of the one before it. */
  readonly revises?: boolean;
}

interface Parts {
  readonly predicate: Predicate;
  readonly victim?: string | null;
  readonly actor?: string | null;
  readonly amount?: Amount;
  readonly text?: string;
  readonly period?: Period | null;
  readonly attribution?: Attribution | 'nobody' | null;
  readonly confidence?: Confidence;
  readonly scope?: readonly string[];
  readonly ambiguous?: readonly (string | null | undefined)[];
  readonly of?: NonNullable<ClaimContent['of']>;
  readonly speaker?: { readonly speaker: Speaker; readonly relays: readonly Relay[] };
}

/** Who speaks of a deed done to it. */
const OF_ITSELF =
  / (?:from|by|on|of|against) (?:it|us)(?= )| (?:its|our) (?:\S+ )?(?:wallets?|systems?|servers?|users|customers|funds|reserves|treasury|bridge|platform|contracts?|network|employees?|post - mortem|post-mortem)(?= )/;

/** A draft with what was found; absent fields stay absent. */
export function draft(scene: Scene, parts: Parts): Draft {
  const { victim, actor, period, attribution } = parts;
  const said =
    parts.speaker ??
    findSpeaker(
      scene.skeleton,
      scene.voices,
      victim ??
        (OF_ITSELF.test(scene.skeleton.text) ? speakingVictim(scene.skeleton) : null) ??
        scene.memory.victim?.name ??
        null,
    );
  const doubts = (parts.ambiguous ?? []).filter((doubt) => doubt !== null && doubt !== undefined);
  return {
    subject: {
      ...(actor ? { actor } : {}),
      ...(victim ? { victim } : {}),
      ...(parts.scope !== undefined && parts.scope.length > 0 ? { scope: parts.scope } : {}),
    },
    predicate: parts.predicate,
    ...(parts.amount === undefined ? {} : { amount: parts.amount }),
    ...(parts.text === undefined ? {} : { text: parts.text }),
    ...(period ? { period } : {}),
    speaker: said.speaker,
    relays: said.relays,
    confidence: parts.confidence ?? 'stated',
    ...(attribution ? { attribution } : {}),
    ...(doubts.length === 0 ? {} : { ambiguous: doubts.join('; ') }),
    ...(parts.of === undefined ? {} : { of: parts.of }),
  };
}

/** What kinds of victim or value the words speak of. */
export function scopeOf(words: string): string[] {
  const scope: string[] = [];
  if (/ (?:banks?|financial institutions?|banking) /.test(words)) scope.push('bank');
  if (/ exchanges? /.test(words)) scope.push('exchange');
  if (/ (?:crypto\w*|bitcoins?|ether|ethereum|tokens?|digital assets?|virtual assets?|defi) /.test(words))
    scope.push('crypto');
  return scope;
}

const OF_A_DOCUMENT =
  /^ (?:un |SPK\d+ )?(?:report|study|article|indictment|paper|survey|analysis|document|note|review|statement|interview|resolution|edition|budget|estimate)(?= )/;
const OF_SAYING =
  / (?:said|reported|published|released|announced|wrote|issued|dated|founded|launched|established|listed|charged|indicted|sentenced|arrested|discovered|noticed|detected|disclosed|uncovered)(?: on| in| late in| early in)?$/;

/** "Of AMT0 reported in": what was counted is of then. */
const COUNTED_THEN =
  / (?:AMT\d+|attacks|hacks|thefts|incidents|losses|exploits|cases|breaches|heists)(?: (?:that|which) (?:were|was)| were)? (?:reported|recorded|disclosed|discovered|detected) (?:in|during|for)(?: the)?$/;

/** "Was hacked for AMT0 in": the verb before a date is the theft's, with no other between. */
function isOfOwnDeed(ahead: string): boolean {
  const clause = ahead.split(/ (?:[,;]|but|and|while|after|following|that|which|who) /).at(-1)!;
  const deed =
    /^.* (?:stole|stolen|took|taken|made off with|got away with|hacked|drained|siphoned|looted|lost|robbed|attacked|breached|exploited|laundered|froze|frozen|recovered|returned|netted|pocketed|swiped|embezzled)(?= |$)(?<rest>.*)$/.exec(
      ` ${clause}`,
    );
  return (
    deed !== null &&
    !/(?<! (?:in|of|the|an?|its|and|other|worth of)) (?:\w+ed|shut|went|began|said|told|fell|rose|came|got)(?= |$)/.test(
      deed.groups!.rest!,
    )
  );
}

/** "On PER0 the FBI attributed", "filed for bankruptcy in PER0, saying": the date of what is said or done after the deed. */
function isOfSaying(ahead: string, behind: string): boolean {
  if (
    /^ ,? ?(?:after|following|saying|adding|claiming|announcing|when it said)(?= )/.test(behind) &&
    !/^ (?:in|on)?$/.test(ahead)
  )
    return !/^ ,? ?(?:after|following) /.test(behind) || !isOfOwnDeed(ahead);
  const opens =
    /^(?: ["\u201c])? ?(?:(?:in|on|early|late|by|earlier|later)(?: in| on)?)?$/.test(
      ahead.replace(/^ /, ' ').trimEnd(),
    ) || /[,;]$|(?: and| ,| ;)(?: in| on)$/.test(ahead);
  return (
    opens &&
    /^ ,? ?(?:(?:the|its|a|an|geo|'s|SPK\d+|NAM\d+|police|prosecutors|investigators|officials|authorities|monitors|sanctions|watchers|watchdog|committee|analysts|researchers|firm|exchange|company|court|judge|government|ministry|department|agency|experts|panel|and|report|grand|jury|federal|south|north|state|country|spokesperson|group|justice|treasury|spy|intelligence|national) ?){1,7}(?:attributed|blamed|accused|said|says|announced|reported|confirmed|charged|indicted|sanctioned|linked|named|identified|arrested|seized|sentenced|convicted|concluded|estimated|told|wrote|published|warned|disclosed|revealed|found|put|calculated)(?= )(?! ,)/.test(
      behind,
    )
  );
}

export interface FoundWhen {
  readonly period: Period | null;
  /** The words that need a date which the document lacks. */
  readonly unresolved: string | null;
}

/**
 * The period that a place in a sentence is about: the next one behind it in its clause, else the nearest one before, else the
 * next behind. The date of a report or of saying is none, nor is one that `isOfDeed` says to be of another deed.
 */
export function periodNear(
  skeleton: Skeleton,
  at: number,
  isOfDeed: (index: number) => boolean = () => true,
): FoundWhen {
  const { text, periods } = skeleton;
  const fit = [...text.matchAll(/ PER(\d+)(?= )/g)].filter(
    ({ index, 0: word }) =>
      isOfDeed(index) &&
      !isOfSaying(text.slice(0, index), text.slice(index + word.length)) &&
      !OF_A_DOCUMENT.test(text.slice(index + word.length)) &&
      (!OF_SAYING.test(text.slice(Math.max(0, index - 30), index)) ||
        COUNTED_THEN.test(text.slice(Math.max(0, index - 60), index))),
  );
  const behind = fit.filter(({ index }) => index > at);
  const clause = text.slice(at).search(/ (?:;|but|while|whereas|although|though) /);
  const inClause = behind.find(({ index }) => clause < 0 || index < at + clause);
  const next = inClause !== undefined && !/ AMT\d+ /.test(text.slice(at + 5, inClause.index)) ? inClause : undefined;
  const chosen = next ?? fit.findLast(({ index }) => index < at) ?? behind[0];
  if (chosen === undefined) return { period: null, unresolved: null };
  const { period, as } = periods[Number(chosen[1])]!;
  const others = beside(text, chosen.index).map((index) => periods[index]!.period);
  if (others.length > 0) return joinYears([period, ...others]);
  // Words that hang on the date of a text that has none.
  const isRelative = period === null && /^(?:this|last|since|in)\b/i.test(as);
  return { period, unresolved: isRelative ? `“${as}” is said in a text whose date is not known` : null };
}

/** The periods that stand beside one in a list: "in 2017 and 2018". */
function beside(text: string, at: number): number[] {
  const list = / PER\d+(?:(?: ,)?(?: and| or| ,) PER\d+){1,8}/g;
  for (const match of text.matchAll(list)) {
    if (match.index > at || match.index + match[0].length <= at) continue;
    return [...match[0].matchAll(/PER(\d+)/g)]
      .map(({ 1: index }) => Number(index))
      .filter((index) => !text.slice(at).startsWith(` PER${index}`));
  }
  return [];
}

/** Years in a row are one period; other lists are none that a claim can have. */
function joinYears(periods: readonly (Period | null)[]): FoundWhen {
  const years = periods
    .map((period) => (period?.precision === 'year' && period.from === period.to ? Number(period.from) : Number.NaN))
    .sort((a, b) => a - b);
  const [first] = years;
  const isRow = first !== undefined && years.every((year, index) => year === first + index);
  if (!isRow) return { period: null, unresolved: 'more than one period is named' };
  return {
    period: { as: years.join(', '), from: String(first), to: String(years.at(-1)), precision: 'year' },
    unresolved: null,
  };
}
