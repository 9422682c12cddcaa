import { useEffect, useState } from 'react';
import { Failed } from '../shell/states.tsx';
import { picturePath, useAmounts, useOpenCase, useRule } from '../state/caseContext.ts';
import type { TransferLine, TransferPage } from '../state/contract.ts';
import { useAnswer, useStored } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { TransferItem } from './transferList.tsx';

const PAGE = 50;
/** The server's own, where no picture was drawn yet. */
const DEFAULT_SIZE = 48;

/** The transfers behind a band, and that they add up to it. */
export function BandTransfers({ id }: { id: string }) {
  const { id: caseId } = useOpenCase();
  const rule = useRule();
  const view = useView((value) => value);
  const amounts = useAmounts();
  const [pages, setPages] = useState<readonly (readonly TransferLine[])[]>([]);
  const [offset, setOffset] = useState(0);
  const size = useStored(useViewStore().pictureSize, (value) => value);
  const [, query = ''] = picturePath(caseId, view, rule, size || DEFAULT_SIZE).split('?');
  const { data, failure, isStale } = useAnswer<TransferPage>(
    `/cases/${caseId}/bands/${encodeURIComponent(id)}/transfers?${query}&offset=${offset}&limit=${PAGE}`,
  );
  useEffect(() => {
    if (data === undefined || isStale) return;
    setPages((before) => [...before.slice(0, offset / PAGE), data.items]);
  }, [data, isStale, offset]);
  if (failure !== undefined) return <Failed failure={failure} />;
  if (data === undefined) return null;
  const items = pages.flat();
  if (data.total === 0) {
    const why = id.startsWith('t:') ? 'It was taken as a balance that lay there' : 'It stays there';
    return <p className="faint">{why}: no transfer stands behind this band.</p>;
  }
  return (
    <section>
      <h3>Transfers behind it ({data.total.toLocaleString('en-US')})</h3>
      <p className="faint">
        Together <b className="band-sum">{amounts.exact(data.sum)}</b>: the band.
      </p>
      <ul className="lines">
        {items.map((transfer) => (
          <TransferItem key={transfer.id} transfer={transfer} />
        ))}
      </ul>
      {items.length < data.total && (
        <button type="button" className="link" disabled={isStale} onClick={() => setOffset(offset + PAGE)}>
          {Math.min(PAGE, data.total - items.length)} more
        </button>
      )}
    </section>
  );
}
