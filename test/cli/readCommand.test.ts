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
    expect(stdout).toContain('the same is told by The Other Paper (+1 more)');
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

  it('says where no claim was found, and that it kept nothing', async () => {
    const { code, stderr } = await runSpoor(['read', at('weather.txt'), '--register', at('none'), '--json']);
    expect([code, existsSync(at('none'))]).toEqual([4, false]);
    expect(stderr).toContain('NO_CLAIM');
  });

  it('refuses a day that is none', async () => {
    const { code, stderr } = await runSpoor(['read', at('story.txt'), '--date', '2021-02-30']);
    expect(code).toBe(2);
    expect(stderr).toContain('Expected a day of the calendar');
  });
});
