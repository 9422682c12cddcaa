/** The collaborative protocols that have a shape of their own, and what only looks like one. */
export const PROTOCOLS = [
  'whirlpool',
  'whirlpool-tx0',
  'wasabi-1.0',
  'wasabi-1.1',
  'wabisabi',
  'joinmarket',
  'equal-outputs',
  'payjoin-shaped',
] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** Whether its inputs may be one party's all the same, so that spending them together says so. */
export function joinsInputs(protocol: Protocol): boolean {
  return protocol === 'whirlpool-tx0' || protocol === 'payjoin-shaped';
}

/**
 * What a detector says of a transaction. `likely`: its inputs are not taken to be one party's. `uncertain`: the shape
 * is also made by ordinary wallets; what follows from it is documented with the protocol (`docs/methods.md`).
 */
export interface Verdict {
  readonly protocol: Protocol;
  readonly certainty: 'likely' | 'uncertain';
  /** What of the transaction gave it away, in numbers: a sentence without a full stop. */
  readonly why: string;
}

/** An amount in coins of 10^8, for a person. */
export function coins(valueSat: number): string {
  return `${valueSat / 1e8}`;
}
