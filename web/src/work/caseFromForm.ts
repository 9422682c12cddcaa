import type { CaseInput, RuleName, Upload } from '../state/contract.ts';

const RULES: ReadonlySet<string> = new Set<RuleName>([
  'fifo',
  'lifo',
  'pro-rata',
  'taint-first',
  'clean-first',
  'tiho',
  'poison',
  'bounds',
]);
/** Sets of EVM data that files may be of. */
export const EVM_SETS: readonly NonNullable<NonNullable<CaseInput['evm']>['format']>[] = [
  'ethereum-etl',
  'aws-public-blockchain',
  'bigquery',
  'cryo',
  'explorer',
];

const isRule = (text: string): text is RuleName => RULES.has(text);

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const nameOnly = ({ id, name, bytes }: Upload): { id: string; name: string; bytes: number } => ({ id, name, bytes });

/** What a filled form and its uploads ask for, as the server wants it; the server is who judges it. */
export function caseFromForm(form: FormData, uploads: readonly Upload[]): CaseInput {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const ledgerFiles = uploads.filter(({ kind }) => kind === 'transfers' || kind === 'transactions').map(nameOnly);
  const tagFiles = uploads.filter(({ kind }) => kind === 'tags').map(nameOnly);
  const assetFiles = uploads.filter(({ kind }) => kind === 'assets').map(nameOnly);
  const rules = form.getAll('rules').filter((value): value is RuleName => typeof value === 'string' && isRule(value));
  const stop = text('stop')
    .split(/[\s,]+/)
    .filter(Boolean);
  const prices = lines(text('prices')).map((line) => {
    const [chain = '', asset = '', currency = '', perUnit = ''] = line.split(/[\s,;]+/);
    return { chain, asset, currency: currency.toUpperCase(), perUnit };
  });
  const limits = { ...limitsOf(text), ...(form.get('swaps') === null ? { swaps: false } : {}) };
  const evm = evmOf(form, text);
  const coinbase = text('coinbase');
  return {
    name: text('name'),
    ledger: text('path') === '' ? { kind: 'files', uploads: ledgerFiles } : { kind: 'folder', path: text('path') },
    thefts: lines(text('thefts')),
    tags: { ledgerTags: form.get('ledgerTags') !== null, ...(tagFiles.length === 0 ? {} : { files: tagFiles }) },
    ...(assetFiles.length === 0 ? {} : { assets: assetFiles }),
    ...(stop.length === 0 ? {} : { stop }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(prices.length === 0 ? {} : { prices }),
    ...(Object.keys(limits).length === 0 ? {} : { limits }),
    ...(form.get('clusters') === null ? {} : { clusters: true }),
    ...(coinbase === 'subsidy-first' || coinbase === 'fees-first' ? { coinbase } : {}),
    ...(Object.keys(evm).length === 0 ? {} : { evm }),
  };
}

function evmOf(form: FormData, text: (name: string) => string): NonNullable<CaseInput['evm']> {
  const [chain, named] = [text('evmChain'), text('evmFormat')];
  const format = EVM_SETS.find((set) => set === named);
  return {
    ...(chain === '' ? {} : { chain }),
    ...(format === undefined ? {} : { format }),
    ...(form.get('acceptInexact') === null ? {} : { acceptInexact: true }),
  };
}

function limitsOf(text: (name: string) => string): NonNullable<CaseInput['limits']> {
  const [until, maxHops, dust, maxActivity] = [text('until'), text('maxHops'), text('dust'), text('maxActivity')];
  return {
    ...(until === '' ? {} : { untilSec: Math.floor(Date.parse(`${until}Z`) / 1000) }),
    ...(maxHops === '' ? {} : { maxHops: Number(maxHops) }),
    ...(dust === '' ? {} : { dust }),
    ...(maxActivity === '' ? {} : { maxActivity: Number(maxActivity) }),
  };
}
