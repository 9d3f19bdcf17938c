import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copyOfWorld, openSimulated } from '../simulated-host.ts';
import { changeWorld } from '../simulator/change-world.ts';
import { host, over, planned } from './simulated-cli.ts';

describe('the head of the journal in the event log', () => {
  const events = (world: string): readonly { readonly source: string; readonly id: number; readonly text: string }[] =>
    (JSON.parse(readFileSync(world, 'utf8')) as { eventLog?: { source: string; id: number; text: string }[] }).eventLog ?? [];

  it('is written after each apply and each undo, and is the one that the journal had', async () => {
    const world = copyOfWorld('neglected');
    const cli = over(world);
    const { plan, file } = await planned(cli, '--control', 'W02-42');
    const applied = await cli.run('apply', '--plan', file, '--confirm', plan.id);
    expect(applied.out.at(-1)).toContain('Noted in the Application event log');
    const undo = `${file}.undo.json`;
    await cli.run('undo', '--host', host, '--out', undo);
    const way = JSON.parse(readFileSync(undo, 'utf8')) as { readonly id: string };
    await cli.run('apply', '--plan', undo, '--confirm', way.id);
    const storage = await cli.application.storage(plan.host.machineId);
    const entries = await storage.journal.entries();
    const noted = entries.flatMap((entry, index) => (entry.entry === 'headNoted' ? [{ entry, index }] : []));
    expect(noted).toHaveLength(2);
    for (const { entry, index } of noted) {
      expect(entry.where).toBe('Application');
      expect(entry.head).toEqual({ n: index, mac: await storage.journal.macOf(index) });
      expect(entries[index - 1]?.entry).toBe('runEnded');
    }
    const [first] = await storage.journal.lineCodes();
    expect(events(world).map((event) => [event.source, event.id, event.text])).toEqual(
      noted.map(({ entry }) => [
        'Castellan',
        1000,
        `Castellan has ended run ${entry.run}. Head of the journal: line ${String(entry.head.n)}, code ${entry.head.mac}, journal ${first ?? ''}.`,
      ]),
    );
    await storage.close();
  });

  it('is read back before each command: a journal that was cut off or deleted, and an event log that cannot be read, are named', async () => {
    const world = copyOfWorld('neglected');
    const cli = over(world);
    const { plan, file } = await planned(cli, '--control', 'W02-42');
    await cli.run('apply', '--plan', file, '--confirm', plan.id);
    const storage = await cli.application.storage(plan.host.machineId);
    const whole = readFileSync(storage.journalPath, 'utf8');
    const run = (await storage.journal.entries()).find((entry) => entry.entry === 'runStarted');
    const started = (await storage.journal.entries()).findIndex((entry) => entry.entry === 'runStarted');
    await storage.close();
    const notes = async (): Promise<string> => {
      const { notes: said } = await cli.run('undo', '--host', host, '--list');
      return said.join('\n');
    };
    expect(await notes()).not.toMatch(/missing at the end|another journal|could not be read/);
    // As if the run had never been: everything from its first line on is gone.
    writeFileSync(storage.journalPath, `${whole.split('\n').slice(0, started).join('\n')}\n`);
    expect(await notes()).toMatch(new RegExp(`lines are missing at the end of the journal.*run ${run?.entry === 'runStarted' ? run.run : ''}`));
    rmSync(storage.journalPath);
    expect(await notes()).toContain('of another journal');
    writeFileSync(storage.journalPath, whole);
    changeWorld(world, (it) => {
      it.conditions.eventLogRefusal = 'The event log service is not running.';
    });
    expect(await notes()).toMatch(/could not be read, so Castellan does not know whether lines are missing.*service is not running/);
  });

  it('is not written without the right to write events, and the journal says why; what is no head is refused by the script itself', async () => {
    const world = copyOfWorld('neglected');
    changeWorld(world, (it) => {
      it.identity.Administrator = false;
    });
    const opened = await openSimulated(world, 'change');
    const noted = await opened.noteHead('run-1', { n: 1, mac: 'a'.repeat(64), journal: 'c'.repeat(64) });
    expect([noted.where, noted.message]).toEqual([undefined, expect.stringContaining('could not be noted')]);
    await opened.close();
    changeWorld(world, (it) => {
      it.identity.Administrator = true;
    });
    const again = await openSimulated(world, 'change');
    for (const [run, mac] of [
      ['run; calc', 'a'.repeat(64)],
      ['run-1', '$(calc)'],
      ['run-1\n', 'a'.repeat(64)],
      ['run-1', `${'a'.repeat(64)}\n`],
      ["run' /D", 'b'.repeat(64)],
    ] as const)
      expect((await again.noteHead(run, { n: 1, mac, journal: 'c'.repeat(64) })).message).toContain('no head of a journal');
    expect(events(world)).toEqual([]);
    await again.close();
  });

  it('cannot be written by a session that reads', async () => {
    const reading = await openSimulated(copyOfWorld('neglected'), 'read');
    expect((await reading.noteHead('run-1', { n: 1, mac: 'a'.repeat(64), journal: 'c'.repeat(64) })).message).toContain('read-only');
    await reading.close();
  });
});
