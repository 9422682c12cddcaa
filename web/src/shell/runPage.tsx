import { useState } from 'react';
import { formatDuration } from '../format/formatTime.ts';
import type { Case, RunState } from '../state/contract.ts';
import { type Failure, RequestError } from '../state/coordinator.ts';
import { useCoordinator } from '../state/useAnswer.ts';
import { Failed } from './states.tsx';

const HEADS: Readonly<Record<RunState['state'], string>> = {
  none: 'This case has not been traced yet.',
  waiting: 'Waiting for another trace to finish.',
  working: 'Tracing.',
  done: 'Traced.',
  stopped: 'The trace was stopped before it was done.',
  failed: 'The trace failed.',
};

/** A case without a trace: what is being done, how far it is, and how to begin, stop or begin again. */
export function RunPage({ case: known, run }: { case: Case; run: RunState }) {
  const coordinator = useCoordinator();
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = (method: 'POST' | 'DELETE'): void => {
    setFailure(null);
    coordinator.send(method, `/cases/${known.id}/run`, method === 'POST' ? {} : undefined).then(
      () => coordinator.invalidate(`/cases/${known.id}`),
      (error: unknown) => error instanceof RequestError && setFailure(error.failure),
    );
  };
  const isBusy = run.state === 'waiting' || run.state === 'working';
  return (
    <main className="page">
      <p>
        <a href="/">All cases</a>
      </p>
      <h1>{known.name}</h1>
      <p className="lead" role="status">
        {HEADS[run.state]}
      </p>
      {run.progress !== undefined && isBusy && <Progress progress={run.progress} />}
      {run.error !== undefined && run.state === 'failed' && (
        <Failed failure={{ ...run.error, status: 200 }}>
          <span>The case is kept as it is. Change what the message names, then trace again.</span>
        </Failed>
      )}
      {failure !== null && <Failed failure={failure} />}
      <p>
        {isBusy ? (
          <button type="button" onClick={() => send('DELETE')}>
            Stop
          </button>
        ) : (
          <button type="button" className="main" onClick={() => send('POST')}>
            {run.state === 'none' ? 'Trace' : 'Trace again'}
          </button>
        )}{' '}
        {!isBusy && <a href={`/cases/${known.id}/change`}>Change what it asks</a>}
      </p>
    </main>
  );
}

function Progress({ progress }: { progress: NonNullable<RunState['progress']> }) {
  const { what, done, total, unit, seconds } = progress;
  const count = `${done.toLocaleString('en-US')}${total === null ? '' : ` of ${total.toLocaleString('en-US')}`} ${unit}`;
  return (
    <div className="progress">
      <progress max={total ?? undefined} value={total === null ? undefined : done} aria-label={what} />
      <p>
        {what}: {count}, {formatDuration(seconds)}
      </p>
    </div>
  );
}
