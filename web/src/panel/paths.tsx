import { formatMoment } from '../format/formatTime.ts';
import { shortenName } from '../format/shortenName.ts';
import { countOf } from '../format/words.ts';
import { useAmounts } from '../state/caseContext.ts';
import type { PathLine } from '../state/contract.ts';
import { useViewStore } from '../state/view.ts';
import { useWork } from '../work/workContext.ts';

/** The widest ways from a theft to here; each can be pinned, and each step leads to its transaction. */
export function Paths({ paths }: { paths: readonly PathLine[] }) {
  const amounts = useAmounts();
  const view = useViewStore();
  const work = useWork();
  if (paths.length === 0) return null;
  const pin = ({ theft, steps }: PathLine): void => {
    const nodes = steps.flatMap(({ node }) => (node === null ? [] : [node]));
    const on = `pin:${nodes.at(-1) ?? theft}:${steps.map(({ tx }) => tx.slice(0, 12)).join('-')}`.slice(0, 400);
    work.change([{ field: 'pin', on, value: { label: `${theft} in ${countOf(steps.length, 'step')}`, nodes } }]);
  };
  return (
    <section>
      <h3>Widest paths from the theft ({paths.length})</h3>
      {paths.map((path, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paths may share every name; the list is replaced whole
        <details key={at}>
          <summary>
            {path.width === null ? path.theft : amounts.long(path.width)}, {countOf(path.steps.length, 'step')}
          </summary>
          <ol className="lines">
            {path.steps.map((step) => (
              <li key={`${step.tx}${step.to}`}>
                <button type="button" className="line" onClick={() => view.choose(`tx:${step.chain}:${step.tx}`)}>
                  <span>{amounts.long(step.amount)}</span>
                  <span className="link">to {step.to === null ? 'no one' : shortenName(step.to, 5)}</span>
                  <span className="faint">{formatMoment(step.time)}</span>
                </button>
              </li>
            ))}
          </ol>
          <p className="row">
            <button
              type="button"
              onClick={() =>
                view.change({
                  selection: path.steps.flatMap(({ node }) => (node === null ? [] : [`node:${node}`])),
                })
              }
            >
              Show
            </button>
            <button type="button" onClick={() => pin(path)}>
              Pin
            </button>
          </p>
        </details>
      ))}
    </section>
  );
}
