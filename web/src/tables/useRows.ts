import { useEffect, useMemo, useState } from 'react';
import { type Failure, RequestError } from '../state/coordinator.ts';
import { useCoordinator } from '../state/useAnswer.ts';

/** Rows a request brings. */
const PAGE = 100;

export interface Rows<Row> {
  readonly total: number;
  readonly sum: string;
  readonly rowAt: (index: number) => Row | undefined;
  /** Asks for the pages that these rows stand on. */
  readonly want: (first: number, last: number) => void;
  readonly failure: Failure | null;
  readonly isKnown: boolean;
}

interface Page<Row> {
  readonly total: number;
  readonly sum: string;
  readonly items: readonly Row[];
}

class Pages<Row> {
  readonly items = new Map<number, readonly Row[]>();
  readonly asked = new Set<number>();
  abort = new AbortController();
  total = 0;
  sum = '0';
  isKnown = false;
  failure: Failure | null = null;
}

/** A long list of the server's, of which only the pages on the screen are fetched. */
export function useRows<Row>(path: string): Rows<Row> {
  const coordinator = useCoordinator();
  const pages = useMemo(() => ({ path, pages: new Pages<Row>() }).pages, [path]);
  const [, redraw] = useState(0);
  const ask = useMemo(
    () =>
      (at: number): void => {
        if (pages.asked.has(at)) return;
        pages.asked.add(at);
        const where = `${path}${path.includes('?') ? '&' : '?'}offset=${at * PAGE}&limit=${PAGE}`;
        coordinator.read<Page<Row>>(where, pages.abort.signal).then(
          ({ total, sum, items }) => {
            pages.items.set(at, items);
            Object.assign(pages, { total, sum, isKnown: true, failure: null });
            redraw((count) => count + 1);
          },
          (error: unknown) => {
            if (pages.abort.signal.aborted || !(error instanceof RequestError)) return;
            pages.asked.delete(at);
            pages.failure = error.failure;
            redraw((count) => count + 1);
          },
        );
      },
    [coordinator, pages, path],
  );
  useEffect(() => {
    pages.abort = new AbortController();
    ask(0);
    return () => {
      pages.abort.abort();
      pages.asked.clear();
    };
  }, [ask, pages]);
  return {
    total: pages.total,
    sum: pages.sum,
    isKnown: pages.isKnown,
    failure: pages.failure,
    rowAt: (index) => pages.items.get(Math.floor(index / PAGE))?.[index % PAGE],
    want: (first, last) => {
      for (let at = Math.floor(first / PAGE); at <= Math.floor(last / PAGE); at++) {
        if (at * PAGE < pages.total) ask(at);
      }
    },
  };
}
