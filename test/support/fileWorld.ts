import type { BlockFacts } from '../../src/chain/evm/blockFacts.ts';
import { blockTransfers } from '../../src/chain/evm/blockTransfers.ts';
import { EVM_CHAINS } from '../../src/chain/evm/evmChains.ts';
import type { EvmCall } from '../../src/chain/evm/records.ts';
import { TRANSFER } from '../../src/chain/evm/tokenEvents.ts';
import type { TransferRow } from '../../src/core/rows.ts';

/** An EVM chain as a test knows it; every layout of files must make the rows of it that a node's answers make. */
export interface WorldLog {
  readonly index: number;
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

export interface WorldTrace {
  readonly path: readonly number[];
  readonly type: string;
  readonly callType: string | null;
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
  readonly failed: boolean;
}

export interface WorldTransaction {
  readonly hash: string;
  readonly from: string;
  readonly to: string | null;
  readonly made: string | null;
  readonly value: bigint;
  readonly gas: bigint;
  readonly gasUsed: bigint;
  readonly price: bigint;
  readonly ok: boolean;
  readonly logs: readonly WorldLog[];
  /** In the order of a node, the call that the transaction itself is first; empty where nothing is known of them. */
  readonly traces: readonly WorldTrace[];
}

export interface WorldBlock {
  readonly hash: string;
  readonly number: number;
  readonly time: number;
  readonly miner: string;
  readonly baseFee: bigint | null;
  readonly transactions: readonly WorldTransaction[];
  readonly withdrawals: readonly { readonly index: bigint; readonly address: string; readonly gwei: bigint }[];
  readonly rewards: readonly { readonly kind: string; readonly to: string; readonly value: bigint }[];
}

export interface Told {
  readonly logs: 'logs' | 'token_transfers';
  readonly traces: boolean;
}

/** The rows of a world on the chain `ethereum`, as they are made of a node's answers, as far as files tell of it. */
export function rowsOfWorld(world: readonly WorldBlock[], told: Told): TransferRow[] {
  return world.flatMap((block) => blockTransfers(factsOf(block, told)).rows);
}

function factsOf(block: WorldBlock, told: Told): BlockFacts {
  return {
    chain: EVM_CHAINS.find(({ name }) => name === 'ethereum')!,
    number: block.number,
    hash: block.hash,
    timeSec: block.time,
    feeRecipient: block.miner,
    baseFeePerGas: block.baseFee ?? 0n,
    keepsDestroyed: block.time >= 1_710_338_135,
    transactions: block.transactions.map((transaction) => ({
      hash: transaction.hash,
      from: transaction.from,
      to: transaction.to ?? transaction.made!,
      value: transaction.value,
      succeeded: transaction.ok,
      gasUsed: transaction.gasUsed,
      gasPrice: transaction.price,
      extraFee: 0n,
      mint: 0n,
      logs: told.logs === 'logs' ? transaction.logs : transaction.logs.flatMap(asTokenTransfer),
      call: told.traces && transaction.traces.length > 0 ? toCall(transaction.traces) : undefined,
    })),
    rewards: told.traces ? block.rewards.map(({ to, value }) => ({ address: to, amount: value })) : [],
    withdrawals: block.withdrawals.map(({ index, address, gwei }) => ({
      index,
      validatorIndex: 0n,
      address,
      amountGwei: gwei,
    })),
  };
}

/** token_transfers hold the number of an NFT where others have an amount, and nothing of wrapped coins. */
function asTokenTransfer(log: WorldLog): WorldLog[] {
  const { topics, data } = log;
  if (topics[0] !== TRANSFER) return [];
  if (topics.length === 4) return [{ ...log, topics: topics.slice(0, 3), data: topics[3]! }];
  return topics.length === 3 && data.length === 66 ? [log] : [];
}

function toCall(traces: readonly WorldTrace[]): EvmCall {
  const [root] = traces;
  const children = traces.filter(({ path }) => path.length === root!.path.length + 1);
  return {
    kind: kindOf(root!),
    from: root!.from,
    to: root!.to,
    value: root!.value,
    failed: root!.failed,
    logs: undefined,
    calls: children.map(({ path }) =>
      toCall(traces.filter((trace) => path.every((step, at) => trace.path[at] === step))),
    ),
  };
}

function kindOf({ type, callType }: WorldTrace): EvmCall['kind'] {
  if (type === 'create') return 'create';
  if (type === 'suicide') return 'selfdestruct';
  return callType === 'call' ? 'call' : 'other';
}
