import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { KeptAnswers } from '../../src/fetch/keptAnswers.ts';
import { fetchScope } from '../../src/scope/fetchScope.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';

const folder = mkdtempSync(join(tmpdir(), 'spoor-chain-names-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a source is asked of a chain by any of its names', async () => {
  const kept = await KeptAnswers.open(folder);
  const asked = async (theft: string): Promise<unknown> =>
    fetchScope({ thefts: [parseTheftSpec(theft, 1)] }, { sources: [], client: null, kept }).catch(
      ({ code, fields }: { code: string; fields: object }) => ({ code, ...fields }),
    );
  const bitcoin = 'bip122:000000000019d6689c085ae165831e93';
  for (const [name, chain, expected] of [
    ['btc', 'bitcoin', 'esplora'],
    [bitcoin, 'bitcoin', 'esplora'],
    ['bch', 'bitcoin-cash', 'esplora'],
    ['ltc', 'litecoin', 'esplora'],
    ['eth', 'ethereum', 'etherscan'],
    ['eip155:56', 'bsc', 'etherscan'],
    ['anvil', 'anvil', 'etherscan'],
  ])
    expect(await asked(`${name}:${'ab'.repeat(32)}`), name).toMatchObject({ code: 'USAGE', chain, expected });
  expect(await asked('moonchain:t')).toMatchObject({ code: 'USAGE', chain: 'moonchain' });
});
