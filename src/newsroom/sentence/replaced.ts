/**
 * The figures, by their numbers, that a sentence has another put in place of: "revised from AMT0 to AMT1", "AMT1 rather than
 * AMT0", "first put at AMT0".
 */
export function replacedFigures(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const sums = [...text.matchAll(/ AMT\d+(?= )/g)].length;
  if (sums === 0) return found;
  for (const pattern of REPLACING) {
    for (const match of text.matchAll(pattern)) found.add(Number(match.groups!.old));
  }
  // "Initially put at": only where another figure is set against it.
  const isContrasted = sums > 1 && CONTRAST.test(text);
  if (isContrasted)
    for (const pattern of [EARLIER, AT_FIRST])
      for (const match of text.matchAll(pattern)) found.add(Number(match.groups!.old));
  return found;
}

const REVISING =
  '(?:revis|rais|lower|correct|chang|cut|updat|reduc|adjust|amend|increas|downgrad|upgrad|scal|trimm|slash|bumped|amended)\\w*';
const REPLACING: readonly RegExp[] = [
  / (?:rather than|instead of|as opposed to|and not|, not|contrary to|not the)(?: (?:the|its|an?|some|originally|initially|earlier|previously|first|reported|stated|estimated|claimed|about|roughly)){0,4} AMT(?<old>\d+)(?= )/g,
  new RegExp(` ${REVISING}(?: (?!AMT)\\S+){0,10} from(?: (?!AMT)\\S+){0,4} AMT(?<old>\\d+)(?= )`, 'g'),
  new RegExp(
    ` ${REVISING}(?: (?!AMT)\\S+){0,10} to AMT\\d+(?: (?!AMT)\\S+){0,6} from(?: (?!AMT)\\S+){0,5} AMT(?<old>\\d+)(?= )`,
    'g',
  ),
  // "AMT0, the firm said, before correcting the figure to AMT1".
  new RegExp(
    ` AMT(?<old>\\d+)(?= )(?: (?!AMT)\\S+){0,14} (?:before|then|later) ${REVISING} (?:the|its|that|this|their) (?:figure|sum|number|estimate|amount|total)(?: (?!AMT)\\S+){0,2} to(?: (?!AMT)\\S+){0,2} AMT\\d+(?= )`,
    'g',
  ),
  // "AMT0 , a figure that was later corrected to AMT1".
  new RegExp(
    ` AMT(?<old>\\d+)(?= )(?: (?!AMT)\\S+){0,18} (?:figure|sum|number|estimate|amount|total|tally|count|claim)(?: (?:that|which|it|the|company|exchange|firm|police|has|had|have|was|were|been|later|since|then|soon|quickly|subsequently)){0,7} ${REVISING}(?: (?!AMT)\\S+){0,3} to(?: (?!AMT)\\S+){0,2} AMT\\d+(?= )`,
    'g',
  ),
  new RegExp(` ${REVISING}(?: (?!AMT|to )\\S+){0,6} AMT(?<old>\\d+)(?: (?!AMT)\\S+){0,8} to AMT\\d+(?= )`, 'g'),
];
/** "Put at first at AMT", "estimated initially at AMT". */
const AT_FIRST =
  / (?:put|estimated|given|reported|thought|reckoned|valued|pegged|stated|believed)(?: (?:at first|first|initially|originally|previously|earlier))(?: (?:at|to be|as))?(?: (?!AMT)\S+)? AMT(?<old>\d+)(?= )/g;
const EARLIER =
  / (?:(?:first|initially|originally|previously|earlier|at first|early on|once)(?: (?!AMT)\S+){0,6}? (?:put|puts|reported|estimated|said|thought|stated|believed|announced|pegged|given|claimed|feared|counted|valued|stood|spoke|spoken|calculated|assumed|told)|(?:initial|early|first|earlier|previous|original|preliminary|prior|former) (?:estimates?|reports?|figures?|tall(?:y|ies)|counts?|statements?|claims?|numbers?|accounts?|versions?|articles?|stor(?:y|ies)))(?: (?!AMT)\S+){0,10}? AMT(?<old>\d+)(?= )/g;
const CONTRAST =
  / (?:but|revis\w+|later|now|then|since|turned out|actually|in fact|risen|rose|correct|accurate|corrected|raised|lowered|too (?:low|high)|however|updated|instead|although|though|whereas|grew|grown|climbed|real|true|final)(?= )/;

/** What stands before a figure that takes an earlier one's place. */
const REPLACEMENT = new RegExp(
  ` (?:${REVISING}|rose|risen|grew|grown|climbed|swelled|put|fell|fallen)(?: (?!AMT\\d+ but)\\S+){0,8} (?:to|at)(?: (?:be|a total of|just|about))?$`,
);

/** "The correct figure is". */
const CORRECT =
  / (?:correct|true|actual|real|right|accurate|proper)(?: \S+)? (?:figure|sum|amount|number|total|loss|tally)(?: (?!AMT|,)\S+){0,4}? (?:is|was|stands at|stood at|should be|should have been|:)(?: (?:just|only|about|in fact|rather))?$/;

/** Whether a figure takes an earlier one's place. */
export function isReplacement(left: string): boolean {
  return REPLACEMENT.test(left) || CORRECT.test(left);
}
