import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { claimLine } from '../../src/newsroom/sentence/claimLine.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';

/** Sentences in which a sum was stolen from a victim. */
const STOLEN = [
  'Hackers stole SUM from VICTIM.',
  'SUM was stolen from VICTIM by hackers.',
  'VICTIM was robbed of SUM.',
  'Hackers have now stolen SUM from VICTIM.',
  'VICTIM had SUM stolen.',
  'Hackers managed to steal SUM from VICTIM.',
  'Thieves had stolen SUM from VICTIM before anyone noticed.',
  'The SUM theft from VICTIM shocked users.',
  'The theft of SUM from VICTIM shocked users.',
  'VICTIM lost SUM in a hack.',
  'A hacker drained SUM from VICTIM.',
  'VICTIM suffered a SUM hack.',
  'A hack cost VICTIM SUM.',
  'Hackers robbed VICTIM of SUM.',
  'Hackers broke into VICTIM and stole SUM.',
  'In a hack of VICTIM, SUM was taken.',
  'VICTIM, from which hackers stole SUM, is closed.',
  'Hackers siphoned off SUM from VICTIM.',
  'The hackers who stole SUM from VICTIM are unknown.',
  'SUM in crypto has been drained from VICTIM.',
  'The VICTIM hack netted SUM.',
  'After the VICTIM hack, in which SUM was stolen, users left.',
  "VICTIM's SUM hack is being investigated.",
  'Hackers made off with SUM from VICTIM.',
  'Police are investigating the theft of SUM from VICTIM.',
  'Police believe that hackers stole SUM from VICTIM.',
  'It is believed that SUM was stolen from VICTIM.',
];

/** Sentences in which it was not: denied, planned, possible, tried, insured, told of in fiction; or is another sum. */
const NOT_STOLEN = [
  'The hackers did not steal SUM from VICTIM.',
  'Hackers never stole SUM from VICTIM.',
  'VICTIM denied that hackers had stolen SUM.',
  'VICTIM denies losing SUM.',
  'VICTIM has denied a report that it was hacked for SUM.',
  'No SUM was stolen from VICTIM.',
  'VICTIM was not hacked for SUM.',
  'VICTIM did not lose SUM.',
  'Reports that hackers stole SUM from VICTIM are false.',
  'Rumors that VICTIM lost SUM were untrue.',
  'The claim that SUM was stolen from VICTIM is a hoax.',
  'It is not true that hackers stole SUM from VICTIM.',
  'Hackers could have stolen SUM from VICTIM.',
  'Hackers would have stolen SUM had the bug not been fixed.',
  'The bug could let hackers steal SUM from VICTIM.',
  'If hackers steal SUM from VICTIM, customers will be paid back.',
  'The flaw put SUM at risk of being stolen from VICTIM.',
  'Hackers planned to steal SUM from VICTIM.',
  'Hackers threatened to steal SUM from VICTIM.',
  'The group plotted to steal SUM from VICTIM.',
  'Did hackers steal SUM from VICTIM?',
  'VICTIM prevented hackers from stealing SUM.',
  'VICTIM foiled an attempt to steal SUM.',
  'A white-hat hacker saved SUM that could have been stolen from VICTIM.',
  'The contract could be drained of SUM.',
  'VICTIM dismissed claims that it lost SUM to hackers as nonsense.',
  'There was no theft of SUM from VICTIM.',
  'An attempted theft of SUM from VICTIM failed.',
  'The SUM theft from VICTIM was averted.',
  'VICTIM insures customers against theft of up to SUM.',
  'VICTIM set aside SUM to cover losses from theft.',
  'The theft of SUM from VICTIM never happened.',
  'Hackers failed to steal SUM from VICTIM.',
  'Thieves wanted to take SUM from VICTIM.',
  'A plan to rob VICTIM of SUM was uncovered.',
  'The exchange paid hackers SUM.',
  'VICTIM raised SUM after the hack.',
  'Hackers demanded SUM from VICTIM.',
  'VICTIM offered the hackers SUM to return the coins.',
  'VICTIM sued the hackers for SUM.',
  'The hackers were fined SUM.',
  'VICTIM had SUM in reserves before the hack.',
  'A token sale by VICTIM took in SUM despite hacks.',
  'VICTIM took a loan of SUM after hackers struck.',
  'The hackers refused to return SUM.',
  'Analysts doubt that hackers stole SUM from VICTIM.',
  'It is unlikely that hackers stole SUM from VICTIM.',
  'Hackers allegedly never took SUM from VICTIM.',
  'Hackers are said not to have stolen SUM.',
  'VICTIM would lose SUM if hackers struck.',
  'Nobody stole SUM from VICTIM.',
  'None of the SUM was stolen from VICTIM.',
  'Hackers have yet to steal SUM from VICTIM.',
  'Hackers almost stole SUM from VICTIM.',
  'Hackers nearly made off with SUM.',
  'VICTIM narrowly avoided losing SUM to hackers.',
  'Hackers hoped to steal SUM from VICTIM.',
  'The game lets players steal SUM from a bank.',
  'VICTIM said hackers had not taken the SUM.',
  'Hackers were unable to steal SUM from VICTIM.',
  'Police stopped thieves from stealing SUM.',
  'Investigators ruled out that SUM was stolen.',
  'Police do not believe SUM was stolen from VICTIM.',
  'The film tells how thieves stole SUM from a casino.',
];

const VICTIMS = ['Kawabit', 'Stonegate', 'BitHarbor', 'Crypto.com', 'Poly Meadow', 'CoinEx-9'];
const SUMS: readonly (readonly [string, string])[] = [
  ['$12 million', '12000000 USD exactly'],
  ['7,000 bitcoin', '7000 BTC exactly'],
  ['KRW 58 billion', '58000000000 KRW exactly'],
  ['about $4.2m', '4200000 USD about'],
  ['EUR 930,000', '930000 EUR exactly'],
];
const sentence = (template: string, victim: string, sum: string): string =>
  template.replaceAll('VICTIM', victim).replaceAll('SUM', sum);

async function linesOf(text: string): Promise<string[]> {
  return readClaims(
    await readArticle(new TextEncoder().encode(text), { name: 'a sentence', published: '2021-01-01' }),
  ).map(claimLine);
}

describe('sentences', () => {
  it.each(STOLEN)('read: %s', async (template) => {
    expect(await linesOf(sentence(template, 'Kawabit', '$12 million'))).toEqual([
      'stolen 12000000 USD exactly; victim Kawabit',
    ]);
  });

  it.each(NOT_STOLEN)('no theft: %s', async (template) => {
    const lines = await linesOf(sentence(template, 'Kawabit', '$12 million'));
    expect(lines.filter((line) => line.startsWith('stolen'))).toEqual([]);
  });

  it('neither victim nor sum change what is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NOT_STOLEN),
        fc.constantFrom(...VICTIMS),
        fc.constantFrom(...SUMS),
        async (template, victim, [sum]) => {
          const text = sentence(template, victim, sum);
          const lines = await linesOf(text);
          expect({ text, lines: lines.filter((line) => line.startsWith('stolen')) }).toEqual({ text, lines: [] });
        },
      ),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STOLEN),
        fc.constantFrom(...VICTIMS),
        fc.constantFrom(...SUMS),
        async (template, victim, [sum, figure]) => {
          const text = sentence(template, victim, sum);
          // A theft of one sum from one victim, or nothing: never another sum or victim.
          for (const line of await linesOf(text))
            expect({ text, line }).toEqual({ text, line: expect.stringMatching(/^stolen/) });
          const wrong = (await linesOf(text)).filter(
            (line) => line !== `stolen ${figure}; victim ${victim}` && line !== `stolen ${figure}`,
          );
          expect({ text, wrong }).toEqual({ text, wrong: [] });
        },
      ),
      { numRuns: 200 },
    );
  });
});
