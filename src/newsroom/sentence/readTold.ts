import { cancellation, isCancelled } from './cancelled.ts';
import { isSureRecall, withoutComparisons } from './comparisons.ts';
import { isOfBlame } from './dates.ts';
import { type Draft, draft, periodNear, type Scene } from './draft.ts';
import { oneLine } from './frame.ts';
import { leave } from './leave.ts';
import { SPEAKERS } from './names.ts';
import {
  actorAfterBy,
  actorSubject,
  areTwoActors,
  BLAMES_NOBODY,
  blamed,
  confidenceOf,
  NOT_BLAMED,
  recalledVictim,
  soleVictim,
  victimBefore,
} from './parties.ts';
import { readCharge } from './readCharge.ts';
import { speakerIn } from './speaker.ts';
import { isTold } from './standing.ts';
import { speakingVictim } from './victims.ts';

/** What is told without a figure: who is blamed, charges, methods, refusals to comment, what became of a report. */
export function readTold(scene: Scene, figures: readonly Draft[]): Draft[] {
  const comments = readComments(scene);
  if (comments.length > 0) return [...comments, ...blamedBeside(scene, figures)];
  const cancelled = cancellation(scene.skeleton.text);
  if (cancelled !== null) {
    const tellsHow = STRONG_CUES.some((cue) => cue.test(scene.skeleton.text));
    leave(scene, tellsHow ? 'told' : 'blame', cancelled);
    return [];
  }
  const drafts = [readCharge(scene, figures), readStatus(scene)];
  if (figures.length === 0) drafts.push(...readAttributions(scene), readMethod(scene));
  return drafts.filter((found) => found !== null);
}

/** "A blames ACT0 for the hack of NAM0; B declined to comment": what is told in the part before. */
function blamedBeside(scene: Scene, figures: readonly Draft[]): Draft[] {
  const [first, ...others] = scene.skeleton.text.split(' ; ');
  if (figures.length > 0 || others.length !== 1 || SILENT.test(`${first} `) || isCancelled(scene.skeleton.text))
    return [];
  const found = readAttribution({ ...scene, skeleton: { ...scene.skeleton, text: `${first} ; ` } });
  return found === null ? [] : [found];
}

const SILENT =
  /(?<who>(?: [^\s;]+){1,12}?) (?:has |have |had )?(?:(?:did|does|do) not (?:immediately |yet )?(?:respond|reply|comment|return|answer)|declined (?:to (?:comment|discuss|elaborate|answer|say anything|be interviewed)|an interview|comment|requests? for comment)|did not (?:wish|want) to (?:comment|say anything)|refused (?:to (?:comment|say anything)|comment)|could not (?:immediately )?be reached|(?:gave|had|offered|provided|made) no (?:immediate |further )?comment|(?:would|did) not (?:immediately )?comment|(?:did|has|have|had) not (?:immediately )?(?:answered?|returned?) (?:requests?|questions|calls|emails|messages)|(?:not|n't) (?:immediately |yet )?(?:responded|replied|commented|returned)|not (?:immediately |yet )?(?:available|respond\w*|repl\w+|comment\w*)|made no comment|offered no comment)(?= )/;
const NEITHER =
  /^(?: \S+){0,4}? neither(?<who>(?: (?!nor)\S+){1,8}) nor(?<other>(?: (?!AMT)\S+){1,10}?) (?:has |have |had )?(?:immediately |yet )?(?:responded|replied|commented|returned|answered|would comment|was available|were available|could be reached|could immediately be reached|immediately responded)(?= )/;
const ANSWERED =
  /(?<who>(?: [^\s;,]+){1,8}) (?:did respond|responded|replied|said in response)(?: \S+){0,6}? ?,? ?(?:saying|that|:|calling|it)(?= )/;

/** Who said nothing, or answered: each of several that a sentence names. */
function readComments(scene: Scene): Draft[] {
  const { skeleton } = scene;
  const { text } = skeleton;
  const found: Draft[] = [];
  const silent = SILENT.exec(text);
  const neither = silent === null ? NEITHER.exec(text) : null;
  const answered = silent === null && neither === null ? ANSWERED.exec(text) : null;
  const first = silent ?? neither ?? answered;
  if (first === null) return found;
  const { who, other } = first.groups!;
  const named = other === undefined ? partsOf(who!) : [who!, other];
  const groups = named.length > 1 ? named : [who!];
  // "A did not reply, and B declined to comment".
  const rest = text.slice(first.index + first[0].length);
  const second =
    silent !== null && / , (?:and|while) /.test(rest)
      ? SILENT.exec(rest.replace(/^.*? , (?:and|while)(?= )/, ''))
      : null;
  if (second !== null)
    groups.push(...(partsOf(second.groups!.who!).length > 1 ? partsOf(second.groups!.who!) : [second.groups!.who!]));
  for (const words of groups) {
    const comment = readComment(scene, words, answered === null);
    if (comment !== null && !found.some(({ speaker }) => speaker.name === comment.speaker.name)) found.push(comment);
  }
  return found;
}

/** "A and B", where both are names. */
function partsOf(who: string): string[] {
  const parts = who.split(/ (?:and|or|,|nor)(?= |$)/).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => / (?:NAM|SPK|ACT)\d/.test(part)) ? parts : [who];
}

function readComment(scene: Scene, who: string, isSilent: boolean): Draft | null {
  const { skeleton, voices, sentence } = scene;
  const words = `${who} `;
  const act = / ACT(\d+)/.exec(words);
  const isRequest =
    /\b(?:comment\w*|request|requests|reached|say anything|on the record|questions?|inquir\w+|emails?|interview|calls?)\b/.test(
      skeleton.text,
    );
  if (isSilent && !isRequest) return null;
  const speaker =
    act === null
      ? speakerIn(words, skeleton, voices, null)
      : { kind: 'accused' as const, name: skeleton.actors[Number(act[1])]! };
  if (speaker === null) return null;
  // "The company would not comment": the one that the sentence, or those before it, named.
  const whose =
    speaker.name ??
    (/ (?:the|its)(?= )/.test(words)
      ? (soleVictim(skeleton.text, skeleton) ?? recalledVictim(scene.memory)?.name ?? null)
      : null);
  const asker = skeleton.speakers.map((name) => SPEAKERS.get(name)).find((known) => known?.kind === 'journalist');
  const relays = [
    ...(voices.outlet === null ? [] : [{ name: voices.outlet }]),
    ...(asker === undefined ? [] : [{ name: asker.name, how: 'asked' }]),
  ];
  const said = {
    speaker: isSilent ? { ...speaker, name: whose, comment: 'none' as const } : { ...speaker, name: whose },
    relays,
  };
  return draft(scene, { predicate: 'comment', text: oneLine(sentence), speaker: said });
}

const INCIDENT =
  / (?:hack|hacking|attack|cyberattack|breach|theft|thefts|both (?:attacks|hacks|breaches|raids)|heist|exploit|raid|intrusion|robbery|incident|break - in|burglary)(?= )/;
const WAS_HIT =
  / (?:hacked|attacked|robbed|breached|exploited|drained|broke into|hit|struck|targeted|raided|emptied|infiltrated|compromised|stole from|behind)(?= )/;
/** "Scattered Spider broke into Kawabit". */
const BROKE_IN =
  / ACT(\d+)(?: (?:hackers?|group|gang|operatives|actors|had|has|have|later|also|allegedly|reportedly|members?|'s)){0,4} (?:broke into|broken into|hacked|hacked into|breached|compromised|infiltrated|attacked|robbed|penetrated|targeted)(?= )/;
const BLAMING =
  / (?:accus\w+|blam\w+|attribut\w+|suspect\w*|behind|linked|links?|ties?|connections?|tied|traced|responsible|work of|handiwork|hallmarks|carried out by|conducted by|perpetrated by|orchestrated by|points? to|pointed to|concluded|confirmed)(?= )/;

/** "The breach of its systems", of one who speaks of itself. */
const OF_ITS_OWN =
  / (?:hack|hacking|attack|cyberattack|breach|thefts?|heist|exploit|raid|intrusion|robbery|compromise)(?: \S+)? (?:of|on|at|into|against|from|targeting) its(?= )| its(?: \S+){0,2} (?:hack|breach|theft|heist|exploit)(?= )/;

/** "North Korea, which has denied it, is suspected": what is added changes no blame. */
const DENIED_BESIDE =
  / , (?:which|who) (?:has |have |had )?(?:repeatedly |always |consistently |long )?den(?:ies|ied)(?: (?!,)\S+){0,6} ,/;

/** "ACT0, long suspected of the NAM0 heist, was named by police as the culprit in the hack of NAM1": each clause has its own blame. */
function readAttributions(scene: Scene): (Draft | null)[] {
  const { text } = scene.skeleton;
  const match = BLAMED_TWICE.exec(text);
  if (match === null) return [readAttribution(scene)];
  const { who, aside, rest } = match.groups!;
  const ofText = (own: string): Draft | null =>
    readAttribution({ ...scene, skeleton: { ...scene.skeleton, text: own } });
  return [ofText(`${who} was${aside} . `), ofText(`${who}${rest}`)];
}
const BLAMED_TWICE =
  /^(?<who> (?:the )?ACT\d+(?: (?:hackers|group|operatives))?) ,(?<aside>(?: (?:long|already|also|previously|widely|once|earlier|itself|since))* (?:suspected|accused|blamed|charged|believed|thought|held responsible)(?: (?!,|;|AMT)\S+){1,14}) ,(?<rest> (?:is|was|has|had|were|have)(?= )(?:(?! AMT).)*)$/;

function readAttribution(scene: Scene): Draft | null {
  const { skeleton, memory } = scene;
  const { text } = skeleton;
  if (/\?["'\u201d]? $/.test(text)) return leave(scene, 'blame', 'question');
  const broke = BROKE_IN.exec(text);
  const isUnsolved = BLAMES_NOBODY.test(text) && WAS_HIT.test(text);
  if (broke === null && !isUnsolved && (!INCIDENT.test(text) || !(BLAMING.test(text) || BLAMES_NOBODY.test(text))))
    return null;
  const named = victimBefore(withoutComparisons(text), skeleton);
  const recalled =
    / (?:the|that|this)(?: (?:geo|crypto|cryptocurrency|bitcoin|digital|same)){0,3} (?:exchange|bridge|protocol|platform|company|bank|hack|heist|theft|breach|attack|exploit)(?= )/.test(
      text,
    )
      ? (recalledVictim(memory)?.name ?? null)
      : null;
  const own = OF_ITS_OWN.test(text) ? speakingVictim(skeleton) : null;
  const victim = named ?? own ?? recalled;
  if (victim === null || (named === null && !isSureRecall(memory, victim)))
    return leave(scene, 'blame', 'no-victim-blamed');
  const place = Math.max(0, broke?.index ?? text.search(INCIDENT));
  const when = periodNear(skeleton, place, (index) => !isOfBlame(text, index));
  const common = { predicate: 'attribution' as const, victim, period: when.period, ambiguous: [when.unresolved] };
  if (BLAMES_NOBODY.test(text)) return draft(scene, { ...common, attribution: 'nobody' });
  const beside = text.replace(DENIED_BESIDE, '');
  if (areTwoActors(skeleton)) return leave(scene, 'blame', 'two-actors');
  if (NOT_BLAMED.test(beside) || isCancelled(text) || / if /.test(text)) return leave(scene, 'blame', 'not-blamed');
  if (!isTold(text.slice(0, Math.max(0, text.search(/ ACT\d/))))) return leave(scene, 'blame', 'not-told');
  const actor =
    (broke === null ? null : skeleton.actors[Number(broke[1])]!) ??
    blamed(beside, skeleton) ??
    actorAfterBy(text, skeleton, memory) ??
    null;
  if (actor === null) return leave(scene, 'blame', 'not-blamed');
  const isSeveral = / ACT\d+(?: ,)? (?:and|or|&)(?: the)? ACT\d+(?= )/.test(text);
  const isAuthority =
    / (?:police|prosecutors|court|officials|authorities|government) /.test(text) ||
    skeleton.speakers.some((name) => /fbi|treasury|justice|police|intelligence/.test(name));
  const confidence = confidenceOf(text, isAuthority);
  return draft(scene, {
    ...common,
    ambiguous: [...common.ambiguous, isSeveral ? 'more than one actor is named' : null],
    actor,
    confidence,
    attribution: { actor, confidence },
  });
}

/** Ways of attack: one that is strong by itself, or two that are weak. */
const STRONG_CUES = [
  /\bby (?:spear ?- ?)?(?:phishing|guessing|bribing|impersonating|deceiving|duping|tricking|infecting|brute ?- ?forcing|hijacking|sim ?- ?swapping|cloning|spoofing|poisoning)\b/,
  /\b(?:installs?|installing|opens?|opening|plants?|planting|drops?|dropping|deploys?|deploying|runs?) (?:(?:a|an|the|quietly|secretly|hidden|remote) )*(?:backdoors?|malware|trojans?|spyware|keyloggers?|infostealers?|implants?)\b/,
  /\b(?:private keys?|admin keys?|signing keys?|credentials|passwords?|seed phrases?|session tokens?|api keys?) (?:that (?:had been |were )?)?(?:stolen|taken|copied|phished|lifted|harvested|leaked|extracted|obtained) from\b/,
  /\b(?:posed|posing|masquerad\w+|impersonat\w+|disguised)\b/,
  /\binfect\w* (?:\S+ ){0,6}with (?:\S+ ){0,2}malware\b|\b(?:lured?|luring|tricked|tricking) (?:\S+ ){0,5}(?:employees?|engineers?|developers?|staff|workers?|users?)\b/,
  /\bspear ?-? ?phish\w*/,
  /\bsocial engineering\b/,
  /\bbooby ?-? ?trapped\b|\btrojan\w*|\bbackdoor\w*/,
  /\b(?:fake|bogus|fraudulent|phony|sham) (?:\S+ ){0,2}?(?:job|jobs|recruiters?|companies|company|profiles?|offers?|interviews?|websites?|trading|apps?|applications?)\b/,
  /\b(?:malware|malicious)(?: \S+){0,3} (?:attached|attachments?|documents?|links?|files?|software|code|apps?|updates?)\b|\bmalicious (?:documents?|links?|files?|software|code|apps?|updates?|attachments?|emails?)\b/,
  /\b(?:emails?|mails?|messages?|documents?|files?) with (?:malware|malicious)\b/,
  /\b(?:was|were|been|got|being) (?:\S+ )?phished\b|\bphished (?:an?|the|its|one|two|several)\b/,
  /\b(?:malware|malicious (?:\S+ ){0,2}(?:code|package|packages|library|libraries|extension|contract|transactions?|approvals?|signatures?|pop-?ups?|sites?|websites?|pages?|proposals?|macro|macros|pull request|commit|firmware|proposal|app|script|scripts|payload|payloads|dependency|update))\b/,
  /\b(?:trojani[sz]ed|typosquat\w*|keylogger|infostealer|remote access|deepfakes?|watering hole|supply -? ?chain|laced with|poisoned|spoofed|backdoored|credential stuffing|brute -? ?forc\w+|session cookies?)\b/,
  /\b(?:stole|stolen|steal|compromised|compromising|exfiltrat\w+|extracted|extracting|obtained|obtaining|got hold of|harvested|leaked|phished|guessed|cracked|captured|copied|intercepted)(?: (?!AMT)\S+){0,7}? (?:private keys?|admin keys?|administrator keys?|signing keys?|keys?|credentials|passwords?|seed phrases?|login details|api keys?|session tokens?|multisig signers?)(?= )/,
  /\b(?:private keys?|keys|credentials|passwords?|seed phrases?|login details|api keys?)(?: (?!AMT)\S+){0,6}? (?:was|were|had been|been)(?: \S+)? (?:stolen|compromised|exfiltrated|extracted|obtained|leaked|harvested|phished|exposed|guessed|cracked|intercepted|taken|copied|hijacked|in the hands of)(?= )/,
  /\b(?:e - mails?|e-?mails?|messages?|letters?|calls?)(?: \S+){0,4} (?:pretend\w*|purport\w*|appear(?:ed|ing) to (?:be|come)|disguised|supposedly from)\b/,
  /\bphishing (?:e - )?(?:e-?mails?|mails?|messages?|sites?|pages?|links?|letters?|texts?|attacks?)\b/,
  /\bcompromised (?:\S+ ){0,3}(?:laptop|computer|account|device|machine|emails?|e - mail|workstation|server|employee|contractor|developer|phone)\b/,
  /\b(?:gained|got|obtained|won) (?:initial |unauthori[sz]ed )?(?:access|entry)(?: \S+){0,5} (?:through|via|by|using|with|after)\b/,
  /\bhelp ?-? ?desk\b|\btalked (?:\S+ ){1,4}into\b|\bvishing\b|\breset(?:ting)? (?:\S+ ){0,3}(?:passwords?|2fa|mfa|authentication)\b/,
  /\b(?:bribed|bribing|blackmailed|coerced)(?: \S+){0,4} (?:employees?|staff|agents?|insiders?|engineers?|contractors?|workers?)\b/,
  /\b(?:offered|offering|promised|promising)(?: \S+){0,3} (?:jobs?|positions?|employment|interviews?)\b/,
];
const WEAK_CUES = [
  /\bmalware\b/,
  /\bphishing (?:emails?|e-mails?|messages?|links?|sites?|pages?|campaign)\b/,
  /\b(?:emails?|e-mails?|text messages|messages|phone (?:calls?|conversations?)|calls?)\b/,
  /\bsocial (?:networking|networks?|media)\b|\bprofessional network\b/,
  /\bapproach(?:ed|ing)?\b|\bcontacted\b|\blured?\b|\btricked\b|\bpersuaded\b/,
  /\b(?:earning|gaining|gained|won|winning|building|built)(?: \S+){0,2} trust\b/,
  /\b(?:human resources?|recruit\w+|job offers?|headhunters?)\b/,
  /\bprivate keys?\b|\bcredentials\b|\bpasswords?\b|\bsim ?-? ?swap\w*/,
  /\binfected\b|\bsmuggled\b|\bexploited a\b|\bvulnerabilit\w+/,
];
const ADVICE =
  /\b(?:should|must|users? (?:can|are advised)|advis(?:e|es|ed|ing|able)|warn(?:ed|s|ing)? (?:users|customers|companies|its)|be wary|beware|protect|how to|training|awareness|if you|avoid|to prevent|could|would|might|urged?|can|may|will|plans?|recommend\w*|offers? (?:training|protection)|detect(?:s|ing)|courses?|sells?|sold|always|never)\b/;
const ATTACKER =
  / (?:ACT\d+|recruiters?|interviewers?|impostors?|attackers?|hackers?|intruders?|thie(?:f|ves)|criminals?|group|gang|crew|operatives|agents|process|scheme|campaign|they|it|perpetrators|scammers|spies|method|operation|attacks?|cyberattacks?|malware (?:was|were|had been|is)|actors?|victims?)(?= )/;

/** What was done to get in, told without who did it. */
const DID_IT =
  / (?:exfiltrated|extracted|stolen|stole|compromised|infected|lured|tricked|phished|harvested|installed|downloaded|opened|hidden|hid|planted|injected|inserted|gave|granted|gained|obtained|hijacked|intercepted|leaked|embedded|smuggled|copied|replaced|cloned|redirected|clicked|signed|carried|asked|contained|urged|directed|invited|sent|duped|talked into|persuaded|convinced|breached|bypassed)(?= )/;

/** What bears a name among actors and is a tool of theirs. */
const TOOL_ACTOR =
  / ACT(\d+) ,(?: (?:a|an|the|family|strain|piece|kind|form|of|trojanized|trojanised|malicious|trojan|its|their))* (?:malware|software|trojan|app|apps|application|backdoor|code)(?= )/;

function readMethod(scene: Scene): Draft | null {
  const { skeleton, sentence, memory } = scene;
  const { text } = skeleton;
  // With a sum it is told of that sum.
  if (skeleton.amounts.some(({ amount }) => /^[A-Z]/.test(amount.unit) || amount.unit === 'share')) return null;
  const strong = STRONG_CUES.filter((cue) => cue.test(text)).length;
  const weak = WEAK_CUES.filter((cue) => cue.test(text)).length;
  if (strong === 0 && weak < 2)
    return weak === 1 && ATTACKER.test(text) && DID_IT.test(text) ? leave(scene, 'told', 'not-understood') : null;
  if (isCancelled(text) || / (?:not|never|no evidence)(?= )/.test(text)) return leave(scene, 'told', 'denied');
  if (ADVICE.test(text)) return leave(scene, 'told', 'hypothetical');
  if (!ATTACKER.test(text) && !DID_IT.test(text)) return leave(scene, 'told', 'not-understood');
  const tool = TOOL_ACTOR.exec(text)?.[1];
  const doers = skeleton.actors.filter((_, code) => String(code) !== tool);
  const sole =
    new Set(doers).size === 1 && !/ (?:similar|like|unlike|resembl\w+|compared|as in)(?= )/.test(text)
      ? doers[0]!
      : null;
  const actor = (tool === undefined ? actorSubject(text, skeleton) : null) ?? sole;
  const topic = actor === null ? memory.topic : null;
  return draft(scene, {
    predicate: 'method',
    text: oneLine(sentence),
    actor: actor ?? topic,
    confidence: confidenceOf(text, false) === 'alleged' || / apparently /.test(text) ? 'alleged' : 'stated',
    ambiguous: [topic === null ? null : `who is not said in the sentence; the title is about ${topic}`],
  });
}

const REPORT = / (?:report|document|draft|findings)(?= )/;
const STATUS = [
  / draft(?= )(?!ed)/,
  / (?:no|not|non)(?: -)? (?:legally )?binding(?= )/,
  / (?:submitted|handed|presented|sent|delivered|given) (?:over )?to(?: \S+){0,6} (?:committee|council|NAM\d+|SPK\d+)/,
  / (?:will|to|would|yet to|due to|expected to) (?:be )?(?:made public|published?|released?|adopt(?:ed)?|discuss(?:ed)?|finali[sz]ed?|approved?|signed off|sign off|agreed? on|endorsed?|considered|debated?)(?= )/,
  / (?:is|are|due|scheduled|set|expected) to be (?:debated|discussed|considered|published|presented|released|adopted|submitted|made public)(?= )/,
  / not (?:yet )?(?:been )?(?:published|released|adopted|made public|finali[sz]ed|approved)(?= )/,
  / (?:put|laid|brought|placed|tabled|go|goes|went|come|comes) before(?: \S+){0,6} (?:committee|council|assembly|members|SPK\d+)(?= )/,
  / (?:sent|circulated|submitted|distributed|passed|shown|handed)(?: over)? to(?: \S+){0,3} (?:members?|diplomats|states|states|member|ambassadors|capitals)(?= )/,
  / (?:has|had|have) (?:now |since |just |finally )?been (?:submitted|circulated|finali[sz]ed|adopted|completed|shelved|delayed|postponed|leaked|published|released|made public|blocked)(?= )/,
  / (?:publication|release|adoption)(?: of(?: \S+){1,4})? (?:was|has been|is|had been) (?:delayed|blocked|postponed|held up|put off)(?= )/,
  / (?:made|make|making)(?: \S+){1,5} public(?= )/,
  / (?:awaits?|awaiting|pending) (?:publication|adoption|approval|release)(?= )/,
  / (?:is|was|remains|are) (?:still )?(?:confidential|unpublished|a draft|under review|being reviewed|before (?:the|a))(?= )/,
];

const HANDED =
  / (?:(?:report|document)(?: (?:by|from|of)(?: (?!AMT|,)\S+){1,5})?(?: (?:that|which))?(?: (?:was|were|had been|has been))? (?:submitted|handed|presented|sent|delivered|given)(?: over)? to(?: \S+){0,5} (?:committee|council|SPK\d+)|(?:submitted|presented|handed|sent|delivered)(?: \S+){0,4} (?:report|document) to(?: \S+){0,6} (?:committee|council|SPK\d+)|(?:circulated|finali[sz]ed|submitted|adopted|withheld|shelved|held back)(?: (?:the|a|an|its|their|new|final|annual|interim|draft|latest|confidential)){0,4} (?:report|document|draft))(?= )/;

/** Those before whom reports come are the sentence's subject. */
const OF_THE_COUNCIL =
  /^ (?:the |a |an )?(?:SPK\d+|un|council|committee|panel|sanctions|security|members?|diplomats|states|ambassadors)(?: 's)?(?= )/;

/** What became of a report: drafted, submitted, binding, published. */
function readStatus(scene: Scene): Draft | null {
  const { skeleton, sentence } = scene;
  const { text } = skeleton;
  const subject =
    / (?:the|a|an|its|this|that|SPK\d+)(?: (?:SPK\d+|draft|'|monitors|committee|confidential|final|interim|annual|panel|'s|new|latest|full|\d+|page|long|geo|un|mid-term|midterm|- |experts|expert|council|monitors|unpublished|leaked)){0,5} (?:report|document|findings|draft(?! (?:resolution|law|bill|rules?|regulations?|directive|legislation|guidelines)))(?= )/.exec(
      text,
    );
  const handed = HANDED.test(text);
  if (
    (subject === null && !handed) ||
    (subject !== null && subject.index > 30 && !handed && !OF_THE_COUNCIL.test(text)) ||
    !REPORT.test(text)
  )
    return null;
  const cues = STATUS.filter((cue) => cue.test(text.slice(0, 400)));
  if (handed) cues.push(HANDED);
  // "a draft report said that …" tells what it says, not what became of it.
  const isOnlyDraft = cues.length === 1 && cues[0] === STATUS[0];
  if (
    cues.length === 0 ||
    (isOnlyDraft && / (?:said|says|claims?|claimed|found|estimated|revealed|showed)(?= )/.test(text))
  )
    return null;
  return draft(scene, { predicate: 'status', text: oneLine(sentence) });
}
