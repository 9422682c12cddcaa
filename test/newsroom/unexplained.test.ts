import { expect, it } from 'vitest';
import { linesOf } from '../support/newsLines.ts';

/** What no rule reads stands in the sentence: nothing is proposed rather than half of what it says. */
it.each([
  ['somebody known', 'A trail of wallets led from the Lazarus Group straight to the $8 million hack of Kawabit.'],
  ['they', 'Andariel went quiet for a year; in 2021, those hackers stole $8 million from Kawabit.'],
  ['a second name', 'Kawabit and Stonegate alike mourned when thieves stole $8 million from Kawabit.'],
  ['a date', 'Hackers stole $8 million from Kawabit in 2021, a sequel to the raid of 2019 on its parent.'],
  ['a loss by prices', 'Kawabit lost $8 million when the market for its coin collapsed in May 2022.'],
  ['whose it was', 'Kawabit had been struck by thieves. It emerged that the platform said $8 million had been stolen.'],
])('nothing is read beside what nothing explains: %s', async (_what, text) => {
  expect(await linesOf(text)).toEqual([]);
});

it.each([
  [
    'The Lazarus Group, which denied it, was not behind the theft of $8 million from Kawabit.',
    ['stolen 8000000 USD exactly; victim Kawabit'],
  ],
  [
    'Hackers stole $8 million from Kawabit in 2021; investigators tie North Korea to a separate heist.',
    ['stolen 8000000 USD exactly; victim Kawabit; period 2021'],
  ],
  ['At 07:12 UTC hackers stole $8 million from Kawabit.', ['stolen 8000000 USD exactly; victim Kawabit']],
  [
    'Tether froze $1 million of the $8 million stolen from Kawabit.',
    ['stolen 8000000 USD exactly; victim Kawabit', 'frozen 1000000 USD exactly'],
  ],
  [
    'Elliptic said it had linked the $8 million hack of Kawabit to the Lazarus Group.',
    ['stolen 8000000 USD exactly; victim Kawabit; actor Lazarus Group; blamed Lazarus Group alleged'],
  ],
] as const)('what is known to change nothing is passed over: %s', async (text, lines) => {
  expect([...(await linesOf(text))].sort()).toEqual([...lines].sort());
});
