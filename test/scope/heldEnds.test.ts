import { beforeAll, describe, expect, test } from 'vitest';
import { RULES, type TraceReport } from '../../src/trace/report.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import { scopeServers } from '../support/scopeServers.ts';
import { type EvmCase, evmCase, runScope, type UtxoCase, utxoCase, withoutLedger } from '../support/scopeWorld.ts';
import { memoryLedgerOf } from '../support/traceRows.ts';

/** Servers that hide what left a holder, and what another question to them shows. */
const { serve, serveEvm, keepFolder, sourceOf, evmSourcesOf } = scopeServers();

let world: UtxoCase;
let whole: TraceReport;
beforeAll(async () => {
  world = utxoCase(1, 1000, { rules: ['fifo', 'pro-rata'] });
  whole = await traceLedger(await memoryLedgerOf({ transfers: [], transactions: world.mined.rows }), world.request);
});

describe('a server that hides a spend from its outspends alone', () => {
  const unspent = (path: string, text: string): string =>
    path.endsWith('/outspends') ? JSON.stringify((JSON.parse(text) as object[]).map(() => ({ spent: false }))) : text;
  const request = () => {
    const { world: served, rows } = world.mined;
    const row = rows.find(
      ({ txid, outputs }) => outputs.length > 1 && outputs.every((_, k) => served.isSpent(`${txid}:${k}`)),
    )!;
    return { ...world.request, tags: [], thefts: [parseTheftSpec(`bitcoin-regtest:${row.txid}`, 1)] };
  };

  test('contradicts its list of unspent coins: the coin is gap under every rule, and both are named', async () => {
    const server = await serve(world.mined.world, { lie: unspent });
    const keep = await keepFolder();
    const sources = [sourceOf(server)];
    const { report } = await runScope({ ...request(), rules: RULES }, { sources, keep });
    for (const [rule, { ends }] of Object.entries(report.rules))
      expect(new Set(ends.map(({ reason }) => reason)), rule).toEqual(new Set(['gap']));
    const told = report.warnings.filter(({ code }) => code === 'BALANCE_DIFFERS').map(({ detail }) => detail);
    for (const { coin } of report.rules.fifo!.ends)
      expect(told.filter((detail) => detail!.startsWith(`${coin!} is unspent as its outspends say`))).toHaveLength(1);
    const offline = await runScope({ ...request(), rules: RULES }, { sources, keep, offline: true });
    expect(JSON.stringify(offline.report)).toBe(JSON.stringify(report));
  });

  test('is believed where it hides it everywhere', async () => {
    const lies = (path: string, text: string): string => {
      if (path.includes('/outspend/')) return '{"spent":false}';
      if (!path.endsWith('/utxo')) return unspent(path, text);
      const address = path.split('/')[2]!;
      return JSON.stringify(
        world.mined.rows.flatMap(({ txid, outputs }) =>
          outputs.flatMap((output, vout) =>
            output.address === address ? [{ txid, vout, value: Number(output.value) }] : [],
          ),
        ),
      );
    };
    const server = await serve(world.mined.world, { lie: lies });
    const { report } = await runScope(request(), { sources: [sourceOf(server)], keep: await keepFolder() });
    expect(new Set(report.rules.fifo!.ends.map(({ reason }) => reason))).toEqual(new Set(['held']));
    expect(report.warnings).toEqual([]);
  });

  test('and a list that is not to be had is said', async () => {
    const server = await serve(world.mined.world, {
      fault: (_, url) => (url.pathname.endsWith('/utxo') ? 'html' : null),
    });
    const { report } = await runScope(world.request, { sources: [sourceOf(server)], keep: await keepFolder() });
    expect(withoutLedger(report).rules).toEqual(whole.rules);
    const held = new Set(
      whole.rules['pro-rata']!.ends.concat(whole.rules.fifo!.ends)
        .filter(({ reason }) => reason === 'held')
        .map(({ coin }) => coin),
    );
    expect(report.warnings).toMatchObject([{ code: 'HELD_NOT_COMPARED', amount: `${held.size}` }]);
  });

  test('a coin that is spent later than what is looked at is held', async () => {
    const tip = world.mined.rows.at(-1)!.block;
    const { world: served } = world.mined;
    const later = {
      txid: 'ab'.repeat(32),
      vin: 0,
      status: { confirmed: true, block_height: tip + 1, block_hash: 'cd'.repeat(32) },
    };
    const lies = (path: string, text: string): string => {
      if (path.endsWith('/utxo')) return '[]';
      return path.includes('/outspend/') ? JSON.stringify({ spent: true, ...later }) : text;
    };
    const server = await serve(served, { lie: lies });
    const { report } = await runScope(world.request, { sources: [sourceOf(server)], keep: await keepFolder() });
    expect(withoutLedger(report)).toEqual(withoutLedger(whole));
  });
});

const EMPTY = '{"status":"0","message":"No transactions found","result":[]}';

describe('an explorer that hides what left an account, beside a node', () => {
  let evm: EvmCase;
  let evmWhole: TraceReport;
  beforeAll(async () => {
    evm = await evmCase(1, 1000, { rules: ['fifo'], stop: new Set(['mining-pool', 'mixer']) });
    evmWhole = await traceLedger(await memoryLedgerOf({ transfers: evm.world.rows, transactions: [] }), evm.request);
  });

  /** An account that a theft reaches and that pays it on: its first outflow and what comes after are not listed. */
  const hide =
    (address: string) =>
    (kind: string, text: string): string =>
      kind === 'txlist' || kind === 'txlistinternal' || kind === 'tokentx' ? listWithout(text, address) : text;
  const listWithout = (text: string, address: string): string => {
    const { result, ...rest } = JSON.parse(text) as { result: { from: string }[] };
    const left = result.filter(({ from }) => from !== address);
    return left.length === 0 ? EMPTY : JSON.stringify({ ...rest, result: left });
  };

  test('what the node says an account has is less: gap under every rule, with both figures', async () => {
    const [theft] = evm.request.thefts;
    const { what } = theft!;
    const { to } = evm.world.rows.find(
      ({ tx, index }) => what.kind === 'transaction' && tx === what.tx && index === what.n,
    )!;
    const server = await serveEvm(evm, { lie: hide(to) });
    const keep = await keepFolder();
    const run = { sources: evmSourcesOf(server), keep };
    const request = { ...evm.request, thefts: [theft!], rules: RULES.filter((rule) => rule !== 'tiho') };
    const { report } = await runScope(request, run);
    for (const [rule, { ends }] of Object.entries(report.rules)) {
      const own = ends.filter(({ address }) => address === to);
      expect(new Set(own.map(({ reason }) => reason)), rule).toEqual(new Set(['gap']));
    }
    const [warning] = report.warnings.filter(({ code }) => code === 'BALANCE_DIFFERS');
    const [end] = report.rules.fifo!.ends.filter(({ address }) => address === to);
    expect(BigInt(warning!.amount)).toBeLessThan(BigInt(end!.amount!));
    expect(warning).toMatchObject({ chain: 'ethereum', asset: end!.asset, address: to });
    expect(warning!.detail).toMatch(/has \d+ of .* as the node says; what was fetched leaves \d+$/);
    expect(report.warnings.map(({ code }) => code)).toContain('GAP');
    const offline = await runScope(request, { ...run, offline: true });
    expect(JSON.stringify(offline.report)).toBe(JSON.stringify(report));
  });

  test('more than what was fetched leaves is warned of, and the end stays', async () => {
    const server = await serveEvm(evm, {
      lie: (kind, text) => (kind === 'eth_getBalance' ? text.replace(/"result":"0x/, '"result":"0x1') : text),
    });
    const { report } = await runScope(evm.request, { sources: evmSourcesOf(server), keep: await keepFolder() });
    expect(report.rules).toEqual(evmWhole.rules);
    const held = evmWhole.rules.fifo!.ends.filter(({ reason, asset }) => reason === 'held' && asset === 'eth');
    const warned = report.warnings.filter(({ code }) => code === 'BALANCE_DIFFERS');
    expect(new Set(warned.map(({ address }) => address))).toEqual(new Set(held.map(({ address }) => address)));
    expect(warned.length).toBeGreaterThan(0);
  });

  test('a node that does not tell balances of then is said', async () => {
    const refusal = '{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"missing trie node"}}';
    const server = await serveEvm(evm, {
      lie: (kind, text) => (kind === 'eth_getBalance' || kind === 'eth_call' ? refusal : text),
    });
    const { report } = await runScope(evm.request, { sources: evmSourcesOf(server), keep: await keepFolder() });
    expect(report.rules).toEqual(evmWhole.rules);
    const held = evmWhole.rules.fifo!.ends.filter(({ reason }) => reason === 'held');
    const holders = new Set(held.map(({ asset, address }) => `${asset} ${address}`));
    const [warning] = report.warnings.filter(({ code }) => code === 'HELD_NOT_COMPARED');
    expect(warning).toMatchObject({ chain: 'ethereum', amount: `${holders.size}` });
  });
});
