import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueState } from '../../../main/contract/fact-state.ts';
import type { Change } from '../../../main/contract/plan.ts';
import type { RollbackPort } from '../../../main/engine/ports.ts';
import { PracticeHost } from '../../../main/hosts/practice/practice-host.ts';
import { practiceWorld } from '../../../main/hosts/practice/practice-world.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { openPracticeMemory } from '../../../main/storage/practice-memory-file.ts';

const name = 'run-1-step-0';
const rdp = { resource: 'firewallProfile', key: { profile: 'Domain' }, property: 'local' };
const from = valueState('False');
const to = valueState('True');
const claim = { by: 'anna', proofs: ['path'] };

/** Programs that open the same practice host one after the other or beside each other, and one clock for all. */
function bench(world = 'neglected'): { readonly clock: { second: number }; readonly data: string; readonly open: () => Promise<PracticeHost> } {
  const data = mkdtempSync(join(tmpdir(), 'castellan-practice-'));
  const clock = { second: 1000 };
  const open = (): Promise<PracticeHost> =>
    PracticeHost.open(
      practiceWorld(world),
      openPracticeMemory(data, world),
      () => '2026-11-28T08:00:00.000Z',
      () => clock.second,
    );
  return { clock, data, open };
}
const value = async (host: PracticeHost): Promise<unknown> => {
  const { rows } = await host.read({ resource: resourceNamed(rdp.resource), keys: [rdp.key] });
  return rows[0]?.facts[rdp.property];
};
const plant = (rollback: RollbackPort, more: Partial<Parameters<RollbackPort['plant']>[0]> = {}): ReturnType<RollbackPort['plant']> =>
  rollback.plant({
    name,
    run: 'run-1',
    step: 0,
    change: { address: rdp } as unknown as Change,
    undo: { label: 'Firewall', setter: 'firewallProfile', property: 'local', key: rdp.key, change: { from: to, to: from } },
    seconds: 600,
    throughRestart: false,
    ...more,
  });
async function count(host: PracticeHost, throughRestart = false): Promise<void> {
  await plant(host.rollback, { throughRestart, ...(throughRestart && { restartSeconds: 700 }) });
  await host.rollback.arm(name);
  expect((await host.set({ address: rdp, from, to, edit: { how: 'replace' } })).outcome).toBe('done');
  await host.rollback.start(name);
}

describe('a rollback of a practice host', () => {
  it('proves that it reads the value and can set it', async () => {
    const { open } = bench();
    const { rollback, identity } = await open();
    expect(identity.rollback).toBe(true);
    expect(await plant(rollback)).toMatchObject({ is: 'planted', proof: { sid: 'S-1-5-18', steps: [{ reads: from, canSet: true }], hashesMatch: true } });
    expect(await plant(rollback)).toMatchObject({ is: 'notPlanted' });
    expect(await rollback.state(name)).toMatchObject({ phase: 'waiting' });
    await rollback.remove(name);
    expect(await rollback.pending()).toEqual([]);
  });

  it('restores the value at the deadline, also for a program that reads it later', async () => {
    const { open, clock } = bench();
    const host = await open();
    await count(host);
    expect(await host.rollback.state(name)).toMatchObject({ phase: 'counting', remainingSeconds: 600 });
    clock.second += 599;
    expect(await value(host)).toEqual(to);
    clock.second += 1;
    expect(await value(host)).toEqual(from);
    expect(await host.rollback.state(name)).toMatchObject({
      phase: 'returned',
      claim: { side: 'rollback' },
      result: { steps: [{ outcome: 'done', is: from }] },
    });
    const next = await open();
    expect([await next.rollback.pending(), await value(next)]).toEqual([[name], from]);
  });

  it('outlives the program: the next start finds the value restored', async () => {
    const { open, clock } = bench();
    await count(await open());
    clock.second += 10_000;
    const next = await open();
    expect(await value(next)).toEqual(from);
    expect(await next.rollback.state(name)).toMatchObject({ phase: 'returned' });
  });

  it('is ended by Keep from another program, which the first one sees', async () => {
    const { open, clock } = bench();
    const first = await open();
    await count(first);
    const second = await open();
    expect(await second.rollback.keep(name, claim)).toMatchObject({ phase: 'kept', claim: { side: 'keep', ...claim } });
    clock.second += 10_000;
    expect([(await first.rollback.state(name))?.phase, await value(first)]).toEqual(['kept', to]);
    await first.rollback.remove(name);
    expect(await second.rollback.pending()).toEqual([]);
  });

  it('takes no Keep after the deadline, and restores at once where that is asked for', async () => {
    const { open, clock } = bench();
    const host = await open();
    await count(host);
    clock.second += 600;
    expect(await host.rollback.keep(name, claim)).toMatchObject({ phase: 'returned' });
    await host.rollback.remove(name);
    await count(host);
    expect(await host.rollback.returnNow(name, 'anna')).toMatchObject({ phase: 'returned', claim: { by: 'anna' } });
    expect(await value(host)).toEqual(from);
  });

  it('has one winner where two programs claim at the same time, over many rounds', async () => {
    const { open } = bench();
    const [one, two] = [await open(), await open()];
    for (let round = 0; round < 25; round += 1) {
      await count(one);
      await two.rollback.pending();
      const sides = [one.rollback.keep(name, claim), two.rollback.returnNow(name, 'other')] as const;
      const [kept, returned] = await Promise.all(sides);
      expect(kept.claim?.side).toBe(returned.claim?.side);
      if (kept.phase === 'kept') await one.set({ address: rdp, from: to, to: from, edit: { how: 'replace' } });
      expect(await value(await open())).toEqual(from);
      await one.rollback.remove(name);
    }
  });

  it('counts an empty claim as the rollback', async () => {
    const { open, data } = bench();
    const host = await open();
    await count(host);
    await host.rollback.state(name);
    writeFileSync(join(data, 'practice', `neglected-rollback-${name}.claim`), '');
    expect(await host.rollback.state(name)).toMatchObject({ phase: 'returned', claim: { side: 'rollback' } });
    await host.rollback.remove(name);
    expect(readdirSync(join(data, 'practice')).filter((file) => file.endsWith('.claim'))).toEqual([]);
  });

  it('gets a new deadline at an expected restart, and restores the value at a second one or at one that was not expected', async () => {
    const expected = bench();
    const host = await expected.open();
    await count(host, true);
    expected.clock.second += 60;
    await host.restart();
    expect(await host.rollback.state(name)).toMatchObject({ phase: 'counting', restarted: true, remainingSeconds: 700 });
    await host.restart();
    expect(await host.rollback.state(name)).toMatchObject({ phase: 'returned', restarted: true });
    const sudden = await bench().open();
    await count(sudden);
    await sudden.restart();
    expect(await sudden.rollback.state(name)).toMatchObject({ phase: 'returned' });
    expect(await value(sudden)).toEqual(from);
  });

  it('restores the value where this computer itself was restarted: its clock counts anew', async () => {
    const { open, clock } = bench();
    await count(await open());
    clock.second = 5;
    expect(await (await open()).rollback.state(name)).toMatchObject({ phase: 'returned' });
  });

  it('restores nothing that was never armed, and everything where the program ended before the countdown', async () => {
    const never = bench();
    const waiting = await never.open();
    await plant(waiting.rollback);
    never.clock.second += 900;
    expect(await waiting.rollback.state(name)).toMatchObject({ phase: 'returned', result: { steps: [] } });
    const between = bench();
    const host = await between.open();
    await plant(host.rollback);
    await host.rollback.arm(name);
    await host.set({ address: rdp, from, to, edit: { how: 'replace' } });
    between.clock.second += 720;
    expect(await value(await between.open())).toEqual(from);
  });

  it('leaves a value alone that was changed meanwhile, and says so', async () => {
    const { open, clock } = bench();
    const host = await open();
    await count(host);
    const other = valueState('NotConfigured');
    await host.set({ address: rdp, from: to, to: other, edit: { how: 'replace' } });
    clock.second += 600;
    expect(await host.rollback.state(name)).toMatchObject({ phase: 'notReturned', result: { steps: [{ outcome: 'moved', is: other }] } });
  });

  it('shows each simulated connection as a new one, from the same address or from another', async () => {
    const { open } = bench();
    const { rollback } = await open();
    const before = await rollback.waysIn();
    expect(before).toMatchObject({ session: { kind: 'remoteDesktop', peers: [{ address: '10.0.4.7', port: 3389 }] }, unread: [] });
    await rollback.practiceConnect?.(true);
    await rollback.practiceConnect?.(false);
    const after = await rollback.waysIn();
    const isNew = (connection: object): boolean => !before.connections.some((known) => JSON.stringify(known) === JSON.stringify(connection));
    expect(after.connections.filter(isNew).map(({ address, port }) => [address, port])).toEqual([
      ['10.0.4.7', 3389],
      ['203.0.113.9', 3389],
    ]);
    const newest = Math.max(...before.signIns.map(({ record }) => record));
    expect(after.signIns.filter(({ record }) => record > newest).map(({ kind, elevated, sid }) => [kind, elevated, sid === before.session.sid])).toEqual([
      ['remoteDesktop', true, true],
      ['remoteDesktop', true, true],
    ]);
  });

  it('is removed with what a program that was killed has left beside its claim', async () => {
    const { open, data } = bench();
    const host = await open();
    await count(host);
    await host.rollback.keep(name, claim);
    const own = readdirSync(join(data, 'practice')).find((file) => file.endsWith('.claim')) ?? '';
    writeFileSync(join(data, 'practice', `${own}.4711-0a1b2c3d`), '{"side":"ke');
    await host.rollback.remove(name);
    expect([own === '', readdirSync(join(data, 'practice')).filter((file) => file.includes('.claim'))]).toEqual([false, []]);
  });

  it('is forgotten with the host when that is reset', async () => {
    const { open, data } = bench();
    const host = await open();
    await count(host);
    await host.rollback.keep(name, claim);
    await openPracticeMemory(data, 'neglected').forget();
    const next = await open();
    expect([await next.rollback.pending(), await value(next), readdirSync(join(data, 'practice'))]).toEqual([[], from, []]);
  });
});
