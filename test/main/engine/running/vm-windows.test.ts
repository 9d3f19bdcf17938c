import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSettled, valueState, type FactState } from '../../../../main/contract/fact-state.ts';
import type { Json } from '../../../../main/contract/json.ts';
import type { Plan } from '../../../../main/contract/plan.ts';
import type { Row } from '../../../../main/contract/reading.ts';
import type { WindowEvent } from '../../../../main/contract/vm-window.ts';
import { guardianStore } from '../../../../main/resources/certificates/certificate.ts';
import { readWindows } from '../../../../main/engine/running/read-windows.ts';
import { openVmWindows, partsOf } from '../../../../main/engine/running/vm-windows.ts';
import type { HostPort, JournalPort } from '../../../../main/engine/ports.ts';
import { wrapHost } from '../../../wrap-host.ts';
import { PracticeBench } from '../practice-bench.ts';

const vmId = (name: string): string =>
  ({ WEB01: 'd9e0eb0a-5b37-508e-9173-67e9ade83acf', DC01: 'd9e0eb0a-5b37-508e-9173-000000000002', LNX01: 'd9e0eb0a-5b37-508e-9173-000000000006' })[name] ??
  name;
const ran = ['WEB01', 'DC01', 'LNX01'] as const;
const limits = { offMs: 20, runningMs: 20, heartbeatMs: 20, pollMs: 10 };

interface Opened {
  readonly bench: PracticeBench;
  readonly plan: Plan;
}

/** The plan for everything that needs these VMs off, with their windows chosen. */
async function opened(...names: readonly string[]): Promise<Opened> {
  const bench = await PracticeBench.open('neglected');
  const windows = new Set(names.map(vmId));
  const known = await bench.known();
  const all = await bench.plan({ windows }, { ...known, facts: { ...known.facts, ...(await readWindows(bench.host, windows)) } });
  const wanted = all.plan.changes.filter((change) => change.window);
  const targets = all.plan.choice.targets.filter((target) =>
    wanted.some((change) => change.controls.includes(target.control) && change.target.key['vm'] === target.key['vm']),
  );
  const { plan } = await bench.plan({ windows, targets }, { ...known, facts: { ...known.facts, ...(await readWindows(bench.host, windows)) } });
  return { bench, plan };
}

async function withWindow(bench: PracticeBench, name: string) {
  const known = await bench.known();
  return { ...known, facts: { ...known.facts, ...(await readWindows(bench.host, new Set([vmId(name)]))) } };
}

async function states({ host }: PracticeBench): Promise<readonly FactState[]> {
  const facts = await readWindows(host, new Set(ran.map(vmId)));
  return ran.map((name) => facts['vmWindow']?.rows.find((row) => row.key['vm'] === vmId(name))?.facts['state'] ?? { is: 'notAsked' });
}
const allRun = ran.map(() => valueState('Running'));
const apply = ({ bench, plan }: Opened, host: HostPort = bench.host, more: { readonly journal?: JournalPort; readonly events?: WindowEvent[] } = {}) =>
  bench.apply(plan, {
    host,
    wait: () => Promise.resolve(),
    windowLimits: limits,
    ...(more.journal && { journal: more.journal }),
    onWindow: (event) => more.events?.push(event),
  });
/** The practice host with a guest that fails, by the id of its VM. */
const failing = ({ host }: PracticeBench, of: string, to: 'Off' | 'Running', how: () => ReturnType<HostPort['set']>): HostPort =>
  wrapHost(host, {
    set: (request) =>
      request.address.resource === 'vmWindow' &&
      request.address.key['vm'] === vmId(of) &&
      isSettled(request.to) &&
      request.to.is === 'value' &&
      request.to.value === to
        ? how()
        : host.set(request),
  });

describe('a plan with windows', () => {
  it('makes the changes of a running VM ready, in one window each, domain controllers last', async () => {
    const { plan } = await opened('DC01', 'WEB01', 'LNX01');
    const order = partsOf(plan).map((part) => part.vm);
    expect(new Set(order).size).toBe(order.length);
    expect(order.at(-1)).toBe(vmId('DC01'));
    expect(plan.choice.windows).toEqual([...order].sort());
    expect(plan.changes.map((change) => change.standing.is)).not.toContain('held');
    expect(plan.changes.find((change) => change.vmOff === vmId('DC01'))?.window).toEqual({ domainController: true });
  });
  it('keeps a saved VM on hold when its window was chosen', async () => {
    const bench = await PracticeBench.open('neglected');
    const app02 = 'd9e0eb0a-5b37-508e-9173-000000000010';
    const known = await bench.known();
    const facts = { ...known.facts, ...(await readWindows(bench.host, new Set([app02]))) };
    const { plan } = await bench.plan({ windows: new Set([app02]) }, { ...known, facts });
    const own = plan.changes.filter((change) => change.vmOff === app02);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ standing }) => standing.is === 'held' && standing.by === 'running')).toBe(true);
    expect(plan.choice.windows).toBeUndefined();
  });
});

describe('applying in windows', () => {
  it('shuts each VM down, makes its changes and starts it, with the running set in the journal first', async () => {
    const it = await opened('WEB01', 'DC01');
    const events: WindowEvent[] = [];
    const { steps } = await apply(it, undefined, { events });
    expect(steps.map((step) => step.settled.outcome)).toEqual(steps.map(() => 'done'));
    expect(await states(it.bench)).toEqual(allRun);
    const entries = it.bench.journal.written.map(({ entry }) => entry).filter((entry) => /^(window|vm|change)/.test(entry));
    expect(entries[0]).toBe('windowOpened');
    expect(entries.slice(0, 4)).toEqual(['windowOpened', 'vmStopping', 'vmStopped', 'changeIntended']);
    expect(entries.at(-1)).toBe('windowClosed');
    expect(events.filter((event) => event.name === 'WEB01').map((event) => event.is)).toEqual(['checking', 'shuttingDown', 'off', 'starting', 'running']);
  });

  it('leaves a VM whose guest is locked, makes none of its changes, and goes on with the others', async () => {
    const it = await opened('WEB01', 'LNX01');
    const state = valueState('Running');
    const host = failing(it.bench, 'WEB01', 'Off', () => Promise.resolve({ outcome: 'refused', was: state, is: state, message: 'The guest is locked.' }));
    const { steps } = await apply(it, host);
    for (const { change, settled } of steps) expect(settled.outcome).toBe(change.vmOff === vmId('WEB01') ? 'held' : 'done');
    expect(await states(it.bench)).toEqual(allRun);
  });

  /** WEB01 with a virtual TPM. Whether its private key is here: at the first reading, which is for the plan, and afterwards. */
  const withTpm = (host: HostPort, ...here: readonly [first: boolean, then: boolean]): HostPort => {
    const is = (value: Json): FactState => ({ is: 'value', value });
    const [first, then] = here;
    const keys = [first];
    const rowsOf: Readonly<Record<string, () => readonly Row[]>> = {
      keyProtector: () => [{ key: { vm: vmId('WEB01') }, facts: { vmName: is('WEB01'), present: is(true), certificates: is(['F1F1']) } }],
      certificate: () => [{ key: { store: guardianStore, thumbprint: 'F1F1' }, facts: { hasPrivateKey: is(keys.pop() ?? then) } }],
    };
    return wrapHost(host, {
      read: async (request) => {
        const reading = await host.read(request);
        const rows = rowsOf[request.resource.name];
        if (rows) return { ...reading, rows: rows() };
        if (request.resource.name !== 'vmWindow') return reading;
        return { ...reading, rows: reading.rows.map((row) => ({ ...row, facts: { ...row.facts, tpm: is(true) } })) };
      },
    });
  };

  it.each([
    [true, 'done'],
    [false, 'held'],
  ] as const)('reads the keys of a virtual TPM before the shutdown: with a private key here (%s) its changes are %s', async (isHere, outcome) => {
    const it = await opened('WEB01');
    const { steps } = await apply(it, withTpm(it.bench.host, true, isHere));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.map(({ settled }) => settled.outcome)).toEqual(steps.map(() => outcome));
    expect(await states(it.bench)).toEqual(allRun);
  });

  it('are refused where the key of a virtual TPM is gone since the plan, in sentences with one period each', async () => {
    const it = await opened('WEB01');
    const refused = apply(it, withTpm(it.bench.host, false, false));
    await expect(refused).rejects.toThrow(/no private key of its owner or of a guardian is on this host/);
    await expect(refused).rejects.not.toThrow(/\.\./);
    expect(await states(it.bench)).toEqual(allRun);
  });

  it('holds the changes of a VM whose backup began after the plan', async () => {
    const it = await opened('WEB01', 'LNX01');
    let readings = 0;
    const host = wrapHost(it.bench.host, {
      read: async (request) => {
        const reading = await it.bench.host.read(request);
        if (request.resource.name !== 'vmWindow') return reading;
        // The first two are for the plan and for the names of the VMs.
        readings += 1;
        if (readings <= 2) return reading;
        const busy: FactState = { is: 'value', value: ['InService', 'BackingUpVirtualMachine'] };
        return {
          ...reading,
          rows: reading.rows.map((row) => (row.key['vm'] === vmId('WEB01') ? { ...row, facts: { ...row.facts, operationalStatus: busy } } : row)),
        };
      },
    });
    const { steps } = await apply(it, host);
    const own = steps.filter(({ change }) => change.vmOff === vmId('WEB01'));
    expect(own.map(({ settled }) => [settled.outcome, settled.message.includes('A backup is in progress.')])).toEqual(own.map(() => ['held', true]));
    expect(it.bench.journal.written.some((entry) => entry.entry === 'vmStopping' && entry.vm === vmId('WEB01'))).toBe(false);
    expect(steps.some(({ settled }) => settled.outcome === 'done')).toBe(true);
  });

  it('starts the VM again when a change failed, and tells the command where no start succeeds', async () => {
    const it = await opened('WEB01', 'LNX01');
    const events: WindowEvent[] = [];
    const refuse = failing(it.bench, 'WEB01', 'Running', () => Promise.reject(new Error('Not enough memory in the system.')));
    const host = wrapHost(refuse, {
      set: (request) =>
        request.address.resource === 'vmFirmware'
          ? Promise.resolve({ outcome: 'failed', was: request.from, is: request.from, message: 'Windows said no.' })
          : refuse.set(request),
    });
    await apply(it, host, { events });
    expect(events.filter((event) => event.is === 'startFailed').at(-1)).toMatchObject({
      name: 'WEB01',
      message: expect.stringContaining('Not enough memory') as string,
      command: `Hyper-V\\Get-VM -Id ${vmId('WEB01')} | Hyper-V\\Start-VM`,
    });
    expect((await states(it.bench))[2]).toEqual(valueState('Running'));
  });

  it('shuts no VM down for changes that all wait for a confirmation', async () => {
    const it = await opened('LNX01');
    const waiting = it.plan.choice.targets.filter(({ control }) => control === 'HV-D-02');
    const { plan } = await it.bench.plan({ targets: waiting, windows: new Set([vmId('LNX01')]) }, await withWindow(it.bench, 'LNX01'));
    expect(plan.changes.map((change) => [change.standing.is, change.window !== undefined])).toEqual([['confirm', true]]);
    const { steps } = await it.bench.apply(plan, { understood: new Set(), wait: () => Promise.resolve(), windowLimits: limits });
    expect(steps.map((step) => step.settled.outcome)).toEqual(['held']);
    expect(it.bench.journal.written.some((entry) => entry.entry === 'vmStopping')).toBe(false);
  });

  it('does not open the window of a domain controller while another does not answer', async () => {
    const both = await opened('DC01', 'WEB01');
    const controller = { domainController: true };
    const asControllers = { ...both.plan, changes: both.plan.changes.map((change) => ({ ...change, window: controller })) };
    const { bench } = both;
    const [first, second] = partsOf(asControllers);
    const host = failing(bench, first?.vm === vmId('DC01') ? 'DC01' : 'WEB01', 'Running', () => Promise.reject(new Error('no')));
    const windows = await openVmWindows(
      { host, journal: bench.journal, clock: bench.clock, run: 'run-1', wait: () => Promise.resolve(), windowLimits: limits },
      asControllers,
    );
    const held: (string | undefined)[] = [];
    for (const part of [first, second]) if (part) await windows.during(part, (why) => Promise.resolve(void held.push(why)));
    expect(held).toEqual([undefined, expect.stringContaining('may be a domain controller and does not answer yet')]);
  });

  it('leaves every VM running that ran, when any call of host or journal fails', async () => {
    const { plan } = await opened('WEB01', 'DC01', 'LNX01');
    let failed = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 120 }), fc.constantFrom('set' as const, 'read' as const, 'append' as const), async (at, what) => {
        const bench = await PracticeBench.open('neglected');
        let calls = 0;
        let armed = false;
        const fault = (name: typeof what): void => {
          if (!armed || name !== what) return;
          calls += 1;
          if (calls !== at) return;
          failed += 1;
          throw new Error(`${name} fails`);
        };
        const host = wrapHost(bench.host, {
          read: (request) => Promise.resolve().then(() => (fault('read'), bench.host.read(request))),
          // What was asked for happens, and its answer is lost.
          set: async (request) => {
            const settled = await bench.host.set(request);
            fault('set');
            return settled;
          },
        });
        const journal: JournalPort = {
          owner: bench.journal.owner,
          entries: () => bench.journal.entries(),
          transact: (decide) => bench.journal.transact(decide),
          append: async (entry) => {
            if (entry.entry === 'windowOpened') armed = true;
            fault('append');
            await bench.journal.append(entry);
          },
        };
        try {
          await apply({ bench, plan }, host, { journal });
        } catch (error) {
          expect(String(error)).toContain('fails');
        }
        expect(await states(bench)).toEqual(allRun);
      }),
      { numRuns: 60 },
    );
    expect(failed).toBeGreaterThan(5);
  }, 120_000);
});
