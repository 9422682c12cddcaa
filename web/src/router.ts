import { makeStore, type Store } from './state/store.ts';

/** Where the page is. */
export type Place =
  | { readonly page: 'cases' }
  | { readonly page: 'case'; readonly id: string; readonly query: string }
  | { readonly page: 'change'; readonly id: string }
  | { readonly page: 'snapshot'; readonly id: string }
  | { readonly page: 'methods' }
  | { readonly page: 'register'; readonly incident: string | null }
  | { readonly page: 'unknown'; readonly path: string };

/** Reads a page address. */
export function placeOf(path: string, query: string): Place {
  if (path === '/' || path === '/index.html') return { page: 'cases' };
  if (path === '/docs/methods') return { page: 'methods' };
  const incident = /^\/register(?:\/([a-z0-9-]{1,80}))?\/?$/.exec(path);
  if (incident !== null) return { page: 'register', incident: incident[1] ?? null };
  const change = /^\/cases\/([A-Za-z0-9_-]{1,64})\/change\/?$/.exec(path);
  if (change !== null) return { page: 'change', id: change[1]! };
  const match = /^\/(cases|s)\/([A-Za-z0-9_-]{1,64})\/?$/.exec(path);
  if (match === null) return { page: 'unknown', path };
  return match[1] === 'cases' ? { page: 'case', id: match[2]!, query } : { page: 'snapshot', id: match[2]! };
}

const current = (): Place => placeOf(window.location.pathname, window.location.search);

/** The page's place; follows the browser's back and forward. */
export const place: Store<Place> = makeStore(current());
window.addEventListener('popstate', () => place.set(current()));

/** Goes to another page of the workbench; `replace` where going back must not lead here again. */
export function goTo(path: string, replace = false): void {
  if (replace) window.history.replaceState(null, '', path);
  else window.history.pushState(null, '', path);
  place.set(current());
}

/** Writes the view into the address: as a step that going back returns from, or in place of what stood there. */
export function writeQuery(query: string, isStep: boolean): void {
  const path = `${window.location.pathname}${query === '' ? '' : `?${query}`}`;
  if (path === `${window.location.pathname}${window.location.search}`) return;
  if (isStep) window.history.pushState(null, '', path);
  else window.history.replaceState(null, '', path);
}
