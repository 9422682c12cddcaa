import { expect, test } from 'vitest';
import { clusterText, whyText } from '../../src/cli/render/clusterText.ts';
import { PLAIN as style } from '../../src/cli/render/style.ts';

const parts = [
  { id: 'bc1qalpha', size: 1200, owner: 'Alpha' },
  { id: 'bc1qbeta', size: 1, owner: null },
];
const refused = [
  { txid: 'inputs', parts },
  { txid: 'kept', byChange: ['script-type', 'agreeing'] as const, parts },
];

test('what the guard refused is printed with both owners and sizes', () => {
  const counts = { last: 9, forgotten: 0, read: 9, transactions: 9, addresses: 9, clusters: 1, clustered: 2, links: 3 };
  const rest = { chain: 'bitcoin', largest: [], collaborative: {}, cut: [] };
  expect(clusterText([{ ...counts, ...rest, guarded: refused }], { style })).toContain(`
not joined: inputs would join clusters of two known owners
  bc1qalpha  1,200 addresses, Alpha
  bc1qbeta  1 address, nobody known

not joined: kept would join clusters of two known owners by change (script-type, agreeing)
  bc1qalpha  1,200 addresses, Alpha
`);
  const apart = {
    chain: 'bitcoin',
    cluster: null,
    size: null,
    steps: null,
    clustersEnd: null,
    tagsChanged: false,
    mergeChange: [],
  };
  const notJoined = refused.map((one) => ({ ...one, why: 'guarded' as const }));
  const why = { ...apart, addresses: ['bc1qalpha', 'bc1qbeta'] as const, notJoined };
  expect(
    whyText(why, { style }),
  ).toBe(`bc1qalpha and bc1qbeta are kept in different clusters of bitcoin, and they would be joined by
  inputs: two known owners
    bc1qalpha  1,200 addresses, Alpha
    bc1qbeta  1 address, nobody known
  kept: by change (script-type, agreeing), two known owners
    bc1qalpha  1,200 addresses, Alpha
    bc1qbeta  1 address, nobody known
`);
});
