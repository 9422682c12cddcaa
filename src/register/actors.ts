import { ownEntry } from '../core/ownEntry.ts';

/**
 * Names that reports use for one actor or a part of it. A deed of a part is a deed of the whole: what is blamed on the
 * Lazarus Group counts for the DPRK, and not the other way round.
 */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  dprk: [
    'north korea',
    'north korean hackers',
    'democratic people’s republic of korea',
    "democratic people's republic of korea",
    'reconnaissance general bureau',
    'rgb',
    'lazarus group',
    'lazarus',
    'apt38',
    'apt 38',
    'bluenoroff',
    'tradertraitor',
    'andariel',
    'kimsuky',
    'hidden cobra',
    'unc4899',
    'jade sleet',
    'slow pisces',
    'citrine sleet',
  ],
  'lazarus group': [
    'lazarus',
    'hidden cobra',
    'apt38',
    'apt 38',
    'bluenoroff',
    'andariel',
    'tradertraitor',
    'unc4899',
    'jade sleet',
    'slow pisces',
  ],
  tradertraitor: ['unc4899', 'jade sleet', 'slow pisces'],
};

/** The test whether a deed of an actor counts for the one asked for, or for one of several with commas between. */
export function isDeedOf(asked: string): (actor: string) => boolean {
  const names = new Set<string>();
  for (const one of asked.split(',').map((part) => part.trim())) {
    const name = canonicalActor(one);
    for (const known of [name, one.toLowerCase(), ...(ownEntry(PARTS, name) ?? [])]) names.add(known);
  }
  return (actor) => names.has(actor.toLowerCase());
}

function canonicalActor(name: string): string {
  const lower = name.toLowerCase();
  if (lower === 'north korea' || lower.startsWith('democratic people')) return 'dprk';
  return lower === 'lazarus' ? 'lazarus group' : lower;
}
