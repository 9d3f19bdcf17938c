import { describe, expect, it } from 'vitest';
import type { Application } from '../../../main/application/ports/application.ts';
import { keepRollback, returnRollback } from '../../../main/application/runs/keep-rollback.ts';
import { listRuns } from '../../../main/application/past/list-runs.ts';
import { scanAndPlan } from '../../../main/application/plans/plan-changes.ts';
import { withStorage } from '../../../main/application/hosts/open-host.ts';
import type { RollbackPort } from '../../../main/engine/ports.ts';
import { returnLeftAlone } from '../../../main/engine/running/settle-rollbacks.ts';
import { wrapHost } from '../../wrap-host.ts';
import { applyGuardedPlan, ended, ends, guardedControl } from './guarded-host.ts';
import { controlsOf, profile, quiet, reference } from './practice-application.ts';

describe('restoring now, where the waiting process is gone with its task', () => {
  const alone = async () => {
    const given = await ended();
    given.rollback.alive = false;
    return given;
  };

  it('is done by Castellan once the process has not reported for 90 seconds, and the host is free', async () => {
    const { application, rollback, plan } = await alone();
    // It may only just be started again.
    expect(await returnRollback(application, { reference })).toMatchObject({ is: 'returning' });
    expect(await ends(application, plan)).toEqual([]);
    await rollback.pass(100);
    expect(await returnRollback(application, { reference })).toMatchObject({ is: 'returned' });
    expect(await ends(application, plan)).toMatchObject([
      {
        end: 'returned',
        message: expect.stringMatching(/has not reported for \d+ seconds\. The old value was restored\. Castellan restored it itself\./) as string,
      },
    ]);
    expect(rollback.planted.size).toBe(0);
    const [listed] = await listRuns(application, { reference }, quiet);
    expect([...(listed?.inPlace ?? [])]).toEqual([]);
    // Nothing waits, so the same change can be applied again.
    rollback.alive = true;
    rollback.keepsAtOnce = true;
    const { plan: again } = await scanAndPlan(
      application,
      { reference, profile, choice: { controls: controlsOf(application, guardedControl), groups: [] } },
      quiet,
    );
    expect((await applyGuardedPlan(application, again)).steps.map((step) => step.settled.outcome)).toEqual(['done']);
  });

  it('says when Castellan cannot restore the value either', async () => {
    const { application, rollback, plan } = await alone();
    await rollback.pass(100);
    const { hosts } = application;
    const refusing: Application = {
      ...application,
      hosts: {
        ...hosts,
        open: async (name, mode) => {
          const host = await hosts.open(name, mode);
          const is = { is: 'value', value: 'new' } as const;
          return wrapHost(host, { set: () => Promise.resolve({ outcome: 'failed', was: is, is, message: 'Access is denied.' }) });
        },
      },
    };
    expect(await returnRollback(refusing, { reference })).toMatchObject({ is: 'notReturned' });
    expect((await ends(application, plan)).map(({ end }) => end)).toEqual(['notReturned']);
  });

  it('is never said of a change that the journal does not contain, and its rollback stays', async () => {
    const { application, rollback } = await alone();
    await rollback.pass(100);
    const [name] = rollback.planted.keys();
    const state = await rollback.state(name ?? '');
    if (!state) throw new Error('no rollback is planted');
    const removed: string[] = [];
    const watched: RollbackPort = Object.assign(Object.create(rollback) as RollbackPort, {
      remove: (gone: string) => Promise.resolve(void removed.push(gone)),
    });
    const host = wrapHost(await application.hosts.open(reference, 'change'), { rollback: watched });
    await withStorage(application, host.identity.machineId, async ({ journal }) => {
      const empty = { ...state, name: 'of-another-run' };
      expect(await returnLeftAlone({ host, journal, by: 'anna', controls: application.controls, clock: application.clock }, empty)).toBeUndefined();
    });
    expect(removed).toEqual([]);
  });

  it('leaves a change that was kept', async () => {
    const { application, rollback, plan } = await ended();
    rollback.connect();
    expect(await keepRollback(application, { reference })).toMatchObject({ is: 'kept' });
    rollback.alive = false;
    await rollback.pass(100);
    await expect(returnRollback(application, { reference })).rejects.toMatchObject({ kind: 'noRollback' });
    expect((await ends(application, plan)).map(({ end }) => end)).toEqual(['kept']);
  });
});
