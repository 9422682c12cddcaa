import { useEffect } from 'react';
import { place, writeQuery } from '../router.ts';
import type { ViewStore } from './view.ts';
import { queryToView, stepOf, viewToQuery } from './viewAddress.ts';

const WRITE_MS = 150;
/** Steps that follow each other faster are one to go back from: whoever turns through the rules looks for one. */
const STEP_MS = 1000;

/** Keeps the address of an open case and what is looked at the same: what is done is written, back and forward are read. */
export function useAddress(id: string, view: ViewStore): void {
  useEffect(() => {
    let step = stepOf(view.store.get());
    let steppedAt = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = (): void => {
      const now = view.store.get();
      const isStep = stepOf(now) !== step;
      const isNew = isStep && performance.now() - steppedAt > STEP_MS;
      if (isStep) steppedAt = performance.now();
      step = stepOf(now);
      writeQuery(viewToQuery(now), isNew);
    };
    const writeSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(write, WRITE_MS);
    };
    const read = (): void => {
      const here = place.get();
      if (here.page !== 'case' || here.id !== id) return;
      const next = queryToView(here.query);
      if (next.snapshot !== view.store.get().snapshot) return;
      step = stepOf(next);
      view.show(next);
    };
    const leave = [view.store.subscribe(writeSoon), place.subscribe(read)];
    writeSoon();
    return () => {
      clearTimeout(timer);
      for (const one of leave) one();
    };
  }, [id, view]);
}
