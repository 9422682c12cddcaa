import { SpoorError } from '../../core/errors.ts';
import { type Proportion, proportion } from '../../label/calibrate/proportion.ts';
import { type ReadNews, readNews } from '../readClaims.ts';
import { claimLine } from '../sentence/claimLine.ts';
import { readArticle } from '../text/readArticle.ts';
import { countMissed } from './missedButShown.ts';
import type { Sample } from './samples.ts';

/** How well sentences are read whose claims are known. */
export interface ReadingCalibration {
  readonly sentences: number;
  /** Claims read that are right in every part that `claimLine` writes. */
  readonly precision: Proportion;
  /** Claims there that were read right. */
  readonly recall: Proportion;
  /** Of the claims read right whose speaker is measured. */
  readonly speakers: Proportion;
  /** Of the claims there that no claim read has the figure of, those that are shown among what gave no claim. */
  readonly missedButShown: Proportion;
  /** Claims there of which one was read that is wrong in another part than its figure. */
  readonly readOtherwise: number;
  /** Of the texts that hold no claim, those of which a sentence is shown among what gave none. */
  readonly shownInVain: Proportion;
  readonly errors: readonly ReadingError[];
}

export interface ReadingError {
  readonly text: string;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Reads each sample as a document of its own and holds what is read against what is there. */
export async function calibrateReading(samples: readonly Sample[]): Promise<ReadingCalibration> {
  let [right, read, there, voices, voicesRight] = [0, 0, 0, 0, 0];
  const errors: ReadingError[] = [];
  const [passed, vain] = [
    { otherwise: 0, shown: 0, lost: 0 },
    { shown: 0, of: 0 },
  ];
  for (const [index, { text, published, claims: expected, may = [], said }] of samples.entries()) {
    const options = { name: `sample ${index + 1}`, ...(published === undefined ? {} : { published }) };
    const { claims: found, passedOver, sentences } = await newsOf(text, options);
    const missed = [...expected];
    const [wrong, allowed]: [string[], string[]] = [[], []];
    const optional = [...may];
    for (const claim of found) {
      const line = claimLine(claim);
      const at = missed.indexOf(line);
      if (at < 0 && optional.includes(line)) {
        optional.splice(optional.indexOf(line), 1);
        allowed.push(line);
        continue;
      }
      if (at < 0) {
        wrong.push(line);
        continue;
      }
      missed.splice(at, 1);
      right += 1;
      if (said === undefined) continue;
      const speaker = `${claim.speaker.kind} ${claim.speaker.name ?? ''}`.trim();
      voices += 1;
      if (speaker === said || claim.speaker.kind === said) voicesRight += 1;
    }
    read += found.length - allowed.length;
    there += expected.length;
    if (missed.length + wrong.length > 0) errors.push({ text, missed, wrong });
    const { otherwise, shown, lost } = countMissed(missed, [...wrong, ...allowed], passedOver, sentences);
    passed.otherwise += otherwise;
    passed.shown += shown;
    passed.lost += lost;
    if (expected.length > 0) continue;
    vain.of += 1;
    if (passedOver.some(({ aside }) => aside === null)) vain.shown += 1;
  }
  return {
    sentences: samples.length,
    precision: proportion(right, read),
    recall: proportion(right, there),
    speakers: proportion(voicesRight, voices),
    missedButShown: proportion(passed.shown, passed.shown + passed.lost),
    readOtherwise: passed.otherwise,
    shownInVain: proportion(vain.shown, vain.of),
    errors,
  };
}

/** What is read of a text; of one too short to be an article nothing. */
async function newsOf(
  text: string,
  options: { name: string; published?: string },
): Promise<ReadNews & { readonly sentences: number }> {
  try {
    const article = await readArticle(new TextEncoder().encode(text), options);
    return { ...readNews(article), sentences: article.sentences.length };
  } catch (error) {
    if (error instanceof SpoorError && error.code === 'NO_ARTICLE') return { claims: [], passedOver: [], sentences: 0 };
    throw error;
  }
}
