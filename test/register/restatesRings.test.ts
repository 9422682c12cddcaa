import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import { type Claim, identify } from '../../src/register/claim.ts';
import { claimsCsv } from '../../src/register/exchange/claimsCsv.ts';
import { planDataImport } from '../../src/register/exchange/importData.ts';
import { exportRegister, type RegisterData } from '../../src/register/exchange/registerData.ts';
import { toStixBundle } from '../../src/register/exchange/stixBundle.ts';
import { planIncidentImport } from '../../src/register/import/importIncidents.ts';
import { logPath, type Register } from '../../src/register/register.ts';
import { computeTotal } from '../../src/register/total.ts';
import { HAND, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

/*
 * Claims' ids are the hashes of what they say, so that no two can name each other. A ring closes where one is corrected by a
 * claim that restates what restates it.
 */
const first = sampleClaim('281000000');
const again = sampleClaim('280000000', { restates: first.id });
const round = sampleClaim('279000000', { restates: again.id });
const RING: readonly Change[] = [
  ...[first, again].map((claim): Change => ({ do: 'claim', claim, status: 'accepted', incidents: [], flags: [] })),
  { do: 'correct', claim: first.id, by: round, why: 'it is the other that was first' },
];

/** Imports a file into a register, which is as it was where that is refused. */
async function bringIn(register: Register, name: string, content: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'spoor-rings-'));
  const path = join(folder, name);
  writeFileSync(path, content);
  const before = readFileSync(logPath(register.folder));
  try {
    const plan = name.endsWith('.csv') ? planIncidentImport(register, path) : planDataImport(register, path);
    register.write((await plan).changes, HAND);
  } catch (error) {
    expect(readFileSync(logPath(register.folder)).equals(before)).toBe(true);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const refused = expect.objectContaining({
  code: 'BAD_CLAIM',
  message: expect.stringContaining('restates it in the end'),
});

describe('a ring of restatements', () => {
  it('is refused where a whole register is imported, and nothing of it is kept', async () => {
    const data = await withRegister(RING, (register) => exportRegister(register));
    await withRegister([], async (register) => {
      await expect(bringIn(register, 'ring.json', JSON.stringify(data))).rejects.toEqual(refused);
      expect(register.claims()).toEqual([]);
      const { restates: _restates, id: _id, ...content } = round;
      const other = identify(content);
      const mended = JSON.stringify(data).replaceAll(`"restates":"${again.id}",`, '').replaceAll(round.id, other.id);
      await bringIn(register, 'mended.json', mended);
      expect(register.claims()).toHaveLength(3);
    });
  });

  it('is refused where the register’s own correction closes it, in every form that carries claims', async () => {
    const files = await withRegister([RING[1]!], (register) => ({
      'again.json': JSON.stringify(exportRegister(register)),
      'again.stix.json': JSON.stringify(toStixBundle(register)),
      'again.csv': [...claimsCsv(register)].join(''),
    }));
    // What is corrected by `round` is there; that which `round` restates is not.
    await withRegister([RING[0]!, RING[2]!], async (register) => {
      for (const [name, content] of Object.entries(files))
        await expect(bringIn(register, name, content), name).rejects.toEqual(refused);
      expect(register.claims()).toHaveLength(2);
    });
  });

  it('is refused wherever it closes, and what has none comes in, whatever restates and corrects what', async () => {
    const world = fc.array(fc.record({ restates: fc.option(fc.nat()), corrects: fc.option(fc.nat()) }), {
      minLength: 2,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        const data = drawnRegister(drawn);
        await withRegister([], async (register) => {
          const work = bringIn(register, 'drawn.json', JSON.stringify(data));
          if (hasRing(data)) await expect(work).rejects.toEqual(refused);
          else {
            await work;
            expect(register.claims()).toHaveLength(drawn.length);
            computeTotal(register, { what: 'stolen' });
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});

/** Claims each of which may restate an earlier one and take the place of one that nothing has taken yet. */
function drawnRegister(drawn: readonly { restates: number | null; corrects: number | null }[]): RegisterData {
  const claims: Claim[] = [];
  const replacedBy = new Map<string, string>();
  for (const [at, { restates, corrects }] of drawn.entries()) {
    const other = restates === null || at === 0 ? undefined : claims[restates % at]!;
    const claim = sampleClaim(String(1000 + at), other === undefined ? {} : { restates: other.id });
    const corrected = corrects === null || at === 0 ? undefined : claims[corrects % at]!;
    if (corrected !== undefined && !replacedBy.has(corrected.id)) replacedBy.set(corrected.id, claim.id);
    claims.push(claim);
  }
  return {
    schema: 'spoor/register@1',
    incidents: [],
    merged: [],
    distinct: [],
    documents: [],
    claims: claims.map((claim) => {
      const by = replacedBy.get(claim.id) ?? null;
      const status = by === null ? 'accepted' : 'corrected';
      return { claim, status, flags: [], incidents: [], replacedBy: by, why: by === null ? null : 'drawn' };
    }),
  };
}

/** By walking from every claim that is in its place. */
function hasRing({ claims }: RegisterData): boolean {
  const byId = new Map(claims.map((item) => [item.claim.id, item]));
  const placeOf = (id: string): string => {
    const by = byId.get(id)!.replacedBy;
    return by === null ? id : placeOf(by);
  };
  return claims
    .filter(({ replacedBy }) => replacedBy === null)
    .some(({ claim }) => {
      let at = claim;
      for (let steps = 0; steps <= claims.length; steps++) {
        if (at.restates === undefined) return false;
        at = byId.get(placeOf(at.restates))!.claim;
      }
      return true;
    });
}
