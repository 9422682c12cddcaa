import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAssets } from './assets.ts';
import { readTags } from './tags.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-side-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'side.csv');
  await writeFile(path, content);
  return path;
}

describe('readTags', () => {
  test('columns in any order, quotes, BOM, CRLF, blank lines, hex in lower case', async () => {
    const path = await file(
      '\ufeffcategory,address,chain,entity\r\nexchange,0xAB,ethereum,"Ex, ""the"" Change"\r\n\r\nburn,1Xy,,\r\n\r\n',
    );
    const said = (line: number, source = '', confidence = '') => ({ set: 'side', line, source, uri: '', confidence });
    expect(await readTags(path)).toEqual([
      {
        chain: 'ethereum',
        address: '0xab',
        entity: 'Ex, "the" Change',
        category: 'exchange',
        source: '',
        provenance: said(2),
      },
      { chain: '', address: '1Xy', entity: '', category: 'burn', source: '', provenance: said(4) },
    ]);
    const [tag] = await readTags(await file('address,category,source,confidence\na,mixer,me,ownership\n'), {
      set: 'mine',
    });
    expect(tag).toMatchObject({ provenance: { ...said(2, 'me', 'ownership'), set: 'mine' } });
  });

  test('gzip', async () => {
    expect(await readTags(await file(gzipSync('address,category\na,mixer')))).toHaveLength(1);
  });

  test.each([
    ['', 'EMPTY_FILE', {}],
    ['\n\n', 'EMPTY_FILE', {}],
    ['address\na\n', 'BAD_HEADER', { field: 'category', line: 1 }],
    ['address,category,colour\n', 'BAD_HEADER', { field: 'colour' }],
    ['address,category,address\n', 'BAD_HEADER', { field: 'address' }],
    ['address,category\na,mixer\nb\n', 'BAD_TAG', { line: 3, found: 1, expected: 2 }],
    ['address,category\na,mixer,x\n', 'BAD_TAG', { line: 2, found: 3 }],
    ['address,category\n,mixer\n', 'BAD_TAG', { line: 2, field: 'address' }],
    ['address,category\na,Mixer\n', 'BAD_TAG', { line: 2, field: 'category', found: 'Mixer' }],
    ['address,category\na,\n', 'BAD_TAG', { line: 2, field: 'category' }],
    ['address,category,chain\na,dex,Bit Coin\n', 'BAD_TAG', { line: 2, field: 'chain' }],
    ['address,category\n"a\nb",mixer\n"x,mixer\n', 'BAD_TAG', { line: 4 }],
    ['address,category\n"x,mixer\n', 'BAD_TAG', { line: 2 }],
    ['address,category\n"x"y,mixer\n', 'BAD_TAG', { line: 2 }],
  ])('%j is %s', async (content, code, fields) => {
    const path = await file(content);
    await expect(readTags(path)).rejects.toMatchObject({ code, fields: { file: path, ...fields } });
  });

  test('files that cannot be read', async () => {
    await expect(readTags(join(folder, 'nowhere.csv'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(readTags(await file(Uint8Array.of(0xff, 0xfe, 0)))).rejects.toMatchObject({ code: 'BAD_TAG' });
    const whole = gzipSync('address,category\na,mixer');
    await expect(readTags(await file(whole.subarray(0, 20)))).rejects.toMatchObject({ code: 'DAMAGED_GZIP' });
    await expect(readTags(folder)).rejects.toMatchObject({ code: 'IO' });
  });

  test('whatever text an entity holds comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), fc.constantFrom('\n', '\r\n'), async (names, eol) => {
        const rows = names.map((name) => `a,mixer,"${name.replaceAll('"', '""')}"`);
        const tags = await readTags(await file(['address,category,entity', ...rows].join(eol)));
        expect(tags.map((tag) => tag.entity)).toEqual(names.map((name) => name.trim()));
      }),
      { numRuns: 200 },
    );
  });
});

describe('readAssets', () => {
  test('reads units', async () => {
    const path = await file('chain,asset,symbol,decimals\nethereum,0xDAC1,USDT,6\nethereum,0xdac1,USDT,6\n');
    expect(await readAssets(path)).toEqual([{ chain: 'ethereum', asset: '0xdac1', symbol: 'USDT', decimals: 6 }]);
  });

  test.each([
    ['chain,asset,symbol\n', 'BAD_HEADER', { field: 'decimals' }],
    ['chain,asset,symbol,decimals\ne,,A,1\n', 'BAD_ASSET', { line: 2, field: 'asset' }],
    ['chain,asset,symbol,decimals\ne,a,A,-1\n', 'BAD_ASSET', { line: 2, field: 'decimals', found: '-1' }],
    ['chain,asset,symbol,decimals\ne,a,A,78\n', 'BAD_ASSET', { line: 2, field: 'decimals' }],
    ['chain,asset,symbol,decimals\ne,a,A,1\ne,a,A,2\n', 'BAD_ASSET', { line: 3, field: 'decimals' }],
  ])('%j is %s', async (content, code, fields) => {
    await expect(readAssets(await file(content))).rejects.toMatchObject({ code, fields });
  });
});
