import { expect, it } from 'vitest';
import type { TransferRow } from '../../src/core/rows.ts';
import { traceRows } from '../support/traceRows.ts';

/** A fan-out to more recipients than one call takes arguments: a list of ends once overflowed the stack. */
it('a theft that ends in 200,000 places is reported under every rule', async () => {
  const count = 200_000;
  const base = { chain: 'ethereum', timeSec: 1, asset: 'eth' };
  const transfers: TransferRow[] = [
    { ...base, block: 1, index: 0, tx: '0x01', from: '', to: 'thief', amount: BigInt(count) },
  ];
  for (let k = 0; k < count; k++)
    transfers.push({ ...base, block: 2, index: k, tx: '0x02', from: 'thief', to: `holder${k}`, amount: 1n });
  const request = { thefts: ['t=ethereum:0x01'], maxActivity: 10 ** 6, flows: true };
  const report = await traceRows({ transfers, transactions: [] }, request);
  for (const { ends, flows } of Object.values(report.rules)) {
    expect(ends).toHaveLength(count);
    expect(flows).toHaveLength(count + 1);
  }
});
