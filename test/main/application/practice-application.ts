import type { Application } from '../../../main/application/ports/application.ts';
import type { Control } from '../../../main/catalogue/control.ts';
import type { Plan } from '../../../main/contract/plan.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import { applyPlan, type AppliedPlan } from '../../../main/application/runs/apply-plan.ts';
import { scanAndPlan } from '../../../main/application/plans/plan-changes.ts';
import type { HostPort } from '../../../main/engine/ports.ts';
import { cliApplication } from '../../journeys/cli-application.ts';

export const reference = 'practice:neglected';
export const profile = emptyProfile;
export const quiet = { tell: (): void => undefined };

/** An application over a data folder of its own. `around` stands between it and its hosts. */
export function practiceApplication(around: (host: HostPort) => HostPort = (host) => host): Application {
  const { application } = cliApplication();
  const { hosts } = application;
  return { ...application, hosts: { ...hosts, open: async (name, mode) => around(await hosts.open(name, mode)) } };
}

export const controlsOf = (application: Application, ...ids: readonly string[]): readonly Control[] =>
  application.controls.filter((control) => ids.includes(control.id));

/** Scans, and plans the fix of these controls. */
export const planFor = async (application: Application, ...ids: readonly string[]): Promise<Plan> =>
  (await scanAndPlan(application, { reference, profile, choice: { controls: controlsOf(application, ...ids), groups: [] } }, quiet)).plan;

export const applyIt = (application: Application, plan: Plan): Promise<AppliedPlan> =>
  applyPlan(application, { reference, plan, confirmed: plan.id, understood: new Set(), profile }, quiet);
