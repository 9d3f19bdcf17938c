import { describe, expect, it } from 'vitest';
import { judgeAgain } from '../../../../main/application/scans/judge-again.ts';
import { listRuns } from '../../../../main/application/past/list-runs.ts';
import { scanAndPlan } from '../../../../main/application/plans/plan-changes.ts';
import { planUndo } from '../../../../main/application/plans/plan-undo.ts';
import { reportHost } from '../../../../main/application/reporting/report-host.ts';
import { scanHost } from '../../../../main/application/scans/scan-host.ts';
import { applyPlan } from '../../../../main/application/runs/apply-plan.ts';
import { settleSentence, type SettleEvent } from '../../../../main/application/hosts/settle-open-runs.ts';
import type { Application } from '../../../../main/application/ports/application.ts';
import { emptyCoverTexts } from '../../../../main/contract/record/cover-texts.ts';
import type { Plan } from '../../../../main/contract/plan.ts';
import { wrapHost } from '../../../wrap-host.ts';
import { applyIt, controlsOf, planFor, practiceApplication, profile, reference } from '../practice-application.ts';

type Watched = { readonly tell: (event: { readonly event: string }) => void };
const choice = { areas: [], before: undefined, cover: emptyCoverTexts, edition: 'full' as const };

/** Every use case that opens a host. */
const useCases: Readonly<Record<string, (application: Application, plan: Plan, watching: Watched) => Promise<unknown>>> = {
  scan: (application, _plan, watching) => scanHost(application, { reference, profile }, watching),
  'judge again': (application, _plan, watching) =>
    judgeAgain(application, { reference, profile, facts: {}, controls: controlsOf(application, 'W02-42') }, watching),
  plan: (application, _plan, watching) =>
    scanAndPlan(application, { reference, profile, choice: { controls: controlsOf(application, 'W02-42'), groups: [] } }, watching),
  apply: (application, plan, watching) => applyPlan(application, { reference, plan, confirmed: plan.id, understood: new Set(), profile }, watching),
  undo: (application, _plan, watching) => planUndo(application, { reference, profile }, watching),
  runs: (application, _plan, watching) => listRuns(application, { reference }, watching),
  report: (application, _plan, watching) => reportHost(application, { reference, profile, scanFirst: false, ...choice }, watching),
};

describe('a run that was interrupted during a change', () => {
  it.each(Object.entries(useCases))('is settled by the next %s, before anything else', async (_name, work) => {
    let dies = true;
    const application = practiceApplication((host) =>
      wrapHost(host, {
        set: async (request) => {
          const settled = await host.set(request);
          if (dies) throw new Error('the process ended here');
          return settled;
        },
      }),
    );
    const plan = await planFor(application, 'W02-42');
    await expect(applyIt(application, plan)).rejects.toThrow('the process ended here');
    dies = false;
    const events: { readonly event: string }[] = [];
    const watching = {
      tell: (event: { readonly event: string }): void => {
        events.push(event);
      },
    };
    // What was applied already has moved, so this plan is refused: by then the run is settled.
    await work(application, plan, watching).catch((error: unknown) => {
      expect(error).toMatchObject({ kind: 'planMoved' });
    });
    expect(events[0]).toMatchObject({ event: 'settled', change: { conclusion: 'applied', step: 0 } });
    expect(settleSentence(events[0] as SettleEvent)).toMatch(/^The run .+ was interrupted at change 1\. Reading the host shows: the planned value is set\.$/);
  });
});
