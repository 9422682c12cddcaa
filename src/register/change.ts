import type { Claim } from './claim.ts';
import type { Incident } from './incident.ts';

/** `proposed`: not yet looked at; `corrected`: another claim has its place. Only accepted claims count. */
export type Status = 'proposed' | 'accepted' | 'rejected' | 'corrected';

/** A document that the register keeps under the SHA-256 of its bytes. */
export interface KeptDocument {
  readonly sha256: string;
  readonly bytes: number;
  /** Its file name or title, without a path. */
  readonly name: string;
  readonly mediaType: string;
}

/** One change to a register. What the register says is what its changes, in order, lead to. */
export type Change =
  /** A document is kept. */
  | { readonly do: 'keep'; readonly document: KeptDocument }
  /** An incident is made, or described anew under its id. */
  | { readonly do: 'incident'; readonly incident: Incident }
  /** A claim comes in. `flags` say what looks wrong with it. */
  | {
      readonly do: 'claim';
      readonly claim: Claim;
      readonly status: 'proposed' | 'accepted';
      readonly incidents: readonly string[];
      readonly flags: readonly string[];
    }
  | { readonly do: 'accept'; readonly claim: string }
  | { readonly do: 'reject'; readonly claim: string; readonly why: string }
  /** `by` takes the place of `claim` and its incidents, accepted. */
  | { readonly do: 'correct'; readonly claim: string; readonly by: Claim; readonly why: string }
  | { readonly do: 'link'; readonly claim: string; readonly incident: string }
  | { readonly do: 'unlink'; readonly claim: string; readonly incident: string }
  /** Two incidents are one: `from` stays as another id of `into`. */
  | { readonly do: 'merge'; readonly from: string; readonly into: string }
  /** They are two after all: the merge that an entry made of `from` into `into`, by the ids that these went by then, is taken back. */
  | { readonly do: 'unmerge'; readonly from: string; readonly into: string; readonly entry: number }
  /** Two incidents that look alike are not one. */
  | { readonly do: 'distinct'; readonly incidents: readonly [string, string] };

/** What a change does, of itself. */
export type ChangeName = Change['do'];

/** Changes that were made together, by one person or program at one time. */
export interface Entry {
  /** 1 for the first. */
  readonly seq: number;
  /** UTC, to the second: `2026-01-31T09:30:00Z`. */
  readonly at: string;
  readonly by: string;
  readonly changes: readonly Change[];
  /** The hash of the entry before; 64 zeros for the first. */
  readonly prev: string;
}
