import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { PassedSentence } from '../../newsroom/passedOver.ts';
import { claimLine } from '../../newsroom/sentence/claimLine.ts';
import { type KeptLikeness, type NewsCluster, otherOutlets, type ReadArticle } from '../../newsroom/similarNews.ts';
import type { Article } from '../../newsroom/text/readArticle.ts';
import type { Claim } from '../../register/claim.ts';
import { byHandLines, passedOverLines } from './passedOverText.ts';
import { shortenEnd, wrapProse } from './plainText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

interface Reading {
  readonly items: readonly (ReadArticle & { readonly passedOver: readonly PassedSentence[] })[];
  readonly clusters: readonly NewsCluster[];
  readonly proposal: {
    readonly proposed: number;
    readonly known: number;
    readonly resembles: readonly KeptLikeness[];
  } | null;
}

const MAX_SENTENCE = 400;

/** What was read from articles: each claim with its sentence, the figure in it between angles. */
export function readingText(
  { items, clusters, proposal }: Reading,
  {
    style,
    width,
    all,
    register,
  }: { readonly style: Style; readonly width: number; readonly all: boolean; readonly register?: string | undefined },
): string {
  const lines: string[] = [];
  for (const [index, { article, claims, passedOver }] of items.entries()) {
    const cluster = clusters.find(({ articles }) => articles[0] === index);
    const others = cluster === undefined ? [] : otherOutlets(cluster, items);
    const about = [article.outlet ?? 'outlet not known', article.published ?? 'date not known', article.name].map(
      (part) => plainText(part),
    );
    lines.push(style.bold(plainText(article.title ?? article.name)), style.dim(about.join(' · ')));
    if (others.length > 0) lines.push(style.dim(`the same is told by ${someOf(others)}`));
    for (const line of keptLines(proposal?.resembles.find((one) => one.article === index))) lines.push(style.dim(line));
    if (claims.length === 0) lines.push('', '  no claim was found that can be read for certain');
    for (const claim of claims) lines.push('', ...claimLines(claim, style, width));
    lines.push(...passedOverLines(passedOver, { style, width, all, place: article.name }));
    lines.push('');
  }
  const first = items.find(({ passedOver }) => passedOver.some(({ aside }) => aside === null));
  if (first !== undefined)
    lines.push(...byHandLines(first.passedOver, { style, place: first.article.name, register }), '');
  const count = items.reduce((sum, { claims }) => sum + claims.length, 0);
  lines.push(`${countOf(count, 'claim')} in ${countOf(items.length, 'article')}.`);
  if (proposal === null) lines.push(style.dim('Nothing was kept: --register DIR proposes them to a register.'));
  else
    lines.push(
      `${formatCount(proposal.proposed)} wait for review in the register${proposal.known === 0 ? '' : `, ${formatCount(proposal.known)} were there already`}; none counts before it is accepted.`,
    );
  return `${lines.join('\n')}\n`;
}

const MOST_NAMED = 5;

/** The first few names, and how many are not named. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => plainText(name));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` (+${formatCount(more)} more)` : ''}`;
}

/** What the register held already that resembles an article. */
function keptLines(kept: KeptLikeness | undefined): string[] {
  if (kept === undefined) return [];
  const named = (articles: readonly Article[]): string =>
    someOf(
      articles.map(({ outlet, name, published }) => `${outlet ?? name}${published === null ? '' : ` of ${published}`}`),
    );
  return [
    ...(kept.copies.length === 0 ? [] : [`the register holds nearly this text already: ${named(kept.copies)}`]),
    ...(kept.events.length === 0 ? [] : [`the register holds other texts on the same event: ${named(kept.events)}`]),
  ];
}

function claimLines(claim: Claim, style: Style, width: number): string[] {
  const said = claim.relays.map(({ name, how }) => (how === undefined ? name : `${name} ${how}`));
  const { kind, name, comment } = claim.speaker;
  const speaker = `${name ?? kind}${comment === 'none' ? ' (did not comment)' : ''}`;
  const lines = [
    `  ${style.bold(plainText(claimLine(claim)))}  ${style.dim(claim.id.slice(0, 8))}`,
    ...wrapProse(`“${markFigure(claim)}”`, Math.max(40, width - 8))
      .split('\n')
      .map((line) => `    ${line}`),
    `    ${style.dim(plainText(`said by ${[...said, speaker].join(' › ')}, ${claim.confidence}`))}`,
  ];
  const implied = claim.of?.impliedTotal ?? claim.of?.impliedPart;
  if (claim.of !== undefined && implied !== undefined) {
    const { unit, interval } = implied;
    const what = claim.of.impliedTotal === undefined ? 'part' : 'whole';
    const range = interval.lo === interval.hi ? interval.lo : `${interval.lo ?? ''}..${interval.hi ?? ''}`;
    lines.push(
      `    ${style.dim(plainText(`of “${claim.of.text}”: that ${what} would be ${range} ${unit}, computed by us`))}`,
    );
  }
  if (claim.restates !== undefined)
    lines.push(`    ${style.dim(`the same as ${claim.restates.slice(0, 8)}, said again`)}`);
  if (claim.ambiguous !== undefined) lines.push(`    ${style.warn(plainText(`ambiguous: ${claim.ambiguous}`))}`);
  return lines;
}

/** The sentence in one line with the claim's figure between ‹ and ›; hostile characters written out. */
function markFigure({ source, amount }: Claim): string {
  if (!source.held) return plainText(source.citation);
  const sentence = plainText(source.quotation.replace(/\s+/g, ' '));
  const figure = amount === undefined ? '' : plainText(amount.as);
  const at = figure === '' ? -1 : sentence.indexOf(figure);
  const marked = at < 0 ? sentence : `${sentence.slice(0, at)}‹${figure}›${sentence.slice(at + figure.length)}`;
  return marked.length > MAX_SENTENCE ? shortenEnd(marked, MAX_SENTENCE) : marked;
}
