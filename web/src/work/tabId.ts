import { newKey } from './newKey.ts';

const KEY = 'spoor-tab';

/**
 * Who writes, in the log: the same after a reload, so that own work can still be taken back. While the page is open the id is
 * not in the tab's storage, which a duplicate of the tab would take over with it: two tabs would be one to each other.
 */
export const tabId: string = sessionStorage.getItem(KEY) ?? newKey();

const hide = (): void => sessionStorage.removeItem(KEY);
hide();
window.addEventListener('pagehide', () => sessionStorage.setItem(KEY, tabId));
window.addEventListener('pageshow', hide);
