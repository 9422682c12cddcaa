/** Light and dark are two designs, not one turned around: each colour was chosen against its own ground. */
export type Theme = 'light' | 'dark';

interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  /** The theft's own: nothing else has it. */
  readonly theft: string;
  /** What passes through, neither theft nor end. */
  readonly band: string;
  readonly node: string;
  readonly chosen: string;
  readonly categories: Readonly<Record<string, string>>;
  readonly otherService: string;
  readonly reasons: Readonly<Record<string, string>>;
}

/** After Okabe and Ito (2008): told apart by people who see colours differently, and in print. */
const LIGHT: Colours = {
  ground: '#fcfcfb',
  ink: '#1d2127',
  faint: '#626975',
  line: '#dddfe3',
  theft: '#d55e00',
  band: '#c3c8d0',
  node: '#5b636f',
  chosen: '#111418',
  categories: {
    exchange: '#0072b2',
    'instant-exchange': '#56b4e9',
    mixer: '#cc79a7',
    bridge: '#e69f00',
    dex: '#009e73',
    merchant: '#7d7410',
    'payment-processor': '#7d7410',
  },
  otherService: '#c7b51c',
  reasons: { held: '#454d5a', fee: '#b3b8c0', burn: '#262b33', dust: '#c9cdd3' },
};

const DARK: Colours = {
  ground: '#15171b',
  ink: '#e8eaed',
  faint: '#9aa2ae',
  line: '#2d3138',
  theft: '#ee7126',
  band: '#424954',
  node: '#a4acb8',
  chosen: '#ffffff',
  categories: {
    exchange: '#3a97d8',
    'instant-exchange': '#9bd6f8',
    mixer: '#dc8fbc',
    bridge: '#f0b236',
    dex: '#25b88c',
    merchant: '#a89d3c',
    'payment-processor': '#a89d3c',
  },
  otherService: '#e6d84a',
  reasons: { held: '#c3cad4', fee: '#5c646f', burn: '#f2f3f5', dust: '#4a515b' },
};

/** Ends that say "not known further": one neutral, told apart by their signs. */
const UNKNOWN: Readonly<Record<Theme, string>> = { light: '#8b929d', dark: '#7b838f' };

export function coloursOf(theme: Theme): Colours {
  return theme === 'light' ? LIGHT : DARK;
}

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Mixes two colours, `part` of the second from 0 to 1. */
export function mixColours(first: string, second: string, part: number): string {
  const [a, b] = [channels(first), channels(second)];
  const mixed = a.map((value, at) => Math.round(value + (b[at]! - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Steps from a category's colour towards the ground and the ink: its entities, largest first. */
const SHADES = [0, 0.3, -0.22, 0.45, -0.36, 0.16];

/** The colour of an end: its category's, shaded by the entity's rank in it, or its reason's. */
export function endColour(
  theme: Theme,
  end: { readonly reason?: string | undefined; readonly category?: string | null | undefined },
  rank = 0,
): string {
  const colours = coloursOf(theme);
  if (end.reason === 'service' || (end.reason === undefined && end.category)) {
    const base = colours.categories[end.category ?? ''] ?? colours.otherService;
    const shade = SHADES[rank % SHADES.length]!;
    return shade >= 0 ? mixColours(base, colours.ground, shade) : mixColours(base, colours.ink, -shade);
  }
  return colours.reasons[end.reason ?? ''] ?? UNKNOWN[theme];
}
