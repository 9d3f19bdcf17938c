import { describe, expect, it } from 'vitest';
import { stepsInPlace } from '../../../../main/engine/history/runs.ts';
import { countdownTimes } from '../../../../main/words/rollback/countdown-times.ts';
import { guardedBench } from '../guarded-bench.ts';

type Bench = ReturnType<typeof guardedBench>;
/** W14-02 shows itself at the next sign-in. */
const { seconds: whole } = countdownTimes.nextSignIn;
const outcomes = ({ steps }: Awaited<ReturnType<Bench['run']>>): readonly string[] => steps.map((step) => step.settled.outcome);
const wasSet = ({ host }: Bench): boolean => host.log.some((line) => line.startsWith('set '));

describe('a guarded change', () => {
  it('is made in this order: planted, journalled, armed, intended, set, settled, counted', async () => {
    const bench = guardedBench();
    bench.rollback.onSecond = async (second) => {
      if (second === 3) await bench.keep();
    };
    expect(outcomes(await bench.run())).toEqual(['done']);
    const kept = bench.host.log.filter((line) => !line.startsWith('read ') && !line.startsWith('missing '));
    expect(kept.slice(kept.indexOf('plant run-1-0'), kept.indexOf('remove run-1-0') + 1)).toEqual(
      [
        'plant run-1-0',
        'rollbackPlanted',
        'arm run-1-0',
        'changeIntended',
        'set remoteDesktop',
        'changeSettled',
        'start run-1-0',
        'countdownStarted',
        'keep run-1-0',
        'rollbackEnded',
        'remove run-1-0',
      ].map((line) => (line.startsWith('set ') ? (kept.find((each) => each.startsWith('set ')) ?? line) : line)),
    );
    expect(bench.ends()).toMatchObject([{ end: 'kept', by: 'anna', proofs: ['a proof'] }]);
    expect(bench.progress.map(({ phase }) => phase).filter((phase, at, all) => phase !== all[at - 1])).toEqual(['planting', 'counting', 'kept']);
    expect(stepsInPlace(bench.journalled())).toHaveLength(1);
  });

  it('is restored at the deadline where it is not kept, and the history says so', async () => {
    const bench = guardedBench();
    const { facts } = bench.host;
    expect(outcomes(await bench.run())).toEqual(['returned']);
    expect(bench.rollback.seconds).toBe(whole);
    expect(bench.ends()).toMatchObject([{ end: 'returned', proofs: [] }]);
    expect(stepsInPlace(bench.journalled())).toEqual([]);
    expect(bench.journalled()[0]?.steps[0]).toMatchObject({ settled: { outcome: 'returned' }, rollback: { seconds: whole, ended: { end: 'returned' } } });
    const [change] = bench.plan.changes;
    expect(bench.host.facts[change?.address.resource ?? '']?.rows).toEqual(facts[change?.address.resource ?? '']?.rows);
  });

  it('has one winner when Keep comes in the last second, on screen, in the journal and on the host alike', async () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const bench = guardedBench();
      const second = whole - 2 + (seed % 5);
      bench.rollback.onSecond = async (now) => {
        if (now === second && bench.rollback.planted.size > 0) await bench.keep();
      };
      const [outcome] = outcomes(await bench.run());
      const [ended] = bench.ends();
      const kept = second <= whole;
      expect([outcome, ended?.end, bench.progress.at(-1)?.phase]).toEqual(kept ? ['done', 'kept', 'kept'] : ['returned', 'returned', 'returned']);
      expect(bench.host.log.includes('restore run-1-0')).toBe(!kept);
      expect(stepsInPlace(bench.journalled())).toHaveLength(kept ? 1 : 0);
    }
  });

  it('is restored at once when the run is cancelled in the countdown, and nothing after it is applied', async () => {
    const bench = guardedBench('W14-02', 'W04-09');
    const abort = new AbortController();
    bench.rollback.onSecond = (second) => {
      if (second === 5) abort.abort();
    };
    const applied = await bench.run({ signal: abort.signal });
    const at = applied.steps.findIndex((step) => step.change.standing.is === 'guarded');
    expect(outcomes(applied)[at]).toBe('returned');
    expect(bench.rollback.seconds).toBeLessThanOrEqual(6);
    expect(bench.ends()).toMatchObject([{ end: 'returned', by: 'test' }]);
  });

  it('puts the rest of the run on hold after it was restored', async () => {
    const bench = guardedBench('W14-02', 'W02-28', 'W04-09');
    const applied = await bench.run();
    const at = applied.steps.findIndex((step) => step.settled.outcome === 'returned');
    expect(at).toBeGreaterThanOrEqual(0);
    for (const step of applied.steps.slice(at + 1))
      expect(step.settled).toMatchObject({ outcome: 'held', message: expect.stringContaining('not kept') as string });
  });

  it('is undone without one where no rule names a danger of the undo', async () => {
    const bench = guardedBench();
    bench.rollback.keepsAtOnce = true;
    await bench.run();
    const undo = bench.undoPlan();
    expect(undo.changes.map((change) => change.standing.is)).toEqual(['ready']);
    expect(outcomes(await bench.run({ plan: undo }))).toEqual(['done']);
  });

  it('is undone under a rollback as well where the undo can cut the connection', async () => {
    const bench = guardedBench('HV-D-22');
    bench.rollback.keepsAtOnce = true;
    await bench.run();
    const undo = bench.undoPlan();
    expect(undo.changes.map((change) => change.standing.is)).toEqual(['guarded']);
    bench.rollback.keepsAtOnce = false;
    expect(outcomes(await bench.run({ plan: undo }))).toEqual(['returned']);
    expect(stepsInPlace(bench.journalled())).toHaveLength(1);
    bench.rollback.keepsAtOnce = true;
    expect(outcomes(await bench.run({ plan: bench.undoPlan() }))).toEqual(['done']);
    expect(stepsInPlace(bench.journalled())).toEqual([]);
  });
});

describe('nothing is applied', () => {
  it.each([
    ['the task cannot be registered', { plant: 'The service Task Scheduler is disabled.' }, 'Task Scheduler is disabled'],
    ['PowerShell is in constrained mode there', { proof: { languageMode: 'ConstrainedLanguage' } }, 'ConstrainedLanguage'],
    ['the process of a local host does not run as SYSTEM', { proof: { sid: 'S-1-5-21-1-2-3-500' } }, 'not as SYSTEM'],
    ['a file of the rollback was changed', { proof: { hashesMatch: false } }, 'not those that were written'],
    ['the setter is missing there', { proof: { steps: [{ label: 'x', reads: { is: 'absent' }, canSet: false }] } }, 'cannot set this value'],
    ['another value is read there', { proof: { steps: [{ label: 'x', reads: { is: 'value', value: 'other' }, canSet: true }] } }, 'reads another value'],
    ['the value is unread there', { proof: { steps: [{ label: 'x', reads: { is: 'unread', why: 'x' }, canSet: true }] } }, 'reads another value'],
    ['it reports no step', { proof: { steps: [] } }, 'exactly one step'],
    ['the waiting process does not confirm', { arm: 'notConfirmed' }, 'did not confirm'],
    ['the waiting process is silent before the change', { arm: 'silent' }, 'has not reported'],
    ['the host refuses to arm it, whatever state it then shows', { arm: 'refused' }, 'claimed already'],
  ] as const)('where %s', async (_name, faults, words) => {
    const bench = guardedBench();
    Object.assign(bench.rollback.faults, faults);
    const { steps } = await bench.run();
    expect(steps.map((step) => step.settled)).toMatchObject([{ outcome: 'held', message: expect.stringContaining(words) as string }]);
    expect(wasSet(bench)).toBe(false);
    expect(bench.rollback.planted.size).toBe(0);
    expect(bench.journal.written.some((entry) => entry.entry === 'changeIntended')).toBe(false);
  });

  it('where the sign-ins before could not be read, because no new one could be proved', async () => {
    const bench = guardedBench();
    bench.rollback.ways = { ...bench.rollback.ways, unread: [{ what: 'signIns', why: 'Access is denied.' }] };
    const { steps } = await bench.run();
    expect(steps[0]?.settled).toMatchObject({ outcome: 'held', message: expect.stringContaining('Access is denied.') as string });
    expect(bench.host.log).not.toContain('plant run-1-0');
  });

  it('where the journal cannot be written after planting, and the rollback is removed', async () => {
    const bench = guardedBench();
    const append = bench.journal.append.bind(bench.journal);
    bench.journal.append = (entry) => (entry.entry === 'rollbackPlanted' ? Promise.reject(new Error('disk full')) : append(entry));
    await expect(bench.run()).rejects.toThrow('disk full');
    expect([wasSet(bench), bench.rollback.planted.size]).toEqual([false, 0]);
  });

  it.each(['', 'HV02', 'HV'])('where the typed name of the host is “%s”', async (typedHostName) => {
    const bench = guardedBench();
    await expect(bench.run({ typedHostName })).rejects.toMatchObject({ kind: 'wrongHostName' });
    expect(bench.journal.written).toEqual([]);
  });

  it('while another rollback is pending on the host', async () => {
    const bench = guardedBench();
    bench.host.dies = new Error('the program was ended');
    await expect(bench.run()).rejects.toThrow('was ended');
    bench.host.dies = undefined;
    await bench.journal.append({
      entry: 'reconciled',
      at: '',
      run: 'run-1',
      step: 0,
      conclusion: 'notApplied',
      is: { is: 'absent' },
      from: { is: 'absent' },
      to: { is: 'absent' },
    });
    await expect(bench.run()).rejects.toMatchObject({ kind: 'openRun', message: expect.stringContaining('run-1-0') as string });
  });

  it('where the host has lost its rollback since the plan was made', async () => {
    const bench = guardedBench();
    const { rollback: _rollback, ...rest } = { rollback: undefined };
    Object.assign(bench.host, rest, { rollback: undefined });
    expect((await bench.run()).steps[0]?.settled).toMatchObject({ outcome: 'held', message: expect.stringContaining('cannot restore') as string });
  });

  it('without the confirmation that the change asks for besides', async () => {
    const bench = guardedBench();
    const { steps } = await bench.run({ understood: new Set() });
    expect(steps[0]?.settled).toMatchObject({ outcome: 'held', message: expect.stringContaining('W14-02 needs a separate confirmation') as string });
    expect(bench.host.log).not.toContain('plant run-1-0');
  });
});

describe('a rollback that is not needed', () => {
  it('is removed where the setter found the value moved', async () => {
    const bench = guardedBench();
    const [change] = bench.plan.changes;
    if (!change) throw new Error('no change');
    const set = bench.host.set.bind(bench.host);
    bench.host.set = async (request) => {
      const settled = await set({ ...request, to: request.from });
      return { ...settled, outcome: 'moved', is: settled.was };
    };
    expect(outcomes(await bench.run())).toEqual(['moved']);
    expect(bench.ends()).toMatchObject([{ end: 'removed' }]);
    expect(bench.rollback.planted.size).toBe(0);
  });
});

describe('what is undone at once', () => {
  it.each([['the waiting process does not start the countdown', { start: 'notConfirmed' }, 'did not start']] as const)(
    'because %s',
    async (_name, faults, words) => {
      const bench = guardedBench();
      Object.assign(bench.rollback.faults, faults);
      expect(outcomes(await bench.run())).toEqual(['returned']);
      expect(bench.ends()[0]?.message).toContain(words);
    },
  );

  it('by this program, where the waiting process was ended after the change and does not come back', async () => {
    const bench = guardedBench();
    bench.rollback.onSecond = (second) => {
      if (second === 10) bench.rollback.alive = false;
    };
    expect(outcomes(await bench.run())).toEqual(['returned']);
    expect(bench.host.log).not.toContain('restore run-1-0');
    expect(bench.ends()[0]?.message).toMatch(/has not reported for 9\d seconds.*Castellan restored it itself/);
    expect(bench.rollback.seconds).toBeLessThan(200);
  });

  it('not while the waiting process is started again within a minute', async () => {
    const bench = guardedBench();
    bench.rollback.onSecond = (second) => {
      if (second === 10) bench.rollback.alive = false;
      if (second === 60) bench.rollback.alive = true;
    };
    expect(outcomes(await bench.run())).toEqual(['returned']);
    expect(bench.rollback.seconds).toBe(whole);
  });

  it('by this program, where the rollback was removed from the host', async () => {
    const bench = guardedBench();
    bench.rollback.onSecond = (second) => {
      if (second === 10) bench.rollback.planted.clear();
    };
    expect(outcomes(await bench.run())).toEqual(['returned']);
    expect(bench.ends()[0]?.message).toContain('no longer on the host');
  });
});
