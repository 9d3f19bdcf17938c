import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../main/contract/plan.ts';
import { installInLab, processesLeft, type Installed, type LabRan } from './lab.ts';
import { expectInRegistry, newKey, registryTree, removeRegistryValues } from './registry-values.ts';

/** The whole job with Hyper-V simulated, over the registry of Windows. */
export function testWholeJob(): void {
  let castellan: Installed;
  let before: readonly string[];
  beforeAll(async () => {
    castellan = await installInLab('fresh');
    removeRegistryValues();
    before = processesLeft();
  });
  afterAll(() => {
    expect(processesLeft()).toEqual(before);
  });
  /** Of three resources, so that a run takes minutes: registry, account policy, audit policy. */
  const controls = ['--control', 'W02-22', 'W04-01', 'W11-A18'];
  const run = (...words: readonly string[]): LabRan => castellan.runWithStandIns(...words);
  const text = (name: string): string => readFileSync(castellan.here(name), 'utf8');
  const planIn = (name: string): Plan => JSON.parse(text(name)) as Plan;
  const outcomes = (said: LabRan): readonly string[] => {
    const { steps } = JSON.parse(said.out.trimEnd().split('\n').at(-1) ?? 'null') as { steps: readonly { settled: { outcome: string } }[] };
    return steps.map((step) => step.settled.outcome);
  };
  /** The world without what the host writes into its own log, and with access lists in one spelling. */
  const world = (): unknown => ({
    ...(JSON.parse(text('test/simulator/worlds/fresh.json').replaceAll('D:PAI', 'D:P').replaceAll('null', '[]')) as object),
    eventLog: [],
  });

  describe('the whole job with Hyper-V and its neighbors simulated, on Win32 and over the registry of Windows', () => {
    it('scans, plans, applies, reports, undoes: world and registry are changed and as before', () => {
      const atFirst = world();
      const treeAtFirst = registryTree();
      expect(treeAtFirst).not.toContain(`HKEY_LOCAL_MACHINE\\${newKey}`);
      // These three can all be read, and are open.
      expect(run('scan', '--host', 'local', ...controls).code).toBe(1);
      run('plan', '--host', 'local', ...controls, '--out', castellan.path('plan.json'));
      const { changes, id } = planIn('plan.json');
      const ready = changes.filter((change) => change.standing.is === 'ready');
      expect(new Set(ready.map((change) => change.address.resource)).size).toBeGreaterThan(2);
      const registry = ready.filter((change) => change.address.resource === 'registry');
      expectInRegistry(registry, 'from');
      const applied = run('apply', '--plan', castellan.path('plan.json'), '--confirm', id, '--json');
      expect(outcomes(applied).filter((outcome) => outcome === 'done')).toHaveLength(ready.length);
      expectInRegistry(registry, 'to');
      expect(registryTree()).toContain(`HKEY_LOCAL_MACHINE\\${newKey}`);
      expect(world()).not.toEqual(atFirst);
      const report = run('report', '--host', 'local', '--out', castellan.path('report.pdf'));
      expect(report.code, `${report.out}\n${report.notes}`).toBe(0);
      run('undo', '--host', 'local', '--out', castellan.path('undo.json'));
      const undone = run('apply', '--plan', castellan.path('undo.json'), '--confirm', planIn('undo.json').id, '--json');
      expect(outcomes(undone)).toEqual(planIn('undo.json').changes.map(() => 'done'));
      expectInRegistry(registry, 'from');
      // Also no empty key is left.
      expect(registryTree()).toEqual(treeAtFirst);
      expect(world()).toEqual(atFirst);
    });
  });
}
