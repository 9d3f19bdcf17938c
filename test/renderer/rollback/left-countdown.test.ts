import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RollbackEvent } from '../../../main/contract/wizard/rollback-view.ts';
import { startApply, useApply } from '../../../renderer/apply/apply-store.ts';
import { applyFix } from '../../../renderer/fix/fix-store.ts';
import { LeftCountdownBar } from '../../../renderer/frame/left-countdown-bar.tsx';
import { sampleRollback } from '../../../renderer/gallery/sample-data.ts';
import { useLeftCountdown, watchLeftCountdown } from '../../../renderer/rollback/left-countdown-store.ts';
import { leftCountdownWords } from '../../../renderer/rollback/left-countdown-words.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { useHost } from '../../../renderer/state/host-store.ts';
import { endTurn } from '../../../renderer/state/shown-host.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';
import { changeWith, planOf } from '../sample-plan.ts';

const plan = planOf(changeWith());
const { reference } = plan.host;
const confirmed = { understood: [], typedHostName: '', ticket: '', approver: '' };
const pending: RollbackEvent = { is: 'pending', rollback: { ...sampleRollback(), remainingSeconds: 95 } };
const ended: RollbackEvent = { is: 'ended', name: 'r-1-0', end: 'returned', message: '' };
/** What the host answers to each watcher. */
let answers: (readonly (RollbackEvent | Error)[])[];
/** The next event waits for it. */
let goOn: () => void;
let waits: Promise<void>;

async function* rollback(): AsyncGenerator<RollbackEvent> {
  for (const event of answers.shift() ?? []) {
    if (event instanceof Error) throw event;
    yield event;
    await waits;
  }
}
async function* applying(): AsyncGenerator {
  await Promise.resolve();
  // The window goes to another host before the countdown begins.
  show('practice:hardened');
  yield { event: 'rollback', rollback: { step: 0, of: 1, phase: 'counting', message: '' } };
}
function show(to: string): void {
  endTurn();
  useDraft.setState({ reference: to });
  useHost.setState({ host: { identity: { reference: to, kind: 'practice', name: 'HV02', machineId: to } } as never });
}
const bar = (alone = false) => renderStatic(createElement(LeftCountdownBar, { alone }));
const hosts = (): readonly string[] => [...useLeftCountdown.getState().hosts.keys()];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  waits = new Promise((resolve) => {
    goOn = resolve;
  });
  openConnection({
    rollback: () => Promise.resolve(rollback()),
    apply: () => Promise.resolve(applying()),
    saveDraft: () => Promise.resolve(),
  });
  useApply.setState(useApply.getInitialState(), true);
  useLeftCountdown.setState(useLeftCountdown.getInitialState(), true);
  show(reference);
});
afterEach(async () => {
  answers = [];
  goOn();
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
});

describe('a countdown of a host that was left', () => {
  it.each([
    { name: 'a run', does: () => startApply(reference, plan, false) },
    { name: 'the fix of one finding', does: () => applyFix(reference, 'A', plan, confirmed) },
  ])('is shown in one line on the other host, with a button that opens its own: $name', async ({ does }) => {
    answers = [[pending, ended]];
    await does();
    await vi.advanceTimersByTimeAsync(0);
    const { text, markup } = bar();
    expect(text).toBe('HV01 restores its settings in 1 minute 35 seconds, unless you confirm them there. Open HV01');
    expect(markup).toContain('aria-label="Countdown on \u2068HV01\u2069"');
    // The time runs each second: it is in no live region.
    expect(markup).not.toMatch(/aria-live|role="(status|alert|timer)"/);
    expect(bar(true).text).not.toContain('Open HV01');
    goOn();
    await vi.advanceTimersByTimeAsync(0);
    expect(hosts()).toEqual([]);
  });

  it('is not shown on its own host, where it has the window', async () => {
    answers = [[pending]];
    void watchLeftCountdown(reference, 'HV01');
    await vi.advanceTimersByTimeAsync(0);
    expect(hosts()).toEqual([reference]);
    expect(bar().text).toBe('');
  });

  it('goes on while the host cannot be asked, and is watched again', async () => {
    answers = [[pending, new Error('gone')], [ended]];
    void watchLeftCountdown(reference, 'HV01');
    goOn();
    await vi.advanceTimersByTimeAsync(0);
    expect(hosts()).toEqual([reference]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(hosts()).toEqual([]);
  });
});

it('words of a countdown say what happens, also before it begins and at its end', () => {
  expect(leftCountdownWords('HV01', undefined)).toBe('A change on HV01 waits for your confirmation.');
  expect(leftCountdownWords('HV01', 0)).toBe('HV01 restores its settings now.');
});
