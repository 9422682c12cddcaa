import type { End, Flow, Reason, TraceReport } from '../../src/trace/report.ts';

export const THIEF = '0x7f691e0cfcfd0d24ae7cb3b4be2ad0d9b3e72dbf';
export const EXCHANGE = '0x28c6c06298d514db089934071355e5743bf21d60';
export const SECOND = '0x3f5ce5fbfe3e9af3971dd833d26ba9b5c936f0be';
export const HOLDER = '0xb3031545263e5adfd503b184f35617d01e2966a1';

interface Place {
  readonly reason: Reason;
  readonly address?: string;
  readonly entity?: string;
  readonly category?: string;
}

function end({ reason, address, entity, category }: Place, amounts: Partial<End>): End {
  return {
    theft: 'kucoin',
    reason,
    chain: 'ethereum',
    asset: 'eth',
    address: address ?? null,
    coin: null,
    entity: entity ?? null,
    category: category ?? null,
    ...amounts,
    transfers: 2,
    hops: 2,
    first: 1600000000,
    last: 1600003600,
  };
}

const AT_EXCHANGE: Place = { reason: 'service', address: EXCHANGE, entity: 'Binance 14', category: 'exchange' };
const AT_SECOND: Place = { reason: 'service', address: SECOND, entity: 'Binance 1', category: 'exchange' };
const AT_HOLDER: Place = { reason: 'held', address: HOLDER };
const AS_FEE: Place = { reason: 'fee' };

const both = (amount: string): Partial<End> => ({ amount, origin: amount });

/** One theft of 1,000.000000000000000003 ETH under four rules. */
export const SAMPLE: TraceReport = {
  schema: 'spoor/trace@1',
  ledger: { digest: `sha256:${'ab'.repeat(32)}`, chains: { ethereum: { first: 1, last: 9 } } },
  thefts: { kucoin: { specs: [`kucoin=ethereum:${THIEF}@1600000000`] } },
  rules: {
    fifo: {
      thefts: {
        kucoin: [
          {
            chain: 'ethereum',
            asset: 'eth',
            stolen: '1000000000000000000003',
            claimedEarlier: '0',
            accounted: '1000000000000000000003',
          },
        ],
      },
      ends: [
        end(AS_FEE, both('333333333333333')),
        end(AT_HOLDER, both('399999666666666666670')),
        end(AT_EXCHANGE, both('500000000000000000000')),
        end(AT_SECOND, both('100000000000000000000')),
      ],
    },
    lifo: {
      thefts: {
        kucoin: [
          {
            chain: 'ethereum',
            asset: 'eth',
            stolen: '1000000000000000000003',
            claimedEarlier: '0',
            accounted: '1000000000000000000003',
          },
        ],
      },
      ends: [end(AT_EXCHANGE, both('1000000000000000000003'))],
    },
    poison: { ends: [end(AT_EXCHANGE, both('4000000000000000000000'))] },
    bounds: {
      ends: [
        end(AT_HOLDER, { certain: '0', possible: '400000000000000000000' }),
        end(AT_EXCHANGE, { certain: '499999999999999999999', possible: '5000000000000000000000' }),
      ],
    },
  },
  warnings: [
    { code: 'ASSUMED_OPENING', chain: 'ethereum', asset: 'eth', address: THIEF, amount: '7000000000000000000' },
  ],
};

const flow = (index: number, from: string, to: string, tainted: string, stop: Reason | null): Flow => ({
  theft: 'kucoin',
  chain: 'ethereum',
  block: 1,
  index,
  vout: null,
  tx: `0x${String(index).repeat(64)}`,
  time: 1600000000 + index,
  asset: 'eth',
  from,
  to,
  amount: tainted,
  tainted,
  origin: tainted,
  hops: index,
  end: stop,
});

/** How fifo's largest end came about. */
export const SAMPLE_FLOWS: readonly Flow[] = [
  flow(1, THIEF, HOLDER, '900000000000000000000', null),
  flow(2, HOLDER, EXCHANGE, '500000000000000000000', 'service'),
];

/** The sample with every name that came from outside replaced. */
export function renamed(name: string): TraceReport {
  const text = JSON.stringify(SAMPLE, (key, value: unknown) => (key === 'entity' && value !== null ? name : value));
  return JSON.parse(text) as TraceReport;
}
