import { createContext, useContext } from 'react';
import { type SharedZoom, WHOLE, type Zoom } from '../picture/zoomLayout.ts';
import { makeStore, type Store } from './store.ts';
import { useStored } from './useAnswer.ts';

export type Tab = 'ends' | 'transfers' | 'addresses' | 'log';

/** What the person looks at: everything that a shared address or a snapshot must bring back. */
export interface View {
  readonly rule: string | null;
  readonly compare: string | null;
  readonly measure: string | null;
  readonly theft: string | null;
  /** Brushed time, Unix seconds, end-exclusive. */
  readonly range: readonly [number, number] | null;
  /** Chosen things as `kind:id`; the last is the one the panel shows. */
  readonly selection: readonly string[];
  /** Gathered nodes that were opened. */
  readonly open: readonly string[];
  readonly tab: Tab;
  readonly filter: string;
  readonly mode: 'picture' | 'graph';
  /** How amounts are written: in units, as shares of the theft, or at the person's own prices. */
  readonly amounts: 'units' | 'share' | 'price';
  /** How the picture is enlarged; null: it is seen whole. */
  readonly zoom: SharedZoom | null;
  /** The snapshot whose numbers are shown; null: those of the case as it is. */
  readonly snapshot: string | null;
}

export const FIRST_VIEW: View = {
  rule: null,
  compare: null,
  measure: null,
  theft: null,
  range: null,
  selection: [],
  open: [],
  tab: 'ends',
  filter: '',
  mode: 'picture',
  amounts: 'units',
  zoom: null,
  snapshot: null,
};

/** The selection that connects the views of one case: they read and change it and never call each other. */
export class ViewStore {
  readonly store: Store<View>;
  /** What the pointer or the keyboard is on, of no interest to the server or an address. */
  readonly hovered: Store<string | null> = makeStore<string | null>(null);
  /** How many holders the picture shows by themselves: what is gathered, and so what a band is, depends on it. */
  readonly pictureSize: Store<number> = makeStore(0);
  /** How the picture is enlarged at this moment, in pixels of this window. */
  readonly zoom: Store<Zoom> = makeStore<Zoom>(WHOLE);

  constructor(initial: View) {
    this.store = makeStore(initial);
  }

  change(part: Partial<View>): void {
    const before = this.store.get();
    const after = { ...before, ...part };
    // Another part of the trace is another picture: it is seen whole first.
    const isOther = after.measure !== before.measure || after.theft !== before.theft || after.range !== before.range;
    if (isOther) this.zoom.set(WHOLE);
    this.store.set(isOther ? { ...after, zoom: null } : after);
  }

  /** Looks at what an address says. */
  show(view: View): void {
    this.store.set(view);
  }

  /** Chooses one thing, or with `add` also; choosing what is chosen alone lets go of it. */
  choose(key: string | null, add = false): void {
    const { selection } = this.store.get();
    if (key === null) this.change({ selection: [] });
    else if (add) {
      const without = selection.filter((other) => other !== key);
      this.change({ selection: without.length === selection.length ? [...selection, key] : without });
    } else this.change({ selection: [key] });
  }

  /** Chooses a thing beside what is chosen already, as the last: the keys step on from it. */
  chooseAlso(key: string): void {
    const { selection } = this.store.get();
    this.change({ selection: [...selection.filter((other) => other !== key), key] });
  }

  /** Shows a dozen more of what is gathered; the server counts how often an id stands in the list. */
  openMore(id: string): void {
    this.change({ open: [...this.store.get().open, id] });
  }

  /** Gathers again what was opened. */
  close(id: string): void {
    this.change({ open: this.store.get().open.filter((other) => other !== id) });
  }
}

export const ViewContext = createContext(new ViewStore(FIRST_VIEW));

export function useViewStore(): ViewStore {
  return useContext(ViewContext);
}

export function useView<P>(pick: (view: View) => P): P {
  return useStored(useViewStore().store, pick);
}
