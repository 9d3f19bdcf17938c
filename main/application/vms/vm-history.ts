import type { Finding } from '../../contract/finding.ts';
import type { VmHistory } from '../../contract/wizard/vm-view.ts';
import { compareAboutVm, namedFindings, namesVm, type Difference } from '../../engine/history/compare.ts';
import { countsOf } from '../../words/findings/counts-of.ts';
import { isToFix } from '../../words/findings/is-to-fix.ts';
import { unlistedControls, withKey } from '../../words/findings/unlisted-controls.ts';
import type { KeptScanJudged } from '../past/read-history.ts';

type Changed = Pick<VmHistory['scans'][number], 'added' | 'gone' | 'accepted' | 'notCompared'>;

/** What each kept scan says of one VM, in the order of the scans: the newest first. A scan that cannot be read is compared with nothing. */
export function vmHistory(scans: readonly KeptScanJudged[], vm: string, isAboutVms: (control: string) => boolean): VmHistory['scans'] {
  const id = vm.toLowerCase();
  const readable = scans.map(({ finishedAt, findings, unreadable }) => (unreadable === undefined ? namedFindings(finishedAt, findings) : undefined));
  return scans.map(({ finishedAt, findings, unreadable }, at) => {
    const [now, before] = [readable[at], readable.slice(at + 1).find((each) => each !== undefined)];
    const own = findings.filter((finding) => namesVm(finding, id));
    const { notMet, unknown } = countsOf(own);
    return {
      finishedAt,
      ...(unreadable !== undefined && { problem: unreadable }),
      findings: own.length,
      toFix: notMet,
      unread: unknown,
      unlisted: unlistedControls(findings.map(withKey), isAboutVms).countFor(vm),
      ...changedOf(now && before ? compareAboutVm(before, now, id) : [], id),
    };
  });
}

const isToFixOn = (finding: Finding, id: string): boolean => isToFix(finding) && namesVm(finding, id);

/** The differences about this VM, each under what it is. Only a reading makes a finding new or ends it. */
function changedOf(differences: readonly Difference[], id: string): Changed {
  const changed: { -readonly [list in keyof Changed]: Changed[list] } = { added: [], gone: [], accepted: [], notCompared: [] };
  for (const { how, before, after } of differences) {
    const [was, is] = [before && isToFixOn(before, id) ? before : undefined, after && isToFixOn(after, id) ? after : undefined];
    const toFix = is ?? was;
    if (!toFix || (was && is)) continue;
    if (how === 'notComparable') changed.notCompared.push(toFix.title);
    else if (is) changed.added.push(toFix.title);
    else if (after?.waived) changed.accepted.push(toFix.title);
    else changed.gone.push(toFix.title);
  }
  return changed;
}
