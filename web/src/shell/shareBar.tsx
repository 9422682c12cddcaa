import { formatShare } from '../format/formatAmount.ts';
import { groupLabel, reasonMeaning } from '../format/words.ts';
import { netStolen, useAmounts, useOpenCase } from '../state/caseContext.ts';
import type { Overview } from '../state/contract.ts';
import { useView, useViewStore } from '../state/view.ts';
import { endColour } from '../theme/palette.ts';
import { useTheme } from '../theme/useTheme.ts';
import { MethodNote } from './methodNote.tsx';

type BarPart = Overview['bar'][number];

const groupKey = (part: BarPart): string => (part.reason === 'service' ? (part.category ?? 'service') : part.reason);

/** How sure it is: what is at services at least and at most, whatever rule is applied. */
export function Sure() {
  const { overview } = useOpenCase();
  const amounts = useAmounts();
  const { atServices } = overview;
  if (atServices === null) return null;
  return (
    <dl className="sure">
      <dt>
        certain at services{' '}
        <MethodNote
          words="At least this much and at most that much is at services, whatever rule is applied."
          section="doubt"
        />
      </dt>
      <dd>{amounts.short(atServices.certain)}</dd>
      <dt>possible</dt>
      <dd>{amounts.short(atServices.possible)}</dd>
    </dl>
  );
}

/** The whole theft as one bar: its parts add up to 100 %, and each chooses its ends. */
export function ShareBar() {
  const { overview } = useOpenCase();
  const amounts = useAmounts();
  const theme = useTheme();
  const view = useViewStore();
  const selection = useView(({ selection: chosen }) => chosen);
  const net = netStolen(overview);
  const parts = [...overview.bar].filter(({ amount }) => amount !== '0').sort(compareParts);
  return (
    <div className="share-bar" role="group" aria-label="Where it ended, in shares that add up to 100 %">
      {parts.map((part) => {
        const key = `group:${groupKey(part)}`;
        const label = groupLabel(groupKey(part));
        const share = formatShare(part.amount, net);
        return (
          <button
            type="button"
            key={key}
            className={selection.includes(key) ? 'share is-chosen' : 'share'}
            style={{ flexGrow: Number((BigInt(part.amount) * 1_000_000n) / (net === 0n ? 1n : net)) }}
            title={`${label}: ${amounts.long(part.amount)}, ${share}. ${reasonMeaning(part.reason)}`}
            aria-pressed={selection.includes(key)}
            onClick={(event) => view.choose(selection.includes(key) ? null : key, event.shiftKey)}
          >
            <span className="share-fill" style={{ background: endColour(theme, part) }} />
            <span className="share-label">
              <b>{share}</b> {label}
            </span>
          </button>
        );
      })}
    </div>
  );
}

const ORDER = ['service', 'held', 'activity', 'crossing', 'gap', 'until', 'hops', 'burn', 'fee', 'dust'];

function compareParts(a: BarPart, b: BarPart): number {
  const reasons = ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason);
  if (reasons !== 0) return reasons;
  const [first, second] = [BigInt(a.amount), BigInt(b.amount)];
  return first === second ? 0 : first > second ? -1 : 1;
}
