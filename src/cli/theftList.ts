import { readTheftFile } from '../trace/readTheftFile.ts';
import { parseTheftSpec, type TheftSpec } from '../trace/theftSpec.ts';

/** One `--theft` or `--thefts` as it stood on the command line. */
export interface TheftArgument {
  readonly kind: 'spec' | 'file';
  readonly text: string;
}

/**
 * All thefts in claim order: the order of `--theft` and `--thefts` on the command line and of lines in their files.
 * @throws BAD_THEFT naming file and line, FILE_NOT_FOUND, NO_PERMISSION, EMPTY_FILE
 */
export async function readThefts(given: readonly TheftArgument[]): Promise<TheftSpec[]> {
  const thefts: TheftSpec[] = [];
  for (const { kind, text } of given) {
    if (kind === 'spec') thefts.push(parseTheftSpec(text, thefts.length + 1));
    else thefts.push(...(await readTheftFile(text, thefts.length)));
  }
  return thefts;
}
