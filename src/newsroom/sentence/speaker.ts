import type { Relay, Speaker } from '../../register/claim.ts';
import { isCounter } from './counters.ts';
import { SPEAKERS } from './names.ts';
import type { Skeleton } from './skeleton.ts';

/** Who speaks in a document, as far as the whole of it tells. */
export interface Voices {
  readonly outlet: string | null;
  /** The document passes on what the United Nations' experts report. */
  readonly un: boolean;
  /** What it calls their report: "confidential U.N. report". */
  readonly report: string | null;
  /** Who saw or reported that report: an agency and its verb. */
  readonly agency: Relay | null;
}

export interface FoundSpeaker {
  readonly speaker: Speaker;
  readonly relays: readonly Relay[];
}

const SAYING =
  'said|says|say|claim|claims|claimed|estimate|estimates|estimated|reported|found|finds|calculated|calculates|wrote|writes|revealed|reveals|revealing|disclosed|believes?|believed|put|puts|announced|confirmed|concluded|concludes|noted|showed|shows|attributed|attributes|blamed|blames|told|added|suspect|suspects|tracked|counted|tallied|recorded|admitted|acknowledged|alleged|alleges|warned|stated|states|linked|links|tied|traced|pinned|cited|cites|lists|listed|mentions|mentioned|are looking into|is looking into|is also looking into|are investigating|is investigating|is also investigating|were investigating|were looking into|received|identified|identifies|named|determined|assessed|assesses|contests|contested|disputes|valued|values|detected|flagged|observed|documented|established|revised|raised|lowered|corrected|confirms|announces|discloses|admits|warns|notes|adds|counts|argued|argues|testified|conceded|concedes|insisted|insists|explained|described|calls|called|verified|asserted|asserts|informed|reckons|reckoned|pegged|pegs|tallies|attributing|suspects|noticed|spotted|discovered|uncovered|learned|tweeted|posted|announces|allege|conclude|attribute|calculate|confirm|reveal|disclose|show|suggests?|suggested|indicates?|indicated|heard|ruled|was told|were told|briefed';
const NOUNS =
  'experts|panel|report|reports|document|analysts|researchers|investigators|police|prosecutors|officials|authorities|ministry|government|agency|regulator|regulators|exchange|company|firm|protocol|platform|bank|spokesperson|spokesman|spokeswoman|statement|tally|study|court|bridge|sources|source|people|person|insiders|service|services|intelligence|analyst|researcher|investigator|tracker|auditor|firms|official|minister|prosecutor|detectives|jury|jurors|judge|courts|tribunal|indictment|complaint|affidavit|media';

/** The words that name a speaker, in order of how much they decide. */
const ACCORDING =
  / (?:according to|citing|cited by|data from|figures from|estimates? (?:by|from)|(?:tally|analysis|report|study|count) (?:by|from|of))((?: (?!AMT\d|PER\d)[^\s.;]+){1,9})/;
/** "…, X said.", "…, X estimates, some …", and at the end of a headline. */
const TRAILING = new RegExp(
  ` ,(?! (?:though|although|while|but|as|yet) )((?: (?!AMT\\d)[^\\s,;]+){1,9}) (?:${SAYING})(?: (?!AMT|that|,)\\S+){0,8} (?:[.?!"\u201d]|, (?:quoting|citing|adding))| ,((?: (?:the|its|geo|'s|firm|company|security|analytics|blockchain|intelligence|researchers?|analysts?|prosecutors|police|monitors|in|SPK\\d+)){1,6}) (?:${SAYING})(?: ,(?= )|(?= $))`,
);
const INVERTED = / (?:,|"|\u201d) (?:said|says|wrote|added|tweeted|explained|told)((?: (?!AMT\d)[^\s.;]+){1,9})/;
/** "Is put at AMT by". */
const PUT_BY =
  / (?:put|estimated|valued|pegged|reckoned|calculated|reported) (?:at |to be )?AMT\d+ by((?: (?!AMT\d)[^\s.,;]+){1,8})/;
const LEADING = new RegExp(
  `^((?: (?!AMT\\d|(?:was|were|is|are|may|might|will|would|stole|lost|did|bore|which|who) )[^\\s;]+){1,14}?) (?:also |later |first |has |have |had |had previously |that )?(?:${SAYING})(?= )`,
);
/** "An attack that SPK linked to ACT", "in what the company called". */
const BETWEEN =
  / (?:that|which|what)((?: (?:the|a|an|its|geo|south|north|us|firm|company|exchange|platform|security|analytics|police|prosecutors|officials|authorities|investigators|SPK\d+|NAM\d+)){1,5}) (?:has |have |had |later |also )?(?:linked|attributed|attributes|blamed|blames|traced|tied|ties|links|pinned|called|calls|described|describes|termed|put|puts|valued|estimated|estimates|said|says|believes?)(?= )/;
/** Authorities whose deed the sentence tells: what it says of the theft is theirs. */
const ACTING =
  /^((?: (?!AMT\d|,|;)\S+){1,7}?) (?:has |have |had |later |also )?(?:arrested|sanctioned|charged|indicted|unsealed|seized|accused|accuses|convicted|sentenced|detained|extradited|filed|jailed|raided|imposed|froze|recovered)(?= )/;
const INSIDE = /((?: (?!AMT\d)[^\s,;]+){1,8}) (?:revealing|saying|claiming|estimating|showing|stating|alleging)(?= )/;
const TITLE =
  /(?:: ((?:the )?SPK\d+(?: \w+)?)|^ ((?:SPK\d+)(?: \w+)?) :) |^ (NAM\d+) : (?:we|our) |^ [#@] (SPK\d+)(?= )/;
/** "By Chainalysis' count". */
const BY_COUNT =
  / by((?: the)? (?:SPK|NAM)\d+)(?: 's| ')? (?:own )?(?:count|tally|reckoning|estimates?|data|figures|calculations?)(?= )/;

/** "In a joint statement, geo, geo and geo said". */
const JOINTLY =
  /^ in a joint (?:statement|advisory|release) ,?(?: (?:the|government|governments|of|authorities|in|geo|,|and))+ (?:said|say|warned|blamed|accused|attributed|condemned)(?= )/;

/** Who says what a sentence says; the outlet itself where nobody is named. */
export function findSpeaker(skeleton: Skeleton, voices: Voices, victim: string | null): FoundSpeaker {
  const { text } = skeleton;
  if (JOINTLY.test(text)) return withRelays({ kind: 'government', name: 'governments' }, voices, text, skeleton);
  for (const pattern of [ACCORDING, BY_COUNT, PUT_BY, TRAILING, INVERTED, TITLE, LEADING, INSIDE, BETWEEN, ACTING]) {
    const match = pattern.exec(text);
    const words = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (words === undefined) continue;
    const spoken = ` ${words.trim()} `;
    const speaker =
      officerOf(spoken, skeleton, victim) ?? speakerIn(spoken, skeleton, voices, victim) ?? officerIn(spoken, victim);
    if (pattern === ACTING && speaker?.kind !== 'government' && speaker?.kind !== 'court') continue;
    if (speaker !== null) return withRelays(speaker, voices, text, skeleton);
  }
  return withRelays({ kind: 'journalist', name: voices.outlet }, { ...voices, outlet: null }, text, skeleton);
}

const OFFICER =
  / (?:chief (?:executive|technology|operating|financial|security)(?: officer)?|ceo|cto|founder|founders|chairman|chairwoman|director|executives?|spokesperson|spokesman|spokeswoman|lawyers?|management|team)(?= )/;

/** "Said NAM0, chief executive of NAM1": the victim's own. */
function officerOf(words: string, { names }: Skeleton, victim: string | null): Speaker | null {
  if (victim === null || !OFFICER.test(words)) return null;
  const named = [...words.matchAll(/ NAM(\d+)/g)].some(([, index]) => names[Number(index)] === victim);
  return named ? { kind: 'victim', name: victim } : null;
}

/** A company that watches others: "blockchain security company NAM", "the auditor NAM". */
const WATCHES =
  / (?:(?:security|analytics|forensics|intelligence|cybersecurity|audit|auditing|tracing|monitoring|research|analysis|tracking)(?: (?!NAM)\S+)? (?:company|firm|platform|provider|outfit|startup|group|service|specialists?)|auditors?|trackers?|(?:researchers|analysts|investigators) (?:at|from|with)|sleuths?)(?: (?:the|at|from))? NAM\d+/;

/** "its chief executive": who speaks for the victim; of someone not named, unnamed. */
function officerIn(words: string, victim: string | null): Speaker | null {
  if (!OFFICER.test(words)) return null;
  const isOwn =
    / (?:its|their|the (?:exchange|company|firm|platform|protocol|bank|bridge|project) 's|(?:for|of|at) the (?:exchange|company|firm|platform|protocol|bank|bridge|project))(?= )/.test(
      words,
    );
  return isOwn && victim !== null ? { kind: 'victim', name: victim } : { kind: 'unnamed', name: null };
}

/** The speaker that a few words name, or `null`. */
export function speakerIn(words: string, skeleton: Skeleton, voices: Voices, victim: string | null): Speaker | null {
  const known = [...words.matchAll(/ SPK(\d+)/g)].map((match) => skeleton.speakers[Number(match[1])]!);
  const noun = new RegExp(` (${NOUNS})(?= )`).exec(words)?.[1] ?? '';
  if (
    known.includes('un') ||
    (voices.un && /^(?:experts|panel|report|document)$/.test(noun) && !/ (?:PER\d+|SPK\d+|NAM\d+) /.test(words))
  )
    return { kind: 'un-panel', name: 'UN experts' };
  if (/ panel of experts | sanctions (?:committee|panel|monitors) | the monitors | panel /.test(words))
    return { kind: 'un-panel', name: 'UN experts' };
  if (/ joint (?:statement|advisory|communique|release) (?:by|from|of)(?: \S+){0,4} (?:geo|ACT\d+)(?= )/.test(words))
    return { kind: 'government', name: 'governments' };
  // "Google's Mandiant": the one that is owned.
  const owned = / SPK\d+ 's SPK(\d+)(?= )/.exec(words)?.[1];
  if (owned !== undefined) known.splice(0, known.length, skeleton.speakers[Number(owned)]!);
  const named = known.map((name) => SPEAKERS.get(name)!).find(({ kind }) => kind !== 'journalist');
  if (named !== undefined) return { kind: named.kind, name: named.name };
  const nam = / (NAM|PSN)(\d+)/.exec(words);
  const name = nam === null ? null : (nam[1] === 'NAM' ? skeleton.names : skeleton.persons)[Number(nam[2])]!;
  if (name !== null && name !== victim && WATCHES.test(words)) return { kind: 'firm', name };
  const isVictim = [...words.matchAll(/ NAM(\d+)/g)].some(([, index]) => skeleton.names[Number(index)] === victim);
  if (victim !== null && isVictim) return { kind: 'victim', name: victim };
  switch (noun) {
    case 'experts':
      return { kind: 'experts', name };
    case 'media':
      return null;
    case 'analysts':
    case 'analyst':
    case 'researcher':
    case 'investigator':
    case 'researchers':
      return name === null ? { kind: 'researcher', name } : { kind: 'firm', name };
    case 'exchange':
    case 'protocol':
    case 'platform':
    case 'bridge':
    case 'bank':
    case 'company':
      // "The bank said": one that is spoken of by what it is speaks of itself.
      return victim === null && name === null && !/ the(?= )/.test(words)
        ? { kind: noun === 'exchange' ? 'exchange' : 'unnamed', name }
        : { kind: 'victim', name: name ?? victim };
    case 'firm':
    case 'firms':
    case 'tracker':
    case 'auditor':
    case 'tally':
      return { kind: 'firm', name };
    case 'police':
    case 'prosecutors':
    case 'investigators':
    case 'officials':
    case 'authorities':
    case 'official':
    case 'minister':
    case 'prosecutor':
    case 'detectives':
    case 'ministry':
    case 'government':
    case 'agency':
    case 'service':
    case 'services':
    case 'intelligence':
    case 'regulator':
    case 'regulators':
      // "Police in Kawaburg": those are the police, not Kawaburg.
      return { kind: 'government', name: name === null || / (?:in|of) NAM\d/.test(words) ? noun : name };
    case 'indictment':
    case 'complaint':
    case 'affidavit':
      return { kind: 'government', name: 'prosecutors' };
    case 'court':
    case 'courts':
    case 'jury':
    case 'jurors':
    case 'judge':
    case 'tribunal':
      return { kind: 'court', name: name ?? noun };
    case 'report':
    case 'reports':
    case 'document':
    case 'study':
    case 'sources':
    case 'source':
    case 'people':
    case 'person':
    case 'insiders':
      return { kind: 'unnamed', name: name ?? datedReport(words, noun, skeleton) };
    default:
      if (name === null) return null;
      return { kind: name !== victim && isCounter(skeleton, name) ? 'firm' : 'unnamed', name };
  }
}

/** "a 2017 report": all the name it has. */
function datedReport(words: string, noun: string, { periods }: Skeleton): string | null {
  const match = / PER(\d+) /.exec(words);
  return match === null ? null : `a ${periods[Number(match[1])]!.as} ${noun}`;
}

/** The chain from the outlet inwards: the outlet, an agency that saw or reported it, the report that says it. */
function withRelays(speaker: Speaker, voices: Voices, text: string, skeleton: Skeleton): FoundSpeaker {
  const relays: Relay[] = voices.outlet === null ? [] : [{ name: voices.outlet }];
  const told =
    / (?:told|to) SPK(\d+)| SPK(\d+) (?:reported|reports|saw|seen)|(?:seen|reported|obtained|reviewed) by(?: \S+){0,2} SPK(\d+)/.exec(
      text,
    );
  const agency =
    told === null ? undefined : SPEAKERS.get(skeleton.speakers[Number(told[1] ?? told[2] ?? told[3])] ?? '');
  if (agency?.kind === 'journalist')
    relays.push({
      name: agency.name,
      how: told![1] === undefined ? (told![3] === undefined ? 'reported' : 'saw') : 'was told',
    });
  else if (speaker.kind === 'un-panel' && voices.agency !== null) relays.push(voices.agency);
  if (speaker.kind === 'un-panel' && voices.report !== null) relays.push({ name: voices.report });
  return { speaker, relays };
}

/** What all sentences of a document together tell of who speaks. */
export function findVoices(skeletons: readonly Skeleton[], outlet: string | null): Voices {
  let un = false;
  let report: string | null = null;
  let agency: Relay | null = null;
  for (const skeleton of skeletons) {
    const { text, speakers } = skeleton;
    const isUn = speakers.includes('un') && / (?:report|experts|panel|document) /.test(text);
    un ||= isUn;
    const called =
      / (confidential|draft|unpublished|leaked|interim|annual|final)?(?: SPK\d+)?(?: draft)? (report|document)(?= )/.exec(
        text,
      );
    if (
      called !== null &&
      (isUn || un) &&
      (report === null || (!report.startsWith('confidential') && called[1] === 'confidential'))
    )
      report = `${called[1] === undefined ? '' : `${called[1]} `}UN report`;
    agency ??= agencyIn(skeleton);
  }
  return { outlet, un, report, agency };
}

function agencyIn({ text, speakers }: Skeleton): Relay | null {
  const match =
    / (seen|reviewed|obtained) by(?: \S+){0,2} SPK(\d+)| SPK(\d+)(?: \S+){0,3}? (saw|reviewed|obtained|reported)(?= )/.exec(
      text,
    );
  const known = match === null ? undefined : SPEAKERS.get(speakers[Number(match[2] ?? match[3])] ?? '');
  if (known?.kind === 'journalist')
    return { name: known.name, how: (match![1] ?? match![4]) === 'seen' ? 'saw' : (match![1] ?? match![4]!) };
  return / (?:major )?(?:media|news)(?: \S+)? (?:agencies|outlets|organizations|organisations)? ?reported on /.test(
    text,
  )
    ? { name: 'media agencies', how: 'reported on' }
    : null;
}
