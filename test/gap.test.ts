import { describe, expect, it } from 'vitest';
import type { TransactionRow, TransferRow } from '../src/core/rows.ts';
import { HistoryArena } from '../src/kernel/historyArena.ts';
import type { Ledger } from '../src/ledger/port.ts';
import { traceLedger } from '../src/trace/traceLedger.ts';
import { memoryLedgerOf, toProductRequest } from './support/traceRows.ts';

/** A store that lacks some histories or transactions, as one that fetches only what a case needs may. */
function lacking(ledger: Ledger, addresses: readonly string[], txids: readonly string[]): Ledger {
  return new Proxy(ledger, {
    get(target, name) {
      if (name === 'newHistoryArena') return () => new HistoryArena(target.accountCount);
      if (name === 'direct') return undefined;
      if (name === 'loadHistories')
        return async (accounts: number[], arena: HistoryArena): Promise<number[]> => {
          const described = await target.describeAccounts(accounts);
          const texts = await target.addressTexts(described.map((account) => account.address));
          const missing = accounts.filter((_, k) => addresses.includes(texts[k]!));
          const rest = accounts.filter((account) => !missing.includes(account));
          return [...missing, ...(await target.loadHistories(rest, arena))];
        };
      if (name === 'loadTransactions')
        return async (...[chain, numbers, arena]: Parameters<Ledger['loadTransactions']>): Promise<number[]> => {
          const ids = await target.transactionIds(chain, numbers);
          const all = Array.from(numbers);
          const missing = all.filter((_, k) => txids.includes(ids[k]!));
          const rest = all.filter((number) => !missing.includes(number));
          return [...missing, ...(await target.loadTransactions(chain, rest, arena))];
        };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function transfer(index: number, from: string, to: string, amount: bigint): TransferRow {
  return {
    chain: 'ethereum',
    block: 1,
    index,
    timeSec: 100 + index,
    tx: `0x0${index}`,
    asset: 'eth',
    from,
    to,
    amount,
  };
}

describe('missing history', () => {
  it('ends what reached the account as gap, says which, and loses nothing', async () => {
    const transfers = [
      transfer(0, '', 'a', 10n),
      transfer(1, 'a', 'b', 10n),
      transfer(2, 'b', 'c', 6n),
      transfer(3, 'b', 'd', 4n),
      transfer(4, 'c', 'e', 6n),
    ];
    const ledger = lacking(await memoryLedgerOf({ transfers, transactions: [] }), ['c'], []);
    const report = await traceLedger(ledger, toProductRequest({ thefts: ['t=ethereum:0x01'] }));
    const ends = report.rules.fifo!.ends.map(({ reason, address, amount }) => `${reason} ${address} ${amount}`);
    expect(ends).toEqual(['gap c 6', 'held d 4']);
    expect(report.warnings).toEqual([{ code: 'GAP', chain: 'ethereum', asset: 'eth', address: 'c', amount: '0' }]);
  });

  it('ends coins whose spending transaction is missing as gap', async () => {
    const base = { chain: 'bitcoin', index: 0 };
    const transactions: TransactionRow[] = [
      { ...base, block: 1, timeSec: 1, txid: 't1', inputs: [], outputs: [{ address: 'a', value: 10n }] },
      {
        ...base,
        block: 2,
        timeSec: 2,
        txid: 't2',
        inputs: [{ txid: 't1', vout: 0 }],
        outputs: [
          { address: 'b', value: 4n },
          { address: 'c', value: 6n },
        ],
      },
      {
        ...base,
        block: 3,
        timeSec: 3,
        txid: 't3',
        inputs: [{ txid: 't2', vout: 1 }],
        outputs: [{ address: 'd', value: 6n }],
      },
    ];
    const ledger = lacking(await memoryLedgerOf({ transfers: [], transactions }), [], ['t3']);
    const report = await traceLedger(ledger, toProductRequest({ thefts: ['t=bitcoin:t1:0'] }));
    for (const rule of Object.values(report.rules))
      expect(rule.ends.map(({ reason, coin, address }) => `${reason} ${coin} ${address}`)).toEqual([
        'gap t2:1 c',
        'held t2:0 b',
      ]);
  });

  it('stops when told to', async () => {
    const ledger = await memoryLedgerOf({ transfers: [transfer(0, '', 'a', 1n)], transactions: [] });
    const signal = AbortSignal.abort();
    const traced = traceLedger(ledger, toProductRequest({ thefts: ['t=ethereum:0x00'] }), { signal });
    await expect(traced).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });
});
