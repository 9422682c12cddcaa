import type { Answer } from '../../fetch/httpClient.ts';
import type { Warning } from '../../trace/report.ts';
import { answerJson, asAmount, asCount, asHash, asList, asObject } from '../answerShape.ts';
import type { Asked, Question } from '../asker.ts';
import { askLeniently, type Holder, MOST_COMPARED, notCompared } from '../heldEnds.ts';
import { type Outspend, toOutspend } from './esploraAnswers.ts';

/** `GET` of a path of the server's API. */
export type Get = <T>(path: string, question: Omit<Question<T>, 'request'>) => Promise<Asked<T> | undefined>;

/** What there is to know of held coins without asking. */
export interface KnownCoins {
  readonly chain: string;
  readonly tip: number;
  /** Whether the coin is among those that its address cannot all have by the counts that the server states. */
  readonly isCrowded: (address: string) => boolean;
}

/**
 * Holds coins that their outspends call unspent against the server's list of their addresses' unspent coins
 * (`GET /address/:address/utxo`), and one that is missing there against its own outspend, asked for anew: it may have been
 * spent since the last block that is looked at. Addresses that hold too many coins by the server's counts come first.
 */
export async function checkCoins(
  get: Get,
  holders: readonly Holder[],
  { chain, tip, isCrowded }: KnownCoins,
): Promise<{ readonly warnings: readonly Warning[]; readonly doubted: readonly string[] }> {
  // What stands for a script without an address cannot be asked for.
  const open = Map.groupBy(holders, ({ address }) => (/^script-|^$/.test(address) ? '' : address));
  let count = open.get('')?.length ?? 0;
  open.delete('');
  const addresses = [...open.keys()];
  const order = [...addresses.filter(isCrowded), ...addresses.filter((address) => !isCrowded(address))];
  const asked = order.slice(0, MOST_COMPARED);
  for (const address of order.slice(MOST_COMPARED)) count += open.get(address)!.length;
  const lists = await Promise.all(
    asked.map((address) =>
      askLeniently(
        get(`/address/${address}/utxo`, {
          read: readUnspent,
          gist: (list) => [...list.keys()].toSorted().join(),
          isAlwaysCompared: true,
        }),
      ),
    ),
  );
  const warnings: Warning[] = [];
  const doubted: string[] = [];
  for (const [k, address] of asked.entries()) {
    const list = lists[k];
    for (const { coin, asset } of open.get(address)!) {
      if (list === undefined) count++;
      else if (!list.has(coin!) && !(await isSpentSince(get, coin!, tip))) {
        doubted.push(coin!);
        const detail = `${coin} is unspent as its outspends say, and is not among the unspent coins of ${address}`;
        warnings.push({ code: 'BALANCE_DIFFERS', chain, asset, address, amount: '0', detail });
      }
    }
  }
  const sorted = warnings.toSorted((a, b) => (a.detail! < b.detail! ? -1 : 1));
  return { warnings: [...sorted, ...notCompared(chain, count)], doubted };
}

/** Whether a coin was spent after the last block that is looked at, or is being spent. */
async function isSpentSince(get: Get, coin: string, tip: number): Promise<boolean> {
  const [txid, vout] = coin.split(':') as [string, string];
  const spend = await askLeniently<Outspend | null>(
    get(`/tx/${txid}/outspend/${vout}`, {
      read: (answer) => toOutspend(answerJson(answer), answer.url),
    }),
  );
  return spend !== undefined && spend !== null && (spend.status === null || spend.status.height > tip);
}

/** `GET /address/:address/utxo`: its unspent coins with what they are worth. */
function readUnspent(answer: Answer): ReadonlyMap<string, bigint> {
  return new Map(
    asList(answerJson(answer), answer.url).map((json, k) => {
      const where = `${answer.url}, coin ${k}`;
      const coin = asObject(json, where);
      const vout = asCount(coin.vout, `${where}, vout`);
      return [`${asHash(coin.txid, `${where}, txid`)}:${vout}`, asAmount(coin.value, `${where}, value`)];
    }),
  );
}
