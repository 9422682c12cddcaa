import { Command } from 'commander';
import { familyOfChain } from '../../label/address/chainFamilies.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import { splitAddress } from '../askedAddress.ts';
import type { Context } from '../context.ts';
import { whoText } from '../render/tagsText.ts';
import { toCount } from '../traceOptions.ts';

interface Options {
  readonly ledger: string;
  readonly leads?: true;
  readonly maxActivity?: number;
  readonly json?: true;
}

/** `spoor who ADDRESS --ledger DIR`: tags, their conflicts, the cluster, and what it does. */
export function whoCommand(context: Context): Command {
  return new Command('who')
    .description(
      'print what is known of an address: tags with source and confidence, conflicts, its cluster and the tags of that',
    )
    .argument('<address>', 'an address in any way of writing it, with or without its chain: bitcoin:1A1z...')
    .requiredOption('--ledger <dir>', 'the ledger')
    .option(
      '--leads',
      'also what may be followed up and joins nothing: accounts that share a deposit address, likely change',
    )
    .option('--max-activity <n>', 'do not look at addresses with more events than this (default: 10000)', toCount)
    .option('--json', 'print it as JSON')
    .action(async (text: string, { ledger: folder, json, ...options }: Options) => {
      const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
      const { whoIs } = await import('../../label/store/whoIs.ts');
      const ledger = await openLedger(folder);
      try {
        const { chain, address } = splitAddress(
          text,
          ledger.chains.map((known) => known.chain),
        );
        // One EVM address is one on every EVM chain.
        const isEvm = chain !== null && familyOfChain(chain) === 'evm';
        const who = await whoIs(ledger, folder, isEvm ? text : address, isEvm ? null : chain, options);
        await context.output.write(json ? jsonPieces({ schema: 'spoor/who@1', ...who }) : whoText(who, context));
      } finally {
        await ledger.close();
      }
    });
}
