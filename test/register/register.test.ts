import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Records } from '../../src/records/openRecords.ts';
import type { Change } from '../../src/register/change.ts';
import { identify } from '../../src/register/claim.ts';
import { Register } from '../../src/register/register.ts';
import { STATE_MIGRATIONS } from '../../src/register/state.ts';
import { verifyRegister } from '../../src/register/verifyRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spoor-register-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const HAND = { by: 'a tester', timeSec: 1_700_000_000 };
const log = (): string => join(folder, 'changes.log');
const lines = (): string[] => readFileSync(log(), 'utf8').split('\n').slice(0, -1);
const rewrite = (entries: readonly string[]): void => writeFileSync(log(), entries.map((line) => `${line}\n`).join(''));

function accepted(dollars: string, incidents: readonly string[] = []): Change {
  return { do: 'claim', claim: sampleClaim(dollars), status: 'accepted', incidents, flags: [] };
}

/** A register with four entries. */
function fill(by = HAND.by): void {
  const hand = { ...HAND, by };
  const register = Register.open(folder, { create: true });
  register.write([{ do: 'incident', incident: { id: 'example-2020', name: 'Example Exchange' } }], hand);
  register.write([accepted('100', ['example-2020'])], hand);
  register.write([accepted('110', ['example-2020']), accepted('120')], hand);
  register.write([{ do: 'reject', claim: sampleClaim('120').id, why: 'a misprint' }], hand);
  register.close();
}

describe('a register', () => {
  it('keeps claims, incidents and what was decided, and says so again when it is opened', () => {
    fill();
    const register = Register.open(folder);
    expect(register.claims({ status: 'accepted' }).map(({ claim }) => claim.amount?.interval.lo)).toEqual([
      '100',
      '110',
    ]);
    expect(register.claims({ status: 'rejected' })[0]).toMatchObject({ why: 'a misprint', incidents: [] });
    expect(register.claim(sampleClaim('100').id.slice(0, 8)).incidents).toEqual(['example-2020']);
    expect(() => register.claim('ffffff')).toThrow(/no claim/);
    expect(register.place.seq).toBe(4);
    register.close();
    expect(verifyRegister(folder)).toMatchObject({ claims: 3, incidents: 1, unfinishedBytes: 0 });
  });

  it('fills the tables of an older version anew from the log', () => {
    fill();
    const path = join(folder, 'state.sqlite');
    rmSync(path);
    const older = Records.open(path, { migrations: STATE_MIGRATIONS.slice(0, 1), write: true });
    older.query('INSERT INTO incident VALUES (?, ?, NULL, 1)').run('example-2020', '{"id":"example-2020"}');
    const { size } = statSync(log());
    older.query('INSERT INTO place VALUES (?, 4, ?)').run(size, lines().at(-1)!.slice(0, 64));
    older.close();
    expect(verifyRegister(folder)).toMatchObject({ claims: 3, incidents: 1, unfinishedBytes: 0 });
  });

  it('refuses a log that was altered since, also where its size and times are as they were', () => {
    fill();
    Register.open(folder).close();
    const { atime, mtime } = statSync(log());
    const altered = readFileSync(log(), 'utf8').replace('a misprint', 'a misPrint');
    expect(altered).not.toBe(readFileSync(log(), 'utf8'));
    writeFileSync(log(), altered);
    utimesSync(log(), atime, mtime);
    expect(statSync(log()).mtimeMs).toBeCloseTo(mtime.getTime(), 0);
    expect(() => Register.open(folder)).toThrow(/entry \d+: it was altered: its hash is not that of its text/);
    writeFileSync(log(), altered.replace('a misPrint', 'a misprint'));
    Register.open(folder).close();
  });

  it('refuses another log of the same size, whose every entry is right', () => {
    fill();
    const own = readFileSync(log());
    rmSync(join(folder, 'state.sqlite'));
    writeFileSync(log(), '');
    fill('b tester');
    const other = readFileSync(log());
    expect(other.length).toBe(own.length);
    Register.open(folder).close();
    writeFileSync(log(), own);
    expect(() => Register.open(folder)).toThrow(/entry \d+ is not the one that was read before/);
  });

  it('is read where its state cannot be kept', () => {
    fill();
    rmSync(join(folder, 'state.sqlite'));
    symlinkSync(join(folder, 'nowhere', 'state.sqlite'), join(folder, 'state.sqlite'));
    const register = Register.open(folder);
    expect(register.claims()).toHaveLength(3);
    register.close();
  });

  it('makes its state anew where it is missing', () => {
    fill();
    rmSync(join(folder, 'state.sqlite'));
    const register = Register.open(folder);
    expect(register.claims()).toHaveLength(3);
    register.close();
    verifyRegister(folder);
  });

  it('corrects a claim: the new one takes its place and its incidents', () => {
    fill();
    const register = Register.open(folder);
    register.write([{ do: 'correct', claim: sampleClaim('100').id, by: sampleClaim('101'), why: 'misread' }], HAND);
    expect(register.claim(sampleClaim('101').id)).toMatchObject({ status: 'accepted', incidents: ['example-2020'] });
    expect(register.claim(sampleClaim('100').id)).toMatchObject({
      status: 'corrected',
      replacedBy: sampleClaim('101').id,
    });
    register.close();
  });

  it('merges incidents and keeps every id alive', () => {
    fill();
    const register = Register.open(folder);
    register.write(
      [
        { do: 'incident', incident: { id: 'b', name: 'B' } },
        { do: 'incident', incident: { id: 'c', name: 'C' } },
        { do: 'link', claim: sampleClaim('120').id, incident: 'b' },
        { do: 'merge', from: 'example-2020', into: 'b' },
        { do: 'merge', from: 'b', into: 'c' },
      ],
      HAND,
    );
    for (const id of ['example-2020', 'b', 'c']) expect(register.incident(id).name).toBe('C');
    expect(register.claims({ incident: 'c' })).toHaveLength(3);
    expect(register.incidents().map(({ id }) => id)).toEqual(['c']);
    expect(() => register.write([{ do: 'merge', from: 'b', into: 'c' }], HAND)).toThrow(/one incident already/);
    register.close();
    verifyRegister(folder);
  });

  it('makes all changes of a write or none', () => {
    fill();
    const register = Register.open(folder);
    const before = register.place;
    expect(() => register.write([accepted('130'), accepted('140', ['nowhere'])], HAND)).toThrow(/no incident nowhere/);
    expect(() => register.write([accepted('100')], HAND)).toThrow(/in the register already/);
    expect(() =>
      register.write([{ ...accepted('150'), claim: { ...sampleClaim('150'), id: 'x' } } as Change], HAND),
    ).toThrow(/id is "x"/);
    expect(register.place).toEqual(before);
    expect(register.claims()).toHaveLength(3);
    register.close();
    verifyRegister(folder);
  });

  it('refuses a folder that is none', () => {
    expect(() => Register.open(join(folder, 'nothing'))).toThrow(
      expect.objectContaining({ code: 'REGISTER_NOT_FOUND' }),
    );
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  it('keeps documents, and tells when a quotation does not stand in one', () => {
    fill();
    const register = Register.open(folder);
    const text = 'Hackers stole $7 — all of it.';
    const document = register.keep(Buffer.from(text), 'page.txt', 'text/plain');
    const { id: _id, ...base } = sampleClaim('7');
    const quote = (from: number, quotation: string) =>
      identify({
        ...base,
        source: { held: true, sha256: document.sha256, quotation, from, to: from + quotation.length },
      });
    const claim = quote(0, text);
    register.write(
      [
        { do: 'keep', document },
        { do: 'claim', claim, status: 'proposed', incidents: [], flags: [] },
      ],
      HAND,
    );
    expect(verifyRegister(folder).quotations).toBe(1);
    const path = join(folder, 'documents', document.sha256.slice(0, 2), document.sha256);
    const damaged = (found: string) =>
      expect.objectContaining({
        code: 'RECORDS_DAMAGED',
        fields: { path, document: document.sha256, found, claims: 1, quotedBy: claim.id },
      });
    writeFileSync(path, text.replace('7', '9'));
    expect(() => register.document(document.sha256)).toThrow(damaged('altered'));
    expect(() => verifyRegister(folder)).toThrow(/"page\.txt" .* is altered\. 1 claim quotes it/);
    rmSync(path);
    expect(() => register.document(document.sha256)).toThrow(damaged('missing'));
    expect(() => register.document('0'.repeat(64))).toThrow(expect.objectContaining({ code: 'FILE_NOT_FOUND' }));
    register.keep(Buffer.from(text), 'page.txt', 'text/plain');
    expect(verifyRegister(folder).quotations).toBe(1);
    const wrong = quote(3, 'Hackers');
    register.write([{ do: 'claim', claim: wrong, status: 'proposed', incidents: [], flags: [] }], HAND);
    expect(() => verifyRegister(folder)).toThrow(new RegExp(`${wrong.id} quotes what does not stand`));
    register.close();
  });
});

describe('the log', () => {
  const broken = (entry: number, words: RegExp): void => {
    const thrown = (() => {
      try {
        verifyRegister(folder);
      } catch (error) {
        return error;
      }
      return null;
    })();
    expect(thrown).toMatchObject({ code: 'LOG_BROKEN', fields: { entry } });
    expect((thrown as Error).message).toMatch(words);
  };

  it('is made of lines that public tools check: the hash is of the text behind it', async () => {
    fill();
    const { createHash } = await import('node:crypto');
    let prev = '0'.repeat(64);
    for (const line of lines()) {
      expect(createHash('sha256').update(line.slice(65)).digest('hex')).toBe(line.slice(0, 64));
      expect((JSON.parse(line.slice(65)) as { prev: string }).prev).toBe(prev);
      prev = line.slice(0, 64);
    }
  });

  it('tells an altered entry', () => {
    fill();
    const all = lines();
    rewrite(all.with(1, all[1]!.replace('$100', '$900')));
    broken(2, /altered/);
  });

  it('tells an entry that was altered and given a hash of its own', async () => {
    fill();
    const { createHash } = await import('node:crypto');
    const all = lines();
    const text = all[1]!.slice(65).replace('a tester', 'somebody');
    rewrite(all.with(1, `${createHash('sha256').update(text).digest('hex')} ${text}`));
    broken(3, /does not follow/);
  });

  it('tells a removed entry, also the first', () => {
    fill();
    const all = lines();
    rewrite(all.toSpliced(1, 1));
    broken(2, /does not follow.*calls itself entry 3/s);
    rewrite(all.slice(1));
    broken(1, /does not follow/);
  });

  it('tells two entries that changed places', () => {
    fill();
    const [a, b, c, d] = lines() as [string, string, string, string];
    rewrite([a, c, b, d]);
    broken(2, /does not follow/);
  });

  it('tells entries that were cut off the end while the state knows them', () => {
    fill();
    rewrite(lines().slice(0, 2));
    expect(() => verifyRegister(folder)).toThrow(/cut short/);
    expect(() => Register.open(folder)).toThrow(expect.objectContaining({ code: 'LOG_BROKEN' }));
  });

  it('without the state only a head kept elsewhere tells what was cut off the end', () => {
    fill();
    const register = Register.open(folder);
    const { head } = register.place;
    register.close();
    expect(verifyRegister(folder, { head }).place.head).toBe(head);
    rewrite(lines().slice(0, 2));
    rmSync(join(folder, 'state.sqlite'));
    expect(verifyRegister(folder).claims).toBe(1);
    expect(() => verifyRegister(folder, { head })).toThrow(/cut off its end/);
  });

  it('tells a state that says something else', async () => {
    fill();
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(join(folder, 'state.sqlite'));
    database.exec("UPDATE claim SET status = 'accepted'");
    database.close();
    expect(() => verifyRegister(folder)).toThrow(/row 3 of claim/);
  });

  it('a line whose writer was killed is no entry, and the next write takes its place', () => {
    fill();
    const before = lines();
    const next = `${'a'.repeat(64)} {"at":"2026`;
    appendFileSync(log(), next);
    const register = Register.open(folder);
    expect(register.claims()).toHaveLength(3);
    expect(verifyRegister(folder).unfinishedBytes).toBe(next.length);
    register.write([accepted('160')], HAND);
    expect(lines().slice(0, before.length)).toEqual(before);
    expect(lines()).toHaveLength(before.length + 1);
    register.close();
    verifyRegister(folder);
  });

  it('an entry that the state was not told of is in the register', () => {
    fill();
    const all = lines();
    truncateSync(log(), Buffer.byteLength(`${all.slice(0, 2).join('\n')}\n`));
    rmSync(join(folder, 'state.sqlite'));
    Register.open(folder).close();
    // As if the writer of the third and fourth entry had been killed between log and state.
    rewrite(all);
    const register = Register.open(folder);
    expect(register.claims()).toHaveLength(3);
    register.close();
    verifyRegister(folder);
  });
});

const WRITER = `
  import { Register } from ${JSON.stringify(new URL('../../src/register/register.ts', import.meta.url).href)};
  import { sampleClaim } from ${JSON.stringify(new URL('../support/sampleClaims.ts', import.meta.url).href)};
  const [folder, name] = process.argv.slice(1);
  const register = Register.open(folder, { create: true });
  for (let i = 1; ; i++) {
    const changes = [1, 2, 3].map((k) => {
      const claim = sampleClaim(String(i * 10 + k), { text: name });
      return { do: 'claim', claim, status: 'accepted', incidents: [], flags: [] };
    });
    register.write(changes, { by: name, timeSec: 0 });
    process.stdout.write('.');
  }
`;

describe('a writer that is killed', () => {
  it('leaves whole entries, with another writer beside it', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 3; round++) {
      const names = ['one', 'two'];
      const children = names.map((name) =>
        spawn(process.execPath, ['--input-type=module', '-e', WRITER, folder, `${name}${round}`], {
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
      await Promise.all(children.map((child) => new Promise((resolve) => child.stdout.once('data', resolve))));
      await new Promise((resolve) => setTimeout(resolve, 100 + 70 * round));
      await Promise.all(
        children.map((child) => {
          const gone = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGKILL');
          return gone;
        }),
      );
      const { claims, place } = verifyRegister(folder);
      expect(claims).toBe(place.seq * 3);
      expect(place.seq).toBeGreaterThan(round);
    }
  });
});
