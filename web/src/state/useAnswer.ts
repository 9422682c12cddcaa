import { createContext, useCallback, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { type Answer, Coordinator, type Failure } from './coordinator.ts';
import type { Store } from './store.ts';

/** The page's one coordinator, handed down rather than global, so that a test can give its own. */
export const CoordinatorContext = createContext(new Coordinator());

export function useCoordinator(): Coordinator {
  return useContext(CoordinatorContext);
}

const NOTHING: Answer<never> = { state: 'asking' };

export interface Known<T> {
  /** The answer, or while another is on its way the one before it: a picture stays until the next can take its place. */
  readonly data: T | undefined;
  readonly isStale: boolean;
  readonly failure: Failure | undefined;
}

/** What a path's answer is now; a path of null asks nothing. */
export function useAnswer<T>(path: string | null): Known<T> {
  const coordinator = useCoordinator();
  const subscribe = useCallback(
    (listener: () => void) => (path === null ? () => undefined : coordinator.watch(path, listener)),
    [coordinator, path],
  );
  const answer = useSyncExternalStore<Answer<T>>(subscribe, () =>
    path === null ? NOTHING : coordinator.peek<T>(path),
  );
  const last = useRef<T | undefined>(undefined);
  useEffect(() => {
    if (answer.state === 'known') last.current = answer.data;
  }, [answer]);
  if (path === null) return { data: undefined, isStale: false, failure: undefined };
  if (answer.state === 'known') return { data: answer.data, isStale: false, failure: undefined };
  return {
    data: last.current,
    isStale: true,
    failure: answer.state === 'failed' ? answer.failure : undefined,
  };
}

/** A part of a store's value; the view is drawn again only when that part changes. */
export function useStored<T, P>(store: Store<T>, pick: (value: T) => P): P {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
