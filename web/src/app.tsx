import { lazy, Suspense, useEffect } from 'react';
import { goTo, place } from './router.ts';
import { CasePage } from './shell/casePage.tsx';
import { CasesPage } from './shell/casesPage.tsx';
import { ChangePage } from './shell/changePage.tsx';
import { Offline } from './shell/offline.tsx';
import { SnapshotPage } from './shell/snapshotPage.tsx';
import { useStored } from './state/useAnswer.ts';

const RegisterPage = lazy(async () => ({ default: (await import('./register/registerPage.tsx')).RegisterPage }));
const MethodsPage = lazy(async () => ({ default: (await import('./docs/methodsPage.tsx')).MethodsPage }));

/** A case as it is and as a snapshot shows it are two pages: no view of the one may show the other's answers. */
function caseKey({ id, query }: { readonly id: string; readonly query: string }): string {
  return `${id} ${new URLSearchParams(query).get('snapshot') ?? ''}`;
}

/** The workbench: the page that the address names. */
export function App() {
  const here = useStored(place, (value) => value);
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey) return;
      if (link.target !== '' || link.origin !== window.location.origin || link.hasAttribute('download')) return;
      if (!/^\/(?:$|cases\/|s\/|register(?:\/|$))/.test(link.pathname)) return;
      event.preventDefault();
      goTo(link.pathname + link.search);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, []);
  return (
    <>
      <Offline />
      {here.page === 'cases' && <CasesPage />}
      {here.page === 'case' && <CasePage key={caseKey(here)} id={here.id} query={here.query} />}
      {here.page === 'change' && <ChangePage key={here.id} id={here.id} />}
      {here.page === 'snapshot' && <SnapshotPage id={here.id} />}
      {here.page === 'register' && (
        <Suspense>
          <RegisterPage incident={here.incident} />
        </Suspense>
      )}
      {here.page === 'methods' && (
        <Suspense>
          <MethodsPage />
        </Suspense>
      )}
      {here.page === 'unknown' && (
        <main className="state">
          <strong>There is no page at {here.path}</strong>
          <a href="/">All cases</a>
        </main>
      )}
    </>
  );
}
