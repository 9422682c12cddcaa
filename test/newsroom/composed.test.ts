import { expect, test } from 'vitest';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { claimLine } from '../../src/newsroom/sentence/claimLine.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';
import { CORES, type Core, DENYING, OPENINGS, RELATIVES, TAILS, TAKING_BACK } from '../support/composedNews.ts';

/** The claims of a sentence that say something of thefts, each in a line. */
async function linesOf(text: string, { published }: Core): Promise<string[]> {
  const options = { name: 'a sentence', ...(published === undefined ? {} : { published }) };
  const lines = readClaims(await readArticle(new TextEncoder().encode(text), options)).map(claimLine);
  return lines.filter((line) => !/^(?:comment|status)/.test(line)).sort();
}

const lower = (text: string): string =>
  /^(?:North|Kawa|Kimsuky|BlueNoroff|Tether|\d|DeFi)/.test(text) ? text : text[0]!.toLowerCase() + text.slice(1);
const behind = (core: Core, tail: string): string => `${core.text}${tail.slice(1)}.`;
const inFront = (core: Core, opening: string): string =>
  `${opening.replace('{c}', lower(core.text))}.`.replace('?.', '?');
const beside = (core: Core, words: string): string =>
  `${core.text.replace(/Kawa(?:bit| Bank| Finance)(?! exchange)/, (name) => name + words.slice(1))}.`.replace(
    ',.',
    '.',
  );

/** Each part with every `step`th core, another one each time: all cores meet all kinds of parts. */
function compose(parts: readonly string[], step: number, cores: readonly Core[]): (readonly [Core, string])[] {
  return parts.flatMap((part, at) =>
    cores.filter((_, index) => (index + at) % step === 0).map((core) => [core, part] as const),
  );
}

test.each([
  ['behind it', TAILS, behind, CORES],
  ['in front of it', OPENINGS, inFront, CORES],
  [
    'beside the robbed',
    RELATIVES,
    beside,
    CORES.filter(({ text }) => / (?:from|of|from the) Kawabit|^Kawabit /.test(text)),
  ],
] as const)(
  'what is harmless %s leaves a plain sentence its claims, or none are read',
  async (_name, parts, put, cores) => {
    const others: string[] = [];
    let [read, all] = [0, 0];
    for (const [core, part] of compose(parts, 7, cores)) {
      const text = put(core, part);
      const lines = await linesOf(text, core);
      all += 1;
      if (lines.join() === [...core.lines].sort().join()) read += 1;
      else if (lines.some((line) => !core.lines.includes(line))) others.push(`${text} -> ${lines.join(' | ')}`);
    }
    expect(others).toEqual([]);
    expect(read / all).toBeGreaterThan(0.95);
  },
);

/** Where only who did it is denied, the deed itself stands. */
const OF_DEEDS = CORES.filter(({ text }) => !/ behind | blamed /.test(text));

test.each([
  ['behind it', TAKING_BACK, behind],
  ['in front of it', DENYING, inFront],
] as const)('what takes a plain sentence back %s leaves nothing of it', async (_name, parts, put) => {
  const left: string[] = [];
  for (const [core, part] of compose(parts, 6, OF_DEEDS)) {
    const lines = await linesOf(put(core, part), core);
    if (lines.length > 0) left.push(`${put(core, part)} -> ${lines.join(' | ')}`);
  }
  expect(left).toEqual([]);
});

test('a figure that is corrected is another one', async () => {
  for (const core of CORES.filter(({ text, lines }) => lines.length === 1 && text.startsWith('Hackers'))) {
    for (const tail of [
      ', a figure that was later corrected to $5 million',
      ', but the figure was later corrected to $5 million',
    ]) {
      const [line, ...more] = core.lines.map((all) =>
        all.replace(/^stolen \S+ USD [a-z-]+/, 'stolen 5000000 USD exactly'),
      );
      expect(more).toEqual([]);
      expect([[], [line]]).toContainEqual(await linesOf(`${core.text}${tail}.`, core));
    }
  }
});
