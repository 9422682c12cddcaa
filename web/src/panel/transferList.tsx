import { formatMoment } from '../format/formatTime.ts';
import { shortenName } from '../format/shortenName.ts';
import { useAmounts } from '../state/caseContext.ts';
import type { TransferLine } from '../state/contract.ts';
import { useViewStore } from '../state/view.ts';

/** One transfer as a line that leads to its transaction. */
export function TransferItem({ transfer }: { transfer: TransferLine }) {
  const amounts = useAmounts();
  const view = useViewStore();
  const { chain, tx, vout, time, part, certain, possible } = transfer;
  return (
    <li>
      <button type="button" className="line" onClick={() => view.choose(`tx:${chain}:${tx}`)} title={tx}>
        <span>{possible === undefined ? amounts.long(part) : amounts.range(certain ?? '0', possible)}</span>
        <span className="link">
          {shortenName(tx, 5)}
          {vout === null ? '' : `:${vout}`}
        </span>
        <span className="faint">{formatMoment(time)}</span>
      </button>
    </li>
  );
}

interface Props {
  readonly title: string;
  readonly transfers: readonly TransferLine[];
  readonly total: number;
}

/** The largest transfers, each a click from its transaction; the table has them all. */
export function TransferList({ title, transfers, total }: Props) {
  const view = useViewStore();
  if (transfers.length === 0) return null;
  return (
    <section>
      <h3>
        {title} ({total.toLocaleString('en-US')})
      </h3>
      <ul className="lines">
        {transfers.map((transfer) => (
          <TransferItem key={transfer.id} transfer={transfer} />
        ))}
      </ul>
      {total > transfers.length && (
        <button type="button" className="link" onClick={() => view.change({ tab: 'transfers' })}>
          All in the table
        </button>
      )}
    </section>
  );
}
