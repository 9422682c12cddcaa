import { describe, expect, it } from 'vitest';
import type { BlockFacts, TransactionFacts } from '../../src/chain/evm/blockFacts.ts';
import { blockTransfers } from '../../src/chain/evm/blockTransfers.ts';
import { readCallTracer, readTraceBlock } from '../../src/chain/evm/readCalls.ts';
import type { EvmBlock, EvmCall, EvmLog } from '../../src/chain/evm/records.ts';
import { ETHEREUM, evmFile, haveEvmBlocks, recorded, recordedLines } from '../support/evmBlocks.ts';

/** A block with this many transactions, of which only their hashes are known. */
function blockOf(hash: string, hashes: readonly string[]): EvmBlock {
  const transactions = hashes.map((own, index) => ({ hash: own, index }));
  return { header: { hash }, transactions, withdrawals: [], uncles: [] } as unknown as EvmBlock;
}

interface Flat {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly failed: boolean;
}

function flatten(call: EvmCall): Flat[] {
  const { kind, from, to, value, failed, calls } = call;
  return [{ kind, from, to, value: String(value), failed }, ...calls.flatMap(flatten)];
}

const csvRows = (path: string): Record<string, string>[] => {
  const [head, ...lines] = evmFile(`ethereum-etl/${path}`).toString('utf8').trim().split(/\r?\n/);
  return lines.map((line) => Object.fromEntries(head!.split(',').map((name, at) => [name, line.split(',')[at] ?? ''])));
};

/** A row of the extractor's expected traces as what the codec reads of it; a plain call is the only kind that moves. */
function expectedTrace(row: Record<string, string | number | null>): Flat {
  const text = (key: string): string => String(row[key] ?? '');
  const moves = text('trace_type') !== 'call' || text('call_type') === 'call';
  const kind = { call: moves ? 'call' : 'other', create: 'create', suicide: 'selfdestruct', reward: 'reward' }[
    text('trace_type')
  ]!;
  const failed = text('error') !== '';
  return {
    kind,
    from: text('from_address'),
    to: kind === 'create' && failed ? '' : text('to_address'),
    value: moves ? text('value') || '0' : '0',
    failed,
  };
}

describe.skipIf(!haveEvmBlocks)("real traces give the extractor's expected traces", () => {
  const traceBlock = [
    ['test_export_traces_job/block_with_create', '0xf44f2'],
    ['test_export_traces_job/block_with_error', '0xf45bf'],
    ['test_export_traces_job/block_with_subtraces', '0xf4240'],
    ['test_export_traces_job/block_with_suicide', '0xf7105'],
    ['test_stream/blocks_2112234_2112234', '0x203aea'],
    ['test_stream/blocks_508110_508110', '0x7c0ce'],
  ] as const;

  it.each(traceBlock)('trace_block, %s', (folder, number) => {
    const answer = recorded(`${folder}/web3_response.trace_block_${number}.json`) as Record<string, unknown>[];
    const hashes = new Map<number, string>();
    for (const item of answer) {
      if (typeof item.transactionPosition === 'number')
        hashes.set(item.transactionPosition, item.transactionHash as string);
    }
    const block = blockOf(answer[0]!.blockHash as string, [...hashes.values()]);
    const { calls, rewards } = readTraceBlock(answer, block, number);
    const found = calls.flatMap(flatten);
    for (const { address, amount } of rewards ?? []) {
      found.push({ kind: 'reward', from: '', to: address, value: String(amount), failed: false });
    }
    const rows = folder.startsWith('test_stream')
      ? recordedLines<Record<string, string | number | null>>(`${folder}/expected_traces.json`)
      : csvRows(`${folder}/expected_traces.csv`);
    expect(found).toEqual(rows.map(expectedTrace));
    expect(found.length).toBeGreaterThan(0);
  });

  const callTracer = [
    ['block_with_create', '0xf44f2'],
    ['block_with_error', '0xf45bf'],
    ['block_with_subtraces', '0xf4240'],
    ['block_with_suicide', '0xf7105'],
  ] as const;

  it.each(callTracer)('callTracer, %s', (name, number) => {
    const folder = `test_extract_geth_traces_job/${name}`;
    const answer = recorded(`${folder}/web3_response.debug_traceBlockByNumber_${number}_tracer_calltracer.json`);
    const hashes = (answer as unknown[]).map((_, at) => `hash ${at}`);
    const found = readCallTracer(answer, blockOf('', hashes), number).flatMap((call) => flatten(call!));
    expect(found).toEqual(csvRows(`${folder}/expected_traces.csv`).map(expectedTrace));
  });
});

interface LogLine extends EvmLog {
  readonly transaction_hash: string;
  readonly log_index: number;
}

/** The token rows of logs alone: whatever else the transactions did is nothing. */
function tokenRows(logs: readonly LogLine[], number: number): { rows: string[]; nonFungible: number; odd: number } {
  const byTransaction = new Map<string, LogLine[]>();
  for (const log of logs) {
    byTransaction.set(log.transaction_hash, [...(byTransaction.get(log.transaction_hash) ?? []), log]);
  }
  const transactions = [...byTransaction].map(
    ([hash, own]): TransactionFacts => ({
      hash,
      from: '0x01',
      to: '0x02',
      value: 0n,
      succeeded: true,
      gasUsed: 0n,
      gasPrice: 0n,
      extraFee: 0n,
      mint: 0n,
      logs: own,
      call: undefined,
    }),
  );
  const facts: BlockFacts = {
    // Without a wrapping contract: the extractor knows transfers only.
    chain: { ...ETHEREUM, wrapped: undefined },
    number,
    hash: '0x00',
    timeSec: 1,
    feeRecipient: '0x03',
    baseFeePerGas: 0n,
    keepsDestroyed: false,
    transactions,
    rewards: [],
    withdrawals: [],
  };
  const { rows, nonFungible, oddTransfers } = blockTransfers(facts);
  return {
    rows: rows.map(({ tx, asset, from, to, amount }) => [tx, asset, from, to, amount].join(' ')),
    nonFungible,
    odd: oddTransfers,
  };
}

interface TransferLine {
  readonly token_address: string;
  readonly from_address: string;
  readonly to_address: string;
  readonly value: string | number;
  readonly transaction_hash: string;
  readonly log_index: number;
}

const ZERO = `0x${'0'.repeat(40)}`;
const party = (address: string): string => (address === ZERO ? '' : address);
const expectedRow = (line: TransferLine): string =>
  [line.transaction_hash, line.token_address, party(line.from_address), party(line.to_address), line.value].join(' ');

describe.skipIf(!haveEvmBlocks)("real logs give the extractor's expected token transfers", () => {
  it('blocks 17173049 and 17173050: 282 transfers, and the 9 of ERC-721 that it also lists are counted', () => {
    const folder = 'test_stream/blocks_17173049_17173050';
    const logs = recordedLines<LogLine & { readonly block_number: number }>(`${folder}/expected_logs.json`);
    const things = new Set(
      logs.filter(({ topics }) => topics.length === 4).map(({ log_index: at, block_number: n }) => `${n} ${at}`),
    );
    const expected = recordedLines<TransferLine & { readonly block_number: number }>(
      `${folder}/expected_token_transfers.json`,
    )
      .filter(({ log_index: at, block_number: n }) => !things.has(`${n} ${at}`))
      .map(expectedRow);
    const found = tokenRows(logs, 17_173_049);
    expect(found.rows).toEqual(expected);
    expect(found.rows.length).toBe(282);
    expect([found.nonFungible, found.odd]).toEqual([9, 0]);
  });

  it('block 1755635 and the logs of block 1452581', () => {
    const folder = 'test_stream/blocks_1755634_1755635';
    const logs = recordedLines<LogLine>(`${folder}/expected_logs.json`);
    const expected = recordedLines<TransferLine>(`${folder}/expected_token_transfers.json`).map(expectedRow);
    expect(tokenRows(logs, 1_755_635).rows).toEqual(expected);

    const job = 'ethereum-etl/test_extract_token_transfers_job/logs';
    const lines = evmFile(`${job}/logs.csv`).toString('utf8').trim().split('\n').slice(1);
    const csv = lines.map((line): LogLine => {
      const [logIndex, hash, , , , address, data] = line.split(',');
      const topics = line.match(/0x[0-9a-f]{64}(?=[,"]|$)/g)!.filter((word) => word !== hash && word !== data);
      return {
        log_index: Number(logIndex),
        transaction_hash: hash!,
        address: address!,
        data: data!,
        topics: topics.slice(1),
      };
    });
    const rows = csvRows('test_extract_token_transfers_job/logs/expected_token_transfers.csv');
    expect(tokenRows(csv, 1_452_581).rows).toEqual(rows.map((row) => expectedRow(row as unknown as TransferLine)));
  });
});
