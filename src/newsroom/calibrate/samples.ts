/**
 * A sentence or two in the manner of reports, and the claims that are in it. Victims, sums and deeds are invented: nothing
 * here is a statement about anyone.
 */
export interface Sample {
  readonly text: string;
  /** The date of the text, `YYYY-MM-DD`. */
  readonly published?: string;
  /** As `claimLine` writes a claim: predicate, figure, victim, actor, period, who is blamed. */
  readonly claims: readonly string[];
  /** Who says it, where that is measured: kind and name. */
  readonly said?: string;
}
