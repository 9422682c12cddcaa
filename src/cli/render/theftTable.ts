import type { End } from '../../trace/report.ts';
import type { TableOptions } from './endTable.ts';
import type { EndSection } from './endTree.ts';
import { GAP, layOut } from './layout.ts';
import { PROSE_WIDTH, shortenEnd, wrapProse } from './plainText.ts';
import { formatAmount, formatPercent, roundAmount } from './units.ts';

/** At most this many thefts by name, the largest; the rest in one line. */
const MAX_THEFTS = 12;

interface TheftLine {
  readonly label: string;
  readonly stolen: bigint;
  readonly least: bigint;
  readonly most: bigint;
}

/** What each theft lost and how much of that reached services: least and most over the conserving rules. */
export function theftTable(section: EndSection, { unit, shown, style, width }: TableOptions): string {
  const lines = theftLines(section);
  const kept = lines.slice(0, lines.length === MAX_THEFTS + 1 ? MAX_THEFTS + 1 : MAX_THEFTS);
  const rest = lines.slice(kept.length);
  const restLine = rest.reduce<TheftLine>(
    (sum, line) => ({
      label: `others (${rest.length})`,
      stolen: sum.stolen + line.stolen,
      least: sum.least + line.least,
      most: sum.most + line.most,
    }),
    { label: '', stolen: 0n, least: 0n, most: 0n },
  );
  const all = rest.length === 0 ? kept : [...kept, restLine];
  const money = (amount: bigint): string => formatAmount(roundAmount(amount, unit.decimals - shown), shown);
  const cells = all.map(({ stolen, least, most }) => [
    money(stolen),
    money(least),
    money(most),
    least === most
      ? `${formatPercent(most, stolen)} %`
      : `${formatPercent(least, stolen)}–${formatPercent(most, stolen)} %`,
  ]);
  const rows = [['stolen', 'least', 'most', 'of stolen'], ...cells];
  const taken = [0, 1, 2, 3].reduce((sum, i) => sum + GAP + Math.max(...rows.map((row) => row[i]!.length)), 0);
  const labels = ['theft', ...all.map(({ label }) => shortenEnd(label, Math.max(12, width - taken)))];
  const table = layOut({
    rows: rows.map((row, i) => [labels[i]!, ...row].map((cell) => (i === 0 ? style.dim(cell) : cell))),
    align: ['left', 'right', 'right', 'right', 'right'],
  });
  const title = `What each theft lost, and the least and most of it that reached services under any rule that conserves value`;
  return `${style.bold(wrapProse(title, Math.min(width, PROSE_WIDTH)))}\n${table}`;
}

/** Largest first, ties in claim order. */
function theftLines(section: EndSection): TheftLine[] {
  const reached = [...section.totals.keys()].map((rule) => atServices(section.ends.get(rule) ?? []));
  const lines = [...section.stolen].map(([theft, stolen]) => {
    const amounts = reached.map((byTheft) => byTheft.get(theft) ?? 0n);
    return {
      label: theft,
      stolen,
      least: amounts.reduce((least, amount) => (amount < least ? amount : least)),
      most: amounts.reduce((most, amount) => (amount > most ? amount : most)),
    };
  });
  return lines.sort((a, b) => (a.stolen === b.stolen ? 0 : a.stolen > b.stolen ? -1 : 1));
}

function atServices(ends: readonly End[]): Map<string, bigint> {
  const byTheft = new Map<string, bigint>();
  for (const end of ends) {
    if (end.reason !== 'service') continue;
    byTheft.set(end.theft, (byTheft.get(end.theft) ?? 0n) + BigInt(end.amount ?? '0'));
  }
  return byTheft;
}
