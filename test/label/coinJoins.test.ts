import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrateCoinJoins } from '../../src/label/calibrate/calibrateCoinJoins.ts';
import { calibrateDetectors } from '../../src/label/calibrate/calibrateDetectors.ts';
import { readCoinJoinSamples } from '../../src/label/calibrate/coinJoinSamples.ts';
import { proportion } from '../../src/label/calibrate/proportion.ts';
import { storedCoinJoins } from '../../src/label/calibrate/storedCoinJoins.ts';
import { detectCoinJoin, mayMerge } from '../../src/label/coinjoin/detectCoinJoin.ts';
import type { ShapeCoin, TransactionShape } from '../../src/label/coinjoin/shape.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/coinjoins');
const haveCoinJoins = existsSync(folder);
if (!haveCoinJoins) console.warn(`tests on real CoinJoins are skipped: ${folder} is not there`);

/** Addresses of a kind, each another. Only their kind is looked at. */
let serial = 0;
const CHARS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const fill = (length: number): string => {
  serial += 1;
  let text = '';
  for (let n = serial, k = 0; k < length; k++, n = Math.floor(n / 32)) text += CHARS[n % 32];
  return text;
};
const p2wpkh = (): string => `bc1q${fill(38)}`;
const p2tr = (): string => `bc1p${fill(58)}`;
const coins = (values: readonly number[], address = p2wpkh): ShapeCoin[] =>
  values.map((valueSat) => ({ valueSat, address: address() }));
const times = (n: number, value: number): number[] => Array.from({ length: n }, () => value);

describe('a CoinJoin detector', () => {
  it('knows a Whirlpool mix by its pool, and not without a new coin or with another amount', () => {
    const mix = { inputs: coins([5_000_102, 5_000_350, 5e6, 5e6, 5e6]), outputs: coins(times(5, 5e6)) };
    expect(detectCoinJoin(mix)).toMatchObject({ protocol: 'whirlpool', certainty: 'likely' });
    const stale = { ...mix, inputs: coins(times(5, 5e6)) };
    expect(detectCoinJoin(stale)?.protocol).not.toBe('whirlpool');
    const other = { ...mix, outputs: coins(times(5, 4_999_999)) };
    expect(detectCoinJoin(other)?.protocol).not.toBe('whirlpool');
  });

  it('knows a Tx0, and that its inputs are one party’s', () => {
    const outputs = [...coins([5_000_302, 5_000_302, 5_000_302, 175_000, 1_234_567]), { valueSat: 0, address: '' }];
    const verdict = detectCoinJoin({ inputs: coins([10_000_000, 7_000_000]), outputs });
    expect(verdict).toMatchObject({ protocol: 'whirlpool-tx0', certainty: 'likely' });
    expect(mayMerge(verdict)).toBe(true);
  });

  it('knows Wasabi 1 and tells 1.1 by its levels', () => {
    const base = times(20, 10_001_234);
    const inputs = coins(times(30, 20_000_000));
    const change = Array.from({ length: 15 }, (_, k) => 900_000 + 1_001 * k);
    expect(detectCoinJoin({ inputs, outputs: coins([...base, ...change, 30_000]) })?.protocol).toBe('wasabi-1.0');
    const levels = [20_002_468, 20_002_468, 40_004_936, 40_004_936];
    const verdict = detectCoinJoin({ inputs, outputs: coins([...base, ...levels, ...change, 30_000]) });
    expect(verdict).toMatchObject({ protocol: 'wasabi-1.1', certainty: 'likely' });
    expect(verdict!.why).toContain('2 further levels');
  });

  it('knows WabiSabi by denominations and order, and not a consolidation cut into one of them', () => {
    const inputs = coins(
      Array.from({ length: 25 }, (_, k) => 50_000_000 - 1_234_567 * k),
      p2tr,
    );
    const denominations = [
      ...times(4, 8_388_608),
      ...times(5, 5_000_000),
      ...times(6, 1_594_323),
      ...times(5, 262_144),
    ];
    expect(detectCoinJoin({ inputs, outputs: coins(denominations, p2tr) })?.protocol).toBe('wabisabi');
    const shuffled = denominations.toReversed();
    expect(detectCoinJoin({ inputs, outputs: coins(shuffled, p2tr) })?.protocol).not.toBe('wabisabi');
    const cut = { inputs, outputs: coins([...times(24, 2_000_000), 51_500], p2tr) };
    expect(detectCoinJoin(cut)?.protocol).not.toBe('wabisabi');
  });

  it('knows JoinMarket, and is certain of two parties only where inputs can be named for the maker', () => {
    const equal = 35_281_835;
    const three = {
      inputs: coins([40e6, 36e6, 90e6]),
      outputs: coins([equal, equal, equal, 4_718_500, 718_500, 54_000_000]),
    };
    expect(detectCoinJoin(three)).toMatchObject({ protocol: 'joinmarket', certainty: 'likely' });
    const maker = { inputs: coins([40_000_000, 50_000_000]), outputs: coins([equal, equal, 4_718_300, 14_700_000]) };
    expect(detectCoinJoin(maker)?.certainty).toBe('likely');
    const payment = { inputs: coins([1_000, 120_000_000]), outputs: coins([equal, equal, 25_000_000, 24_000_000]) };
    expect(detectCoinJoin(payment)).toMatchObject({ protocol: 'joinmarket', certainty: 'uncertain' });
  });

  it('says nothing of ordinary payments: one output, two, a batch of equal ones from few coins, a coinbase', () => {
    const none: TransactionShape[] = [
      { inputs: coins([5e6]), outputs: coins([4.9e6]) },
      { inputs: coins([5e6]), outputs: coins([3e6, 1.9e6]) },
      { inputs: coins([900e6, 800e6]), outputs: coins(times(50, 10e6)) },
      { inputs: [], outputs: coins([625_000_000]) },
      { inputs: coins([3e6, 3e6]), outputs: coins([5_500_000, 400_000]) },
    ];
    for (const shape of none) expect(detectCoinJoin(shape)).toBeNull();
  });

  it('marks a PayJoin shape as uncertain and lets it merge', () => {
    const verdict = detectCoinJoin({ inputs: coins([9e6, 2e6]), outputs: coins([7e6, 3_990_000]) });
    expect(verdict).toMatchObject({ protocol: 'payjoin-shaped', certainty: 'uncertain' });
    expect(mayMerge(verdict)).toBe(true);
  });

  it('never hangs or depends on who owns what, whatever the amounts', () => {
    const values = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 1, max: 1_000_000 }), (ins, outs, unit) => {
        const shape = (): TransactionShape => ({
          inputs: coins(ins.map((v) => v * unit)),
          outputs: coins(outs.map((v) => v * unit)),
        });
        expect(detectCoinJoin(shape())).toEqual(detectCoinJoin(shape()));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a proportion', () => {
  it('has Wilson’s interval', () => {
    expect(proportion(0, 0)).toMatchObject({ share: null, low: null });
    const ten = proportion(8, 10);
    expect(ten.low).toBeCloseTo(0.4902, 4);
    expect(ten.high).toBeCloseTo(0.9433, 4);
    expect(proportion(0, 20).low).toBe(0);
    expect(proportion(20, 20).high).toBe(1);
  });
});

describe.runIf(haveCoinJoins)('on real transactions', () => {
  const samples = haveCoinJoins
    ? readCoinJoinSamples(folder)
    : { sets: [], mislabelled: new Set<string>(), skipped: [] };
  const calibrated = calibrateCoinJoins(samples.sets, samples.mislabelled);

  it('finds what docs/methods.md says, in the archives as they are', () => {
    expect(samples.skipped).toEqual([]);
    const table = calibrated
      .filter(({ kind, transactions }) => kind !== 'other' && transactions > 1)
      .map((c) => [
        `${c.set}${c.mislabelled ? '!' : ''} ${c.of ?? ''}`,
        c.transactions,
        c.collaborative.hits,
        c.named?.hits ?? null,
        c.copied.hits,
        c.changeNamed.hits,
      ]);
    expect(table).toEqual([
      ['OtherCoinJoinPostMixTxs ', 1054, 175, null, 62, 243],
      ['OtherCoinJoins joinmarket', 567, 452, 361, 122, 12],
      ['Wasabi2CoinJoins wabisabi', 33, 33, 33, 0, 0],
      ['Wasabi2CoinJoins! wabisabi', 2, 0, null, 0, 2],
      ['Wasabi2PostMixTxs ', 179, 0, null, 0, 47],
      ['WasabiCoinJoins wasabi-1.0', 144, 144, 142, 0, 0],
      ['WasabiCoinJoins! wasabi-1.0', 8, 8, null, 1, 0],
      ['WasabiCoinJoins wasabi-1.1', 191, 191, 186, 12, 0],
      ['WasabiCoinJoins! wasabi-1.1', 5, 5, null, 5, 0],
      ['WasabiPostMixTxs ', 577, 89, null, 11, 69],
    ]);
    const listed = calibrated.find(({ set, mislabelled }) => set === 'OtherCoinJoinPostMixTxs' && mislabelled);
    expect([listed?.transactions, listed?.collaborative.hits]).toEqual([1, 1]);
  });

  it('is what the program says without the folder', () => {
    expect(storedCoinJoins()).toEqual(calibrated);
  });

  /** Counted again, a transaction after another, from what a folder's names and times say. */
  it('per detector adds up from the single transactions', () => {
    const seen = new Map<string, { right: number; named: number; labelled: number }>();
    for (const { name, samples: own } of samples.sets) {
      for (const { txid, timeSec, shape } of own) {
        const year = timeSec === null ? 0 : new Date(timeSec * 1000).getUTCFullYear();
        const label = /^Wasabi2CoinJoins|^wabisabi/.test(name)
          ? 'wabisabi'
          : name === 'WasabiCoinJoins'
            ? `wasabi-1.${year > 2018 ? 1 : 0}`
            : /^OtherCoinJoins|^joinmarket/.test(name)
              ? 'joinmarket'
              : name === 'whirlpool-coinjoin'
                ? 'whirlpool'
                : /PostMix/.test(name)
                  ? null
                  : 'none';
        if (label === null || samples.mislabelled.has(txid)) continue;
        const verdict = detectCoinJoin(shape);
        const found = verdict?.certainty === 'likely' ? verdict.protocol : null;
        const count = (of: string, what: 'right' | 'named' | 'labelled') => {
          const counts = seen.get(of) ?? { right: 0, named: 0, labelled: 0 };
          seen.set(of, { ...counts, [what]: counts[what] + 1 });
        };
        count(label, 'labelled');
        if (found !== null) count(found, 'named');
        if (found === label) count(label, 'right');
      }
    }
    const detectors = calibrateDetectors(calibrated);
    for (const protocol of ['whirlpool', 'wasabi-1.0', 'wasabi-1.1', 'wabisabi', 'joinmarket'] as const) {
      const { recall, precision } = detectors.find((one) => one.protocol === protocol)!;
      const { right, named, labelled } = seen.get(protocol)!;
      expect([protocol, recall.hits, recall.of]).toEqual([protocol, right, labelled]);
      expect([protocol, precision.hits, precision.of]).toEqual([protocol, right, named]);
    }
    const equal = detectors.find(({ protocol }) => protocol === 'equal-outputs')!;
    expect([equal.precision.hits, equal.precision.of, equal.falseAlarms.hits]).toEqual([2, 2, 0]);
  });

  it('finds no Whirlpool in what is from before it began and after it stopped', () => {
    const zipped = samples.sets.filter(({ name }) => /CoinJoin|PostMix/.test(name));
    const shapes = new Map(
      zipped.flatMap(({ samples: all }) => Array.from(all, ({ txid, shape }) => [txid, shape] as const)),
    );
    const found = [...shapes.values()].filter((shape) => detectCoinJoin(shape)?.protocol.startsWith('whirlpool'));
    expect([shapes.size, found.length]).toEqual([2761, 0]);
  });

  it('takes none of the other transactions at hand for collaborative', () => {
    const { sets, mislabelled } = readCoinJoinSamples(join(folder, 'esplora-json'));
    const table = calibrateCoinJoins(sets, mislabelled).map((c) => [c.set, c.transactions, c.collaborative.hits]);
    expect(table.filter(([, , hits]) => hits !== 0)).toEqual([
      ['joinmarket-coinjoin', 1, 1],
      ['wabisabi-coinjoin', 1, 1],
      ['whirlpool-coinjoin', 1, 1],
    ]);
    const others = table.filter(([, , hits]) => hits === 0);
    expect(others).toEqual(
      expect.arrayContaining([
        ['hodlhodl-fp', 50, 0],
        ['hodlhodl-tp', 48, 0],
        ['satoshi-genesis-txs', 50, 0],
      ]),
    );
    expect(others.reduce((sum, [, transactions]) => sum + Number(transactions), 0)).toBe(155);
  });

  it('names single transactions, and leaves look-alikes alone', () => {
    const expected = {
      'whirlpool-coinjoin': 'whirlpool',
      'wabisabi-coinjoin': 'wabisabi',
      'joinmarket-coinjoin': 'joinmarket',
      'bare-multisig': null,
      'batch-withdrawal-143': null,
      'dust-attack-555': null,
      'op-return-charley': null,
      'simple-legacy-p2pkh': null,
      'taproot-op-return': null,
      'taproot-script-path': null,
    };
    const found = Object.keys(expected).map((name) => [name, esploraVerdict(`${name}.json`)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

interface EsploraCoin {
  readonly value: number;
  readonly scriptpubkey_address?: string;
}

/** Protocol of the first transaction of a file in Esplora's form. */
function esploraVerdict(name: string): string | null {
  const json = JSON.parse(readFileSync(join(folder, 'esplora-json', name), 'utf8')) as unknown;
  const [tx] = [json].flat() as { vin: { prevout: EsploraCoin | null }[]; vout: EsploraCoin[] }[];
  const coin = (c: EsploraCoin | null) => ({ valueSat: c?.value ?? 0, address: c?.scriptpubkey_address ?? '' });
  const inputs = tx!.vin.filter((input) => input.prevout !== null).map((input) => coin(input.prevout));
  return detectCoinJoin({ inputs, outputs: tx!.vout.map(coin) })?.protocol ?? null;
}
