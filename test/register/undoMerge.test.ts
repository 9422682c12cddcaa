import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Records } from '../../src/records/openRecords.ts';
import type { Change } from '../../src/register/change.ts';
import { toStixBundle } from '../../src/register/exchange/stixBundle.ts';
import type { Register } from '../../src/register/register.ts';
import { applyChange, STATE_MIGRATIONS, STATE_TABLES } from '../../src/register/state.ts';
import { describeUnmerge, unmergeChange } from '../../src/register/undoMerge.ts';
import { verifyRegister } from '../../src/register/verifyRegister.ts';
import { HAND, incidentWith, withRegister } from '../support/filledRegister.ts';
import { Mover, moves } from '../support/registerMoves.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const [ONE, TWO, THREE, FOUR, FIVE] = ['1', '2', '3', '4', '5'].map((dollars) => sampleClaim(dollars));
const added = (claim: typeof ONE, ...incidents: string[]): Change => ({
  do: 'claim',
  claim: claim!,
  status: 'accepted',
  incidents,
  flags: [],
});
/** Two incidents with a claim each, and one of both. */
const TWO_INCIDENTS: readonly Change[] = [
  ...incidentWith('bravo', '2020-05-05', [ONE!]),
  ...incidentWith('charlie', '2021', [TWO!]),
  added(THREE, 'bravo', 'charlie'),
];

function claimsOf(register: Register, incident: string): string[] {
  return register.claims({ incident }).map(({ claim }) => claim.amount!.interval.lo!);
}

/** What the tables say but for the merges that there were. */
function tablesOf(records: Records): unknown {
  return STATE_TABLES.filter(([table]) => table !== 'merge').map(([table, order]) => [
    table,
    records.query(`SELECT ${columnsOf(records, table)} FROM ${table} ORDER BY ${order}`).all(),
  ]);
}

/** The number of an entry is another where there were entries before it. */
function columnsOf(records: Records, table: string): string {
  const rows = records.query(`SELECT name FROM pragma_table_info('${table}') WHERE name <> 'seq'`).all();
  return rows.map(({ name }) => name).join();
}

function isMade(records: Records, change: Change, seq: number): boolean {
  try {
    records.transaction(() => applyChange(records, change, seq));
    return true;
  } catch {
    return false;
  }
}

describe('a merge that is taken back', () => {
  it('leaves the tables as they were without it, whatever came before and came in since', { timeout: 30_000 }, () => {
    const some = fc.nat({ max: 99 });
    let undone = 0;
    fc.assert(
      fc.property(moves(40), moves(20), some, some, (before, since, a, b) => {
        const [one, other] = [0, 1].map(() => Records.open(':memory:', { migrations: STATE_MIGRATIONS, write: true }));
        try {
          const mover = new Mover();
          const both = (change: Change, seq: number): void => {
            expect(isMade(one!, change, seq)).toBe(isMade(other!, change, seq));
          };
          for (const [at, move] of before.entries()) both(mover.change(move), at);
          const ids = one!.query('SELECT id FROM incident WHERE merged_into IS NULL ORDER BY id').all();
          if (ids.length < 2) return;
          const [from, into] = [a, b].map((n) => ids[n % ids.length]!.id as string) as [string, string];
          if (from === into) return;
          const entry = before.length;
          expect(isMade(one!, { do: 'merge', from, into }, entry)).toBe(true);
          // What is said of the whole is not said of its parts.
          const within = since.filter(({ what }) => what !== 'merge' && what !== 'unmerge' && what !== 'unlink');
          for (const [at, move] of within.entries()) both(mover.change(move), entry + 1 + at);
          const last = entry + 1 + within.length;
          expect(isMade(one!, { do: 'unmerge', from, into, entry }, last)).toBe(true);
          expect(tablesOf(one!)).toEqual(tablesOf(other!));
          expect(isMade(one!, { do: 'unmerge', from, into, entry }, last + 1)).toBe(false);
          undone += 1;
        } finally {
          one!.close();
          other!.close();
        }
      }),
      { numRuns: 40 },
    );
    expect(undone).toBeGreaterThan(5);
  });

  it('gives claims back, those that came since by the name they were linked by, and says which; the log holds', () =>
    withRegister(TWO_INCIDENTS, (register) => {
      register.write([{ do: 'merge', from: 'bravo', into: 'charlie' }], HAND);
      expect(claimsOf(register, 'charlie')).toEqual(['1', '2', '3']);
      register.write([added(FOUR, 'bravo'), added(FIVE, 'charlie')], HAND);
      register.write([{ do: 'correct', claim: ONE!.id, by: sampleClaim('1.5'), why: 'misread' }], HAND);
      const change = unmergeChange(register, 'bravo', 'charlie');
      expect(change).toEqual({ do: 'unmerge', from: 'bravo', into: 'charlie', entry: 2 });
      register.write([change], HAND);
      expect(claimsOf(register, 'bravo')).toEqual(['1', '3', '4', '1.5']);
      expect(claimsOf(register, 'charlie')).toEqual(['2', '3', '5']);
      expect(describeUnmerge(register, change)).toEqual({
        from: 'bravo',
        into: 'charlie',
        back: 4,
        stay: 3,
        since: [
          { claim: FOUR!.id, incidents: ['bravo'] },
          { claim: FIVE!.id, incidents: ['charlie'] },
          { claim: sampleClaim('1.5').id, incidents: ['bravo'] },
        ],
      });
      verifyRegister(register.folder);
      expect(() => unmergeChange(register, 'bravo', 'charlie')).toThrow(
        expect.objectContaining({
          code: 'BAD_CLAIM',
          message: expect.stringContaining('entry 5 took that back already'),
        }),
      );
      expect(() => register.write([change], HAND)).toThrow(/or that was taken back/);
      // It may be made again, and taken back again.
      register.write([{ do: 'merge', from: 'charlie', into: 'bravo' }], HAND);
      register.write([unmergeChange(register, 'charlie', 'bravo')], HAND);
      expect(claimsOf(register, 'charlie')).toEqual(['2', '3', '5']);
      verifyRegister(register.folder);
    }));

  it('in a chain of merges takes with it what was merged into it, in whatever order they are taken back', () =>
    withRegister([...TWO_INCIDENTS, ...incidentWith('delta', '2022', [FOUR!])], (register) => {
      register.write([{ do: 'distinct', incidents: ['bravo', 'delta'] }], HAND);
      register.write([{ do: 'merge', from: 'bravo', into: 'charlie' }], HAND);
      expect(register.distinctPairs()).toEqual([['charlie', 'delta']]);
      // Told as it is named: it is charlie that goes.
      register.write([{ do: 'merge', from: 'bravo', into: 'delta' }], HAND);
      expect(register.distinctPairs()).toEqual([]);
      expect(claimsOf(register, 'delta')).toEqual(['1', '2', '3', '4']);
      expect(() => unmergeChange(register, 'delta', 'charlie')).toThrow(/spoor register unmerge charlie delta/);
      expect(() => unmergeChange(register, 'delta', 'nobody')).toThrow(/there is no incident nobody/);
      register.write([unmergeChange(register, 'bravo', 'charlie')], HAND);
      expect(['bravo', 'delta'].map((id) => claimsOf(register, id))).toEqual([
        ['1', '3'],
        ['2', '3', '4'],
      ]);
      expect(register.incidentId('charlie')).toBe('delta');
      expect(register.distinctPairs()).toEqual([['bravo', 'delta']]);
      register.write([unmergeChange(register, 'bravo', 'delta')], HAND);
      expect(['bravo', 'charlie', 'delta'].map((id) => claimsOf(register, id))).toEqual([
        ['1', '3'],
        ['2', '3'],
        ['4'],
      ]);
      register.write([{ do: 'merge', from: 'bravo', into: 'charlie' }], HAND);
      register.write([{ do: 'merge', from: 'charlie', into: 'delta' }], HAND);
      register.write([unmergeChange(register, 'charlie', 'delta')], HAND);
      expect(register.incidentId('bravo')).toBe('charlie');
      expect(claimsOf(register, 'charlie')).toEqual(['1', '2', '3']);
      verifyRegister(register.folder);
    }));

  it('does not bring back what was unlinked since, and exports know that claims changed', () =>
    withRegister(TWO_INCIDENTS, (register) => {
      register.write([{ do: 'merge', from: 'bravo', into: 'charlie' }], HAND);
      register.write([{ do: 'unlink', claim: ONE!.id, incident: 'charlie' }], HAND);
      const modified = (): string[] =>
        toStixBundle(register)
          .objects.filter(({ type }) => type === 'note')
          .map((note) => String(note.modified));
      const before = modified();
      register.write([unmergeChange(register, 'bravo', 'charlie')], HAND);
      expect(claimsOf(register, 'bravo')).toEqual(['3']);
      expect(claimsOf(register, 'charlie')).toEqual(['2', '3']);
      const after = modified();
      expect(after.filter((time, at) => time > before[at]!)).toHaveLength(2);
      verifyRegister(register.folder);
    }));
});
