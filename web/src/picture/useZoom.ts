import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { isWriting } from '../shell/isWriting.ts';
import { useViewStore } from '../state/view.ts';
import type { LayoutSpace } from './layoutPicture.ts';
import { keepIn, WHOLE, ZOOM_STEP, zoomAt } from './zoomLayout.ts';

/** Pixels that a press moves before it is a pull and no click. */
const SLACK = 4;
/** Part that a picture grows by a notch of a wheel, by the wheel's own measure. */
const WHEEL = 0.0022;

interface Pulling {
  readonly onPointerDown: (event: PointerEvent) => void;
  /** True while the picture is being pulled: nothing is pointed at then. */
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => boolean;
  /** Whether the press that a click ends was a pull. */
  readonly wasPulled: () => boolean;
}

/** A page that is longer than its window keeps the plain wheel for itself; with Ctrl, as a pinch does, it is for the picture. */
const isForPicture = (event: WheelEvent): boolean =>
  event.ctrlKey || event.metaKey || document.documentElement.scrollHeight <= window.innerHeight + 1;

/** Wheel and keys enlarge the picture, a pull moves what is enlarged. Two pictures beside each other move as one. */
export function useZoom(ref: RefObject<HTMLElement | null>, space: LayoutSpace, hasKeys: boolean): Pulling {
  const { zoom } = useViewStore();
  const press = useRef<{ x: number; y: number; isPull: boolean } | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      const now = zoom.get();
      // Where there is nothing more to show, the wheel is the page's.
      if (!isForPicture(event) || (event.deltaY > 0 && now.k === 1)) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.shiftKey) {
        const shift = (event.deltaX || event.deltaY) * lines;
        zoom.set(keepIn({ ...now, x: now.x - shift }, space));
        return;
      }
      const factor = Math.exp(-event.deltaY * lines * WHEEL * (event.ctrlKey ? 4 : 1));
      zoom.set(zoomAt(now, factor, { x: event.clientX - left, y: event.clientY - top }, space));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [ref, zoom, space]);
  useEffect(() => {
    if (!hasKeys) return;
    const middle = {
      x: (space.left + space.width - space.right) / 2,
      y: (space.top + space.height - space.bottom) / 2,
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
      if (event.key === '+' || event.key === '=') zoom.set(zoomAt(zoom.get(), ZOOM_STEP, middle, space));
      else if (event.key === '-') zoom.set(zoomAt(zoom.get(), 1 / ZOOM_STEP, middle, space));
      else if (event.key === '0') zoom.set(WHOLE);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [hasKeys, zoom, space]);
  // Another size of the window, or another picture: what is enlarged stays within it.
  useEffect(() => zoom.set(keepIn(zoom.get(), space)), [zoom, space]);
  return {
    onPointerDown: (event) => {
      press.current = event.button === 0 ? { x: event.clientX, y: event.clientY, isPull: false } : null;
    },
    onPointerMove: (event) => {
      const from = press.current;
      if (from === null || event.buttons !== 1 || zoom.get().k === 1) return false;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.isPull && Math.hypot(dx, dy) < SLACK) return false;
      if (!from.isPull) event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { x: event.clientX, y: event.clientY, isPull: true };
      const now = zoom.get();
      zoom.set(keepIn({ ...now, x: now.x + dx, y: now.y + dy }, space));
      return true;
    },
    wasPulled: () => {
      const was = press.current?.isPull === true;
      press.current = null;
      return was;
    },
  };
}
