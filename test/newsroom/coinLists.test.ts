import { expect, it } from 'vitest';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';

/** The sums of a text with predicate, victim and, where it is marked, a question mark. */
async function sums(text: string): Promise<string[]> {
  const article = await readArticle(new TextEncoder().encode(text), { name: 'list.txt', published: '2024-02-10' });
  return readClaims(article).flatMap(({ predicate, amount, subject, ambiguous }) =>
    amount === undefined
      ? []
      : [
          `${predicate} ${amount.interval.lo} ${amount.unit} ${subject.victim ?? '-'}${ambiguous === undefined ? '' : '?'}`,
        ],
  );
}

const THREE = ['3000 BTC', '40000 ETH', '2000000 USDT'];

it.each([
  ['3,000 BTC, 40,000 ETH and 2 million USDT were stolen from Quartzbit.'],
  ['Hackers stole 3,000 BTC, 40,000 ETH and 2 million USDT from Quartzbit.'],
  ['Quartzbit was hacked for 3,000 BTC, 40,000 ETH, and 2 million USDT.'],
  ['Quartzbit said 3,000 BTC, 40,000 ETH and 2 million USDT had been stolen.'],
  ['3,000 BTC ($40 million), 40,000 ETH ($32 million) and 2 million USDT were stolen from Quartzbit.'],
  ['Hackers made off with 3,000 BTC, 40,000 ETH and 2 million USDT belonging to Quartzbit.'],
])('a list of three coins gives every sum, unmarked: %s', async (text) => {
  expect(await sums(text)).toEqual(THREE.map((sum) => `stolen ${sum} Quartzbit`));
});

it('longer lists, what became of them, and sums that may be one value in two units', async () => {
  expect(
    await sums('The thieves took 3,000 BTC, 40,000 ETH, 12 million XRP and 2 million USDT from Quartzbit in May 2021.'),
  ).toEqual(['3000 BTC', '40000 ETH', '12000000 XRP', '2000000 USDT'].map((sum) => `stolen ${sum} Quartzbit`));
  expect(await sums('3,000 BTC, 40,000 ETH and 2 million USDT have been recovered.')).toEqual(
    THREE.map((sum) => `recovered ${sum} -`),
  );
  expect(await sums('3,000 BTC, 40,000 ETH and 2 million USDT were not stolen from Quartzbit.')).toEqual([]);
  expect(await sums('Hackers stole $40 million and 3,000 BTC from Quartzbit.')).toEqual([
    'stolen 40000000 USD Quartzbit',
    'stolen 3000 BTC Quartzbit?',
  ]);
  expect(await sums('Hackers stole $80 million from Quartzbit, including 3,000 BTC and 40,000 ETH.')).toEqual([
    'stolen 80000000 USD Quartzbit',
    'stolen 3000 BTC Quartzbit',
    'stolen 40000 ETH Quartzbit?',
  ]);
});
