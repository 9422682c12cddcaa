import { ownEntry } from '../../core/ownEntry.ts';
import { showFound } from '../../core/showFound.ts';
import type { Attribution, Period, Predicate, Speaker } from '../claim.ts';
import { claimsLayout } from './claimsLayout.ts';
import type { ImportedRow, RowClaim, TableLayout, TableRecord } from './importedRow.ts';
import {
  dollarsNamed,
  leadingCountry,
  pointAmount,
  readAmount,
  readMillions,
  readNumber,
  readPeriod,
} from './rowFields.ts';

const UNKNOWN: readonly string[] = ['', 'unknown', 'n/a', 'na', '-', '?'];
/** A figure this many times what the row's own words name is a slip of the pen, or of the scale. */
const SLIP = 100;

const has =
  (...needed: readonly string[]) =>
  (columns: readonly string[]): boolean =>
    needed.every((name) => columns.includes(name));

interface Said {
  readonly speaker: Speaker;
  readonly attribution?: Attribution | undefined;
  readonly victim?: string | undefined;
  readonly country?: string | undefined;
  readonly scope: readonly string[];
  readonly period: Period | null;
  readonly relays?: RowClaim['relays'];
  readonly ambiguous?: string;
}

/** A claim with a figure, or, where there is none, one that says no more than that it happened then. */
function claimOf(said: Said, predicate: Predicate, amount: RowClaim['amount'] | null, text?: string): RowClaim {
  const { speaker, attribution, victim, country, scope, period, relays = [], ambiguous } = said;
  return {
    subject: {
      ...(victim === undefined ? {} : { victim }),
      ...(country === undefined ? {} : { country }),
      scope,
    },
    // Without a figure and without a time there is still who is blamed, or that it is said at all.
    predicate: amount ? predicate : period === null ? 'comment' : 'date',
    ...(amount ? { amount } : {}),
    ...(text === undefined || text === '' ? {} : { text }),
    ...(period === null ? {} : { period }),
    speaker,
    relays,
    confidence: 'stated',
    ...(attribution === undefined ? {} : { attribution }),
    ...(ambiguous === undefined ? {} : { ambiguous }),
  };
}

function rowOf(
  record: TableRecord,
  incident: ImportedRow['incident'],
  claims: RowClaim[],
  problems: string[],
): ImportedRow {
  const { line, from, to } = record;
  return { line, from, to, ...(incident === undefined ? {} : { incident }), claims, problems };
}

function incidentOf(
  name: string,
  said: Said,
  more: Partial<NonNullable<ImportedRow['incident']>> = {},
): ImportedRow['incident'] {
  const { victim, country, scope, period } = said;
  return {
    name,
    ...(victim === undefined ? {} : { victim: { name: victim, ...(country === undefined ? {} : { country }) } }),
    ...(period === null ? {} : { when: period }),
    scope,
    ...more,
  };
}

const TARGETS: Readonly<Record<string, readonly string[]>> = {
  CEX: ['exchange', 'crypto'],
  'DeFi Protocol': ['defi', 'crypto'],
  Wallet: ['wallet', 'crypto'],
};

/** DefiLlama's list of hacks, as CSV. */
const defiLlama: TableLayout = {
  name: 'DefiLlama hacks',
  fits: has('date', 'name', 'technique', 'amount', 'chain', 'source'),
  read(record, { speaker = { kind: 'researcher', name: 'DefiLlama' }, attribution }) {
    const { get } = record;
    const problems: string[] = [];
    const period = periodIn(get('date'), 'date', problems);
    const scope = ownEntry(TARGETS, get('targetType')) ?? ['crypto'];
    const relays = get('source') === '' ? [] : [{ name: get('source'), how: 'cites' }];
    const said: Said = { speaker, attribution, victim: get('name'), scope, period, relays };
    const method = [get('classification'), get('technique')].filter((text) => text !== '').join(': ');
    const amount = amountIn(get('amount'), 'amount', problems);
    const claims = [claimOf(said, 'stolen', amount, method)];
    const returned = amountIn(get('returnedFunds'), 'returnedFunds', problems);
    if (returned && returned.interval.lo !== '0') claims.push(claimOf(said, 'recovered', returned));
    const chains = [...get('chain').matchAll(/'([^']+)'/g)].map(([, name]) => name!.toLowerCase());
    const more = { ...(method === '' ? {} : { method }), ...(chains.length === 0 ? {} : { chains }) };
    return rowOf(record, incidentOf(get('name'), said, more), claims, problems);
  },
};

/** A list of incidents that one actor is blamed for, as printed: date, victim, US dollars. */
const attributedList: TableLayout = {
  name: 'attributed incidents',
  fits: has('date_as_printed', 'victim', 'usd_as_printed'),
  read(record, { speaker = { kind: 'researcher', name: 'tayvano' }, attribution }) {
    const { get } = record;
    return listRow(record, { speaker, attribution }, get('date_as_printed'), get('victim'), get('usd_as_printed'));
  },
};

/** `date|name|usd`, without a header. */
export const pipeList: TableLayout = {
  name: 'date|name|usd',
  fits: has('date', 'name', 'usd'),
  read(record, { speaker = { kind: 'researcher', name: null }, attribution }) {
    const { get } = record;
    return listRow(record, { speaker, attribution }, get('date'), get('name'), get('usd'));
  },
};

function listRow(
  record: TableRecord,
  { speaker, attribution }: { speaker: Speaker; attribution: Attribution | undefined },
  date: string,
  name: string,
  usd: string,
): ImportedRow {
  const problems: string[] = [];
  const period = periodIn(date, 'the date', problems);
  const said: Said = { speaker, attribution, victim: name, scope: ['crypto'], period };
  const isAttempt = /\battempt\b/i.test(name);
  const amount = amountIn(usd, 'the amount', problems);
  const claims = [claimOf(said, isAttempt ? 'attempted' : 'stolen', amount)];
  return rowOf(record, incidentOf(name, said), claims, problems);
}

const SPEAKERS: Readonly<Record<string, Speaker>> = {
  chainalysis: { kind: 'firm', name: 'Chainalysis' },
  trm: { kind: 'firm', name: 'TRM Labs' },
  elliptic: { kind: 'firm', name: 'Elliptic' },
  tayvano: { kind: 'researcher', name: 'tayvano' },
};

/** Totals a year, a column or two a source: `NAME_usd` (or `NAME_usd_approx`) and `NAME_n`. */
const yearlyTotals: TableLayout = {
  name: 'yearly totals',
  fits: (columns) => columns.includes('year') && columns.some((name) => /^.+_usd(?:_approx)?$/.test(name)),
  read(record, { attribution }, columns) {
    const problems: string[] = [];
    const period = periodIn(record.get('year'), 'year', problems);
    const claims: RowClaim[] = [];
    for (const column of columns) {
      const [, name, kind] = /^(.+?)_(usd|usd_approx|n)$/.exec(column) ?? [];
      const field = record.get(column);
      if (name === undefined || UNKNOWN.includes(field)) continue;
      const number = readNumber(field);
      if (number === null) problems.push(`${column} is ${showFound(field)}, which is no number`);
      else if (period !== null) {
        const speaker = ownEntry(SPEAKERS, name) ?? { kind: 'researcher', name };
        const said: Said = { speaker, attribution, scope: ['crypto'], period };
        const amount = pointAmount(field, kind === 'n' ? 'attacks' : 'USD', number);
        const claim = claimOf(
          said,
          kind === 'n' ? 'attacks' : 'stolen',
          kind === 'usd_approx' ? { ...amount, modality: 'about' } : amount,
        );
        claims.push(
          attribution === undefined ? claim : { ...claim, subject: { ...claim.subject, actor: attribution.actor } },
        );
      }
    }
    return rowOf(record, undefined, claims, problems);
  },
};

const STATUSES: Readonly<Record<string, Predicate>> = {
  loss: 'stolen',
  theft: 'stolen',
  attempt: 'attempted',
  laundered: 'laundered',
  mining: 'mined',
  attack: 'attempted',
};

/** The annex of UN document S/2019/691: attacks that the Panel of Experts looked into, in millions of US dollars. */
const unAnnex: TableLayout = {
  name: 'UN S/2019/691',
  fits: has('when', 'country_or_target', 'kind', 'usd_m', 'status'),
  read(record, facts) {
    const { get } = record;
    const problems: string[] = [];
    const speaker = facts.speaker ?? { kind: 'un-panel', name: 'UN Panel of Experts (1874), S/2019/691' };
    const attribution = facts.attribution ?? { actor: 'DPRK', confidence: 'alleged' };
    const target = get('country_or_target');
    const { country, rest } = leadingCountry(target);
    const named = /^(?:\/[^(]*)?\(([^;)]+)/.exec(rest)?.[1] ?? rest.replace(/\(.*$/s, '');
    const victim = named.trim() === '' || named.startsWith('/') ? target : named.trim();
    const period = periodIn(get('when'), 'when', problems);
    const said: Said = { speaker, attribution, victim, country: country ?? undefined, scope: [get('kind')], period };
    const predicate = ownEntry(STATUSES, get('status'));
    if (predicate === undefined) problems.push(`status is ${showFound(get('status'))}`);
    const millions = UNKNOWN.includes(get('usd_m')) ? null : readMillions(get('usd_m'));
    if (millions === null && get('usd_m') !== '') problems.push(`usd_m is ${showFound(get('usd_m'))}`);
    const amount =
      millions === null || millions === '0' ? null : pointAmount(`${get('usd_m')} million USD`, 'USD', millions);
    return rowOf(
      record,
      incidentOf(target, said),
      [claimOf(said, predicate ?? 'attempted', amount, get('status'))],
      problems,
    );
  },
};

const HEIST_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'CEX Hack': ['exchange', 'crypto'],
  'DeFi Exploit': ['defi', 'crypto'],
};

/** Events of the EthereumHeist collection: named after the explorer's label, with a sentence or two of what happened. */
const heistEvents: TableLayout = {
  name: 'heist events',
  fits: (columns) =>
    has('Case Name', 'Year', 'Amount Stolen')(columns) || has('Event', 'year', 'Amount stolen')(columns),
  read(record, { speaker = { kind: 'researcher', name: 'EthereumHeist' }, attribution }) {
    const { get } = record;
    const problems: string[] = [];
    const label = get('Case Name') || get('Event');
    const name = label.replace(/\\/g, '').replace(/(?:Hacker|Exploiter|Exploit|ExploitFunder)$/, '');
    const period = periodIn(get('Year') || get('year'), 'the year', problems);
    const text = get('Amount Stolen') || get('Amount stolen');
    const amount = amountIn(text, 'the amount', problems);
    const link = get('Source');
    const said: Said = {
      speaker,
      attribution,
      victim: name,
      scope: ownEntry(HEIST_SCOPES, get('Type')) ?? ['crypto'],
      period,
      relays: link === '' ? [] : [{ name: link, how: 'cites' }],
    };
    const stated = dollarsNamed(get('Summary'));
    const dollars = amount?.unit === 'USD' ? Number(amount.interval.lo) : null;
    if (
      dollars !== null &&
      stated.length > 0 &&
      stated.every((other) => dollars >= other * SLIP || dollars * SLIP <= other)
    )
      problems.push(`implausible: ${text} is ${SLIP} times or more off every figure in the row’s own summary`);
    const method = get('Means of Crime');
    return rowOf(
      record,
      incidentOf(name, said, method === '' ? {} : { method }),
      [claimOf(said, 'stolen', amount)],
      problems,
    );
  },
};

function periodIn(text: string, field: string, problems: string[]): Period | null {
  const period = readPeriod(text);
  if (period === null) problems.push(`${field} is ${showFound(text)}, which is no date`);
  return period;
}

function amountIn(text: string, field: string, problems: string[]): ReturnType<typeof readAmount> {
  if (UNKNOWN.includes(text.toLowerCase())) return null;
  const amount = readAmount(text);
  if (amount === null) problems.push(`${field} is ${showFound(text)}, which cannot be read without guessing`);
  return amount;
}

/** Every kind of table that is known by its header, the most particular first. */
export const TABLE_LAYOUTS: readonly TableLayout[] = [
  claimsLayout,
  unAnnex,
  attributedList,
  yearlyTotals,
  heistEvents,
  defiLlama,
  pipeList,
];
