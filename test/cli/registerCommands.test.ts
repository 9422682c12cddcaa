import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Total } from '../../src/register/totalAnswer.ts';
import { type Ended, runSpoor } from './runSpoor.ts';

/** The register's commands, each in a process of its own, in the order in which a person would use them. */
let folder: string;
let register: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spoor-register-'));
  register = join(folder, 'register');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spoor = (...args: string[]): Promise<Ended> => runSpoor([...args, '--register', register]);

const TABLE = `incident,victim,country,scope,when,predicate,amount,unit,modality,speaker_kind,speaker,citation,actor,actor_confidence,status
example-2020,Example Exchange,Japan,exchange,2020-05-05,stolen,"1,234.5",BTC,exactly,exchange,Example Exchange,its notice,,,
example-2020,Example Exchange,Japan,exchange,2020-05-05,stolen,12000000,USD,about,firm,A Firm,its report,Lazarus Group,alleged,
example-2020,Example Exchange,Japan,exchange,2020-05-05,stolen,15000000,USD,about,journalist,A Paper,a page,,,proposed
`;

describe('the commands of a register', { timeout: 60_000 }, () => {
  it('init makes one with the starter in it, once', async () => {
    const made = await spoor('register', 'init', '--by', 'a tester');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/31 incidents, 103 claims/);
  });

  it('import-incidents, review, incident and total work on each other', async () => {
    const file = join(folder, 'claims.csv');
    writeFileSync(file, TABLE);
    const came = await spoor('import-incidents', file, '--by', 'a tester');
    expect(came).toMatchObject({ code: 0, stderr: '' });
    expect(came.stdout).toMatch(/claims\.csv +claims +3 +3 +1 +0/);
    const list = await spoor('review', '--list', '--json');
    const [waiting] = (JSON.parse(list.stdout) as { waiting: { claim: { id: string } }[] }).waiting;
    const id = waiting!.claim.id.slice(0, 8);
    const corrected = await spoor(
      'review',
      '--correct',
      id,
      '--set',
      'amount=14000000',
      '--why',
      'misread',
      '--by',
      'a tester',
    );
    expect(corrected).toMatchObject({ code: 0, stderr: '' });
    const shown = await spoor('incident', 'example-2020');
    expect(shown.stdout).toContain('USD 12,000,000 to 14,000,000');
    expect(shown.stdout).toContain('they disagree: A Firm says least, A Paper most');
    expect(shown.stdout).toContain('[corrected: misread]');
    const total = await spoor('total', '--actor', 'DPRK', '--from', '2020-05', '--to', '2020-05', '--json');
    const { sums, counted } = JSON.parse(total.stdout) as Total;
    expect(sums).toEqual([
      { unit: 'BTC', sum: { lo: '1234.5', hi: '1234.5' }, events: 1 },
      { unit: 'USD', sum: { lo: '12000000', hi: '14000000' }, events: 1 },
    ]);
    expect(counted[0]).toMatchObject({ incidents: ['example-2020'], level: 'alleged', claims: 3 });
  });

  it('incident --set describes one, and totals of a kind and country follow', async () => {
    const crypto = [
      'total',
      '--from',
      '2020-05',
      '--to',
      '2020-05',
      '--scope',
      'bank',
      '--what',
      'countries',
      '--json',
    ];
    expect((JSON.parse((await spoor(...crypto)).stdout) as Total).counted).toEqual([]);
    const set = await spoor('incident', 'example-2020', '--set', 'scope=bank', 'country=sc', '--by', 'a tester');
    expect(set).toMatchObject({ code: 0, stderr: '' });
    expect(set.stdout).toContain('Seychelles');
    const { counted } = JSON.parse((await spoor(...crypto)).stdout) as Total;
    expect(counted).toHaveLength(1);
    expect(await spoor('incident', 'example-2020', '--set', 'when=soon')).toMatchObject({ code: 3 });
    await spoor('incident', 'example-2020', '--set', 'scope=exchange', 'country=Japan', '--by', 'a tester');
    expect((await spoor('register', 'verify')).code).toBe(0);
  });

  it('incident takes what was stolen and traced, and keeps it', async () => {
    const added = await spoor(
      'incident',
      'example-2020',
      '--theft',
      'case=ethereum:0xabc',
      '--trace',
      'report.json',
      '--by',
      'a tester',
    );
    expect(added.stdout).toMatch(/thefts +case=ethereum:0xabc/);
    expect(added.stdout).toMatch(/traces +report\.json/);
  });

  it('total answers in words, says what was left out, and draws a chart', async () => {
    const chart = join(folder, 'chart.svg');
    const answer = await spoor(
      'total',
      '--actor',
      'DPRK',
      '--from',
      '2019',
      '--to',
      '2020-11',
      '--currency',
      'usd',
      '--chart',
      chart,
    );
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    expect(answer.stdout).toContain('Left out');
    expect(answer.stdout).toContain('said not to be attributed to anyone');
    expect(answer.stdout).toMatch(
      /USD 316,400,000: an unnamed UN Member State, 2019-01-01 to 2020-11-30 \(of this very period/,
    );
    const svg = readFileSync(chart, 'utf8');
    expect(svg).toMatch(/^<svg .*role="img"/);
    expect(svg).toContain('<title id="title">');
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  it('check says whether rows support a stated figure', async () => {
    const total = JSON.parse((await spoor('total', '--what', 'attacks', '--json')).stdout) as Total;
    const claim = total.published.find(({ range }) => range.lo === '35')!.claims[0]!;
    const checked = await spoor('check', claim.id.slice(0, 10));
    expect(checked.stdout).toContain('Its own 17 counts by country add up to 30 attacks');
  });

  it('export and import again', async () => {
    const file = join(folder, 'out.json');
    expect(await spoor('register', 'export', '--to', 'json', '--out', file)).toMatchObject({ code: 0, stderr: '' });
    const other = join(folder, 'other');
    const back = await runSpoor(['register', 'import', file, '--register', other]);
    expect(back).toMatchObject({ code: 0, stderr: '' });
    expect(back.stdout).toMatch(/107 new claims/);
  });

  it('check takes a share, and the words themselves', async () => {
    const words = 'North Korean hackers stole half of all cryptocurrency stolen in 2020, Chainalysis said.';
    const told = await spoor('check', '--text', words);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toContain('The rows that the register has contradict it: their share is larger. Stated 50 %');
    expect(told.stdout).toContain('In the part: KuCoin USD 275,000,000 to 281,000,000');
    const two = await spoor(
      'check',
      '--text',
      'About 60% of the $2.2 billion stolen in 2024 was taken by North Korea.',
    );
    expect(two.stdout).toMatch(
      /Stated USD 2,200,000,000.*Stated 60 %.*Its own figures imply a part of USD 1,320,000,000/s,
    );
    const file = join(folder, 'share.txt');
    writeFileSync(file, `${words} The firm tracks such thefts. `.repeat(4));
    const read = JSON.parse((await spoor('read', file, '--json')).stdout) as {
      articles: [{ claims: [{ id: string; predicate: string }] }];
    };
    const share = read.articles[0].claims.find(({ predicate }) => predicate === 'share')!;
    const checked = await spoor('check', share.id, '--json');
    expect(JSON.parse(checked.stdout)).toMatchObject({
      schema: 'spoor/share-check@1',
      verdict: 'rows say more',
      status: 'proposed',
      counted: { share: { lo: '1', hi: '1' } },
    });
    expect(await spoor('check', '--text', 'The weather was nice.')).toMatchObject({ code: 4 });
    expect(await spoor('check')).toMatchObject({ code: 2 });
    expect(await spoor('check', share.id, '--text', words)).toMatchObject({ code: 2 });
  });

  it('unmerge takes a merge back, says where claims are, and refuses a merge that is not there', async () => {
    expect(await spoor('register', 'merge', 'bitpoint-2019', 'binance-2019')).toMatchObject({ code: 0 });
    const back = await spoor('register', 'unmerge', 'bitpoint-2019', 'binance-2019', '--by', 'a tester');
    expect(back).toMatchObject({ code: 0, stderr: '' });
    expect(back.stdout).toMatch(
      /^Entry \d+, [0-9a-f]{64}\nbitpoint-2019 stands for itself again, with \d claims; binance-2019 has \d\.\n$/,
    );
    const again = await spoor('register', 'unmerge', 'bitpoint-2019', 'binance-2019', '--json');
    expect(again).toMatchObject({ code: 3, stderr: expect.stringContaining('took that back already') });
    const never = await spoor('register', 'unmerge', 'bitrue-2019', 'binance-2019');
    expect(never).toMatchObject({ code: 4, stderr: expect.stringContaining('was not merged into') });
    expect(await spoor('register', 'verify')).toMatchObject({ code: 0 });
  });

  it('verify tells who changed the log', async () => {
    const good = await spoor('register', 'verify', '--json');
    const { place } = JSON.parse(good.stdout) as { place: { head: string } };
    expect(await spoor('register', 'verify', '--head', place.head)).toMatchObject({ code: 0 });
    const log = join(register, 'changes.log');
    writeFileSync(log, readFileSync(log, 'utf8').replace('a tester', 'b tester'));
    const bad = await spoor('register', 'verify');
    expect(bad).toMatchObject({ code: 5 });
    expect(bad.stderr).toMatch(/entry 1: it was altered/);
  });

  it('import-incidents says where a table blames nobody', async () => {
    const file = join(folder, 'list.psv');
    writeFileSync(file, '2020-05-05|Example|1000\n');
    const into = ['--register', join(folder, 'unblamed')];
    expect((await runSpoor(['import-incidents', file, ...into])).stdout).toContain(
      'list.psv: blames nobody; say --actor',
    );
    const blamed = await runSpoor(['import-incidents', file, '--actor', 'DPRK', '--register', join(folder, 'blamed')]);
    expect(blamed.stdout).not.toContain('blames nobody');
  });

  it('export says which document is missing or altered and who quotes it, writes nothing, and is mended by what the register was made from', async () => {
    const [damaged, whole, out] = [join(folder, 'damaged'), join(folder, 'whole.json'), join(folder, 'damaged.json')];
    const at = (...args: string[]): Promise<Ended> => runSpoor([...args, '--register', damaged]);
    const article = join(folder, 'news.txt');
    writeFileSync(
      article,
      'Exchange robbed\n\nHackers stole $281 million from KuCoin in September 2020, the exchange said. '.repeat(3),
    );
    expect(await at('read', article)).toMatchObject({ code: 0 });
    expect(await at('register', 'export', '--to', 'json', '--out', whole)).toMatchObject({ code: 0 });
    const [{ sha256 }] = (JSON.parse(readFileSync(whole, 'utf8')) as { documents: [{ sha256: string }] }).documents;
    const path = join(damaged, 'documents', sha256.slice(0, 2), sha256);
    const kept = readFileSync(path);
    for (const [found, damage, mend] of [
      ['missing', () => rmSync(path), () => at('read', article)],
      ['altered', () => writeFileSync(path, 'something else'), () => at('register', 'import', whole)],
    ] as const) {
      damage();
      const refused = await at('register', 'export', '--to', 'json', '--out', out);
      expect(refused.code).toBe(5);
      expect(refused.stderr).toMatch(
        new RegExp(
          `damaged: the document "news.txt" .* SHA-256 ${sha256}, is ${found}. \\d+ claims? quotes? it: [0-9a-f]`,
        ),
      );
      expect(refused.stderr).toContain('from a copy of the register');
      expect(existsSync(out)).toBe(false);
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
      const verified = await at('register', 'verify');
      expect(verified).toMatchObject({ code: 5, stderr: expect.stringContaining(`is ${found}. `) });
      expect(await mend()).toMatchObject({ code: 0 });
      expect(readFileSync(path)).toEqual(kept);
    }
    expect(await at('register', 'export', '--to', 'json', '--out', out)).toMatchObject({ code: 0 });
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  });

  it('mistakes are told with their codes', async () => {
    const elsewhere = ['--register', join(folder, 'nowhere')];
    expect((await runSpoor(['total', ...elsewhere])).code).toBe(4);
    const file = join(folder, 'bad.csv');
    writeFileSync(file, 'predicate,speaker_kind,amount,unit\nstolen,firm,5,USD\n');
    const bad = await runSpoor(['import-incidents', file, '--register', join(folder, 'new')]);
    expect(bad.stderr).toMatch(/line 2: citation is "".*without a source is none/);
    expect(bad.code).toBe(3);
    // What is refused leaves no empty register behind.
    expect(existsSync(join(folder, 'new'))).toBe(false);
    // Nor does a file that cannot be read leave what stood in the one before.
    const good = join(folder, 'good.psv');
    writeFileSync(good, '2020-05-05|Example|1000\n');
    expect(await runSpoor(['import-incidents', good, file, '--register', join(folder, 'new')])).toMatchObject({
      code: 3,
    });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('a command below another is asked for what it lacks like any other', async () => {
    for (const [args, words] of [
      [['register', 'verify'], "spoor: required option '--register <dir>' not specified"],
      [['register', 'export', '--register', 'x', '--to', 'pdf', '--out', 'y'], "spoor: option '--to <format>'"],
      [['tags', 'import', 'x.csv'], "spoor: required option '--ledger <dir>' not specified"],
      [['register'], 'spoor: say which of its commands'],
    ] as const) {
      const ended = await runSpoor([...args]);
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(ended.stderr).toContain(words);
    }
    const json = await runSpoor(['register', 'verify', '--json']);
    expect(JSON.parse(json.stderr)).toMatchObject({ error: { code: 'USAGE' } });
  });
});
