import type { Change, Plan } from '../../main/contract/plan.ts';
import { sampleChange } from '../../renderer/gallery/sample-data.ts';

export const changeWith = (more: Partial<Change> = {}): Change => ({ ...sampleChange('ready'), ...more });
export const held = (): Change => sampleChange('held');
/** A change that asks for the confirmation of a control. */
export const toConfirm = (control: string, ...understand: readonly string[]): Change =>
  changeWith({ standing: { is: 'confirm', control, understand: [...understand] } });
/** A change under a rollback; with a control, it asks for its confirmation too. */
export const guarded = (control?: string, ...understand: readonly string[]): Change =>
  changeWith({
    standing: {
      is: 'guarded',
      danger: { rule: 'firewall', reason: 'It can cut the connection.', when: 'now', proofs: ['path'] },
      understand: [...understand],
      ...(control !== undefined && { control }),
    },
  });
export const planOf = (...changes: readonly Change[]): Plan => ({
  version: 2,
  id: 'plan-1',
  purpose: 'fix',
  host: { reference: 'practice:neglected', kind: 'practice', name: 'HV01', machineId: 'practice' },
  madeAt: '2026-11-28T08:00:00.000Z',
  factsAt: '2026-11-28T07:00:00.000Z',
  choice: { targets: [], optionalGroups: [], steps: [] },
  changes: [...changes],
});
