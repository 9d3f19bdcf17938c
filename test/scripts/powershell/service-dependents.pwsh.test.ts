import { expect, it } from 'vitest';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { changeAnyWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';

it('the services that depend on another one are read where they run, and no others', async () => {
  const world = copyOfWorld('neglected');
  changeAnyWorld(world, (it) => {
    const add = (name: string, status: string, on: string): unknown =>
      it.services.push({ Name: name, DisplayName: name, Status: status, StartMode: 'Auto', DelayedAutoStart: false, DependsOn: [on] });
    add('PrintQueueAgent', 'Running', 'Spooler');
    add('StoppedAgent', 'Stopped', 'Spooler');
    add('OtherAgent', 'Running', 'W3SVC');
  });
  const host = await openSimulated(world, 'read');
  const { rows } = await host.read({ resource: resourceNamed('service'), keys: [{ service: 'Spooler' }, { service: 'TlntSvr' }] });
  await host.close();
  const dependents = (name: string): unknown => rows.find((row) => row.key['service'] === name)?.facts['dependents'];
  expect(dependents('Spooler')).toEqual({ is: 'value', value: ['PrintQueueAgent'] });
  expect(dependents('TlntSvr')).toEqual({ is: 'absent' });
});
