import { expect, it } from 'vitest';
import { countOf } from './countOf.ts';

it('one is one, and all else several, in the word’s own plural', () => {
  expect([0, 1, 2, 1000, 1234567].map((n) => countOf(n, 'set'))).toEqual([
    '0 sets',
    '1 set',
    '2 sets',
    '1,000 sets',
    '1,234,567 sets',
  ]);
  expect(['address', 'branch', 'entry', 'day', 'mix'].map((word) => countOf(2, word))).toEqual([
    '2 addresses',
    '2 branches',
    '2 entries',
    '2 days',
    '2 mixes',
  ]);
  expect([1, 2].map((n) => countOf(n, 'transaction spends', 'transactions spend'))).toEqual([
    '1 transaction spends',
    '2 transactions spend',
  ]);
});
