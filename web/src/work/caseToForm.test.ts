import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseInput } from '../state/contract.ts';
import { caseFromForm } from './caseFromForm.ts';
import { casePatch, caseToForm, type FormValues, uploadsOf } from './caseToForm.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const file = fc.record({ id: fc.uuid(), name: word, bytes: fc.nat() });
const files = fc.array(file, { minLength: 1, maxLength: 3 });

/** One of these, or nothing at all. */
const maybe = <T, Key extends string>(key: Key, value: fc.Arbitrary<T>): fc.Arbitrary<{ [K in Key]?: T }> =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }) as { [K in Key]?: T });

const all = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((some) => Object.assign({}, ...some) as object);
const some = (arbitrary: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  arbitrary.filter((value) => Object.keys(value).length > 0);

const limits = all(
  maybe('untilSec', fc.integer({ min: 0, max: 4_000_000_000 })),
  maybe('maxHops', fc.nat(1_000_000)),
  maybe('dust', fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String)),
  maybe('maxActivity', fc.nat(1_000_000_000)),
  maybe('swaps', fc.constant(false)),
);
const evm = all(
  maybe('chain', word),
  maybe('format', fc.constantFrom('cryo' as const, 'explorer' as const)),
  maybe('acceptInexact', fc.constant(true as const)),
);
const price = fc.record({
  chain: word,
  asset: word,
  currency: fc.constantFrom('USD', 'EUR'),
  perUnit: fc.constantFrom('1', '1850.25'),
});

const cases = fc
  .tuple(
    fc.record({
      name: word,
      ledger: fc.oneof(
        fc.record({ kind: fc.constant('folder' as const), path: word.map((name) => `/data/${name}`) }),
        fc.record({ kind: fc.constant('files' as const), uploads: files }),
      ),
      thefts: fc.array(
        word.map((name) => `${name}=ethereum:0x${name}:0`),
        { maxLength: 4 },
      ),
      tags: all(fc.record({ ledgerTags: fc.boolean() }), maybe('files', files)),
    }),
    all(
      maybe('assets', files),
      maybe('stop', fc.array(word, { minLength: 1, maxLength: 4 })),
      maybe('rules', fc.subarray(['fifo', 'lifo', 'tiho', 'bounds'], { minLength: 1 })),
      maybe('limits', some(limits)),
      maybe('clusters', fc.constant(true)),
      maybe('coinbase', fc.constantFrom('subsidy-first', 'fees-first')),
      maybe('evm', some(evm)),
      maybe('prices', fc.array(price, { minLength: 1, maxLength: 3 })),
    ),
  )
  .map(([needed, optional]) => ({ ...needed, ...optional }) as CaseInput);

/** What a browser makes of the form. */
function sentForm(values: FormValues): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values) as [string, FormValues[keyof FormValues]][]) {
    if (typeof value === 'string') form.set(name, value);
    else if (typeof value === 'boolean') {
      if (value) form.set(name, 'on');
    } else for (const one of value) form.append(name, one);
  }
  return form;
}

describe('the form of a case', () => {
  it('asks what the case asks where nothing is changed in it', () => {
    fc.assert(
      fc.property(cases, (asked) => {
        expect(caseFromForm(sentForm(caseToForm(asked)), uploadsOf(asked))).toEqual(asked);
      }),
    );
  });

  it('says of every field what it is, or that it is gone', () => {
    fc.assert(
      fc.property(cases, (asked) => {
        const patch = casePatch(asked);
        expect(Object.keys(patch).length).toBe(12);
        expect(Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null))).toEqual(asked);
      }),
    );
  });
});
