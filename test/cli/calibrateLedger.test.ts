import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerCalibrationLines } from '../../src/cli/render/ledgerCalibrationText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import type { AccountLedgerCalibration, CoinLedgerCalibration } from '../../src/label/calibrate/calibrateLedger.ts';
import { ClusterFile, clusterPath } from '../../src/label/cluster/clusterFile.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { runSpoor } from './runSpoor.ts';

let folder: string;
const run = (...args: string[]) => runSpoor(args, { cwd: folder });
const lines = async (name: string): Promise<string[][]> =>
  (await readFile(join(folder, 'world', name), 'utf8'))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** Two deposit addresses of one exchange that were swept together, and the deposit address of another exchange. */
let swept: readonly [string, string];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-calibrate-ledger-'));
  const sized = ['--seed', '4', '--transfers', '20000', '--chain', 'both', '--coinjoins', '150'];
  expect(await run('simulate', ...sized, '--out', 'world')).toMatchObject({ code: 0, stderr: '' });
  const owners = new Map(
    (await lines('truth-owners.csv')).map(([, address, owner, role]) => [address!, { owner: owner!, role }]),
  );
  const spent = new Map<string, string>();
  const tagged = new Set((await lines('tags.csv')).map(([, address]) => address!));
  const text = await readFile(join(folder, 'world', 'transactions.jsonl'), 'utf8');
  for (const line of text.trimEnd().split('\n')) {
    const row = JSON.parse(line) as {
      txid: string;
      inputs: { txid: string; vout: number }[];
      outputs: { address: string }[];
    };
    for (const [vout, { address }] of row.outputs.entries()) spent.set(`${row.txid}:${vout}`, address);
    const from = [...new Set(row.inputs.map(({ txid, vout }) => spent.get(`${txid}:${vout}`)!))];
    const deposits = from.filter((address) => owners.get(address)?.role === 'deposit address' && !tagged.has(address));
    if (deposits.length > 1) swept ??= [deposits[0]!, deposits[1]!];
  }
  const wrong = swept.map((address, k) => `bitcoin,${address},${['Alpha', 'Beta'][k]},exchange,made up\n`);
  await appendFile(join(folder, 'world', 'tags.csv'), wrong.join(''));
  await run('import', 'world/transactions.jsonl', 'world/transfers.csv', '--ledger', 'ledger');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('spoor calibrate --ledger', () => {
  test('without tags counts CoinJoin shapes and says that there are no tags', async () => {
    const ended = await run('calibrate', '--ledger', 'ledger', '--no-simulated', '--json');
    expect(ended).toMatchObject({ code: 0, stderr: 'ledger has no tags yet; import some with spoor tags import\n' });
    const { ledger, clusters } = JSON.parse(ended.stdout) as { ledger: CoinLedgerCalibration[]; clusters: null };
    expect(clusters).toBeNull();
    const coins = ledger.find(({ chain }) => chain === 'bitcoin')!;
    const made = Object.groupBy(await lines('truth-coinjoins.csv'), ([, , , protocol]) => protocol!);
    expect(coins.coinJoins.wabisabi?.likely).toBe(made.wabisabi?.length);
    expect(coins.coinJoins.joinmarket?.likely).toBe(made.joinmarket?.length);
    expect(coins.all).toMatchObject({ tagged: 0, precision: { share: null }, contradictions: [] });
  });

  test('holds clusters and the rule of deposits against tags, and names what contradicts', async () => {
    await run('tags', 'import', 'world/tags.csv', '--ledger', 'ledger');
    await run('cluster', '--ledger', 'ledger');
    const before = await readdir(join(folder, 'ledger'));
    const ended = await run('calibrate', '--ledger', 'ledger', '--no-simulated', '--json');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(await readdir(join(folder, 'ledger'))).toEqual(before);
    const { ledger } = JSON.parse(ended.stdout) as { ledger: [CoinLedgerCalibration, AccountLedgerCalibration] };
    const [coins, accounts] = ['bitcoin', 'ethereum'].map(
      (chain) => ledger.find((found) => found.chain === chain)!,
    ) as typeof ledger;
    const named = coins.all.contradictions.flatMap(({ owners }) => owners);
    for (const [k, owner] of ['Alpha', 'Beta'].entries())
      expect(named.find((found) => found.owner === owner)?.addresses).toEqual([swept[k]]);
    expect(coins.all.tagged).toBeGreaterThan(40);
    expect(coins.all.agreeing.hits).toBeLessThan(coins.all.agreeing.of);
    expect(accounts.tagged).toBeGreaterThan(40);
    expect(accounts.precision.of).toBe(accounts.precision.hits + accounts.contradictions.length);
    expect(accounts.precision.hits).toBeGreaterThan(0);
    const text = (await run('calibrate', '--ledger', 'ledger', '--no-simulated')).stdout;
    expect(text).toContain('in one cluster, by their tags of different owners');
    expect(text).toContain('no change joined when');
    expect(coins.mergedChange).toBeNull();
    for (const address of swept) expect(text).toContain(address);
    expect(text).toMatch(/^ {6}spoor why \S+ \S+ --ledger ledger$/m);
  });

  test('judges clusters that change joins where spoor cluster was told to, beside those of inputs alone', async () => {
    await run('cluster', '--ledger', 'ledger', '--merge-change', 'wallet-fingerprint,fresh-address');
    const ended = await run('calibrate', '--ledger', 'ledger', '--no-simulated', '--json');
    const { ledger: chains } = JSON.parse(ended.stdout) as { ledger: CoinLedgerCalibration[] };
    const { all, mergedChange } = chains.find(({ chain }) => chain === 'bitcoin')!;
    expect(mergedChange!.by).toEqual(['fresh-address', 'wallet-fingerprint']);
    // Pair by pair, from the clusters as they were written: no tag here is of high confidence, so the guard kept nothing apart.
    const ledger = await openLedger(join(folder, 'ledger'));
    const file = ClusterFile.open(clusterPath(join(folder, 'ledger'), 'bitcoin'))!;
    const indices = Array.from({ length: file.addresses }, (_, k) => k);
    const texts = await ledger.addressTexts(indices.map((k) => file.idOf(k)));
    const tags = new Map((await lines('tags.csv')).map(([, address, entity]) => [address!, entity!]));
    const tagged = indices.flatMap((k) =>
      tags.has(texts[k]!) ? [{ root: file.rootOf(k), owner: tags.get(texts[k]!)! }] : [],
    );
    const pairs = tagged.flatMap((one, k) => tagged.slice(0, k).map((other) => [one, other] as const));
    const together = pairs.filter(([one, other]) => one.root === other.root);
    const right = together.filter(([one, other]) => one.owner === other.owner);
    file.close();
    await ledger.close();
    expect(mergedChange!.all).toMatchObject({
      tagged: all.tagged,
      precision: { pairs: right.length, of: together.length },
      recall: { of: pairs.filter(([one, other]) => one.owner === other.owner).length },
    });
    expect(together.length).toBeGreaterThan(all.precision.of);
    const text = ledgerCalibrationLines(chains, 'ledger', PLAIN);
    expect(text).toContain('  by inputs alone');
    expect(text).toContain(
      '  by inputs and by change (fresh-address, wallet-fingerprint), as when spoor cluster ran last',
    );
  });

  test('names a ledger that is not there', async () => {
    const ended = await run('calibrate', '--ledger', 'nowhere', '--no-simulated');
    expect(ended).toMatchObject({ code: 4, stdout: '' });
    expect(ended.stderr).toContain('nowhere');
  });
});
