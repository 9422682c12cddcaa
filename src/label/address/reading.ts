/** What one way of reading addresses makes of a text: an address, or why it is none though it looks like one. */
export type Reading = Found | { readonly problem: string };

/** An address as one family of chains has it. */
export interface Found {
  readonly family: string;
  /** What kind of address within its family and the bytes of it, in hex: the same for every text of one address. */
  readonly bytes: string;
  /** As a ledger writes it. */
  readonly text: string;
  /** Other texts that ledgers of its chain use for it. */
  readonly alsoWritten?: readonly string[];
  /** Whether the text has a checksum of its own: without one a slip of the pen is another address. */
  readonly isChecked: boolean;
}

/** Reads a text as an address of one family; undefined where it does not look like one. */
export type AddressReader = (text: string) => Reading | undefined;

const HEX = Buffer.from('0123456789abcdef');
const SCRATCH = Buffer.alloc(128);

/** Bytes in hex, from `from` on, behind letters of ASCII: a text of one piece, which takes half the memory of one of several. */
export function hexOf(bytes: Uint8Array, from = 0, before = ''): string {
  const length = bytes.length - from;
  const start = before.length;
  if (start + 2 * length > SCRATCH.length)
    return before + Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString('hex');
  for (let i = 0; i < start; i++) SCRATCH[i] = before.charCodeAt(i);
  // A Buffer of its own for each would cost more than the digits, and so would a view of a part.
  for (let i = 0; i < length; i++) {
    const byte = bytes[from + i]!;
    SCRATCH[start + 2 * i] = HEX[byte >>> 4]!;
    SCRATCH[start + 2 * i + 1] = HEX[byte & 15]!;
  }
  return SCRATCH.toString('latin1', 0, start + 2 * length);
}

export const WRONG_CHECKSUM: Reading = { problem: 'its checksum is wrong: a letter is mistyped or missing' };
const MIXED_CASE: Reading = {
  problem: 'its capitals and small letters are mixed, which may be written in one case only',
};

/** What is wrong with Bech32 or CashAddr, of which a text may mix no cases. */
export function wrongLetters(text: string): Reading {
  return text === text.toLowerCase() || text === text.toUpperCase() ? WRONG_CHECKSUM : MIXED_CASE;
}

/** Of a text that is nobody's way of writing addresses, and so may well be a name. */
export const NO_KNOWN_FORM = 'it is in no form of address that is known';
export const WRONG_LENGTH: Reading = { problem: 'it has the wrong length' };
