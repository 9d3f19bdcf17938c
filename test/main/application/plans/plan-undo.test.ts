import { describe, expect, it } from 'vitest';
import { planUndo } from '../../../../main/application/plans/plan-undo.ts';
import { wrapHost } from '../../../wrap-host.ts';
import { applyIt, planFor, practiceApplication, profile, quiet, reference } from '../practice-application.ts';

describe('planning an undo', () => {
  it('reads what the run touched, and not the whole host', async () => {
    const read: string[] = [];
    const application = practiceApplication((host) =>
      wrapHost(host, {
        read: (request) => {
          read.push(request.resource.name);
          return host.read(request);
        },
      }),
    );
    const plan = await planFor(application, 'W02-42');
    const whole = new Set(read).size;
    const { run } = await applyIt(application, plan);
    read.length = 0;
    const undo = await planUndo(application, { reference, run, profile }, quiet);
    expect(undo.plan.changes.map(({ address, to }) => [address, to])).toEqual(plan.changes.map(({ address, from }) => [address, from]));
    expect(new Set(read).size).toBeGreaterThan(0);
    expect(new Set(read).size).toBeLessThan(whole / 3);
  });

  it('takes the newest run whose changes are in place where none is named', async () => {
    const application = practiceApplication();
    await applyIt(application, await planFor(application, 'W02-42'));
    const { plan } = await planUndo(application, { reference, profile }, quiet);
    await applyIt(application, plan);
    await expect(planUndo(application, { reference, profile }, quiet)).rejects.toMatchObject({ kind: 'unknownRun' });
    await expect(planUndo(application, { reference, run: 'no-such-run', profile }, quiet)).rejects.toMatchObject({ kind: 'unknownRun' });
  });
});
