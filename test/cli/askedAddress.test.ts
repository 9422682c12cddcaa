import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeBase58Check } from '../../src/chain/bitcoin/base58.ts';
import { encodeWitnessAddress } from '../../src/chain/bitcoin/bech32.ts';
import { encodeCashAddress } from '../../src/chain/bitcoin/cashAddress.ts';
import { ledgerCalibrationLines } from '../../src/cli/render/ledgerCalibrationText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import type { CoinLedgerCalibration } from '../../src/label/calibrate/calibrateLedger.ts';
import type { Who } from '../../src/label/store/whoIs.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { runSpoor } from './runSpoor.ts';

const hash = (n: number): Uint8Array => new Uint8Array(20).fill(n);
const legacy = (n: number): string => encodeBase58Check(0, hash(n));
const cash = (n: number): string => encodeCashAddress('bitcoincash', 'key', hash(n));
const witness = (n: number): string => encodeWitnessAddress('bc', 0, hash(n));
/** Of the same bytes on Bitcoin and on Litecoin. */
const [SCRIPT, LITECOIN_SCRIPT] = [5, 50].map((version) => encodeBase58Check(version, hash(7)));
const EVM = '0x742d35Cc6634C0532925a3b844Bc454e4438f44e';

let folder: string;
const run = (...args: string[]) => runSpoor(args, { cwd: folder });
const who = async (text: string): Promise<Who> => {
  const ended = await run('who', text, '--ledger', 'ledger', '--json');
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  return JSON.parse(ended.stdout) as Who;
};
const chainsOf = ({ chains }: Who): string[] => chains.map(({ chain }) => chain);

/** Two transactions of a chain: one that pays the addresses, one that spends them together. */
function rows(chain: string, addresses: readonly string[]): string {
  const outputs = addresses.map((address) => ({ address, value: '5' }));
  const inputs = outputs.map((_, vout) => ({ txid: `${chain}1`, vout }));
  const row = { chain, index: 0, time: 1 };
  return [
    { ...row, block: 1, txid: `${chain}1`, inputs: [], outputs },
    { ...row, block: 2, txid: `${chain}2`, inputs, outputs: [{ address: 'out', value: '1' }] },
  ]
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-asked-'));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await write(
    'rows.jsonl',
    rows('bitcoin', [witness(1), witness(2), legacy(3), legacy(4)]) +
      rows('bitcoin-cash', [legacy(3), cash(5), legacy(6)]) +
      rows('litecoin', [LITECOIN_SCRIPT!]),
  );
  const evm = ['ethereum', 'bsc'].map((chain) => `${chain},1,0,1,t1,eth,,${EVM},5\n`);
  await write('transfers.csv', `chain,block,index,time,tx,asset,from,to,amount\n${evm.join('')}`);
  await write(
    'tags.csv',
    `chain,address,entity,category\nbitcoin-cash,${cash(8)},Cash,exchange\nbitcoin-sv,${legacy(9)},Vision,sanction\n,${legacy(6)},Anywhere,exchange\n`,
  );
  expect(await run('import', 'rows.jsonl', 'transfers.csv', '--ledger', 'ledger')).toMatchObject({ code: 0 });
  expect(await run('tags', 'import', 'tags.csv', '--ledger', 'ledger')).toMatchObject({ code: 0 });
  expect(await run('cluster', '--ledger', 'ledger')).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an address without its chain', () => {
  test('is looked for on every chain whose form it has, in the ledger', async () => {
    const both = await who(legacy(3));
    expect(both.address).toBe(legacy(3));
    expect(both.chains).toMatchObject([{ chain: 'bitcoin' }, { chain: 'bitcoin-cash', address: cash(3) }]);
    expect(await who(legacy(5))).toMatchObject({ address: cash(5), chains: [{ chain: 'bitcoin-cash' }] });
    expect(await who(SCRIPT!)).toMatchObject({ address: LITECOIN_SCRIPT, chains: [{ chain: 'litecoin' }] });
  });

  test('and among tags', async () => {
    expect(await who(legacy(8))).toMatchObject({ address: cash(8), shown: { entity: 'Cash', chain: 'bitcoin-cash' } });
    expect(await who(legacy(9))).toMatchObject({ shown: { entity: 'Vision', chain: 'bitcoin-sv' } });
    const text = await run('who', legacy(9), '--ledger', 'ledger');
    expect(text.stdout).toMatch(/Vision +sanction +bitcoin-sv/);
    const nobody = await run('who', legacy(10), '--ledger', 'ledger');
    expect(nobody).toMatchObject({ code: 4, stdout: '' });
    expect(nobody.stderr).toContain('read as of bitcoin, bitcoin-cash, bitcoin-sv');
  });

  test('a tag without a chain speaks on the chain that is named, as in a trace', async () => {
    for (const text of [`bitcoin-cash:${legacy(6)}`, cash(6), `bch:${legacy(6)}`])
      expect(await who(text)).toMatchObject({ shown: { entity: 'Anywhere' }, chains: [{ chain: 'bitcoin-cash' }] });
  });

  test('of EVM chains is one on all of them, whichever its text names', async () => {
    for (const text of [
      EVM,
      `ethereum:${EVM}`,
      `eip155:1:${EVM}`,
      `ethereum:${EVM}@1`,
      `ethereum:pay-${EVM}@56?value=1`,
    ])
      expect(chainsOf(await who(text)).toSorted(), text).toEqual(['bsc', 'ethereum']);
  });
});

describe('a chain by another name', () => {
  const CAIP = 'bip122:000000000000000000651ef99cb9fcbe';
  const trace = ['trace', '--ledger', 'ledger', '--rule', 'fifo', '--json'];

  test.each(['bch', 'bitcoincash', CAIP])('%s in tags is Bitcoin Cash, imported and for one trace', async (chain) => {
    await writeFile(
      join(folder, 'named.csv'),
      `chain,address,entity,category\n${chain},out,Out,exchange\n${chain},${cash(5)},Named,exchange\n`,
    );
    const ended = await run(...trace, '--theft', 'bitcoin-cash:bitcoin-cash1', '--tags', 'named.csv');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const { tags } = JSON.parse(ended.stdout) as { tags: object[] };
    expect(tags).toMatchObject([{ chain: 'bitcoin-cash', address: cash(5), entity: 'Named' }, { address: 'out' }]);
    await writeFile(join(folder, 'named.csv'), `chain,address,entity,category\n${chain},${legacy(5)},Named,exchange\n`);
    const imported = await run('tags', 'import', 'named.csv', '--ledger', 'ledger', '--force');
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(await who(cash(5))).toMatchObject({ shown: { entity: 'Named', chain: 'bitcoin-cash' } });
    expect(await run('tags', 'remove', 'named', '--ledger', 'ledger')).toMatchObject({ code: 0 });
  });

  test('a chain that nobody knows is told, with how many tags name it', async () => {
    const line = (n: number, chain: string): string => `${chain},${legacy(n)},Own,exchange\n`;
    const lines = line(1, 'nosuchchain') + line(2, 'nosuchchain') + line(3, 'bitcoin');
    await writeFile(join(folder, 'unknown.csv'), `chain,address,entity,category\n${lines}`);
    const told = /^2 tags name the chain nosuchchain, which is neither known nor in the ledger.*\n$/;
    const traced = await run(...trace, '--theft', 'bitcoin:bitcoin1', '--tags', 'unknown.csv');
    expect(traced).toMatchObject({ code: 0 });
    expect(traced.stderr).toMatch(told);
    const imported = await run('tags', 'import', 'unknown.csv', '--ledger', 'ledger');
    expect(imported.stderr).toMatch(told);
    expect(await run('tags', 'remove', 'unknown', '--ledger', 'ledger')).toMatchObject({ code: 0 });
  });

  test('names what was stolen; a mistyped address is told', async () => {
    const specs = [`bch:${cash(5)}@1`, `${cash(5)}@1`, `${CAIP}:${legacy(5)}@1`, `${CAIP}:bitcoin-cash1:1`];
    const thefts = specs.flatMap((spec, k) => ['--theft', `t${k}=${spec.replace('@1', '@2')}`]);
    const ended = await run(...trace, ...thefts);
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    for (const wrong of [`${cash(5).slice(0, -1)}q`, `${legacy(3).slice(0, -1)}1`]) {
      const mistyped = await run(...trace, '--theft', `bitcoin-cash:${wrong}@2`);
      expect(mistyped).toMatchObject({ code: 4, stdout: '' });
      expect(mistyped.stderr).toContain('its checksum is wrong');
    }
  });

  test('a transaction id in capitals, with its chain, is excepted on that chain', async () => {
    const [paid, spent] = ['AB', 'CD'].map((two) => two.repeat(32));
    const text = rows('bitcoin', [witness(1), witness(2)]).replaceAll('bitcoin1', paid!.toLowerCase());
    await writeFile(
      join(folder, 'ids.jsonl'),
      text.replaceAll('bitcoin2', spent!.toLowerCase()) + rows('litecoin', ['a', 'b']),
    );
    expect(await run('import', 'ids.jsonl', '--ledger', 'ids')).toMatchObject({ code: 0 });
    const cut = await run('cluster', '--ledger', 'ids', '--except', `bitcoin:${spent}`, '--json');
    expect(cut, cut.stderr).toMatchObject({ code: 0 });
    expect(JSON.parse(cut.stdout)).toMatchObject({ chains: [{ cut: [{ txid: spent!.toLowerCase() }] }, { cut: [] }] });
    const traced = await run('trace', '--ledger', 'ids', '--theft', `bitcoin:${paid}:0`, '--rule', 'fifo', '--json');
    expect(traced, traced.stderr).toMatchObject({ code: 0 });
  });

  test('Bech32 and CashAddr of mixed cases are called so', async () => {
    for (const text of [witness(1).replace('bc1q', 'bc1Q'), cash(5).replace(':q', ':Q')])
      expect((await run('who', text, '--ledger', 'ledger')).stderr).toContain('capitals and small letters are mixed');
  });
});

describe('spoor why', () => {
  test.each([
    [witness(1), witness(2), 'bitcoin'],
    [legacy(3), cash(5), 'bitcoin-cash'],
    [legacy(3), legacy(4), 'bitcoin'],
    [legacy(3), `bch:${legacy(5)}`, 'bitcoin-cash'],
  ])('%s and %s are of one chain, which needs no name', async (first, other, chain) => {
    const ended = await run('why', first, other, '--ledger', 'ledger', '--json');
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.stdout)).toMatchObject({ chain, steps: [{ txid: `${chain}2` }] });
  });

  test('asks for the chain where several may be meant, and names one that knows the address', async () => {
    const ended = await run('why', legacy(6), legacy(10), '--ledger', 'ledger');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(`name the chain: bitcoin-cash:${legacy(6)}`);
  });

  test('is printed by calibrate with the chain where the ledger has several', () => {
    const none = { hits: 0, of: 0, share: null, low: null, high: null };
    const owners = [1, 2].map((n) => ({ owner: `o${n}`, addresses: [witness(n)] }));
    const agreement = {
      tagged: 2,
      owners: 2,
      precision: { pairs: 0, of: 1, share: 0, low: null, high: null },
      recall: { pairs: 0, of: 0, share: null },
      agreeing: none,
      contradictions: [{ cluster: witness(1), pairs: 1, owners }],
    } as unknown as CoinLedgerCalibration['all'];
    const coins = (chain: string): CoinLedgerCalibration => ({
      chain,
      kind: 'utxo',
      transactions: 1,
      links: 1,
      coinJoins: {},
      ambiguous: 0,
      mergedChange: null,
      all: agreement,
      confident: agreement,
    });
    const of = (...chains: string[]): string => ledgerCalibrationLines(chains.map(coins), 'L', PLAIN).join('\n');
    expect(of('bitcoin', 'litecoin')).toContain(`spoor why bitcoin:${witness(1)} bitcoin:${witness(2)} --ledger L`);
    expect(of('bitcoin')).toContain(`spoor why ${witness(1)} ${witness(2)} --ledger L`);
  });
});

test('a chain whose name is a namespace of CAIP-2 as well keeps its transactions', () => {
  expect(parseTheftSpec('t=tron:0xe1:0', 1)).toMatchObject({ chain: 'tron', what: { tx: '0xe1', n: 0 } });
  expect(parseTheftSpec('t=tron:0x2b6653dc:TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL@5', 1)).toMatchObject({
    chain: 'tron',
    what: { timeSec: 5 },
  });
});
