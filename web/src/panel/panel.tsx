import { useView } from '../state/view.ts';
import { useWork } from '../work/workContext.ts';
import { AboutPanel } from './aboutPanel.tsx';
import { GroupPanel } from './groupPanel.tsx';
import { ReadingPanel } from './readingPanel.tsx';
import { TransactionPanel } from './transactionPanel.tsx';

/** What is known of what is chosen; with nothing chosen, how to read the picture. */
export function Panel() {
  const selection = useView((view) => view.selection);
  const { notice } = useWork();
  const key = selection.at(-1);
  return (
    <aside className="panel" aria-label="About what is chosen">
      {notice !== null && (
        <p className="panel-notice" role="status">
          {notice}
        </p>
      )}
      <PanelOf key={key} chosen={key} />
    </aside>
  );
}

function PanelOf({ chosen }: { chosen: string | undefined }) {
  if (chosen === undefined) return <ReadingPanel />;
  const kind = chosen.slice(0, chosen.indexOf(':'));
  const id = chosen.slice(kind.length + 1);
  if (kind === 'group') return <GroupPanel group={id} />;
  if (kind === 'tx') return <TransactionPanel id={id} />;
  if (kind === 'node' || kind === 'band') return <AboutPanel kind={kind} id={id} />;
  return <ReadingPanel />;
}
