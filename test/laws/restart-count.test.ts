import { describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { controls } from '../../main/catalogue/index.generated.ts';
import type { Plan } from '../../main/contract/plan.ts';
import { writesOf } from '../../main/grammar/expect.ts';
import { printPlan } from '../../main/shells/cli/print/print-plan.ts';
import { windowsOf } from '../../renderer/fix/plan-windows.ts';
import { totalsOf } from '../../renderer/fix/plan-totals.ts';
import { PracticeBench } from '../main/engine/practice-bench.ts';
import { testWorlds } from '../practice/worlds.ts';
import { root } from './code/generated-file.ts';

/** What the plan screen and the command line say: whether the host has to restart, in the sum and in the parts. */
const saidBy = (plan: Plan): Readonly<Record<string, boolean>> => {
  const lines = printPlan(plan);
  return {
    'sum of the command line': !(lines.at(-1) ?? '').includes('no restart'),
    'part of the command line': lines.includes('Takes effect at the next restart of the host'),
    'steps of the command line': lines.includes('Steps to restart the host') && lines.includes('Steps to restart a cluster node'),
    'sum of the screens': totalsOf(plan).restart,
    'part of the screens': windowsOf(plan).some(
      ({ title, changes }) =>
        title.includes('restart') || changes.some((each) => each.vmOff !== undefined && each.takesEffect === 'afterRestart' && each.standing.is !== 'held'),
    ),
  };
};
const asOne = (plan: Plan): boolean => {
  const said = new Set(Object.values(saidBy(plan)));
  expect([...said], JSON.stringify(saidBy(plan))).toHaveLength(1);
  return said.has(true);
};

/** When each setting acts, by the control that writes it: `registry {…} value` → `W11-02 afterRestart`, …. */
const whenItActs = (): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, Map<string, string[]>>();
  for (const { id, expect: expected, fix } of controls) {
    if (fix?.kind !== 'set') continue;
    const goals = [fix.set ?? expected, ...(fix.optionalGroups ?? []).map(({ set }) => set)];
    for (const fact of goals.flatMap((goal) => (goal ? writesOf(goal.expression) : []))) {
      const written = `${fact.resource} ${JSON.stringify(fact.address ?? {})} ${fact.property}`;
      const when = fact.setting?.takesEffect ?? fix.takesEffect;
      const there = found.get(written) ?? new Map<string, string[]>();
      found.set(written, there.set(when, [...(there.get(when) ?? []), id]));
    }
  }
  return found;
};

describe('whether the host has to restart', () => {
  it('follows from what is set, whichever control sets it', () => {
    const all = [...whenItActs()];
    expect(all.filter(([, times]) => [...times.values()].flat().length > 1).length).toBeGreaterThan(3);
    expect(all.filter(([, times]) => times.size > 1).map(([written, times]) => `${written}: ${JSON.stringify([...times])}`)).toEqual([]);
  });

  it.each(Object.keys(testWorlds))('is said alike everywhere for the plan of %s, and for each of its changes, on hold or not', async (world) => {
    const { plan } = await (await PracticeBench.open(world)).plan();
    asOne(plan);
    for (const change of plan.changes)
      for (const takesEffect of ['now', 'afterRestart'] as const) {
        const of = (standing: typeof change.standing): Plan => ({ ...plan, changes: [{ ...change, takesEffect, standing }] });
        expect(asOne(of({ is: 'ready' }))).toBe(takesEffect === 'afterRestart');
        expect(asOne(of({ is: 'held', by: 'owner', reason: 'x' }))).toBe(false);
      }
  });

  it('is asked of one function by every screen and every print', () => {
    const files = ['renderer', join('main', 'shells'), join('main', 'reports')].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/u.test(file))
        .map((file) => join(folder, file)),
    );
    const own = files.filter((file) => /change[a-z]*\.takesEffect === 'afterRestart'/iu.test(readFileSync(join(root, file), 'utf8')));
    expect(files.length).toBeGreaterThan(100);
    expect(own).toEqual([]);
  });
});
