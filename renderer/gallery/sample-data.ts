import type { Settled } from '../../main/contract/journal.ts';
import type { WhatBecame } from '../../main/contract/outcome.ts';
import type { Change } from '../../main/contract/plan.ts';
import type { Severity } from '../../main/contract/severity.ts';
import type { Verdict } from '../../main/contract/verdict.ts';
import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';
import type { ProofView, RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import type { Counts } from '../../main/words/findings/counts-of.ts';

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
  vms: [id],
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

export const sampleStep = (outcome: Settled['outcome'], step: number, became: WhatBecame = outcome === 'done' ? 'made' : 'notMade'): AppliedStepView => ({
  step,
  of: 5,
  change: sampleChange('ready'),
  became,
  canUndo: became === 'made',
  settled: {
    outcome,
    was: { is: 'absent' },
    is: { is: 'absent' },
    message: outcome === 'done' || outcome === 'already' ? '' : 'Windows answered: access is denied (0x80070005).',
  },
});

export const sampleProof = (is: ProofView['is'], kind: ProofView['kind'] = 'path'): ProofView => ({
  kind,
  is,
  title: kind === 'path' ? 'A new RDP connection from 10.0.4.7' : 'A new RDP sign-in with administrator rights from 10.0.4.7',
  words:
    is === 'there' ? 'New connection from 10.0.4.7 to port 3389.' : 'There is no new connection since the change. Disconnect your session and connect again.',
});

/** A rollback that counts down and has no proof yet. */
export const sampleRollback = (more: Partial<RollbackView> = {}): RollbackView => ({
  name: 'r-1-0',
  run: 'run-1',
  step: 0,
  of: 3,
  plannedBy: names[1] ?? '',
  phase: 'counting',
  seconds: 600,
  remainingSeconds: 512,
  readAt: '2026-11-24T08:00:00.000Z',
  until: '2026-11-24T08:08:32.000Z',
  beatAgeSeconds: 1,
  silent: false,
  change: sampleChange('ready'),
  throughRestart: false,
  restarted: false,
  connectedBefore: 'RDP from 10.0.4.7',
  oldConnection: true,
  proofs: [sampleProof('missing'), sampleProof('missing', 'identity')],
  canKeep: false,
  whyNotKeep: 'There is no new connection since the change. Disconnect your session and connect again.',
  atZero: 'HV01 sets the old value again automatically.',
  canPractice: false,
  ...more,
});
