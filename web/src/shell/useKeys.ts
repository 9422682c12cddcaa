import { useEffect } from 'react';
import { useOpenCase, useRule } from '../state/caseContext.ts';
import { type Tab, useViewStore } from '../state/view.ts';
import { toggleTheme } from '../theme/useTheme.ts';
import { useWork } from '../work/workContext.ts';
import { openHelp } from './helpSheet.tsx';
import { isWriting } from './isWriting.ts';

const TABS: Readonly<Record<string, Tab>> = { 1: 'ends', 2: 'transfers', 3: 'addresses', 4: 'log' };

function focusOn(selector: string): void {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) element.focus();
}

/** The keys that hold wherever the focus is, except in a field that is being written in. */
export function useKeys(): void {
  const view = useViewStore();
  const { overview } = useOpenCase();
  const rule = useRule();
  const work = useWork();
  useEffect(() => {
    const turnRule = (step: number): void => {
      const { rules } = overview;
      view.change({ rule: rules[(rules.indexOf(rule) + step + rules.length) % rules.length]! });
    };
    const actions: Readonly<Record<string, () => void>> = {
      '?': openHelp,
      '/': () => focusOn('.filter'),
      r: () => turnRule(1),
      R: () => turnRule(-1),
      g: () => view.change({ mode: view.store.get().mode === 'graph' ? 'picture' : 'graph' }),
      n: () => focusOn('.panel-name'),
      m: () => focusOn('.panel-note'),
      s: () => focusOn('.snapshot-open'),
      t: toggleTheme,
      Escape: () => view.change({ selection: [], range: null }),
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
        if (isWriting(event)) return;
        event.preventDefault();
        if (event.shiftKey) work.redo();
        else work.undo();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isWriting(event)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
        return;
      }
      const tab = TABS[event.key];
      if (tab !== undefined) view.change({ tab });
      const action = actions[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [view, overview, rule, work]);
}
