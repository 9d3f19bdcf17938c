import type { Plan } from '../../main/contract/plan.ts';

/** Controls that ask for a confirmation of their own, with what has to be understood. */
export function confirmationsOf(plan: Plan): readonly { readonly control: string; readonly statements: readonly string[] }[] {
  const asked = new Map<string, readonly string[]>();
  for (const { standing } of plan.changes) if (standing.is === 'confirm') asked.set(standing.control, standing.understand);
  return [...asked].map(([control, statements]) => ({ control, statements }));
}
