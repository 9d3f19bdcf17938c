import type { VmHistory } from '../../../main/contract/wizard/vm-view.ts';
import { nothingToFix, notKnownWords } from '../../../main/words/findings/nothing-to-fix.ts';
import { waivedWord } from '../../../main/words/findings/verdict-words.ts';

const mostTitles = 3;

const titles = (all: readonly string[]): string =>
  all.length <= mostTitles ? all.join('; ') : `${all.slice(0, mostTitles).join('; ')}; and ${(all.length - mostTitles).toLocaleString('en')} more`;

/** What one kept scan says of a VM: `6 to fix. New: … No longer to fix: …`. */
export function historyWords({ problem, findings, toFix, unread, unlisted, added, gone, accepted, notCompared }: VmHistory['scans'][number]): string {
  if (problem !== undefined) return problem;
  if (findings === 0 && unlisted === 0) return 'No finding of this scan names the VM.';
  const part = (name: string, all: readonly string[]): string[] => (all.length > 0 ? [`${name}: ${titles(all)}`] : []);
  return [
    toFix === 0 ? `${nothingToFix(findings, unread, unlisted)}.` : `${toFix.toLocaleString('en')} to fix.`,
    ...(toFix > 0 ? notKnownWords(unread, unlisted).map((each) => `${each}.`) : []),
    ...part('New', added),
    ...part('No longer to fix', gone),
    ...part(waivedWord, accepted),
    ...part('Could not be compared', notCompared),
  ].join(' ');
}
