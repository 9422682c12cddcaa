import type { CaseInput, Upload } from '../state/contract.ts';

/** What stands in the fields of the form: a text, or whether a box is ticked. */
export interface FormValues {
  readonly name: string;
  readonly path: string;
  readonly thefts: string;
  readonly prices: string;
  readonly ledgerTags: boolean;
  readonly rules: readonly string[];
  readonly stop: string;
  readonly until: string;
  readonly maxHops: string;
  readonly dust: string;
  readonly maxActivity: string;
  readonly swaps: boolean;
  readonly clusters: boolean;
  readonly coinbase: string;
  readonly evmChain: string;
  readonly evmFormat: string;
  readonly acceptInexact: boolean;
}

/** The form before anything was entered. */
export const EMPTY_FORM: FormValues = {
  name: '',
  path: '',
  thefts: '',
  prices: '',
  ledgerTags: true,
  rules: [],
  stop: '',
  until: '',
  maxHops: '',
  dust: '',
  maxActivity: '',
  swaps: true,
  clusters: false,
  coinbase: '',
  evmChain: '',
  evmFormat: '',
  acceptInexact: false,
};

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** What a case asks, as the form has it: sent as it is, it asks the same (`caseFromForm`). */
export function caseToForm(asked: CaseInput): FormValues {
  const { limits = {}, evm = {}, ledger } = asked;
  return {
    name: asked.name,
    path: ledger.kind === 'folder' ? ledger.path : '',
    thefts: asked.thefts.join('\n'),
    prices: (asked.prices ?? []).map(priceLine).join('\n'),
    ledgerTags: asked.tags.ledgerTags,
    rules: asked.rules ?? [],
    stop: (asked.stop ?? []).join(' '),
    until: limits.untilSec === undefined ? '' : new Date(limits.untilSec * 1000).toISOString().slice(0, 19),
    maxHops: textOf(limits.maxHops),
    dust: limits.dust ?? '',
    maxActivity: textOf(limits.maxActivity),
    swaps: limits.swaps ?? true,
    clusters: asked.clusters ?? false,
    coinbase: asked.coinbase ?? '',
    evmChain: evm.chain ?? '',
    evmFormat: evm.format ?? '',
    acceptInexact: evm.acceptInexact ?? false,
  };
}

/** A price as a line of the form. */
export function priceLine({ chain, asset, currency, perUnit }: NonNullable<CaseInput['prices']>[number]): string {
  return [chain, asset, currency, perUnit].join(', ');
}

/** The files that a case was given, as what it takes them for. */
export function uploadsOf({ ledger, tags, assets = [] }: CaseInput): Upload[] {
  const given = { why: 'given before' };
  return [
    ...(ledger.kind === 'files' ? ledger.uploads : []).map((file) => ({
      ...file,
      ...given,
      kind: 'transfers' as const,
    })),
    ...(tags.files ?? []).map((file) => ({ ...file, ...given, kind: 'tags' as const })),
    ...assets.map((file) => ({ ...file, ...given, kind: 'assets' as const })),
  ];
}

/** Fields that a case may do without: a change says of each what it is, or that it is gone. */
const OPTIONAL = ['assets', 'stop', 'rules', 'limits', 'clusters', 'coinbase', 'evm', 'prices'] as const;

/** What is sent to make a case ask this and nothing else. */
export function casePatch(asked: CaseInput): Record<string, unknown> {
  return { ...Object.fromEntries(OPTIONAL.map((field) => [field, null])), ...asked };
}
