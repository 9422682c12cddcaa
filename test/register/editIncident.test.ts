import { expect, test } from 'vitest';
import { editIncident } from '../../src/register/editIncident.ts';
import type { Incident } from '../../src/register/incident.ts';

/** An incident as a review makes it of an article's claim: named, and nothing known of its victim. */
const BARE: Incident = { id: 'kucoin-2020', name: 'KuCoin 2020' };

test('an incident is described by words, in any spelling of a country and lists with commas', () => {
  const edits = ['victim=KuCoin', 'country=sc', 'kind=exchange', 'scope=Crypto, exchange', 'when=2020-09-25'];
  expect(editIncident(BARE, [...edits, 'method=stolen keys', 'chains=bitcoin,ethereum'])).toEqual({
    ...BARE,
    victim: { name: 'KuCoin', country: 'Seychelles', kind: 'exchange' },
    scope: ['crypto', 'exchange'],
    when: { as: '2020-09-25', from: '2020-09-25', to: '2020-09-25', precision: 'day' },
    method: 'stolen keys',
    chains: ['bitcoin', 'ethereum'],
  });
});

test('an empty value takes a field away and leaves the others', () => {
  const full = editIncident(BARE, ['victim=KuCoin', 'country=Seychelles', 'scope=crypto', 'when=2020', 'method=keys']);
  expect(editIncident(full, ['country=', 'scope=', 'when=', 'method='])).toEqual({
    ...BARE,
    victim: { name: 'KuCoin' },
  });
  expect(editIncident(full, ['victim='])).not.toHaveProperty('victim');
});

test.each([
  ['color=red', 'USAGE', 'expected field=value with one of name, victim'],
  ['when', 'USAGE', 'expected field=value'],
  ['when=soon', 'BAD_CLAIM', 'expected YYYY, YYYY-MM or YYYY-MM-DD'],
  ['country=Japan', 'BAD_CLAIM', 'set victim=NAME too'],
  ['name=', 'BAD_CLAIM', 'expected a name'],
])('%s is refused', (edit, code, words) => {
  expect(() => editIncident(BARE, [edit])).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(words) }),
  );
});
