import type { Skeleton } from './skeleton.ts';

const DEED =
  '(?:hacks?|hacking|thefts?|heists?|attacks?|cyberattacks?|cyber-?heists?|breach|breaches|exploits?|raids?|robbery|robberies|intrusions?|incidents?|burglary|case)';
const OTHER =
  '(?:another|an? (?:different|separate|unrelated|second|third|later|earlier|previous|similar|subsequent)|other|different|separate|unrelated)';
/** "another theft", "a different kind of attack", "the theft from a rival exchange". */
const ANOTHER = new RegExp(
  ` ${OTHER}(?: (?!AMT|NAM|,|;|and|but)\\S+){0,3} ${DEED}(?= )| ${DEED} (?:of|on|at|from|against) (?:another|an? (?:different|separate|unrelated|rival|second)|its rival|other)(?= )`,
);
/** A deed by the name of whom it struck: "the NAM0 and NAM1 thefts", "the attack on NAM0". */
const NAMED: readonly RegExp[] = [
  new RegExp(
    ` NAM(\\d+)(?: 's)?(?: (?:bridge|exchange|wallet|crypto|cyber|network|pictures|ransomware|PER\\d+|and|,|NAM\\d+)){0,4} ${DEED}(?= )`,
    'g',
  ),
  new RegExp(
    ` ${DEED} (?:of|on|at|from|against|into)(?: (?:the|geo|'s|exchange|bridge|crypto)){0,3} NAM(\\d+)(?= )`,
    'g',
  ),
];

/** Where a clause ends; "the NAM0 and NAM1 thefts" is none. */
const BOUNDARY =
  / (?:[;,]|but|while|whereas|although|though|and(?! NAM\d+(?: 's)?(?: (?:bridge|exchange|wallet|crypto)){0,2} (?:hacks?|thefts?|heists?|attacks?|breach|breaches|exploits?|raids?|robberies)(?= )))(?= )/g;

/**
 * A sentence without the clauses that tell of another deed than the one at a place of it: who is blamed for that one is not
 * blamed for this. `victim` is whom the deed of the place struck; a name that the clause of the place has too is none other.
 */
export function withoutOtherDeeds(skeleton: Skeleton, at: number, victim: string | null): string {
  const { text } = skeleton;
  const starts = [0, ...[...text.matchAll(BOUNDARY)].map(({ index }) => index), text.length - 1];
  const clauses = starts.slice(0, -1).map((from, index) => ({ from, to: starts[index + 1]! }));
  const own = clauses.findLast(({ from }) => from <= at)!;
  const words = `${text.slice(own.from, own.to)} `;
  // "The same group", "also": what is told of the other deed is told of this one too.
  if (/ (?:same|also|too|both|likewise)(?= )/.test(words)) return text;
  const isOwn = ownNames(skeleton, words, victim);
  let kept = '';
  let wasOther = false;
  for (const clause of clauses) {
    const part = `${text.slice(clause.from, clause.to)} `;
    const isOther: boolean =
      clause !== own &&
      // What has a sum of its own is told apart by the sums.
      !/ AMT\d+(?= )/.test(part) &&
      (isAnother(skeleton, part, isOwn) || (wasOther && /^ , (?:which|that|whose|for which)(?= )/.test(part)));
    wasOther = isOther || (clause === own && / NAM\d+/.test(part) && endsInAnother(skeleton, part, isOwn));
    if (!isOther) kept += part.slice(0, -1);
    else if (part.startsWith(' ,')) kept += ' ,';
  }
  return `${kept} `;
}

/** Whether a name is that of whom this deed struck, whole or as a part: "Horizon" of "Horizon bridge". */
function ownNames(skeleton: Skeleton, words: string, victim: string | null): (name: string) => boolean {
  const own = [...words.matchAll(/ NAM(\d+)/g)].map(({ 1: index }) => skeleton.names[Number(index)]!);
  const known = [...(victim === null ? [] : [victim]), ...own].map((name) => name.toLowerCase());
  // Where nobody is named here, a name elsewhere may well be its own.
  if (known.length === 0) return () => true;
  return (name) => {
    const parts = name.toLowerCase().split(' ');
    return known.some((one) => one === name.toLowerCase() || one.split(' ').some((word) => parts.includes(word)));
  };
}

function isAnother(skeleton: Skeleton, part: string, isOwn: (name: string) => boolean): boolean {
  if (ANOTHER.test(part)) return true;
  return NAMED.some((pattern) =>
    [...part.matchAll(pattern)].some(({ 1: index }) => !isOwn(skeleton.names[Number(index)]!)),
  );
}

/** "… separate from the NAM1 hack" as the last words: what ", which" goes on with. */
function endsInAnother(skeleton: Skeleton, part: string, isOwn: (name: string) => boolean): boolean {
  return isAnother(skeleton, ` ${part.trim().split(' ').slice(-6).join(' ')} `, isOwn);
}
