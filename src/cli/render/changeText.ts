import { plainText } from '../../core/plainText.ts';
import type { CoinLeads } from '../../label/change/changeLeads.ts';
import { layOut } from './layout.ts';
import type { Style } from './style.ts';
import { formatAmount, formatCount } from './units.ts';

/** Which outputs of what an address spent are likely change, a row an output named. */
export function changeLines({ change, spends, notLookedAt }: CoinLeads, style: Style): string[] {
  const title = style.bold('leads: outputs that are likely change of what it spent (nothing is joined by them)');
  if (spends === null || notLookedAt === null) return [title, 'not looked for: it has too many events'];
  const lines = [
    title,
    `${formatCount(spends)} ${spends === 1 ? 'transaction' : 'transactions'} that it spent in` +
      (notLookedAt === 0 ? '' : `, ${formatCount(notLookedAt)} of them not looked at: earlier ones, or too large`),
  ];
  if (change.length === 0) return lines;
  const header = ['transaction', 'likely change', 'amount', 'by', ''].map((cell) => style.dim(cell));
  const rows = change.flatMap(({ txid, outputs, leads, agreedVout }) => {
    if (leads.length === 0) return [[plainText(txid), 'nothing to say', '', '', '']];
    return outputs.map(({ vout, address, amount }) => [
      plainText(txid),
      `output ${vout}, ${plainText(address)}`,
      formatAmount(BigInt(amount), 0),
      leads
        .filter((lead) => lead.vout === vout)
        .map(({ heuristic, grade }) => `${heuristic} (${grade})`)
        .join(', '),
      agreedVout === null ? 'they disagree' : leads.length > 1 ? 'they agree' : '',
    ]);
  });
  return [...lines, '', layOut({ rows: [header, ...rows], align: ['left', 'left', 'right', 'left', 'left'] })];
}
