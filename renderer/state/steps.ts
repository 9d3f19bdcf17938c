/** The eight steps and the three places beside them. */
export const steps = [
  { id: 'connect', title: 'Connect' },
  { id: 'environment', title: 'Your environment' },
  { id: 'scan', title: 'Scan' },
  { id: 'areas', title: 'Areas' },
  { id: 'plan', title: 'Plan' },
  { id: 'apply', title: 'Apply' },
  { id: 'result', title: 'Result' },
  { id: 'report', title: 'Report' },
] as const;
export type StepId = (typeof steps)[number]['id'] | 'history' | 'search' | 'help' | 'gallery';

export const isStep = (id: string): id is StepId => [...steps.map((step) => step.id), 'history', 'search', 'help', 'gallery'].includes(id);
