import { Command, Option } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import { EVM_FORMATS, type EvmFormat } from '../../ingest/evmFiles/evmFormats.ts';
import type { BlockSource } from '../../ingest/node/blockSource.ts';
import { readAssets } from '../../label/assets.ts';
import type { ImportCounts, LedgerWriter } from '../../ledger/port.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { importInto, inWorkFolder } from '../importInto.ts';
import { openNode } from '../openNode.ts';
import { parseHeight } from '../parseHeight.ts';
import { refuseUrls } from '../refuseUrls.ts';
import { ledgerText } from '../render/ledgerText.ts';
import { formatAmount } from '../render/units.ts';

interface Options {
  readonly ledger: string;
  readonly from?: number;
  readonly to?: number;
  readonly json?: true;
  readonly format?: EvmFormat;
  readonly chain?: string;
  readonly acceptInexact?: true;
  readonly checkBalances?: true;
  readonly assets?: string;
}

/** `spoor import FILES... --ledger DIR`: reads interchange and block files, or blocks of a node, into a ledger on disk. */
export function importCommand(context: Context): Command {
  return new Command('import')
    .description('read transfers and transactions into a ledger, made if it is not there')
    .argument(
      '<files...>',
      'CSV, JSON Lines or Parquet, plain or gzip, or Bitcoin block files; a folder stands for the files in it; or one node: rpc=http://user:password@host:port or rest=http://host:port',
    )
    .requiredOption('--ledger <dir>', 'the ledger')
    .option('--from <height>', "a node's first block to read", parseHeight)
    .option('--to <height>', 'the last; without, up to where the node is', parseHeight)
    .addOption(
      new Option('--format <name>', 'the set that EVM files must be of (else told by their columns)').choices(
        EVM_FORMATS,
      ),
    )
    .option('--chain <name>', 'the chain of EVM files or of an EVM node, such as ethereum, or name:symbol:id')
    .option('--check-balances', 'hold what an EVM node says of transfers against the balances before and after')
    .option('--accept-inexact', 'take EVM amounts that are floating-point numbers, although they may not be exact')
    .option('--assets <file>', "decimals of tokens, for explorers' exports (chain,asset,symbol,decimals)")
    .option('--json', 'print what was added and what the ledger now holds as JSON')
    .action(async (files: string[], options: Options) => {
      const { ledger: folder, json } = options;
      const read = await chooseReader(context, files, options);
      const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
      const ledger = await openLedger(folder, { write: true, create: true });
      try {
        const counts = await read(ledger);
        const summary = await ledger.summary();
        if (json) return await context.output.write(jsonPieces({ ...counts, ledger: summary }));
        const known = counts.known === 0 ? '' : `, ${rowsText(counts.known)} known already`;
        await context.output.write(
          `Added ${rowsText(counts.added)}${known}.\n\n${ledgerText(folder, summary, context)}`,
        );
      } finally {
        await ledger.close();
      }
    });
}

const rowsText = (n: number): string => `${formatAmount(BigInt(n), 0)} ${n === 1 ? 'row' : 'rows'}`;

/** Looks at what is named, so that what is not there is no reason to make a ledger; returns what reads it. */
async function chooseReader(
  context: Context,
  files: readonly string[],
  options: Options,
): Promise<(ledger: LedgerWriter) => Promise<ImportCounts>> {
  refuseUrls(files, { allowsNodes: true });
  const { isBlockSource } = await import('../../ingest/node/openBlockSource.ts');
  const node = files.find(isBlockSource);
  if (node === undefined) {
    if (options.from !== undefined || options.to !== undefined) {
      throw new SpoorError(
        'USAGE',
        '--from and --to choose blocks of a node (rpc=..., rest=...); files are read whole',
      );
    }
    const { listFiles } = await import('../../ingest/listFiles.ts');
    await listFiles(files);
    const { ledger: folder, from: _from, to: _to, json: _json, checkBalances, assets: named, ...evm } = options;
    if (checkBalances)
      throw new SpoorError('USAGE', '--check-balances asks an EVM node (rpc=...); files have no balances');
    const assets = named === undefined ? [] : await readAssets(named);
    return (ledger) => importInto(context, ledger, files, folder, { ...evm, assets, onNote: context.note });
  }
  if (files.length > 1) throw new SpoorError('USAGE', 'a node is read by itself; import files with another command');
  if (options.format !== undefined || options.acceptInexact || options.assets !== undefined) {
    throw new SpoorError('USAGE', '--format, --accept-inexact and --assets are of files; a node needs none of them');
  }
  const source = await openNode(node, context, options);
  const range = await chooseBlocks(source, options);
  return (ledger) => readNode(context, source, ledger, range, options.ledger);
}

interface BlockRange {
  readonly from: number;
  readonly to: number;
}

async function chooseBlocks(source: BlockSource, { from, to }: Options): Promise<BlockRange> {
  if (from === undefined) throw new SpoorError('USAGE', 'say from which block of the node to read: --from HEIGHT');
  const tip = (await source.tip()).height;
  const last = to ?? tip;
  if (from <= last && last <= tip) return { from, to: last };
  throw new SpoorError('USAGE', `${source.name}: blocks ${from} to ${last} were asked for, and the node is at ${tip}`);
}

async function readNode(
  context: Context,
  source: BlockSource,
  ledger: LedgerWriter,
  range: BlockRange,
  folder: string,
): Promise<ImportCounts> {
  const { importBlocks } = await import('../../ingest/node/importBlocks.ts');
  const { gapText } = await import('../../ingest/node/gapList.ts');
  let reached: number | undefined;
  try {
    const imported = await inWorkFolder(folder, (workFolder) =>
      context.work((work) => {
        const onBatch = (batch: { readonly last: number }): void => {
          reached = batch.last;
        };
        return importBlocks(source, ledger, range, { ...work, workFolder, onBatch });
      }),
    );
    for (const [gap, blocks] of imported?.gaps ?? []) context.note(`spoor: ${gapText(gap, blocks)}`);
    for (const note of source.notes?.() ?? []) context.note(`spoor: ${note}`);
    return { added: imported?.added ?? 0, known: imported?.known ?? 0 };
  } catch (error) {
    if (reached !== undefined)
      context.note(`spoor: blocks up to ${reached} are in the ledger; the same command goes on`);
    throw error;
  } finally {
    await source.close();
  }
}
