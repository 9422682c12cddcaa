import { FIRST_VIEW, type Tab, type View } from './view.ts';

const TABS: readonly Tab[] = ['ends', 'transfers', 'addresses', 'log'];

/** A view as a page address's query: only what differs from the first view. */
export function viewToQuery(view: View): string {
  const query = new URLSearchParams();
  for (const name of ['rule', 'compare', 'measure', 'theft', 'snapshot'] as const) {
    if (view[name] !== null) query.set(name, view[name]);
  }
  if (view.range !== null) query.set('range', `${view.range[0]}-${view.range[1]}`);
  for (const key of view.selection) query.append('select', key);
  for (const id of view.open) query.append('open', id);
  if (view.tab !== FIRST_VIEW.tab) query.set('tab', view.tab);
  if (view.filter !== '') query.set('filter', view.filter);
  if (view.mode !== FIRST_VIEW.mode) query.set('mode', view.mode);
  if (view.amounts !== FIRST_VIEW.amounts) query.set('amounts', view.amounts);
  if (view.zoom !== null) query.set('zoom', view.zoom.join('_'));
  return query.toString();
}

/** What of a view is a step to go back from: another question or picture. What is chosen, enlarged or typed is not. */
export function stepOf({ rule, compare, measure, theft, range, open, mode, snapshot }: View): string {
  return JSON.stringify([rule, compare, measure, theft, range, open, mode, snapshot]);
}

/** Reads a page address's query; what it does not understand is left as in the first view. */
export function queryToView(text: string): View {
  const query = new URLSearchParams(text);
  const range = /^(\d{1,12})-(\d{1,12})$/.exec(query.get('range') ?? '');
  const amounts = query.get('amounts');
  const tab = TABS.find((name) => name === query.get('tab'));
  return {
    rule: query.get('rule'),
    compare: query.get('compare'),
    measure: query.get('measure'),
    theft: query.get('theft'),
    range: range === null ? null : [Number(range[1]), Number(range[2])],
    selection: query.getAll('select'),
    open: query.getAll('open'),
    tab: tab ?? FIRST_VIEW.tab,
    filter: query.get('filter') ?? '',
    mode: query.get('mode') === 'graph' ? 'graph' : 'picture',
    amounts: amounts === 'share' || amounts === 'price' ? amounts : 'units',
    zoom: zoomOf(query.get('zoom') ?? ''),
    snapshot: /^[\w-]{1,64}$/.exec(query.get('snapshot') ?? '')?.[0] ?? null,
  };
}

function zoomOf(text: string): View['zoom'] {
  const parts = /^(\d{1,2}(?:\.\d{1,2})?)_(-?\d(?:\.\d{1,4})?)_(-?\d(?:\.\d{1,4})?)$/.exec(text);
  return parts === null ? null : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** A request's path with its query; parts that are null, empty or undefined are left out. */
export function pathWith(path: string, parts: Readonly<Record<string, string | number | null | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
