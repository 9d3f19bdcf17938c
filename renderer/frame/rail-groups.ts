import type { AreaView } from '../../main/contract/control-view.ts';
import type { StepId } from '../state/steps.ts';

export type RailId = 'connect' | 'environment' | 'scan' | 'overview' | 'vms' | 'areas' | 'map' | 'plan' | 'apply' | 'result' | 'report' | 'history';
export interface RailGroup {
  readonly title: string;
  readonly items: readonly { readonly id: RailId; readonly title: string }[];
}

/** The places of the rail, in the order of the work. */
export const railGroups: readonly RailGroup[] = [
  {
    title: 'Prepare',
    items: [
      { id: 'connect', title: 'Connect' },
      { id: 'environment', title: 'Your environment' },
      { id: 'scan', title: 'Scan' },
    ],
  },
  {
    title: 'Findings',
    items: [
      { id: 'overview', title: 'Overview' },
      { id: 'vms', title: 'Virtual machines' },
      { id: 'areas', title: 'Areas' },
      { id: 'map', title: 'Segregation map' },
    ],
  },
  {
    title: 'Change',
    items: [
      { id: 'plan', title: 'Plan' },
      { id: 'apply', title: 'Apply' },
      { id: 'result', title: 'Result' },
    ],
  },
  {
    title: 'Report',
    items: [
      { id: 'report', title: 'Report' },
      { id: 'history', title: 'History' },
    ],
  },
];

/** Where the user is. The overview is the step “Areas” without an area; search, help and the gallery have no place in the rail. */
export function railPlace(step: StepId, area: string): RailId | undefined {
  if (step === 'areas') return area === '' ? 'overview' : 'areas';
  return railGroups.flatMap(({ items }) => items).find(({ id }) => id === step)?.id;
}

/** The area that “Areas” opens: the first with something to fix, or the first of all. Empty while there is no catalogue. */
export const areaToOpen = (areas: readonly AreaView[], toFix: (area: string) => number): string =>
  (areas.find(({ id }) => toFix(id) > 0) ?? areas[0])?.id ?? '';
