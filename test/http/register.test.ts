import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Value from 'typebox/value';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IncidentList, IncidentPage, type RegisterState, RegisterTotal } from '../../src/http/schema/register.ts';
import { intervalText } from '../../src/register/intervalText.ts';
import { Register } from '../../src/register/register.ts';
import { rollUpOf } from '../../src/register/rollUpOf.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { totalOf } from '../../src/register/total.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

let bench: Workbench;
let plain: Workbench;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-http-register-'));
  const made = Register.open(folder, { create: true });
  made.write(starterChanges(), { by: 'a test', timeSec: 1_700_000_000 });
  made.close();
  bench = await openWorkbench({ register: folder });
  plain = await openWorkbench();
});
afterAll(async () => {
  await bench.close();
  await plain.close();
  await rm(folder, { recursive: true, force: true });
});

test('every incident is listed and told as its schema says', async () => {
  const { register } = await bench.get<RegisterState>('/api/register');
  expect(register!.claims).toBeGreaterThan(register!.incidents);
  const list = await bench.get<IncidentList>('/api/register/incidents?limit=500');
  expect(Value.Errors(IncidentList, list)).toEqual([]);
  expect(list).toMatchObject({ total: register!.incidents });
  for (const { id, claims } of list.items) {
    const told = await bench.get<IncidentPage>(`/api/register/incidents/${id}`);
    expect(Value.Errors(IncidentPage, told)).toEqual([]);
    expect(told.statements.reduce((sum, one) => sum + one.claims.length, 0)).toBe(claims);
  }
});

test('a total is the command line’s, with its parts and its chart', async () => {
  const register = Register.open(folder);
  const expected = totalOf(rollUpOf(register), { what: 'stolen', actor: 'DPRK', from: '2022' }, register);
  register.close();
  const total = await bench.get<RegisterTotal>('/api/register/total?actor=DPRK&from=2022');
  expect(Value.Errors(RegisterTotal, total)).toEqual([]);
  expect(total.sums.map(({ sum }) => sum)).toEqual(expected.sums.map(({ unit, sum }) => intervalText(sum, unit)));
  expect(total.counted.total).toBe(expected.counted.length);
  expect(total.leftOut.reduce((sum, { events }) => sum + events, 0)).toBe(expected.leftOut.length);
  const told = total.leftOut.flatMap(({ reason, items }) => items.map(({ incident }) => `${incident} ${reason}`));
  expect(told.sort()).toEqual(expected.leftOut.map(({ incidents, reason }) => `${incidents[0]} ${reason}`).sort());
  expect(total.perhapsOne.pairs).toBe(expected.lookAlikes.length + expected.equalFigures.length);
  const svg = await bench.ask({ method: 'GET', url: '/api/register/total.svg?actor=DPRK&from=2022' });
  expect([svg.headers['content-type'], svg.body.slice(0, 4)]).toEqual(['image/svg+xml; charset=utf-8', '<svg']);
});

test('what is not there, or cannot be asked, is said', async () => {
  const ask = async (of: Workbench, url: string): Promise<[number, string]> => {
    const { status, body } = await of.ask({ method: 'GET', url });
    return [status, (JSON.parse(body) as { error: { code: string } }).error.code];
  };
  expect(await plain.get<RegisterState>('/api/register')).toEqual({ register: null });
  expect(await ask(plain, '/api/register/incidents')).toEqual([409, 'NO_RESULT']);
  expect(await ask(plain, '/api/register/total')).toEqual([409, 'NO_RESULT']);
  expect(await ask(bench, '/api/register/incidents/nothing-such')).toEqual([404, 'UNKNOWN_NAME']);
  expect(await ask(bench, '/api/register/incidents/..%2F..%2Fetc')).toEqual([400, 'USAGE']);
  expect(await ask(bench, '/api/register/total?from=2022-13-45')).toEqual([400, 'USAGE']);
  expect(await ask(bench, '/api/register/total?from=2023&to=2021')).toEqual([400, 'USAGE']);
});
