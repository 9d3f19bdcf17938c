import type { Finding } from '../../contract/finding.ts';
import { addressText, keyText } from '../../words/key-text.ts';
import type { Run } from './runs.ts';
import { whatBecame } from './what-became.ts';

export type RunSteps = Pick<Run, 'steps'>;

/** Finds the last of the runs that explains a difference between these two times; none where something else has changed as well. */
export function explainedBy<R extends RunSteps>(from: string, to: string, runs: readonly R[]): (name: string, one?: Finding, other?: Finding) => R | undefined {
  // By place, so that the last of several is the highest.
  const [names, settings] = [new Map<string, number>(), new Map<string, number>()];
  for (const [place, { steps }] of runs.entries())
    for (const step of steps) {
      if (step.at <= from || step.at > to || whatBecame(step).is !== 'made') continue;
      for (const control of step.change.controls) names.set(`${control} ${keyText(step.change.target.key)}`, place);
      settings.set(addressText(step.change.address), place);
    }
  const placeOf = (address: string): number => settings.get(address) ?? -1;
  /** A setting may decide over findings of other controls than those that it was changed for. It explains them only where nothing else has changed. */
  return (name: string, one?: Finding, other?: Finding): R | undefined => {
    const named = names.get(name);
    if (named !== undefined || settings.size === 0) return named === undefined ? undefined : runs[named];
    const moved = movedSettings(one, other).map(placeOf);
    if (moved.length > 0) return moved.includes(-1) ? undefined : runs[Math.max(...moved)];
    // The values of a sensitive setting are not shown.
    const rests = [one, other].flatMap((finding) => finding?.evidence.map(({ address }) => placeOf(addressText(address))) ?? []);
    return runs[Math.max(-1, ...rests)];
  };
}

/** The settings in the evidence of both times whose shown value is another; all of a finding that only one time has. */
function movedSettings(one?: Finding, other?: Finding): readonly string[] {
  const shownThen = new Map(one?.evidence.map(({ address, shown: value }) => [addressText(address), value]));
  const now = other?.evidence.map(({ address, shown: value }) => ({ address: addressText(address), value })) ?? [];
  if (!one || !other) return [...shownThen.keys(), ...now.map(({ address }) => address)];
  return now.flatMap(({ address, value }) => (shownThen.has(address) && shownThen.get(address) !== value ? [address] : []));
}
