import type { Comparison } from '../../contract/record/comparison.ts';
import type { ComparedSideView } from '../../contract/wizard/report-view.ts';
import { compareKnown, type ComparedSide } from '../../application/past/compare-known.ts';
import { decodeSavedRecord } from '../../application/evidence/saved-record.ts';
import { assertNever } from '../../words/assert-never.ts';
import { knownNow } from './report.ts';
import { scannedSession } from './scan-host.ts';
import type { Workspace } from './workspace.ts';

/** Any two of the kept scans of a host, what is known of it now, and records of it. */
export async function compareSides(workspace: Workspace, reference: string, one: ComparedSideView, other: ComparedSideView): Promise<Comparison> {
  const { application } = workspace;
  const side = async (view: ComparedSideView): Promise<ComparedSide> => {
    switch (view.is) {
      case 'scan':
        return view;
      case 'known':
        return { is: 'known', known: knownNow(scannedSession(workspace, reference)) };
      case 'record':
        return { is: 'record', saved: await decodeSavedRecord(application, view.name, view.text) };
      default:
        return assertNever(view);
    }
  };
  return compareKnown(application, workspace.session(reference), await side(one), await side(other));
}
