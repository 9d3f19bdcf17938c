import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Application } from '../../../main/application/ports/application.ts';
import type { FactState } from '../../../main/contract/fact-state.ts';
import type { Plan } from '../../../main/contract/plan.ts';
import type { Reading } from '../../../main/contract/reading.ts';
import { cliApplication } from '../../journeys/cli-application.ts';
import { wrapHost } from '../../wrap-host.ts';

const reference = 'practice:neglected';
const denied: FactState = { is: 'unread', why: 'Access is denied.' };

it('a change that could not be read afterwards is named by each command, stays in the undo file, and is read again', async () => {
  const castellan = cliApplication();
  const { application, folder } = castellan;
  const { hosts } = application;
  const before = { ...hosts };
  const unread = { is: false };
  const hidden = (reading: Reading): Reading => ({
    ...reading,
    rows: reading.rows.map((row) => (row.key['name'] === 'UseLogonCredential' ? { ...row, facts: { ...row.facts, value: denied } } : row)),
  });
  Object.assign(application.hosts, {
    open: async (...given: Parameters<Application['hosts']['open']>) => {
      const host = await before.open(...given);
      return wrapHost(host, {
        read: async (request) => (unread.is ? hidden(await host.read(request)) : host.read(request)),
        set: async (request) => {
          const settled = await host.set(request);
          unread.is = true;
          return { ...settled, outcome: 'failed', is: denied, message: 'The value was written.' };
        },
      });
    },
  });
  const file = join(folder, 'plan.json');
  await castellan.run('plan', '--host', reference, '--control', 'W02-42', '--out', file);
  const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  expect(plan.changes).toHaveLength(1);
  await castellan.run('apply', '--plan', file, '--confirm', plan.id);

  for (const which of [[], ['--all']])
    expect((await castellan.run('undo', '--host', reference, ...which)).out).toContainEqual(
      expect.stringMatching(/^ {2}not undone: .*could not be read after the change/),
    );
  expect((await castellan.run('undo', '--host', reference, '--list')).out.join()).toContain('0 in place, 1 with an unknown result');
  expect(await castellan.run('drift', '--host', reference)).toMatchObject({
    code: 3,
    out: expect.arrayContaining([expect.stringContaining('1 not read')]) as string[],
  });
  const undoFile = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' }).find((name) => /undo-.*\.json$/.test(name)) ?? '';
  expect((JSON.parse(readFileSync(join(folder, 'data', undoFile), 'utf8')) as { readonly steps: readonly unknown[] }).steps).toHaveLength(1);

  unread.is = false;
  expect((await castellan.run('scan', '--host', reference)).notes.join()).toMatch(
    /After change 1 of the run .* could not be read\. Reading the host shows: the planned value is set\./,
  );
  expect((await castellan.run('undo', '--host', reference, '--list')).out.join()).toContain('1 in place');
});
