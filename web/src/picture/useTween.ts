import { useEffect, useRef, useState } from 'react';
import { wantsNoMotion } from '../theme/useTheme.ts';
import type { PictureLayout } from './layoutPicture.ts';
import { tweenLayout } from './tweenLayout.ts';

const LENGTH_MS = 150;
const ease = (part: number): number => 1 - (1 - part) ** 3;

/** Follows a layout: another picture of the same size is moved to, a new size or a first picture is there at once. */
export function useTween(target: PictureLayout | null): PictureLayout | null {
  const [shown, setShown] = useState(target);
  const current = useRef(target);
  useEffect(() => {
    const before = current.current;
    const show = (layout: PictureLayout | null): void => {
      current.current = layout;
      setShown(layout);
    };
    const isResized = before?.width !== target?.width || before?.height !== target?.height;
    if (before === null || target === null || isResized || wantsNoMotion()) {
      show(target);
      return;
    }
    let frame = 0;
    let begin: number | null = null;
    const step = (now: number): void => {
      begin ??= now;
      const part = Math.min(1, (now - begin) / LENGTH_MS);
      show(part === 1 ? target : tweenLayout(before, target, ease(part)));
      if (part < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return shown;
}
