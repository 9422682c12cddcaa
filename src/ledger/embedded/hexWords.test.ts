import { expect, test } from 'vitest';
import { packHex, viewOf } from './hexWords.ts';

test('hex digits become words, the first byte lowest', () => {
  const words = new Int32Array(4);
  expect(packHex(viewOf(Buffer.from('..0123456789abcdef')), 2, words, 1, 2)).toBe(true);
  expect([...new Uint8Array(words.buffer, 4, 8)]).toEqual([0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef]);
  expect([words[0], words[3]]).toEqual([0, 0]);
});

test('every byte at every place: 0-9 and a-f are digits, nothing else is', () => {
  const words = new Int32Array(1);
  for (let place = 0; place < 8; place++) {
    for (let byte = 0; byte < 256; byte++) {
      const text = Buffer.from('f0a97c31');
      text[place] = byte;
      const isDigit = /^[0-9a-f]$/.test(String.fromCharCode(byte));
      expect(packHex(viewOf(text), 0, words, 0, 1), `byte ${byte} at ${place}`).toBe(isDigit);
      if (isDigit) expect(Buffer.from(words.buffer).toString('hex')).toBe(text.toString());
    }
  }
});
