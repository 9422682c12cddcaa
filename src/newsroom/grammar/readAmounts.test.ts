import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpuTime.ts';
import { decimalText, parseDecimal, rational } from '../../core/rational.ts';
import { readAmounts } from './readAmounts.ts';

/** One line an amount: modality, interval, unit, equivalent. */
function show(text: string): string {
  return readAmounts(text)
    .map(({ amount: { modality, interval, unit, equivalent } }) => {
      const range = interval.lo === interval.hi ? interval.lo : `${interval.lo}..${interval.hi ?? ''}`;
      const other =
        equivalent === undefined ? '' : ` = ${equivalent.modality} ${equivalent.interval.lo} ${equivalent.unit}`;
      return `${modality} ${range} ${unit}${other}`;
    })
    .join('; ');
}

const READ: readonly (readonly [string, string])[] = [
  ['$281 million and $300 million', 'exactly 281000000 USD; exactly 300000000 USD'],
  ['between $281 million and $300 million', 'between 281000000..300000000 USD'],
  ['KRW 58 billion ($49 million)', 'exactly 58000000000 KRW = exactly 49000000 USD'],
  ['58 billion won ($49 million at the time)', 'exactly 58000000000 KRW = exactly 49000000 USD'],
  ['$1.5bn', 'exactly 1500000000 USD'],
  ['$1.5 b', 'exactly 1500000000 USD'],
  ['about $625m', 'about 625000000 USD'],
  ['a $625-million hack', 'exactly 625000000 USD'],
  ['between $280m-$300m', 'between 280000000..300000000 USD'],
  ['$280-300 million', 'between 280000000..300000000 USD'],
  ['$280m to 300m', 'between 280000000..300000000 USD'],
  ['losses ranging from $5 to $10 million', 'between 5000000..10000000 USD'],
  ['EUR 14.2 million', 'exactly 14200000 EUR'],
  ['14,2 Mio. Euro', 'exactly 14200000 EUR'],
  ['EUR 1.234.567,89', 'exactly 1234567.89 EUR'],
  ['1 234 567 euros', 'exactly 1234567 EUR'],
  ['4,000 BTC', 'exactly 4000 BTC'],
  ['7,000 bitcoin (about $40 million)', 'exactly 7000 BTC = about 40000000 USD'],
  ['4,000 BTC, then worth about $40 million', 'exactly 4000 BTC = about 40000000 USD'],
  ['a 7,000-bitcoin theft', 'exactly 7000 BTC'],
  ['at least 35 reported cyberattacks in 17 countries', 'at-least 35.. attacks; exactly 17 countries'],
  ['half a billion dollars', 'exactly 500000000 USD'],
  ['a quarter of a million dollars', 'exactly 250000 USD'],
  ['two and a half million dollars', 'exactly 2500000 USD'],
  ['two hundred and fifty million dollars', 'exactly 250000000 USD'],
  ['five-hundred-million-dollar heist', 'exactly 500000000 USD'],
  ['two-thirds of all thefts', 'exactly 0.666666..0.666667 share'],
  ['nearly half of the total', 'about 0.5 share'],
  ['40 to 50 percent of it', 'between 0.4..0.5 share'],
  ['a quarter of the money', 'exactly 0.25 share'],
  ['upwards of $5 million', 'at-least 5000000.. USD'],
  ['as much as $7m', 'up-to 0..7000000 USD'],
  ['$5 million or more', 'at-least 5000000.. USD'],
  ['$2 billion-plus', 'at-least 2000000000.. USD'],
  ['an estimated $2 billion', 'estimated 2000000000 USD'],
  ['more than an estimated $2 billion', 'more-than 2000000000.. USD'],
  ['just under $2 billion', 'less-than null..2000000000 USD'],
  ['some of the $2 billion', 'exactly 2000000000 USD'],
  ['some $2 billion', 'about 2000000000 USD'],
  ['charged over $2 billion', 'exactly 2000000000 USD'],
  ['A$5m', 'exactly 5000000 AUD'],
  ['5 million Hong Kong dollars', 'exactly 5000000 HKD'],
  ['$5 million Canadian dollars', 'exactly 5000000 CAD'],
  ['\u20b94.2 crore', 'exactly 42000000 INR'],
  ['\u20a958bn', 'exactly 58000000000 KRW'],
  ['300m USDT', 'exactly 300000000 USDT'],
  ['thirty-five attacks', 'exactly 35 attacks'],
  ['two dozen countries', 'exactly 24 countries'],
  ['$88,000 worth of bitcoin', 'exactly 88000 USD'],
  ['$500,000 to $1.2 million', 'between 500000..1200000 USD'],
  ['$1.125 billion', 'exactly 1125000000 USD'],
];

/** What may be read in two ways, or is no amount, is not read. */
const NOT_READ = [
  '14,2 Mio.',
  'EUR 14,2 million',
  '\u20ac1.500',
  '\u20ac1.500 million',
  '$1.500 billion',
  '1,125 Mrd. Euro',
  '$1,125 billion',
  '$1 234 million',
  '$281 000',
  '2 Billionen Euro',
  '5 mil euros',
  '$5 mil',
  '300m',
  '$-5m',
  '-$5m',
  '$.5 million',
  '0,125 BTC',
  'tens of millions of dollars',
  'several million dollars',
  'a third of a billion dollars',
  'multi-million-dollar hack',
  'three and a quarter million dollars',
  'a billion and a half dollars',
  'five million, three hundred thousand dollars',
  'two point five million dollars',
  '1 1/2 million dollars',
  '\u00bd billion dollars',
  '$5\u00bd million',
  '$5.2.1 million',
  '$1,2345 million',
  '$1,000 to $1,500 million',
  'between $280 million and $300',
  'losses rose from $280m to $300m',
  'the 2014 attacks',
  'twenty nineteen attacks',
  '35 bitcoin exchanges',
  '12 BTC addresses',
  'one attack',
  '3.5 attacks',
  'the team won 35 won',
  '5 million pounds of copper',
  'Z$5 million',
  '\u00a558 billion',
  'not $5 million',
  'at least up to $5 million',
  'up to $5-10 million',
  '150% of the total',
  '5 percentage points',
  'CVE-2020 attacks',
  '10.5.2.1 attacks',
  'Losses (in millions): KuCoin $281',
  '5th attacks',
  'million dollars',
] as const;

describe('amounts', () => {
  it.each(READ)('%s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each(NOT_READ)('not read: %s', (text) => {
    expect(show(text)).toBe('');
  });

  it('a sum whose scale may stand behind the next one is not read', () => {
    expect(show('$40, $32 and $4.2 million')).toBe('exactly 4200000 USD');
  });

  it('says where each stands', () => {
    const text = 'They took about\n$40 million (7,000 BTC) and 12 ETH.';
    const found = readAmounts(text);
    expect(found.map(({ from, to, end }) => [text.slice(from, to), text.slice(from, end)])).toEqual([
      ['about\n$40 million', 'about\n$40 million (7,000 BTC)'],
      ['12 ETH', '12 ETH'],
    ]);
    expect(found[0]!.amount.as).toBe('about $40 million');
  });

  it('knows a price from a total, and the coin that money was in', () => {
    expect(readAmounts('$40,000 per bitcoin').map(({ rate }) => rate)).toEqual([true]);
    expect(readAmounts('$88,000 worth of bitcoin').map(({ coin }) => coin)).toEqual(['BTC']);
  });
});

const SCALES: readonly (readonly [string, bigint])[] = [
  ['', 1n],
  [' thousand', 1000n],
  ['k', 1000n],
  ['K', 1000n],
  [' million', 1_000_000n],
  ['m', 1_000_000n],
  ['M', 1_000_000n],
  ['mm', 1_000_000n],
  ['mn', 1_000_000n],
  [' m', 1_000_000n],
  ['-million', 1_000_000n],
  [' billion', 1_000_000_000n],
  ['bn', 1_000_000_000n],
  ['b', 1_000_000_000n],
  [' b', 1_000_000_000n],
  ['B', 1_000_000_000n],
  [' trillion', 10n ** 12n],
  ['tn', 10n ** 12n],
  [' Mio.', 1_000_000n],
  [' Mrd.', 1_000_000_000n],
  [' milliards', 1_000_000_000n],
  [' hundred million', 100_000_000n],
];
const UNITS: readonly (readonly [string, string, string])[] = [
  ['$', '', 'USD'],
  ['US$', '', 'USD'],
  ['USD ', '', 'USD'],
  ['EUR ', '', 'EUR'],
  ['\u20ac', '', 'EUR'],
  ['', ' euros', 'EUR'],
  ['', ' dollars', 'USD'],
  ['KRW ', '', 'KRW'],
  ['', ' BTC', 'BTC'],
  ['', ' bitcoin', 'BTC'],
  ['', ' ETH', 'ETH'],
  ['\u00a3', '', 'GBP'],
];
const BEFORE = [
  '',
  'about ',
  'at least ',
  'up to ',
  'nearly ',
  'more than ',
  'an estimated ',
  'upwards of ',
  'as much as ',
];
const AFTER = [
  '',
  '.',
  ' stolen',
  ' or more',
  ', it said',
  ' (later frozen)',
  '-plus',
  ' in bitcoin',
  ' and more',
  ' to come',
];

/** A number and one of the ways in which someone would write it. */
const written = fc
  .record({
    digits: fc.oneof(fc.bigInt(1n, 999n), fc.bigInt(1n, 99_999_999n)),
    places: fc.integer({ min: 0, max: 3 }),
    style: fc.constantFrom('plain', 'english', 'european', 'swiss', 'spaced', 'thin'),
  })
  .map(({ digits, places, style }) => {
    const value = rational(digits, 10n ** BigInt(places));
    const text = digits.toString().padStart(places + 1, '0');
    const [whole, fraction] = [text.slice(0, text.length - places), text.slice(text.length - places)];
    const [group, point] = {
      plain: ['', '.'],
      english: [',', '.'],
      european: ['.', ','],
      swiss: ["'", '.'],
      spaced: [' ', ','],
      thin: ['\u202f', ','],
    }[style]!;
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group!);
    return { value, text: fraction === '' ? grouped : `${grouped}${point}${fraction}` };
  });

describe('properties of amounts', () => {
  // European digits in front of an English scale, and the like: all are in here, and all are right or silent. Decimal
  // points before three digits mean two things, so what English reads as a decimal is what is asked of it there.
  it('a phrase is read to its value or not at all', () => {
    let read = 0;
    fc.assert(
      fc.property(
        written,
        fc.constantFrom(...SCALES),
        fc.constantFrom(...UNITS),
        fc.constantFrom(...BEFORE),
        fc.constantFrom(...AFTER),
        (number, [scaleText, scale], [prefix, suffix, unit], before, after) => {
          const text = `${before}${prefix}${number.text}${scaleText}${suffix}${after}`;
          fc.pre(!isTwoFaced(number.text, number.value));
          const found = readAmounts(text);
          const expected = decimalText(rational(number.value.numerator * scale, number.value.denominator));
          for (const { amount } of found) {
            expect({ text, unit: amount.unit }).toEqual({ text, unit });
            const stated = [amount.interval.lo, amount.interval.hi].filter((end) => end !== null && end !== '0');
            expect({ text, stated: new Set(stated) }).toEqual({ text, stated: new Set([expected]) });
          }
          read += found.length;
        },
      ),
      { numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(3500);
  });

  it('a range is read to its two ends or not at all', () => {
    const ends = fc.tuple(fc.bigInt(1n, 9999n), fc.bigInt(1n, 9999n), fc.integer({ min: 0, max: 1 }));
    const joints = [
      ['between ', ' and '],
      ['', '-'],
      ['', '\u2013'],
      ['', ' to '],
      ['between ', '-'],
      ['ranging from ', ' to '],
    ] as const;
    fc.assert(
      fc.property(
        ends,
        fc.constantFrom(...joints),
        fc.constantFrom(...SCALES),
        fc.boolean(),
        fc.boolean(),
        ([a, b, places], [before, joint], [scaleText, scale], isShared, isSigned) => {
          const [low, high] = [a < b ? a : b, a < b ? b : a].map((digits) => rational(digits, 10n ** BigInt(places)));
          fc.pre(
            a !== b && !/\d{4}/.test(decimalText(low!)!) && !scaleText.includes('M') && !scaleText.includes('mill'),
          );
          const text = `${before}$${decimalText(low!)}${isShared ? '' : scaleText}${joint}${isSigned ? '$' : ''}${decimalText(high!)}${scaleText}`;
          const times = (value: { numerator: bigint; denominator: bigint }): string =>
            decimalText(rational(value.numerator * scale, value.denominator))!;
          for (const { amount } of readAmounts(text)) {
            if (amount.modality === 'between')
              expect({ text, ...amount.interval }).toEqual({ text, lo: times(low!), hi: times(high!) });
            else
              expect({ text, end: [times(low!), times(high!)].includes(amount.interval.lo!) }).toEqual({
                text,
                end: true,
              });
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('offsets are exact in any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '$',
            '5',
            '1.5',
            '2,000',
            ' ',
            'million',
            'bn',
            '-',
            '(',
            ')',
            'BTC',
            'between',
            'and',
            'about',
            '\n',
            '\ud83d\ude00',
            '\u202e',
            'half a',
            'to',
            '%',
          ),
          { maxLength: 30 },
        ),
        (pieces) => {
          const text = pieces.join('');
          let last = 0;
          for (const { from, to, end, amount } of readAmounts(text)) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(text.slice(from, to).replace(/\s+/g, ' ')).toBe(amount.as);
            expect(end).toBeGreaterThanOrEqual(to);
            last = to;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('numbers written out are read to their value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999 }),
        fc.constantFrom('', ' thousand', ' million', ' billion'),
        fc.boolean(),
        (count, scale, and) => {
          const factor = { '': 1n, ' thousand': 1000n, ' million': 1_000_000n, ' billion': 1_000_000_000n }[scale]!;
          const text = `${inWords(count, and)}${scale} dollars`;
          expect(show(text)).toBe(`exactly ${BigInt(count) * factor} USD`);
        },
      ),
    );
  });

  it('takes time in proportion to the text, whatever it is made of', () => {
    for (const piece of [
      '$1,',
      '$5 and ',
      'between ',
      '1 000 ',
      'about ',
      'a.',
      '$',
      '(',
      'one hundred and ',
      '5 million, ',
      '-',
      "a'",
      'half a ',
      '$5-',
    ]) {
      const text = piece.repeat(Math.ceil(40_000 / piece.length));
      const from = cpuTime();
      readAmounts(text);
      expect({ piece, slow: cpuTime() - from > 3000 }).toEqual({ piece, slow: false });
    }
  });
});

/** "1.500" and "1,500" are different numbers to different people, and English is what we read. */
function isTwoFaced(text: string, value: { numerator: bigint; denominator: bigint }): boolean {
  const english = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text)
    ? parseDecimal(text.replaceAll(',', ''))
    : null;
  return english !== null && (english.numerator !== value.numerator || english.denominator !== value.denominator);
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(count: number, and: boolean): string {
  if (count < 20) return ONES[count]!;
  if (count < 100) return TENS[Math.floor(count / 10)]! + (count % 10 === 0 ? '' : `-${ONES[count % 10]}`);
  const rest = count % 100;
  return `${ONES[Math.floor(count / 100)]} hundred${rest === 0 ? '' : `${and ? ' and' : ''} ${inWords(rest, and)}`}`;
}
