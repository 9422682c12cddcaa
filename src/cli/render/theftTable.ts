import type { End } from '../../trace/report.ts';
import type { TableOptions } from './endTable.ts';
import type { EndSection } from './endTree.ts';
import { layOut } from './layout.ts';
import { shortenEnd } from './plainText.ts';
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
  const labelRoom = Math.max(12, width - 4 * (money(restLine.stolen + (lines[0]?.stolen ?? 0n)).length + 2));
  const rows = all.map(({ label, stolen, least, most }) => [
    shortenEnd(label, labelRoom),
    money(stolen),
    money(least),
    money(most),
    least === most
      ? `${formatPercent(most, stolen)} %`
      : `${formatPercent(least, stolen)}–${formatPercent(most, stolen)} %`,
  ]);
  const header = ['theft', 'stolen', 'at services, least', 'most', 'of stolen'];
  return layOut({
    rows: [header.map((cell) => style.bold(cell)), ...rows],
    align: ['left', 'right', 'right', 'right', 'right'],
  });
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
