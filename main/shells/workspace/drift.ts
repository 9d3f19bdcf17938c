import type { DriftView, SetByUsView } from '../../contract/wizard/history-view.ts';
import { readDrift } from '../../application/past/read-drift.ts';
import type { SetByUs } from '../../engine/planning/drift.ts';
import { ownerRequest } from '../../words/changes/owner-request.ts';
import { ownerWords } from '../../words/changes/owner-words.ts';
import { noticesOnly, notSaved } from './scan-host.ts';
import type { Workspace } from './workspace.ts';

/** What Castellan has set on this host, beside a fresh reading of it. All findings are judged again on that reading. */
export function showDrift(workspace: Workspace, reference: string): Promise<DriftView> {
  workspace.refuseWhileBusy(reference);
  const session = workspace.session(reference);
  return workspace.inTurn(reference, async () => {
    const { notices, watching } = noticesOnly();
    const { settings, reading } = await readDrift(workspace.application, { reference, facts: session.facts }, watching);
    if (reading) {
      session.facts = reading.facts;
      session.applied = reading.applied;
    }
    const changed = session.judgeAgain(reading ? workspace.application.controls : [], workspace.application.clock.now());
    const host = session.identity.name;
    return {
      settings: settings.map((each) => setByUsView(each, host)),
      changed,
      notices: [...notices, ...notSaved(reading?.notKept)],
      ...(reading && { readAt: reading.finishedAt }),
    };
  });
}

export function setByUsView({ run, step, setAt, by, change, shownSet, shownNow, is, owner }: SetByUs, host: string): SetByUsView {
  const { label, target } = change;
  const request = owner && ownerRequest({ host, owner, label, target: target.label, wanted: shownSet, now: shownNow });
  return {
    run,
    step,
    setAt,
    by,
    label,
    target,
    controls: change.controls,
    shownSet,
    shownNow,
    is,
    ...(owner && request !== undefined && { owner: { words: ownerWords(owner), request } }),
  };
}
