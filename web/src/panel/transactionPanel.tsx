import { formatAmount, formatUnits } from '../format/formatAmount.ts';
import { formatMoment } from '../format/formatTime.ts';
import { shortenName } from '../format/shortenName.ts';
import { reasonLabel } from '../format/words.ts';
import { Failed, Working } from '../shell/states.tsx';
import { useAmounts, useOpenCase, useRule } from '../state/caseContext.ts';
import type { TransactionRows } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';
import { CopyText } from '../tables/copyText.tsx';
import { Keep } from './keep.tsx';

/** A transaction: what of it is tainted, and its rows exactly as the ledger has them. */
export function TransactionPanel({ id }: { id: string }) {
  const { id: caseId } = useOpenCase();
  const rule = useRule();
  const measure = useView((view) => view.measure);
  const chain = id.slice(0, id.indexOf(':'));
  const tx = id.slice(chain.length + 1);
  const { data, failure } = useAnswer<TransactionRows>(pathWith(`/cases/${caseId}/tx`, { chain, tx, rule, measure }));
  return (
    <>
      <header className="panel-head">
        <p className="faint">transaction on {chain}</p>
        <h2 className="whole">
          <CopyText text={tx}>{tx}</CopyText>
        </h2>
        {data !== undefined && (
          <p className="faint">
            block {data.block.toLocaleString('en-US')}, {formatMoment(data.time)} UTC
          </p>
        )}
      </header>
      {failure !== undefined && <Failed failure={failure} />}
      {failure === undefined && data === undefined && <Working what="Looking it up" />}
      {data !== undefined && <Rows data={data} />}
    </>
  );
}

function Rows({ data }: { data: TransactionRows }) {
  return (
    <>
      <Keep id={`tx:${data.chain}:${data.tx}`} kind="tx" />
      <Tainted data={data} />
      <Raw data={data} />
      {data.links.length > 0 && (
        <section>
          <h3>Elsewhere</h3>
          <ul className="inline">
            {data.links
              .filter(({ uri }) => /^https?:\/\//.test(uri))
              .map(({ label, uri }) => (
                <li key={uri}>
                  <a href={uri} target="_blank" rel="noopener noreferrer">
                    {label}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Tainted({ data }: { data: TransactionRows }) {
  const amounts = useAmounts();
  const view = useViewStore();
  if (data.tainted.length === 0) {
    return (
      <section>
        <p className="faint">Nothing in it is tainted under this rule.</p>
      </section>
    );
  }
  return (
    <section>
      <h3>Of it tainted ({data.tainted.length})</h3>
      <ul className="lines">
        {data.tainted.map((line) => (
          <li key={line.id}>
            <button
              type="button"
              className="line"
              onClick={() => line.toNode !== null && view.choose(`node:${line.toNode}`)}
              title={line.to ?? ''}
            >
              <span>
                {line.possible === undefined
                  ? amounts.long(line.part)
                  : amounts.range(line.certain ?? '0', line.possible)}
              </span>
              <span className="link">to {line.to === null || line.to === '' ? 'no one' : shortenName(line.to, 5)}</span>
              <span className="faint">
                {line.theft}, hop {line.hops}
                {line.end === null ? '' : `, ends: ${reasonLabel(line.end)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Raw({ data }: { data: TransactionRows }) {
  const { overview } = useOpenCase();
  const unitOf = (asset: string): string => (asset === overview.measure.asset ? overview.measure.symbol : asset);
  const write = (asset: string, amount: string): string =>
    asset === overview.measure.asset ? formatAmount(amount, overview.measure) : formatUnits(amount, 0, null);
  const exact = (asset: string, amount: string): string =>
    `${formatUnits(amount, asset === overview.measure.asset ? overview.measure.decimals : 0, null)} ${asset}`;
  return (
    <section>
      <h3>{data.kind === 'account' ? `Transfers (${data.transfers.length})` : 'Inputs and outputs'}</h3>
      <table className="facts is-list">
        <tbody>
          {data.transfers.map((row) => (
            <tr key={row.index}>
              <td>
                <CopyText text={row.from}>{row.from === '' ? 'new' : shortenName(row.from)}</CopyText> →{' '}
                <CopyText text={row.to}>{row.to === '' ? 'no one' : shortenName(row.to)}</CopyText>
              </td>
              <td title={exact(row.asset, row.amount)}>
                {write(row.asset, row.amount)} {shortenName(unitOf(row.asset))}
              </td>
            </tr>
          ))}
          {data.inputs.map((row) => (
            <tr key={`in${row.coin}`}>
              <td>
                in <CopyText text={row.coin}>{shortenName(row.address || row.coin)}</CopyText>
              </td>
              <td>{row.value === null ? 'unknown' : write(overview.measure.asset, row.value)}</td>
            </tr>
          ))}
          {data.outputs.map((row) => (
            <tr key={`out${row.vout}`}>
              <td>
                out {row.vout}{' '}
                <CopyText text={row.address}>{row.address === '' ? 'no one' : shortenName(row.address)}</CopyText>
              </td>
              <td>{write(overview.measure.asset, row.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>As the ledger has it</summary>
        <pre className="raw">{data.raw}</pre>
      </details>
    </section>
  );
}
