import { useEffect, useState } from 'react';
import type { RunState } from './contract.ts';
import { makeStore, type Store } from './store.ts';
import { useCoordinator } from './useAnswer.ts';

/** The version of a case's kept work that the server last spoke of; each open case has its own. */
const versions = new Map<string, Store<number>>();

/** The version of a case's work as the server last said it: another tab's changes show by it. */
export function workVersion(id: string): Store<number> {
  const known = versions.get(id) ?? makeStore(0);
  versions.set(id, known);
  return known;
}

/** Follows a case's events while its tab is looked at: the state of its run now; what a finished run or a change makes stale is asked for again. */
export function useCaseEvents(id: string, first: RunState | undefined): RunState | undefined {
  const coordinator = useCoordinator();
  const [told, setTold] = useState<RunState | undefined>(undefined);
  useEffect(() => {
    const read = <T>(event: MessageEvent<string>): T => JSON.parse(event.data) as T;
    const listen = (): EventSource => {
      const events = new EventSource(`/api/cases/${id}/events`);
      events.addEventListener('run', (event) => {
        const { run } = read<{ run: RunState }>(event);
        setTold((before) => {
          const isNews = before !== undefined && (before.state !== 'done' || before.resultId !== run.resultId);
          if (run.state === 'done' && isNews) coordinator.invalidate(`/cases/${id}`);
          return run;
        });
      });
      events.addEventListener('work', (event) => workVersion(id).set(read<{ version: number }>(event).version));
      events.addEventListener('case', () => coordinator.invalidate(`/cases/${id}`));
      return events;
    };
    // A browser opens six connections to a server and no more: tabs in the background would keep all of them.
    let events: EventSource | null = null;
    const follow = (): void => {
      if (document.hidden) {
        events?.close();
        events = null;
      } else events ??= listen();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      events?.close();
    };
  }, [coordinator, id]);
  return told ?? first;
}
