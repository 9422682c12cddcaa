import type { Ledger } from '../../ledger/port.ts';
import { ResultCache } from '../run/resultCache.ts';

const MOST_LEDGERS = 4;
const PATIENCE_MS = 60_000;

/** What views of results are made from: results and ledgers, opened as they are asked for. */
export class ViewDesk {
  readonly results: ResultCache;
  readonly #ledgers = new Map<string, Promise<Ledger>>();

  constructor(results: string) {
    this.results = new ResultCache(results);
  }

  /** The ledger of a result, open for reading; a few are kept open. */
  ledger(folder: string): Promise<Ledger> {
    const known = this.#ledgers.get(folder);
    if (known !== undefined) return known;
    const opening = open(folder);
    this.#ledgers.set(folder, opening);
    opening.catch(() => this.#ledgers.delete(folder));
    if (this.#ledgers.size > MOST_LEDGERS) {
      const [oldest, ledger] = this.#ledgers.entries().next().value!;
      this.#ledgers.delete(oldest);
      // Those who read it at this moment get to their end first.
      void ledger.then((open) => setTimeout(() => void open.close(), PATIENCE_MS).unref());
    }
    return opening;
  }

  async close(): Promise<void> {
    for (const ledger of this.#ledgers.values()) await (await ledger).close();
    this.#ledgers.clear();
  }
}

async function open(folder: string): Promise<Ledger> {
  const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
  return await openLedger(folder);
}
