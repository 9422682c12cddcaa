/** What a theft brought a total to: "bringing total losses this year to AMT1". Whose the total is, is said with it or not at all. */
const BROUGHT =
  /.* (?:bring|brings|bringing|brought|takes?|taking|took|push|pushes|pushing|pushed|raises?|raising|raised|lifts?|lifting|lifted|drives?|driving|drove|carries|carrying|carried|swells?|swelling|swelled|boosts?|boosting|boosted|increases?|increasing|increased|sends|sending|sent)(?<what>(?: (?!(?:AMT\d+|NAM\d+|;|its|their|his|her)(?= ))\S+){1,14}?) (?:to|past|above|beyond|over)(?: (?:about|around|nearly|more|than|at|least|over|some|almost|roughly|just|well|a|an|record|estimated|staggering|of|total))*$/;
const TOTAL =
  / (?:totals?|losses|loss|amounts?|tally|sum|haul|hauls|damages?|value|figures?|toll|thefts|stolen|lost|count)(?= |$)/;

/** "Bringing the total to": as a rule the one victim's. */
const BARE =
  /^ the(?: total)? (?:total|tally|haul|loss|losses|sum|amount|figure|damage|damages|toll)(?: (?:lost|stolen|taken|drained))?$/;

/** Where the clause begins that the total at a place closes, or `null` where there is none. */
export function totalFrom(text: string, at: number): number | null {
  const ahead = text.slice(Math.max(0, at - 240), at);
  const match = BROUGHT.exec(ahead);
  if (match === null || !TOTAL.test(match.groups!.what!) || BARE.test(match.groups!.what!)) return null;
  const verb = ahead.slice(0, ahead.length).lastIndexOf(match.groups!.what!);
  return at - ahead.length + ahead.slice(0, verb).lastIndexOf(' ');
}

/** Whether a place stands in a clause that closes with a total: a date there is the total's. */
export function isOfTotal(text: string, place: number): boolean {
  for (const { index } of text.matchAll(/ AMT\d+(?= )/g)) {
    const from = totalFrom(text, index);
    if (from === null || place < from) continue;
    const close = text.slice(index).search(/ [,;.](?= )/);
    if (close < 0 || place < index + close) return true;
  }
  return false;
}
