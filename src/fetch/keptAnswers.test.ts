import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from './httpClient.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { redactUrl } from './redactUrl.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-kept-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const request = { url: 'https://me:secretpass@host.example/api/tx/ab?apikey=SECRETKEY' };
function answer(text: string, url = request.url): Answer {
  const body = Buffer.from(text);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { url: redactUrl(url), status: 200, body, sha256, timeSec: 1_700_000_000 };
}

describe('kept answers', () => {
  test('come back as they were, also under other credentials, and hold none', async () => {
    const kept = await KeptAnswers.open(folder);
    await kept.keep(request, answer('{"a":1}'));
    const again = await KeptAnswers.open(folder);
    const other = { url: request.url.replace('SECRETKEY', 'OTHERKEY') };
    expect(new TextDecoder().decode((await again.find(other))!.body)).toBe('{"a":1}');
    expect(await again.find({ ...other, method: 'POST', body: '1' })).toBeUndefined();
    expect(again.span).toEqual({ first: 1_700_000_000, last: 1_700_000_000 });
    const index = await readFile(join(folder, 'answers.jsonl'), 'utf8');
    expect(index).not.toMatch(/SECRETKEY|secretpass|me:/);
  });

  test('the first answer to a request stays', async () => {
    const kept = await KeptAnswers.open(folder);
    await kept.keep(request, answer('1'));
    await kept.keep(request, answer('2'));
    const again = await KeptAnswers.open(folder);
    expect(new TextDecoder().decode((await again.find(request))!.body)).toBe('1');
  });

  test('many at once, and a line torn by a crash', async () => {
    const kept = await KeptAnswers.open(folder);
    const urls = Array.from({ length: 50 }, (_, i) => `https://host.example/${i}`);
    await Promise.all(urls.map((url, i) => kept.keep({ url }, answer(`${i % 7}`, url))));
    await appendFile(join(folder, 'answers.jsonl'), '{"method":"GET","url":"https://ho');
    const again = await KeptAnswers.open(folder);
    expect(again.count).toBe(50);
    await again.keep(request, answer('x'));
    expect((await KeptAnswers.open(folder)).count).toBe(51);
    // Equal bodies are one file, and no draft is left.
    const bodies = (await readdir(join(folder, 'bodies'), { recursive: true })).filter((name) => name.length > 2);
    expect(bodies).toHaveLength(8);
  });

  test('changed bytes, or a changed index, are refused', async () => {
    const kept = await KeptAnswers.open(folder);
    const { sha256 } = answer('honest');
    await kept.keep(request, answer('honest'));
    await writeFile(join(folder, 'bodies', sha256.slice(0, 2), sha256), 'forged');
    await expect(kept.find(request)).rejects.toMatchObject({ code: 'BAD_ANSWER' });
    await rm(join(folder, 'bodies'), { recursive: true });
    expect(await kept.find(request)).toBeUndefined();
    await appendFile(join(folder, 'answers.jsonl'), 'nonsense\n');
    await expect(KeptAnswers.open(folder)).rejects.toMatchObject({ code: 'BAD_ANSWER' });
  });

  test('an answer that repeats the credentials is not kept', async () => {
    const kept = await KeptAnswers.open(folder);
    await expect(kept.keep(request, answer('your key is SECRETKEY'))).rejects.toMatchObject({ code: 'BAD_ANSWER' });
    expect((await KeptAnswers.open(folder)).count).toBe(0);
  });
});

describe('redactUrl', () => {
  const hash = 'ab'.repeat(32);
  test.each([
    ['http://user:pass@127.0.0.1:8332/', 'http://127.0.0.1:8332/'],
    ['https://api.etherscan.io/v2/api?chainid=1&apikey=ABCDEF', 'https://api.etherscan.io/v2/api?chainid=1&apikey=***'],
    ['https://mainnet.infura.io/v3/0123456789abcdef0123456789abcdef', 'https://mainnet.infura.io/v3/***'],
    ['https://eth-mainnet.g.alchemy.com/v2/Abc_DEF-0123456789xyz', 'https://eth-mainnet.g.alchemy.com/v2/***'],
    [`https://name.btc.quiknode.pro/${'a1'.repeat(20)}/tx/${hash}`, `https://name.btc.quiknode.pro/***/tx/${hash}`],
    [`https://blockstream.info/api/tx/${hash}/outspends`, `https://blockstream.info/api/tx/${hash}/outspends`],
    ['https://rpc.example.org/v2/ab12-CD34_ef56gh', 'https://rpc.example.org/v2/***'],
    ['not a url with secret', '(not a web address)'],
  ])('%s', (url, shown) => {
    expect(redactUrl(url)).toBe(shown);
  });
});
