import { formatShare } from '../format/formatAmount.ts';
import { countOf, ruleLabel } from '../format/words.ts';
import { netStolen, useAmounts, useOpenCase } from '../state/caseContext.ts';

/** Where most of it went and how much is not known, in one sentence. */
export function Headline() {
  const { overview } = useOpenCase();
  const amounts = useAmounts();
  const { headline } = overview;
  const net = netStolen(overview);
  const share = (part: string): string => formatShare(part, net);
  const [first, second] = headline.largest;
  const gone = overview.bar
    .filter(({ reason }) => reason === 'burn' || reason === 'fee')
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  return (
    <p className="headline">
      Of <b>{amounts.long(overview.stolen)}</b> stolen in {countOf(headline.thefts, 'theft')},{' '}
      <b>{share(headline.atServices)}</b> reached services
      {first !== undefined && (
        <>
          {' '}
          (most at <bdi>{first.entity}</bdi>, {share(first.amount)}
          {second !== undefined && (
            <>
              , and <bdi>{second.entity}</bdi>, {share(second.amount)}
            </>
          )}
          )
        </>
      )}
      , <b>{share(headline.held)}</b> is still held
      {gone * 1000n >= net && gone > 0n && (
        <>
          , <b>{share(`${gone}`)}</b> was burnt or paid as fees
        </>
      )}
      {headline.unknown !== '0' && (
        <>
          {' '}
          and of <b>{share(headline.unknown)}</b> it is not known
        </>
      )}
      .
      {!overview.isConserving && (
        <span className="faint">
          {' '}
          By {ruleLabel(overview.barRule)}, as this rule counts the same value more than once.
        </span>
      )}
    </p>
  );
}
