/** Words that many victims' names have; they tell nobody from anybody. */
const COMMON = new Set(
  'int intl international the of and exchange exchanges crypto cryptocurrency bitcoin coin wallet bridge bank network protocol finance defi dao token theft hack hacker exploit exploiter attack attempt unknown individual misc fake incident admin key global app labs dex swap platform group founder user users aka other'.split(
    ' ',
  ),
);

/** Words of what is no name. */
const NAMELESS = new Set('unknown unnamed individual individuals misc fake user users other'.split(' '));
const ARTICLES = new Set(['the', 'of', 'and']);

/** What a name may be told from others by: its words spelled in one way. */
export type Spelling = readonly string[];

/** The words of a name that tell it from others, with words that run together split: "BitpointHacker" is two, as is "DAOMaker". */
export function tellingWords(name: string): string[] {
  return telling(
    wordsIn(
      name
        .normalize('NFKD')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/([A-Z]{2})([A-Z][a-z])/g, '$1 $2'),
    ),
  );
}

/**
 * All ways to spell a name: its telling words split at capitals, the same as written, and the whole name run together, with
 * and without the words that many names have. "KuCoin" is not "Ku Coin", and "bZx" has no word that is long enough.
 */
export function spellingsOf(name: string): Spelling[] {
  const words = wordsIn(name.normalize('NFKD'));
  const spellings = [tellingWords(name), telling(words)];
  if (!words.some((word) => NAMELESS.has(word))) {
    spellings.push([words.filter((word) => !ARTICLES.has(word)).join('')]);
    const own = words.filter((word) => !COMMON.has(word)).join('');
    if (/[a-z]/.test(own) && own.length > 1) spellings.push([own]);
  }
  const seen = new Set(['']);
  return spellings.filter((spelling) => {
    const text = spelling.join(' ');
    return !seen.has(text) && seen.add(text);
  });
}

/** Whether two names are one in some spelling of each. */
export function areEqual(a: readonly Spelling[], b: readonly Spelling[]): boolean {
  return a.some((x) => b.some((y) => x.length === y.length && isWithin(x, y)));
}

/** Whether in some spelling all words of the shorter name are in the other. */
export function areAlike(a: readonly Spelling[], b: readonly Spelling[]): boolean {
  return a.some((x) => b.some((y) => isWithin(x, y)));
}

function isWithin(a: Spelling, b: Spelling): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((word) => many.includes(word));
}

function wordsIn(name: string): string[] {
  return name
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(.*?\)|#\d+/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function telling(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word.length > 2 && !/^\d+$/.test(word) && !COMMON.has(word)))];
}
