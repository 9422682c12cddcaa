import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { countOf } from '../../core/countOf.ts';
import { makeFolder } from '../../core/makeFolder.ts';
import { DEMO } from '../../http/run/demoWorld.ts';
import { readAssets } from '../../label/assets.ts';
import { readTags } from '../../label/tags.ts';
import type { Context } from '../context.ts';
import { importInto } from '../importInto.ts';
import { printTrace } from '../printTrace.ts';
import { PROSE_WIDTH, wrapProse } from '../render/plainText.ts';
import { RECORDS_FOLDER, serveWorkbench } from '../serveWorkbench.ts';
import { readThefts } from '../theftList.ts';
import { toPort } from './serveCommand.ts';

interface Options {
  readonly serve?: true;
  readonly port?: number;
  readonly records: string;
}

const GO_ON = `
That world was simulated. With your own data:
  npx spoor import transfers.csv --ledger ./ledger
  npx spoor trace --ledger ./ledger --theft name=ethereum:0x...:3 --tags tags.csv
  npx spoor help trace
`;

/** `spoor demo`: the whole way once, on a simulated world in a temporary folder. */
export function demoCommand(context: Context): Command {
  return new Command('demo')
    .description('simulate a theft, import it, trace it under all rules, and clean up')
    .option('--serve', 'then serve the workbench on the same world, until stopped')
    .option('--port <n>', 'with --serve: the port', toPort)
    .option('--records <dir>', 'with --serve: where cases are kept', RECORDS_FOLDER)
    .action(async ({ serve, port, records }: Options) => {
      const folder = await makeFolder(tmpdir(), 'spoor-demo-');
      try {
        await runDemo(context, folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      await context.output.write(GO_ON);
      if (!serve) return;
      await context.output.write('\n');
      await serveWorkbench(context, {
        port: port ?? null,
        host: null,
        token: null,
        records,
        register: null,
        open: 'demo',
      });
    });
}

async function runDemo(context: Context, folder: string): Promise<void> {
  const { output, style, width } = context;
  const say = (text: string): Promise<void> =>
    output.write(`${style.dim(wrapProse(text, Math.min(width, PROSE_WIDTH)))}\n`);
  const world = join(folder, 'world');
  const { simulate } = await import('../../simulate/simulate.ts');
  const made = await context.work((work) => simulate({ ...DEMO, out: world }, work));
  await say(
    `Simulated a world with ${countOf(made.transfers, 'transfer')} on an account chain, ${countOf(made.transactions, 'transaction')} ` +
      `on a UTXO chain and ${countOf(made.thefts.length, 'theft')}; nothing in it is real.`,
  );
  const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
  const path = join(folder, 'ledger');
  const ledger = await openLedger(path, { write: true, create: true });
  try {
    const { added } = await importInto(context, ledger, [world], path);
    await say(`Imported ${countOf(added, 'row')} into a ledger on disk; followed the thefts under all rules:`);
    await output.write('\n');
    const thefts = await readThefts([{ kind: 'file', text: join(world, 'thefts.txt') }]);
    const tags = await readTags(join(world, 'tags.csv'));
    await printTrace(context, ledger, { thefts, tags }, await readAssets(join(world, 'assets.csv')), { paths: 1 });
  } finally {
    await ledger.close();
  }
}
