import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../main/application/ports/application.ts';
import { listRuns } from '../../../../main/application/past/list-runs.ts';
import type { NotedHead } from '../../../../main/contract/chain-head.ts';
import type { JournalEntry } from '../../../../main/contract/journal.ts';
import type { Plan } from '../../../../main/contract/plan.ts';
import { wrapHost } from '../../../wrap-host.ts';
import { applyIt, planFor, practiceApplication, reference } from '../practice-application.ts';

/** A host with an event log. Where `dies`, the process ends there: before the outcome of a change is journalled, or before the head is noted. */
class Interrupted {
  dies: boolean | 'atHead';

  constructor(dies: boolean | 'atHead' = true) {
    this.dies = dies;
  }
  readonly heads: NotedHead[] = [];
  readonly application: Application = practiceApplication((host) =>
    wrapHost(host, {
      set: async (request) => {
        const settled = await host.set(request);
        if (this.dies === true) throw new Error('the process ended here');
        return settled;
      },
      noteHead: (run, head) => {
        // A process that has ended writes no event either.
        if (this.dies !== false) throw new Error('the process ended here');
        this.heads.unshift({ ...head, run, at: '2026-01-01T00:00:00.000Z' });
        return Promise.resolve({ where: 'Application', message: 'noted' });
      },
      notedHeads: () => Promise.resolve({ is: 'read', heads: this.heads }),
    }),
  );

  async plan(): Promise<Plan> {
    const plan = await planFor(this.application, 'W02-42');
    await expect(applyIt(this.application, plan)).rejects.toThrow('the process ended here');
    this.dies = false;
    return plan;
  }

  async entries(plan: Plan): Promise<readonly JournalEntry[]> {
    const storage = await this.application.storage(plan.host.machineId);
    try {
      return await storage.journal.entries();
    } finally {
      await storage.close();
    }
  }

  /** What a command that only reads says. */
  async said(): Promise<string> {
    const said: string[] = [];
    await listRuns(
      this.application,
      { reference },
      {
        tell: (event) => {
          if (event.event === 'notice') said.push(event.message);
        },
      },
    );
    return said.join('\n');
  }
}

describe('the head of a journal in which an interrupted run was settled', () => {
  it('is noted at the next opening that may change the host, once, even where the plan is then refused', async () => {
    const host = new Interrupted();
    const plan = await host.plan();
    await host.said();
    expect((await host.entries(plan)).at(-1)).toMatchObject({ entry: 'runEnded', by: 'reconciling' });
    expect(host.heads).toEqual([]);
    // What was applied already has moved, so this plan is refused and notes no head of its own.
    for (let time = 0; time < 2; time++) await expect(applyIt(host.application, plan)).rejects.toMatchObject({ kind: 'planMoved' });
    const entries = await host.entries(plan);
    const at = entries.findIndex((entry) => entry.entry === 'runEnded');
    const run = entries.find((entry) => entry.entry === 'runStarted');
    expect(host.heads.map(({ n }) => n)).toEqual([at + 1]);
    expect(host.heads[0]?.run).toBe(run?.entry === 'runStarted' ? run.run : undefined);
    expect(entries.filter((entry) => entry.entry === 'headNoted')).toMatchObject([{ where: 'Application', head: { n: at + 1 } }]);
  });

  it('shows from then on when the lines of that run are cut off', async () => {
    const host = new Interrupted();
    const plan = await host.plan();
    await expect(applyIt(host.application, plan)).rejects.toMatchObject({ kind: 'planMoved' });
    expect(await host.said()).toBe('');
    const storage = await host.application.storage(plan.host.machineId);
    const started = (await storage.journal.entries()).findIndex((entry) => entry.entry === 'runStarted');
    await storage.close();
    // The scan before the run is in the journal: what is left is a whole chain.
    expect(started).toBeGreaterThan(0);
    writeFileSync(storage.journalPath, `${readFileSync(storage.journalPath, 'utf8').split('\n').slice(0, started).join('\n')}\n`);
    expect(await host.said()).toContain('missing at the end of the journal');
  });
});

describe('the head of a journal whose run ended normally', () => {
  it('is noted before the next run when the process ended before it noted the head', async () => {
    const host = new Interrupted('atHead');
    const plan = await host.plan();
    const ended = await host.entries(plan);
    expect(ended.findLast((entry) => 'run' in entry)).toMatchObject({ entry: 'runEnded' });
    expect(ended.findLast((entry) => 'run' in entry)).not.toHaveProperty('by');
    expect(host.heads).toEqual([]);
    for (let time = 0; time < 2; time++) await expect(applyIt(host.application, plan)).rejects.toMatchObject({ kind: 'planMoved' });
    expect(host.heads.map(({ n }) => n)).toEqual([ended.length]);
    const storage = await host.application.storage(plan.host.machineId);
    await storage.close();
    writeFileSync(storage.journalPath, `${readFileSync(storage.journalPath, 'utf8').split('\n').slice(0, 2).join('\n')}\n`);
    expect(await host.said()).toContain('missing at the end of the journal');
  });
});
