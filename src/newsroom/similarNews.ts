import type { Claim } from '../register/claim.ts';
import { isRounding } from './readClaims.ts';
import type { Article } from './text/readArticle.ts';

/** An article with what was read from it. */
export interface ReadArticle {
  readonly article: Article;
  readonly claims: readonly Claim[];
}

/** Articles on one event; the first is the earliest, or the first given. Indices into what `clusterNews` was given. */
export interface NewsCluster {
  /** Texts that are nearly the same, a list each: one agency's story in several papers. */
  readonly copies: readonly (readonly number[])[];
  /** All of its articles, in order. */
  readonly articles: readonly number[];
}

const SHINGLE_WORDS = 4;
/** Texts that share this part of their shingles are one text; the shorter may be a shortened form of the longer. */
const MIN_RESEMBLANCE = 0.6;
const MIN_CONTAINMENT = 0.8;
const MIN_SHINGLES = 20;

/**
 * Groups articles in two levels: near-copies of one text, by their shingles of four words (exact resemblance, Broder 1997;
 * nothing is drawn at random), and different texts on one event, by a theft of the same victim and figure whose periods do
 * not contradict each other. Articles that resemble none stand alone. Quadratic in the articles.
 */
export function clusterNews(items: readonly ReadArticle[]): NewsCluster[] {
  const shingles = items.map(({ article }) => shinglesOf(article));
  const copyOf = groupsOf(items.length, (a, b) => isCopy(shingles[a]!, shingles[b]!));
  const eventOf = groupsOf(items.length, (a, b) => copyOf[a] === copyOf[b] || tellOneEvent(items[a]!, items[b]!));
  const clusters = new Map<number, number[]>();
  for (const [index, root] of eventOf.entries()) clusters.set(root, [...(clusters.get(root) ?? []), index]);
  return [...clusters.values()].map((members) => {
    const articles = members.toSorted((a, b) => compareDates(items[a]!.article, items[b]!.article) || a - b);
    const copies = new Map<number, number[]>();
    for (const index of articles) copies.set(copyOf[index]!, [...(copies.get(copyOf[index]!) ?? []), index]);
    return { articles, copies: [...copies.values()] };
  });
}

/** What a register held before that resembles an article. */
export interface KeptLikeness {
  /** Index into the articles that were asked about. */
  readonly article: number;
  /** Nearly the same text. */
  readonly copies: readonly Article[];
  /** Another text on one event with it. */
  readonly events: readonly Article[];
}

/**
 * For each article what resembles it among those that a register held before, in the order of their dates; the article itself,
 * where it is held, is none of them. By the same measure as `clusterNews`.
 */
export function findKept(items: readonly ReadArticle[], kept: readonly ReadArticle[]): KeptLikeness[] {
  const shingles = kept.map(({ article }) => shinglesOf(article));
  const found = items.map((item, article): KeptLikeness => {
    const own = shinglesOf(item.article);
    const others = kept
      .map((other, index) => ({ other, index }))
      .filter(({ other }) => other.article.sha256 !== item.article.sha256);
    const copies = others.filter(({ index }) => isCopy(own, shingles[index]!));
    const events = others.filter((one) => !copies.includes(one) && tellOneEvent(item, one.other));
    const articlesOf = (list: typeof others): Article[] =>
      list.map(({ other }) => other.article).toSorted(compareDates);
    return { article, copies: articlesOf(copies), events: articlesOf(events) };
  });
  return found.filter(({ copies, events }) => copies.length + events.length > 0);
}

function compareDates(a: Article, b: Article): number {
  const [first, second] = [a.published ?? '9999', b.published ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** For each index the least index of its group; groups are closed under the relation. */
function groupsOf(count: number, isSame: (a: number, b: number) => boolean): number[] {
  const root = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) at = root[at]!;
    return at;
  };
  for (let b = 1; b < count; b += 1) {
    for (let a = 0; a < b; a += 1) {
      const [low, high] = [find(a), find(b)].sort((one, other) => one - other) as [number, number];
      if (low !== high && isSame(a, b)) root[high] = low;
    }
  }
  return root.map((_, index) => find(index));
}

function shinglesOf({ text, sentences }: Article): Set<string> {
  const words = sentences
    .map(({ from, to }) => text.slice(from, to))
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1)
    found.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  return found;
}

function isCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < MIN_SHINGLES) return false;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common += 1;
  return common >= MIN_RESEMBLANCE * (small.size + large.size - common) || common >= MIN_CONTAINMENT * small.size;
}

/** Both tell of one theft: one victim, one figure (or a rounding of it), and no two times that exclude each other. */
function tellOneEvent(a: ReadArticle, b: ReadArticle): boolean {
  const isNear = areNear(a.article.published, b.article.published);
  return a.claims.some((one) =>
    b.claims.some(
      (other) => isOneEvent(one, other) && (isNear || (one.period !== undefined && other.period !== undefined)),
    ),
  );
}

/** Of a theft without a time only papers of the same weeks tell one event. */
const NEAR_DAYS = 45;

function areNear(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  return Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) <= NEAR_DAYS * 86_400_000;
}

function isOneEvent(a: Claim, b: Claim): boolean {
  if (a.predicate !== 'stolen' || b.predicate !== 'stolen' || a.amount === undefined || b.amount === undefined)
    return false;
  if (a.amount.unit !== b.amount.unit) return false;
  const [victim, other] = [a.subject.victim?.toLowerCase(), b.subject.victim?.toLowerCase()];
  if (victim !== other) return false;
  // Sums over many victims are one where the actor and the period are.
  const isSum = victim === undefined;
  if (
    isSum &&
    (a.subject.actor === undefined ||
      a.subject.actor !== b.subject.actor ||
      a.period === undefined ||
      b.period === undefined)
  )
    return false;
  if (!overlap(a.period, b.period)) return false;
  if (isSum && (a.period?.from !== b.period?.from || a.period?.to !== b.period?.to)) return false;
  const [x, y] = [a.amount.interval.lo ?? a.amount.interval.hi, b.amount.interval.lo ?? b.amount.interval.hi];
  return x !== null && y !== null && (x === y || isRounding(x, y) || isRounding(y, x));
}

function overlap(a: Claim['period'], b: Claim['period']): boolean {
  if (a === undefined || b === undefined) return true;
  const before = (end: string, start: string): boolean => {
    const length = Math.min(end.length, start.length);
    return end.slice(0, length) < start.slice(0, length);
  };
  return !before(a.to, b.from) && !before(b.to, a.from);
}

/** The outlets of a cluster but its first, each once: "+3 more". */
export function otherOutlets(cluster: NewsCluster, items: readonly ReadArticle[]): string[] {
  const names = cluster.articles.map((index) => items[index]!.article.outlet ?? items[index]!.article.name);
  return [...new Set(names.slice(1))].filter((name) => name !== names[0]);
}
