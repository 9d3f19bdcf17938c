import { describe, expect, it } from 'vitest';
import type { SettledState } from '../../../../main/contract/fact-state.ts';
import type { Change } from '../../../../main/contract/plan.ts';
import { keysOf, keysOfRun, pathsToCreate } from '../../../../main/engine/history/made-keys.ts';
import type { Run } from '../../../../main/engine/history/runs.ts';

const absent: SettledState = { is: 'absent' };
const one: SettledState = { is: 'value', value: 1 };
const change = (path: string, from: SettledState = absent, to: SettledState = one, resource = 'registry'): Change =>
  ({ address: { resource, key: { path, name: 'n', kind: 'DWord' }, property: 'value' }, from, to, edit: { how: 'replace' } }) as unknown as Change;
const run = (id: string, madeKeys: readonly string[], changed: Change, outcome: 'done' | 'failed'): Run =>
  ({
    id,
    madeKeys,
    steps: [{ step: 0, at: '', change: changed, settled: { outcome, was: changed.from, is: outcome === 'done' ? changed.to : changed.from, message: '' } }],
  }) as unknown as Run;

describe('the registry keys of a change', () => {
  it('are the key of its value and those above it, in any case, and no other', () => {
    const keys = ['HKLM\\A', 'HKLM\\a\\b', 'HKLM\\A\\B\\C', 'HKLM\\A\\Bb', 'HKLM\\X'];
    expect(keysOf(change('HKLM\\A\\B'), keys)).toEqual(['HKLM\\A', 'HKLM\\a\\b']);
    expect(keysOf(change('HKLM\\A\\B', absent, one, 'folder'), keys)).toEqual([]);
  });

  it('are asked for where a value comes into being', () => {
    const changes = [change('A'), change('A'), change('B', one), change('C', one, absent), change('D', absent, one, 'folder')];
    expect(pathsToCreate(changes)).toEqual(['A']);
  });
});

describe('the registry keys of a run', () => {
  const [first, second] = [change('HKLM\\A\\B'), change('HKLM\\A\\B\\C')];

  it('are those that are missing, and those that an earlier run created and that hold its value', () => {
    const earlier = run('r1', ['HKLM\\A', 'HKLM\\A\\B'], first, 'done');
    expect(keysOfRun([second], ['HKLM\\A\\B\\C'], [earlier])).toEqual(['HKLM\\A\\B\\C', 'HKLM\\A', 'HKLM\\A\\B']);
    expect(keysOfRun([change('HKLM\\Z')], ['HKLM\\Z'], [earlier])).toEqual(['HKLM\\Z']);
  });

  it('are not those of an earlier run that has set nothing there, or was undone', () => {
    expect(keysOfRun([second], [], [run('r1', ['HKLM\\A'], first, 'failed')])).toEqual([]);
    const back = { ...change('HKLM\\A\\B', one, absent), undoes: 'r1#0' };
    expect(keysOfRun([second], [], [run('r1', ['HKLM\\A'], first, 'done'), run('r2', [], back, 'done')])).toEqual([]);
  });
});
