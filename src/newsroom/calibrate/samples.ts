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
  /** Claims that a careful reader could hold to be there too: read, they are neither right nor wrong. */
  readonly may?: readonly string[];
  /** Who says it, where that is measured: kind and name. */
  readonly said?: string;
}

/** Samples from lines: a text, then `@` its date, `=` a claim each, `~` one that may be there, `:` who says it. */
export function parseSamples(lines: string): Sample[] {
  const samples: { text: string; published?: string; claims: string[]; may: string[]; said?: string }[] = [];
  for (const line of lines.split('\n')) {
    const [mark, rest] = [line.slice(0, 2), line.slice(2)];
    const last = samples.at(-1);
    if (line === '') continue;
    if (mark === '= ') last!.claims.push(rest);
    else if (mark === '~ ') last!.may.push(rest);
    else if (mark === '@ ') last!.published = rest;
    else if (mark === ': ') last!.said = rest;
    else samples.push({ text: line, claims: [], may: [] });
  }
  return samples;
}
