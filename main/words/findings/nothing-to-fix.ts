import { counted } from '../counted.ts';
import { unlistedWords } from './unlisted-controls.ts';
import { verdictWordFor } from './verdict-words.ts';

/** What is said where no finding is to fix. What could not be read may be to fix, and where there is no finding nothing was judged. */
export function nothingToFix(findings: number, unread: number, unlisted = 0): string {
  const notKnown = notKnownWords(unread, unlisted);
  if (findings === 0) return ['No finding', ...notKnown].join(', ');
  return notKnown.length === 0 ? 'Nothing to fix' : ['0 to fix', ...notKnown].join(', ');
}

/** What may be to fix beside what was found. `unlisted`: of VMs, see `unlistedControls`; those of a host or an area are findings that could not be read. */
export const notKnownWords = (unread: number, unlisted: number): readonly string[] => [
  ...(unread > 0 ? [`${unread.toLocaleString('en')} ${verdictWordFor(unread, 'unknown')}`] : []),
  ...(unlisted > 0 ? [unlistedWords(unlisted)] : []),
];

/** The same in sentences. `about`: the VM, the host or the area, as in “on this VM”. */
export function nothingToFixSentence(unread: number, about: string, unlisted = 0): string {
  if (unread === 0 && unlisted === 0) return `There is nothing to fix ${about}.`;
  return [
    `No finding that could be read is to fix ${about}.`,
    ...(unread > 0 ? [`${counted(unread, 'finding', 'findings')} could not be read.`] : []),
    ...(unlisted > 0 ? [`${unlistedWords(unlisted)} on this host.`] : []),
  ].join(' ');
}

/** The same as a clause, where more than what could not be read is not known. `where`: empty, or as in “ on this host”. */
export const nothingToFixClause = (isAllKnown: boolean, where: string): string =>
  isAllKnown ? `There is nothing to fix${where}` : `No finding to fix was found${where}, but not everything is known`;
