import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sendAcceptedRisk, assign, recheck } from '../../../renderer/findings/finding-actions.ts';
import { useReport } from '../../../renderer/report/report-store.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { useFindings } from '../../../renderer/state/findings-store.ts';
import { usePanel } from '../../../renderer/state/panel-store.ts';
import { usePlan } from '../../../renderer/state/plan-store.ts';
import { openConnection } from '../open-connection.ts';

const reference = 'practice:neglected';
const accepted = { reason: 'late', approver: 'Anna', expires: '2027-01-01T00:00:00.000Z' };
const changed = { controls: ['A'], rows: [] };
const finding = vi.fn(() => Promise.resolve({}));
const replace = vi.fn();

beforeEach(() => {
  finding.mockClear();
  replace.mockClear();
  useDraft.setState({ ...useDraft.getInitialState(), reference });
  useFindings.setState({ ...useFindings.getInitialState(), replace });
  usePanel.setState({ ...usePanel.getInitialState(), id: 'A 1' });
  usePlan.setState({ ...usePlan.getInitialState(), understood: new Set(['A x']) });
});

describe('what a person states about a finding', () => {
  it('puts the new findings on the screens, drops the plan and reads the open finding again', async () => {
    openConnection({ accept: () => Promise.resolve(changed), finding });
    expect(await sendAcceptedRisk(reference, 'A', {}, accepted)).toBeUndefined();
    expect(replace).toHaveBeenCalledWith(changed);
    expect(usePlan.getState().understood.size).toBe(0);
    expect(finding).toHaveBeenCalledWith({ reference, id: 'A 1' });
  });

  it('changes nothing on the screens when it fails, and answers the problem', async () => {
    openConnection({ recheck: () => Promise.reject(new Error('gone')), finding });
    expect((await recheck(reference, 'A')).problem?.message).toContain('Checking again');
    expect(replace).not.toHaveBeenCalled();
    expect(usePlan.getState().understood.size).toBe(1);
  });

  it('answers what turned up while a finding was checked again', async () => {
    openConnection({ recheck: () => Promise.resolve({ ...changed, notices: ['The disk is full.'] }), finding });
    expect(await recheck(reference, 'A')).toEqual({ problem: undefined, notices: ['The disk is full.'] });
  });

  it('makes a report stale when an owner is assigned, and not when that fails', async () => {
    useReport.setState({ made: { id: 'r' } as never, stale: false });
    openConnection({ assign: () => Promise.reject(new Error('gone')), finding });
    await assign(reference, 'A', {}, { owner: 'Anna', due: accepted.expires });
    expect(useReport.getState().stale).toBe(false);
    openConnection({ assign: () => Promise.resolve(undefined), finding });
    expect(await assign(reference, 'A', {}, { owner: 'Anna', due: accepted.expires })).toBeUndefined();
    expect(useReport.getState().stale).toBe(true);
  });
});
