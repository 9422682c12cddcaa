import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Change } from '../../src/register/change.ts';
import { toMispEvents } from '../../src/register/exchange/mispEvents.ts';
import { toStixBundle } from '../../src/register/exchange/stixBundle.ts';
import type { Register } from '../../src/register/register.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { eventful } from '../support/eventfulRegister.ts';
import { HAND, withRegister } from '../support/filledRegister.ts';
import { oddChanges } from '../support/oddRegister.ts';
import { randomChanges } from '../support/randomRegister.ts';
import { HOW_TO_GET, OfficialSchemas, type Verdict } from './officialSchemas.ts';

/** Holds what registers of every kind export against the published schemas: the starter, one of every change, drawn ones. */
export async function validateRegisters(schemas: OfficialSchemas, draws: number, verdict: Verdict): Promise<void> {
  const check = (register: Register): void => {
    schemas.stix(toStixBundle(register), verdict);
    schemas.misp(toMispEvents(register), verdict);
  };
  await withRegister(starterChanges(), check);
  await withRegister([], (register) => {
    eventful(register);
    check(register);
  });
  for (let seed = 1; seed <= draws; seed++)
    for (const drawn of [oddChanges(seed, 12), randomChanges(seed, 12)])
      await withRegister([], (register) => {
        for (const changes of drawn) writeIfItCan(register, changes);
        check(register);
      });
}

/** Drawn changes may contradict each other: such an entry is refused as a whole. */
function writeIfItCan(register: Register, changes: readonly Change[]): void {
  try {
    register.write(changes, HAND);
  } catch {
    // Nothing of it is kept.
  }
}

function validateFile(schemas: OfficialSchemas, path: string, verdict: Verdict): void {
  const value = JSON.parse(readFileSync(path, 'utf8')) as object;
  if ('objects' in value) schemas.stix(value as { objects: Record<string, unknown>[] }, verdict);
  else schemas.misp(value as { response: object[] }, verdict);
}

/** A line for each kind of thing, and what is wrong. */
export function tellVerdict(verdict: Verdict): string {
  return [...verdict]
    .map(([kind, { checked, faults }]) => {
      const first = [...new Set(faults.map((fault) => fault.replace(/--[0-9a-f-]{36}/, '')))].slice(0, 5);
      return [`${kind}: ${checked} checked, ${faults.length} errors`, ...first.map((fault) => `    ${fault}`)].join(
        '\n',
      );
    })
    .join('\n');
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const [folder = '', ...files] = process.argv.slice(2);
  if (!existsSync(folder)) {
    console.error(`usage: npm run validate:exports -- DIR [FILE...], where DIR is ${HOW_TO_GET}`);
    process.exitCode = 1;
  } else {
    const schemas = new OfficialSchemas(folder);
    const verdict: Verdict = new Map();
    if (files.length === 0) await validateRegisters(schemas, 25, verdict);
    for (const file of files) validateFile(schemas, file, verdict);
    console.log([...schemas.found, tellVerdict(verdict)].join('\n'));
    if ([...verdict.values()].some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  }
}
