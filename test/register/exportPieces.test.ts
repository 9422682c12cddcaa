import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import { claimsCsv } from '../../src/register/exchange/claimsCsv.ts';
import { mispPieces, toMispEvents } from '../../src/register/exchange/mispEvents.ts';
import { exportRegister, registerPieces } from '../../src/register/exchange/registerData.ts';
import { stixPieces, toStixBundle } from '../../src/register/exchange/stixBundle.ts';
import { Register } from '../../src/register/register.ts';
import { eventful } from '../support/eventfulRegister.ts';
import { HAND, incidentWith, withRegister } from '../support/filledRegister.ts';
import { oddChanges } from '../support/oddRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const nothing = (): void => {};
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Some of what is drawn cannot be made; it leaves nothing. */
function writeIfItCan(register: Register, changes: readonly Change[]): void {
  try {
    register.write(changes, HAND);
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^(BAD_CLAIM|UNKNOWN_NAME)$/) });
  }
}

/** Claims of several pages, an incident each. */
const MANY = Array.from({ length: 2100 }, (_, at) =>
  incidentWith(`many-${at}`, '2020-05-05', [sampleClaim(String(1000 + at))]),
).flat();

describe('an export in pieces', () => {
  it('is the JSON of the whole, whatever the register holds', async () => {
    for (let seed = 0; seed < 7; seed++)
      await withRegister([], (register) => {
        if (seed > 0) eventful(register, []);
        for (const changes of oddChanges(seed, 2 * seed)) writeIfItCan(register, changes);
        expect([...registerPieces(register)].join('')).toBe(json(exportRegister(register)));
        expect([...stixPieces(register, nothing)].join('')).toBe(json(toStixBundle(register)));
        expect([...mispPieces(register, nothing)].join('')).toBe(json(toMispEvents(register)));
      });
  });

  it('holds little of it at once, has every claim once, and tells of each', () =>
    withRegister(MANY, (register) => {
      expect([...register.eachClaim()]).toEqual(register.claims());
      expect(register.counts()).toEqual({ claims: 2100, shown: 2100, incidents: 2100 });
      for (const make of [registerPieces, stixPieces, mispPieces, claimsCsv]) {
        let told = 0;
        for (const piece of make(register, () => {
          told += 1;
        }))
          expect(piece.length).toBeLessThan(20_000);
        expect(told).toBe(2100);
      }
    }));

  it('is of one state: whoever writes meanwhile waits until it is done, or given up', () =>
    withRegister(MANY, (register) => {
      const pieces = register.records.readEach(() => registerPieces(register));
      // The first is the same in every state.
      pieces.next();
      pieces.next();
      const other = Register.open(register.folder);
      other.records.query('PRAGMA busy_timeout = 20').get();
      const write = () => other.write([{ do: 'reject', claim: sampleClaim('1000').id, why: 'drawn' }], HAND);
      expect(write).toThrow(expect.objectContaining({ code: 'RECORDS_LOCKED' }));
      pieces.return(undefined);
      write();
      other.close();
      expect(register.claim(sampleClaim('1000').id).status).toBe('rejected');
    }));
});
