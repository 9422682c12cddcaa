import { lazy, Suspense } from 'react';
import { Panel } from '../panel/panel.tsx';
import { PictureView } from '../picture/pictureView.tsx';
import { useView } from '../state/view.ts';
import { Tables } from '../tables/tables.tsx';
import { TimelineView } from '../timeline/timelineView.tsx';
import { HelpSheet } from './helpSheet.tsx';
import { Splitter, useSplit } from './splitter.tsx';
import { Working } from './states.tsx';
import { Toolbar } from './toolbar.tsx';
import { useKeys } from './useKeys.ts';

const GraphView = lazy(async () => ({ default: (await import('../graph/graphView.tsx')).GraphView }));

/** Show me: the picture or graph, the time below it, the tables, and the panel of what is chosen. */
export function Workbench() {
  const mode = useView((view) => view.mode);
  const [tableHeight, setTableHeight] = useSplit();
  useKeys();
  return (
    <main className="workbench">
      <div className="stage">
        <Toolbar />
        <section className="view" aria-label={mode === 'graph' ? 'Graph' : 'Flow picture'}>
          {mode === 'graph' ? (
            <Suspense fallback={<Working what="Loading the graph" />}>
              <GraphView />
            </Suspense>
          ) : (
            <PictureView />
          )}
        </section>
        <TimelineView />
        <Splitter height={tableHeight} onChange={setTableHeight} />
        <section className="tables" style={{ height: tableHeight }} aria-label="Tables">
          <Tables />
        </section>
      </div>
      <Panel />
      <HelpSheet />
    </main>
  );
}
