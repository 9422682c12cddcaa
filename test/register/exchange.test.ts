import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpoorError } from '../../src/core/errors.ts';
import type { Change } from '../../src/register/change.ts';
import { identify } from '../../src/register/claim.ts';
import { claimsCsv } from '../../src/register/exchange/claimsCsv.ts';
import { planDataImport } from '../../src/register/exchange/importData.ts';
import { toMispEvents } from '../../src/register/exchange/mispEvents.ts';
import { citedOnly, exportRegister, type RegisterData } from '../../src/register/exchange/registerData.ts';
import { toStixBundle } from '../../src/register/exchange/stixBundle.ts';
import { planIncidentImport } from '../../src/register/import/importIncidents.ts';
import type { Register } from '../../src/register/register.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { computeTotal } from '../../src/register/total.ts';
import { verifyRegister } from '../../src/register/verifyRegister.ts';
import { eventful } from '../support/eventfulRegister.ts';
import { HAND, incidentWith, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';
import { MISP_SCHEMA, mispFaults } from './mispSpec.ts';
import { STIX_BUNDLE_SCHEMA, stixFaults } from './stixSpec.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spoor-exchange-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

/** What a new register says after a file was imported into it. */
function imported(path: string): Promise<RegisterData> {
  return withRegister([], async (register) => {
    register.write((await planDataImport(register, path)).changes, HAND);
    verifyRegister(register.folder);
    return exportRegister(register);
  });
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
const wrong = (validate: ValidateFunction, value: unknown): unknown =>
  validate(value) ? [] : validate.errors!.slice(0, 3);
const published = ajv.compile(
  JSON.parse(readFileSync(new URL('../../schema/register.schema.json', import.meta.url), 'utf8')) as object,
);

describe('a register as JSON', () => {
  it('is what the published schema says, and comes back as it was', async () => {
    await withRegister([], async (register) => {
      eventful(register);
      const data = exportRegister(register);
      const plain = JSON.parse(JSON.stringify(data)) as unknown;
      expect(wrong(published, plain)).toEqual([]);
      expect(await imported(fileOf('all.json', data))).toEqual(data);
    });
  });

  it('comes back as it was whatever was done to it', async () => {
    const ids = ['alpha', 'bravo', 'charlie'] as const;
    const id = fc.constantFrom(...ids);
    const figure = fc.integer({ min: 1, max: 6 });
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('claim' as const),
        figure,
        status: fc.constantFrom('proposed' as const, 'accepted' as const),
        links: fc.subarray([...ids]),
      }),
      fc.record({ kind: fc.constantFrom('reject' as const, 'accept' as const), figure }),
      fc.record({ kind: fc.constant('correct' as const), figure, by: fc.integer({ min: 7, max: 12 }) }),
      fc.record({ kind: fc.constantFrom('link' as const, 'unlink' as const), figure, id }),
      fc.record({ kind: fc.constantFrom('merge' as const, 'distinct' as const), id, other: id }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await withRegister(
          ids.flatMap((name) => incidentWith(name, '2020', [])),
          async (register) => {
            for (const item of steps) {
              try {
                register.write([changeOf(item)], HAND);
              } catch {
                // A change that cannot be made is refused, and nothing of it is kept.
              }
            }
            verifyRegister(register.folder);
            const data = exportRegister(register);
            expect(wrong(published, JSON.parse(JSON.stringify(data)))).toEqual([]);
            expect(await imported(fileOf('random.json', data))).toEqual(data);
          },
        );
      }),
      { numRuns: 25 },
    );
  });

  it('is refused where the schema is broken', () => {
    const data = {
      schema: 'spoor/register@1',
      incidents: [{ id: 'No Slug', name: 'x' }],
      merged: [],
      distinct: [],
      claims: [],
      documents: [],
    };
    expect(wrong(published, data)).not.toEqual([]);
  });
});

type Step =
  | { kind: 'claim'; figure: number; status: 'proposed' | 'accepted'; links: readonly string[] }
  | { kind: 'reject' | 'accept'; figure: number }
  | { kind: 'correct'; figure: number; by: number }
  | { kind: 'link' | 'unlink'; figure: number; id: string }
  | { kind: 'merge' | 'distinct'; id: string; other: string };

function changeOf(step: Step): Change {
  const claim = 'figure' in step ? sampleClaim(String(step.figure)) : sampleClaim('0');
  switch (step.kind) {
    case 'claim':
      return { do: 'claim', claim, status: step.status, incidents: step.links, flags: [] };
    case 'reject':
      return { do: 'reject', claim: claim.id, why: 'no' };
    case 'accept':
      return { do: 'accept', claim: claim.id };
    case 'correct':
      return { do: 'correct', claim: claim.id, by: sampleClaim(String(step.by)), why: 'misread' };
    case 'link':
    case 'unlink':
      return { do: step.kind, claim: claim.id, incident: step.id };
    case 'merge':
      return { do: 'merge', from: step.id, into: step.other };
    case 'distinct':
      return { do: 'distinct', incidents: [step.id, step.other] };
  }
}

/** Accepted and proposed claims as formats without documents carry them, with their links. */
function carried({ claims }: RegisterData): unknown[] {
  return claims
    .filter(({ status }) => status === 'accepted' || status === 'proposed')
    .map(({ claim, status, incidents }) => [citedOnly(claim).id, status, incidents])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

describe('a register as CSV', () => {
  it('brings back every claim with its status and incidents, and the same totals', async () => {
    await withRegister([], async (register) => {
      eventful(register);
      const path = fileOf('claims.csv', [...claimsCsv(register)].join(''));
      await withRegister([], async (other) => {
        other.write((await planIncidentImport(other, path)).changes, HAND);
        expect(carried(exportRegister(other))).toEqual(carried(exportRegister(register)));
        const total = (of: Register): unknown => computeTotal(of, { what: 'stolen', actor: 'DPRK' }).sums;
        expect(total(other)).toEqual(total(register));
      });
    });
  });

  it('brings back when an incident was, also from one day to another, and what is perhaps in a period', async () => {
    await withRegister(starterChanges(), async (register) => {
      const path = fileOf('times.csv', [...claimsCsv(register)].join(''));
      await withRegister([], async (other) => {
        other.write((await planIncidentImport(other, path)).changes, HAND);
        const times = (of: Register): unknown => of.incidents().map(({ id, when }) => [id, when]);
        expect(times(other)).toEqual(times(register));
        const july = { what: 'stolen', from: '2023-07', to: '2023-07' } as const;
        expect(computeTotal(other, july).leftOut).toEqual(computeTotal(register, july).leftOut);
      });
    });
  });
});

describe('a register as a STIX 2.1 bundle', () => {
  const validate = ajv.compile(STIX_BUNDLE_SCHEMA);

  it('has what the specification demands; every reference is in it; nothing is null or empty', async () => {
    await withRegister([], (register) => {
      eventful(register);
      const bundle = toStixBundle(register);
      expect(wrong(validate, bundle)).toEqual([]);
      expect(stixFaults(bundle)).toEqual([]);
      expect(bundle.objects.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['incident', 'threat-actor', 'report', 'relationship', 'note', 'cryptocurrency-wallet']),
      );
      expect(toStixBundle(register)).toEqual(bundle);
    });
  });

  it('comes back: incidents, claims, links', async () => {
    await withRegister([], async (register) => {
      eventful(register);
      const back = await imported(fileOf('bundle.json', toStixBundle(register)));
      const data = exportRegister(register);
      expect(carried(back)).toEqual(carried(data));
      expect(back.incidents).toEqual(data.incidents);
    });
  });

  it('of others gives incidents and who is blamed, as proposed claims that cite the object', async () => {
    const uuid = (n: number): string => `0000000${n}-0000-4000-8000-00000000000${n}`;
    const objects = [
      { type: 'incident', spec_version: '2.1', id: `incident--${uuid(1)}`, name: 'A theft' },
      { type: 'threat-actor', spec_version: '2.1', id: `threat-actor--${uuid(2)}`, name: 'Lazarus Group' },
      { type: 'identity', spec_version: '2.1', id: `identity--${uuid(3)}`, name: 'Some team' },
      {
        type: 'relationship',
        spec_version: '2.1',
        id: `relationship--${uuid(4)}`,
        relationship_type: 'attributed-to',
        source_ref: `incident--${uuid(1)}`,
        target_ref: `threat-actor--${uuid(2)}`,
        created_by_ref: `identity--${uuid(3)}`,
        created: '2024-05-06T00:00:00.000Z',
      },
    ];
    const { claims, incidents } = await imported(
      fileOf('foreign.json', { type: 'bundle', id: `bundle--${uuid(5)}`, objects }),
    );
    expect(incidents).toEqual([{ id: 'a-theft-00000001', name: 'A theft' }]);
    expect(claims).toMatchObject([
      {
        status: 'proposed',
        claim: {
          speaker: { name: 'Some team' },
          attribution: { actor: 'Lazarus Group' },
          source: { held: false, published: '2024-05-06' },
        },
      },
    ]);
  });
});

describe('a register as MISP events', () => {
  it('has what the core format demands, and comes back', async () => {
    const validate = ajv.compile(MISP_SCHEMA);
    await withRegister([], async (register) => {
      eventful(register);
      const events = toMispEvents(register);
      expect(wrong(validate, events)).toEqual([]);
      expect(mispFaults(events)).toEqual([]);
      const back = await imported(fileOf('misp.json', events));
      const data = exportRegister(register);
      expect(carried(back)).toEqual(carried(data));
      expect(back.incidents).toEqual(data.incidents);
    });
  });
});

/** What a file of others comes to in a new register, and what is left out. */
function importedWith(path: string): Promise<{ data: RegisterData; leftOut: Record<string, number>; format: string }> {
  return withRegister([], async (register) => {
    const { changes, leftOut, format } = await planDataImport(register, path);
    register.write(changes, HAND);
    return { data: exportRegister(register), leftOut: Object.fromEntries(leftOut), format };
  });
}

describe('files of others', () => {
  const uuid = (n: number): string => `0000000${n}-0000-4000-8000-00000000000${n}`;

  it('a bundle: incidents with their victims come in; everything else is told', async () => {
    const relation = (n: number, kind: string, source: string, target: string): object => ({
      type: 'relationship',
      id: `relationship--${uuid(n)}`,
      relationship_type: kind,
      source_ref: source,
      target_ref: target,
    });
    const incident = `incident--${uuid(1)}`;
    const [victim, second, campaign] = [`identity--${uuid(2)}`, `identity--${uuid(3)}`, `campaign--${uuid(4)}`];
    const objects = [
      null,
      'no object',
      { type: 'incident', id: incident, name: 'A theft', first_seen: '2020-09-25T10:00:00Z' },
      { type: 'incident' },
      { type: 'identity', id: victim, name: 'An exchange' },
      { type: 'identity', id: second, name: 'Another' },
      { type: 'campaign', id: campaign, name: 'Operation' },
      relation(5, 'targets', incident, victim),
      relation(6, 'targets', incident, second),
      relation(7, 'targets', campaign, victim),
      relation(8, 'attributed-to', incident, `threat-actor--${uuid(9)}`),
    ];
    const path = fileOf('others.json', { type: 'bundle', id: `bundle--${uuid(8)}`, spec_version: '2.0', objects });
    const { data, leftOut, format } = await importedWith(path);
    expect(format).toBe('STIX 2.0');
    expect(data.incidents).toMatchObject([
      { id: 'a-theft-00000001', name: 'A theft', victim: { name: 'An exchange' }, when: { from: '2020-09-25' } },
    ]);
    expect(data.claims).toEqual([]);
    expect(leftOut).toEqual({
      incident: 1,
      identity: 1,
      campaign: 1,
      'relationship targets': 2,
      'relationship attributed-to': 1,
    });
  });

  it('events: in objects, of galaxies, without attributes, without a name', async () => {
    const actor = (value: string): object => ({ type: 'threat-actor', category: 'Attribution', value });
    const events = [
      {
        Event: {
          uuid: uuid(1),
          info: 'Exchange robbed',
          date: '2017-12-22',
          Attribute: [actor('Sofacy'), { type: 'domain', value: 'example.org' }, null],
          Object: [{ name: 'url', Attribute: [{ type: 'target-org', value: 'An exchange' }, { type: 'url' }] }],
          Galaxy: [
            { type: 'threat-actor', GalaxyCluster: [{ value: 'SOFACY' }, { value: 'Another' }] },
            { type: 'tool', GalaxyCluster: [{ value: 'X' }] },
          ],
        },
      },
      { analysis: '1', date: '2017-12-31', distribution: '1', info: 'This is a test', published: true },
      { Event: { Object: [{ name: 'file', Attribute: [{ type: 'filename', value: 'bar' }] }] } },
    ];
    const { data, leftOut } = await importedWith(fileOf('events.json', events));
    expect(data.incidents).toMatchObject([
      { id: 'exchange-robbed-00000001', victim: { name: 'An exchange' }, when: { from: '2017-12-22' } },
      { id: 'this-is-a-test-misp', when: { from: '2017-12-31' } },
    ]);
    const blamed = data.claims.map(({ claim, status }) => [claim.attribution, status]);
    expect(blamed).toEqual([
      [{ actor: 'SOFACY', confidence: 'stated' }, 'proposed'],
      [{ actor: 'Another', confidence: 'stated' }, 'proposed'],
    ]);
    expect(leftOut).toEqual({
      'attribute domain': 1,
      'attribute url': 1,
      'cluster tool': 1,
      'event without info': 1,
    });
  });

  it('an export of ours leaves nothing out', async () => {
    await withRegister([], async (register) => {
      eventful(register);
      for (const value of [toStixBundle(register), toMispEvents(register)])
        expect((await importedWith(fileOf('ours.json', value))).leftOut).toEqual({});
    });
  });
});

describe('bad tables', () => {
  it.each([
    ['', 'EMPTY_FILE', /empty/],
    ['a,b\n1,2\n', 'UNKNOWN_FORMAT', /no table that is known/],
    [
      'predicate,speaker_kind,amount,unit,citation\nstolen,firm,5,USD,x\nstolen,firm,five,USD,x\n',
      'BAD_CLAIM',
      /line 3: amount is "five"/,
    ],
    [
      'predicate,speaker_kind,amount,unit,citation\nguessed,firm,5,USD,x\n',
      'BAD_CLAIM',
      /line 2: predicate is "guessed"/,
    ],
    [
      'predicate,speaker_kind,amount,unit,citation\nstolen,firm,5,USD\n',
      'BAD_CLAIM',
      /line 2: found 4 fields, expected 5/,
    ],
    [
      'predicate,speaker_kind,amount,unit,citation,victim,when\nstolen,firm,5,USD,x,A,last summer\n',
      'BAD_CLAIM',
      /line 2: when is "last summer"; expected YYYY/,
    ],
    ['2020-01-01|A|5\n2020-01-02|B\n', 'BAD_CLAIM', /line 2: expected date\|name\|usd/],
  ])('%j is refused with its line', async (text, code, words) => {
    await withRegister([], async (register) => {
      const refused = await planIncidentImport(register, fileOf('bad.csv', text)).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code, message: expect.stringMatching(words) });
    });
  });
});

describe('bad data', () => {
  it.each([
    ['not JSON', 'UNKNOWN_FORMAT'],
    ['{"schema":"spoor/other@1"}', 'UNKNOWN_FORMAT'],
    ['{"schema":"spoor/register@1","incidents":5}', 'BAD_CLAIM'],
    [
      '{"schema":"spoor/register@1","incidents":[{"id":"A B","name":"x"}],"merged":[],"distinct":[],"claims":[],"documents":[]}',
      'BAD_CLAIM',
    ],
  ])('%s is refused, and nothing is kept', async (text, code) => {
    await withRegister([], async (register) => {
      await expect(planDataImport(register, fileOf('bad.json', text))).rejects.toMatchObject({ code });
      expect(register.claims()).toEqual([]);
    });
  });

  it('claims that quote a document which is not there, or what does not stand in it, are refused, and so are links that lead nowhere', async () => {
    await withRegister([], async (register) => {
      eventful(register);
      const data = exportRegister(register);
      const refused = async (change: Partial<RegisterData>): Promise<string> =>
        withRegister([], (other) =>
          planDataImport(other, fileOf('forged.json', JSON.stringify({ ...data, ...change }))).then(
            () => 'taken',
            (error: SpoorError) => `${error.code} ${error.message}`,
          ),
        );
      expect(await refused({})).toBe('taken');
      expect(await refused({ documents: [] })).toMatch(/^BAD_CLAIM .*which neither it nor the register keeps/);
      const claims = data.claims.map((item) => {
        const { id: _id, ...content } = item.claim;
        if (!content.source.held) return item;
        return { ...item, claim: identify({ ...content, source: { ...content.source, quotation: 'stole $9' } }) };
      });
      expect(await refused({ claims })).toMatch(/^BAD_CLAIM .*what it quotes does not stand there/);
      expect(await refused({ incidents: data.incidents.filter(({ id }) => id !== 'ronin-2022') })).toMatch(
        /^BAD_CLAIM .*forged\.json: claims\.incidents is "ronin-2022"/,
      );
    });
  });

  it('a table that was exported is sent to the command that reads tables', async () => {
    await withRegister([], async (register) => {
      const refused = planDataImport(register, fileOf('out.csv', 'incident,victim\na,b\n'));
      await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('spoor import-incidents') });
    });
  });
});
