import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import { toMispEvents } from '../../src/register/exchange/mispEvents.ts';
import { toStixBundle } from '../../src/register/exchange/stixBundle.ts';
import type { Register } from '../../src/register/register.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { HAND, withRegister } from '../support/filledRegister.ts';
import { oddChanges } from '../support/oddRegister.ts';
import { randomChanges } from '../support/randomRegister.ts';
import { MISP_SCHEMA, mispFaults } from './mispSpec.ts';
import { HOW_TO_GET, OfficialSchemas, type Verdict } from './officialSchemas.ts';
import { STIX_BUNDLE_SCHEMA, stixFaults } from './stixSpec.ts';
import { validateRegisters } from './validateExports.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
const isBundle = ajv.compile(STIX_BUNDLE_SCHEMA);
const areEvents = ajv.compile(MISP_SCHEMA);
const wrong = (validate: ValidateFunction, value: unknown): unknown =>
  validate(value) ? [] : validate.errors!.slice(0, 3);

function expectWhole(register: Register): void {
  const bundle = toStixBundle(register);
  expect(wrong(isBundle, bundle)).toEqual([]);
  expect(stixFaults(bundle)).toEqual([]);
  const events = toMispEvents(register);
  expect(wrong(areEvents, events)).toEqual([]);
  expect(mispFaults(events)).toEqual([]);
}

/** Everything of an export that has an id of its own, by it, with when it was made and changed. */
type Dated = Map<string, { readonly created: unknown; readonly modified: string; readonly body: string }>;

function datedStix(register: Register): Dated {
  const { objects } = toStixBundle(register);
  return new Map(
    objects.map(({ id, created, modified, ...rest }) => [
      id,
      { created, modified: typeof modified === 'string' ? modified : '', body: JSON.stringify(rest) },
    ]),
  );
}

/** Ids of MISP count within a file, and say nothing. */
function datedMisp(register: Register): Dated {
  const dated: Dated = new Map();
  for (const { Event: event } of toMispEvents(register).response)
    for (const { uuid, timestamp, id: _id, event_id: _event, ...rest } of event.Attribute)
      dated.set(uuid, { created: undefined, modified: timestamp, body: JSON.stringify(rest) });
  return dated;
}

function expectNewer(before: Dated, after: Dated): void {
  for (const [id, now] of after) {
    const then = before.get(id);
    if (then === undefined) continue;
    expect(now.created, id).toEqual(then.created);
    if (now.body === then.body) expect(now.modified >= then.modified, id).toBe(true);
    else expect(now.modified > then.modified, `${id}\n${then.body}\n${now.body}`).toBe(true);
  }
}

/** Writes what can be written: drawn changes may contradict each other, and then the entry is refused as a whole. */
function write(register: Register, changes: readonly Change[], timeSec: number): void {
  try {
    register.write(changes, { ...HAND, timeSec });
  } catch {
    // Nothing of it is kept.
  }
}

const draws = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  draw: fc.constantFrom(oddChanges, randomChanges),
  /** Seconds between entries: none, or a clock that goes back. MISP knows whole seconds only. */
  step: fc.constantFrom(0, 3600, -60),
});

describe('what registers export', () => {
  it('is what STIX 2.1 and MISP’s core format demand, whatever they hold', async () => {
    await withRegister([], (register) => expectWhole(register));
    await withRegister(starterChanges(), (register) => expectWhole(register));
    await fc.assert(
      fc.asyncProperty(draws, async ({ seed, draw, step }) => {
        await withRegister([], (register) => {
          for (const [i, changes] of draw(seed, 10).entries()) write(register, changes, HAND.timeSec + i * step);
          expectWhole(register);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('is the same until something changes, and then what changed is newer under its id', async () => {
    await fc.assert(
      fc.asyncProperty(draws, async ({ seed, draw, step }) => {
        await withRegister([], (register) => {
          let stix = datedStix(register);
          let misp = datedMisp(register);
          for (const [i, changes] of draw(seed, 8).entries()) {
            write(register, changes, HAND.timeSec + i * step);
            const [nextStix, nextMisp] = [datedStix(register), datedMisp(register)];
            expectNewer(stix, nextStix);
            if (step > 0) expectNewer(misp, nextMisp);
            [stix, misp] = [nextStix, nextMisp];
          }
          expect(toStixBundle(register)).toEqual(toStixBundle(register));
        });
      }),
      { numRuns: 12 },
    );
  });
});

const FOLDER = process.env.SPOOR_SCHEMAS ?? join(import.meta.dirname, '../../../shared/schemas');
const isThere = existsSync(FOLDER);
if (!isThere)
  console.warn(`The schemas that OASIS and MISP publish are not at hand: set SPOOR_SCHEMAS to ${HOW_TO_GET}`);

describe.skipIf(!isThere)('the schemas that OASIS and MISP publish', () => {
  it('find nothing wrong with what registers export', async () => {
    const verdict: Verdict = new Map();
    await validateRegisters(new OfficialSchemas(FOLDER), 10, verdict);
    expect([...verdict.values()].flatMap(({ faults }) => faults)).toEqual([]);
    expect([...verdict.keys()]).toEqual(
      expect.arrayContaining(['incident', 'threat-actor', 'report', 'relationship', 'cryptocurrency-wallet', 'event']),
    );
  });

  it('find what is broken in each kind of object', async () => {
    const schemas = new OfficialSchemas(FOLDER);
    await withRegister(starterChanges(), (register) => {
      const first = new Map(toStixBundle(register).objects.map((object) => [object.type, object]));
      for (const object of first.values()) {
        const { id: _id, ...rest } = object;
        const faults = schemas.stix({ objects: [rest] }).get(object.type)!.faults;
        expect(faults, object.type).not.toEqual([]);
      }
      const { response } = toMispEvents(register);
      const { info: _info, ...event } = response[0]!.Event;
      expect(schemas.misp({ response: [{ Event: event }] }).get('event')!.faults).not.toEqual([]);
    });
  });
});
