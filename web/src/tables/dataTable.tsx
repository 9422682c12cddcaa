import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { Failed } from '../shell/states.tsx';
import type { CellTools, Column } from './columns.tsx';
import type { Rows } from './useRows.ts';

export interface Order {
  readonly sort: string;
  readonly order: 'asc' | 'desc';
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
  readonly tools: CellTools;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly keyOf: (row: Row) => string;
  readonly isChosen: (row: Row) => boolean;
  readonly onChoose: (row: Row, add: boolean) => void;
  readonly empty: string;
}

const ROW = 24;
const HEAD = 26;
/** Rows drawn above and below what is seen, so that scrolling does not outrun drawing. */
const SPARE = 12;

/** A table of any length: only the rows on the screen are fetched and drawn, and readers are told how many there are. */
export function DataTable<Row>(props: Props<Row>) {
  const { columns, rows, order, onOrder } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 300 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => setScroll({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const first = Math.max(0, Math.floor(scroll.top / ROW) - SPARE);
  const last = Math.min(rows.total, Math.ceil((scroll.top + scroll.height) / ROW) + SPARE);
  const { want } = rows;
  useEffect(() => want(first, last), [want, first, last]);
  const seen = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const turn = ({ sort, isNumber }: Column<Row>): void => {
    if (sort === undefined) return;
    const firstWay = isNumber === true ? 'desc' : 'asc';
    const other = firstWay === 'asc' ? 'desc' : 'asc';
    onOrder({ sort, order: order.sort === sort && order.order === firstWay ? other : firstWay });
  };
  const wayOf = ({ sort }: Column<Row>): 'ascending' | 'descending' | 'none' => {
    if (sort === undefined || order.sort !== sort) return 'none';
    return order.order === 'asc' ? 'ascending' : 'descending';
  };
  return (
    <section
      className="table-frame"
      ref={frame}
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        setScroll({ top: scrollTop, height: clientHeight });
      }}
    >
      <table aria-rowcount={rows.total + 1} aria-label={props.label}>
        <colgroup>
          {columns.map(({ key, width: part }) => (
            <col key={key} style={{ width: `${(part / width) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1} style={{ height: HEAD }}>
            {columns.map((column) => (
              <th key={column.key} aria-sort={wayOf(column)} className={column.isNumber === true ? 'number' : ''}>
                {column.sort === undefined ? (
                  column.label
                ) : (
                  <button type="button" onClick={() => turn(column)}>
                    {column.label}
                    <span aria-hidden="true">{{ ascending: ' ↑', descending: ' ↓', none: '' }[wayOf(column)]}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr aria-hidden="true" style={{ height: first * ROW }} />}
          {seen.map((index) => (
            <TableRow key={index} index={index} {...props} />
          ))}
          {last < rows.total && <tr aria-hidden="true" style={{ height: (rows.total - last) * ROW }} />}
        </tbody>
      </table>
      {rows.failure !== null && <Failed failure={rows.failure} />}
      {rows.isKnown && rows.total === 0 && <p className="table-empty">{props.empty}</p>}
    </section>
  );
}

function moveFocus(event: KeyboardEvent<HTMLTableRowElement>): void {
  const row = event.currentTarget;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  if (!(next instanceof HTMLElement) || next.tabIndex !== 0) return;
  next.focus();
  event.preventDefault();
}

function TableRow<Row>({ index, columns, rows, tools, keyOf, isChosen, onChoose }: Props<Row> & { index: number }) {
  const row = rows.rowAt(index);
  if (row === undefined) {
    return (
      <tr aria-rowindex={index + 2} style={{ height: ROW }}>
        <td colSpan={columns.length} className="faint">
          …
        </td>
      </tr>
    );
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      onChoose(row, event.shiftKey);
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event);
  };
  return (
    <tr
      aria-rowindex={index + 2}
      data-row={keyOf(row)}
      className={isChosen(row) ? 'is-chosen' : ''}
      aria-selected={isChosen(row)}
      style={{ height: ROW }}
      // The first row is where Tab enters; the arrows go on from there.
      tabIndex={0}
      onClick={(event: MouseEvent) => onChoose(row, event.shiftKey)}
      onKeyDown={onKeyDown}
    >
      {columns.map((column) => (
        <td key={column.key} className={column.isNumber === true ? 'number' : ''}>
          {column.cell(row, tools)}
        </td>
      ))}
    </tr>
  );
}
