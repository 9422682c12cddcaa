import { existsSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../src/core/random.ts';
import { DEFAULT_MAX_ACTIVITY } from '../src/label/activity.ts';
import type { Who } from '../src/label/store/whoIs.ts';
import { whoIs } from '../src/label/store/whoIs.ts';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import { runSpoor, shares, type Took, took } from './runSpoor.ts';
import { prepareWorld } from './worlds.ts';

/*
 * Who is behind an address of a large account chain: a simulated world is imported and tagged by the commands, then asked about,
 * each question on a ledger opened anew: random addresses, and those with the most events that are still looked at.
 *
 *     node bench/accountLedger.ts [--transfers 1000000] [--questions 250] [--busy 20] [--commands 3] [--dir DIR] [--keep] [--seed 7]
 */

const CHAIN = 'ethereum';
const { values: flags } = parseArgs({
  options: {
    transfers: { type: 'string', default: '1000000' },
    questions: { type: 'string', default: '250' },
    busy: { type: 'string', default: '20' },
    commands: { type: 'string', default: '3' },
    dir: { type: 'string', default: join(tmpdir(), 'spoor-bench') },
    keep: { type: 'boolean', default: false },
    seed: { type: 'string', default: '7' },
  },
});
const say = (what: string): void => console.log(`${what} (load ${loadavg()[0]!.toFixed(1)})`);

const world = await prepareWorld(flags.dir, Number(flags.transfers), Number(flags.seed));
const ledger = world.ledger;
try {
  if (!existsSync(ledger)) say(`import: ${runSpoor('import', world.transfers, '--ledger', ledger).text}`);
  say(`tags import: ${runSpoor('tags', 'import', world.tags, '--ledger', ledger).text}`);
  await ask();
} finally {
  if (!flags.keep) for (const path of [ledger, world.folder]) rmSync(path, { recursive: true, force: true });
}

/** Random addresses, and those with the most events that are not too many to be looked at. */
async function drawAddresses(): Promise<{ any: string[]; busy: string[] }> {
  const reader = await openLedger(ledger);
  try {
    const random = new Random(7);
    const known = (await reader.summary()).chains[CHAIN]!.addresses;
    const ids = Int32Array.from({ length: known }, (_, k) => k + 1);
    const events = await reader.addressEvents(CHAIN, ids);
    const looked = ids.filter((_, k) => events[k]! <= DEFAULT_MAX_ACTIVITY);
    const busiest = looked.toSorted((a, b) => events[b - 1]! - events[a - 1]!).slice(0, Number(flags.busy));
    const drawn = Array.from({ length: Number(flags.questions) }, () => ids[random.below(known)]!);
    return { any: await reader.addressTexts(drawn), busy: await reader.addressTexts(busiest) };
  } finally {
    await reader.close();
  }
}

async function ask(): Promise<void> {
  const { any, busy } = await drawAddresses();
  for (const leads of [false, true]) {
    const what = leads ? 'who --leads' : 'who';
    for (const [name, addresses] of [
      ['any', any],
      ['with the most events that are looked at', busy],
    ] as const) {
      const runs: Took[] = [];
      let [deposits, shared] = [0, 0];
      for (const address of addresses)
        runs.push(
          await took(async () => {
            const known = (await whoOf(address, leads)).chains[0];
            if (known?.deposit) deposits += 1;
            if (known?.leads && 'sharedDeposits' in known.leads && known.leads.sharedDeposits.length > 0) shared += 1;
          }),
        );
      const found = leads ? `${shared} share a deposit address` : `${deposits} deposit addresses`;
      say(`${what}, ${addresses.length} addresses ${name}, ${found}: ${shares(runs)}`);
    }
  }
  const commands = Array.from({ length: Number(flags.commands) }, () => runSpoor('who', busy[0]!, '--ledger', ledger));
  say(`spoor who, the busiest: ${shares(commands)}`);
}

async function whoOf(address: string, leads: boolean): Promise<Who> {
  const reader = await openLedger(ledger);
  try {
    return await whoIs(reader, ledger, address, CHAIN, { leads });
  } finally {
    await reader.close();
  }
}
