import { describe, expect, it } from 'vitest';
import { vmDowntimes } from '../../main/words/changes/vm-downtime.ts';
import { readWindows } from '../../main/engine/running/read-windows.ts';
import { PracticeBench } from '../main/engine/practice-bench.ts';
import { testWorlds } from '../practice/worlds.ts';

describe.each(Object.keys(testWorlds))('the plan for everything on the practice host %s, with a maintenance window of every VM', (world) => {
  it('says “off” only of VMs that were read as off, and names the downtime of each VM that it shuts down', async () => {
    const bench = await PracticeBench.open(world);
    const known = await bench.known();
    const states = new Map((known.facts['vm']?.rows ?? []).map(({ key, facts }) => [key['vm']?.toLowerCase() ?? '', facts['state']]));
    const windows = new Set(states.keys());
    const facts = { ...known.facts, ...(await readWindows(bench.host, windows)) };
    const { plan } = await bench.plan({ windows }, { ...known, facts });
    const shown = new Map(vmDowntimes(plan).map((each) => [each.vm, each]));
    for (const { vm, why } of shown.values()) if (why === 'The VM is off.') expect([vm, states.get(vm)]).toEqual([vm, { is: 'value', value: 'Off' }]);
    for (const { window, vmOff, standing } of plan.changes)
      if (window && vmOff !== undefined && standing.is !== 'held')
        expect(shown.get(vmOff.toLowerCase())).toMatchObject({ downtime: 'notKnown', isShutDown: true });
    if (world === 'neglected') expect(plan.changes.filter(({ window, standing }) => window && standing.is !== 'held').length).toBeGreaterThan(3);
  });
});
