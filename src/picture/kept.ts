/** A group that the person made: nodes that are to be shown as one. */
export interface KeptGroup {
  readonly key: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** What of the kept work changes what a picture shows: never what it adds up to. */
export interface Kept {
  readonly groups: readonly KeptGroup[];
  /** Ids of nodes that are only to be shown among what is gathered. */
  readonly hidden: ReadonlySet<string>;
}

export const NOTHING_KEPT: Kept = { groups: [], hidden: new Set() };

/** What the person wrote of a node or band, and the group that they put it in. */
export interface KeptWords {
  readonly name?: string;
  readonly note?: string;
  readonly colour?: string;
  readonly group?: string;
  /** The note of that group. */
  readonly groupNote?: string;
}

/** By id of a node or band. */
export type KeptWordsById = ReadonlyMap<string, KeptWords>;
