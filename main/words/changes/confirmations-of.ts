import type { Plan } from '../../contract/plan.ts';

/** Controls that ask for a confirmation of their own, with everything that has to be understood: two targets of one control can ask different things. */
export function confirmationsOf(plan: Plan): readonly { readonly control: string; readonly statements: readonly string[] }[] {
  const asked = new Map<string, readonly string[]>();
  for (const { standing } of plan.changes)
    if ((standing.is === 'confirm' || standing.is === 'guarded') && standing.control !== undefined)
      asked.set(standing.control, [...new Set([...(asked.get(standing.control) ?? []), ...standing.understand])]);
  return [...asked].map(([control, statements]) => ({ control, statements }));
}
