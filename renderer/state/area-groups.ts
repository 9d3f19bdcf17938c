import type { AreaView } from '../../main/contract/control-view.ts';

/** The areas about VMs. All others are about Windows on the host. */
const vmAreaIds: ReadonlySet<string> = new Set(['segregation', 'vm-storage', 'parked-vms', 'vm-settings', 'patching']);

export const isVmArea = (id: string): boolean => vmAreaIds.has(id);

/** The areas in two groups, those about VMs first, each in the order of the catalogue. */
export const areaGroups = (areas: readonly AreaView[]): readonly { readonly title: string; readonly areas: readonly AreaView[] }[] => [
  { title: 'Virtual machines', areas: areas.filter(({ id }) => isVmArea(id)) },
  { title: 'Windows host', areas: areas.filter(({ id }) => !isVmArea(id)) },
];
