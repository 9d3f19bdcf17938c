import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../main/application/ports/application.ts';
import { withOpenHost } from '../../../../main/application/hosts/open-host.ts';
import { reportHost, type ReportHostEvent } from '../../../../main/application/reporting/report-host.ts';
import { emptyCoverTexts } from '../../../../main/contract/record/cover-texts.ts';
import { applyIt, planFor, practiceApplication, profile, reference } from '../practice-application.ts';

/** The verdict of a control in the report that would be made now, and what the report tells of its scan. */
async function reported(application: Application, control: string): Promise<{ verdict: string | undefined; told: readonly string[] }> {
  const told: string[] = [];
  const tell = (event: ReportHostEvent): void => {
    if (event.event === 'keptScan' || event.event === 'keptScanNotUsed') told.push(event.event);
  };
  const choice = { areas: [], before: undefined, cover: emptyCoverTexts, edition: 'full' as const };
  const { record } = await reportHost(application, { reference, profile, scanFirst: false, ...choice }, { tell });
  return { verdict: record.findings.find((finding) => finding.control === control)?.verdict, told };
}

describe('applying a plan', () => {
  it('puts what it reads again over the latest scan, so that the next report needs no scan', async () => {
    const application = practiceApplication();
    const plan = await planFor(application, 'W02-42');
    expect(await reported(application, 'W02-42')).toEqual({ verdict: 'notMet', told: ['keptScan'] });
    expect((await applyIt(application, plan)).notKept).toBeUndefined();
    expect(await reported(application, 'W02-42')).toEqual({ verdict: 'met', told: ['keptScan'] });
  });

  it('answers why these facts could not be kept; the next report reads the host again', async () => {
    const application = practiceApplication();
    const plan = await planFor(application, 'W02-42');
    const latest = await withOpenHost(application, reference, 'read', ({ storage }) => Promise.resolve(join(storage.folder, 'latest-scan.json')));
    rmSync(latest);
    mkdirSync(join(latest, 'in-the-way'), { recursive: true });
    const applied = await applyIt(application, plan);
    expect(applied.steps.map((step) => step.settled.outcome)).toEqual(plan.changes.map(() => 'done'));
    expect(applied.notKept).toBeDefined();
  });

  it('reads the host again for a report whose scan is older than a change', async () => {
    const application = practiceApplication();
    const plan = await planFor(application, 'W02-42');
    const scanned = await withOpenHost(application, reference, 'read', ({ storage }) => storage.scans.latest());
    await applyIt(application, plan);
    await withOpenHost(application, reference, 'read', async ({ storage }) => {
      if (scanned) await storage.scans.update(scanned);
    });
    expect(await reported(application, 'W02-42')).toEqual({ verdict: 'met', told: ['keptScanNotUsed'] });
  });
});
