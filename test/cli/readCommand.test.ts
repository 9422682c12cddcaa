import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Register } from '../../src/register/register.ts';
import { verifyRegister } from '../../src/register/verifyRegister.ts';
import { runSpoor } from './runSpoor.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-read-'));
  const story =
    'Hackers stole about $12 million from the exchange Brightcoin in June 2021, the company said on Tuesday.';
  await writeFile(
    join(folder, 'story.txt'),
    `A bad week at the exchange Brightcoin\n\nledger.com 9 June 2021\n\n${story} \u001b[31mNobody\u202e has been named so far, and nobody will be soon.\n`,
  );
  const page = `<p>${story} It did not respond to a request for comment.</p><p>${'Nothing more is known. '.repeat(12)}</p>`;
  await writeFile(
    join(folder, 'story.html'),
    `<!doctype html><html><head><meta charset="utf-8"><meta property="og:site_name" content="The Other Paper"><title>Brightcoin</title></head><body><article>${page}</article></body></html>`,
  );
  await writeFile(
    join(folder, 'weather.txt'),
    'It will rain tomorrow, and on Thursday the sun will come out again over most of the country.\n',
  );
  await writeFile(join(folder, 'paper.pdf'), '%PDF-1.4 not a text');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

describe('spoor read', () => {
  it('prints each claim with its sentence, the figure marked, and nothing hostile', async () => {
    const { code, stdout, stderr } = await runSpoor(['read', at('story.txt'), at('story.html')]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('stolen 12000000 USD about; victim Brightcoin; period 2021-06');
    expect(stdout).toContain('‹about $12 million›');
    expect(stdout).toMatch(/the same is told by The Other Paper$/m);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u202e');
  });

  it('proposes claims to a register, once, with the document that they quote', async () => {
    const register = at('register');
    const first = await runSpoor([
      'read',
      at('story.txt'),
      at('story.html'),
      '--register',
      register,
      '--by',
      'tester',
      '--json',
    ]);
    expect([first.code, first.stderr]).toEqual([0, '']);
    const read = JSON.parse(first.stdout) as {
      articles: { claims: { id: string }[] }[];
      register: { proposed: number };
    };
    const ids = read.articles.flatMap(({ claims }) => claims.map(({ id }) => id));
    expect(read.register.proposed).toBe(ids.length);
    const again = await runSpoor(['read', at('story.txt'), '--register', register, '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ register: { proposed: 0, known: 1 } });
    const opened = Register.open(register);
    try {
      expect(
        opened
          .claims({ status: 'proposed' })
          .map(({ claim }) => claim.id)
          .toSorted(),
      ).toEqual(ids.toSorted());
      expect(opened.claims({ status: 'accepted' })).toEqual([]);
      for (const {
        claim: { source },
      } of opened.claims()) {
        if (!source.held) throw new Error('a claim of an article quotes it');
        expect(opened.document(source.sha256).toString('utf8').slice(source.from, source.to)).toBe(source.quotation);
      }
    } finally {
      opened.close();
    }
    expect(verifyRegister(register)).toMatchObject({ claims: ids.length });
  });

  it('keeps nothing of any file where one cannot be read', async () => {
    const { code, stderr } = await runSpoor(['read', at('story.txt'), at('paper.pdf'), '--register', at('none')]);
    expect(code).toBe(3);
    expect(stderr).toContain('paper.pdf: this is a PDF');
    expect(existsSync(at('none'))).toBe(false);
  });

  it('compares with what the register held before: nearly the same text, another text on the event, and nothing else', async () => {
    const register = at('held');
    const body = `Hackers stole $31 million from the lending protocol Tidewell in March 2022, the company said on Tuesday. ${'Its founders met the press on the steps of the old town hall and took no questions at all. '.repeat(2)}`;
    const files = {
      'agency.txt': `${body}\n`,
      'reprint.txt': `${body}A reprint, with a line of our own.\n`,
      'other.txt':
        'Tidewell was robbed of $31 million in March 2022. Nobody has been arrested, and the coins have not moved.\n',
      'apart.txt':
        'Hackers stole $31 million from the exchange Kawabit in March 2022, and nobody has been arrested for it.\n',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(at(name), text);
    const read = async (name: string): Promise<string> => {
      const { code, stdout } = await runSpoor([
        'read',
        at(name),
        '--register',
        register,
        '--outlet',
        name,
        '--date',
        '2022-03-09',
        '--by',
        'tester',
      ]);
      expect(code).toBe(0);
      return stdout;
    };
    expect(await read('agency.txt')).not.toContain('the register holds');
    expect(await read('reprint.txt')).toContain(
      'the register holds nearly this text already: agency.txt of 2022-03-09',
    );
    const other = await read('other.txt');
    expect(other).toContain(
      'the register holds other texts on the same event: agency.txt of 2022-03-09, reprint.txt of 2022-03-09',
    );
    expect(await read('apart.txt')).not.toContain('the register holds');
    // The same file again is no other text.
    expect(await read('agency.txt')).not.toContain('agency.txt of 2022-03-09,');
    const { stdout } = await runSpoor(['read', at('other.txt'), '--register', register, '--by', 'tester', '--json']);
    const { register: told } = JSON.parse(stdout) as {
      register: { similar: { article: number; copies: unknown[]; events: { name: string }[] }[] };
    };
    expect(
      told.similar.map(({ article, copies, events }) => [article, copies.length, events.map(({ name }) => name)]),
    ).toEqual([[0, 0, ['agency.txt', 'reprint.txt']]]);
    // A held text that was altered is named, and the rest is compared with.
    const opened = Register.open(register);
    const held = opened.documents().find(({ name }) => name === 'agency.txt')!;
    opened.close();
    await writeFile(join(register, 'documents', held.sha256.slice(0, 2), held.sha256), 'altered');
    const again = await runSpoor(['read', at('other.txt'), '--register', register, '--by', 'tester']);
    expect(again.stdout).toContain('on the same event: reprint.txt of 2022-03-09');
    expect(again.stderr).toContain('agency.txt is held and could not be compared with');
  });

  it('refuses what is no article with a clear error, and leaves nothing of it behind', async () => {
    const register = at('untouched');
    const bad: readonly (readonly [string, string | Uint8Array, string])[] = [
      ['empty.html', '', 'empty'],
      [
        'paywall.html',
        '<html><body><h1>Thieves at the exchange</h1><p>Subscribe to continue reading.</p></body></html>',
        'no',
      ],
      ['really.pdf', '%PDF-1.7 1 0 obj', 'PDF'],
      ['encoding.txt', Uint8Array.from([...Buffer.from('Hackers stole '), 0x81, 0x8d, 0x90, 0x9d]), 'encod'],
      ['large.html', new Uint8Array(50 * 2 ** 20).fill(32), '50.0 MiB'],
    ];
    for (const [name, content, words] of bad) {
      await writeFile(at(name), content);
      const { code, stdout, stderr } = await runSpoor([
        'read',
        at('story.txt'),
        at(name),
        '--register',
        register,
        '--by',
        'tester',
      ]);
      expect([name, code === 0, stdout]).toEqual([name, false, '']);
      expect(stderr).toContain(name);
      expect(stderr).toContain(words);
      expect(existsSync(register)).toBe(false);
    }
  });

  it('says where no claim was found, and that it kept nothing', async () => {
    const { code, stderr } = await runSpoor(['read', at('weather.txt'), '--register', at('none'), '--json']);
    expect([code, existsSync(at('none'))]).toEqual([4, false]);
    expect(stderr).toContain('NO_CLAIM');
  });

  it('lists what gave no claim with the command that makes one of it by hand, which works as it stands', async () => {
    const [register, file] = [at('by hand'), at('larkhall.txt')];
    const theft = 'Hackers stole about $12 million from the exchange Kestrel in June 2021, the company said.';
    const other = 'Larkhall’s keepers were parted from $4.1 million the same week, its founder wrote.';
    await writeFile(file, `${theft} ${other}\n\nBitcoin rose above $35,000 on Tuesday.\n`);
    const { code, stdout } = await runSpoor(['read', file, '--register', register]);
    expect(code).toBe(0);
    expect(stdout).toContain('Not read: 1 sentence with a figure or a blame that gave no claim; look yourself');
    expect(stdout).toContain('‹$4.1 million›');
    expect(stdout).toContain('no theft is told of it that was understood [no-theft]');
    expect(stdout).toContain('and 1 sentence with figures of prices, fees, volumes and their like (--all lists them)');
    const place = `${file}:${theft.length + 1}-${theft.length + 1 + other.length}`;
    expect(stdout).toContain(
      `npx spoor review --register '${register}' --add ${place} --set predicate=stolen figure='$4.1 million' victim=NAME`,
    );
    const notRead = async () => {
      const listed = await runSpoor(['review', '--register', register, '--not-read', '--json']);
      return JSON.parse(listed.stdout) as { articles: { sha256: string; passedOver: { aside: string | null }[] }[] };
    };
    const before = await notRead();
    expect(before.articles[0]!.passedOver.map(({ aside }) => aside)).toEqual([null, 'prices']);
    const add = ['review', '--register', register, '--add', place, '--by', 'ann', '--why', 'by eye'];
    const sets = ['--set', 'predicate=stolen', 'figure=$4.1 million', 'victim=Larkhall'];
    const made = await runSpoor([...add, ...sets, '--incident', 'larkhall-2021']);
    expect([made.code, made.stderr]).toEqual([0, '']);
    // It is there once, by whichever name of the text it is made, and no longer without a claim.
    const again = place.replace(file, before.articles[0]!.sha256.slice(0, 12));
    const twice = await runSpoor([...add.with(4, again), ...sets]);
    expect([twice.code, twice.stderr]).toEqual([3, expect.stringContaining('is in the register already')]);
    expect((await notRead()).articles[0]!.passedOver.map(({ aside }) => aside)).toEqual(['prices']);
    const opened = Register.open(register);
    try {
      expect(opened.claims({ incident: 'larkhall-2021' })).toMatchObject([
        { status: 'accepted', flags: ['made by hand: by eye'], claim: { source: { held: true, quotation: other } } },
      ]);
      expect([...opened.entries()].at(-1)).toMatchObject({ by: 'ann' });
    } finally {
      opened.close();
    }
    expect(verifyRegister(register)).toMatchObject({ claims: 2 });
  });

  it('prints what gave no claim also where nothing else is there, keeps it when one is made by hand', async () => {
    const [register, file] = [at('held by hand'), at('denied.txt')];
    await writeFile(file, 'Kestrel denied on Monday that hackers had stolen $3 million from its hot wallet.\n');
    const { code, stdout, stderr } = await runSpoor(['read', file, '--json']);
    expect([code, stderr]).toEqual([4, expect.stringContaining('NO_CLAIM')]);
    const { articles } = JSON.parse(stdout) as { articles: { passedOver: { from: number; to: number }[] }[] };
    const [{ from, to }] = articles[0]!.passedOver as [{ from: number; to: number }];
    expect(articles[0]!.passedOver).toMatchObject([{ figures: [{ reason: 'denied', unit: 'USD' }], claims: 0 }]);
    Register.open(register, { create: true }).close();
    const sets = ['--set', 'predicate=stolen', 'figure=$3 million', 'confidence=alleged'];
    const made = await runSpoor(['review', '--register', register, '--add', `${file}:${from}-${to}`, ...sets]);
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(verifyRegister(register)).toMatchObject({ claims: 1, documents: 1 });
    const bad = await runSpoor(['review', '--register', register, '--add', file, ...sets]);
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('like story.txt:812-931')]);
  });

  it('refuses a day that is none', async () => {
    const { code, stderr } = await runSpoor(['read', at('story.txt'), '--date', '2021-02-30']);
    expect(code).toBe(2);
    expect(stderr).toContain('Expected a day of the calendar');
  });
});
