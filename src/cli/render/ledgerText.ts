import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { LedgerSummary } from '../../ledger/port.ts';
import { layOut } from './layout.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

/** A ledger's summary as a person reads it: a table of chains, then size and digest. */
export function ledgerText(folder: string, summary: LedgerSummary, { style }: { readonly style: Style }): string {
  const chains = Object.entries(summary.chains);
  const title = `${style.bold(`Ledger ${plainText(folder)}`)}\n`;
  const foot = `${formatCount(summary.bytes)} bytes, ${plainText(summary.digest)}\n`;
  if (chains.length === 0) return `${title}It is empty.\n${foot}`;
  const rows = chains.map(([name, chain]) => {
    const range = `${chain.first}–${chain.last}`;
    const [moves, things] =
      chain.kind === 'utxo'
        ? [
            countOf(chain.transactions, 'transaction'),
            `${countOf(chain.coins, 'coin')}, ${formatCount(chain.unspent)} unspent`,
          ]
        : [countOf(chain.transfers, 'transfer'), countOf(chain.assets, 'asset')];
    return [plainText(name), chain.kind, range, formatCount(chain.blocks), moves, things, formatCount(chain.addresses)];
  });
  const header = ['chain', 'kind', 'range', 'blocks', '', '', 'addresses'];
  const table = layOut({
    rows: [header.map((cell) => style.dim(cell)), ...rows],
    align: ['left', 'left', 'right', 'right', 'right', 'left', 'right'],
  });
  return `${title}\n${table}\n\n${foot}`;
}
