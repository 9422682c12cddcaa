import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TransactionRow } from '../../src/core/rows.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { runSpoor } from '../cli/runSpoor.ts';
import { blocksFolder, haveBlocks, realJson } from '../support/realBlocks.ts';

const MAINNET = join(blocksFolder, 'hadoopcryptoledger/firstblocks.blk');
const REGTEST = join(blocksFolder, 'citp__BlockSci/test/files/btc/regtest/blocks');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-chain-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function importInto(name: string, path: string): Promise<string> {
  const ledger = join(folder, name);
  const { code, stderr } = await runSpoor(['import', path, '--ledger', ledger]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return ledger;
}

async function rowsOf(path: string, chain: string): Promise<TransactionRow[]> {
  const ledger = await openLedger(path);
  const rows: TransactionRow[] = [];
  for await (const row of ledger.scanTransactions(chain, 0, 1_000_000)) rows.push(row);
  await ledger.close();
  return rows;
}

describe.skipIf(!haveBlocks)('block files in a ledger', () => {
  it('are the first 590 blocks of Bitcoin, where the first payment can be followed', async () => {
    const ledger = await importInto('mainnet', MAINNET);
    const rows = await rowsOf(ledger, 'bitcoin');
    expect(rows).toHaveLength(605);
    expect(rows.filter(({ index }) => index === 0)).toHaveLength(590);
    for (const { outputs, inputs } of rows.filter(({ index, block }) => index === 0 && block > 0)) {
      expect(inputs).toEqual([]);
      expect(outputs.reduce((sum, { value }) => sum + value, 0n)).toBe(5_000_000_000n);
    }
    // Satoshi Nakamoto to Hal Finney.
    expect(rows.find(({ block, index }) => block === 170 && index === 1)).toMatchObject({
      txid: 'f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16',
      timeSec: 1_231_731_025,
      inputs: [{ txid: '0437cd7f8525ceed2324359c2d0ba26006d92d856a9c20fa0241106ee5a597c9', vout: 0 }],
      outputs: [
        { address: '1Q2TWHE3GMdB6BZKafqwxXtWAWgFt5Jvm3', value: 1_000_000_000n },
        { address: '12cbQLTFMXRnSzktFkuoG3eHoMeFtpTu3S', value: 4_000_000_000n },
      ],
    });
    const theft = 'bitcoin:0437cd7f8525ceed2324359c2d0ba26006d92d856a9c20fa0241106ee5a597c9:0';
    const traced = await runSpoor(['trace', '--ledger', ledger, '--theft', theft, '--rule', 'fifo', '--json']);
    const { ends } = JSON.parse(traced.stdout).rules.fifo as { ends: { amount: string; address: string | null }[] };
    expect(ends.length).toBeGreaterThan(2);
    expect(ends.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(5_000_000_000n);
    expect(ends).toContainEqual(
      expect.objectContaining({ address: '1Q2TWHE3GMdB6BZKafqwxXtWAWgFt5Jvm3', amount: '1000000000', reason: 'held' }),
    );
    const again = await runSpoor(['import', MAINNET, '--ledger', ledger, '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, known: 605 });
  });

  it('are the regtest chain with its expected addresses, heights and values', async () => {
    const rows = await rowsOf(await importInto('regtest', REGTEST), 'bitcoin-regtest');
    const byTxid = new Map(rows.map((row) => [row.txid, row]));
    expect(rows).toHaveLength(356);
    const expected = realJson('citp__BlockSci/test/files/btc/output.json') as Record<string, string | number>;
    let spends = 0;
    for (const [name, address] of Object.entries(expected)) {
      if (!/^address-.*-spend-\d$/.test(name)) continue;
      const spend = byTxid.get(String(expected[`${name}-tx`]))!;
      expect(spend.block, name).toBe(expected[`${name}-height`]);
      const output = spend.outputs.find((other) => other.address === address);
      expect(output?.value, name).toBe(BigInt(expected[`${name}-value`]!) * 100_000_000n);
      spends++;
    }
    expect(spends).toBe(12);
    const named = Object.entries(expected).filter(([, value]) => /^[0-9a-f]{64}$/.test(String(value)));
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter(([, txid]) => !byTxid.has(String(txid)))).toEqual([]);
    for (const name of ['2-in-2-out', '2-in-3-out', 'peeling-chain', 'fan-8', 'merge-0', 'merge-1', 'merge-2']) {
      const funding = byTxid.get(String(expected[`funding-tx-${name}`]))!;
      expect(funding.outputs.map(({ address }) => address)).toContain(expected[`addr-${name}`]);
    }
    const burn = byTxid.get(String(expected['op-return-tx']))!;
    expect(burn.outputs.map(({ address }) => address)).toContain('');
    const multisig = byTxid.get(String(expected['raw-multisig-tx']))!;
    expect(multisig.outputs.some(({ address }) => address.startsWith('script-'))).toBe(true);
    const redeem = byTxid.get(String(expected['raw-multisig-redeem-tx']))!;
    expect(redeem.inputs.map(({ txid }) => txid)).toContain(multisig.txid);
  });
});
