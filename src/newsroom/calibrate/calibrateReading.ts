import { SpoorError } from '../../core/errors.ts';
import { type Proportion, proportion } from '../../label/calibrate/proportion.ts';
import type { Claim } from '../../register/claim.ts';
import { readClaims } from '../readClaims.ts';
import { claimLine } from '../sentence/claimLine.ts';
import { readArticle } from '../text/readArticle.ts';
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
  for (const [index, { text, published, claims: expected, may = [], said }] of samples.entries()) {
    const options = { name: `sample ${index + 1}`, ...(published === undefined ? {} : { published }) };
    const found = await claimsOf(text, options);
    let left = 0;
    const missed = [...expected];
    const wrong: string[] = [];
    const optional = [...may];
    for (const claim of found) {
      const line = claimLine(claim);
      const at = missed.indexOf(line);
      if (at < 0 && optional.includes(line)) {
        optional.splice(optional.indexOf(line), 1);
        left += 1;
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
    read += found.length - left;
    there += expected.length;
    if (missed.length + wrong.length > 0) errors.push({ text, missed, wrong });
  }
  return {
    sentences: samples.length,
    precision: proportion(right, read),
    recall: proportion(right, there),
    speakers: proportion(voicesRight, voices),
    errors,
  };
}

/** The claims of a text; of one too short to be an article none. */
async function claimsOf(text: string, options: { name: string; published?: string }): Promise<Claim[]> {
  try {
    return readClaims(await readArticle(new TextEncoder().encode(text), options));
  } catch (error) {
    if (error instanceof SpoorError && error.code === 'NO_ARTICLE') return [];
    throw error;
  }
}
