import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalText, parseDecimal, rational } from '../../core/rational.ts';
import { readAmounts } from './readAmounts.ts';

/** One line an amount: modality, interval, unit. */
function show(text: string): string {
  return readAmounts(text)
    .map(
      ({
        amount: {
          modality,
          interval: { lo, hi },
          unit,
        },
      }) => `${modality} ${lo === hi ? lo : `${lo}..${hi ?? ''}`} ${unit}`,
    )
    .join('; ');
}

const READ = [
  ['$40+ million', 'at-least 40000000.. USD'],
  ['$40-plus million', 'at-least 40000000.. USD'],
  ['$40 or more million', 'at-least 40000000.. USD'],
  ['$40-odd million', 'about 40000000 USD'],
  ['$40-some million', 'about 40000000 USD'],
  ['$40 or so million', 'about 40000000 USD'],
  ['up to $40-odd million', 'up-to 0..40000000 USD'],
  ['40-odd million dollars', 'about 40000000 USD'],
  ['$40-odd', 'about 40 USD'],
  ['US$40 million', 'exactly 40000000 USD'],
  ['$30 (million) to $40 million', 'exactly 40000000 USD'],
  // A scale behind them is another figure's.
  ['$40 in fees and 3 million users', 'exactly 40 USD'],
  ['$400 from a million users', 'exactly 400 USD'],
  ['$40,000 from several million users', 'exactly 40000 USD'],
  ['$400 (thousands of users were hit)', 'exactly 400 USD'],
  ['$40,000. Millions of users wait', 'exactly 40000 USD'],
  ['$40,000 (about 3 million won)', 'exactly 40000 USD'],
  ['$900 in a billion-dollar fraud', 'exactly 900 USD; exactly 1000000000 USD'],
  ['$40,000 while three million users slept', 'exactly 40000 USD'],
  ['$400 Tuesday, TRM Labs said', 'exactly 400 USD'],
  ['$40,000 on a mission', 'exactly 40000 USD'],
] as const;

const NOT_READ = [
  'up to $40+ million',
  '$40-odd million+',
  '$40 (million)',
  '$40 [million]',
  '$40 US million',
  '$40 \u2013 million',
  '$40, million',
  '$40 a million',
  '$40 a million dollars',
  '$40 milion',
  '$4.2 milllion',
  '$40 mi\u200bllion',
  '$40 bil-\nlion',
  '$40 bio',
  '$40 zillion',
  '$40 grand',
  '$40 (bn)',
  '\u20ac40 (Mio.)',
  '$40 \u043c\u043b\u043d',
  '$40 \u4e07',
  '$40 (forty) million',
  '$40 1/2 million',
  '$40, or rather million',
  '40 BTC (thousand)',
  '$30 to $40 (million)',
  '$30-40 (million)',
  '$40 (in million)',
  '$400\n\nMillion Dollar Heist',
] as const;

it.each(READ)('%s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

it.each(NOT_READ)('not read: %s', (text) => {
  expect(show(text)).toBe('');
});

/** What careless or hostile hands put between a figure and its scale. */
const BETWEEN = [
  ' ',
  ' ',
  '\u00a0',
  '\n',
  '\r\n',
  '\u200b',
  ' (',
  ' [',
  ' \u2013 ',
  ' \u2014 ',
  '-',
  ', ',
  '* ',
  '\u2020',
  '[1]',
  ' [12] ',
  '\u00b9 ',
  '+ ',
  '-odd ',
  ' or so ',
  ' or more ',
  '-plus ',
  ' a ',
  ' US ',
  ' U.S. ',
  ' odd ',
  ' solid ',
  ' whopping ',
  ' \u201c',
  " '",
  '/',
  '_',
  ': ',
  '; ',
  '\u2026 ',
  ' (sic) ',
  ' (forty) ',
  ' <b>',
  ' \u00d7 ',
  ' ~ ',
];
const WORDS: readonly (readonly [string, bigint])[] = [
  ['million', 1_000_000n],
  ['millions', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['trillion', 10n ** 12n],
  ['thousand', 1000n],
  ['bn', 1_000_000_000n],
  ['mln', 1_000_000n],
  ['Million', 1_000_000n],
  ['MILLION', 1_000_000n],
];

/** One slip of the hand in a long word; short ones are too near to other words. */
function misspell(word: string, slips: readonly (readonly [number, string])[]): string {
  let text = word;
  for (const [place, slip] of slips) {
    if (word.length < 6) continue;
    const at = 1 + (place % (text.length - 2));
    const [head, letter, tail] = [text.slice(0, at), text[at]!, text.slice(at + 1)];
    if (slip === 'drop') text = head + tail;
    else if (slip === 'double') text = head + letter + letter + tail;
    else if (slip === 'swap') text = head + tail.slice(0, 1) + letter + tail.slice(1);
    else text = `${head}e${tail}`;
  }
  return text;
}

it('a scale that stands off, or is misspelt, is the figure’s or the figure is not read', () => {
  let plain = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('40', '4.2', '1,500', '999', '12.75'),
      fc.constantFrom(['$', ''], ['US$', ''], ['€', ''], ['', ' BTC'], ['USD ', ''], ['', ' euros']),
      fc.array(fc.constantFrom(...BETWEEN), { maxLength: 3 }),
      fc.constantFrom(...WORDS),
      fc.array(fc.tuple(fc.nat(20), fc.constantFrom('drop', 'double', 'swap', 'change')), { maxLength: 1 }),
      fc.constantFrom('', ')', ']', '.', ' stolen', '\u201d'),
      (digits, [prefix, suffix], between, [word, scale], slips, after) => {
        const text = `${prefix}${digits}${suffix}${between.join('')}${misspell(word, slips)}${after}`;
        const value = parseDecimal(digits.replace(',', ''));
        const right = decimalText(rational(value.numerator * scale, value.denominator));
        for (const { amount } of readAmounts(`Hackers stole ${text} from Acme.`)) {
          const stated = [amount.interval.lo, amount.interval.hi].filter((end) => end !== null && end !== '0');
          expect({ text, stated: new Set(stated) }).toEqual({ text, stated: new Set([right]) });
          plain += 1;
        }
      },
    ),
    { numRuns: Number(process.env.SPOOR_RUNS ?? 6000) },
  );
  expect(plain).toBeGreaterThan(0);
});
