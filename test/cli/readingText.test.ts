import { describe, expect, it } from 'vitest';
import { readingText } from '../../src/cli/render/readingText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';

const toldBy = async (papers: number): Promise<string> => {
  const reading = Array.from({ length: papers }, async (_, n) => {
    const name = `outlet${n + 1}.com`;
    const bytes = new TextEncoder().encode('Hackers stole about $12 million from the exchange Brightcoin.\n');
    return { article: await readArticle(bytes, { name, outlet: name }), claims: [], passedOver: [] };
  });
  const items = await Promise.all(reading);
  const clusters = [{ copies: [], articles: items.map((_, n) => n) }];
  return readingText({ items, clusters, proposal: null }, { style: PLAIN, width: 100, all: false });
};

describe('who tells the same', () => {
  it('is named, and only those who are not named are counted', async () => {
    expect(await toldBy(4)).toMatch(/^the same is told by outlet2\.com, outlet3\.com, outlet4\.com$/m);
    expect(await toldBy(8)).toMatch(/told by outlet2\.com, .*, outlet6\.com \(\+2 more\)$/m);
  });
});
