import { compareText } from '../core/compareText.ts';
import { cutText, showFound } from '../core/showFound.ts';
import { isDeedOf } from './actors.ts';
import type { RollUp } from './rollUp.ts';
import type { TotalQuery } from './totalAnswer.ts';

/** So many names are a help; more are a list that nobody reads. */
const MOST_NAMES = 12;

/** Words of a question that the register has nothing under, in sentences: likely slips of the pen, for nothing answers them. */
export function unknownWords({ actors, scopes }: RollUp, { actor, scope }: TotalQuery): string[] {
  const blamed = actors.filter((name): name is string => name !== null && name !== '');
  const kinds = scopes.flat();
  const strangers = listIn(actor).filter((asked) => !blamed.some(isDeedOf(asked)));
  const strange = listIn(scope).filter((asked) => !kinds.includes(asked));
  return [
    ...strangers.map((asked) => `nobody in the register is blamed as ${showFound(asked)}; blamed are ${some(blamed)}`),
    ...strange.map((asked) => `no victim in the register is of the kind ${showFound(asked)}; kinds are ${some(kinds)}`),
  ];
}

function listIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function some(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort(compareText);
  const more = sorted.length - MOST_NAMES;
  if (sorted.length === 0) return 'none';
  return `${sorted.slice(0, MOST_NAMES).map(cutText).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
