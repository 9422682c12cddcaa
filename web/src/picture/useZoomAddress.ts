import { useEffect, useRef } from 'react';
import { useView, useViewStore } from '../state/view.ts';
import type { LayoutSpace } from './layoutPicture.ts';
import { type SharedZoom, shareZoom, unshareZoom } from './zoomLayout.ts';

/** The address is no film: it has where the zoom came to rest. */
const REST_MS = 250;

const same = (a: SharedZoom | null, b: SharedZoom | null): boolean => a?.join() === b?.join();

/** Keeps the zoom of the picture and that of the view, which an address and a snapshot bring back, the same. */
export function useZoomAddress(space: LayoutSpace, isMain: boolean): void {
  const view = useViewStore();
  const shared = useView(({ zoom }) => zoom);
  /** What of the view was told by the picture itself. */
  const told = useRef<SharedZoom | null>(null);
  const latest = useRef(space);
  latest.current = space;
  useEffect(() => {
    if (!isMain || same(shared, told.current)) return;
    told.current = shared;
    view.zoom.set(unshareZoom(shared, latest.current));
  }, [isMain, shared, view]);
  useEffect(() => {
    if (!isMain) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      const now = shareZoom(view.zoom.get(), latest.current);
      if (same(now, view.store.get().zoom)) return;
      told.current = now;
      view.change({ zoom: now });
    };
    const leave = view.zoom.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(tell, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [isMain, view]);
}
