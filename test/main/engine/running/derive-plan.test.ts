import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { testWorlds } from '../../../practice/worlds.ts';
import { PracticeBench } from '../practice-bench.ts';

describe.each(Object.keys(testWorlds))('a plan for %s, derived again from its choice', (name) => {
  it('is the same plan, whole and control by control, on the readings that its choice touches alone', async () => {
    const bench = await PracticeBench.open(name);
    const known = await bench.known();
    const whole = await bench.plan({}, known);
    expect(await bench.differences(whole.plan)).toEqual([]);
    for (const control of controls) {
      const { plan } = await bench.plan({ controls: [control] }, known);
      expect([control.id, await bench.differences(plan)]).toEqual([control.id, []]);
    }
  });

  it('is the same way back after everything was applied, whole and step by step', async () => {
    const bench = await PracticeBench.open(name);
    await bench.apply((await bench.plan()).plan);
    const { plan } = await bench.undoPlan();
    expect(await bench.differences(plan)).toEqual([]);
    const [first, second] = plan.choice.steps;
    if (first === undefined || second === undefined) return;
    const { plan: part } = await bench.undoPlan([second, first]);
    expect(part.changes).toHaveLength(2);
    expect(await bench.differences(part)).toEqual([]);
  });
});
