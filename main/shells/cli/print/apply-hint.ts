import type { Plan } from '../../../contract/plan.ts';

/** What comes after a plan was printed. The name of the host is not written into the command: it is typed by the one who applies the plan. */
export function applyHint({ id, changes }: Pick<Plan, 'id' | 'changes'>, out: string | undefined): string {
  if (out === undefined) return 'Write it to a file with --out FILE to apply it.';
  const name = changes.some(({ standing }) => standing.is === 'guarded') ? ' --host-name NAME' : '';
  return `Read the plan, then run: castellan apply --plan ${out} --confirm ${id}${name}`;
}
