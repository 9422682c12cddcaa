import { Command, Option } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import type { FollowEvent } from '../../ingest/node/follow.ts';
import { gapText } from '../../ingest/node/gapList.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { inWorkFolder } from '../importInto.ts';
import { openNode } from '../openNode.ts';
import { parseHeight } from '../parseHeight.ts';
import { ledgerText } from '../render/ledgerText.ts';
import { formatCount } from '../render/units.ts';
import { systemClock } from '../systemClock.ts';

interface Options {
  readonly ledger: string;
  readonly from?: number;
  readonly once?: boolean;
  readonly interval: number;
  readonly chain?: string;
  readonly checkBalances?: true;
  readonly json?: true;
}

/** `spoor follow rpc=... --ledger DIR`: keeps a ledger where a node is. */
export function followCommand(context: Context): Command {
  return new Command('follow')
    .description('read new blocks of a node into a ledger as they come, and take back those that the node leaves')
    .argument('<node>', 'rpc=http://user:password@host:port, or rest=http://host:port')
    .requiredOption('--ledger <dir>', 'the ledger, made if it is not there')
    .option('--from <height>', 'the first block, for a ledger that holds none of a node yet', parseHeight)
    .option('--once', 'end when the ledger is where the node is')
    .addOption(new Option('--interval <seconds>', 'between two looks at the node').default(5).argParser(parseInterval))
    .option('--chain <name>', 'the chain of an EVM node that is not in the table: name:symbol:id')
    .option('--check-balances', 'hold what an EVM node says of transfers against the balances before and after')
    .option('--json', 'with --once: print what the ledger now holds as JSON')
    .action(async (node: string, options: Options) => {
      const { ledger: folder, from, once = false, interval, json } = options;
      const source = await openNode(node, context, options);
      const { openLedger } = await import('../../ledger/embedded/openLedger.ts');
      const { follow } = await import('../../ingest/node/follow.ts');
      const ledger = await openLedger(folder, { write: true, create: true });
      try {
        await inWorkFolder(folder, (workFolder) =>
          follow(source, ledger, {
            workFolder,
            once,
            intervalSec: interval,
            clock: systemClock,
            signal: context.signal,
            onEvent: (event) => context.note(eventText(event)),
            ...(from === undefined ? {} : { from }),
          }),
        );
        const summary = await ledger.summary();
        if (json) await context.output.write(jsonPieces({ ledger: summary }));
        else await context.output.write(ledgerText(folder, summary, context));
      } finally {
        await ledger.close();
        await source.close();
      }
    });
}

function eventText(event: FollowEvent): string {
  switch (event.kind) {
    case 'imported': {
      const { first, last, added, gaps } = event.batch;
      const blocks = first === last ? `block ${last}` : `blocks ${first} to ${last}`;
      const missing = [...gaps].map(([gap, at]) => `; ${gapText(gap, at)}`).join('');
      return `${blocks} of ${event.tip}: ${formatCount(added)} ${added === 1 ? 'row' : 'rows'} added${missing}`;
    }
    case 'undone': {
      const { first, last, left, now } = event;
      const blocks = first === last ? `block ${last}` : `blocks ${first} to ${last}`;
      return `${blocks} taken back: the node left ${left} for ${now}`;
    }
    case 'behind':
      return `the node is at ${event.tip.height}, the ledger already at ${event.last}: waiting for it`;
    case 'waiting':
      return `${event.error.message.replace(/; check the address, or try again later$/, '')}; trying again in ${event.waitSec} s`;
  }
}

function parseInterval(text: string): number {
  const seconds = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && seconds >= 0.05 && seconds <= 86_400) return seconds;
  throw new SpoorError('USAGE', `--interval: found ${text}, expected seconds from 0.05 to 86400`);
}
