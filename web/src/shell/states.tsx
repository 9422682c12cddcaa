import type { ReactNode } from 'react';
import type { Failure } from '../state/coordinator.ts';

/** Something is on its way: said only after a moment, so that quick answers do not flicker. */
export function Working({ what }: { what: string }) {
  return (
    <p className="state state-working" role="status">
      {what} …
    </p>
  );
}

/** What went wrong, in the server's words, and what can be done. */
export function Failed({ failure, children }: { failure: Failure; children?: ReactNode }) {
  return (
    <div className="state state-failed" role="alert">
      <strong>{failure.message}</strong>
      <span className="faint">{failure.code}</span>
      {children}
    </div>
  );
}
