import { useCoordinator, useStored } from '../state/useAnswer.ts';

/** Says that the server does not answer; what is on the screen stays, and is true as of then. */
export function Offline() {
  const isOnline = useStored(useCoordinator().isOnline, (value) => value);
  if (isOnline) return null;
  return (
    <div className="offline" role="alert">
      The server does not answer. What you see stays as it was; changes wait until it is back. Is{' '}
      <code>spoor serve</code> still running?
    </div>
  );
}
