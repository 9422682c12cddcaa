import type { ReactNode } from 'react';
import type { AmountWriter } from '../format/amountWriter.ts';
import { formatMoment } from '../format/formatTime.ts';
import { shortenName } from '../format/shortenName.ts';
import { countOf, reasonLabel } from '../format/words.ts';
import type { AddressRow, EndRow, TransferLine } from '../state/contract.ts';
import { CopyText } from './copyText.tsx';

/** What a cell may need beside its row. */
export interface CellTools {
  readonly amounts: AmountWriter;
  /** The name that the person gave a node, where there is one. */
  readonly nameOf: (node: string | null) => string | undefined;
}

/** A column of a table: how it is called, sorted and written. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** The server's name of the order, where it can be sorted by. */
  readonly sort?: string;
  readonly isNumber?: boolean;
  /** A part of the width; the parts of a table add up to whatever. */
  readonly width: number;
  readonly cell: (row: Row, tools: CellTools) => ReactNode;
}

const moment = (seconds: number | null): ReactNode =>
  seconds === null ? '' : <span title={`${formatMoment(seconds)} UTC`}>{formatMoment(seconds).slice(0, -3)}</span>;

function interval(
  row: { certain?: string; possible?: string },
  amount: string | undefined,
  amounts: AmountWriter,
): string {
  if (row.possible !== undefined) return amounts.range(row.certain ?? '0', row.possible);
  return amount === undefined ? '' : amounts.long(amount);
}

function party(address: string | null, node: string | null, { nameOf }: CellTools): ReactNode {
  if (address === null || address === '') return <span className="faint">none</span>;
  const name = nameOf(node);
  return (
    <CopyText text={address}>
      {name !== undefined && <b>{name} </b>}
      {shortenName(address, 6)}
    </CopyText>
  );
}

export const END_COLUMNS: readonly Column<EndRow>[] = [
  {
    key: 'entity',
    label: 'who',
    sort: 'entity',
    width: 20,
    cell: ({ entity, reason }) => entity ?? reasonLabel(reason),
  },
  {
    key: 'category',
    label: 'what',
    sort: 'category',
    width: 13,
    cell: ({ category, reason }) => (reason === 'service' ? category : reasonLabel(reason)),
  },
  {
    key: 'amount',
    label: 'amount',
    sort: 'amount',
    isNumber: true,
    width: 18,
    cell: (row, { amounts }) => {
      const all = interval(row, row.origin ?? row.amount, amounts);
      if (row.inRange === undefined || row.inRange === row.origin) return all;
      // What came in the chosen time is what the picture shows; the rest came before or after.
      return (
        <span title={`${amounts.long(row.inRange)} in the chosen time, ${all} in all`}>
          {amounts.long(row.inRange)}
        </span>
      );
    },
  },
  {
    key: 'address',
    label: 'address or coin',
    sort: 'address',
    width: 18,
    cell: (row, tools) => party(row.coin ?? row.address, row.node, tools),
  },
  { key: 'theft', label: 'theft', sort: 'theft', width: 14, cell: ({ theft }) => theft },
  {
    key: 'transfers',
    label: 'arrivals',
    sort: 'transfers',
    isNumber: true,
    width: 9,
    cell: ({ transfers }) => transfers.toLocaleString('en-US'),
  },
  { key: 'hops', label: 'hops', sort: 'hops', isNumber: true, width: 6, cell: ({ hops }) => hops },
  { key: 'last', label: 'last arrival', sort: 'last', width: 17, cell: ({ last }) => moment(last) },
];

/** What gave, where no address did: coins, or of a theft itself the theft. */
function coinsOf({ inputs = [], theft }: TransferLine): string {
  return inputs.length === 0 ? theft : countOf(inputs.length, 'coin');
}

export const TRANSFER_COLUMNS: readonly Column<TransferLine>[] = [
  { key: 'time', label: 'time', sort: 'time', width: 18, cell: ({ time }) => moment(time) },
  {
    key: 'part',
    label: 'tainted',
    sort: 'amount',
    isNumber: true,
    width: 18,
    cell: (row, { amounts }) => interval(row, row.part, amounts),
  },
  {
    key: 'from',
    label: 'from',
    sort: 'from',
    width: 17,
    cell: (row, tools) =>
      row.from === null && row.inputs !== undefined ? coinsOf(row) : party(row.from, row.fromNodes[0] ?? null, tools),
  },
  { key: 'to', label: 'to', sort: 'to', width: 17, cell: (row, tools) => party(row.to, row.toNode, tools) },
  {
    key: 'tx',
    label: 'transaction',
    sort: 'tx',
    width: 17,
    cell: ({ tx, vout }) => <CopyText text={tx}>{`${shortenName(tx, 6)}${vout === null ? '' : `:${vout}`}`}</CopyText>,
  },
  { key: 'theft', label: 'theft', sort: 'theft', width: 13, cell: ({ theft }) => theft },
  { key: 'hops', label: 'hops', sort: 'hops', isNumber: true, width: 6, cell: ({ hops }) => hops },
  { key: 'end', label: 'ends', width: 10, cell: ({ end }) => (end === null ? '' : reasonLabel(end)) },
];

export const ADDRESS_COLUMNS: readonly Column<AddressRow>[] = [
  {
    key: 'address',
    label: 'address',
    sort: 'address',
    width: 22,
    cell: (row, tools) => party(row.address, row.node, tools),
  },
  {
    key: 'entity',
    label: 'who',
    sort: 'entity',
    width: 18,
    cell: ({ entity, category }) => (entity === null ? '' : `${entity}${category === null ? '' : `, ${category}`}`),
  },
  {
    key: 'in',
    label: 'came in',
    sort: 'in',
    isNumber: true,
    width: 17,
    cell: ({ amountIn, certainIn }, { amounts }) =>
      certainIn === undefined ? amounts.long(amountIn) : amounts.range(certainIn, amountIn),
  },
  {
    key: 'out',
    label: 'went on',
    sort: 'out',
    isNumber: true,
    width: 17,
    cell: ({ amountOut }, { amounts }) => amounts.long(amountOut),
  },
  {
    key: 'ended',
    label: 'ended here',
    sort: 'ended',
    isNumber: true,
    width: 17,
    cell: ({ ended }, { amounts }) => amounts.long(ended),
  },
  {
    key: 'transfers',
    label: 'transfers',
    sort: 'transfers',
    isNumber: true,
    width: 9,
    cell: ({ transfersIn, transfersOut }) => (transfersIn + transfersOut).toLocaleString('en-US'),
  },
  { key: 'hops', label: 'hops', sort: 'hops', isNumber: true, width: 6, cell: ({ hops }) => hops },
  { key: 'first', label: 'first arrival', sort: 'first', width: 18, cell: ({ first }) => moment(first) },
];
