import { Command } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import { chainAsked, splitAddress } from '../askedAddress.ts';
import type { Context } from '../context.ts';
import { whyText } from '../render/clusterText.ts';
import { utxoChains } from './clusterCommand.ts';

interface Options {
  readonly ledger: string;
  readonly chain?: string;
  readonly json?: true;
}

/** `spoor why A B --ledger DIR`: the transactions that join two addresses, and what each step assumes. */
export function whyCommand(context: Context): Command {
  return new Command('why')
    .description('print the shortest chain of transactions that joins two addresses, and what each step assumes')
    .argument('<address>', 'an address, with or without its chain: bitcoin:1A1z...')
    .argument('<other>', 'another')
    .requiredOption('--ledger <dir>', 'the ledger; its clusters are those of the last spoor cluster')
    .option('--json', 'print it as JSON')
    .action(async (first: string, second: string, { ledger: folder, json }: Options) => {
      const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
      const { whyLinked } = await import('../../label/cluster/whyLinked.ts');
      const ledger = await openLedger(folder);
      try {
        const names = ledger.chains.map(({ chain }) => chain);
        const [a, b] = [splitAddress(first, names), splitAddress(second, names)];
        if (a.chain !== null && b.chain !== null && a.chain !== b.chain) {
          throw new SpoorError('USAGE', `${first} and ${second} are on different chains; clusters are of one chain`);
        }
        const chains = utxoChains(ledger, folder, a.chain ?? b.chain ?? undefined);
        const chain = await chainAsked(ledger, chains, [a.address, b.address]);
        const why = await whyLinked(ledger, folder, chain, a.address, b.address);
        await context.output.write(json ? jsonPieces({ schema: 'spoor/why@1', ...why }) : whyText(why, context));
      } finally {
        await ledger.close();
      }
    });
}
