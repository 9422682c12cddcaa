import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { End, Flow, RuleName } from '../../trace/report.ts';
import { RESULT_FILES, type ResultMeta } from './resultFiles.ts';

/** The rows of one rule of a result. */
export interface RuleRows {
  readonly ends: readonly End[];
  readonly flows: readonly Flow[];
}

/** @throws NO_RESULT where the result is gone; RECORDS_DAMAGED, IO */
export async function readResultMeta(results: string, id: string): Promise<ResultMeta> {
  const path = join(results, id, RESULT_FILES.meta);
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ResultMeta;
  } catch (cause) {
    throw readingError(cause, path);
  }
}

/** The rows of a rule, read a line at a time so that others are answered meanwhile. */
export async function readRuleRows(results: string, id: string, rule: RuleName): Promise<RuleRows> {
  const path = join(results, id, RESULT_FILES.rule(rule));
  const ends: End[] = [];
  const flows: Flow[] = [];
  try {
    const lines = createInterface({ input: createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }) });
    for await (const line of lines) {
      const part = JSON.parse(line) as { ends?: End[]; flows?: Flow[] };
      for (const end of part.ends ?? []) ends.push(end);
      for (const flow of part.flows ?? []) flows.push(flow);
      await setImmediate();
    }
  } catch (cause) {
    throw readingError(cause, path);
  }
  return { ends, flows };
}

function readingError(cause: unknown, path: string): SpoorError {
  if (cause instanceof SyntaxError)
    return new SpoorError(
      'RECORDS_DAMAGED',
      `${path} is damaged; remove its folder and run the case again`,
      { path },
      { cause },
    );
  if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
    return new SpoorError('NO_RESULT', 'the result is not there any more; run the case again', { path }, { cause });
  return systemError(cause, path);
}
