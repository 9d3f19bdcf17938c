import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactState, SettledState } from '../../../main/contract/fact-state.ts';
import type { Json } from '../../../main/contract/json.ts';
import type { Reading, Row } from '../../../main/contract/reading.ts';
import type { SetRequest } from '../../../main/engine/ports.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { propertyOf } from '../../../main/grammar/cmdlet.ts';
import { resourceNamed, resources } from '../../../main/resources/resource-named.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';

const subjects = [...resources.values()].filter(({ cmdlets }) => cmdlets?.write !== undefined);
const properties = subjects.flatMap((resource) => Object.keys(resource.facts).map((property) => ({ subject: resource.name, property })));
const isSettled = (state: FactState | undefined): state is SettledState => state?.is === 'value' || state?.is === 'absent';

describe('the setter by cmdlets', () => {
  const world = copyOfWorld('neglected');
  let host: LocalHost;
  const readings = new Map<string, Reading>();
  beforeAll(async () => {
    host = await openSimulated(world, 'change');
    for (const { name } of subjects) readings.set(name, await host.read({ resource: resourceNamed(name) }));
  }, 120_000);
  afterAll(() => host.close());

  /** Whether the row is that of an object of Windows' own, by the property that the subject declares for it. */
  const isSpared = (subject: string, row: Row): boolean => {
    const { spared, properties: declared = {} } = resourceNamed(subject).cmdlets ?? {};
    return Object.entries(declared).some(([property, from]) => {
      const state = row.facts[property];
      return from !== undefined && propertyOf(from).name === spared && state?.is === 'value' && state.value === true;
    });
  };
  /** A row in which the property has a value, or none that is known, of a VM that is off where there is one. */
  const rowOf = (subject: string, property: string): Row => {
    const off = new Set(
      readings.get('vm')?.rows.flatMap((row) => (row.facts['state']?.is === 'value' && row.facts['state'].value === 'Off' ? [row.key['vm']] : [])),
    );
    const rows = readings.get(subject)?.rows.filter((row) => isSettled(row.facts[property]) && !isSpared(subject, row)) ?? [];
    const given = rows.filter((row) => row.facts[property]?.is === 'value');
    const best = given.length > 0 ? given : rows;
    const row = best.find((each) => off.has(each.key['vm'])) ?? best[0];
    if (row === undefined) throw new Error(`no row of ${subject} has ${property}`);
    return row;
  };
  const request = (subject: string, property: string, to: Json): SetRequest => {
    const { key, facts } = rowOf(subject, property);
    const from = facts[property];
    if (!isSettled(from)) throw new Error('not settled');
    return { address: { resource: subject, key, property }, from, to: { is: 'value', value: to }, edit: { how: 'replace' } };
  };
  const otherValue = (subject: string, property: string): Json => {
    const spec = resourceNamed(subject).facts[property];
    const now = rowOf(subject, property).facts[property];
    return (spec?.kind.samples ?? []).find((sample) => now?.is !== 'value' || !spec?.kind.same(sample, now.value)) as Json;
  };

  it.each(properties)('sets $subject $property only where it is declared as a setting', async ({ subject, property }) => {
    const setting = resourceNamed(subject).facts[property]?.setting;
    const before = readFileSync(world, 'utf8');
    const settled = await host.set(request(subject, property, otherValue(subject, property)));
    if (setting) {
      expect([settled.message, settled.outcome]).toEqual(['', 'done']);
      return;
    }
    expect(settled.outcome).toBe('failed');
    expect(settled.message).toContain(`does not set '${property}'`);
    expect(readFileSync(world, 'utf8')).toBe(before);
  });

  it.each(properties.filter(({ subject, property }) => resourceNamed(subject).facts[property]?.setting))(
    'takes no value of another type for $subject $property',
    async ({ subject, property }) => {
      const before = readFileSync(world, 'utf8');
      for (const wrong of [
        7.5,
        Array.isArray(otherValue(subject, property)) ? 'x' : ['x'],
        typeof otherValue(subject, property) === 'boolean' ? 'True' : true,
      ]) {
        const settled = await host.set(request(subject, property, wrong));
        expect([settled.outcome, settled.message]).toEqual(['failed', expect.stringContaining('This is no value that')]);
      }
      expect(readFileSync(world, 'utf8')).toBe(before);
    },
  );

  it('takes away paths alone, and nothing else', async () => {
    const paths: string[] = [];
    for (const { subject, property } of properties.filter((each) => resourceNamed(each.subject).facts[each.property]?.setting)) {
      const before = readFileSync(world, 'utf8');
      const settled = await host.set({ ...request(subject, property, ''), to: { is: 'absent' } });
      if (settled.outcome === 'failed')
        expect([settled.message, readFileSync(world, 'utf8')]).toEqual([expect.stringContaining('This is no value that'), before]);
      else paths.push(`${subject}.${property}`);
    }
    const declared = subjects.flatMap(({ name, cmdlets }) =>
      Object.entries(cmdlets?.properties ?? {}).flatMap(([property, from]) =>
        from !== undefined && propertyOf(from).as === 'path' ? [`${name}.${property}`] : [],
      ),
    );
    expect(paths.sort()).toEqual(declared.sort());
    expect(declared.length).toBeGreaterThan(2);
  });

  it.each(subjects.filter(({ cmdlets }) => cmdlets?.each === 'listed').map(({ name }) => name))(
    'reads the one object of %s alone, and lists only where that does not find it',
    async (name) => {
      const property = Object.keys(resourceNamed(name).facts).find((each) => resourceNamed(name).facts[each]?.setting) ?? expect.fail('no setting');
      readings.set(name, await host.read({ resource: resourceNamed(name) }));
      const asked = request(name, property, otherValue(name, property));
      const [first = ''] = Object.keys(asked.address.key);
      const gone = { ...asked, address: { ...asked.address, key: { ...asked.address.key, [first]: '00000000-0000-4000-8000-00000000000f' } } };
      const refuseList = (message?: string): void => {
        const fault = { command: resourceNamed(name).cmdlets?.read ?? '', of: 'list', id: 'Refused', category: 'NotSpecified' };
        changeWorld(world, (it) => {
          it.conditions.faults = message === undefined ? [] : [{ ...fault, message }];
        });
      };
      const noSuch = [expect.stringMatching(/failed|refused/), expect.stringContaining('There is no such')];
      refuseList('No list today.');
      const [one, unlisted] = [await host.set(asked), await host.set(gone)];
      refuseList();
      const lost = await host.set(gone);
      expect([one.outcome, one.message]).toEqual(['done', '']);
      if (name === 'firewallProfile') {
        // Its keys are a closed list: another one is no address, and Windows is not asked.
        for (const { message } of [unlisted, lost]) expect(message).toContain('This is no address that the setter');
        return;
      }
      expect(unlisted.message).toContain('No list today.');
      expect([lost.outcome, lost.message]).toEqual(noSuch);
    },
  );

  it('sets no object of Windows’ own', async () => {
    const own = subjects.flatMap(({ name }) => (readings.get(name)?.rows ?? []).filter((row) => isSpared(name, row)).map((row) => ({ name, row })));
    expect([...new Set(own.map(({ name }) => name))]).toEqual(subjects.filter(({ cmdlets }) => cmdlets?.spared !== undefined).map(({ name }) => name));
    expect(own.length).toBeGreaterThan(0);
    const before = readFileSync(world, 'utf8');
    for (const { name, row } of own) {
      for (const [property, { setting, kind }] of Object.entries(resourceNamed(name).facts)) {
        const from = row.facts[property];
        const to = kind.samples.find((sample) => from?.is === 'value' && !kind.same(sample, from.value)) as Json;
        if (setting === undefined || !isSettled(from)) continue;
        const asked: SetRequest = { address: { resource: name, key: row.key, property }, from, to: { is: 'value', value: to }, edit: { how: 'replace' } };
        const settled = await host.set(asked);
        expect([settled.outcome, settled.message]).toEqual(['failed', expect.stringContaining("one of Windows' own")]);
      }
    }
    expect(readFileSync(world, 'utf8')).toBe(before);
  });

  it('refuses with the reason what this Windows does not have, and what needs a VM that is off', async () => {
    const reading = await host.read({ resource: resourceNamed('vm') });
    const running = reading.rows.find((row) => row.facts['state']?.is === 'value' && row.facts['state'].value === 'Running');
    const key = running?.key ?? {};
    const set = (property: string, from: Json, to: Json): ReturnType<LocalHost['set']> =>
      host.set({ address: { resource: 'vm', key, property }, from: { is: 'value', value: from }, to: { is: 'value', value: to }, edit: { how: 'replace' } });
    const settled = await set('automaticStopAction', 'Save', 'ShutDown');
    expect([settled.outcome, settled.message]).toEqual(['refused', expect.stringContaining('is Running, not off')]);
    changeWorld(world, (it) => {
      it.conditions.lacks = ['vm.AutomaticCheckpointsEnabled'];
    });
    const lacking = await set('automaticCheckpointsEnabled', true, false);
    expect([lacking.outcome, lacking.message, lacking.is.is]).toEqual([
      'refused',
      expect.stringContaining('This Windows does not have the setting.'),
      'unsupported',
    ]);
  });
});
