import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../main/application/ports/application.ts';
import { wrapHost } from '../../../wrap-host.ts';
import { cliApplication, type Cli, type Printed } from '../../../journeys/cli-application.ts';
import { MemoryRollback } from '../../engine/memory-rollback.ts';

const host = 'practice:neglected';
const control = 'W12-01';

/** The command line over a practice host with a rollback in memory. */
async function guardedCli(): Promise<{
  readonly cli: Cli;
  readonly rollback: MemoryRollback;
  readonly apply: (...more: readonly string[]) => Promise<Printed>;
}> {
  const plain = cliApplication();
  const { hosts } = plain.application;
  const rollback = new MemoryRollback({ set: async (request) => (await hosts.open(host, 'change')).set(request) });
  const open: Application['hosts']['open'] = async (name, mode) => {
    const opened = await hosts.open(name, mode);
    return wrapHost(opened, { identity: { ...opened.identity, rollback: true }, rollback });
  };
  const cli = cliApplication({ dataBase: join(plain.folder, 'data'), hosts: { ...hosts, open }, wait: rollback.wait });
  const file = join(plain.folder, 'plan.json');
  await cli.run('plan', '--host', host, '--control', control, '--out', file);
  const { id } = JSON.parse(readFileSync(file, 'utf8')) as { readonly id: string };
  return { cli, rollback, apply: (...more) => cli.run('apply', '--plan', file, '--confirm', id, '--understood', control, ...more) };
}

describe('castellan keep', () => {
  it('keeps a guarded change from a new connection, and its apply ends with it', async () => {
    const { cli, rollback, apply } = await guardedCli();
    const said: Printed[] = [];
    rollback.onSecond = async (second) => {
      if (second === 2) said.push(await cli.run('keep', host));
      if (second === 3) rollback.connect();
      if (second === 4) said.push(await cli.run('keep', host));
    };
    const applied = await apply('--host-name', 'hv01');
    expect(said.map(({ code, out }) => [code, out.join(' ')])).toEqual([
      [5, expect.stringContaining('There is no new connection since the change.')],
      [0, expect.stringContaining('The change was kept by')],
    ]);
    const out = applied.out.join('\n');
    expect(out).toContain(`castellan keep ${host}`);
    expect(out).toContain('The change was kept.');
    expect(out).toContain('1 done');
  });

  it('restores the old value with castellan restore, and the apply says so with its exit code', async () => {
    const { cli, rollback, apply } = await guardedCli();
    const said: Printed[] = [];
    rollback.onSecond = async (second) => {
      if (second === 2) said.push(await cli.run('restore', host, '--json'));
    };
    const applied = await apply('--host-name', 'HV01');
    expect(said.map(({ code, out }) => [code, JSON.parse(out.join('')) as unknown])).toEqual([[0, expect.objectContaining({ is: 'returned' })]]);
    expect([applied.code, applied.out.join('\n')]).toEqual([4, expect.stringContaining('1 restored automatically')]);
  });

  it('names each failed attempt of the host to restore the old value, with the reason, in apply and in restore', async () => {
    const { cli, rollback, apply } = await guardedCli();
    rollback.faults.isTryingAgain = true;
    const restored: Printed[] = [];
    rollback.onSecond = async (second) => {
      if (second === 2) restored.push(await cli.run('restore', host));
    };
    const applied = await apply('--host-name', 'HV01', '--json');
    const failed = /Attempt \d+ of 20 to restore the old value failed: The disk is full\. The host tries again\./;
    expect(restored.map(({ out }) => out.join(' '))).toEqual([expect.stringMatching(failed)]);
    expect(applied.out.filter((line) => line.includes('"event":"rollback"')).some((line) => failed.test(line))).toBe(true);
  });

  it('is refused where nothing waits, and a plan that can cut the connection without the name of the host', async () => {
    const { cli, apply, rollback } = await guardedCli();
    expect(await cli.run('keep', host)).toMatchObject({ code: 2 });
    const refused = await apply();
    expect([refused.code, refused.notes.join(' ')]).toEqual([2, expect.stringContaining('The name of the host was not typed')]);
    expect(rollback.log).toEqual([]);
  });
});
