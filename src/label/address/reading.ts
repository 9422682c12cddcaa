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

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

export const WRONG_CHECKSUM: Reading = { problem: 'its checksum is wrong: a letter is mistyped or missing' };
export const WRONG_LENGTH: Reading = { problem: 'it has the wrong length' };
