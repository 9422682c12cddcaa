import type { BlockFacts } from '../../chain/evm/blockFacts.ts';
import { executionSteps } from '../../chain/evm/executionSteps.ts';
import type { TransferRow } from '../../core/rows.ts';
import { badAnswer } from './badAnswer.ts';
import type { EvmRpc } from './evmRpc.ts';

/**
 * Holds a block's rows against the balances of everyone that took part in it: what each had after the block less what
 * it had before is what the rows say. This is the only check of values that moved inside transactions. Returns what
 * could not be checked.
 * @throws BAD_ANSWER with address and both values
 */
export async function checkBalances(rpc: EvmRpc, block: BlockFacts, rows: readonly TransferRow[]): Promise<string[]> {
  if (block.number === 0) return [];
  const changes = new Map<string, bigint>();
  const add = (address: string, amount: bigint): void => {
    if (address !== '') changes.set(address, (changes.get(address) ?? 0n) + amount);
  };
  for (const { asset, from, to, amount } of rows) {
    if (asset !== block.chain.symbol) continue;
    add(from, -amount);
    add(to, amount);
  }
  // Also whoever a trace names without value: a value that is left out would show there.
  for (const { call, logs } of block.transactions) {
    for (const step of executionSteps(call, logs)) {
      if (!('call' in step)) continue;
      add(step.call.from, 0n);
      add(step.call.to, 0n);
    }
  }
  const addresses = [...changes.keys()];
  if (addresses.length === 0) return [];
  const balances = await rpc.balances(block.number, addresses);
  if (balances === undefined) return ['balances: the node does not have the state any more'];
  addresses.forEach((address, at) => {
    const [before, after] = balances.map((side) => readBalance(side[at], block.number, address));
    const expected = changes.get(address)!;
    if (after! - before! !== expected) {
      const found = `transfers of ${expected} in sum`;
      throw badAnswer(`block ${block.number}, balance of ${address}`, found, `${after! - before!}, as it changed`);
    }
  });
  return [];
}

function readBalance(answer: unknown, block: number, address: string): bigint {
  if (typeof answer === 'string' && /^0x[0-9a-f]{1,64}$/i.test(answer)) return BigInt(answer);
  throw badAnswer(`block ${block}, balance of ${address}`, answer, 'a number in hex');
}
