import { Popover } from '../shell/popover.tsx';
import { useOpenCase, viewQuery } from '../state/caseContext.ts';
import type { RuleName } from '../state/contract.ts';
import { pinned } from '../state/pinned.ts';
import { useView } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';
import { savePng, saveSvg } from './savePicture.ts';

/** What can be taken away: the picture as drawn, the tables whole, the trace byte for byte. */
export function ExportMenu({ rule }: { rule: RuleName }) {
  const { id, overview } = useOpenCase();
  const view = useView((value) => value);
  const query = viewQuery(view, rule);
  const link = (path: string): string => `/api${pinned(pathWith(`/cases/${id}/${path}`, query))}`;
  const caption = `${overview.case.name}, ${rule}`;
  return (
    <Popover label="Export">
      <ul className="menu">
        {view.mode === 'picture' && (
          <>
            <li>
              <button type="button" className="plain" onClick={() => void saveSvg(caption)}>
                Picture, SVG
              </button>
            </li>
            <li>
              <button type="button" className="plain" onClick={() => void savePng(caption)}>
                Picture, PNG
              </button>
            </li>
          </>
        )}
        <li>
          <a href={link('ends.csv')} download>
            Ends, CSV
          </a>
        </li>
        <li>
          <a href={link('transfers.csv')} download>
            Transfers, CSV
          </a>
        </li>
        <li>
          <a href={link('addresses.csv')} download>
            Addresses, CSV
          </a>
        </li>
        <li>
          <a href={link('export/graphml')} download>
            Graph, GraphML
          </a>
        </li>
        <li>
          <a href={`/api${pinned(`/cases/${id}/export/rests-on.csv`)}`} download>
            What it rests on, CSV
          </a>
        </li>
        <li>
          <a href={`/api${pinned(`/cases/${id}/export/trace.json`)}`} download>
            Trace, JSON
          </a>
        </li>
        <li>
          <a href={`/api/cases/${id}/log.txt`} download>
            Log, text
          </a>
        </li>
      </ul>
    </Popover>
  );
}
