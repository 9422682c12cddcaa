import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { SpoorError } from '../core/errors.ts';
import { EVM_FORMATS, type EvmFormat } from '../ingest/evmFiles/evmFormats.ts';
import type { EvmOptions } from '../ingest/evmFiles/stageEvmFiles.ts';
import { parseSourceSpec, type SourceSpec } from '../scope/sourceSpec.ts';
import { RULES, type RuleName } from '../trace/report.ts';
import type { TraceRequest } from '../trace/request.ts';
import { parseMoment } from '../trace/theftSpec.ts';
import { type AskOptions, KEEP_FOLDER, MAX_REQUESTS } from './askSources.ts';
import type { TheftArgument } from './theftList.ts';

/** The options of `spoor trace` as commander gives them. */
export interface TraceOptions extends AskOptions {
  readonly ledger?: string;
  readonly format?: EvmFormat;
  readonly chain?: string;
  readonly acceptInexact?: true;
  readonly tags?: readonly string[];
  readonly assets?: readonly string[];
  readonly rule?: readonly RuleName[];
  readonly stop?: ReadonlySet<string>;
  readonly until?: number;
  readonly maxHops?: number;
  readonly dust?: bigint;
  readonly maxActivity?: number;
  readonly clusters?: true;
  /** False with `--no-swaps`. */
  readonly swaps: boolean;
  readonly coinbaseTaint?: 'carry';
  readonly coinbaseOrder?: 'subsidy-first' | 'fees-first';
  readonly json?: true;
  readonly csv?: true;
  readonly restsOn?: string;
  readonly flows?: true;
  readonly exact?: true;
  readonly paths: number;
}

/** Adds the options of a trace. `thefts` collects `--theft` and `--thefts` in the order they stand in. */
export function addTraceOptions(command: Command, thefts: TheftArgument[]): Command {
  addAskOptions(command);
  const collectTheft = (kind: TheftArgument['kind']) => (text: string) => void thefts.push({ kind, text });
  return command
    .option('--ledger <dir>', 'the ledger to trace in')
    .addOption(
      new Option('--format <name>', 'the set that EVM files must be of (else told by their columns)').choices(
        EVM_FORMATS,
      ),
    )
    .option('--chain <name>', 'the chain of EVM files, such as ethereum, or name:symbol:id')
    .option('--accept-inexact', 'take EVM amounts that are floating-point numbers, although they may not be exact')
    .option(
      '--theft <spec>',
      'a theft: [name=]chain:tx[:n] or [name=]chain:address@time; may be repeated',
      collectTheft('spec'),
    )
    .option('--thefts <file>', 'a file of thefts, one a line; may be repeated', collectTheft('file'))
    .option(
      '--tags <file>',
      'who owns which address: CSV, or any file that tags import reads; may be repeated',
      collect,
    )
    .option(
      '--clusters',
      'stop at every address of a cluster for which a tag speaks (see spoor cluster), not only at the tagged one',
    )
    .option('--assets <file>', 'symbols and decimals of assets; may be repeated', collect)
    .option('--rule <name>', `only this rule: ${RULES.join(' ')}; may be repeated`, collectRules)
    .option(
      '--stop <categories>',
      'the tag categories to stop at, comma-separated, instead of the usual ones',
      toCategories,
    )
    .option('--until <time>', 'stop at this moment (RFC 3339 or Unix seconds)', toMoment)
    .option('--max-hops <n>', 'stop this many hops from the theft', toCount)
    .option('--dust <amount>', 'stop at tainted arrivals below this many base units', toAmount)
    .option('--max-activity <n>', 'stop at untagged addresses with more events than this (default: 10000)', toCount)
    .option('--no-swaps', 'do not follow value through swaps: what comes back in another asset is clean')
    .addOption(new Option('--coinbase-taint <how>', 'what tainted fees do').choices(['carry']))
    .addOption(
      new Option('--coinbase-order <order>', 'what a coinbase that carries taint takes first').choices([
        'subsidy-first',
        'fees-first',
      ]),
    )
    .addOption(new Option('--json', 'print the report as JSON').conflicts('csv'))
    .option('--csv', 'print the ends as CSV, each with its tag and what decided it')
    .option(
      '--rests-on <file>',
      'with --csv: also write what the ends rest on, and how wrong that is, to a CSV of its own',
    )
    .option('--flows', 'with --json or --csv: also every tainted transfer or output')
    .option('--paths <n>', 'how many of the largest ends to print with their path', toCount, 3)
    .option('--exact', 'print every decimal');
}

function addAskOptions(command: Command): Command {
  return command
    .option(
      '--source <kind=url>',
      'no ledger: ask this server for what the trace needs (esplora, etherscan, rpc); may be repeated',
      collectSources,
    )
    .option('--keep <dir>', `with --source: where every answer is kept and looked for first (default: ${KEEP_FOLDER})`)
    .option('--offline', 'with --source: answers from --keep only')
    .option('--max-requests <n>', `with --source: send no more than this (default: ${MAX_REQUESTS})`, toCount)
    .option('--concurrency <n>', 'with --source: requests at once (default: 8)', toPositive)
    .option('--rate <n>', 'with --source: requests a second (default: no limit)', toPositive);
}

/**
 * What combinations of options commander does not check, and that no file is written over.
 * @throws USAGE, OUTPUT_EXISTS
 */
export function checkTraceOptions(options: TraceOptions): void {
  const { source, keep, offline, maxRequests, concurrency, rate, ledger, format, chain, acceptInexact } = options;
  for (const [name, value] of Object.entries({ format, chain, 'accept-inexact': acceptInexact })) {
    if (value !== undefined && (source !== undefined || ledger !== undefined))
      throw new SpoorError('USAGE', `--${name} says how files are read: name files to trace, not a ledger or a server`);
  }
  const asking = { keep, offline, 'max-requests': maxRequests, concurrency, rate };
  for (const [name, value] of Object.entries(asking)) {
    if (value !== undefined && source === undefined)
      throw new SpoorError('USAGE', `--${name} says how sources are asked: it needs --source kind=URL`);
  }
  if (options.clusters && source !== undefined)
    throw new SpoorError(
      'USAGE',
      '--clusters needs a ledger: clusters are made from all of a chain, not from what a trace asks for',
    );
  if (options.flows && !options.json && !options.csv) {
    throw new SpoorError('USAGE', '--flows needs --json or --csv: it lists every tainted transfer');
  }
  if (options.restsOn !== undefined && !options.csv) {
    throw new SpoorError(
      'USAGE',
      '--rests-on says in a file what the ends of --csv rest on; --json and text say it themselves',
    );
  }
  if (options.restsOn !== undefined && existsSync(options.restsOn)) {
    const path = options.restsOn;
    throw new SpoorError('OUTPUT_EXISTS', `${path} exists; name another file`, { path });
  }
  if (options.coinbaseOrder !== undefined && options.coinbaseTaint === undefined) {
    throw new SpoorError('USAGE', '--coinbase-order says how taint is carried: it needs --coinbase-taint carry');
  }
}

/** How files of EVM data sets are read. */
export function toEvmOptions({ format, chain, acceptInexact }: TraceOptions): EvmOptions {
  return {
    ...(format === undefined ? {} : { format }),
    ...(chain === undefined ? {} : { chain }),
    ...(acceptInexact === undefined ? {} : { acceptInexact }),
  };
}

/** The limits and rules of a request. */
export function toRequestOptions(options: TraceOptions): Omit<TraceRequest, 'thefts' | 'tags'> {
  const { rule, stop, until, maxHops, dust, maxActivity, swaps, coinbaseTaint, coinbaseOrder, flows } = options;
  return {
    ...(rule === undefined ? {} : { rules: rule }),
    ...(stop === undefined ? {} : { stop }),
    ...(until === undefined ? {} : { untilSec: until }),
    ...(maxHops === undefined ? {} : { maxHops }),
    ...(dust === undefined ? {} : { dust }),
    ...(maxActivity === undefined ? {} : { maxActivity }),
    ...(swaps ? {} : { swaps }),
    ...(coinbaseTaint === undefined ? {} : { coinbaseTaint }),
    ...(coinbaseOrder === undefined ? {} : { coinbaseOrder }),
    flows: flows ?? false,
  };
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function collectSources(text: string, before: readonly SourceSpec[] = []): SourceSpec[] {
  return [...before, parseSourceSpec(text)];
}

function toPositive(text: string): number {
  const count = toCount(text);
  if (count === 0) throw new InvalidArgumentError('Expected at least 1.');
  return count;
}

function collectRules(text: string, before: readonly RuleName[] = []): RuleName[] {
  const rules = text.split(',').map((name) => {
    const rule = RULES.find((known) => known === name.trim());
    if (rule !== undefined) return rule;
    const expected = RULES.join(' ');
    throw new SpoorError(
      'UNKNOWN_RULE',
      `there is no rule ${JSON.stringify(name.trim())}; expected one of ${expected}`,
      {
        found: name.trim(),
        expected,
      },
    );
  });
  return [...before, ...rules];
}

function toCategories(text: string): ReadonlySet<string> {
  const categories = text.split(',').map((category) => category.trim());
  const bad = categories.find((category) => !/^[a-z][a-z0-9_-]*$/.test(category));
  if (bad !== undefined) {
    throw new InvalidArgumentError(
      `${JSON.stringify(bad)} is not a category; expected lower-case words: exchange,mixer`,
    );
  }
  return new Set(categories);
}

function toMoment(text: string): number {
  const timeSec = parseMoment(text);
  if (timeSec === null) throw new InvalidArgumentError('Expected 2023-06-02T21:49:22Z or Unix seconds.');
  return timeSec;
}

export function toCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

function toAmount(text: string): bigint {
  if (!/^\d{1,78}$/.test(text)) throw new InvalidArgumentError('Expected a whole number of base units.');
  return BigInt(text);
}
