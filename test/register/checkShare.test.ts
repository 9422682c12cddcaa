import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareCheckText } from '../../src/cli/render/shareCheckText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import { add, compare, parseDecimal, type Rational, rational } from '../../src/core/rational.ts';
import { proposeClaims } from '../../src/newsroom/proposeClaims.ts';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';
import type { Change } from '../../src/register/change.ts';
import { checkShare } from '../../src/register/checkShare.ts';
import type { Claim, ClaimContent } from '../../src/register/claim.ts';
import { periodOf } from '../../src/register/period.ts';
import type { Register } from '../../src/register/register.ts';
import { lacking, partOf, shareRange, sharesOverlap, wholeOf } from '../../src/register/shareRange.ts';
import { type Range, rangeOf } from '../../src/register/spread.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { HAND, incidentWith, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

/** A range of cents, and some numbers in it. */
const ranges = fc
  .tuple(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), fc.array(fc.nat({ max: 100 }), { maxLength: 3 }), fc.boolean())
  .map(([least, more, percents, isOpen]) => {
    const texts = [least, least + more].map((cents) => (cents / 100).toFixed(2)) as [string, string];
    const values = [0, 100, ...percents].map((percent) => rational(BigInt(least * 100 + more * percent), 10_000n));
    const range: Range = rangeOf({ lo: texts[0], hi: isOpen ? null : texts[1] });
    return { range, values };
  });

const within = (value: Rational, lo: Rational, hi: Rational): boolean =>
  compare(lo, value) <= 0 && compare(value, hi) <= 0;

describe('the share of a part in a whole', () => {
  it('holds every share that figures within the intervals have, and no less and no more', () => {
    fc.assert(
      fc.property(ranges, ranges, (part, rest) => {
        const { lo, hi } = shareRange(part.range, rest.range);
        const found = part.values.flatMap((a) =>
          rest.values.flatMap((b) => {
            const whole = add(a, b);
            return whole.numerator === 0n
              ? []
              : [rational(a.numerator * whole.denominator, a.denominator * whole.numerator)];
          }),
        );
        for (const value of found) expect(within(value, lo, hi)).toBe(true);
        if (part.range.hi === null || rest.range.hi === null || found.length === 0) return;
        expect(found.some((value) => compare(value, lo) === 0)).toBe(true);
        expect(found.some((value) => compare(value, hi) === 0)).toBe(true);
      }),
    );
  });

  it('says what would have to come to the rest or the part: that much does, a little less does not', () => {
    const asked = fc
      .tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 0, max: 10 }))
      .map(([lo, more]) => ({ lo: rational(BigInt(lo), 100n), hi: rational(BigInt(Math.min(99, lo + more)), 100n) }));
    fc.assert(
      fc.property(ranges, ranges, asked, (part, rest, share) => {
        const found = lacking(part.range, rest.range, share);
        const overlaps = (more: string, side: 'part' | 'rest'): boolean => {
          const added = rangeOf({ lo: '0', hi: more });
          const plus = ({ lo, hi }: Range): Range => ({
            lo,
            hi:
              hi === null
                ? null
                : { units: hi.units * 10n ** 2n + added.hi!.units * 10n ** BigInt(4 - added.hi!.scale), scale: 4 },
          });
          const cents = (range: Range): Range => ({
            lo: range.lo,
            hi: range.hi === null ? null : { units: range.hi.units * 10n ** BigInt(2 - range.hi.scale), scale: 2 },
          });
          const [a, b] = [
            side === 'part' ? plus(cents(part.range)) : part.range,
            side === 'rest' ? plus(cents(rest.range)) : rest.range,
          ];
          return sharesOverlap(shareRange(a, b), share);
        };
        if (found === null) return;
        expect(sharesOverlap(shareRange(part.range, rest.range), share)).toBe(false);
        const { numerator, denominator } = parseDecimal(found.amount);
        const cent = (cents: bigint): string => {
          const units = (numerator * 100n) / denominator + cents;
          return units < 0n ? '0' : `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;
        };
        expect(overlaps(cent(1n), found.in)).toBe(true);
        if (numerator > 0n && overlaps(cent(-1n), found.in)) expect(numerator).toBeLessThanOrEqual(denominator);
      }),
    );
  });

  it('and what it implies are exact', () => {
    const half = { lo: rational(1n, 2n), hi: rational(1n, 2n) };
    const third = { lo: rational(1n, 3n), hi: rational(1n, 3n) };
    const part = rangeOf({ lo: '281000000', hi: '281000000' });
    expect(wholeOf(part, half)).toEqual({ lo: '562000000', hi: '562000000' });
    expect(partOf(part, third)).toEqual({ lo: '93666666.66', hi: '93666666.67' });
    expect(wholeOf(part, { lo: rational(0n), hi: half.hi })).toEqual({ lo: '562000000', hi: null });
    expect(wholeOf(part, { lo: rational(0n), hi: rational(0n) })).toBeNull();
  });
});

const shareClaim = (share: string, given: Partial<ClaimContent> = {}): Claim =>
  sampleClaim('1', {
    subject: { actor: 'DPRK' },
    predicate: 'share',
    amount: { as: share, unit: 'share', interval: { lo: share, hi: share }, modality: 'exactly' },
    period: periodOf('2020'),
    speaker: { kind: 'firm', name: 'A Firm' },
    of: { text: 'all cryptocurrency stolen in 2020' },
    ...given,
  });

const theft = (id: string, dollars: string, day: string, actor?: string): Change[] =>
  incidentWith(id, day, [
    sampleClaim(dollars, {
      subject: { scope: ['exchange'] },
      period: periodOf(day),
      source: { held: false, citation: `of ${id}` },
      ...(actor === undefined ? {} : { attribution: { actor, confidence: 'alleged' } }),
    }),
  ]);

const ROWS = [
  ...theft('alpha', '300', '2020-02-02', 'Lazarus Group'),
  ...theft('bravo', '100', '2020-03-03', 'somebody else'),
  ...theft('charlie', '200', '2020-04-04', 'somebody else'),
  ...theft('delta', '50', '2021-05-05', 'DPRK'),
];

describe('a share that is stated', () => {
  const check = (register: Register, claim: Claim) => checkShare(register, { claim, status: null, incidents: [] });

  it('is counted from the rows: what is in the part, beside it and left out, and the exact share', () =>
    withRegister(ROWS, (register) => {
      const { verdict, counted } = check(register, shareClaim('0.5'));
      expect(verdict).toBe('supported');
      expect(counted).toMatchObject({
        unit: 'USD',
        partBy: 'actor',
        part: { range: { lo: '300', hi: '300' }, events: [{ incidents: ['alpha'] }] },
        rest: { range: { lo: '300', hi: '300' }, events: [{ incidents: ['charlie'] }, { incidents: ['bravo'] }] },
        whole: { lo: '600', hi: '600' },
        share: { lo: '0.5', hi: '0.5' },
        fractions: { lo: '1/2', hi: '1/2' },
        leftOut: [{ reason: 'outside the period', events: 1, range: { lo: '50', hi: '50' } }],
        needed: { whole: { lo: '600', hi: '600' }, part: { lo: '300', hi: '300' } },
        lacking: null,
      });
      expect(check(register, shareClaim('0.54')).verdict).toBe('rows say less');
      expect(check(register, shareClaim('0.46'))).toMatchObject({
        verdict: 'rows say more',
        counted: { lacking: { in: 'rest', amount: '45.16' } },
      });
      // "Half" is no finer than a tenth.
      const words = (as: string, lo: string): Claim =>
        shareClaim('0', { amount: { as, unit: 'share', interval: { lo, hi: lo }, modality: 'about' } });
      expect(check(register, words('a little over half', '0.53')).verdict).toBe('within rounding');
      const most = shareClaim('0', {
        amount: { as: 'most', unit: 'share', interval: { lo: '0.5', hi: null }, modality: 'more-than' },
      });
      expect(check(register, most)).toMatchObject({ verdict: 'supported', asRounded: { lo: '0.5', hi: '1' } });
      const few = shareClaim('0', {
        amount: { as: 'under 60%', unit: 'share', interval: { lo: null, hi: '0.6' }, modality: 'less-than' },
      });
      expect(check(register, few).verdict).toBe('not contradicted');
    }));

  it('by number of attacks is counted in attacks', () =>
    withRegister(ROWS, (register) => {
      const attacks = shareClaim('0.33', { of: { text: 'all attacks in 2020' } });
      expect(check(register, attacks)).toMatchObject({
        verdict: 'within rounding',
        counted: { unit: 'attacks', fractions: { lo: '1/3', hi: '1/3' }, share: { lo: '0.333333', hi: '0.333334' } },
      });
    }));

  it('cannot be told where what the register does not place may make it so', () =>
    withRegister(
      [...ROWS, ...theft('echo', '400', '2020-06-06'), ...theft('foxtrot', '100', '2020', 'DPRK')],
      (register) => {
        const found = check(register, shareClaim('0.7'));
        expect(found).toMatchObject({
          verdict: 'cannot say',
          why: '1 event that it cannot place may make it so',
          counted: {
            fractions: { lo: '4/11', hi: '4/11' },
            undecided: [{ reason: 'nobody blamed', events: 1, range: { lo: '400', hi: '400' } }],
            possible: { lo: '0.363636', hi: '0.727273' },
          },
        });
        expect(check(register, shareClaim('0.8')).verdict).toBe('rows say less');
        expect(check(register, shareClaim('0.3')).verdict).toBe('rows say more');
        // Of a period in which events perhaps are.
        const spring = check(
          register,
          shareClaim('0.9', {
            period: { as: 'early 2020', from: '2020-01', to: '2020-04', precision: 'part-of-year' },
          }),
        );
        expect(spring.counted!.undecided.map(({ reason }) => reason)).toEqual(['straddles the period']);
        expect(spring.counted!.readings.map(({ what }) => what)).toContain('and events that are perhaps in the period');
      },
    ));

  it('is no support where only an open end leaves room for it, and leaves room for events of which no country is said', async () => {
    const open = sampleClaim('300', {
      amount: { as: 'over $300', unit: 'USD', interval: { lo: '300', hi: null }, modality: 'more-than' },
      attribution: { actor: 'DPRK', confidence: 'alleged' },
      period: periodOf('2020-02-02'),
    });
    const inJapan: Change[] = ROWS.map((change) =>
      change.do === 'incident' && change.incident.id !== 'charlie'
        ? { ...change, incident: { ...change.incident, victim: { name: change.incident.id, country: 'Japan' } } }
        : change,
    );
    await withRegister([...inJapan, ...incidentWith('hotel', '2020-02-02', [open])], (register) => {
      expect(check(register, shareClaim('0.9'))).toMatchObject({
        verdict: 'cannot say',
        why: expect.stringContaining('told as "at least"'),
      });
      expect(check(register, shareClaim('0.67')).verdict).toBe('within rounding');
    });
    await withRegister(inJapan, (register) => {
      const ofJapan = check(register, shareClaim('0.5', { subject: { actor: 'DPRK', country: 'Japan' } }));
      expect(ofJapan).toMatchObject({
        verdict: 'cannot say',
        counted: {
          fractions: { lo: '3/4' },
          possible: { lo: '0.5' },
          undecided: [{ reason: 'country not said', events: 1 }],
        },
      });
    });
  });

  it('without rows, without the part, a period or a doer is told as what it is', () =>
    withRegister(ROWS, (register) => {
      expect(check(register, shareClaim('0.5', { period: periodOf('2015') })).verdict).toBe('no rows');
      expect(check(register, shareClaim('0.5', { subject: { actor: 'nobody we know' } }))).toMatchObject({
        verdict: 'cannot say',
        why: 'it has no event of the part with a figure',
      });
      expect(check(register, shareClaim('0.5', { subject: {} }))).toMatchObject({
        verdict: 'cannot be checked',
        counted: null,
      });
      const { period: _period, id: _id, ...undated } = shareClaim('0.5');
      expect(check(register, { ...undated, id: '0' } as Claim).why).toContain('names no period');
      expect(
        checkShare(register, { claim: shareClaim('0.5', { subject: {} }), status: null, incidents: ['alpha'] }),
      ).toMatchObject({
        verdict: 'supported',
        counted: { partBy: 'incidents' },
      });
    }));

  it('says where the difference lies: attempts, kinds of victim, what others state', async () => {
    const total = (dollars: string, citation: string, actor?: string): Change => ({
      do: 'claim',
      claim: sampleClaim(dollars, {
        subject: actor === undefined ? {} : { actor },
        period: periodOf('2020'),
        speaker: { kind: 'firm', name: 'A Firm' },
        source: { held: false, citation },
      }),
      status: 'accepted',
      incidents: [],
      flags: [],
    });
    const tried = sampleClaim('400', {
      predicate: 'attempted',
      subject: { scope: ['bank'] },
      period: periodOf('2020-07'),
      source: { held: false, citation: 'a bank' },
    });
    await withRegister(
      [
        ...ROWS,
        ...incidentWith('golf', '2020-07', [tried]),
        total('1000', 'a report'),
        total('250', 'a report', 'DPRK'),
      ],
      (register) => {
        const { counted } = check(
          register,
          shareClaim('0.3', {
            subject: { actor: 'DPRK', scope: ['exchange'] },
            of: {
              text: 'the $1,000 stolen in 2020',
              impliedPart: {
                as: '',
                unit: 'USD',
                interval: { lo: '300', hi: '300' },
                modality: 'exactly',
                computedBy: 'us',
              },
            },
          }),
        );
        expect(counted!.readings.map(({ what, share, agrees }) => [what, share.lo, agrees])).toEqual([
          ['of the whole that it names', '0.3', true],
          ['A Firm: stated, of the whole that it names', '0.25', true],
          ['of the whole that A Firm states', '0.3', true],
          ['A Firm: both as stated', '0.25', true],
        ]);
        const plain = check(register, shareClaim('0.3')).counted!;
        expect(plain.readings.map(({ what }) => what)).toEqual(
          expect.arrayContaining(['and attempts', 'of the whole that A Firm states']),
        );
        expect(plain.readings.find(({ what }) => what === 'and attempts')).toMatchObject({
          share: { lo: '0.3' },
          agrees: true,
        });
      },
    );
  });

  it.skipIf(!existsSync('../shared/data/articles'))(
    'of the article (where ../shared is at hand) is held against the incident of its part, once that is linked',
    () =>
      withRegister(starterChanges(), async (register) => {
        const bytes = readFileSync('../shared/data/articles/2021-north-korea-316m.txt');
        const article = await readArticle(bytes, { name: 'article.txt' });
        const claims = readClaims(article);
        register.write(proposeClaims(register, [{ article, claims, bytes }]).changes, HAND);
        const share = claims.find(({ predicate }) => predicate === 'share')!;
        const checked = () => checkShare(register, register.claim(share.id));
        expect(checked()).toMatchObject({
          counted: { partBy: 'stated' },
          implied: { of: 'whole', range: { lo: '562000000' } },
        });
        register.write(
          [
            { do: 'accept', claim: share.of!.part! },
            { do: 'link', claim: share.of!.part!, incident: 'kucoin-2020' },
          ],
          HAND,
        );
        const found = checked();
        expect(found).toMatchObject({
          verdict: 'rows say more',
          counted: { partBy: 'incidents', part: { events: [{ incidents: ['kucoin-2020'] }] } },
        });
        const text = shareCheckText(found, { style: PLAIN, width: 100 });
        expect(text).toContain('Its own figures imply a total of USD 562,000,000');
        expect(text).toContain('In the part: KuCoin');
      }),
  );
});
