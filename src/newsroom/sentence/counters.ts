import type { Skeleton } from './skeleton.ts';

const SAYS =
  '(?:said|says?|reported|reports|wrote|writes|found|finds|estimate[sd]?|calculate[sd]?|counted|counts|put|puts|tallied|recorded|noted|notes|show(?:s|ed)|believes?|reckons?|announced|published|published|revealed|disclosed|blamed|attributed)';
const SPEAKS = new RegExp(`^(?: 's(?: (?!AMT)\\S+){1,4}?)?(?: (?:has|had|also|later|now))? ${SAYS}(?= )`);
const IS_ASKED =
  / (?:said|by|at|with|according to|data from|figures from|analysts? from|researchers? from)(?: (?:a|an|the|data|figures|analysts?|researchers?|compiled|firm|company|tracker|blockchain|security|analytics)){0,5}$/;
/** Words of those who count thefts. */
const COUNTING =
  / (?:report|data|figures|tally|research|study|index|dashboard|tracker|trackers?|analysts?|researchers?|analytics|monthly|annual|quarterly|yearly|weekly|survey|database|bulletin)(?= )/;
const ONE_DEED =
  / (?:the|a|an|its|last week 's|this|that|recent|second|latest) (?:\S+ )?(?:hack|theft|heist|exploit|breach|attack|incident|raid|robbery|intrusion)(?= )/;
/** The speaker's own. */
const OWN =
  / (?:from|of|in|to) (?:its|our|their)(?! (?:\S+ )?(?:report|data|bulletin|study|survey|index|dashboard|analysis|review|database|newsletter))(?= )| (?:us|we|our|it|them)(?= [.,])/;

/**
 * Whether a name stands in its sentence only as one who counts thefts: "Kawawatch said that hackers stole AMT in 2024". Its figures
 * are of many victims, and it is none of them.
 */
export function isCounter({ text, names, periods }: Skeleton, name: string): boolean {
  const places = [...text.matchAll(/ NAM(\d+)(?= )/g)].filter(({ 1: index }) => names[Number(index)] === name);
  const [only] = places;
  if (only === undefined || places.length > 1) return false;
  const ahead = text.slice(0, only.index);
  const rest = text.slice(only.index + only[0].length);
  const speaks =
    SPEAKS.test(rest) ||
    (IS_ASKED.test(ahead) && / (?:said|analysts?|researchers?|data|figures|according)(?= )/.test(ahead));
  if (!speaks || OWN.test(text)) return false;
  const isLong = periods.some(({ period }) => period !== null && /^(?:year|half|quarter)$/.test(period.precision));
  return COUNTING.test(text) || (isLong && !ONE_DEED.test(text));
}
