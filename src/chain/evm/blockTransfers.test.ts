import { describe, expect, it } from 'vitest';
import type { BlockFacts, TransactionFacts } from './blockFacts.ts';
import { blockTransfers } from './blockTransfers.ts';
import { parseEvmChain } from './evmChains.ts';
import type { EvmCall, EvmLog } from './records.ts';

const [ALICE, BOB, MINER, VAULT] = ['a1', 'b0', 'c0', 'd0'].map((byte) => `0x${byte.repeat(20)}`) as [
  string,
  string,
  string,
  string,
];
const ETHEREUM = parseEvmChain('ethereum');
const WETH = ETHEREUM.wrapped!;
const DEPOSIT = '0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c';
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';

const word = (value: bigint): string => `0x${value.toString(16).padStart(64, '0')}`;
const topic = (address: string): string => `0x${'0'.repeat(24)}${address.slice(2)}`;

function transaction(parts: Partial<TransactionFacts>): TransactionFacts {
  const fees = { gasUsed: 0n, gasPrice: 0n, extraFee: 0n, mint: 0n };
  return {
    hash: '0x01',
    from: ALICE,
    to: BOB,
    value: 0n,
    succeeded: true,
    ...fees,
    logs: [],
    call: undefined,
    ...parts,
  };
}

/** The rows of one transaction, without what is the same in all: `asset from>to amount`. */
function rowsOf(parts: Partial<TransactionFacts>, block: Partial<BlockFacts> = {}): string[] {
  const facts: BlockFacts = {
    chain: ETHEREUM,
    number: 5,
    hash: '0x05',
    timeSec: 1,
    feeRecipient: MINER,
    baseFeePerGas: 7n,
    keepsDestroyed: true,
    transactions: [transaction(parts)],
    rewards: [],
    withdrawals: [],
    ...block,
  };
  const names = new Map([ALICE, BOB, MINER, VAULT, WETH].map((address, at) => [address, 'ABMVW'[at]!]));
  const name = (text: string): string => names.get(text) ?? text;
  return blockTransfers(facts).rows.map(
    ({ asset, from, to, amount }) => `${name(asset)} ${name(from)}>${name(to)} ${amount}`,
  );
}

function call(parts: Partial<EvmCall>): EvmCall {
  return { kind: 'call', from: ALICE, to: BOB, value: 0n, failed: false, calls: [], logs: [], ...parts };
}

describe('gas', () => {
  it('is the tip to the fee recipient, then what is burned: base fee, blobs, layer 1', () => {
    expect(rowsOf({ gasUsed: 10n, gasPrice: 9n, extraFee: 3n, value: 4n })).toEqual([
      'eth A>M 20',
      'eth A> 73',
      'eth A>B 4',
    ]);
  });

  it('is all the miner’s before London, all burned without a tip, and none of a transaction that pays none', () => {
    expect(rowsOf({ gasUsed: 10n, gasPrice: 9n }, { baseFeePerGas: 0n })).toEqual(['eth A>M 90']);
    expect(rowsOf({ gasUsed: 10n, gasPrice: 7n })).toEqual(['eth A> 70']);
    expect(rowsOf({ gasUsed: 10n, gasPrice: 0n, mint: 6n, value: 5n })).toEqual(['eth >A 6', 'eth A>B 5']);
  });

  it('is paid by a transaction that failed, whose value, calls and logs are nothing', () => {
    const log: EvmLog = { address: VAULT, topics: [TRANSFER, topic(ALICE), topic(BOB)], data: word(1n) };
    const failed = { gasUsed: 1n, gasPrice: 8n, value: 4n, succeeded: false, logs: [log], mint: 2n };
    const root = call({ failed: true, value: 4n, calls: [call({ value: 3n })] });
    expect(rowsOf({ ...failed, call: root })).toEqual(['eth >A 2', 'eth A>M 1', 'eth A> 7']);
  });
});

describe('calls', () => {
  it('below one that was reverted move nothing, nor do delegate calls', () => {
    const lost = call({ failed: true, value: 1n, calls: [call({ value: 2n })] });
    const code = call({ kind: 'other', calls: [call({ from: BOB, to: VAULT, value: 3n })] });
    expect(rowsOf({ call: call({ calls: [lost, code] }) })).toEqual(['eth B>V 3']);
  });

  const end = (to: string, value: bigint): EvmCall => call({ kind: 'selfdestruct', from: BOB, to, value });

  it('that destroy pay out; to itself it burns, if the contract ends', () => {
    expect(rowsOf({ call: call({ calls: [end(VAULT, 5n)] }) })).toEqual(['eth B>V 5']);
    expect(rowsOf({ call: call({ calls: [end(BOB, 5n)] }) })).toEqual([]);
    expect(rowsOf({ call: call({ calls: [end(BOB, 5n)] }) }, { keepsDestroyed: false })).toEqual(['eth B> 5']);
    const made = call({ kind: 'create', from: ALICE, to: BOB, value: 5n });
    expect(rowsOf({ call: call({ calls: [made, end(BOB, 5n)] }) })).toEqual(['eth A>B 5', 'eth B> 5']);
  });

  it('that pay a contract after its end lose it with the contract', () => {
    const calls = [end(VAULT, 5n), call({ from: VAULT, to: BOB, value: 2n })];
    const rows = ['eth B>V 5', 'eth V>B 2'];
    expect(rowsOf({ call: call({ calls }) })).toEqual(rows);
    expect(rowsOf({ call: call({ calls }) }, { keepsDestroyed: false })).toEqual([...rows, 'eth B> 2']);
  });
});

describe('logs', () => {
  const wrap = (address: string, holder: string, value: bigint): EvmLog => ({
    address,
    topics: [DEPOSIT, topic(holder)],
    data: word(value),
  });
  const transfer = (from: string, to: string, value: bigint): EvmLog => ({
    address: VAULT,
    topics: [TRANSFER, from === '' ? word(0n) : topic(from), to === '' ? word(0n) : topic(to)],
    data: word(value),
  });

  it('of tokens keep all 256 bits; the zero address is issuance or burn', () => {
    const most = 2n ** 256n - 1n;
    expect(rowsOf({ logs: [transfer('', ALICE, most), transfer(ALICE, '', 0n)] })).toEqual([`V >A ${most}`, 'V A> 0']);
  });

  it('follow the calls, wherever the trace places them: no ledger sees the difference', () => {
    const logs = [transfer(ALICE, BOB, 1n), transfer(BOB, ALICE, 2n)];
    const inner = call({ from: BOB, to: ALICE, value: 9n, logs: [{ before: 0, log: logs[1]! }] });
    const root = call({ calls: [call({ value: 8n }), inner], logs: [{ before: 1, log: logs[0]! }] });
    const rows = ['eth A>B 8', 'eth B>A 9', 'V A>B 1', 'V B>A 2'];
    expect(rowsOf({ call: root, logs })).toEqual(rows);
    expect(rowsOf({ call: { ...root, logs: undefined }, logs })).toEqual(rows);
  });

  it('of wrapped native value count for the chain’s own contract, or where as much came', () => {
    expect(rowsOf({ logs: [wrap(WETH, ALICE, 5n)] })).toEqual(['W >A 5']);
    expect(rowsOf({ logs: [wrap(VAULT, ALICE, 5n)] })).toEqual([]);
    expect(rowsOf({ to: VAULT, value: 5n, logs: [wrap(VAULT, ALICE, 5n)] })).toEqual(['eth A>V 5', 'V >A 5']);
    // One payment covers one log.
    const twice = [wrap(VAULT, ALICE, 5n), wrap(VAULT, ALICE, 5n)];
    expect(rowsOf({ to: VAULT, value: 5n, logs: twice })).toEqual(['eth A>V 5', 'V >A 5']);
    // The contract writes a Transfer for it as well.
    const both = [wrap(VAULT, ALICE, 5n), transfer('', ALICE, 5n)];
    expect(rowsOf({ to: VAULT, value: 5n, logs: both })).toEqual(['eth A>V 5', 'V >A 5']);
  });
});

it('rewards and withdrawals come last, under the hash of the block', () => {
  const withdrawals = [{ index: 1n, validatorIndex: 2n, address: BOB, amountGwei: 3n }];
  const rewards = [{ address: MINER, amount: 2n }];
  const block = { withdrawals, rewards };
  expect(rowsOf({ value: 1n }, block)).toEqual(['eth A>B 1', 'eth >M 2', 'eth >B 3000000000']);
});
