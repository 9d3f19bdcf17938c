/** The eight steps, in the order of Ctrl+1 … Ctrl+8, and the places beside them. frame/rail-groups.ts names them. */
export const steps = [
  { id: 'connect' },
  { id: 'environment' },
  { id: 'scan' },
  { id: 'areas' },
  { id: 'plan' },
  { id: 'apply' },
  { id: 'result' },
  { id: 'report' },
] as const;
export type StepId = (typeof steps)[number]['id'] | 'vms' | 'map' | 'history' | 'search' | 'help' | 'gallery';

export const isStep = (id: string): id is StepId => [...steps.map((step) => step.id), 'vms', 'map', 'history', 'search', 'help', 'gallery'].includes(id);
