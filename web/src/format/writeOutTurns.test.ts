import { describe, expect, it } from 'vitest';
import { readAnswer, writeOutTurns } from './writeOutTurns.ts';

describe('writeOutTurns', () => {
  it('writes out what turns the writing direction, and nothing else', () => {
    expect(writeOutTurns('Bin\u202eecna\u2066\u061c')).toBe('Bin\\u202eecna\\u2066\\u061c');
    expect(writeOutTurns('بورصة Börse 交易所')).toBe('بورصة Börse 交易所');
  });

  it('makes names of an answer harmless, in lists too, and leaves ids as they are', () => {
    const answer = {
      id: 'e:\u202ex',
      entity: '\u202ex',
      nodes: { label: ['a', '\u200fb'], entity: [null, 'c'] },
      n: 1,
    };
    expect(readAnswer(JSON.stringify(answer))).toEqual({
      id: 'e:\u202ex',
      entity: '\\u202ex',
      nodes: { label: ['a', '\\u200fb'], entity: [null, 'c'] },
      n: 1,
    });
    expect(readAnswer('{"entity":"x","n":[1]}')).toEqual({ entity: 'x', n: [1] });
  });
});
