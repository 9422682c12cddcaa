import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Records } from '../../src/records/openRecords.ts';
import { buildRollUp } from '../../src/register/buildRollUp.ts';
import type { Entry } from '../../src/register/change.ts';
import { LOG_START, NO_ENTRY } from '../../src/register/changeLog.ts';
import { extendRollUp } from '../../src/register/extendRollUp.ts';
import { logPath, Register } from '../../src/register/register.ts';
import type { RollUp } from '../../src/register/rollUp.ts';
import { encodeRollUp, isRollUpOf, rollUpPath } from '../../src/register/rollUpFile.ts';
import { rollUpOf } from '../../src/register/rollUpOf.ts';
import { applyChange, STATE_MIGRATIONS } from '../../src/register/state.ts';
import type { Unmerge } from '../../src/register/undoMerge.ts';
import { verifyRegister } from '../../src/register/verifyRegister.ts';
import { HAND, incidentWith } from '../support/filledRegister.ts';
import { randomChanges } from '../support/randomRegister.ts';
import { Mover, moves } from '../support/registerMoves.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

/** The columns that are not the same to the byte, in a file; of files that are not though their columns are, both. */
function differences(a: RollUp, b: RollUp): unknown {
  const [x, y] = [encodeRollUp(a, LOG_START), encodeRollUp(b, LOG_START)];
  if (x.equals(y)) return [];
  const names = (Object.keys(b) as (keyof RollUp)[]).filter(
    (name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]),
  );
  return names.length > 0 ? names : [x.toString('base64'), y.toString('base64')];
}

describe('columns that are extended', () => {
  it('are those made anew to the byte, whatever was changed and wherever it is cut', { timeout: 60_000 }, () => {
    const cuts = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(moves(60), cuts, (drawn, steps) => {
        const records = Records.open(':memory:', { migrations: STATE_MIGRATIONS, write: true });
        try {
          const mover = new Mover(() => mergesIn(records));
          const entries: Entry[] = [];
          const kept = [{ after: 0, rollUp: buildRollUp(records) }];
          const moved = drawn.flatMap((move, i) => (i % 3 === 0 ? [move, { ...move, a: move.b }] : [move]));
          for (let at = 0, step = 0; at < moved.length; step++) {
            const length = 1 + steps[step % steps.length]!;
            for (const move of moved.slice(at, at + length)) write(records, entries, mover.change(move));
            at += length;
            const anew = buildRollUp(records);
            // From where it was last, and from a place farther back.
            for (const { after, rollUp } of [kept.at(-1)!, kept[step % kept.length]!])
              expect(differences(extendRollUp(rollUp, records, entries.slice(after)), anew)).toEqual([]);
            kept.push({ after: entries.length, rollUp: anew });
          }
        } finally {
          records.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('know that a claim is of fewer incidents where two of its others were merged', () => {
    const records = Records.open(':memory:', { migrations: STATE_MIGRATIONS, write: true });
    const entries: Entry[] = [];
    for (const change of SHARED) write(records, entries, change);
    const before = buildRollUp(records);
    expect([before.joint.length, before.statementClaims.length]).toEqual([1, 0]);
    write(records, entries, { do: 'merge', from: 'upbit', into: 'bithumb' });
    const after = extendRollUp(before, records, entries.slice(-1));
    expect(differences(after, buildRollUp(records))).toEqual([]);
    // It is of no more incidents than the event of KuCoin has, and states a figure of it.
    expect(after.statementClaims.length).toBe(1);
    records.close();
  });
});

/** Merges that can be taken back. */
function mergesIn(records: Records): Unmerge[] {
  const rows = records.query('SELECT source, target, seq FROM merge WHERE undone IS NULL').all();
  return rows.map(({ source, target, seq }) => ({
    do: 'unmerge',
    from: source as string,
    into: target as string,
    entry: seq as number,
  }));
}

/** Two incidents that are one event, two that are not, and a claim of three of them. */
const SHARED: readonly Entry['changes'][number][] = [
  ...incidentWith('kucoin', '2020-09-25', [], 'KuCoin'),
  ...incidentWith('kucoin-wallet', '2020-09-26', [], 'KuCoin'),
  ...incidentWith('bithumb', '2018-06-20', [], 'Bithumb'),
  ...incidentWith('upbit', '2019-11-27', [], 'Upbit'),
  {
    do: 'claim',
    claim: sampleClaim('281000000'),
    status: 'accepted',
    incidents: ['kucoin', 'bithumb', 'upbit'],
    flags: [],
  },
];

/** Makes a change as an entry of its own, or nothing where it cannot be made. */
function write(records: Records, entries: Entry[], change: Entry['changes'][number]): void {
  const seq = entries.length + 1;
  try {
    records.transaction(() => applyChange(records, change, seq));
    entries.push({ seq, at: '', by: '', changes: [change], prev: NO_ENTRY });
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^(BAD_CLAIM|UNKNOWN_NAME)$/) });
  }
}

function withFolder(work: (folder: string) => void | Promise<void>): () => Promise<void> {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spoor-extended-'));
    try {
      await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** Writes entries as they are drawn with a seed; some of what is drawn cannot be made. */
function draw(folder: string, seed: number, from: number, to: number): void {
  inRegister(folder, (register) => {
    for (const changes of randomChanges(seed, to).slice(from)) {
      try {
        register.write(changes, HAND);
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^(BAD_CLAIM|UNKNOWN_NAME)$/) });
      }
    }
  });
}

function inRegister<T>(folder: string, work: (register: Register) => T): T {
  const register = Register.open(folder, { create: true });
  try {
    return work(register);
  } finally {
    register.close();
  }
}

const SEED = 20_261_122;

/** Asks for totals, and holds the answer and the file that is left against the state. */
function expectTrue(folder: string): void {
  inRegister(folder, (register) => {
    const anew = buildRollUp(register.records);
    expect(differences(rollUpOf(register, { leastClaims: 0 }), anew)).toEqual([]);
    expect(isRollUpOf(folder, register.place, anew)).toBe(true);
  });
}

/** Columns that say twice what the register says, as of a place. */
function forge(folder: string, change: (place: Register['place']) => Register['place'] = (place) => place): void {
  inRegister(folder, (register) => {
    const rollUp = buildRollUp(register.records);
    const forged = { ...rollUp, figureHi: rollUp.figureHi.map((value) => value * 2) };
    writeFileSync(rollUpPath(folder), encodeRollUp(forged, change(register.place)));
  });
}

describe('a file of totals of an earlier place', () => {
  it(
    'is extended by what came after it, and verify holds it against the log as it stood there',
    withFolder((folder) => {
      draw(folder, SEED, 0, 20);
      forge(folder);
      draw(folder, SEED, 20, 24);
      // The forged columns show that they were extended, not made anew.
      expect(() => expectTrue(folder)).toThrow();
      expect(() => verifyRegister(folder)).toThrow(/totals\.bin: it is not what the log leads to/);
      rmSync(rollUpPath(folder));
      draw(folder, SEED, 24, 28);
      forge(folder);
      draw(folder, SEED, 28, 30);
      expect(() => verifyRegister(folder)).toThrow(/totals\.bin: it is not what the log leads to/);
      rmSync(rollUpPath(folder));
      expectTrue(folder);
      draw(folder, SEED, 30, 40);
      verifyRegister(folder);
      expectTrue(folder);
      verifyRegister(folder);
    }),
  );

  it(
    'is not taken where it is of no place of this log: of another, of a later one, or says that it is of the middle of a line',
    withFolder((folder) => {
      draw(folder, SEED, 0, 30);
      const lies: ((place: Register['place']) => Register['place'])[] = [
        (place) => ({ ...place, seq: place.seq - 1 }),
        (place) => ({ ...place, seq: place.seq - 1, size: place.size - 40 }),
        (place) => ({ ...place, seq: place.seq - 1, size: 0 }),
        (place) => ({ ...place, seq: 0, size: 0 }),
        (place) => ({ ...place, seq: place.seq + 1, size: place.size + 400 }),
        (place) => ({ ...place, seq: place.seq + 1, size: place.size - 40 }),
        (place) => ({ ...place, head: NO_ENTRY }),
        (place) => ({ ...place, size: place.size - 1 }),
        () => ({ ...LOG_START, head: 'ab'.repeat(32) }),
      ];
      for (const lie of lies) {
        forge(folder, lie);
        expectTrue(folder);
      }
      // Another register's, with fewer entries: its last entry is not one of this log.
      const other = join(folder, 'other');
      draw(other, SEED + 1, 0, 12);
      forge(other);
      copyFileSync(rollUpPath(other), rollUpPath(folder));
      expectTrue(folder);
      // A later one of the same log, which was set back together with its state.
      const log = readFileSync(logPath(folder));
      draw(folder, SEED, 30, 40);
      forge(folder);
      writeFileSync(logPath(folder), log);
      rmSync(join(folder, 'state.sqlite'));
      expectTrue(folder);
      verifyRegister(folder);
    }),
  );

  it(
    'answers nothing from a log that was altered in its old part, also where its size and times were set back',
    withFolder((folder) => {
      draw(folder, SEED, 0, 20);
      expectTrue(folder);
      draw(folder, SEED, 20, 30);
      const path = logPath(folder);
      const { atime, mtime } = statSync(path);
      const bytes = readFileSync(path);
      const at = bytes.indexOf('"exchange"');
      bytes.write('"exchangf"', at);
      writeFileSync(path, bytes);
      utimesSync(path, atime, mtime);
      expect(() => expectTrue(folder)).toThrow(expect.objectContaining({ code: 'LOG_BROKEN' }));
      expect(() => verifyRegister(folder)).toThrow(expect.objectContaining({ code: 'LOG_BROKEN' }));
    }),
  );

  it(
    'is answered from where nothing can be kept',
    withFolder((folder) => {
      draw(folder, SEED, 0, 20);
      mkdirSync(rollUpPath(folder));
      inRegister(folder, (register) =>
        expect(differences(rollUpOf(register, { leastClaims: 0 }), buildRollUp(register.records))).toEqual([]),
      );
      expect(statSync(rollUpPath(folder)).isDirectory()).toBe(true);
      verifyRegister(folder);
    }),
  );

  it(
    'is whole or as it was, with several that write, add up and are killed',
    { timeout: 60_000 },
    withFolder(async (folder) => {
      draw(folder, SEED, 0, 10);
      expectTrue(folder);
      for (let round = 0; round < 2; round++) {
        const children = ['one', 'two'].map((name) =>
          spawn(process.execPath, ['--input-type=module', '-e', WRITER, folder, `${name}${round}`], {
            stdio: ['ignore', 'pipe', 'inherit'],
          }),
        );
        await Promise.all(children.map((child) => new Promise((resolve) => child.stdout.once('data', resolve))));
        await new Promise((resolve) => setTimeout(resolve, 150 + 130 * round));
        await Promise.all(
          children.map((child) => {
            const gone = new Promise((resolve) => child.once('exit', resolve));
            child.kill('SIGKILL');
            return gone;
          }),
        );
        verifyRegister(folder);
        expectTrue(folder);
      }
    }),
  );
});

const source = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
const WRITER = `
  import { Register } from ${source('../../src/register/register.ts')};
  import { rollUpOf } from ${source('../../src/register/rollUpOf.ts')};
  import { sampleClaim } from ${source('../support/sampleClaims.ts')};
  import { incidentWith } from ${source('../support/filledRegister.ts')};
  const [folder, name] = process.argv.slice(1);
  const register = Register.open(folder);
  for (let i = 1; ; i++) {
    const claim = sampleClaim(String(i), { source: { held: false, citation: name } });
    register.write(incidentWith(name + '-' + (i % 9), '2020-09-25', [claim]), { by: name, timeSec: 0 });
    rollUpOf(register, { leastClaims: 0 });
    process.stdout.write('.');
  }
`;
