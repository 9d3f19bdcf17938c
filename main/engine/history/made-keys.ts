import type { Change } from '../../contract/plan.ts';
import { stepsInPlace, type Run } from './runs.ts';

const lower = (text: string): string => text.toLowerCase();
const holds = (key: string, path: string): boolean => lower(path) === lower(key) || lower(path).startsWith(`${lower(key)}\\`);

/** The path of the registry key whose value a change sets; undefined for a change of anything else. */
const pathOf = ({ address }: Pick<Change, 'address'>): string | undefined => (address.resource === 'registry' ? address.key['path'] : undefined);

/** Of these registry keys the one that holds the value of a change, and those above it. */
export function keysOf(change: Pick<Change, 'address'>, keys: readonly string[]): readonly string[] {
  const path = pathOf(change);
  return path === undefined ? [] : keys.filter((key) => holds(key, path));
}

/** The registry keys that Windows creates with these changes, where they are missing: the paths to ask for. */
export const pathsToCreate = (changes: readonly Change[]): readonly string[] => [
  ...new Set(changes.flatMap((change) => (change.from.is === 'absent' && change.to.is === 'value' ? (pathOf(change) ?? []) : []))),
];

/**
 * The registry keys of a new run: those that are missing before it, and those that an earlier run has created for values that are still
 * in place. Whichever run is undone last removes them.
 */
export function keysOfRun(changes: readonly Change[], missing: readonly string[], runs: readonly Run[]): readonly string[] {
  const earlier = new Map(runs.map((run) => [run.id, run.madeKeys]));
  const known = stepsInPlace(runs).flatMap((step) => keysOf(step.change, earlier.get(step.run) ?? []));
  const all = [...new Set([...missing, ...known])];
  return all.filter((key) => changes.some((change) => keysOf(change, [key]).length > 0));
}
