import type { RuleName } from '../../trace/report.ts';
import { type Cell, type EndNode, type EndSection, gatherChildren, UNTAGGED } from './endTree.ts';
import { GAP, layOut } from './layout.ts';
import { displayWidth, shortenEnd, shortenMiddle } from './plainText.ts';
import type { Style } from './style.ts';
import { ceilAmount, floorAmount, formatAmount, roundAmount, roundParts, type Unit } from './units.ts';

export interface TableOptions {
  readonly width: number;
  readonly style: Style;
  readonly unit: Unit;
  /** Decimals to print; the rest is rounded so that columns of conserving rules still add up. */
  readonly shown: number;
  /** How another asset of the chain is called. */
  readonly symbolOf: (asset: string) => string;
}

/** One line of the table, before it is known how wide the terminal is. */
interface Line {
  readonly level: 0 | 1 | 2;
  readonly label: string;
  readonly kind: 'reason' | 'category' | 'entity' | 'others' | 'total';
  readonly cells: ReadonlyMap<RuleName, string>;
}

const REASON_LABELS: Readonly<Record<string, string>> = {
  service: 'at services',
  crossing: 'by swap or bridge, not followed',
  held: 'still held',
  until: 'there at the set time',
  activity: 'at busy addresses',
  hops: 'past the hop limit',
  dust: 'dust',
  gap: 'history missing',
  burn: 'burnt',
  fee: 'fees',
};

/**
 * The ends of one asset: a row a reason, category and entity, a column a rule. Where the terminal is too narrow for all
 * rules the table repeats with the next ones. Every conserving column adds up to its last line.
 */
export function endTable(section: EndSection, options: TableOptions): string {
  const lines = toLines(section, options);
  const groups = groupRules(section.rules, lines, options.width);
  return groups.map((rules) => oneTable(lines, rules, options)).join('\n\n');
}

/** What a rule's column is headed with. */
function ruleHeading(rule: RuleName): string {
  if (rule === 'poison') return 'poison (reach)';
  return rule === 'bounds' ? 'bounds (certain–possible)' : rule;
}

function oneTable(lines: readonly Line[], rules: readonly RuleName[], { width, style }: TableOptions): string {
  const amounts = rules.map((rule) => columnWidth(rule, lines));
  const room = Math.max(MIN_LABEL, width - amounts.reduce((sum, w) => sum + w + GAP, 0));
  const mark = (line: Line, text: string): string => {
    if (line.kind === 'reason' || line.kind === 'total') return style.bold(text);
    return line.kind === 'others' ? style.dim(text) : text;
  };
  const body = lines
    .filter((line) => line.kind === 'reason' || rules.some((rule) => line.cells.has(rule)))
    .map((line) => ({
      line,
      cells: [
        labelOf(line, Math.min(room, MAX_LABEL)),
        ...rules.map((rule) => line.cells.get(rule) ?? blank(line, rule)),
      ],
    }));
  const firstTotal = body.findIndex(({ line }) => line.kind === 'total');
  return layOut({
    rows: [
      ['', ...rules.map((rule) => style.bold(ruleHeading(rule)))],
      ...body.map(({ line, cells }) => cells.map((cell) => (cell === NOTHING ? style.dim(cell) : mark(line, cell)))),
    ],
    align: ['left', ...rules.map(() => 'right' as const)],
    ruledAbove: firstTotal < 0 ? [] : [firstTotal + 1],
  });
}

const NOTHING = '·';

/** A rule that brings nothing to a row says so; one that has no total has an empty field. */
function blank(line: Line, rule: RuleName): string {
  return line.kind === 'total' && (rule === 'poison' || rule === 'bounds') ? '' : NOTHING;
}

const MIN_LABEL = 12;
const MAX_LABEL = 40;

function labelOf({ level, label }: Line, room: number): string {
  const indent = '  '.repeat(level);
  const space = room - indent.length;
  return (
    indent +
    (/^(0x|bc1|ltc1)[0-9a-z]{20,}$/.test(label) ? shortenMiddle(label, Math.min(space, 20)) : shortenEnd(label, space))
  );
}

function columnWidth(rule: RuleName, lines: readonly Line[]): number {
  return lines.reduce(
    (most, { cells }) => Math.max(most, displayWidth(cells.get(rule) ?? '')),
    ruleHeading(rule).length,
  );
}

/** As many rules beside each other as fit, at least one. */
function groupRules(rules: readonly RuleName[], lines: readonly Line[], width: number): RuleName[][] {
  const longest = lines.reduce((most, line) => Math.max(most, displayWidth(line.label) + 2 * line.level), 0);
  const label = Math.min(longest, width >= 100 ? 32 : 24);
  const groups: RuleName[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const rule of rules) {
    const column = columnWidth(rule, lines) + GAP;
    if (used + column > width) {
      groups.push([]);
      used = label;
    }
    groups.at(-1)!.push(rule);
    used += column;
  }
  return groups;
}

function toLines(section: EndSection, { unit, shown }: TableOptions): Line[] {
  const dropped = unit.decimals - shown;
  const scale = [...section.totals.values()].reduce((most, { stolen }) => (stolen > most ? stolen : most), 0n);
  const printer = new CellPrinter(section, dropped, shown);
  const lines: Line[] = [];
  const top = printer.roots(section.reasons);
  for (const [i, reason] of section.reasons.entries()) {
    const label = REASON_LABELS[reason.name] ?? reason.name;
    lines.push({ level: 0, label, kind: 'reason', cells: printer.print(reason, top[i]!) });
    lines.push(...childLines(reason, top[i]!, scale, printer));
  }
  lines.push(...printer.totals());
  return lines;
}

type Rounded = ReadonlyMap<RuleName, bigint>;

function childLines(reason: EndNode, rounded: Rounded, scale: bigint, printer: CellPrinter): Line[] {
  const lines: Line[] = [];
  const categories = gatherChildren(reason, scale);
  if (categories.length === 1 && isPlain(categories[0]!)) return lines;
  // A level that only repeats its parent (burnt > burn) is left out.
  const single = categories.length === 1 && categories[0]!.name === reason.name;
  const parts = printer.children(categories, rounded);
  for (const [i, category] of categories.entries()) {
    const kind = category.gathered > 1 ? 'others' : 'category';
    if (!single) lines.push({ level: 1, label: category.name, kind, cells: printer.print(category, parts[i]!) });
    if (isPlain(category)) continue;
    const entities = gatherChildren(category, scale);
    const amounts = printer.children(entities, parts[i]!);
    for (const [k, entity] of entities.entries()) {
      lines.push({
        level: single ? 1 : 2,
        label: entity.name,
        kind: entity.gathered > 1 ? 'others' : 'entity',
        cells: printer.print(entity, amounts[k]!),
      });
    }
  }
  return lines;
}

/** Nothing below it says more than it does itself. */
function isPlain(node: EndNode): boolean {
  const [only] = node.children.values();
  return node.children.size === 0 || (node.children.size === 1 && only!.name === UNTAGGED && isPlain(only!));
}

/** Rounds cells from the top down, so that what is printed under a row adds up to it, and writes them. */
class CellPrinter {
  readonly #section: EndSection;
  readonly #dropped: number;
  readonly #shown: number;

  constructor(section: EndSection, dropped: number, shown: number) {
    this.#section = section;
    this.#dropped = dropped;
    this.#shown = shown;
  }

  /** Rounded amounts of the reasons, which add up with `claimedEarlier` to the rounded `stolen`. */
  roots(reasons: readonly EndNode[]): Rounded[] {
    return this.#share(reasons, (rule, parts) => {
      const { stolen, claimedEarlier } = this.#total(rule);
      const all = roundParts([...parts, claimedEarlier], this.#dropped, roundAmount(stolen, this.#dropped));
      return all.slice(0, -1);
    });
  }

  /** Rounded amounts of rows that add up to the rounded amount of the row above them. */
  children(nodes: readonly EndNode[], parent: Rounded): Rounded[] {
    return this.#share(nodes, (rule, parts) => roundParts(parts, this.#dropped, parent.get(rule) ?? 0n));
  }

  print(node: EndNode, rounded: Rounded): Map<RuleName, string> {
    const cells = new Map<RuleName, string>();
    for (const rule of this.#section.rules) {
      const cell = node.cells.get(rule);
      if (cell === undefined) continue;
      const conserving = rounded.get(rule);
      cells.set(rule, conserving === undefined ? this.#free(cell) : formatAmount(conserving, this.#shown));
    }
    return cells;
  }

  totals(): Line[] {
    if (this.#section.totals.size === 0) return [];
    const earlier = new Map<RuleName, string>();
    const stolen = new Map<RuleName, string>();
    let anyEarlier = false;
    for (const rule of this.#section.totals.keys()) {
      const total = this.#total(rule);
      const parts = this.#section.reasons.map((node) => node.cells.get(rule)?.amount ?? 0n);
      const rounded = roundAmount(total.stolen, this.#dropped);
      const claimed = roundParts([...parts, total.claimedEarlier], this.#dropped, rounded).at(-1)!;
      anyEarlier ||= total.claimedEarlier > 0n;
      earlier.set(rule, formatAmount(claimed, this.#shown));
      stolen.set(rule, formatAmount(rounded, this.#shown));
    }
    const lines: Line[] = [{ level: 0, label: 'stolen', kind: 'total', cells: stolen }];
    if (anyEarlier) lines.unshift({ level: 0, label: 'claimed by earlier thefts', kind: 'category', cells: earlier });
    return lines;
  }

  #total(rule: RuleName): { stolen: bigint; claimedEarlier: bigint } {
    return this.#section.totals.get(rule) ?? { stolen: 0n, claimedEarlier: 0n };
  }

  #share(nodes: readonly EndNode[], round: (rule: RuleName, parts: bigint[]) => bigint[]): Rounded[] {
    const rounded = nodes.map(() => new Map<RuleName, bigint>());
    for (const rule of this.#section.totals.keys()) {
      const parts = nodes.map((node) => node.cells.get(rule)?.amount ?? 0n);
      for (const [i, amount] of round(rule, parts).entries()) rounded[i]!.set(rule, amount);
    }
    return rounded;
  }

  /** A cell of a rule that adds up to nothing: what is certain is rounded down, what is possible up. */
  #free({ amount, possible }: Cell): string {
    if (possible === null) return formatAmount(roundAmount(amount, this.#dropped), this.#shown);
    const certain = formatAmount(floorAmount(amount, this.#dropped), this.#shown);
    return `${certain}–${formatAmount(ceilAmount(possible, this.#dropped), this.#shown)}`;
  }
}
