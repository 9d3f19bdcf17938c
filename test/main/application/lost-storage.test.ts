import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Application } from '../../../main/application/ports/application.ts';
import type { Plan } from '../../../main/contract/plan.ts';
import type { Reading } from '../../../main/contract/reading.ts';
import { cliApplication } from '../../journeys/cli-application.ts';
import { wrapHost } from '../../wrap-host.ts';

it('a VM that lost its storage by a change of SMB is named when the change is applied', async () => {
  const castellan = cliApplication();
  const { application, folder } = castellan;
  const before = { ...application.hosts };
  let isSigned = false;
  const paused = (reading: Reading): Reading => ({
    ...reading,
    rows: reading.rows.map((row, at) => (at === 0 ? { ...row, facts: { ...row.facts, state: { is: 'value', value: 'PausedCritical' } } } : row)),
  });
  Object.assign(application.hosts, {
    open: async (...given: Parameters<Application['hosts']['open']>) => {
      const host = await before.open(...given);
      return wrapHost(host, {
        read: async (request) => (isSigned && request.resource.name === 'vm' ? paused(await host.read(request)) : host.read(request)),
        set: async (request) => {
          isSigned ||= request.address.resource === 'smbClient';
          return host.set(request);
        },
      });
    },
  });
  const file = join(folder, 'plan.json');
  await castellan.run('plan', '--host', 'practice:neglected', '--control', 'W09-01', '--out', file);
  const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  const applied = await castellan.run('apply', '--plan', file, '--confirm', plan.id, '--understood', 'W09-01');
  expect(applied.notes.join()).toMatch(/After the change of SMB these VMs are paused or in a critical state: \S+ \(PausedCritical\)\./u);
});
