import { describe, expect, it } from 'vitest';
import { valueState } from '../../../../main/contract/fact-state.ts';
import type { JournalEntry } from '../../../../main/contract/journal.ts';
import { vmsLeft } from '../../../../main/engine/history/vms-left.ts';
import { settleWindows } from '../../../../main/engine/running/settle-windows.ts';
import type { HostPort } from '../../../../main/engine/ports.ts';
import { wrapHost } from '../../../wrap-host.ts';
import { PracticeBench } from '../practice-bench.ts';

const vms = {
  WEB01: 'd9e0eb0a-5b37-508e-9173-67e9ade83acf',
  DC01: 'd9e0eb0a-5b37-508e-9173-000000000002',
  LNX01: 'd9e0eb0a-5b37-508e-9173-000000000006',
} as const;
const at = '2026-11-24T09:00:00.000Z';
const address = (vm: string) => ({ resource: 'vmWindow', key: { vm }, property: 'state' });

/** A run that was killed after it had shut down these VMs. */
async function killedWith(...off: readonly (keyof typeof vms)[]): Promise<PracticeBench> {
  const bench = await PracticeBench.open('neglected');
  const running = Object.entries(vms).map(([name, vm]) => ({ vm, name }));
  await bench.journal.append({ entry: 'windowOpened', at, run: 'run-1', running });
  for (const name of off) {
    const vm = vms[name];
    await bench.journal.append({ entry: 'vmStopping', at, run: 'run-1', vm });
    await bench.host.set({ address: address(vm), from: valueState('Running'), to: valueState('Off'), edit: { how: 'replace' } });
  }
  return bench;
}
const settle = (bench: PracticeBench, start: boolean, host: HostPort = bench.host) =>
  settleWindows({ host, journal: bench.journal, clock: bench.clock, wait: () => Promise.resolve() }, start);
/** The host with VMs that are in this state for so many readings. */
function passing({ host }: PracticeBench, state: string, readings: number): HostPort {
  let left = readings;
  return wrapHost(host, {
    read: async (request) => {
      const found = await host.read(request);
      if (request.resource.name !== 'vmWindow' || left === 0) return found;
      left -= 1;
      return { ...found, rows: found.rows.map((row) => ({ ...row, facts: { ...row.facts, state: valueState(state) } })) };
    },
  });
}

describe('VMs that a killed run has left off', () => {
  it('are told, and nothing is started while only reading', async () => {
    const bench = await killedWith('WEB01', 'DC01', 'LNX01');
    expect((await settle(bench, false)).map(({ name, runs, is }) => [name, runs, is])).toEqual(
      Object.keys(vms).map((name) => [name, false, valueState('Off')]),
    );
    expect(vmsLeft(bench.journal.written)).toHaveLength(3);
  });
  it('run again, all of them, and are not told a second time', async () => {
    const bench = await killedWith('WEB01', 'DC01', 'LNX01');
    expect((await settle(bench, true)).map(({ runs, wasStarted }) => [runs, wasStarted])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
    expect(await settle(bench, true)).toEqual([]);
  });
  it.each(['Stopping', 'Saving', 'Resuming'])('are read again when they are %s, and started once they are off', async (state) => {
    const bench = await killedWith('WEB01');
    expect(await settle(bench, false, passing(bench, state, 1))).toMatchObject([{ is: valueState(state), runs: false }]);
    expect(await settle(bench, true, passing(bench, state, 3))).toMatchObject([{ name: 'WEB01', runs: true, wasStarted: true }]);
    expect(await settle(bench, true)).toEqual([]);
  });
  it('that start already are not started a second time', async () => {
    const bench = await killedWith('WEB01');
    await bench.host.set({ address: address(vms.WEB01), from: valueState('Off'), to: valueState('Running'), edit: { how: 'replace' } });
    expect(await settle(bench, true, passing(bench, 'Starting', 3))).toMatchObject([{ is: valueState('Running'), runs: true, wasStarted: false }]);
  });
  it('that another program has started are written down as running', async () => {
    const bench = await killedWith('WEB01');
    expect(await settle(bench, false)).toMatchObject([{ name: 'WEB01', runs: false }]);
    await bench.host.set({ address: address(vms.WEB01), from: valueState('Off'), to: valueState('Running'), edit: { how: 'replace' } });
    expect(await settle(bench, false)).toMatchObject([{ name: 'WEB01', runs: true, wasStarted: false }]);
    expect(vmsLeft(bench.journal.written)).toEqual([]);
  });
  it.each(['before the reading of its state', 'after a reading that it was not off in time'])(
    'that go off late are named: Castellan ended %s',
    async (when) => {
      const bench = await PracticeBench.open('neglected');
      const vm = vms.WEB01;
      await bench.journal.append({ entry: 'windowOpened', at, run: 'run-1', running: [{ vm, name: 'WEB01' }] });
      await bench.journal.append({ entry: 'vmStopping', at, run: 'run-1', vm });
      if (when.startsWith('after')) await bench.journal.append({ entry: 'vmStopped', at, run: 'run-1', vm, is: valueState('Running'), message: '' });
      const power = (from: string, to: string) =>
        bench.host.set({ address: address(vm), from: valueState(from), to: valueState(to), edit: { how: 'replace' } });
      // The guest has not shut down yet.
      expect(await settle(bench, false)).toMatchObject([{ name: 'WEB01', runs: true }]);
      expect(vmsLeft(bench.journal.written)).toMatchObject([{ name: 'WEB01' }]);
      await power('Running', 'Off');
      expect(await settle(bench, false)).toMatchObject([{ name: 'WEB01', runs: false, is: valueState('Off') }]);
      expect(await settle(bench, true)).toMatchObject([{ name: 'WEB01', runs: true, wasStarted: true }]);
      expect(await settle(bench, true)).toEqual([]);
    },
  );
  it('that ran all the time are written down as running a day after they were asked', async () => {
    const bench = await PracticeBench.open('neglected');
    await bench.journal.append({ entry: 'vmStopping', at: '2026-11-22T09:00:00.000Z', run: 'run-1', vm: vms.WEB01 });
    expect(await settle(bench, false)).toMatchObject([{ runs: true }]);
    expect(vmsLeft(bench.journal.written)).toEqual([]);
  });
  it('are left alone while another process still makes a change', async () => {
    const bench = await killedWith('WEB01');
    bench.journal.owner.holder = { process: 4711, since: at };
    expect(await settle(bench, true)).toEqual([]);
    expect(vmsLeft(bench.journal.written)).toHaveLength(1);
  });
  it('are forgotten where the practice host was reset', () => {
    const entries: readonly JournalEntry[] = [
      { entry: 'windowOpened', at, run: 'r', running: [{ vm: 'a', name: 'A' }] },
      { entry: 'vmStopping', at, run: 'r', vm: 'a' },
      { entry: 'practiceReset', at },
    ];
    expect(vmsLeft(entries)).toEqual([]);
  });
});
