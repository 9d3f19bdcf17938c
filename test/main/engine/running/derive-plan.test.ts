import { describe, expect, it } from 'vitest';
import type { Control } from '../../../../main/catalogue/control.ts';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { Plan } from '../../../../main/contract/plan.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { derivePlan } from '../../../../main/engine/running/derive-plan.ts';
import { is, within } from '../../../../main/grammar/expect.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { vmNetworkAdapter } from '../../../../main/resources/hyper-v/devices/vm-network-adapter.ts';
import { userRight } from '../../../../main/resources/identity/user-right.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { testWorlds } from '../../../practice/worlds.ts';
import { MemoryHost, ticking } from '../fakes.ts';
import { factsOf, reading, row, value } from '../known.ts';
import { PracticeBench } from '../practice-bench.ts';
import { smallControl } from '../small-control.ts';

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

  it('gives the same undo after everything was applied, whole and step by step', async () => {
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

describe('a plan that is derived again', () => {
  const right = userRight('SeBackupPrivilege');
  const fix = { kind: 'set', class: 'guarded', loses: 'l', takesEffect: 'now', consequence: 'c' } as const;
  const backup = smallControl({ expect: within(right, ['S-1-5-32-551']), fix });
  const known = (sid: string): MemoryHost =>
    new MemoryHost(
      factsOf(
        reading('machine', [row({}, { hyperV: value(true) })]),
        reading('userRight', [row(right.address ?? {}, { holders: value(['S-1-5-32-551', sid]) })]),
        reading('account', [row({ sid: 'S-1-5-21-1-2-3-1104' }, { name: value('CORP\\backup') })]),
      ),
    );
  const derive = (plan: Partial<Plan>, host: MemoryHost, chosen: readonly Control[] = [backup]) =>
    derivePlan({ purpose: 'fix', choice: { targets: [{ control: backup.id, key: {} }], optionalGroups: [], steps: [] }, changes: [], ...plan } as Plan, {
      host,
      controls: chosen,
      profile: emptyProfile,
      runs: [],
      clock: ticking(),
      digest: sha256,
    });

  it('is made from its choice and a fresh reading, not from its changes', async () => {
    const { plan, left, findings } = await derive({}, known('S-1-5-21-1-2-3-1104'));
    expect(plan.changes.map((change) => change.edit)).toEqual([{ how: 'difference', add: [], remove: ['S-1-5-21-1-2-3-1104'] }]);
    expect([left, findings.map((finding) => finding.verdict)]).toEqual([[], ['notMet']]);
  });
  it('says what of its choice is no change', async () => {
    const { plan, left } = await derive({}, known('S-1-5-32-551'), [smallControl({ expect: is(machine.clustered, true) })]);
    expect([plan.changes, left]).toEqual([[], [{ label: `${backup.id} this host`, why: expect.stringContaining('Could not be read') as string }]]);
  });
  it('is refused where it names a control that there is not, or undoes a run that there is not', async () => {
    await expect(derive({}, known('S-1-5-32-551'), [])).rejects.toMatchObject({ kind: 'planAltered' });
    await expect(derive({ purpose: 'undo', run: 'r-1' }, known('S-1-5-32-551'))).rejects.toMatchObject({ kind: 'unknownRun' });
    await expect(derive({ purpose: 'undo' }, known('S-1-5-32-551'))).rejects.toMatchObject({ kind: 'unknownRun' });
  });
  it('says again that the replica of a VM does not get the change', async () => {
    const adapter = 'Microsoft:1A2B3C4D-0000-4000-8000-00000000000A\\X';
    const guard = smallControl({ each: vmNetworkAdapter.targets, expect: is(vmNetworkAdapter.dhcpGuard, 'On'), fix });
    const host = new MemoryHost(
      factsOf(
        reading('machine', [row({}, { hyperV: value(true) })]),
        reading('vm', [row({ vm: '1A2B3C4D-0000-4000-8000-00000000000A' }, { name: value('APP01'), replicationMode: value('Primary') })]),
        reading('vmNetworkAdapter', [row({ adapter }, { vmName: value('APP01'), dhcpGuard: value('Off') })]),
      ),
    );
    const choice = { targets: [{ control: guard.id, key: { adapter } }], optionalGroups: [], steps: [] };
    const { plan: shown } = await derive({ choice }, host, [guard]);
    const { plan } = await derive({ choice, changes: shown.changes }, host, [guard]);
    expect(plan.changes.map(({ consequence }) => consequence.at(-1))).toEqual([expect.stringContaining('This VM has a replica on another host.') as string]);
  });
  it('asks the host for the name of an account that is in no fact', async () => {
    const { plan } = await derive({}, known('S-1-5-21-1-2-3-1104'));
    const host = known('S-1-5-32-551');
    const { names } = await derive({ changes: plan.changes }, host);
    expect(names('S-1-5-21-1-2-3-1104')).toBe('CORP\\backup');
    expect(host.log).toContain('read account');
    expect(names('S-1-5-21-1-2-3-9')).toBeUndefined();
  });
});
