import { describe, expect, it } from 'vitest';
import { rollbackPhaseSchema } from '../../../../main/contract/rollback.ts';
import { isOver } from '../../../../main/engine/running/rollback-end.ts';
import { pendingRefusal, pendingWords } from '../../../../main/engine/running/pending-words.ts';
import { guardedBench } from '../guarded-bench.ts';

describe('a rollback that has not ended', () => {
  it.each(rollbackPhaseSchema.options)('in the phase %s says that a change waits for Keep only while it can be kept', (phase) => {
    const words = pendingWords({ name: 'run-1-0', phase }, 'HV01');
    expect(words.includes('keep it')).toBe(phase === 'counting');
    expect(words === '').toBe(isOver({ name: 'run-1-0', phase, beatAgeSeconds: 0, restarted: false }));
  });

  it('names the failed attempts and the last reason while the host tries again, and nothing of them otherwise', () => {
    const failed = { attempts: 3, of: 20, message: 'The disk is full.' };
    const words = pendingWords({ name: 'run-1-0', phase: 'returning', failed }, 'HV01');
    expect(words).toContain('(run-1-0). Attempt 3 of 20 to restore the old value failed: The disk is full. The host tries again.');
    expect(pendingWords({ name: 'run-1-0', phase: 'returning' }, 'HV01')).not.toContain('ttempt');
  });

  it('that was planted and never used says so where another plan is applied, and does not ask to keep anything', async () => {
    const bench = guardedBench();
    const { rollback, plan } = bench;
    const [change] = plan.changes;
    if (!change) throw new Error('no change');
    const undo = { label: '', setter: '', property: '', key: {}, change: { from: change.to, to: change.from } };
    await rollback.plant({ name: 'left-0', run: 'left', step: 0, change, undo, seconds: 600, throughRestart: false });
    const why = await bench.run().then(
      () => '',
      (error: unknown) => String(error),
    );
    expect(why).toContain('no change was made under it');
    expect(why).not.toContain('Keep it');
    expect(pendingRefusal({ name: 'run-1-0', phase: 'counting' }, 'HV01')).toContain('Keep it or restore it first.');
  });
});
