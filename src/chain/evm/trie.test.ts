import { describe, expect, it } from 'vitest';
import { orderedTrieRoot } from './trie.ts';

const EMPTY_ROOT = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421';

describe('the trie of a list', () => {
  it('has the root of the yellow paper when it is empty', () => {
    expect(orderedTrieRoot([])).toBe(EMPTY_ROOT);
  });

  it('differs with every value, every order and every length', () => {
    const values = Array.from({ length: 300 }, (_, at) => Uint8Array.of(at & 255, at >> 8, 7));
    const roots = new Set([orderedTrieRoot(values)]);
    for (const at of [0, 1, 127, 128, 255, 256, 299]) {
      roots.add(orderedTrieRoot(values.with(at, Uint8Array.of(1, 2, 3, 4))));
      roots.add(orderedTrieRoot(values.toSpliced(at, 1)));
    }
    roots.add(orderedTrieRoot(values.toReversed()));
    expect(roots.size).toBe(16);
  });
});
