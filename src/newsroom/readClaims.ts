import { parseDecimal, type Rational } from '../core/rational.ts';
import { type Claim, type ClaimContent, type HeldSource, identify } from '../register/claim.ts';
import { saysScale } from './grammar/tableScale.ts';
import { type PassedSentence, passOver, type Trace } from './passedOver.ts';
import { readRows } from './readRows.ts';
import { isCancelled, takesBackLast } from './sentence/cancelled.ts';
import { spokenOf } from './sentence/carried.ts';
import { withoutComparisons } from './sentence/comparisons.ts';
import { type Draft, periodNear, type Scene } from './sentence/draft.ts';
import { STATES } from './sentence/names.ts';
import { type Memory, rememberVictim, soleVictim, victimBefore } from './sentence/parties.ts';
import { readCounts } from './sentence/readCounts.ts';
import { type PartOf, readShares } from './sentence/readShares.ts';
import { readThefts } from './sentence/readThefts.ts';
import { readTold } from './sentence/readTold.ts';
import { replacedFigures } from './sentence/replaced.ts';
import { buildSkeleton, knownNames, type Skeleton, type SkeletonContext } from './sentence/skeleton.ts';
import { findVoices } from './sentence/speaker.ts';
import { THEFT_CONTEXT } from './sentence/theftPatterns.ts';
import { type Reading, unexplained } from './sentence/unexplained.ts';
import { troubledVictim } from './sentence/victims.ts';
import type { Article } from './text/readArticle.ts';
import { type ReadStretch, type Stretch, wordsAt } from './text/splitText.ts';

/** Longer "sentences" are lists, tables or attacks; they are not read. */
const MAX_SENTENCE = 1500;

/** What was read of an article, and what of it was not. */
export interface ReadNews {
  /** In the order of their sentences, the title's last. */
  readonly claims: Claim[];
  /** Sentences with a figure or a blame that is in none of the claims, for somebody to look at. */
  readonly passedOver: readonly PassedSentence[];
}

/** The claims of an article alone; as `readNews`. @internal what tests of the rules ask for */
export function readClaims(article: Article): Claim[] {
  return readNews(article).claims;
}

/**
 * The claims of an article and the sentences that gave none. Precision before recall: what is not said
 * plainly is not read, and what may be read otherwise is marked so (`ambiguous`). Time is linear in the article.
 */
export function readNews(article: Article): ReadNews {
  const { text, published } = article;
  const stretches = stretchesOf(article);
  const sentences = stretches.map((stretch) => wordsAt(text, stretch));
  const title = article.titleAt === null || stretches[0] === article.titleAt ? null : wordsAt(text, article.titleAt);
  const yen = yenOf(text);
  const speaksOfKorea = /\b(?:Korean?|Seoul|Pyongyang)\b/.test(text);
  const context: SkeletonContext = {
    published,
    speaksOfKorea,
    knownNames: knownNames(sentences),
    ...(yen === null ? {} : { yen }),
    scaleElsewhere: saysScale(text),
  };
  const persons = knownPersons(sentences.map((sentence) => buildSkeleton(sentence, context)));
  const skeletons = sentences.map((sentence) => buildSkeleton(sentence, { ...context, knownPersons: persons }));
  const titleSkeleton =
    title === null || title.length > MAX_SENTENCE
      ? null
      : buildSkeleton(title, { ...context, knownPersons: persons, isTitle: isTitleCase(title) });
  const all = titleSkeleton === null ? skeletons : [...skeletons, titleSkeleton];
  const memory: Memory = {
    victim: null,
    spokenOf: null,
    state: null,
    topic: topicOf(titleSkeleton),
    told: new Map(),
    titleVictim:
      titleSkeleton === null
        ? null
        : (victimBefore(titleSkeleton.text, titleSkeleton) ?? soleVictim(titleSkeleton.text, titleSkeleton)),
    sentence: 0,
    hasNames: false,
  };
  const shared = { voices: findVoices(all, article.outlet), memory, published, isAboutTheft: isAboutTheft(all) };
  const claims: Claim[] = [];
  const traces: TraceMaker[] = [];
  for (const [index, skeleton] of skeletons.entries()) {
    memory.sentence = index;
    const replaced = replacedFigures(skeleton.text);
    const trace = newTrace(stretches[index]!, skeleton);
    const scene = { ...shared, sentence: sentences[index]!, skeleton, replaced, left: trace.left };
    traces.push(trace);
    readSentence(article, scene, traces, claims);
    remember(memory, skeleton);
  }
  const rows = readRows(text, article.outlet);
  for (const { stretch, draft } of rows) claims.push(finish(article, stretch, draft, claims, false));
  if (titleSkeleton !== null && article.titleAt !== null) {
    const trace = newTrace(article.titleAt, titleSkeleton);
    const scene = { ...shared, sentence: title!, skeleton: titleSkeleton, replaced: new Set<number>() };
    traces.push(trace);
    claims.push(...readTitle(article, { ...scene, left: trace.left }, trace, claims));
  }
  return { claims, passedOver: passOver(article, traces, rows, claims) };
}

/** The claims of the title: only figures are read of it. */
function readTitle(article: Article, scene: Scene, trace: TraceMaker, claims: readonly Claim[]): Claim[] {
  const { skeleton, published } = scene;
  const drafts = [...readThefts(scene), ...readCounts(scene)];
  const plain = plainOf({ skeleton, drafts, published, hasNamesBefore: false }, drafts, trace);
  return plain.map((found) => finish(article, trace.stretch, found, claims, true));
}

type TraceMaker = Trace & { readonly dropped: { draft: Draft; why: string }[] };

function newTrace(stretch: ReadStretch, skeleton: Skeleton): TraceMaker {
  return { stretch, skeleton, left: new Map(), dropped: [], isTakenBack: false };
}

/** What the rest of the sentence explains; the trace keeps what it does not. */
function plainOf(reading: Reading, drafts: readonly Draft[], { dropped }: TraceMaker): Draft[] {
  return drafts.filter((draft) => {
    const why = unexplained(reading, draft);
    if (why !== null) dropped.push({ draft, why });
    return why === null;
  });
}

/** The sentences that are read; of a text that is but a line without a full stop, that line. */
function stretchesOf({ text, sentences, titleAt }: Article): readonly ReadStretch[] {
  if (sentences.length === 0 && titleAt !== null && !isTitleCase(wordsAt(text, titleAt))) return [titleAt];
  return sentences.filter((stretch) => wordsAt(text, stretch).length <= MAX_SENTENCE);
}

function readSentence(article: Article, scene: Scene, traces: readonly TraceMaker[], claims: Claim[]): void {
  const { memory, skeleton } = scene;
  const trace = traces.at(-1)!;
  const { stretch } = trace;
  const taken = takesBackLast(skeleton.text) ? takeBack(claims, stretch) : null;
  const revises = taken !== null;
  if (revises) traces.find(({ stretch: { from } }) => from === taken)!.isTakenBack = true;
  const figures = [...readThefts(revises ? { ...scene, revises } : scene), ...readCounts(scene)];
  const whole = figures.map((found) => finish(article, stretch, found, claims, false));
  const shares = readShares(scene, partOf([...claims, ...whole]));
  const told = readTold(scene, figures);
  // What the sentence leaves unexplained is judged by all that is read in it.
  const reading = {
    skeleton,
    drafts: [...figures, ...shares, ...told],
    published: scene.published,
    hasNamesBefore: memory.hasNames,
  };
  const kept = plainOf(reading, figures, trace);
  for (const found of kept) claims.push(finish(article, stretch, found, claims, false));
  const others = kept.length === figures.length ? shares : readShares(scene, null);
  for (const found of plainOf(reading, [...others, ...told], trace)) {
    const claim = finish(article, stretch, found, claims, false);
    claims.push(claim);
    if (claim.subject.victim !== undefined) rememberVictim(memory, claim.subject.victim);
  }
  if (memory.victim?.sentence === memory.sentence) return;
  // A name that a deed is told of is remembered though no figure stands with it.
  const named =
    isCancelled(skeleton.text) && !OF_AN_EARLIER_VERSION.test(skeleton.text)
      ? null
      : (victimBefore(withoutComparisons(skeleton.text), skeleton) ?? troubledVictim(skeleton));
  if (named === null || figures.length > 0) return;
  rememberVictim(memory, named, skeleton.periods.length === 1 ? periodNear(skeleton, 0).period : null);
}

/** What is put right is the figure, and not whose it was. */
const OF_AN_EARLIER_VERSION = / (?:earlier|previous|original|first) versions? of (?:this|our|the)(?= )/;

/**
 * Takes the claims of figures of the sentence before away, where they belong to the same paragraph's talk, and answers where it
 * begins; `null` where there are none.
 */
function takeBack(claims: Claim[], { from }: Stretch): number | null {
  const last = claims.at(-1)?.source;
  if (last === undefined || !last.held || from - last.to > 3) return null;
  const count = claims.length;
  const start = last.from;
  while (claims.length > 0) {
    const { source, amount, predicate } = claims.at(-1)!;
    if (!source.held || source.from !== start || (amount === undefined && predicate !== 'attribution')) break;
    claims.pop();
  }
  return claims.length < count ? start : null;
}

/** The theft that was told last in the same or the sentence before: "that figure". */
function partOf(claims: readonly Claim[]): PartOf | null {
  const last = claims.findLast(({ predicate }) => predicate === 'stolen');
  return last?.amount === undefined ? null : { id: last.id, amount: last.amount };
}

function remember(memory: Memory, skeleton: Skeleton): void {
  const { actors, names } = skeleton;
  const about = spokenOf(skeleton);
  if (about !== null) memory.spokenOf = { name: about, sentence: memory.sentence };
  memory.state = actors.findLast((actor) => STATES.has(actor)) ?? memory.state;
  memory.hasNames ||= names.length > 0;
}

/** Those who speak for somebody, by their whole names and their last ones, lower case. */
function knownPersons(skeletons: readonly Skeleton[]): Set<string> {
  const names = skeletons.flatMap(({ persons }) => persons.map((name) => name.toLowerCase()));
  return new Set(names.flatMap((name) => [name, name.split(' ').at(-1)!]));
}

/** The one actor of a title. */
function topicOf(title: Skeleton | null): string | null {
  const actors = new Set(title?.actors ?? []);
  return actors.size === 1 ? [...actors][0]! : null;
}

/** Three sentences or more of thefts or hacks: "lost" and "losses" mean them. */
function isAboutTheft(skeletons: readonly Skeleton[]): boolean {
  const count = skeletons.filter(({ text }) => THEFT_CONTEXT.test(text.replace(/ACT\d+/g, ''))).length;
  return count >= 3 || (count > 0 && count * 2 >= skeletons.length);
}

/** What a bare `¥` is where the text speaks of one of the two countries only. */
function yenOf(text: string): 'JPY' | 'CNY' | null {
  const japan = /\b(?:yen|Japan|Japanese|Tokyo|JPY)\b/.test(text);
  const china = /\b(?:yuan|renminbi|China|Chinese|CNY)\b/.test(text);
  return japan === china ? null : japan ? 'JPY' : 'CNY';
}

function isTitleCase(title: string): boolean {
  const words = title.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6;
}

/** What a claim of an article says of its source, but for the quotation. */
export function sourceOf(article: Article): Omit<HeldSource, 'quotation' | 'from' | 'to'> {
  const { title, outlet, url, published, original, sha256 } = article;
  return {
    held: true,
    sha256,
    ...(original === sha256 ? {} : { original }),
    ...(title === null ? {} : { title }),
    ...(outlet === null ? {} : { outlet }),
    ...(url === null ? {} : { url }),
    ...(published === null ? {} : { published }),
  };
}

function finish(article: Article, stretch: Stretch, found: Draft, earlier: readonly Claim[], isTitle: boolean): Claim {
  const { held, sha256, ...about } = sourceOf(article);
  const { from, to } = stretch;
  const source: HeldSource = { held, sha256, quotation: article.text.slice(from, to), from, to, ...about };
  const restated = earlier.find((claim) => claim.restates === undefined && isRestated(found, claim, isTitle));
  const content: ClaimContent = { ...found, source, ...(restated === undefined ? {} : { restates: restated.id }) };
  return identify(
    restated === undefined || !isTitle ? content : { ...content, speaker: restated.speaker, relays: restated.relays },
  );
}

/** The same figure again, or in a title a rounding of it, of the same deed. */
function isRestated(found: Draft, claim: Claim, isTitle: boolean): boolean {
  if (found.predicate !== claim.predicate || found.amount === undefined || claim.amount === undefined) return false;
  if (found.amount.unit !== claim.amount.unit) return false;
  const [a, b] = [found.subject, claim.subject];
  const agrees = (one: string | undefined, other: string | undefined): boolean =>
    one === other || one === undefined || other === undefined;
  if (
    !agrees(a.actor, b.actor) ||
    !agrees(a.victim, b.victim) ||
    ((a.actor === undefined) !== (b.actor === undefined && a.victim === b.victim) && a.victim !== b.victim)
  )
    return false;
  if (
    found.period !== undefined &&
    claim.period !== undefined &&
    (found.period.from !== claim.period.from || found.period.to !== claim.period.to)
  )
    return false;
  const [stated, other] = [found.amount.interval, claim.amount.interval];
  if (stated.lo === other.lo && stated.hi === other.hi) return true;
  const figure = stated.lo ?? stated.hi;
  const rounded = other.lo ?? other.hi;
  return isTitle && figure !== null && rounded !== null && isRounding(figure, rounded);
}

/** Whether `figure` is `exact` rounded to the digits that `figure` has, up or down: 300 for 316.4. */
export function isRounding(figure: string, exact: string): boolean {
  const a = parseDecimal(figure);
  const b = parseDecimal(exact);
  // One unit of the last digit that is not 0.
  const digits = a.numerator.toString();
  const unit: Rational = {
    numerator: 10n ** BigInt(digits.length - digits.replace(/0+$/, '').length),
    denominator: a.denominator,
  };
  const distance = a.numerator * b.denominator - b.numerator * a.denominator;
  const size = distance < 0n ? -distance : distance;
  return size > 0n && size * unit.denominator < unit.numerator * a.denominator * b.denominator;
}
