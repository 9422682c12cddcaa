import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { planDataImport } from '../../src/register/exchange/importData.ts';
import { toMispEvents } from '../../src/register/exchange/mispEvents.ts';
import { toStixBundle } from '../../src/register/exchange/stixBundle.ts';
import type { Register, RegisteredClaim } from '../../src/register/register.ts';
import { HAND, withRegister } from '../support/filledRegister.ts';
import { MISP_SCHEMA } from './mispSpec.ts';

const folder = mkdtempSync(join(tmpdir(), 'spoor-sure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const uuid = (n: number): string => `0000000${n}-0000-4000-8000-00000000000${n}`;

const isMisp = new Ajv2020({ allErrors: true, strict: false }).compile(MISP_SCHEMA);

/** Brings a file of others into a register. */
async function bring(register: Register, name: string, content: unknown): Promise<RegisteredClaim[]> {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  const { changes } = await planDataImport(register, path);
  register.write(changes, HAND);
  return register.claims();
}

describe('how sure others are of a blame', () => {
  it('how sure a bundle is comes with the blame, in our words and as stated, and goes out again as it came', async () => {
    const stix = (confidence: unknown): object => ({
      type: 'bundle',
      id: `bundle--${uuid(9)}`,
      objects: [
        { type: 'incident', id: `incident--${uuid(1)}`, name: 'A theft' },
        { type: 'threat-actor', id: `threat-actor--${uuid(2)}`, name: 'Lazarus Group' },
        {
          type: 'relationship',
          id: `relationship--${uuid(3)}`,
          relationship_type: 'attributed-to',
          source_ref: `incident--${uuid(1)}`,
          target_ref: `threat-actor--${uuid(2)}`,
          confidence,
        },
      ],
    });
    const words = [
      [0, 'suspected'],
      [29, 'suspected'],
      [30, 'alleged'],
      [69, 'alleged'],
      [70, 'stated'],
      [100, 'stated'],
      [undefined, 'stated'],
      [101, 'stated'],
      ['high', 'stated'],
      [55.5, 'stated'],
    ] as const;
    for (const [confidence, word] of words)
      await withRegister([], async (register) => {
        const [item] = await bring(register, 'sure.json', stix(confidence));
        expect(item!.claim).toMatchObject({
          confidence: word,
          attribution: { actor: 'Lazarus Group', confidence: word },
        });
        const isStated = typeof confidence === 'number' && confidence <= 100 && Number.isInteger(confidence);
        expect(item!.claim.text).toBe(isStated ? `STIX confidence ${confidence}` : undefined);
        expect(item!.flags).toEqual(confidence === 0 ? ['its source has no confidence in it (0 of 100)'] : []);
        const bundle = toStixBundle(register);
        const blame = bundle.objects.find(({ relationship_type: kind }) => kind === 'attributed-to')!;
        expect(blame.confidence).toBe(isStated ? confidence : 60);
        expect(await withRegister([], (other) => bring(other, 'sure-again.json', bundle))).toEqual(register.claims());
      });
  });

  it('tags of confidence come with the blame, an attribute’s before the event’s, the least sure of several, and go out again', async () => {
    const likelihood = (word: string): string => `estimative-language:likelihood-probability="${word}"`;
    const analytic = (word: string): string => `estimative-language:confidence-in-analytic-judgment="${word}"`;
    const level = (word: string): string => `misp:confidence-level="${word}"`;
    const cases: readonly (readonly [own: string[], event: string[], word: string, stated: string[]])[] = [
      [[likelihood('likely')], [], 'alleged', [likelihood('likely')]],
      [
        [likelihood('almost-certain'), analytic('low')],
        [],
        'suspected',
        [likelihood('almost-certain'), analytic('low')],
      ],
      [[], [level('fairly-confident'), 'tlp:white'], 'alleged', [level('fairly-confident')]],
      [[analytic('high')], [level('unconfident')], 'stated', [analytic('high')]],
      [[likelihood('no such word'), 'tlp:red', 'constructor="x"'], [], 'stated', []],
      [[likelihood('unlikely')], [], 'suspected', [likelihood('unlikely')]],
    ];
    for (const [own, event, word, stated] of cases)
      await withRegister([], async (register) => {
        const tags = (names: readonly string[]): object[] => names.map((name) => ({ name, colour: '#ffffff' }));
        const attribute = { type: 'threat-actor', category: 'Attribution', value: 'Lazarus Group', Tag: tags(own) };
        const Event = { uuid: uuid(1), info: 'A theft', date: '2020-09-25', Attribute: [attribute], Tag: tags(event) };
        const [item] = await bring(register, 'tagged.json', { response: [{ Event }] });
        expect(item!.claim).toMatchObject({ confidence: word, attribution: { confidence: word } });
        expect(item!.claim.text).toBe(stated.length === 0 ? undefined : `MISP ${stated.join('; ')}`);
        expect(item!.flags).toEqual(
          stated[0] === likelihood('unlikely') ? [`its source calls it unlikely: ${stated[0]}`] : [],
        );
        const events = toMispEvents(register);
        expect([isMisp(events), isMisp.errors]).toEqual([true, null]);
        const actor = events.response[0]!.Event.Attribute.find(({ type }) => type === 'threat-actor')!;
        expect((actor.Tag ?? []).map(({ name }) => name)).toEqual(stated);
        expect(await withRegister([], (other) => bring(other, 'tagged-again.json', events))).toEqual(register.claims());
      });
  });
});
