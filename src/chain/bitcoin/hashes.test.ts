import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { doubleSha256, hashText, sha256 } from './hashes.ts';

const once = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

test('SHA-256 twice is what the library says, for every length around its bounds', () => {
  for (let length = 0; length <= 300; length++) {
    const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * 131 + length * 17) & 255));
    expect(doubleSha256(bytes), `${length} bytes`).toEqual(once(once(bytes)));
    expect(sha256(bytes)).toEqual(once(bytes));
  }
  for (const fill of [0, 127, 128, 255]) {
    for (const length of [55, 56, 63, 64, 65, 119, 120]) {
      const bytes = Buffer.alloc(length, fill);
      expect(doubleSha256(bytes), `${length} of ${fill}`).toEqual(once(once(bytes)));
    }
  }
  // A hash that is the message of the next must not be read while it is written.
  const chained = doubleSha256(doubleSha256(Buffer.alloc(80)));
  expect(chained).toEqual(once(once(once(once(Buffer.alloc(80))))));
  expect(hashText(chained)).toBe(Buffer.from(chained).reverse().toString('hex'));
});
