import { ruleLabel, ruleMeaning } from '../format/words.ts';
import { useAmounts, useRule } from '../state/caseContext.ts';
import type { RuleAmounts } from '../state/contract.ts';
import { useViewStore } from '../state/view.ts';

/** The same thing under every rule that was run; the one in use stands out, and each can be switched to. */
export function RuleTable({ amounts }: { amounts: readonly RuleAmounts[] }) {
  const write = useAmounts();
  const rule = useRule();
  const view = useViewStore();
  if (amounts.length === 0) return null;
  const hasOut = amounts.some(({ amountOut }) => amountOut !== '0');
  const hasEnded = amounts.some(({ ended }) => ended !== '0');
  return (
    <section>
      <h3>Under every rule, {write.symbol}</h3>
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">rule</th>
            <th scope="col">came in</th>
            {hasOut && <th scope="col">went on</th>}
            {hasEnded && <th scope="col">ended</th>}
          </tr>
        </thead>
        <tbody>
          {amounts.map((line) => (
            <tr key={line.rule} className={line.rule === rule ? 'is-chosen' : ''}>
              <th scope="row" title={ruleMeaning(line.rule)}>
                <button type="button" className="link" onClick={() => view.change({ rule: line.rule })}>
                  {ruleLabel(line.rule)}
                </button>
              </th>
              {line.rule === 'bounds' && line.certain !== undefined && line.possible !== undefined ? (
                <td colSpan={1 + Number(hasOut) + Number(hasEnded)}>{write.range(line.certain, line.possible)}</td>
              ) : (
                <>
                  <td title={write.exact(line.amountIn)}>{write.short(line.amountIn)}</td>
                  {hasOut && <td title={write.exact(line.amountOut)}>{write.short(line.amountOut)}</td>}
                  {hasEnded && <td title={write.exact(line.ended)}>{write.short(line.ended)}</td>}
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
