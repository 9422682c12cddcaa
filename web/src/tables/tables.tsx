import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { countOf } from '../format/words.ts';
import { useAmounts, useOpenCase, useRule, viewQuery } from '../state/caseContext.ts';
import type { AddressRow, EndRow, RuleName, TransferLine } from '../state/contract.ts';
import { pinned } from '../state/pinned.ts';
import { type Tab, useView, useViewStore, type View } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';
import { LogTable } from '../work/logTable.tsx';
import { useWork } from '../work/workContext.ts';
import { ADDRESS_COLUMNS, type CellTools, type Column, END_COLUMNS, TRANSFER_COLUMNS } from './columns.tsx';
import { DataTable, type Order } from './dataTable.tsx';
import { useRows } from './useRows.ts';

const TABS: readonly (readonly [Tab, string])[] = [
  ['ends', 'Ends'],
  ['transfers', 'Transfers'],
  ['addresses', 'Addresses'],
  ['log', 'Log'],
];

/** The tables of a trace: the same time, theft and rule as the picture, and of what is chosen where the person asks so. */
export function Tables() {
  const view = useViewStore();
  const tab = useView((value) => value.tab);
  const filter = useView((value) => value.filter);
  const [summary, setSummary] = useState<ReactNode>(null);
  const [csv, setCsv] = useState<string | null>(null);
  return (
    <>
      <div className="tabs">
        <div role="tablist" aria-label="Tables">
          {TABS.map(([name, label]) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={tab === name}
              aria-controls="tab-body"
              onClick={() => view.change({ tab: name })}
            >
              {label}
            </button>
          ))}
        </div>
        {tab !== 'log' && (
          <input
            type="search"
            className="filter"
            placeholder="Find address, transaction, entity, theft"
            aria-label="Find in the tables"
            aria-keyshortcuts="/"
            value={filter}
            onChange={(event) => view.change({ filter: event.target.value })}
          />
        )}
        <span className="summary" role="status">
          {tab === 'log' ? null : summary}
        </span>
        <span className="spacer" />
        {tab !== 'log' && csv !== null && (
          <a className="csv" href={csv} download>
            CSV
          </a>
        )}
      </div>
      <div id="tab-body" role="tabpanel" aria-labelledby={`tab-${tab}`} className="tab-body">
        {tab === 'log' ? <LogTable /> : <TraceTable key={tab} tab={tab} onSummary={setSummary} onCsv={setCsv} />}
      </div>
    </>
  );
}

interface TraceProps {
  readonly tab: 'ends' | 'transfers' | 'addresses';
  readonly onSummary: (summary: ReactNode) => void;
  readonly onCsv: (path: string | null) => void;
}

function TraceTable({ tab, ...rest }: TraceProps) {
  if (tab === 'ends') {
    return (
      <OneTable<EndRow>
        {...rest}
        name="ends"
        columns={END_COLUMNS}
        first={{ sort: 'amount', order: 'desc' }}
        keyOf={({ id }) => id}
        nodeOf={({ reason, node, group }) =>
          reason === 'service' || node === null ? [`node:${group}`] : [`node:${node}`, `node:${group}`]
        }
      />
    );
  }
  if (tab === 'transfers') {
    return (
      <OneTable<TransferLine>
        {...rest}
        name="transfers"
        columns={TRANSFER_COLUMNS}
        first={{ sort: 'time', order: 'asc' }}
        keyOf={({ id }) => id}
        nodeOf={({ chain, tx }) => [`tx:${chain}:${tx}`]}
      />
    );
  }
  return (
    <OneTable<AddressRow>
      {...rest}
      name="addresses"
      columns={ADDRESS_COLUMNS}
      first={{ sort: 'in', order: 'desc' }}
      keyOf={({ node }) => node}
      nodeOf={({ node }) => [`node:${node}`]}
    />
  );
}

interface OneProps<Row> {
  readonly name: 'ends' | 'transfers' | 'addresses';
  readonly columns: readonly Column<Row>[];
  readonly first: Order;
  readonly keyOf: (row: Row) => string;
  /** What a row chooses, and what else being chosen marks it. */
  readonly nodeOf: (row: Row) => readonly string[];
  readonly onSummary: (summary: ReactNode) => void;
  readonly onCsv: (path: string | null) => void;
}

function OneTable<Row>({ name, columns, first, keyOf, nodeOf, onSummary, onCsv }: OneProps<Row>) {
  const { id } = useOpenCase();
  const rule = useRule();
  const amounts = useAmounts();
  const view = useView((value) => value);
  const viewStore = useViewStore();
  const work = useWork();
  const [order, setOrder] = useState(first);
  const [onlyChosen, setOnlyChosen] = useState(false);
  const q = useDeferredValue(view.filter.trim());
  const chosenNode = view.selection.at(-1)?.startsWith('node:') === true ? view.selection.at(-1)!.slice(5) : null;
  const query = { ...viewQuery(view, rule), q, ...order, node: onlyChosen ? chosenNode : null };
  const rows = useRows<Row>(pathWith(`/cases/${id}/${name}`, query));
  const csv = `/api${pinned(pathWith(`/cases/${id}/${name}.csv`, query))}`;
  const tools = useMemo<CellTools>(
    () => ({ amounts, nameOf: (node) => (node === null ? undefined : work.names.get(node)) }),
    [amounts, work.names],
  );
  useSummary(onSummary, onCsv, {
    text: rows.isKnown
      ? `${countOf(rows.total, 'row')}, ${sumWords(name, amounts.long(rows.sum), rule)}${ofTime(name, view, rule)}`
      : '',
    csv,
  });
  const isChosen = (row: Row): boolean => nodeOf(row).some((key) => view.selection.includes(key));
  return (
    <>
      {chosenNode !== null && (
        <label className="only">
          <input type="checkbox" checked={onlyChosen} onChange={(event) => setOnlyChosen(event.target.checked)} /> only
          of what is chosen
        </label>
      )}
      <DataTable
        label={name}
        columns={columns}
        rows={rows}
        tools={tools}
        order={order}
        onOrder={setOrder}
        keyOf={keyOf}
        isChosen={isChosen}
        onChoose={(row, add) => viewStore.choose(nodeOf(row)[0]!, add)}
        empty={q === '' ? 'Nothing here at this time under this rule.' : `Nothing here has “${q}” in it.`}
      />
    </>
  );
}

/** A sum, and what it is: of ends it is an amount only where a rule conserves value, along the way it never is. */
function sumWords(name: string, sum: string, rule: RuleName): string {
  const most = rule === 'bounds' ? `at most ${sum}` : sum;
  const owed = rule === 'poison' ? ' (reach, not an amount owed)' : '';
  if (name === 'ends') return `${most}${owed}`;
  return `${most} ${name === 'transfers' ? 'moved, counted at every hop' : 'came in, counted at every holder'}${owed}`;
}

/** What the amounts of ends are, where a stretch of time is looked at. */
function ofTime(name: string, { range }: View, rule: RuleName): string {
  if (name !== 'ends' || range === null) return '';
  return rule === 'bounds' || rule === 'poison' ? ': all that these ends ever got' : ' in this time';
}

/** Tells the bar above the table what it shows: in an effect, as it is drawn by another component. */
function useSummary(
  onSummary: (summary: ReactNode) => void,
  onCsv: (path: string | null) => void,
  { text, csv }: { readonly text: string; readonly csv: string },
): void {
  useEffect(() => onSummary(text), [onSummary, text]);
  useEffect(() => onCsv(csv), [onCsv, csv]);
}
