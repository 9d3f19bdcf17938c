import { describe, expect, it } from 'vitest';
import { changeOf, isPower, poweredBy, writesBetween } from './world-record.ts';

const world = (registry: object, more: object = {}): string => JSON.stringify({ eventLog: [], conditions: {}, registry, ...more });
const off = world({ 'HKLM\\A': { one: { kind: 'DWord', value: 0 } } });
const on = world({ 'HKLM\\A': { one: { kind: 'DWord', value: 1 } } });
const made = world({ 'HKLM\\A': { one: { kind: 'DWord', value: 1 } }, 'HKLM\\B': { two: { kind: 'DWord', value: 1 } } });
const learned = writesBetween([off, on, made]);

describe('the record of a simulated world', () => {
  it('holds one write for each change of a value, and none for what Windows logs or for an empty list', () => {
    expect(learned.map(({ places }) => places)).toEqual(['/registry/HKLM\\A/one/value', '/registry/HKLM\\B/two/kind\n/registry/HKLM\\B/two/value']);
    expect(writesBetween([off, off, world({ 'HKLM\\A': { one: { kind: 'DWord', value: 0 } } }, { eventLog: [{ id: 1 }], vms: [] })])).toEqual([]);
  });

  it('tells which change of the plan a write has made or undone', () => {
    const named = (...worlds: readonly string[]): readonly unknown[] => writesBetween(worlds).map((write) => changeOf(learned, write));
    expect(named(off, on, made)).toEqual([
      { step: 0, way: 'made' },
      { step: 1, way: 'made' },
    ]);
    expect(named(made, on, off)).toEqual([
      { step: 1, way: 'undone' },
      { step: 0, way: 'undone' },
    ]);
  });

  it('names no change for another value, or for a value at another place', () => {
    const other = world({ 'HKLM\\A': { one: { kind: 'DWord', value: 2 } } });
    expect(writesBetween([off, other]).map((write) => changeOf(learned, write).way)).toEqual(['foreign']);
    expect(writesBetween([off, world({}), off]).map((write) => changeOf(learned, write).way)).toEqual(['foreign', 'foreign']);
  });

  it('tells VMs that were shut down and started from what a plan changes, and leaves out the tasks of rollbacks', () => {
    const vms = (state: string, action: number): object => ({
      vms: [
        { Id: 'a', State: 'Off', Action: 1 },
        { Id: 'b', State: state, Action: action },
      ],
    });
    const [running, stopped, changed, again] = [vms('Running', 1), vms('Off', 1), vms('Off', 3), vms('Running', 3)].map((each) => world({}, each));
    const writes = writesBetween([running ?? '', stopped ?? '', changed ?? '', again ?? '']);
    expect(writes.map(isPower)).toEqual([true, false, true]);
    expect(writes.flatMap((write) => poweredBy(write, running ?? ''))).toEqual([
      { vm: 'b', to: 'Off' },
      { vm: 'b', to: 'Running' },
    ]);
    expect(writesBetween([off, world({ 'HKLM\\A': { one: { kind: 'DWord', value: 0 } } }, { tasks: { x: 1 }, secondsAhead: 60 })])).toEqual([]);
  });
});
