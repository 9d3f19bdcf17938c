import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { answersAgain, restoreVm, startVm, stopVm, type WindowLimits, type WindowPort } from '../../../../main/engine/running/vm-window.ts';
import { vmState } from '../../../../main/resources/hyper-v/vm.ts';
import { passingStates } from '../../../../main/resources/hyper-v/vm-window.ts';

const limits: WindowLimits = { offMs: 50, runningMs: 30, heartbeatMs: 30, pollMs: 10 };
const value = (word: string): FactState => ({ is: 'value', value: word });

interface Guest {
  /** How many readings it takes to shut down; undefined: it never does. */
  readonly offAfter?: number | undefined;
  readonly refuses?: boolean;
  /** So many starts fail. */
  readonly failedStarts?: number;
  readonly hold?: string;
  /** It is in this state for so many readings, then in the other; undefined: it never leaves it. */
  readonly passes?: { readonly from: string; readonly readings: number | undefined; readonly to: string };
}

/** A VM with its guest, and calls of the port that reject, by their number. */
class FakeVm implements WindowPort {
  is = 'Running';
  starts = 0;
  calls = 0;
  readonly log: string[] = [];
  readonly #guest: Guest;
  readonly #faults: ReadonlySet<number>;
  #leaveIn: number | undefined;
  #next = 'Off';
  constructor(guest: Guest = {}, faults: readonly number[] = []) {
    this.#guest = guest;
    if (guest.passes) this.passIn(guest.passes);
    this.#faults = new Set(faults);
  }
  #call(name: string): void {
    this.calls += 1;
    this.log.push(name);
    if (this.#faults.has(this.calls)) throw new Error(`${name} failed`);
  }
  hold = () => Promise.resolve().then(() => (this.#call('hold'), this.#guest.hold));
  state = () =>
    Promise.resolve().then(() => {
      this.#pass();
      this.#call('state');
      return value(this.is);
    });
  heartbeat = () => Promise.resolve().then(() => (this.#call('heartbeat'), value(this.is === 'Running' ? 'OkApplicationsHealthy' : 'NoContact')));
  stop = () =>
    Promise.resolve().then(() => {
      // The request arrives, and its answer may be lost.
      if (this.#guest.refuses !== true) this.#leaveIn = this.#guest.offAfter;
      this.#call('stop');
      const outcome = this.#guest.refuses === true ? 'refused' : 'failed';
      return { outcome, was: value(this.is), is: value(this.is), message: outcome === 'refused' ? 'The guest is locked.' : '' } as const;
    });
  start = () =>
    Promise.resolve().then(() => {
      this.starts += 1;
      this.#call('start');
      if (this.starts <= (this.#guest.failedStarts ?? 0)) throw new Error('Not enough memory.');
      this.is = 'Running';
      return { outcome: 'done', was: value('Off'), is: value('Running'), message: '' } as const;
    });
  wait = () =>
    Promise.resolve().then(() => {
      this.#pass();
      this.#call('wait');
    });
  note: WindowPort['note'] = (entry) =>
    Promise.resolve().then(() => {
      this.#call(entry);
    });
  tell: WindowPort['tell'] = (is, message) => {
    this.log.push(`tell ${is}${message === '' ? '' : `: ${message}`}`);
  };
  passIn({ from, readings, to }: NonNullable<Guest['passes']>): void {
    this.is = from;
    this.#next = to;
    this.#leaveIn = readings;
  }
  #pass(): void {
    if (this.#leaveIn === undefined) return;
    this.#leaveIn -= 1;
    if (this.#leaveIn > 0) return;
    this.#leaveIn = undefined;
    this.is = this.#next;
    this.#next = 'Off';
  }
}

describe('shutting a VM down', () => {
  it('writes to the journal before it asks, and waits until reading shows Off', async () => {
    const vm = new FakeVm({ offAfter: 3 });
    expect(await stopVm(vm, limits)).toEqual({ is: 'off', ran: true });
    expect(vm.log.indexOf('vmStopping')).toBeLessThan(vm.log.indexOf('stop'));
  });
  it('asks for nothing while a check holds the window', async () => {
    const vm = new FakeVm({ hold: 'A backup is in progress.' });
    expect(await stopVm(vm, limits)).toEqual({ is: 'held', asked: false, why: 'A backup is in progress.' });
    expect(vm.log).not.toContain('stop');
  });
  it('leaves a VM whose guest is locked, without waiting', async () => {
    const vm = new FakeVm({ refuses: true });
    expect(await stopVm(vm, limits)).toEqual({ is: 'held', asked: true, why: 'The guest is locked.' });
    expect([vm.is, vm.log.includes('wait')]).toEqual(['Running', false]);
  });
  it('leaves a VM that is not off in time', async () => {
    const vm = new FakeVm();
    expect(await stopVm(vm, limits)).toMatchObject({ is: 'held', asked: true, why: expect.stringContaining('unsaved data or updates') as string });
    expect(vm.log.filter((each) => each === 'wait')).toHaveLength(5);
  });
  it('starts none that was off before', async () => {
    const vm = new FakeVm();
    vm.is = 'Off';
    expect(await stopVm(vm, limits)).toEqual({ is: 'off', ran: false });
    expect(vm.log).not.toContain('vmStopping');
  });
  it.each(['Saved', 'Paused', 'OffCritical'])('asks nothing of a VM that is %s', async (state) => {
    const vm = new FakeVm();
    vm.is = state;
    expect(await stopVm(vm, limits)).toMatchObject({ is: 'held', asked: false });
    expect(vm.log).not.toContain('stop');
  });
});

describe('a VM on its way to another state', () => {
  const passing = [...passingStates];

  it('is in one of the states of Hyper-V that end without a command, and each of them is known', () => {
    const words: readonly string[] = vmState.words ?? [];
    expect(passing.filter((state) => !words.includes(state))).toEqual([]);
    expect(words.filter((state) => state.endsWith('ing') && state !== 'Running' && state !== 'ComponentServicing' && !passing.includes(state))).toEqual([]);
  });
  it.each(passing)('is waited for when it is %s, and what it is then decides', async (from) => {
    const stopOf = async (to: string, more: Guest = {}) => {
      const vm = new FakeVm({ ...more, offAfter: 2, passes: { from, readings: 4, to } });
      const stopped = await stopVm(vm, limits);
      return [stopped, vm.log.filter((each) => each === 'stop').length];
    };
    expect(await stopOf('Off', { hold: 'The heartbeat of the guest is NoContact.' })).toEqual([{ is: 'off', ran: false }, 0]);
    expect(await stopOf('Running')).toEqual([{ is: 'off', ran: true }, 1]);
    expect(await stopOf('Running', { hold: 'A backup is in progress.' })).toEqual([{ is: 'held', asked: false, why: 'A backup is in progress.' }, 0]);
    expect(await stopOf('Saved')).toEqual([{ is: 'held', asked: false, why: 'The state of the VM is Saved, not Running.' }, 0]);
  });
  it('is left, and nothing is asked of it, when the time for a shutdown passes', async () => {
    const vm = new FakeVm({ passes: { from: 'Stopping', readings: undefined, to: 'Off' } });
    expect(await stopVm(vm, limits)).toEqual({ is: 'held', asked: false, why: 'The state of the VM is Stopping, not Running.' });
    expect([vm.log.filter((each) => each === 'wait').length, vm.log.includes('stop'), vm.starts]).toEqual([5, false, 0]);
  });
  it('is waited for when it refuses to shut down, because another program has shut it down', async () => {
    const vm = new FakeVm({ refuses: true });
    const stop = vm.stop;
    vm.stop = () => {
      vm.passIn({ from: 'Stopping', readings: 4, to: 'Off' });
      return stop();
    };
    expect(await stopVm(vm, limits)).toEqual({ is: 'off', ran: true });
  });
  it('is started once it is off, and not before', async () => {
    const vm = new FakeVm({ passes: { from: 'Stopping', readings: 4, to: 'Off' } });
    expect(await startVm('a', vm, limits)).toBe(true);
    expect([vm.starts, vm.log.filter((each) => each === 'wait').length > 0]).toEqual([1, true]);
    const starting = new FakeVm({ passes: { from: 'Starting', readings: 4, to: 'Running' } });
    expect([await startVm('a', starting, limits), starting.starts]).toEqual([true, 0]);
  });
});

describe('starting a VM again', () => {
  it('tries once more, then gives the command', async () => {
    const once = new FakeVm({ failedStarts: 1 });
    once.is = 'Off';
    expect([await startVm('a', once, limits), once.is, once.starts]).toEqual([true, 'Running', 2]);
    const never = new FakeVm({ failedStarts: 9 });
    never.is = 'Off';
    expect([await startVm('a', never, limits), never.starts]).toEqual([false, 2]);
    expect(never.log.at(-1)).toContain('Not enough memory.');
  });
  it('waits for the heartbeat before the next domain controller', async () => {
    const vm = new FakeVm();
    expect(await answersAgain(vm, limits)).toBe(true);
    vm.is = 'Off';
    expect(await answersAgain(vm, limits)).toBe(false);
  });
});

describe('a VM that ran', () => {
  it('runs again when any call of its window fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          offAfter: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
          refuses: fc.boolean(),
          failedStarts: fc.integer({ min: 0, max: 1 }),
        }),
        // Not two in a row: a start is tried twice.
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 1 }),
        async (guest, faults) => {
          const vm = new FakeVm(guest.failedStarts === 1 ? { ...guest, failedStarts: faults.length > 0 ? 0 : 1 } : guest, faults);
          let asked = false;
          try {
            const stopped = await stopVm(vm, limits);
            asked = stopped.is === 'off' ? stopped.ran : stopped.asked;
            if (stopped.is === 'off' && stopped.ran) asked = !(await startVm('a', vm, limits));
          } catch {
            asked = true;
          }
          if (asked) await restoreVm('a', vm, limits);
          expect(vm.is).toBe('Running');
          expect(vm.log.filter((each) => each === 'stop').length).toBeLessThan(2);
        },
      ),
      { numRuns: 500 },
    );
  });
});
