import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainJson, plainText } from '../../core/plainText.ts';
import { displayWidth, shortenEnd, shortenMiddle, timeText, wrapProse } from './plainText.ts';

const HARMFUL = /\p{Cc}|\p{Cs}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const anything = fc.string({ unit: 'binary' });

describe('hostile text', () => {
  test('is written out', () => {
    expect(plainText('\u001b[31mred\u0007\r\nx\u202egnp')).toBe('\\u001b[31mred\\u0007\\u000d\\u000ax\\u202egnp');
    expect(plainText('Kraken é 日本 👩‍🚀')).toBe('Kraken é 日本 👩‍🚀');
  });

  test('never reaches the terminal', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 2, max: 30 }), (text, length) => {
        for (const shown of [plainText(text), shortenEnd(text, length), shortenMiddle(text, length), plainJson(text)]) {
          expect(shown).not.toMatch(HARMFUL);
        }
      }),
    );
  });

  test('JSON is the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(plainJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(plainJson('\u009b')).toBe('"\\u009b"');
  });
});

test('names are shortened at the end, addresses in the middle', () => {
  expect(shortenMiddle('0x28c6c06298d514db089934071355e5743bf21d60', 13)).toBe('0x28c6…f21d60');
  expect(shortenMiddle('0x28c6', 13)).toBe('0x28c6');
  expect(shortenEnd('Tornado.Cash: Router', 12)).toBe('Tornado.Cas…');
});

test('width counts what a terminal shows', () => {
  expect(displayWidth('\u001b[1mab\u001b[22m')).toBe(2);
  expect(displayWidth('日本é👩‍🚀')).toBe(7);
});

test('prose breaks at spaces and keeps every word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 12, max: 60 }),
      (words, width) => {
        const lines = wrapProse(words.join(' '), width).split('\n');
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('times are UTC', () => {
  expect(timeText(1685742562)).toBe('2023-06-02 21:49:22');
});
