/**
 * Why a figure, a blame or a whole sentence gave no claim: a code that stays what it is, and what it means in plain words. Each is
 * said where the rule stands that decided; `no-theft` where no rule found a deed told of the figure at all.
 */
export const REASONS = {
  question: 'the sentence asks, and tells nothing',
  'taken-back': 'the sentence takes back, doubts or calls false what it tells',
  'taken-back-next': 'the sentence after it takes it back, denies or corrects it',
  denied: 'it is denied, or said not to have been',
  imagined: 'it is told of a story, an exercise or an example',
  hypothetical: 'it is possible, planned, feared or demanded, and not done',
  'not-told': 'nobody says for certain that it was so',
  almost: 'it nearly came to it',
  rescued: 'who took it did so to protect it',
  seized: 'it was seized; how much had been stolen is not said',
  moved: 'it was moved or withdrawn; that thieves did it is not said',
  'other-loss': 'it was lost; that it was stolen is not said',
  'other-meaning': 'its verb may tell of something else than a theft',
  'other-sum': 'it is a fine, a fee, a ransom, a reward, cover or a cost over a deed',
  rate: 'it is a price or a rate, said of each piece or of a span of time',
  replaced: 'the sentence puts another figure in its place',
  compared: 'it stands there only for another figure to be held against',
  part: 'what is told is of a part of it, and how much was stolen is not said',
  worth: 'it is what something is worth',
  aside: 'it stands in words added about somebody',
  'list-unclear': 'which of several figures is whose cannot be told for certain',
  'share-of-other': 'it is a share of something else than all that was stolen',
  'no-attacks': 'what is counted are not attacks that were done',
  'no-victim-blamed': 'somebody may be blamed; for the theft from whom is not said here',
  'not-blamed': 'that somebody did it is not said, or is denied',
  'no-charge': 'that somebody was charged or sentenced for a theft is not understood',
  'two-actors': 'two are named, and which of them is blamed is not certain',
  'idle-actor': 'somebody known is named, and no claim says what for',
  'victim-unclear': 'who was robbed is not certain',
  'two-victims': 'somebody else may be the victim',
  'idle-date': 'a date stands there that no claim explains',
  'date-unread': 'a date stands there that cannot be read for certain',
  'blame-unclear': 'words of blame, or of nobody being blamed, stand there that no claim explains',
  'loss-unclear': 'the loss may be no theft',
  'no-victim': 'what stands beside the name says that it is no victim',
  'one-theft': 'it is a share of one theft',
  'owners-took': 'its owners took it out themselves',
  'speaker-unclear': 'who did not comment is not certain',
  qualified: 'words further off say how exact the figure is, and are not understood',
  'sum-beside': 'another figure beside it is not understood',
  'done-to-it': 'something else was done with the sum than stealing it',
  unexplained: 'a word in the sentence could change the claim, and no claim explains it',
  'figure-unclear': 'its digits, scale or unit can be read in more than one way',
  'no-unit': 'what is counted is no money, coins, attacks, countries or share that is known',
  'no-prose': 'it stands in a heading, a caption, a list or a table, of which nothing is read',
  'too-long': 'the sentence is too long to be read',
  'not-understood': 'what it tells of a deed or of who did it was not understood',
  'no-theft': 'no theft is told of it that was understood',
} as const;

/** A code of `REASONS`. */
export type Reason = keyof typeof REASONS;

/**
 * Why figures, by their numbers, or what a sentence tells without one were left; the first reason that was met. `told` where a rule
 * knew what is told, `blame` where it did not get so far.
 */
export type Left = Map<number | 'blame' | 'told', Reason>;

interface Leaving {
  readonly left: Left;
}

/** Leaves a figure or what a sentence tells without one without a claim, and keeps why. */
export function leave({ left }: Leaving, what: number | 'blame' | 'told', reason: Reason): null {
  if (!left.has(what)) left.set(what, reason);
  return null;
}
