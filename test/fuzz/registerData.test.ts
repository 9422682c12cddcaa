import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SpoorError } from '../../src/core/errors.ts';
import { Random } from '../../src/core/random.ts';
import { type Claim, identify } from '../../src/register/claim.ts';
import { claimsCsv } from '../../src/register/exchange/claimsCsv.ts';
import { planDataImport } from '../../src/register/exchange/importData.ts';
import { toMispEvents } from '../../src/register/exchange/mispEvents.ts';
import { exportRegister } from '../../src/register/exchange/registerData.ts';
import { toStixBundle } from '../../src/register/exchange/stixBundle.ts';
import { computeTotal } from '../../src/register/total.ts';
import { verifyRegister } from '../../src/register/verifyRegister.ts';
import { eventful } from '../support/eventfulRegister.ts';
import { HAND, withRegister } from '../support/filledRegister.ts';
import { mutateJson } from '../support/mutateJson.ts';
import { oddChanges } from '../support/oddRegister.ts';

/*
 * Exports of registers with one to four places changed, and JSON text inside them too: an import refuses them with words, and
 * nothing is kept, or takes them, and then everything can be done with what came in.
 */

let folder: string;
let exported: Readonly<Record<'json' | 'stix' | 'misp', unknown>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spoor-mutated-'));
  exported = await withRegister([], (register) => {
    eventful(register, []);
    for (const changes of oddChanges(7, 6)) register.write(changes, HAND);
    return { json: exportRegister(register), stix: toStixBundle(register), misp: toMispEvents(register) };
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CARRIED = ['incident_json', 'claim_json', 'value'];

/** Changes a place, or one of the JSON text that a text holds. */
function mutated(value: unknown, random: Random): unknown {
  const texts = [...textsIn(value)];
  if (texts.length === 0 || random.below(2) === 0) return named(mutateJson(value, random), random);
  const { holder, key } = texts[random.below(texts.length)]!;
  try {
    holder[key] = JSON.stringify(named(mutateJson(JSON.parse(holder[key] as string), random), random));
  } catch {
    holder[key] = '{';
  }
  return value;
}

function* textsIn(value: unknown): Generator<{ holder: Record<string, unknown>; key: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (CARRIED.includes(key) && typeof item === 'string' && item.startsWith('{'))
      yield { holder: value as Record<string, unknown>, key };
    yield* textsIn(item);
  }
}

/** Two times of three claims get the ids of what they say now, as if somebody had meant it. */
function named(value: unknown, random: Random): unknown {
  if (random.below(3) > 0) for (const holder of claimsIn(value)) nameAnew(holder);
  return value;
}

function* claimsIn(value: unknown): Generator<{ claim: Claim }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'claim' && typeof item === 'object' && item !== null) yield value as { claim: Claim };
    yield* claimsIn(item);
  }
}

function nameAnew(holder: { claim: Claim }): void {
  try {
    const { id: _id, ...content } = holder.claim;
    holder.claim = identify(content);
  } catch {
    // It is no claim any more.
  }
}

async function use(path: string): Promise<string> {
  return withRegister([], async (register) => {
    try {
      register.write((await planDataImport(register, path)).changes, HAND);
    } catch (error) {
      expect(error).toBeInstanceOf(SpoorError);
      expect(register.claims().length + register.incidents().length).toBe(0);
      return 'refused';
    }
    verifyRegister(register.folder);
    exportRegister(register);
    toStixBundle(register);
    toMispEvents(register);
    expect([...claimsCsv(register)].length).toBeGreaterThan(0);
    computeTotal(register, { what: 'stolen' });
    return 'taken';
  });
}

describe('an import of what was exported, with places changed', () => {
  it.each(['json', 'stix', 'misp'] as const)('%s: refused with words, or of use', async (format) => {
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 4 }), async (seed, times) => {
        const random = new Random(seed);
        let value: unknown = structuredClone(exported[format]);
        for (let i = 0; i < times; i++) value = mutated(value, random);
        const path = join(folder, `${format}.json`);
        writeFileSync(path, JSON.stringify(value));
        ends.add(await use(path));
      }),
      { numRuns: 40 },
    );
    expect(ends).toContain('taken');
    expect(ends).toContain('refused');
  });
});
