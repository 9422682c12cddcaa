import { useEffect } from 'react';
import { makeStore, type Store } from '../state/store.ts';
import { useStored } from '../state/useAnswer.ts';
import type { Theme } from './palette.ts';

type Wish = Theme | 'system';

const KEY = 'spoor-theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');

function readWish(): Wish {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

const wish: Store<Wish> = makeStore<Wish>(readWish());
const theme: Store<Theme> = makeStore<Theme>(resolve(wish.get()));

function resolve(value: Wish): Theme {
  if (value !== 'system') return value;
  return system.matches ? 'dark' : 'light';
}

function update(): void {
  theme.set(resolve(wish.get()));
  document.documentElement.dataset.theme = theme.get();
}
system.addEventListener('change', update);
wish.subscribe(update);
update();

/** The theme in use; follows the system until the person chooses. */
export function useTheme(): Theme {
  return useStored(theme, (value) => value);
}

/** Turns to the other theme, and remembers it on this machine. */
export function toggleTheme(): void {
  const next: Theme = theme.get() === 'light' ? 'dark' : 'light';
  localStorage.setItem(KEY, next);
  wish.set(next);
}

const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the person asks for no motion. */
export function wantsNoMotion(): boolean {
  return calm.matches;
}

/** Sets the page's title while a view is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Spoor' : `${title} · Spoor`;
  }, [title]);
}
