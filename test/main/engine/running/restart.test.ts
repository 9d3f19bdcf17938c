import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { Address } from '../../../../main/contract/address.ts';
import { writesOf } from '../../../../main/grammar/expect.ts';
import { judge } from '../../../../main/engine/judging/judge.ts';
import { printPlan } from '../../../../main/shells/cli/print/print-plan.ts';
import { testWorlds } from '../../../practice/worlds.ts';
import { PracticeBench } from '../practice-bench.ts';

/** Whether the fix of this control sets what the address names, where its setting is one of the host. */
function isWrittenBy(id: string, { resource, key, property }: Address): boolean {
  const control = controls.find((each) => each.id === id);
  if (control?.fix?.kind !== 'set') return false;
  const goal = control.fix.set ?? control.expect;
  return (goal ? writesOf(goal.expression) : []).some(
    (fact) => fact.resource === resource && fact.property === property && JSON.stringify(fact.address) === JSON.stringify(key),
  );
}

describe.each(Object.keys(testWorlds))('a restart on %s', (name) => {
  it('is waited for by each control with a change that needs it, by no other, and by none after it', async () => {
    const bench = await PracticeBench.open(name);
    const { plan } = await bench.plan();
    const { steps } = await bench.apply(plan);
    const needing = new Set(
      steps.filter((step) => step.settled.outcome === 'done' && step.change.takesEffect === 'afterRestart').flatMap((step) => step.change.controls),
    );
    const pending = async (): Promise<readonly string[]> => {
      const known = await bench.known();
      return controls.filter((control) => judge(control, known).some((finding) => finding.verdict === 'pending')).map((control) => control.id);
    };
    const waiting = await pending();
    // A control that was met can expect more of a setting since, as of the size of a log. It waits for a change that another one made.
    const set = steps
      .filter((step) => needing.has(step.change.controls[0] ?? '') && step.change.takesEffect === 'afterRestart')
      .map(({ change }) => change.address);
    expect(waiting.filter((id) => !needing.has(id) && !set.some((address) => isWrittenBy(id, address)))).toEqual([]);
    const known = await bench.known();
    const met = controls.filter((control) => needing.has(control.id) && judge(control, known).every((finding) => finding.verdict === 'met'));
    expect(met.map((control) => control.id)).toEqual([]);
    await bench.host.restart();
    expect(await pending()).toEqual([]);
  });
});

describe('a control whose settings act at different times', () => {
  it('is planned change by change: the SMB 1 server at once, the feature after the restart', async () => {
    const bench = await PracticeBench.open('neglected');
    const { plan } = await bench.plan({ controls: controls.filter((control) => control.id === 'W02-16') });
    expect(plan.changes.map((change) => [change.address.resource, change.takesEffect])).toEqual([
      ['smbServer', 'now'],
      ['optionalFeature', 'afterRestart'],
    ]);
    const printed = printPlan(plan);
    const later = printed.indexOf('Takes effect at the next restart of the host');
    expect(printed.findIndex((line) => line.includes('SMB server'))).toBeLessThan(later);
    expect(printed.at(-1)).toContain('2 changes, 1 restart');
  });
});
