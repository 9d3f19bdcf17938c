import type { Settled } from '../../main/contract/journal.ts';
import type { Change } from '../../main/contract/plan.ts';
import type { Severity } from '../../main/contract/severity.ts';
import type { Verdict } from '../../main/contract/verdict.ts';
import type { ControlView } from '../../main/contract/wizard/control-view.ts';
import type { FindingRow } from '../../main/contract/wizard/finding-row.ts';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';
import type { Counts } from '../../main/words/counts-of.ts';

/** Things for the gallery, with the names that hurt: quotes, another direction, two hundred characters. */
const names = ['$(calc)’; "', 'מכונה-١', 'W'.repeat(200), 'APP02'];

export const sampleCounts: Counts = { notMet: 3, pending: 1, unknown: 2, manual: 1, met: 17, notApplicable: 4, waived: 1 };

export const sampleControl = (id: string): ControlView => ({
  id,
  aka: [],
  area: 'vm-storage',
  serves: ['S08'],
  title: 'VM folders are accessible to trusted accounts only',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker who copies the files of a VM can read the passwords in it.',
  expects: 'no other account can read the folder',
  fix: 'auto',
  settable: true,
  consequence: 'No impact on users or VMs.',
  takesEffect: 'now',
  prechecks: [],
  steps: [],
  optionalGroups: [],
  sources: [],
});

export const sampleRow = (id: string, verdict: Verdict, severity: Severity, at: number): FindingRow => ({
  id,
  control: `XX-${String(at)}`,
  kind: 'vm',
  key: { vm: id },
  label: names[at % names.length] ?? '',
  verdict,
  severity,
  title: `Everyone can read the VM folder of ${names[at % names.length] ?? ''}`,
  because: '',
  waived: false,
});

export const sampleChange = (standing: 'ready' | 'held'): Change => ({
  address: { resource: 'folder', key: { path: standing }, property: 'access' },
  target: { kind: 'folder', key: { path: standing }, label: `D:\\VMs\\${names[0] ?? ''}` },
  label: 'Folder: access',
  from: { is: 'value', value: 'before' },
  to: { is: 'value', value: 'after' },
  edit: { how: 'replace' },
  shownFrom: 'Everyone: read',
  shownTo: 'Administrators and SYSTEM: full control',
  native: { command: "Set-Service -Name 'Spooler' -StartupType 'Disabled'" },
  controls: ['XX-0'],
  consequence: ['Takes effect immediately.'],
  takesEffect: 'now',
  undo: { is: 'exact' },
  standing: standing === 'held' ? { is: 'held', by: 'connection', reason: 'This change can cut your RDP connection.' } : { is: 'ready' },
});

export const sampleStep = (outcome: Settled['outcome'], step: number): AppliedStepView => ({
  step,
  of: 5,
  change: sampleChange('ready'),
  canUndo: outcome === 'done',
  settled: {
    outcome,
    was: { is: 'absent' },
    is: { is: 'absent' },
    message: outcome === 'done' || outcome === 'already' ? '' : 'Windows answered: access is denied (0x80070005).',
  },
});
