import { expect, it } from 'vitest';
import type { TransferRow } from '../../src/core/rows.ts';
import { traceRows } from '../support/traceRows.ts';

/** Rows from short texts, one block a transaction: `tx asset from>to amount`. */
function rowsOf(...texts: string[]): TransferRow[] {
  let block = 0;
  let index = 0;
  let before = '';
  return texts.map((text) => {
    const [tx, asset, ends, amount] = text.split(' ') as [string, string, string, string];
    const [from, to] = ends.split('>') as [string, string];
    if (tx === before) index++;
    else [block, index, before] = [block + 1, 0, tx];
    return { chain: 'ethereum', block, index, timeSec: 1000 + block, tx, asset, from, to, amount: BigInt(amount) };
  });
}

const SWAP = ['t eth victim>m 60', 's eth m>router 60', 's eth router>pool 60', 's usd pool>m 90'];
const tag = (address: string, category: string) => ({ chain: '', address, entity: address, category, source: '' });
const thefts = ['a=ethereum:t'];

async function endsOf(texts: readonly string[], more: object = {}): Promise<string[]> {
  const report = await traceRows(
    { transfers: rowsOf(...texts), transactions: [] },
    { thefts, rules: ['fifo'], swaps: true, ...more },
  );
  return report.rules.fifo!.ends.map(
    ({ reason, asset, address, amount, origin, originAsset }) =>
      `${reason} ${amount} ${asset} at ${address}, ${origin} ${originAsset ?? asset}`,
  );
}

it('goes through a router that is busier than --max-activity', async () => {
  expect(await endsOf(SWAP, { maxActivity: 1, tags: [tag('m', 'thief')] })).toEqual(['held 90 usd at m, 60 eth']);
});

it('goes through a pool and a router that are tagged as services', async () => {
  const tags = [tag('pool', 'dex'), tag('router', 'dex')];
  expect(await endsOf([...SWAP, 'p usd m>x 90'], { tags })).toEqual(['held 90 usd at x, 60 eth']);
});

it('stops at the same tag where value stays there, or leaves by a plain transfer', async () => {
  const tags = [tag('pool', 'dex')];
  expect(await endsOf([...SWAP, 'p usd m>pool 90'], { tags })).toEqual(['service 90 usd at pool, 60 eth']);
  expect(await endsOf(['t eth victim>m 60', 'p eth m>pool 60', 'q usd pool>m 90'], { tags })).toEqual([
    'service 60 eth at pool, 60 eth',
  ]);
});

it("stops where a swap pays into a service's address", async () => {
  const texts = ['t eth victim>m 60', 's eth m>router 60', 's eth router>pool 60', 's usd pool>exchange 90'];
  expect(await endsOf(texts, { tags: [tag('exchange', 'exchange')] })).toEqual(['service 90 usd at exchange, 60 eth']);
});

it('a worthless token in return makes no swap of a payment to a service', async () => {
  const tags = [tag('exchange', 'exchange'), tag('mixer', 'mixer')];
  const all = { tags, rules: ['fifo', 'bounds', 'poison'] };
  const paid = ['t eth victim>m 60', 's eth m>exchange 60', 's junk >m 1'];
  expect(await endsOf(paid, all)).toEqual(['service 60 eth at exchange, 60 eth']);
  const rewarded = ['t eth victim>m 60', 's eth m>mixer 60', 's trn mixer>m 1'];
  expect(await endsOf(rewarded, all)).toEqual(['service 60 eth at mixer, 60 eth']);
  const kept = [
    't eth victim>m 60',
    's eth m>router 60',
    's eth router>exchange 59',
    's eth router>pool 1',
    's usd pool>m 2',
  ];
  expect(await endsOf(kept, all)).toContain('service 59 eth at exchange, 59 eth');
});

it('follows what is swapped in the transaction of the theft, where the theft names the transfer by which it was taken', async () => {
  const texts = ['t usd victim>m 90', 't usd m>pool 90', 't eth pool>m 60', 'p eth m>x 40'];
  const all = { thefts: ['a=ethereum:t:0'], rules: ['fifo', 'bounds', 'poison'] };
  const ends = await endsOf(texts, all);
  expect(new Set(ends)).toEqual(new Set(['held 20 eth at m, 30 usd', 'held 40 eth at x, 60 usd']));
  const report = await traceRows(
    { transfers: rowsOf(...texts), transactions: [] },
    { ...all, rules: ['fifo'], swaps: true },
  );
  expect(report.warnings.map(({ code }) => code)).not.toContain('SWAP_IN_THEFT');
  // The thief's own payment out of a pool: what was taken is named, and was nobody's price.
  const drained = ['t usd m>pool 1', 't eth pool>m 60', 'p eth m>x 60'];
  expect(await endsOf(drained, { thefts: ['a=ethereum:t:1'] })).toEqual(['held 60 eth at x, 60 eth']);
});

it('says that a theft names all of a transaction that swaps as well, or the very price', async () => {
  const texts = ['t usd victim>m 90', 't usd m>pool 90', 't eth pool>m 60', 'p eth m>x 60'];
  const priced = await traceRows(
    { transfers: rowsOf(...texts), transactions: [] },
    { thefts: ['a=ethereum:t:1'], rules: ['fifo'], swaps: true },
  );
  expect(priced.warnings.map(({ code }) => code)).toContain('SWAP_IN_THEFT');
  const report = await traceRows(
    { transfers: rowsOf(...texts), transactions: [] },
    { thefts: ['a=ethereum:t'], rules: ['fifo'], swaps: true },
  );
  expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'SWAP_IN_THEFT', detail: 't in block 1' }));
  const plain = await traceRows(
    { transfers: rowsOf(...SWAP), transactions: [] },
    { thefts, rules: ['fifo'], swaps: true },
  );
  expect(plain.warnings.map(({ code }) => code)).not.toContain('SWAP_IN_THEFT');
});

it('is off with swaps false: what comes back in another asset is clean', async () => {
  expect(await endsOf(SWAP, { swaps: false })).toEqual(['held 60 eth at pool, 60 eth']);
});

it('goes there and back, and pays fees in what it became, with the origin in units of what was stolen', async () => {
  const texts = [...SWAP, 'b usd m>pool 90', 'b eth pool>m 30', 'g eth m> 2', 'g usd m>x 0'];
  expect(await endsOf(texts)).toEqual(['fee 2 eth at null, 4 eth', 'held 28 eth at m, 56 eth']);
});

it('ends as crossing where it cannot be told what became of it, and as dust where nothing is left of it', async () => {
  const many = ['t eth victim>m 60', 's eth m>pool 60', 's usd m>pool 5', 's 0xa pool>m 7', 's 0xb pool>m 8'];
  expect(await endsOf(many)).toEqual(['crossing 60 eth at m, 60 eth']);
  const poor = ['o eth rich>m 1000', 't eth victim>m 60', 's eth m>pool 1060', 's usd pool>m 1'];
  expect(await endsOf(poor)).toEqual(['dust 0 usd at m, 60 eth']);
});

it('applies a transaction that a theft names as it stands', async () => {
  const texts = ['t eth victim>m 60', 't usd m>victim 1', 'p eth m>x 60'];
  expect(await endsOf(texts, { thefts: ['a=ethereum:t:0'] })).toEqual(['held 60 eth at x, 60 eth']);
});
