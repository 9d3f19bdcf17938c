import { collectRecord, type RecordChoice } from '../../../../main/application/evidence/collect-record.ts';
import { judge } from '../../../../main/engine/judging/judge.ts';
import { appliedChanges } from '../../../../main/engine/history/runs.ts';
import { emptyCoverTexts } from '../../../../main/contract/record/cover-texts.ts';
import { emptyProfile, type Profile } from '../../../../main/contract/profile.ts';
import type { UnsealedRecord } from '../../../../main/contract/record/record.ts';
import { withOpenHost } from '../../../../main/application/hosts/open-host.ts';
import type { Cli } from '../../../journeys/cli-application.ts';

/** The record of a practice host as it is kept now, after a scan by the command line. */
export async function recordOf(
  cli: Cli,
  host: string,
  choice: Partial<RecordChoice> = {},
  profile: Profile = emptyProfile,
): Promise<{ readonly record: UnsealedRecord; readonly notices: readonly string[] }> {
  const { application } = cli;
  return withOpenHost(application, host, 'read', async (opened) => {
    const latest = await opened.storage.scans.latest();
    if (!latest) throw new Error('Scan first.');
    const applied = appliedChanges(await opened.runs());
    const findings = application.controls.flatMap((control) => judge(control, { facts: latest.facts, profile, applied, now: application.clock.now() }));
    return collectRecord(
      application,
      opened.storage,
      { identity: opened.host.identity, facts: latest.facts, findings, profile, startedAt: latest.startedAt, finishedAt: latest.finishedAt, partial: false },
      { areas: [], cover: emptyCoverTexts, ...choice },
    );
  });
}

/** Scans, applies the automatic fixes without impact, and answers the id of the run. */
export async function scanAndFix(cli: Cli, host: string): Promise<string> {
  await cli.run('scan', '--host', host, '--json');
  const file = `${cli.folder}/plan.json`;
  const planned = await cli.run('plan', '--host', host, '--auto', '--out', file, '--json');
  const { plan } = JSON.parse(planned.out.at(-1) ?? '') as { plan: { id: string } };
  const applied = await cli.run('apply', '--plan', file, '--confirm', plan.id, '--ticket', 'CHG-1', '--approver', 'Agrajag Prosser', '--json');
  return (JSON.parse(applied.out.at(-1) ?? '') as { run: string }).run;
}
