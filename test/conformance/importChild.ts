/**
 * A process of its own that imports a seeded world into a ledger, for tests that kill it. Arguments: folder, kind, seed,
 * rows. Says `open` when it holds the ledger and `done` when the import is committed; with `hold` for rows it keeps the
 * ledger open until it is killed.
 */
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { importRows } from './ledgerStore.ts';
import { randomTransactions, randomTransfers } from './naiveLedger.ts';

const [dir, kind, seed, rows] = process.argv.slice(2) as [string, string, string, string];
const ledger = await openLedger(dir, { write: true, create: true }, { runRows: 500 });
process.stdout.write('open\n');
if (rows === 'hold') setInterval(() => undefined, 1000);
else {
  if (kind === 'account') await importRows(ledger, { transfers: randomTransfers(Number(seed), Number(rows)) });
  else await importRows(ledger, { transactions: randomTransactions(Number(seed), Number(rows)) });
  process.stdout.write('done\n');
  await ledger.close();
}
