import type { Plan } from '../../contract/plan.ts';
import { derivePlan, type Deriving } from './derive-plan.ts';
import { isSealed } from '../planning/plan.ts';
import { planDifferences } from './plan-differences.ts';
import { settingsOf } from '../planning/setting-at.ts';
import { EngineError } from '../engine-error.ts';

export interface Confirming extends Deriving {
  readonly plan: Plan;
  /** The id that the user confirmed. */
  readonly confirmed: string;
}

/**
 * The plan that may run: made anew from the choice, under the id that was confirmed. Throws where it is not, change by change,
 * what the plan showed.
 */
export async function confirmedPlan(request: Confirming): Promise<Plan> {
  refuseUnlessSound(request);
  const { plan, controls } = request;
  const derived = await derivePlan(plan, request);
  const differences = planDifferences(plan, derived, settingsOf(controls));
  if (differences.length === 0) return { ...derived.plan, id: plan.id };
  const byHost = differences.filter((difference) => difference.cause === 'host');
  const [kind, cause, shown] =
    byHost.length > 0
      ? (['planMoved', 'The host has changed since the plan was made', byHost] as const)
      : ([
          'planAltered',
          'The plan does not match what Castellan plans now: it was edited, or made by another version or with another profile',
          differences,
        ] as const);
  const lines = shown.slice(0, 5).map(({ change, why }) => `${change}: ${why.replace(/\.$/, '')}.`);
  const more = shown.length > lines.length ? ` And ${String(shown.length - lines.length)} more.` : '';
  throw new EngineError(kind, `${cause}. ${lines.join(' ')}${more} Nothing was applied. Make the plan again.`);
}

function refuseUnlessSound({ plan, confirmed, host, digest }: Confirming): void {
  if (!isSealed(plan, digest))
    throw new EngineError('planAltered', `Plan ${plan.id} was edited after it was made: its content does not match its ID. Make the plan again.`);
  if (confirmed !== plan.id)
    throw new EngineError('wrongPlanId', `You confirmed plan ${confirmed}, but this file contains plan ${plan.id}. Check this plan, then confirm its ID.`);
  // Ids of firmware and of copied Windows are shared more often than one thinks, so the name counts as well.
  const { identity } = host;
  if (plan.host.reference !== identity.reference || plan.host.machineId !== identity.machineId || plan.host.name !== identity.name) {
    throw new EngineError(
      'otherHost',
      `The plan was made for ${plan.host.name} (${plan.host.reference}), this is ${host.identity.name} (${host.identity.reference}). Make a plan for this host.`,
    );
  }
}
