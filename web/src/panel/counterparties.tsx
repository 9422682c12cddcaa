import { shortenName } from '../format/shortenName.ts';
import { groupLabel } from '../format/words.ts';
import { useAmounts } from '../state/caseContext.ts';
import type { Counterparty } from '../state/contract.ts';
import { useViewStore } from '../state/view.ts';
import { useWork } from '../work/workContext.ts';

interface Props {
  readonly title: string;
  readonly total: number;
  readonly items: readonly Counterparty[];
}

/** With whom, largest first; a click goes there. */
export function Counterparties({ title, total, items }: Props) {
  const amounts = useAmounts();
  const view = useViewStore();
  const { names } = useWork();
  if (items.length === 0) return null;
  const nameOf = ({ node, entity, label }: Counterparty): string =>
    names.get(node) ?? entity ?? (node.startsWith('e:') ? groupLabel(label) : shortenName(label, 5));
  return (
    <section>
      <h3>
        {title} ({total.toLocaleString('en-US')})
      </h3>
      <ul className="lines">
        {items.map((item) => (
          <li key={item.node}>
            <button
              type="button"
              className="line"
              title={item.label}
              onClick={(event) => view.choose(`node:${item.node}`, event.shiftKey)}
            >
              <span>{amounts.long(item.amount)}</span>
              <span className="link">{nameOf(item)}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > items.length && <p className="faint">and {(total - items.length).toLocaleString('en-US')} smaller</p>}
    </section>
  );
}
