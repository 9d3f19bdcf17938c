/** What a text is to its reader; titles and sentences have rules of their own. */
export type TextKind = 'title' | 'finding' | 'sentence' | 'label';
export interface ReadText {
  /** Where the text stands: `HV-D-02 why`. */
  readonly where: string;
  readonly kind: TextKind;
  readonly text: string;
}

interface Ban {
  readonly found: RegExp;
  readonly say: string;
}
const ban = (found: RegExp, say: string): Ban => ({ found, say });

/** Words that neither the product nor its comments and names of tests use, each with the word to use. */
const bannedEverywhere: readonly Ban[] = [
  ban(/\bwhoever\b|\bthose who\b|\bhe who\b|\bpeople\b/i, 'the principal: users, administrators, an attacker'),
  ban(/\bnobody\b|\bnothing and nobody\b/i, '“no one” for an empty list, else the principal: no user, no account'),
  ban(/\b(?:he|him|his|himself|she|her)\b/i, 'the role: the administrator, the user'),
  ban(/\bof another age\b/i, 'legacy'),
  ban(/\bby hand\b/i, 'manually'),
  ban(/\b(?:take|takes|taken|taking|took)\b(?: \w+)? back\b/i, 'undo, restore'),
  ban(/\bheld\b/i, 'on hold'),
  ban(/\bfrom afar\b/i, 'remotely'),
  ban(/\blook(?:s|ed)? (?:at|like)\b/i, 'reads, scans, checks'),
  ban(/\blies?\b|\blay\b|\bdwells?\b/i, 'is, is stored'),
  ban(/\bdoors?\b/i, 'port, service'),
  ban(/\baccepted deviations?\b/i, 'accepted risk'),
];

/** Words that the product does not use, each with the word that it uses. Names of Windows stay as Windows spells them. */
export const bannedWords: readonly Ban[] = [
  ...bannedEverywhere,
  ban(/\bnearly everybody\b|\beverybody\b|\beveryone\b/, 'the group: Everyone, Users, Authenticated Users'),
  ban(/\bsomebody\b|\bsomeone\b(?! else since)|\banybody\b|\banyone\b/i, 'the principal, or “another program”'),
  ban(/\basks? for (?:it|them)\b/i, 'requires, configures'),
  ban(/\bby (?:itself|themselves)\b/i, 'automatically, alone'),
  ban(/(?<!\bvirtual )\bmachines?\b(?! inactivity limit)/i, 'VM, or host'),
  ban(/\bway (?:back|in|there|out)\b/i, 'undo; connection; steps'),
  ban(/\bnot there\b/i, 'not set, not installed'),
  ban(/\bweakness(?:es)?\b|\bholes?\b/i, 'vulnerability'),
  ban(/\bwith care\b/i, 'check first'),
  ban(/\bnotices?\b/i, 'impact'),
  ban(/\bforgotten session\b/i, 'idle session'),
  ban(/\banswers? to the\b/i, 'is joined to, belongs to'),
  ban(/\bwhatever\b|\bperhaps\b|\bany ?more\b/i, 'the plain condition'),
  ban(/\bis concerned\b|\bare concerned\b/i, 'applies to'),
];

/** Words that comments and names of tests do not use. They quote a word only as code, between backticks. */
export const bannedInNotes: readonly Ban[] = [
  ...bannedEverywhere,
  ban(/\b(?:some|any|every)body\b|\bsomeone\b|\banyone\b/i, 'the principal: the user, another program, every account'),
  ban(/(?<!\b(?:virtual|state) )\bmachines?\b(?! (?:id|ID|account|inactivity limit)s?\b)/i, 'VM, or host'),
  ban(/\bways? (?:back|there)\b/i, 'undo, undo file'),
  ban(/\btold apart\b|\btells? (?:\w+ )?apart\b/i, 'distinguish'),
  ban(/\b(?:died|dies)\b/i, 'interrupted, ended'),
  ban(/\bsees? to\b/i, 'is responsible for, sets, checks'),
  ban(/\bwho (?:sits|comes|stops|watches|hears)\b/i, 'the role: the user, the watcher'),
  ban(/\bthe house\b/i, 'the product'),
  ban(/\bwhatever\b|\bany ?more\b/i, 'the plain condition'),
];

/** A SID, GUID, object identifier or registry path: only behind its name, in brackets, or as an example of one. */
const id = /\bS-1-\d+(?:-\d+)+|\{?\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b\}?|(?<![\d.])[0-2](?:\.\d+){4,}|\bHKLM\\/gi;
const hasNameBefore = (text: string, at: number): boolean => /(?:\w[^(]* \($)|(?:such as $)|(?:^Registry value $)/i.test(text.slice(0, at));
/** A cmdlet is given a SID, because Windows translates the name: the same text gives the name, with the SID in brackets. */
const isNamedValue = (text: string, at: number, sid: string): boolean => / -SID $/.test(text.slice(0, at)) && text.includes(` (${sid})`);

/** First words of a title that begins with something else than its object. */
const noObject =
  /^(?:Only|Every|There|It|Someone|Some|If|When|Whether|Who|What|Whatever|Enable|Disable|Set|Turn|Remove|Use|Configure|Ensure|Restrict|Do|Allow|Limit|Protect|Make|Check|Keep|Add)\b/;

export const maximumWords = 25;

/** Sentences of a text. Dots of names, versions and file names end none. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?:;])\s+(?=[“(\p{Lu}\d])/u);
const words = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

const complaintsOf = (bans: readonly Ban[], text: string): readonly string[] =>
  bans.flatMap(({ found, say }) => (found.test(text) ? [`“${found.exec(text)?.[0] ?? ''}”: say ${say}`] : []));

/** What is wrong with a comment or the name of a test, with the words to use instead. */
export const noteComplaints = (text: string): readonly string[] => complaintsOf(bannedInNotes, text);

/** Sentences of a comment that are too long. In a comment a colon or a semicolon ends one as well. */
export const longSentences = (text: string): readonly string[] => text.split(/(?<=[.!?:;])\s+/).filter((sentence) => words(sentence) > maximumWords);

/** What is wrong with this text, as sentences with the words to use instead. */
export function wordComplaints({ kind, text }: Pick<ReadText, 'kind' | 'text'>): readonly string[] {
  const isTitle = kind === 'title' || kind === 'finding';
  const long = kind === 'label' ? [] : sentencesOf(text).filter((sentence) => words(sentence) > maximumWords);
  return [
    ...complaintsOf(bannedWords, text),
    ...[...text.matchAll(id)]
      .filter((match) => !hasNameBefore(text, match.index) && !isNamedValue(text, match.index, match[0]))
      .map((match) => `“${match[0]}” has no name beside it`),
    ...long.map((sentence) => `${String(words(sentence))} words, at most ${String(maximumWords)}: ${sentence}`),
    ...(/ (?!\.NET)[.,;:!?]|^ | $/.test(text) ? ['a blank before a sign, or at an end'] : []),
    ...(text.includes('  ') ? ['two blanks'] : []),
    ...(text === '' ? ['empty'] : []),
    ...(isTitle && /[.!:]$/.test(text) ? ['a title has no full stop'] : []),
    ...(kind === 'title' && noObject.test(text) ? ['a title begins with its object'] : []),
    ...(kind === 'sentence' && !/[.?)”:]$/.test(text) ? ['a sentence ends with its full stop'] : []),
  ];
}
