import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPeriods } from './readPeriods.ts';

const RUNS = Number(process.env.SPOOR_RUNS ?? 6000);
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DATED = '2023-06-15';

interface Meant {
  readonly text: string;
  /** First and last day that are meant. */
  readonly from: string;
  readonly to: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const ordinal = (day: number): string =>
  `${day}${day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
const months = (year: number, first: number, endYear: number, last: number, text: string): Meant => ({
  text,
  from: iso(year, first, 1),
  to: iso(endYear, last, lastDay(endYear, last)),
});

const year = fc.integer({ min: 1995, max: 2022 });
const month = fc.integer({ min: 1, max: 12 });
const name = (index: number, isShort: boolean): string =>
  isShort ? (index === 9 ? 'Sept' : MONTHS[index - 1]!.slice(0, 3)) : MONTHS[index - 1]!;

const day: fc.Arbitrary<Meant> = fc
  .record({ y: year, m: month, d: fc.integer({ min: 1, max: 28 }), isShort: fc.boolean(), form: fc.nat(15) })
  .map(({ y, m, d, isShort, form }) => {
    const month = name(m, isShort);
    const text = [
      `${d} ${month} ${y}`,
      `${month} ${d}, ${y}`,
      `${month} ${d} ${y}`,
      `${ordinal(d)} ${month} ${y}`,
      `${month} ${ordinal(d)}, ${y}`,
      `the ${ordinal(d)} of ${month} ${y}`,
      `${d} ${month}, ${y}`,
      `Thursday, ${d} ${month} ${y}`,
      `${d}-${month}-${y}`,
      iso(y, m, d),
      `${y}/${two(m)}/${two(d)}`,
      `${two(d)}.${two(m)}.${y}`,
      `${m}/${d}/${y}`,
      `${two(d)}/${two(m)}/${y}`,
      `${d}.${m}.${y}`,
      `${d} ${month.slice(0, 3)}${m === 5 ? '' : '.'} ${y}`,
    ][form]!;
    return { text, from: iso(y, m, d), to: iso(y, m, d) };
  });

const days: fc.Arbitrary<Meant> = fc
  .record({
    y: year,
    m: month,
    a: fc.integer({ min: 1, max: 27 }),
    n: fc.integer({ min: 1, max: 20 }),
    joint: fc.constantFrom('-', '\u2013', ' to ', ' and ', '/', ' through '),
    form: fc.nat(5),
  })
  .map(({ y, m, a, n, joint, form }) => {
    const b = Math.min(a + n, 28);
    const [month, after] = [MONTHS[m - 1]!, (m % 12) + 1];
    const [next, other] = [MONTHS[after - 1]!, m === 12 ? y + 1 : y];
    const crosses = form > 3;
    const text = [
      `${a}${joint}${b} ${month} ${y}`,
      `${month} ${a}${joint}${b}, ${y}`,
      `${month} ${ordinal(a)}${joint}${ordinal(b)}, ${y}`,
      `${ordinal(a)}${joint}${ordinal(b)} of ${month} ${y}`,
      `${a} ${month}${joint}${b} ${next} ${other}`,
      `${month} ${a}${joint}${next} ${b}, ${other}`,
    ][form]!;
    return { text, from: iso(y, m, a), to: crosses ? iso(other, after, b) : iso(y, m, b) };
  });

const monthsOf: fc.Arbitrary<Meant> = fc
  .record({ y: year, m: month, n: fc.integer({ min: 1, max: 11 }), form: fc.nat(10), isShort: fc.boolean() })
  .map(({ y, m, n, form, isShort }) => {
    const end = m + n;
    const [last, lastYear] = end > 12 ? [end - 12, y + 1] : [end, y];
    const [first, second] = [name(m, isShort), name(last, isShort)];
    const single = [`${first} ${y}`, `${first}, ${y}`, `${first} of ${y}`, `${two(m)}/${y}`][form];
    if (single !== undefined) return months(y, m, y, m, single);
    const text = [
      `${first} to ${second} ${lastYear}`,
      `${first}-${second} ${lastYear}`,
      `between ${first} and ${second} ${lastYear}`,
      `from ${first} ${y} to ${second} ${lastYear}`,
      `between ${first} ${y} and ${second} ${lastYear}`,
      `${first} ${y}\u2013${second} ${lastYear}`,
      `the ${n + 1} months to ${second} ${lastYear}`,
    ][form - 4]!;
    return months(y, m, lastYear, last, text);
  });

const parts: fc.Arbitrary<Meant> = fc
  .record({ y: year, q: fc.integer({ min: 1, max: 4 }), form: fc.nat(19) })
  .map(({ y, q, form }) => {
    const h = q > 2 ? 2 : 1;
    const word = ['first', 'second', 'third', 'fourth'][q - 1]!;
    const half = h === 1 ? 'first' : 'second';
    const short = two(y % 100);
    const isNew = y >= 2000;
    const quarter = [
      `Q${q} ${y}`,
      `Q${q} of ${y}`,
      `${q}Q ${y}`,
      `${y} Q${q}`,
      `Q${q}-${y}`,
      `Q${q}/${y}`,
      `the ${word} quarter of ${y}`,
      isNew ? `Q${q}'${short}` : `Q${q} ${y}`,
      isNew ? `${q}Q${short}` : `Q${q}, ${y}`,
    ];
    if (form < 9) return months(y, q * 3 - 2, y, q * 3, quarter[form]!);
    const halves = [`H${h} ${y}`, `${h}H ${y}`, `the ${half} half of ${y}`, `H${h}/${y}`, `${half}-half ${y}`];
    if (form < 14) return months(y, h * 6 - 5, y, h * 6, halves[form - 9]!);
    if (form === 14) return months(y, 1, y, q, `the first ${q} months of ${y}`);
    if (form === 15) return months(y, 13 - q, y, 12, `the last ${q} months of ${y}`);
    if (form === 16) return months(y, 5, y, 12, `mid-to-late ${y}`);
    if (form === 17) return months(y, 1, y, 8, `early to mid-${y}`);
    if (form === 18) return months(y, 9, y + 1, 4, `late ${y} or early ${y + 1}`);
    return months(y, 1, y, q * 3, `Q1 to Q${q} ${y}`);
  });

const years: fc.Arbitrary<Meant> = fc
  .record({ y: year, n: fc.integer({ min: 1, max: 5 }), form: fc.nat(8) })
  .map(({ y, n, form }) => {
    const end = form === 4 || form === 5 ? y + 1 : y + n;
    const short = two(end % 100);
    const text = [
      `${y}-${short}`,
      `${y}\u2013${end}`,
      `from ${y} to ${end}`,
      `between ${y} and ${end}`,
      `${y}/${short}`,
      `${y}/${end}`,
      `${y}-${end}`,
      `${y} through ${end}`,
      `${y}`,
    ][form]!;
    // "2004-06" is June to whoever writes dates so; and a century ends.
    const isDated = form === 0 && Number(short) <= 12;
    const last = form === 8 ? y : end;
    return isDated || (form === 0 && end % 100 < y % 100) ? months(y, 1, y, 12, `${y}`) : months(y, 1, last, 12, text);
  });

const meant = fc.oneof(day, days, monthsOf, parts, years);
const BEFORE = [
  '',
  'in ',
  'In ',
  'during ',
  'Hackers struck in ',
  '(',
  'the hack of ',
  '400 BTC in ',
  '$40 million in ',
  '"',
];
const AFTER = [
  '',
  '.',
  ',',
  ')',
  '[3]',
  ' they lost $40 million',
  ', 400 BTC was taken',
  ' 400 BTC was taken',
  ' from 35 banks',
  '?',
  ' (note 4)',
  ' and then fled',
  '\nThe exchange',
];
const first = (text: string): string => (text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text);
const last = (text: string): string =>
  text.length === 4
    ? `${text}-12-31`
    : text.length === 7
      ? `${text}-${lastDay(Number(text.slice(0, 4)), Number(text.slice(5)))}`
      : text;

it('a period that is read has in it all that is meant, and mostly no more', () => {
  let [read, exact] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...BEFORE), meant, fc.constantFrom(...AFTER), (before, { text, from, to }, after) => {
      const phrase = `${before}${text}${after}`;
      const found = readPeriods(phrase, DATED).flatMap(({ period }) => (period === null ? [] : [period]));
      for (const period of found) {
        const [start, end] = [first(period.from), last(period.to)];
        expect({ phrase, start, end, isIn: start <= from && end >= to }).toEqual({ phrase, start, end, isIn: true });
        read += 1;
        exact += start === from && end === to ? 1 : 0;
      }
    }),
    { numRuns: RUNS },
  );
  expect(read).toBeGreaterThan(RUNS * 0.8);
  expect(exact).toBeGreaterThan(read * 0.9);
});

it('what leaves an end open has no period', () => {
  const openers = [
    'by ',
    'until ',
    'before ',
    'after ',
    'prior to ',
    'up to ',
    'no later than ',
    'as early as ',
    'ahead of ',
    'as of ',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...openers), fc.oneof(day, monthsOf, parts), (opener, { text }) => {
      fc.pre(!/^(?:between|from|the \d+ months)/.test(text));
      const found = readPeriods(`${opener}${text}`, DATED);
      expect({ text, found: found.filter(({ period }) => period !== null) }).toEqual({ text, found: [] });
    }),
    { numRuns: RUNS / 3 },
  );
});
