import { type FormEvent, useEffect, useRef, useState } from 'react';
import { RULE_NAMES, ruleLabel } from '../format/words.ts';
import { goTo } from '../router.ts';
import { Failed } from '../shell/states.tsx';
import type { Case, Upload } from '../state/contract.ts';
import { type Failure, RequestError } from '../state/coordinator.ts';
import { useCoordinator } from '../state/useAnswer.ts';
import { caseFromForm, EVM_SETS } from './caseFromForm.ts';
import { casePatch, caseToForm, EMPTY_FORM, type FormValues, priceLine, uploadsOf } from './caseToForm.ts';

interface Sent {
  readonly name: string;
  readonly upload: Upload | null;
  readonly failure: Failure | null;
}

const failureOf = (error: unknown): Failure =>
  error instanceof RequestError ? error.failure : { code: 'UNKNOWN', message: String(error), status: 0 };

interface Props {
  readonly files: readonly File[];
  /** The case that is to ask something else; without it a new one is made. */
  readonly known?: Case;
}

const sentBefore = (known: Case | undefined): Sent[] =>
  known === undefined ? [] : uploadsOf(known).map((upload) => ({ name: upload.name, upload, failure: null }));

/** What a case asks: what happened (ledger), what was stolen, who is known (tags), and where to stop. */
export function CaseForm({ files, known }: Props) {
  const coordinator = useCoordinator();
  const [values] = useState(() => (known === undefined ? EMPTY_FORM : caseToForm(known)));
  const [sent, setSent] = useState<readonly Sent[]>(() => sentBefore(known));
  const [thefts, setThefts] = useState(values.thefts);
  const [prices, setPrices] = useState(values.prices);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const begun = useRef(false);
  const uploads = sent.flatMap(({ upload }) => (upload === null ? [] : [upload]));
  const isChange = known !== undefined;

  const add = async (list: readonly File[]): Promise<void> => {
    for (const file of list) {
      let upload: Upload | null = null;
      let problem: Failure | null = null;
      try {
        upload = await coordinator.upload<Upload>(`/uploads?name=${encodeURIComponent(file.name)}`, file);
      } catch (error) {
        problem = failureOf(error);
      }
      setSent((before) => [...before, { name: file.name, upload, failure: problem }]);
      const lines = upload?.thefts;
      if (lines !== undefined)
        setThefts((before) => [before.trim(), ...lines].filter((line) => line !== '').join('\n'));
      const priced = upload?.prices?.map(priceLine);
      if (priced !== undefined)
        setPrices((before) => [before.trim(), ...priced].filter((line) => line !== '').join('\n'));
    }
  };
  useEffect(() => {
    if (begun.current || files.length === 0) return;
    begun.current = true;
    void add(files);
  });

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const asked = caseFromForm(new FormData(event.currentTarget), uploads);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const isCopy = submitter?.getAttribute('value') === 'copy';
    setBusy(true);
    setFailure(null);
    try {
      const made =
        known === undefined || isCopy
          ? await coordinator.send<Case>('POST', '/cases', asked)
          : await coordinator.send<Case>('PATCH', `/cases/${known.id}`, casePatch(asked));
      // Another name or price is no other trace.
      const now = made.run.state === 'done' ? made : await coordinator.send<Case>('POST', `/cases/${made.id}/run`, {});
      coordinator.invalidate('/cases');
      coordinator.know(`/cases/${made.id}`, now);
      goTo(`/cases/${made.id}`);
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  return (
    <form
      className="case-form"
      onSubmit={(event) => void submit(event)}
      aria-label={isChange ? 'What the case asks' : 'New case'}
    >
      <h2>{isChange ? 'What the case asks' : 'New case'}</h2>
      <label>
        Name
        <input name="name" required maxLength={200} autoComplete="off" defaultValue={values.name} />
      </label>
      <fieldset>
        <legend>What happened</legend>
        <Files
          sent={sent}
          onAdd={(list) => void add(list)}
          onRemove={(one) => setSent((before) => before.filter((other) => other !== one))}
        />
        <label>
          or a ledger or folder of files on this machine
          <input name="path" placeholder="/path/to/ledger" autoComplete="off" defaultValue={values.path} />
        </label>
      </fieldset>
      <label>
        What was stolen, one a line
        <textarea
          name="thefts"
          rows={4}
          // A folder may have its thefts in a file of its own.
          required={values.path === '' || values.thefts !== ''}
          value={thefts}
          placeholder={'name=ethereum:0xTRANSACTION\nname=bitcoin:TXID:0\nname=ethereum:0xADDRESS@2023-06-02T21:49:22Z'}
          onChange={(event) => setThefts(event.target.value)}
        />
      </label>
      <label className="check">
        <input type="checkbox" name="ledgerTags" defaultChecked={values.ledgerTags} /> use the tags that came with the
        ledger
      </label>
      <details open={isChange}>
        <summary>Rules, stops and limits</summary>
        <More values={values} />
      </details>
      <label>
        Your prices, one a line: chain, asset, currency, price of one unit. Spoor has none; what they say is marked as
        yours
        <textarea
          name="prices"
          rows={2}
          value={prices}
          placeholder="ethereum, eth, USD, 1850.25"
          onChange={(event) => setPrices(event.target.value)}
        />
      </label>
      <p className="row">
        <button type="submit" className="main" disabled={isBusy}>
          {isChange ? 'Trace again' : 'Trace'}
        </button>
        {isChange && (
          <button type="submit" value="copy" disabled={isBusy}>
            Trace as a new case
          </button>
        )}
        <span className="faint">
          {isChange
            ? 'Names, notes, groups and snapshots stay with this case; a snapshot goes on showing what it showed. A new case has none of them.'
            : 'Long traces show how far they are and can be stopped.'}
        </span>
      </p>
      {failure !== null && <Failed failure={failure} />}
    </form>
  );
}

interface FilesProps {
  readonly sent: readonly Sent[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (one: Sent) => void;
}

function Files({ sent, onAdd, onRemove }: FilesProps) {
  return (
    <>
      <label>
        Files: transfers (CSV, Parquet), transactions (JSON Lines), tags, assets, thefts, prices
        <input type="file" multiple onChange={(event) => onAdd([...(event.target.files ?? [])])} />
      </label>
      <ul className="uploads" aria-live="polite">
        {sent.map((one, at) => (
          <li key={one.upload?.id ?? `${at} ${one.name}`}>
            {one.name}{' '}
            <span className="faint">
              {one.failure?.message}
              {one.upload !== null && `${one.upload.kind}: ${one.upload.why}`}
            </span>
            <button type="button" className="plain" aria-label={`Leave out ${one.name}`} onClick={() => onRemove(one)}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function More({ values }: { values: FormValues }) {
  return (
    <>
      <fieldset className="row">
        <legend>Rules; none chosen means all that fit</legend>
        {RULE_NAMES.map((rule) => (
          <label key={rule} className="check">
            <input type="checkbox" name="rules" value={rule} defaultChecked={values.rules.includes(rule)} />{' '}
            {ruleLabel(rule)}
          </label>
        ))}
      </fieldset>
      <label>
        Stop at these categories instead of all services, separated by spaces
        <input name="stop" placeholder="exchange mixer bridge" autoComplete="off" defaultValue={values.stop} />
      </label>
      <div className="row">
        <label>
          Follow until (UTC)
          <input type="datetime-local" name="until" step={1} defaultValue={values.until} />
        </label>
        <label>
          at most hops
          <input type="number" name="maxHops" min={0} max={1_000_000} defaultValue={values.maxHops} />
        </label>
        <label>
          ignore below, in base units
          <input name="dust" pattern="[0-9]*" inputMode="numeric" defaultValue={values.dust} />
        </label>
        <label>
          a service from so many events
          <input type="number" name="maxActivity" min={0} defaultValue={values.maxActivity} />
        </label>
      </div>
      <div className="row">
        <label className="check">
          <input type="checkbox" name="swaps" defaultChecked={values.swaps} /> follow value through swaps
        </label>
        <label className="check">
          <input type="checkbox" name="clusters" defaultChecked={values.clusters} /> stop at all of a cluster for which
          a tag speaks (the ledger needs <code>spoor cluster</code>)
        </label>
      </div>
      <label>
        Tainted fees of a UTXO chain
        <select name="coinbase" defaultValue={values.coinbase}>
          <option value="">end as fees</option>
          <option value="subsidy-first">go on into the coinbase, its subsidy taken first</option>
          <option value="fees-first">go on into the coinbase, its fees taken first</option>
        </select>
      </label>
      <fieldset className="row">
        <legend>Files of EVM data sets, which do not say it themselves</legend>
        <label>
          chain
          <input name="evmChain" placeholder="ethereum" autoComplete="off" defaultValue={values.evmChain} />
        </label>
        <label>
          set
          <select name="evmFormat" defaultValue={values.evmFormat}>
            <option value="">told by its columns</option>
            {EVM_SETS.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" name="acceptInexact" defaultChecked={values.acceptInexact} /> take floating-point
          amounts, although they may not be exact
        </label>
      </fieldset>
    </>
  );
}
