import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Output } from '../../src/cli/output.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import { talkThrough } from '../../src/cli/reviewTalk.ts';
import type { Change } from '../../src/register/change.ts';
import { type Claim, type Interval, identify, type Modality } from '../../src/register/claim.ts';
import { comparePublished } from '../../src/register/comparePublished.ts';
import { describeIncident } from '../../src/register/describeIncident.ts';
import { editClaim } from '../../src/register/editClaim.ts';
import { correctChanges, restatesDoubts } from '../../src/register/reviewChanges.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { computeTotal } from '../../src/register/total.ts';
import { verifyRegister } from '../../src/register/verifyRegister.ts';
import { HAND, incidentWith, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const proposed = (dollars: string): Change => ({
  do: 'claim',
  claim: sampleClaim(dollars),
  status: 'proposed',
  incidents: [],
  flags: [],
});

describe('a review on a terminal', () => {
  it('accepts, links, corrects, rejects and skips, and asks again after a slip', async () => {
    const changes = [
      ...incidentWith('example-exchange-2020', '2020-09-26', [], 'Example Exchange'),
      ...['1', '2', '3', '4', '5'].map(proposed),
    ];
    await withRegister(changes, async (register) => {
      const answers = [
        'a',
        'l',
        '',
        'what?',
        'c',
        'amount=many',
        'c',
        'amount=33; period=2020-09',
        'misread',
        'r',
        'a hoax',
        's',
      ];
      const shown = new PassThrough();
      const asked: string[] = [];
      const ask = async (question: string): Promise<string | null> => {
        asked.push(question);
        return answers.shift() ?? null;
      };
      await talkThrough(register, ask, { output: new Output(shown), style: PLAIN, width: 100 }, HAND);
      const text = String(shown.read());
      expect(text).toContain('perhaps example-exchange-2020');
      expect(text).toContain('expected a number');
      expect(asked).toContain('incident [example-exchange-2020] > ');
      const states = register
        .claims()
        .map(({ claim, status, incidents }) => [claim.amount?.interval.lo, status, incidents.length]);
      expect(states).toEqual([
        ['1', 'accepted', 0],
        ['2', 'accepted', 1],
        ['3', 'corrected', 0],
        ['4', 'rejected', 0],
        ['5', 'proposed', 0],
        ['33', 'accepted', 0],
      ]);
      verifyRegister(register.folder);
    });
  });
});

describe('a correction', () => {
  it('changes what is understood and never the source', () => {
    const claim = sampleClaim('100');
    const edited = editClaim(claim, [
      'low=90',
      'high=',
      'modality=at-least',
      'attribution=DPRK',
      'victim=Another',
      'unit=EUR',
    ]);
    expect(edited.amount).toMatchObject({
      as: '$100',
      unit: 'EUR',
      interval: { lo: '90', hi: null },
      modality: 'at-least',
    });
    expect(edited).toMatchObject({ attribution: { actor: 'DPRK', confidence: 'stated' }, source: claim.source });
    expect(edited.id).not.toBe(claim.id);
    expect(() => editClaim(claim, ['source=x'])).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(() => editClaim(claim, ['predicate=guess'])).toThrow(expect.objectContaining({ code: 'BAD_CLAIM' }));
  });
});

describe('the starter', () => {
  it('names its sources, holds none, and blames nobody for Binance, Bitpoint and Bitrue', async () => {
    await withRegister(starterChanges(), (register) => {
      for (const { claim } of register.claims())
        expect(claim.source).toMatchObject({ held: false, citation: expect.stringMatching(/\w/) });
      const total = computeTotal(register, { what: 'stolen', actor: 'DPRK' });
      const free = total.leftOut
        .filter(({ reason }) => reason === 'said to be nobody known')
        .map(({ incidents }) => incidents[0]!);
      expect(free.sort()).toEqual(['binance-2019', 'bitpoint-2019', 'bitrue-2019']);
      expect(total.counted.every(({ incidents }) => incidents.length === 1)).toBe(true);
      verifyRegister(register.folder);
    });
  });

  it('is listed fact by fact in docs/starter.md', () => {
    const page = readFileSync(new URL('../../docs/starter.md', import.meta.url), 'utf8');
    const listed = [...page.matchAll(/^\| `([0-9a-f]{12})` \|/gm)].map(([, id]) => id);
    const claims = starterChanges().flatMap((change) => (change.do === 'claim' ? [change.claim.id.slice(0, 12)] : []));
    expect(listed).toEqual(claims);
  });

  it('has the incident that the README asks for', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const asked = [...readme.matchAll(/spoor incident ([a-z][a-z0-9-]*-\d{4}) /g)].map(([, id]) => id!);
    expect(asked).not.toEqual([]);
    await withRegister(starterChanges(), (register) => {
      for (const id of asked) expect(describeIncident(register, id).statements.length).toBeGreaterThan(0);
    });
  });

  it('leaves both figures standing where sources disagree', async () => {
    await withRegister(starterChanges(), (register) => {
      const { comparisons } = describeIncident(register, 'ftx-2022');
      expect(comparisons).toMatchObject([
        {
          unit: 'USD',
          range: { lo: '415000000', hi: '477000000' },
          agree: false,
          least: 'FTX debtors',
          most: 'Elliptic',
        },
      ]);
    });
  });

  it('counts what was stolen in a larger attempt once, at the attempt', async () => {
    await withRegister(starterChanges(), (register) => {
      const { readings } = comparePublished(register, 'd56ede43');
      const of = (what: string): unknown => {
        const { range, events } = readings.find((reading) => reading.what === what)!;
        return [events, range.lo, range.hi];
      };
      expect(of('stolen, as it says')).toEqual([4, '714900000', '714900000']);
      expect(of('and attempts')).toEqual([4, '1584900000', '1584900000']);
    });
  });

  it('shows that the counts by country in the press add up to 30, not 35', async () => {
    await withRegister(starterChanges(), (register) => {
      const stated = register.claims().find(({ claim }) => claim.amount?.as === 'at-least 35 attacks')!;
      const check = comparePublished(register, stated.claim.id);
      expect(check.parts).toEqual({ sum: { lo: '30', hi: '30' }, count: 17, difference: { lo: '5', hi: '5' } });
    });
  });
});

describe('who says the least and the most', () => {
  const said = (name: string, interval: Interval, modality: Modality): Claim =>
    sampleClaim('1', {
      speaker: { kind: 'firm', name },
      amount: { as: name, unit: 'USD', interval, modality },
    });
  const point = said('Point', { lo: '45', hi: '45' }, 'exactly');
  const floor = said('Floor', { lo: '50', hi: null }, 'at-least');
  const cap = said('Cap', { lo: '0', hi: '40' }, 'up-to');

  it.each([
    [
      [point, floor],
      ['Point', 'Floor'],
    ],
    [
      [floor, point],
      ['Point', 'Floor'],
    ],
    [
      [point, cap],
      ['Cap', 'Point'],
    ],
    [
      [floor, cap, point],
      ['Cap', 'Floor'],
    ],
  ])('is told also where an end is open (%#)', async (claims, [least, most]) => {
    await withRegister(incidentWith('alpha', '2020-09-25', claims), (register) => {
      expect(describeIncident(register, 'alpha').comparisons).toMatchObject([{ agree: false, least, most }]);
    });
  });
});

describe('times of the starter', () => {
  it('Alphapo is perhaps in June and perhaps in July 2023, as the FBI and the press date it; CoinsPaid says July', async () => {
    await withRegister(starterChanges(), (register) => {
      for (const [month, counted] of [
        ['2023-06', ['atomic-wallet-2023']],
        ['2023-07', ['coinspaid-2023']],
      ] as const) {
        const total = computeTotal(register, { what: 'stolen', from: month, to: month });
        const straddling = total.leftOut.filter(({ reason }) => reason === 'straddles the period');
        expect(total.counted.map(({ incidents }) => incidents[0])).toEqual(counted);
        expect(straddling.map(({ incidents }) => incidents[0])).toEqual(['alphapo-2023']);
      }
      const claims = ['alphapo-2023', 'coinspaid-2023'].map((incident) =>
        register.claims({ incident }).map(({ claim }) => claim.period?.from),
      );
      expect(claims).toEqual([
        ['2023-06-22', '2023-07-23'],
        ['2023-06-22', '2023-07-22'],
      ]);
    });
  });

  it('what came back counts when it came back', async () => {
    await withRegister(starterChanges(), (register) => {
      const of = (year: string): string[] =>
        computeTotal(register, { what: 'recovered', from: year, to: year }).counted.map(({ name }) => name);
      expect([of('2016'), of('2022')]).toEqual([[], ['Ronin Network', 'Bitfinex']]);
    });
  });

  it('a total without a period is held against rows up to its day; an upper bound is no rounding', async () => {
    await withRegister(starterChanges(), (register) => {
      const stated = register.claims().find(({ claim }) => claim.amount?.as === 'up-to 2000000000 USD')!;
      const check = comparePublished(register, stated.claim.id);
      expect(check).toMatchObject({ until: '2019-08-30', asRounded: { lo: '0', hi: '2000000000' } });
      const whole = computeTotal(register, { what: 'stolen', actor: 'DPRK', scope: 'bank,crypto' });
      const till = computeTotal(register, { what: 'stolen', actor: 'DPRK', scope: 'bank,crypto', to: '2019-08-30' });
      expect(check.readings[0]!.events).toBe(till.sums.find(({ unit }) => unit === 'USD')!.events);
      expect(whole.counted.length).toBeGreaterThan(till.counted.length);
    });
  });

  it('a total without period and day cannot be checked', async () => {
    const { id: _id, period: _period, ...claim } = sampleClaim('5', { subject: { actor: 'DPRK' } });
    const open = identify(claim);
    const changes: Change[] = [{ do: 'claim', claim: open, status: 'accepted', incidents: [], flags: [] }];
    await withRegister(changes, (register) => {
      expect(comparePublished(register, open.id)).toMatchObject({ verdict: 'cannot be checked', readings: [] });
    });
  });

  it('what says a total again is one statement with it, whatever its scope', async () => {
    const year = { period: { as: '2020', from: '2020', to: '2020', precision: 'year' } } as const;
    const first = sampleClaim('316', { ...year, subject: { actor: 'DPRK', scope: ['crypto'] } });
    const again = sampleClaim('300', {
      ...year,
      subject: { actor: 'DPRK', scope: ['bank', 'crypto'] },
      restates: first.id,
    });
    const changes = [again, first].map(
      (claim): Change => ({ do: 'claim', claim, status: 'accepted', incidents: [], flags: [] }),
    );
    await withRegister(changes, (register) => {
      const { published } = computeTotal(register, { what: 'stolen', actor: 'DPRK' });
      expect(published.map(({ range, claims }) => [range.lo, claims.length])).toEqual([['316', 2]]);
    });
  });
});

describe('a check of a stated figure', () => {
  const stated = (dollars: string, modality: 'about' | 'up-to'): Change => {
    const claim = sampleClaim('0', {
      subject: { actor: 'DPRK' },
      period: { as: '2020', from: '2020', to: '2020', precision: 'year' },
      amount: {
        as: dollars,
        unit: 'USD',
        interval: { lo: modality === 'up-to' ? '0' : dollars, hi: dollars },
        modality,
      },
    });
    return { do: 'claim', claim, status: 'accepted', incidents: [], flags: [] };
  };
  const blamed = { attribution: { actor: 'DPRK', confidence: 'alleged' } } as const;
  const rows = [
    ...incidentWith('alpha', '2020-05-05', [sampleClaim('100', blamed)]),
    ...incidentWith('bravo', '2020-06-05', [sampleClaim('196', blamed), sampleClaim('200', blamed)]),
    ...incidentWith('charlie', '2020-06-05', [sampleClaim('700', { ...blamed, predicate: 'attempted' })]),
  ];
  const check = (change: Change): Promise<ReturnType<typeof comparePublished>> =>
    withRegister([...rows, change], (register) =>
      comparePublished(register, (change as { claim: { id: string } }).claim.id),
    );

  it('finds it supported, within rounding, or too large, and where the difference lies', async () => {
    expect(await check(stated('298', 'about'))).toMatchObject({ verdict: 'supported' });
    expect(await check(stated('310', 'about'))).toMatchObject({ verdict: 'rows say less' });
    expect(await check(stated('300', 'about'))).toMatchObject({ verdict: 'supported', stated: { lo: '300' } });
    expect(await check(stated('270', 'about'))).toMatchObject({
      verdict: 'rows say more',
      asRounded: { lo: '265', hi: '275' },
    });
    expect(await check(stated('2000', 'up-to'))).toMatchObject({ verdict: 'not contradicted' });
    const { verdict, readings } = await check(stated('1000', 'about'));
    expect(verdict).toBe('rows say less');
    expect(readings[0]).toMatchObject({
      range: { lo: '296', hi: '300' },
      difference: { lo: '700', hi: '704' },
      agrees: false,
    });
    expect(readings.find(({ what }) => what === 'and attempts')).toMatchObject({
      range: { lo: '996', hi: '1000' },
      agrees: true,
    });
  });

  it('holds a figure of one incident against what others say of it', async () => {
    await withRegister(rows, (register) => {
      const one = register.claims({ incident: 'bravo' })[0]!;
      expect(comparePublished(register, one.claim.id)).toMatchObject({
        verdict: 'rows say more',
        readings: [{ range: { lo: '200', hi: '200' }, events: 1 }],
      });
    });
  });
});

describe('a claim that is said to restate another', () => {
  const firm = { speaker: { kind: 'firm', name: 'A Firm' } } as const;
  const [a, b, c] = ['281000000', '280000000', '281'].map((dollars) => sampleClaim(dollars, firm));
  const three = [a!, b!, c!].map(
    (claim): Change => ({ do: 'claim', claim, status: 'accepted', incidents: [], flags: [] }),
  );

  it('restates neither itself nor what restates it in the end', () =>
    withRegister(three, (register) => {
      const edit = (of: string, restates: string) => {
        const { claim } = register.claim(of);
        return correctChanges(register, of, editClaim(claim, [`restates=${restates}`]), 'one statement');
      };
      expect(() => edit(a!.id, a!.id)).toThrow(/cannot restate itself/);
      register.write(edit(a!.id, b!.id), HAND);
      register.write(edit(b!.id, c!.id), HAND);
      for (const other of [a!, b!, c!])
        expect(() => edit(c!.id, other.id)).toThrow(expect.objectContaining({ code: 'BAD_CLAIM' }));
      expect(() => edit(c!.id, 'ab'.repeat(32))).toThrow(expect.objectContaining({ code: 'UNKNOWN_NAME' }));
    }));

  it('is asked about where speaker or figure are quite others', () =>
    withRegister(three, (register) => {
      expect(restatesDoubts(register, { ...a!, restates: b!.id })).toEqual([]);
      const [doubt] = restatesDoubts(register, { ...sampleClaim('281000000'), restates: c!.id });
      expect(doubt).toMatch(/speaker is A Firm, not Example Exchange; its figure is USD 281, not USD 281,000,000/);
    }));
});
