import { countOf } from '../core/countOf.ts';
import { Random } from '../core/random.ts';
import { createHttpClient } from '../fetch/httpClient.ts';
import { KeptAnswers } from '../fetch/keptAnswers.ts';
import type { Scope } from '../scope/fetchScope.ts';
import type { SourceSpec } from '../scope/sourceSpec.ts';
import type { TraceRequest } from '../trace/request.ts';
import type { Context } from './context.ts';
import { formatAmount } from './render/units.ts';
import { systemClock } from './systemClock.ts';

/** Where answers are kept when nothing else is said. */
export const KEEP_FOLDER = './spoor-answers';
export const MAX_REQUESTS = 10_000;

export interface AskOptions {
  readonly source?: readonly SourceSpec[];
  readonly keep?: string;
  readonly offline?: true;
  readonly maxRequests?: number;
  readonly concurrency?: number;
  readonly rate?: number;
}

/** Asks the sources named for what a trace needs, with a progress bar, and says on standard error what it came to. */
export async function askSources(context: Context, request: TraceRequest, options: AskOptions): Promise<Scope> {
  const { source = [], offline, concurrency, rate } = options;
  const { fetchScope } = await import('../scope/fetchScope.ts');
  const folder = options.keep ?? KEEP_FOLDER;
  const maxRequests = options.maxRequests ?? MAX_REQUESTS;
  const kept = await KeptAnswers.open(folder);
  const { span } = kept;
  if (span !== undefined)
    context.note(`${folder} has ${countOf(kept.count, 'answer')} of ${dates(span)}; they are used and not asked again`);
  const client = (signal: AbortSignal) =>
    createHttpClient({
      clock: systemClock,
      random: new Random(Date.now()),
      signal,
      ...(concurrency === undefined ? {} : { concurrency }),
      ...(rate === undefined ? {} : { requestsPerSecond: rate }),
    });
  const scope = await context.work((work) =>
    fetchScope(request, {
      ...work,
      sources: source,
      client: offline ? null : client(context.signal),
      kept,
      maxRequests,
    }),
  );
  const waves = countOf(scope.waves, 'wave');
  if (!offline) context.note(`${countOf(scope.requests, 'request')} in ${waves}; answers are kept in ${folder}`);
  if (new Set(source.map(({ kind }) => kind)).size < source.length) {
    const differed = scope.disagreed === 0 ? 'all agree' : `${formatAmount(BigInt(scope.disagreed), 0)} differ`;
    context.note(
      `${countOf(scope.compared, 'answer')} compared between sources of a kind: ${scope.compared === 0 ? 'none' : differed}`,
    );
  }
  if (!offline && scope.requests >= maxRequests)
    context.note(`--max-requests ${maxRequests} was used up: what is missing ends as gap; the same command goes on`);
  return scope;
}

function dates({ first, last }: { readonly first: number; readonly last: number }): string {
  const day = (sec: number): string => new Date(sec * 1000).toISOString().slice(0, 10);
  return day(first) === day(last) ? day(first) : `${day(first)} to ${day(last)}`;
}
