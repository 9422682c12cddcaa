import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPrices } from './prices.ts';

let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'spoor-prices-')), 'prices.csv');
});
afterAll(() => rm(join(path, '..'), { recursive: true, force: true }));

const read = async (...lines: string[]): ReturnType<typeof readPrices> => {
  await writeFile(path, `${['chain,asset,currency,price', ...lines].join('\n')}\n`);
  return readPrices(path);
};

test('prices are read as they stand, one an asset and currency', async () => {
  const usdt = '0xDAC17F958D2ee523a2206206994597C13D831ec7';
  expect(await read('ethereum,eth,usd,1850.25', 'ethereum,eth,EUR,1700', `ethereum,${usdt},USD,1`)).toEqual([
    { chain: 'ethereum', asset: 'eth', currency: 'USD', perUnit: '1850.25' },
    { chain: 'ethereum', asset: 'eth', currency: 'EUR', perUnit: '1700' },
    { chain: 'ethereum', asset: usdt.toLowerCase(), currency: 'USD', perUnit: '1' },
  ]);
});

test('what is no price is refused with its place', async () => {
  for (const [line, text] of [
    ['ethereum,eth,USD,-1', 'line 2, price: found "-1", expected the price of one whole unit'],
    ['ethereum,eth,USD,1e3', 'line 2, price'],
    ['ethereum,eth,dollars,1', 'line 2, currency'],
    ['ethereum,,USD,1', 'line 2, asset'],
  ] as const)
    await expect(read(line)).rejects.toThrow(text);
  await expect(read('ethereum,eth,USD,1', 'ethereum,eth,USD,2')).rejects.toThrow(
    'line 3, price: found "2", expected 1',
  );
});
