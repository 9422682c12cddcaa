import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { LargestPath } from '../../trace/largestPaths.ts';
import type { End, RuleName, TraceReport, Warning } from '../../trace/report.ts';
import type { RestsOn } from '../../trace/restsOn.ts';
import { endTable } from './endTable.ts';
import { endTagsText } from './endTagsText.ts';
import { type EndSection, toSections, weightOf } from './endTree.ts';
import { largestEnds, pathText } from './largestEndsText.ts';
import { PROSE_WIDTH, shortenMiddle, wrapProse } from './plainText.ts';
import { restsOnText } from './restsOnText.ts';
import type { Style } from './style.ts';
import { theftTable } from './theftTable.ts';
import { formatAmount, formatPercent, roundAmount, shownDecimals, type Units } from './units.ts';

export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly style: Style;
  readonly units: Units;
  /** Every decimal instead of rounded amounts. */
  readonly exact: boolean;
  /** How many of the largest ends of each asset to show with their path. */
  readonly paths: number;
  /** The rule whose largest ends are shown, null for none. */
  readonly pathRule: RuleName | null;
  /** Widest paths to ends of `pathRule`, in the order asked for. */
  readonly pathsTo: (ends: readonly End[]) => readonly LargestPath[];
  /** What heuristics decided, null where none did. */
  readonly restsOn: RestsOn | null;
  /** Whether hops or dust were limited, so that ends were not held against `bounds`. */
  readonly isLimited: boolean;
}

/** At most this many assets in full; a claimed address may hold hundreds of worthless tokens. */
const MAX_SECTIONS = 6;

const NOTHING_YET =
  'Nothing to follow: at the moment given with --until none of the thefts had happened yet, as far as this ledger goes.';

/** A trace as a person reads it: a sentence with the answer, the table, the thefts, the largest ends, what to know. */
export function traceText(report: TraceReport, options: TextOptions): string {
  const sections = rankSections(toSections(report, symbolsOf(options.units)), options.units);
  const shown = sections.slice(0, MAX_SECTIONS);
  const parts: string[] = [];
  if (shown.length === 0) parts.push(wrapProse(NOTHING_YET, proseWidth(options.width)));
  for (const section of shown) parts.push(...sectionText(section, options));
  if (sections.length > shown.length) parts.push(moreAssetsText(sections.slice(shown.length), options));
  const tags = endTagsText(report, proseWidth(options.width), options.style);
  if (tags !== '') parts.push(tags);
  const warnings = warningsText(report.warnings, options);
  if (warnings !== '') parts.push(warnings);
  parts.push(footer(report, shown, options));
  return `${parts.join('\n\n')}\n`;
}

function symbolsOf(units: Units): (chain: string, asset: string) => string {
  return (chain, asset) => {
    const { symbol, known } = units(chain, asset);
    return known ? symbol : shortenMiddle(asset, 13);
  };
}

function proseWidth(width: number): number {
  return Math.min(width, PROSE_WIDTH);
}

/** Assets whose unit is known first, then those with more ends; else by chain and asset. */
function rankSections(sections: readonly EndSection[], units: Units): EndSection[] {
  const rank = (section: EndSection): number =>
    (units(section.chain, section.asset).known ? 0 : 1) + (section.stolenAs === null ? 0 : 2);
  const size = (section: EndSection): number => Math.max(0, ...[...section.ends.values()].map((ends) => ends.length));
  return [...sections].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
}

function sectionText(section: EndSection, options: TextOptions): string[] {
  const { style, width } = options;
  const unit = options.units(section.chain, section.asset);
  const shown = shownDecimals(scaleOf(section), unit.decimals, options.exact);
  const symbolOf = (asset: string): string => symbolsOf(options.units)(section.chain, asset);
  const table = { width, style, unit, shown, symbolOf };
  const parts = [
    style.bold(wrapProse(headline(section, options), proseWidth(width))),
    `${style.bold(`${plainText(section.chain)}, ${unit.symbol}`)}\n${endTable(section, table)}`,
  ];
  if (section.stolen.size > 1) parts.push(theftTable(section, table));
  if (options.pathRule === null || options.paths === 0 || section.stolenAs !== null) return parts;
  const ends = largestEnds(section.ends.get(options.pathRule) ?? [], options.paths);
  const paths = options.pathsTo(ends);
  if (paths.length === 0) return parts;
  const many = paths.length > 1;
  const what = many ? `The ${paths.length} largest ends` : 'The largest end';
  const title = `${what} under ${options.pathRule}, with the path to ${many ? 'each' : 'it'} whose narrowest step is widest`;
  parts.push(
    [
      style.bold(wrapProse(title, proseWidth(width))),
      ...paths.map((path, i) => pathText(path, i + 1, section, table)),
    ].join('\n\n'),
  );
  return parts;
}

/** What conserving rules say was stolen in all; null where only `poison` or `bounds` ran. */
function stolenOf(section: EndSection): bigint | null {
  let most: bigint | null = null;
  for (const { stolen } of section.totals.values()) if (most === null || stolen > most) most = stolen;
  return most;
}

/** The amount that says how many decimals are worth printing. */
function scaleOf(section: EndSection): bigint {
  const weights = section.reasons.map(weightOf);
  return stolenOf(section) ?? weights.reduce((most, weight) => (weight > most ? weight : most), 0n);
}

/** The answer in a sentence: what was stolen, what reached services and what is still held, least and most. */
function headline(section: EndSection, { units, exact }: TextOptions): string {
  const unit = units(section.chain, section.asset);
  const chain = plainText(section.chain);
  const lost = stolenOf(section);
  if (section.stolenAs !== null)
    return `What was stolen on ${chain} as ${units(section.chain, section.stolenAs).symbol} and became ${unit.symbol}, in units of that; poison and bounds of it stand here only.`;
  if (lost === null) {
    return `Where value of the reported thefts can have gone on ${chain}, in ${unit.symbol}.`;
  }
  const shown = shownDecimals(lost, unit.decimals, exact);
  const money = (amount: bigint): string => formatAmount(roundAmount(amount, unit.decimals - shown), shown);
  const thefts = section.stolen.size === 1 ? '' : ` in ${section.stolen.size} thefts`;
  const fates = [
    { reason: 'service', verb: 'reached services' },
    { reason: 'held', verb: 'is still held' },
  ].map(({ reason, verb }) => {
    const [least, most] = spread(section, reason);
    if (most === 0n) return `nothing ${verb}`;
    if (least === most) return `${money(most)} (${formatPercent(most, lost)} %) ${verb}`;
    const shares = [...new Set([formatPercent(least, lost), formatPercent(most, lost)])].join(' to ');
    return `${money(least)} to ${money(most)} (${shares} %) ${verb}`;
  });
  const varies = ['service', 'held'].some((reason) => spread(section, reason)[0] !== spread(section, reason)[1]);
  const lead = varies ? 'Depending on the rule, ' : section.totals.size > 1 ? 'Under every rule ' : '';
  const sentence = `${lead}${fates.join(' and ')}.`;
  return `${money(lost)} ${unit.symbol} stolen on ${chain}${thefts}. ${sentence[0]!.toUpperCase()}${sentence.slice(1)}`;
}

/** The least and the most that conserving rules leave at a reason. */
function spread(section: EndSection, reason: string): [bigint, bigint] {
  const node = section.reasons.find(({ name }) => name === reason);
  const amounts = [...section.totals.keys()].map((rule) => node?.cells.get(rule)?.amount ?? 0n);
  return amounts.reduce<[bigint, bigint]>(
    ([least, most], amount) => [amount < least ? amount : least, amount > most ? amount : most],
    [amounts[0]!, amounts[0]!],
  );
}

function moreAssetsText(sections: readonly EndSection[], { style, width, units }: TextOptions): string {
  const lines = sections.slice(0, 20).map((section) => {
    const unit = units(section.chain, section.asset);
    const lost = stolenOf(section);
    const amount = lost === null ? '' : `${formatAmount(lost, unit.decimals)} `;
    return `  ${plainText(section.chain)}: ${amount}${unit.symbol}`;
  });
  if (sections.length > lines.length) lines.push(`  and ${sections.length - lines.length} more`);
  const title = wrapProse(
    `${countOf(sections.length, 'more asset was', 'more assets were')} stolen or came of it; --json and --csv say where each went`,
    width,
  );
  return [style.bold(title), ...lines].join('\n');
}

const WARNING_TEXTS: Readonly<Record<Warning['code'], (count: number) => string>> = {
  ASSUMED_OPENING: (n) =>
    `${n === 1 ? 'One account sends' : `${n} accounts send`} more than the ledger saw arriving there; the smallest clean ` +
    `opening balance that explains it was assumed`,
  GAP: (n) =>
    `The ledger does not hold the whole history of ${n === 1 ? 'one account' : `${n} accounts`} that taint reached`,
  THEFT_WITHOUT_VALUE: (n) =>
    `${n === 1 ? 'One reported address' : `${n} reported addresses`} held nothing at the moment of the theft`,
  SWAP_IN_THEFT: (n) =>
    `${n === 1 ? 'One transaction swaps' : `${n} transactions swap`} by the very transfers that thefts name: what was swapped ` +
    'there is not followed; name the one by which it was taken, chain:tx:n, and what was done with it is',
  BUSY_BUT_TAGGED: (n) =>
    `${n === 1 ? 'One address has' : `${n} addresses have`} more events than --max-activity and would have stopped the trace, had ` +
    `${n === 1 ? 'it no tag; its' : 'they no tags; theirs'} is of a category that does not stop, so value is followed through`,
  ACTORS_NOT_KNOWN: () =>
    'Tags without a category name actors that no ActorPack given knows, so that they stop nothing; give the ActorPack with them',
  TAGS_CONFLICT: () =>
    'Tags of addresses at which value ended contradict each other; which speaks says nothing of who is right, and --json has them all',
  CLUSTER_TAGS_CONFLICT: () => 'For clusters whose tags name several owners none speaks',
  CLUSTER_TAGS_CHANGED: () =>
    'Tags that say who owns addresses changed since the clusters were built, which still go by those of before; run spoor cluster',
  NOT_FETCHED: () => 'Not everything that taint reached was fetched',
  UNCONFIRMED_SPEND: (n) =>
    `${n === 1 ? 'One coin that is held is' : `${n} coins that are held are`} being spent by transactions in no block yet`,
  BALANCE_DIFFERS: (n) =>
    `${n === 1 ? 'One holder does' : `${n} holders do`} not have what was fetched leaves there: something is missing in the answers`,
  HELD_NOT_COMPARED: () => 'Not everything that is held was held against balances',
  SOURCES_DISAGREE: (n) => `Sources disagree ${n === 1 ? 'once' : `${n} times`}`,
};

const LARGEST_WARNINGS = 3;

function warningsText(warnings: readonly Warning[], options: TextOptions): string {
  const groups = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const key = `${warning.code}\n${warning.chain}\n${warning.asset}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [warning]);
    else group.push(warning);
  }
  const blocks = [...groups.values()].map((group) => warningText(group, options));
  return blocks.length === 0 ? '' : `${options.style.warn('To know')}\n${blocks.join('\n')}`;
}

function warningText(group: readonly Warning[], { units, exact, width }: TextOptions): string {
  const { code, chain, asset } = group[0]!;
  const said = WARNING_TEXTS[code](group.length);
  if (group[0]!.detail !== undefined) return detailedText(said, group, width);
  const names = group.slice(0, LARGEST_WARNINGS).map(({ address }) => shortenMiddle(address, 13));
  const more = group.length > names.length ? `, and ${group.length - names.length} more` : '';
  if (code !== 'ASSUMED_OPENING') return wrapProse(`- ${said}: ${names.join(', ')}${more}.`, proseWidth(width), '  ');
  const unit = units(chain, asset);
  const amounts = group.map(({ amount }) => BigInt(amount));
  const sum = amounts.reduce((total, amount) => total + amount, 0n);
  const shown = shownDecimals(sum, unit.decimals, exact);
  const money = (amount: bigint): string => formatAmount(roundAmount(amount, unit.decimals - shown), shown);
  const largest = group
    .map((warning, i) => ({ warning, amount: amounts[i]! }))
    .sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1))
    .slice(0, LARGEST_WARNINGS)
    .map(({ warning, amount }) => `${shortenMiddle(warning.address, 13)} ${money(amount)}`);
  const head = `- ${said}: ${money(sum)} ${unit.symbol} on ${plainText(chain)} in all`;
  const tail =
    group.length === 1 ? ` (${shortenMiddle(group[0]!.address, 13)}).` : `; the largest: ${largest.join(', ')}.`;
  return wrapProse(head + tail, proseWidth(width), '  ');
}

function detailedText(said: string, group: readonly Warning[], width: number): string {
  const details = group.slice(0, LARGEST_WARNINGS).map(({ code, address, detail = '' }) => {
    return code === 'BUSY_BUT_TAGGED' ? `${shortenMiddle(address, 13)} (${plainText(detail)})` : plainText(detail);
  });
  const more = group.length > details.length ? `; and ${group.length - details.length} more` : '';
  return wrapProse(`- ${said}: ${details.join('; ')}${more}.`, proseWidth(width), '  ');
}

function footer(
  report: TraceReport,
  shown: readonly EndSection[],
  { units, exact, style, width, isLimited, restsOn }: TextOptions,
): string {
  const notes = [restsOnText(restsOn, report)].filter((note) => note !== '');
  const rules = Object.keys(report.rules) as RuleName[];
  const rounded = shown.some((section) => {
    const { decimals } = units(section.chain, section.asset);
    return shownDecimals(scaleOf(section), decimals, exact) < decimals;
  });
  if (rounded) {
    notes.push(
      'Amounts are rounded so that columns add up, each by less than one in its last place; --exact, --json and --csv give every digit.',
    );
  }
  if (rules.includes('poison'))
    notes.push('poison is reach, not an amount owed: the same value may count at many ends.');
  if (rules.includes('bounds')) {
    notes.push(
      'bounds holds whatever rule is applied: at least the first amount is there and at most the second; what is possible for several ends together is not more than what was stolen.',
    );
  }
  if (rules.some((rule) => rule !== 'poison' && rule !== 'bounds')) {
    const within = isLimited
      ? 'With --max-hops or --dust ends are not held against bounds.'
      : 'Every end lies within bounds.';
    notes.push(
      `Checked: under every rule that conserves value, claims and ends add up to what was stolen, to the last unit. ${within}`,
    );
  }
  for (const [chain, { first, last }] of Object.entries(report.ledger.chains)) {
    notes.push(`${plainText(chain)}: blocks ${first} to ${last}.`);
  }
  notes.push(`Ledger ${plainText(report.ledger.digest)}`);
  return notes.map((note) => style.dim(wrapProse(note, proseWidth(width)))).join('\n');
}
