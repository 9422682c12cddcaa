import { type FormEvent, useEffect, useRef, useState } from 'react';
import { RULE_NAMES, ruleLabel } from '../format/words.ts';
import { goTo } from '../router.ts';
import { Failed } from '../shell/states.tsx';
import type { Case, Upload } from '../state/contract.ts';
import { type Failure, RequestError } from '../state/coordinator.ts';
import { useCoordinator } from '../state/useAnswer.ts';
import { caseFromForm, EVM_SETS } from './caseFromForm.ts';

interface Sent {
  readonly name: string;
  readonly upload: Upload | null;
  readonly failure: Failure | null;
}

const failureOf = (error: unknown): Failure =>
  error instanceof RequestError ? error.failure : { code: 'UNKNOWN', message: String(error), status: 0 };

/** A new case: what happened (ledger), what was stolen, who is known (tags), and where to stop. */
export function CaseForm({ files }: { files: readonly File[] }) {
  const coordinator = useCoordinator();
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [thefts, setThefts] = useState('');
  const [prices, setPrices] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const begun = useRef(false);
  const uploads = sent.flatMap(({ upload }) => (upload === null ? [] : [upload]));

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
      const priced = upload?.prices?.map(({ chain, asset, currency, perUnit }) =>
        [chain, asset, currency, perUnit].join(', '),
      );
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
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFailure(null);
    try {
      const made = await coordinator.send<Case>('POST', '/cases', caseFromForm(form, uploads));
      await coordinator.send('POST', `/cases/${made.id}/run`, {});
      coordinator.invalidate('/cases');
      goTo(`/cases/${made.id}`);
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  return (
    <form className="case-form" onSubmit={(event) => void submit(event)} aria-label="New case">
      <h2>New case</h2>
      <label>
        Name
        <input name="name" required maxLength={200} autoComplete="off" />
      </label>
      <fieldset>
        <legend>What happened</legend>
        <Files sent={sent} onAdd={(list) => void add(list)} />
        <label>
          or a ledger or folder of files on this machine
          <input name="path" placeholder="/path/to/ledger" autoComplete="off" />
        </label>
      </fieldset>
      <label>
        What was stolen, one a line
        <textarea
          name="thefts"
          rows={4}
          required
          value={thefts}
          placeholder={'name=ethereum:0xTRANSACTION\nname=bitcoin:TXID:0\nname=ethereum:0xADDRESS@2023-06-02T21:49:22Z'}
          onChange={(event) => setThefts(event.target.value)}
        />
      </label>
      <label className="check">
        <input type="checkbox" name="ledgerTags" defaultChecked /> use the tags that came with the ledger
      </label>
      <details>
        <summary>Rules, stops and limits</summary>
        <More />
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
          Trace
        </button>
        <span className="faint">Long traces show how far they are and can be stopped.</span>
      </p>
      {failure !== null && <Failed failure={failure} />}
    </form>
  );
}

function Files({ sent, onAdd }: { sent: readonly Sent[]; onAdd: (files: readonly File[]) => void }) {
  return (
    <>
      <label>
        Files: transfers (CSV, Parquet), transactions (JSON Lines), tags, assets, thefts, prices
        <input type="file" multiple onChange={(event) => onAdd([...(event.target.files ?? [])])} />
      </label>
      <ul className="uploads" aria-live="polite">
        {sent.map(({ name, upload, failure }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows, and two files may have one name
          <li key={at}>
            {name}{' '}
            <span className="faint">
              {failure?.message}
              {upload !== null && `${upload.kind}: ${upload.why}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function More() {
  return (
    <>
      <fieldset className="row">
        <legend>Rules; none chosen means all that fit</legend>
        {RULE_NAMES.map((rule) => (
          <label key={rule} className="check">
            <input type="checkbox" name="rules" value={rule} /> {ruleLabel(rule)}
          </label>
        ))}
      </fieldset>
      <label>
        Stop at these categories instead of all services, separated by spaces
        <input name="stop" placeholder="exchange mixer bridge" autoComplete="off" />
      </label>
      <div className="row">
        <label>
          Follow until (UTC)
          <input type="datetime-local" name="until" />
        </label>
        <label>
          at most hops
          <input type="number" name="maxHops" min={0} max={1_000_000} />
        </label>
        <label>
          ignore below, in base units
          <input name="dust" pattern="[0-9]*" inputMode="numeric" />
        </label>
        <label>
          a service from so many events
          <input type="number" name="maxActivity" min={0} />
        </label>
      </div>
      <div className="row">
        <label className="check">
          <input type="checkbox" name="swaps" defaultChecked /> follow value through swaps
        </label>
        <label className="check">
          <input type="checkbox" name="clusters" /> stop at all of a cluster for which a tag speaks (the ledger needs{' '}
          <code>spoor cluster</code>)
        </label>
      </div>
      <label>
        Tainted fees of a UTXO chain
        <select name="coinbase" defaultValue="">
          <option value="">end as fees</option>
          <option value="subsidy-first">go on into the coinbase, its subsidy taken first</option>
          <option value="fees-first">go on into the coinbase, its fees taken first</option>
        </select>
      </label>
      <fieldset className="row">
        <legend>Files of EVM data sets, which do not say it themselves</legend>
        <label>
          chain
          <input name="evmChain" placeholder="ethereum" autoComplete="off" />
        </label>
        <label>
          set
          <select name="evmFormat" defaultValue="">
            <option value="">told by its columns</option>
            {EVM_SETS.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" name="acceptInexact" /> take floating-point amounts, although they may not be exact
        </label>
      </fieldset>
    </>
  );
}
