import type { Period } from '../../register/claim.ts';
import { type Draft, draft, type Scene } from './draft.ts';
import { oneLine } from './frame.ts';
import { leave } from './leave.ts';
import { VICTIM, victimBefore } from './parties.ts';
import type { Skeleton } from './skeleton.ts';

const VERDICT =
  'charged|indicted|convicted|sentenced|pleaded guilty|pled guilty|pleads guilty|found guilty|jailed|imprisoned|accused|sanctioned|prosecuted';
const CHARGED = new RegExp(
  `^(?<before>.*?) (?:was|were|has been|have been|had been|been|who)? ?(?<verb>${VERDICT}|charges(?= (?:a|an|the|two|three|four|five|six|several|geo|NAM\\d+|ACT\\d+)(?= ))|charging|indicting|convicting|sentencing|jailing|charges (?:against|for|of)|(?:faces?|facing|filed|files|brought|unsealed|pressed)(?: \\S+){0,2} charges)(?<object>(?: (?!(?:over|with|of|for|in connection|to|that|which|who|in the)(?= ))\\S+){0,16}) (?:over|with|of|for|in connection with|in relation to|to|in)(?= )(?<what>.*)`,
);
const CRIME =
  / (?:hack\w*|theft|thefts|steal\w*|stole|stolen|launder\w*|breach\w*|heists?|cyberattacks?|attack\w*|intrusions?|conspir\w+|fraud|robb\w+|cybercrimes?|exploit\w*|emptying|draining|siphoning|loot\w*|embezzl\w*|raid\w*|swindl\w*|wire fraud)(?= |$)/;
/** The deed stands with the one who was sentenced: "the hacker of NAM0", "the man who stole from NAM0". */
const DOER =
  / (?:(?<crime>hackers?|thie(?:f|ves)|exploiters?|attackers?|robbers?|launderers?|cyberthie(?:f|ves)) (?:of|behind|who)|(?:mastermind|man|woman|men|two|three|four|old|engineer|developer|employee|duo|pair|brothers?|teenager|student|ringleader|leader|group|gang|person|suspect|couple|defendants?|executive|programmer|insider|those|ACT\d+)(?: (?!,|;)\S+){0,4}? (?:behind|responsible for|who|accused of|blamed for))(?<stretch>(?: (?!;|after|said|denied)\S+){1,26}?) (?:was|were|has been|have been|had been|has|have|had|is|got|,)?(?: (?:\S+ly|PER\d+|on|in|also|been|since|later|finally|today|yesterday|\w+day|been)){0,3} (?:charged|indicted|convicted|sentenced|jailed|imprisoned|found guilty|pleaded guilty|pled guilty|given(?: \S+){0,4} years|received(?: \S+){0,4} years|handed(?: \S+){0,4} (?:years|sentence))(?= )/;
const NOT_CHARGED =
  /\b(?:not|never|without|no|nobody|none|no one|yet to be|could be|may be|might be|would be|denied|avoided|escaped)(?: \S+){0,2}$/;

/** Someone is charged, convicted or sentenced over a hack, theft or laundering; accusations and arrests are no charges. */
export function readCharge(scene: Scene, figures: readonly Draft[]): Draft | null {
  const { skeleton } = scene;
  const { text } = skeleton;
  if (ASKS_A_PRICE.test(text)) return null;
  const found = charged(text) ?? sentencedDoer(text) ?? confessed(text) ?? indicted(text, figures) ?? unsealed(text);
  if (found === null) return OF_A_CHARGE.test(text) && CRIME.test(text) ? leave(scene, 'told', 'no-charge') : null;
  const { deed, people } = found;
  const named =
    victimBefore(deed, skeleton) ??
    firstName(
      new RegExp(
        `(?: from| of| against| on|hacking|hacked|attacking|breaching|defrauding|robbing|emptying|draining|exploiting|hacker of|behind)${VICTIM}`,
      ).exec(deed),
      skeleton.names,
    );
  const act = / ACT(\d+)/.exec(people) ?? (AGENT_OF_OTHERS.test(deed) ? null : / ACT(\d+)/.exec(deed));
  const actor = act === null ? null : skeleton.actors[Number(act[1])]!;
  return draft(scene, {
    predicate: 'charge',
    text: oneLine(scene.sentence),
    victim: named ?? victimOfFigures(figures),
    actor,
    period: periodOf(skeleton, deed),
    confidence: 'charged',
    attribution: actor === null ? null : { actor, confidence: 'charged' },
  });
}

const OF_A_CHARGE =
  / (?:charged|indict\w+|convict\w+|sentenc\w+|jailed|imprisoned|plead\w* guilty|pled guilty|found guilty|prosecuted)(?= )/;

/** "The network charged users AMT0 in fees". */
const ASKS_A_PRICE =
  / charg(?:ed|es|ing)(?: (?:its|the|their|some|all|many))* (?:users|customers|clients|traders|holders|depositors|merchants|members)(?= )/;
/** What is charged is money. */
const A_PRICE =
  / (?:fees?|costs?|interest|commissions?|rates?|premiums?|prices?|tolls?|AMT\d+)(?: of AMT\d+)?(?: (?:was|were|is|are|been|be|being|also))*$/;
/** "Having confessed to the theft, he was sentenced". */
const CONFESSED =
  /^ (?:having |after )?(?:confess(?:ed|ing)|admitt(?:ed|ing)|plead(?:ed|ing)? guilty|pled guilty|owned up|convicted|found guilty)(?: (?:to|of|for|over|that he had|that she had))?(?<deed>(?: (?!;|,)\S+){1,24}) , (?!(?:no|nobody|none) )(?:\S+ ){1,10}?(?:was|were|has been|have been|is|got|received) (?:\S+ly )?(?:sentenced|jailed|imprisoned|convicted|charged|indicted|given|handed)(?= )/;

/** "A mixer used by ACT0": none of its people. */
const OF_USE = / (?:mixers?|tumblers?|(?:used|favou?red|frequented|hired) by)(?: (?!ACT)\S+){0,6} ACT\d/;

interface Charge {
  /** The words of the deed, and of those who are charged. */
  readonly deed: string;
  readonly people: string;
}

function charged(text: string): Charge | null {
  const isFronted = FRONTED.test(text);
  const match = CHARGED.exec(isFronted ? ownDeed(text) : text);
  if (match === null) return null;
  const { before = '', verb = '', object = '', what = '' } = match.groups!;
  // Those who are charged a fee, or not charged, are not meant.
  if (A_PRICE.test(before) || /^ ?(?:nothing|no )/.test(what)) return null;
  // Sanctions are charges only of a known actor's people.
  if (verb === 'sanctioned' && (!/ ACT\d/.test(object) || OF_USE.test(object))) return null;
  const isAccusation = verb === 'accused' && !/ (?:indictment|charge sheet|complaint)(?: \S+){0,6}$/.test(before);
  if (isAccusation || !CRIME.test(what) || NOT_CHARGED.test(before)) return null;
  return { deed: what, people: `${before} ${object}${isFronted ? (CHARGED_ONE.exec(text)?.[1] ?? '') : ''}` };
}

const FRONTED = new RegExp(
  `^(?: (?:wanted|sought|already|twice|first|formally|now|since|PER\\d+|and|,)){0,5} (?:${VERDICT})(?= )`,
);
/** Who that is: "charged over a hack , the ACT0 programmer NAM0 is said to". */
const CHARGED_ONE =
  / ,((?: (?:the|a|an|geo|NAM\d+|former|\d+|-|year|old|suspected|alleged|state)){0,6} ACT\d+(?: 's)?(?: (?:programmer|hacker|national|citizen|operative|agent|engineer|developer|man|woman|officer|NAM\d+)| \S+ NAM\d+)) /;
/** Of "charged over the hack of NAM0 , he is said to": the deed ends with its clause, unless the rest tells that it was confessed. */
function ownDeed(what: string): string {
  const [clause, ...rest] = what.split(' , ');
  return / (?:confess\w*|admit\w*|plead\w*|pled|guilty|convicted|indicted)(?= )/.test(rest.join(' , '))
    ? what
    : `${clause!} `;
}

function confessed(text: string): Charge | null {
  const deed = CONFESSED.exec(text)?.groups?.['deed'];
  return deed === undefined || !CRIME.test(deed) ? null : { deed, people: text };
}

/** "The indictment alleges that the defendant stole": he is charged with what it tells. */
function indicted(text: string, figures: readonly Draft[]): Charge | null {
  const source = BY_INDICTMENT.exec(text);
  const isDeed = figures.some(({ predicate, attribution }) => predicate === 'stolen' && attribution === undefined);
  if (source === null || !isDeed || / (?:sealed|dismiss\w*|dropped|quashed|superseded)(?= )/.test(text)) return null;
  return CHARGED_PEOPLE.test(text) ? { deed: text, people: '' } : null;
}

const BY_INDICTMENT =
  / (?:the|an|his|her|their)(?: \S+)? (?:indictment|charge sheet|criminal complaint|criminal information)(?: (?:alleges|says|states|charges|claims|said|alleged|accuses|describes))(?= )| (?:according to|in) (?:the|an|his|her|their)(?: \S+)? (?:indictment|charge sheet|criminal complaint)(?= )/;
const CHARGED_PEOPLE =
  / (?:defendants?|accused|brothers|men|man|woman|women|pair|trio|couple|suspects?|he|she|they|NAM\d+|PSN\d+|engineer|developer|programmer|trader|hackers?|co-conspirators?|conspirators)(?= )/;

/** "According to an indictment unsealed on Friday", "according to charges filed": those who did it are charged. */
const UNSEALED =
  / (?:according to|in|under|based on) (?:an?|the|a superseding)?(?: (?:newly|federal|superseding|grand jury|17 - count|criminal))* ?(?:indictment|charges|complaint|charging documents|criminal complaint)(?: (?:that was|which was))? (?:unsealed|filed|returned|handed up|handed down|made public|announced|released|brought)(?= )| (?:indictment|charges|complaint) alleges?(?= )/;

function unsealed(text: string): Charge | null {
  const match = UNSEALED.exec(text);
  if (match === null || / (?:nothing|not|never|nobody|dismissed|dropped)(?= )/.test(text)) return null;
  const rest = text.replace(match[0], ' ');
  return CRIME.test(rest) || / took(?= )/.test(rest) ? { deed: rest, people: '' } : null;
}

function sentencedDoer(text: string): Charge | null {
  const match = DOER.exec(text);
  if (match === null) return null;
  const { crime, stretch = '' } = match.groups!;
  if (crime === undefined && !CRIME.test(stretch)) return null;
  return NOT_CHARGED.test(text.slice(0, match.index)) || / (?:not|never)(?= )/.test(match[0])
    ? null
    : { deed: ` of${stretch} `, people: text.slice(0, match.index + 40) };
}

/** "From the hack of an exchange by North Korean actors": they did that, and others are charged. */
const AGENT_OF_OTHERS = / by(?: the| suspected| state| -| sponsored){0,3} ACT\d+/;

/** The one victim of the sums that the sentence tells as stolen. */
function victimOfFigures(figures: readonly Draft[]): string | null {
  const names = new Set(
    figures
      .filter(({ predicate }) => predicate === 'stolen' || predicate === 'attempted')
      .map(({ subject }) => subject.victim),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** The deed's period, not that of the charge. */
function periodOf(skeleton: Skeleton, deed: string): Period | null {
  const match = / PER(\d+) /.exec(`${deed} `);
  return match === null ? null : skeleton.periods[Number(match[1])]!.period;
}

function firstName(match: RegExpExecArray | null, names: readonly string[]): string | null {
  return match === null ? null : names[Number(match[1])]!;
}
