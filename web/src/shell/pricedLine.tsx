import { formatUnits } from '../format/formatAmount.ts';
import { useOpenCase } from '../state/caseContext.ts';

/** An exact decimal number to the cent. */
function money(text: string): string {
  const [whole = '0', given = ''] = text.split('.');
  const fraction = given.padEnd(2, '0');
  return formatUnits(`${whole}${fraction}`, fraction.length, 2);
}

/** What all stolen assets together are worth at the user's own prices; nothing where there are none. */
export function PricedLine() {
  const { overview } = useOpenCase();
  const nameOf = (id: string): string => {
    const measure = overview.measures.find((one) => one.id === id);
    return measure === undefined ? id : `${measure.symbol} on ${measure.chain}`;
  };
  return (
    <>
      {overview.priced.map(({ currency, stolen, atServices, held, unknown, priced, unpriced }) => (
        <p key={currency} className="priced-line">
          <b>At your prices*</b>, {priced.map(nameOf).join(', ') || 'nothing'}: {money(stolen)} {currency}* stolen,{' '}
          {money(atServices)}* at services, {money(held)}* still held
          {unknown !== '0' && `, ${money(unknown)}* not known`}
          {unpriced.length > 0 && `; without a price, or with unknown decimals: ${unpriced.map(nameOf).join(', ')}`}.
        </p>
      ))}
    </>
  );
}
