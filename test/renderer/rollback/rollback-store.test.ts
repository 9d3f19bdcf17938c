import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptView, RollbackEvent } from '../../../main/contract/wizard/rollback-view.ts';
import { sampleRollback } from '../../../renderer/gallery/sample-data.ts';
import {
  isRollbackShown,
  keepSettings,
  leaveRollback,
  simulateConnection,
  returnNow,
  useRollback,
  followRollback,
} from '../../../renderer/rollback/rollback-store.ts';
import { openConnection } from '../open-connection.ts';

const reference = 'practice:neglected';
const pending: RollbackEvent = { is: 'pending', rollback: sampleRollback() };
const ended: RollbackEvent = { is: 'ended', name: 'r-1-0', end: 'returned', message: '' };
const asked = vi.fn<(operation: string, input: unknown) => void>();

async function* events(...all: readonly (RollbackEvent | Error)[]): AsyncGenerator<RollbackEvent> {
  for (const event of all) {
    await Promise.resolve();
    if (event instanceof Error) throw event;
    yield event;
  }
}
const connect = (said: KeptView | Error, ...all: readonly (RollbackEvent | Error)[]): void => {
  const answer = (operation: string) => (input: unknown) => {
    asked(operation, input);
    return said instanceof Error ? Promise.reject(said) : Promise.resolve(said);
  };
  openConnection({
    rollback: () => Promise.resolve(events(...all)),
    keepRollback: answer('keepRollback'),
    returnNow: answer('returnNow'),
    practiceConnect: answer('practiceConnect'),
  });
};
const kept: KeptView = { is: 'kept', message: 'Kept.' };
const state = () => useRollback.getState();

beforeEach(() => {
  vi.useFakeTimers();
  asked.mockClear();
  useRollback.setState(useRollback.getInitialState(), true);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a rollback that is watched', () => {
  it('takes the window while it is pending, and after it until the user continues', async () => {
    connect(kept, pending);
    await followRollback(reference);
    expect(isRollbackShown(state())).toBe(true);
    connect(kept, ended);
    await followRollback(reference);
    expect(state().ended?.end).toBe('returned');
    expect(state().rollback?.name).toBe('r-1-0');
    leaveRollback();
    expect(isRollbackShown(state())).toBe(false);
  });

  it('takes no window where nothing is pending, or where the host cannot be asked, which is said', async () => {
    connect(kept, { is: 'none' });
    await followRollback(reference);
    expect(isRollbackShown(state())).toBe(false);
    connect(kept, new Error('gone'));
    await followRollback(reference);
    expect(isRollbackShown(state())).toBe(false);
    expect(state().problem).toBeDefined();
  });

  it('keeps the countdown on the screen when the host stops answering, and asks again', async () => {
    connect(kept, pending, new Error('gone'));
    await followRollback(reference);
    expect(state().rollback).toBeDefined();
    expect(state().problem).toBeDefined();
    connect(kept, ended);
    await vi.advanceTimersByTimeAsync(3000);
    expect(state().problem).toBeUndefined();
    expect(state().ended?.end).toBe('returned');
  });

  it('forgets the rollback of another host', async () => {
    connect(kept, pending);
    await followRollback(reference);
    connect(kept, { is: 'none' });
    await followRollback('local');
    expect(isRollbackShown(state())).toBe(false);
  });
});

describe('the decision', () => {
  beforeEach(async () => {
    connect(kept, pending);
    await followRollback(reference);
  });

  it('is sent with the statement that was typed, and without one where none was', async () => {
    await keepSettings('  The jump host ');
    expect(asked).toHaveBeenLastCalledWith('keepRollback', { reference, statement: 'The jump host' });
    leaveRollback();
    connect(kept, { is: 'pending', rollback: { ...sampleRollback(), name: 'r-2-0' } });
    await followRollback(reference);
    await keepSettings('');
    expect(asked).toHaveBeenLastCalledWith('keepRollback', { reference });
  });

  it('ends on the screen with what the host reports', async () => {
    await keepSettings('');
    expect(state().ended).toMatchObject({ end: 'kept', message: 'Kept.' });
    expect(state().working).toBeUndefined();
  });

  it('says why it was refused, and the countdown goes on', async () => {
    connect({ is: 'refused', message: 'There is no new connection since the change.' }, pending);
    await keepSettings('');
    expect(state().refused).toBe('There is no new connection since the change.');
    expect(state().ended).toBeUndefined();
    connect(new Error('gone'), pending);
    await returnNow();
    expect(state().refused).not.toBe('');
    expect(state().ended).toBeUndefined();
  });

  it('waits for the host where the old value is being restored', async () => {
    connect({ is: 'returning', message: '' }, pending);
    await returnNow();
    expect(asked).toHaveBeenLastCalledWith('returnNow', { reference });
    expect(state().ended).toBeUndefined();
    expect(state().refused).toBe('');
  });

  it('can be practised with a connection from the same address or from another one', async () => {
    await simulateConnection(false);
    expect(asked).toHaveBeenLastCalledWith('practiceConnect', { reference, samePeer: false });
    expect(state().working).toBeUndefined();
  });

  it('does not show again what the user has left, when the host says it late', async () => {
    connect(kept, pending, ended);
    await followRollback(reference);
    const { ended: shown } = state();
    expect(shown).toEqual(ended);
    leaveRollback();
    connect(kept, { is: 'pending', rollback: { ...sampleRollback(), name: ended.name } }, ended);
    await followRollback(reference);
    expect(isRollbackShown(state())).toBe(false);
    connect(kept, { is: 'pending', rollback: { ...sampleRollback(), name: 'another' } });
    await followRollback(reference);
    expect(isRollbackShown(state())).toBe(true);
  });
});
