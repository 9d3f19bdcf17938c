import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../main/application/ports/application.ts';
import { keepRollback, practiceConnect, returnRollback } from '../../../../main/application/runs/keep-rollback.ts';
import { listRuns } from '../../../../main/application/past/list-runs.ts';
import { recordedRuns } from '../../../../main/application/evidence/recorded-runs.ts';
import { scanHost } from '../../../../main/application/scans/scan-host.ts';
import { withStorage } from '../../../../main/application/hosts/open-host.ts';
import { watchRollback } from '../../../../main/application/runs/watch-rollback.ts';
import type { RollbackEvent } from '../../../../main/contract/wizard/rollback-view.ts';
import { applyGuardedPlan, ended, ends, guardedControl, guardedHost } from '../guarded-host.ts';
import { controlsOf, practiceApplication, profile, quiet, reference } from '../practice-application.ts';

const noticesOfScan = async (application: Application): Promise<readonly string[]> => {
  const notices: string[] = [];
  await scanHost(
    application,
    { reference, profile, controls: controlsOf(application, guardedControl) },
    {
      tell: (event) => {
        if (event.event === 'notice') notices.push(event.message);
      },
    },
  );
  return notices;
};

describe('Keep', () => {
  it('is refused from the old session and given with a new connection, while the program that applies waits', async () => {
    const { application, rollback, plan } = await guardedHost();
    const answers: string[] = [];
    rollback.onSecond = async (second) => {
      if (second === 5) answers.push((await keepRollback(application, { reference })).message);
      if (second === 6) rollback.connect();
      if (second === 7) answers.push((await keepRollback(application, { reference })).is);
    };
    const { steps } = await applyGuardedPlan(application, plan);
    expect(steps.map((step) => step.settled.outcome)).toEqual(['done']);
    expect(answers).toEqual([expect.stringContaining('no new connection since the change'), 'kept']);
    expect(await ends(application, plan)).toMatchObject([{ end: 'kept', by: 'test', proofs: [expect.stringContaining('New connection from 10.0.4.7')] }]);
    expect(rollback.planted.size).toBe(0);
  });

  it('that the host itself refuses decides nothing: the reason is told, and the countdown goes on', async () => {
    const { application, rollback, plan } = await ended();
    rollback.connect();
    const keep = rollback.keep.bind(rollback);
    rollback.keep = async (name) => ({ ...((await rollback.state(name)) ?? expect.fail('no rollback')), message: 'The last heartbeat is too old.' });
    expect(await keepRollback(application, { reference })).toEqual({ is: 'refused', message: 'The last heartbeat is too old.' });
    expect(await ends(application, plan)).toEqual([]);
    rollback.keep = keep;
    expect(await keepRollback(application, { reference })).toMatchObject({ is: 'kept' });
  });

  it('from another address is given with a statement only, which the journal holds', async () => {
    const { application, rollback, plan } = await ended();
    rollback.connect('10.0.9.9');
    expect(await keepRollback(application, { reference })).toMatchObject({ is: 'refused', message: expect.stringContaining('10.0.9.9') as string });
    expect(await keepRollback(application, { reference, statement: 'My laptop in the office' })).toMatchObject({ is: 'kept' });
    expect((await ends(application, plan))[0]?.proofs.at(-1)).toContain('My laptop in the office');
  });

  it('is given to the next program after the first was ended, and written by it', async () => {
    const { application, rollback, plan } = await ended();
    rollback.connect();
    expect(await keepRollback(application, { reference })).toMatchObject({ is: 'kept' });
    expect(await ends(application, plan)).toMatchObject([{ end: 'kept' }]);
    expect(rollback.planted.size).toBe(0);
    await expect(keepRollback(application, { reference })).rejects.toMatchObject({ kind: 'noRollback' });
  });

  it('shows the winner where the host was first', async () => {
    const { application, rollback, plan } = await ended();
    rollback.connect();
    rollback.faults.claimUnreadable = true;
    expect(await keepRollback(application, { reference })).toMatchObject({ is: 'returned' });
    expect(await ends(application, plan)).toMatchObject([{ end: 'returned', proofs: [] }]);
  });

  it('is for a host on which something waits', async () => {
    const application = practiceApplication();
    await expect(keepRollback(application, { reference: 'practice:fresh' })).rejects.toMatchObject({ kind: 'noRollback' });
    const { application: guarded } = await guardedHost();
    await expect(returnRollback(guarded, { reference })).rejects.toMatchObject({ kind: 'noRollback' });
    await expect(practiceConnect(guarded, reference, true)).rejects.toMatchObject({ kind: 'noRollback' });
  });
});

describe('restoring now', () => {
  it('restores the old value at once, and says when the host could not', async () => {
    const first = await ended();
    expect(await returnRollback(first.application, { reference })).toMatchObject({ is: 'returned' });
    expect(first.rollback.seconds).toBeLessThan(30);
    const second = await ended();
    second.rollback.faults.restore = 'Access is denied.';
    expect(await returnRollback(second.application, { reference })).toMatchObject({ is: 'notReturned' });
    expect(await ends(second.application, second.plan)).toMatchObject([
      { end: 'notReturned', message: expect.stringContaining('Access is denied.') as string },
    ]);
  });
});

describe('the next start', () => {
  it('says that a change still waits', async () => {
    const { application } = await ended();
    expect((await noticesOfScan(application)).join(' ')).toMatch(/waits for its confirmation/);
  });

  it('puts into the journal that the host has restored the value, once', async () => {
    const { application, rollback, plan } = await ended();
    await rollback.pass(700);
    expect((await noticesOfScan(application)).join(' ')).toMatch(/The host restored the old value\./);
    expect(await ends(application, plan)).toMatchObject([{ end: 'returned' }]);
    expect(rollback.planted.size).toBe(0);
    expect(await noticesOfScan(application)).toEqual([]);
    const [{ run, inPlace } = { run: undefined, inPlace: new Set() }] = await listRuns(application, { reference }, quiet);
    expect(run?.steps).toMatchObject([{ settled: { outcome: 'returned' }, rollback: { ended: { end: 'returned' } } }]);
    expect([...inPlace]).toEqual([]);
    // The record tells the same.
    const [recorded] = recordedRuns(run ? [run] : []);
    expect(recorded?.steps).toMatchObject([{ inPlace: false, became: 'notMade', rollback: { seconds: 600, ended: { end: 'returned' } } }]);
  });

  it('says “returned automatically” where Keep was lost with the power', async () => {
    const { application, rollback, plan } = await ended();
    rollback.connect();
    const before = new Map([...rollback.planted].map(([name, planted]) => [name, { ...planted }]));
    await keepRollback(application, { reference });
    // The claim was not on the disk yet: after the start, the waiting process finds none.
    for (const [name, planted] of before) rollback.planted.set(name, { ...planted, claim: undefined, phase: 'counting' });
    await rollback.pass(700);
    expect((await noticesOfScan(application)).join(' ')).toMatch(/returned automatically/);
    expect((await ends(application, plan)).map(({ end }) => end)).toEqual(['kept', 'returned']);
    const [listed] = await listRuns(application, { reference }, quiet);
    expect(listed?.run.steps[0]?.settled?.outcome).toBe('returned');
  });

  it('says that the rollback is gone where the host knows nothing of it', async () => {
    const { application, rollback, plan } = await ended();
    rollback.planted.clear();
    expect((await noticesOfScan(application)).join(' ')).toMatch(/no longer on the host/);
    expect(await ends(application, plan)).toMatchObject([{ end: 'notReturned' }]);
  });

  it('takes what the host has restored from the undo file, also where the start before ended in between', async () => {
    const { application, rollback, plan } = await ended();
    await noticesOfScan(application);
    const { machineId } = plan.host;
    const inUndoFile = (): Promise<number> =>
      withStorage(application, machineId, ({ folder }) => {
        const name = readdirSync(folder).find((file) => /^undo-.*\.json$/.test(file)) ?? '';
        return Promise.resolve((JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly steps: readonly unknown[] }).steps.length);
      });
    expect(await inUndoFile()).toBe(1);
    await rollback.pass(1300);
    const ends = new Error('the program was ended');
    const storage = async (id: string) => Object.assign(await application.storage(id), { writeUndoFile: () => Promise.reject(ends) });
    await expect(noticesOfScan({ ...application, storage })).rejects.toThrow(ends);
    expect(await inUndoFile()).toBe(1);
    await noticesOfScan(application);
    expect(await inUndoFile()).toBe(0);
  });

  it('applies nothing while a change waits', async () => {
    const { application, plan } = await ended();
    await expect(applyGuardedPlan(application, plan)).rejects.toMatchObject({ kind: 'openRun' });
  });
});

describe('watching a rollback', () => {
  it('shows the remaining time, what is missing, and the end', async () => {
    const { application, rollback, plan } = await guardedHost();
    const seen: RollbackEvent[] = [];
    let watching: Promise<void> | undefined;
    let [connected, kept] = [false, false];
    rollback.onSecond = async (second) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (second === 2) watching = watchRollback(application, reference, { tell: (event) => void seen.push(event) });
      const last = seen.at(-1);
      if (last?.is === 'pending' && !connected) {
        connected = true;
        rollback.connect();
      }
      if (last?.is === 'pending' && last.rollback.canKeep && !kept) {
        kept = true;
        void keepRollback(application, { reference });
      }
    };
    await applyGuardedPlan(application, plan);
    await watching;
    const views = seen.flatMap((event) => (event.is === 'pending' ? [event.rollback] : []));
    expect(views[0]).toMatchObject({
      phase: 'counting',
      canKeep: false,
      oldConnection: true,
      connectedBefore: 'RDP from 10.0.4.7',
      seconds: 600,
      canPractice: false,
    });
    expect(views.some((view) => view.canKeep && view.proofs.every((proof) => proof.is === 'there'))).toBe(true);
    expect(seen.at(-1)).toMatchObject({ is: 'ended', end: 'kept' });
    const after: RollbackEvent[] = [];
    await watchRollback(application, reference, { tell: (event) => void after.push(event) });
    expect(after).toEqual([{ is: 'none' }]);
  });
});
