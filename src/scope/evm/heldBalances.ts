import type { EvmChain } from '../../chain/evm/evmChains.ts';
import type { TransferRow } from '../../core/rows.ts';
import { type RpcCall, readRpcAnswer, rpcRequest } from '../../fetch/jsonRpc.ts';
import type { Warning } from '../../trace/report.ts';
import { badAnswer } from '../answerShape.ts';
import type { Asker } from '../asker.ts';
import { askLeniently, type HeldCheck, type Holder, MOST_COMPARED, notCompared } from '../heldEnds.ts';

/** `balanceOf(address)` of ERC-20. */
const BALANCE_OF = '0x70a08231';

/**
 * Holds what the fetched histories leave to accounts against what the node says they have at the last block that is looked
 * at. Less there than some rule says is held: something left unseen.
 */
export async function checkBalances(
  asker: Asker,
  nodes: readonly string[],
  chain: EvmChain,
  tip: number,
  holders: readonly Holder[],
  rows: AsyncIterable<TransferRow>,
): Promise<HeldCheck> {
  const chosen = holders.slice(0, MOST_COMPARED);
  const known = await leftTo(chosen, rows);
  const answers = await Promise.all(
    chosen.map(({ asset, address }) =>
      askLeniently(askBalance(asker, nodes, balanceCall(chain, asset, address, tip), asset === chain.symbol)),
    ),
  );
  const warnings: Warning[] = [];
  const short: HeldCheck['short'][number][] = [];
  for (const [k, { asset, address, least }] of chosen.entries()) {
    const balance = answers[k];
    const expected = known.get(`${asset} ${address}`)!;
    if (balance === undefined || balance === null || balance === expected) continue;
    const detail = `${address} has ${balance} of ${asset} in block ${tip} of ${chain.name}, as the node says; what was fetched leaves ${expected}`;
    warnings.push({ code: 'BALANCE_DIFFERS', chain: chain.name, asset, address, amount: `${balance}`, detail });
    if (balance < least) short.push({ asset, address });
  }
  const open = holders.length - answers.filter((balance) => balance !== undefined && balance !== null).length;
  return { warnings: [...warnings.toSorted(byPlace), ...notCompared(chain.name, open)], short };
}

function byPlace(a: Warning, b: Warning): number {
  return `${a.asset} ${a.address}` < `${b.asset} ${b.address}` ? -1 : 1;
}

function balanceCall(chain: EvmChain, asset: string, address: string, tip: number): RpcCall {
  const block = `0x${tip.toString(16)}`;
  if (asset === chain.symbol) return { method: 'eth_getBalance', params: [address, block] };
  const data = `${BALANCE_OF}${address.slice(2).padStart(64, '0')}`;
  return { method: 'eth_call', params: [{ to: asset, data }, block] };
}

/** Null where the node has no such state, or the token no such function. */
function askBalance(asker: Asker, nodes: readonly string[], call: RpcCall, isNative: boolean) {
  return asker.ask<bigint | null>(nodes, {
    request: (base) => rpcRequest(base, call),
    read: (answer, base) => {
      const [result] = readRpcAnswer(base, [call], answer.body);
      if (typeof result === 'string' && /^0x[0-9a-f]{1,64}$/i.test(result)) {
        return isNative || result.length === 66 ? BigInt(result) : null;
      }
      if (!isNative && result === '0x') return null;
      throw badAnswer(`${answer.url}, ${call.method}`, 'a number in hex', result);
    },
    gist: (balance) => `${balance}`,
    isAlwaysCompared: true,
  });
}

/** What the rows leave to each holder, an opening that they need included. */
async function leftTo(holders: readonly Holder[], rows: AsyncIterable<TransferRow>): Promise<Map<string, bigint>> {
  const sums = new Map(holders.map(({ asset, address }) => [`${asset} ${address}`, { now: 0n, lowest: 0n }]));
  for await (const { asset, from, to, amount } of rows) {
    if (from === to) continue;
    const giver = sums.get(`${asset} ${from}`);
    if (giver !== undefined) {
      giver.now -= amount;
      if (giver.now < giver.lowest) giver.lowest = giver.now;
    }
    const getter = sums.get(`${asset} ${to}`);
    if (getter !== undefined) getter.now += amount;
  }
  return new Map([...sums].map(([key, { now, lowest }]) => [key, now - lowest]));
}
