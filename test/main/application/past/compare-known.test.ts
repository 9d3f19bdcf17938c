import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../main/application/ports/application.ts';
import { compareKnown, type ComparedSide } from '../../../../main/application/past/compare-known.ts';
import { collectCompared, type KnownEvidence } from '../../../../main/application/evidence/collect-record.ts';
import { decodeSavedRecord } from '../../../../main/application/evidence/saved-record.ts';
import { inEdition } from '../../../../main/application/evidence/report-files.ts';
import { reportKnown } from '../../../../main/application/reporting/report-host.ts';
import { readHistory } from '../../../../main/application/past/read-history.ts';
import { scanHost } from '../../../../main/application/scans/scan-host.ts';
import { emptyCoverTexts } from '../../../../main/contract/record/cover-texts.ts';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { recordText } from '../../../../main/reports/seal.ts';
import { practiceApplication, applyIt, planFor, profile, quiet, reference } from '../practice-application.ts';

const scan = async (application: Application): Promise<KnownEvidence> => {
  const { host, facts, findings, startedAt, finishedAt } = await scanHost(application, { reference, profile }, quiet);
  return { identity: host, facts, findings, profile, startedAt, finishedAt, partial: false };
};
const kept = ({ finishedAt }: KnownEvidence): ComparedSide => ({ is: 'scan', finishedAt });
/** The record in its file, as a side of a comparison. */
const savedIn = async (application: Application, record: EvidenceRecord) =>
  ({ is: 'record', saved: await decodeSavedRecord(application, 'record.json', recordText(record)) }) as const;
const recordOf = async (application: Application, known: KnownEvidence, edition: 'full' | 'redacted' = 'full') => {
  const { record } = await reportKnown(application, known, { areas: [], before: undefined, cover: emptyCoverTexts, edition });
  return savedIn(application, record);
};

/** A scan, a run that fixes one control, and a scan. */
async function scannedAround(): Promise<{ application: Application; before: KnownEvidence; after: KnownEvidence; run: string }> {
  const application = practiceApplication();
  const before = await scan(application);
  const { run } = await applyIt(application, await planFor(application, 'W02-42'));
  return { application, before, run, after: await scan(application) };
}

describe('comparing two times of a host', () => {
  it('shows what a run has fixed between two kept scans, with the run, in either order', async () => {
    const { application, before, after, run } = await scannedAround();
    const there = await compareKnown(application, before, kept(before), kept(after));
    expect(there).toEqual(await compareKnown(application, before, kept(after), kept(before)));
    const fixed = there.changes.filter(({ after: row }) => row?.control === 'W02-42');
    expect(fixed.map(({ how, mover }) => [how, mover])).toEqual([['fixed', { is: 'ours', run, by: 'test' }]]);
  });

  it('makes neither a plan nor a map for a side that is not kept, and both for a record that is', async () => {
    const { application, before, after } = await scannedAround();
    // The id of a plan is the digest of the rest of it.
    const plansOf = async (work: (watched: Application) => unknown): Promise<number> => {
      let plans = 0;
      const digest: Application['digest'] = (content) => {
        if (typeof content === 'object' && 'purpose' in content) plans += 1;
        return application.digest(content);
      };
      await work({ ...application, digest });
      return plans;
    };
    expect(await plansOf((watched) => compareKnown(watched, before, kept(before), { is: 'known', known: after }))).toBe(0);
    expect(await plansOf((watched) => recordOf(watched, after))).toBe(1);
    const storage = await application.storage(before.identity.machineId);
    const side = await collectCompared(application, storage, after);
    await storage.close();
    expect([side.held, side.map]).toEqual([undefined, undefined]);
    const { record } = (await recordOf(application, after)).saved;
    expect(record.held?.length).toBeGreaterThan(0);
    expect(record.map?.nodes.length).toBeGreaterThan(5);
  });

  it('lays a record beside a kept scan and beside what is known now', async () => {
    const { application, before, after } = await scannedAround();
    const record = await recordOf(application, before);
    const withScan = await compareKnown(application, before, record, kept(after));
    expect(withScan.changes.some(({ how, after: row }) => how === 'fixed' && row?.control === 'W02-42')).toBe(true);
    expect((await compareKnown(application, before, record, { is: 'known', known: after })).changes).toEqual(withScan.changes);
    expect((await compareKnown(application, before, record, kept(before))).changes).toEqual([]);
  });

  it('redacts the other side of a redacted record, so that no name of the host is shown beside it', async () => {
    const { application, before, after } = await scannedAround();
    const full = await compareKnown(application, before, kept(before), kept(after));
    expect(JSON.stringify(full.changes)).toContain(before.identity.name);
    const record = await recordOf(application, before, 'redacted');
    const { changes } = await compareKnown(application, before, record, kept(after));
    expect(changes.some(({ how }) => how === 'fixed')).toBe(true);
    expect(JSON.stringify(changes)).not.toContain(before.identity.name);
  });

  it('calls a control that one side has not judged not comparable', async () => {
    const { application, before } = await scannedAround();
    const { record } = (await recordOf(application, before)).saved;
    const { seal: _seal, ...unsealed } = record;
    const without = {
      ...unsealed,
      controls: record.controls.filter(({ id }) => id !== 'W02-42'),
      findings: record.findings.filter(({ control }) => control !== 'W02-42'),
    };
    const older = await savedIn(application, inEdition(without, 'full', application.digest));
    const { changes, remarks, isDoubted } = await compareKnown(application, before, older, kept(before));
    expect(new Set(changes.map(({ how }) => how))).toEqual(new Set(['notComparable']));
    expect(changes.length).toBeGreaterThan(0);
    // It was sealed again without the journal.
    expect([isDoubted, remarks[0]]).toEqual([
      true,
      expect.stringContaining('Do not rely on the record record.json. The journal contains no record with this seal'),
    ]);
  });

  it('refuses a scan that is not kept', async () => {
    const { application, before } = await scannedAround();
    await expect(compareKnown(application, before, { is: 'scan', finishedAt: '2020-01-01T00:00:00.000Z' }, kept(before))).rejects.toMatchObject({
      kind: 'notScanned',
    });
  });
});

describe('the history of a host', () => {
  it('has scans and runs on one time line, the newest first, and no drift for what Castellan has changed', async () => {
    const { application, after, run } = await scannedAround();
    const { timeLine } = await readHistory(application, { identity: after.identity, profile, applied: [] });
    // The plan was made on a scan of its own.
    expect(timeLine.filter(({ is }) => is !== 'scan')).toMatchObject([{ is: 'run', run }]);
    expect(timeLine[0]).toEqual({ is: 'scan', at: after.finishedAt });
    expect(timeLine.map(({ at }) => at)).toEqual(
      timeLine
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  it('tells what another program has changed since the scan before', async () => {
    const { application, after } = await scannedAround();
    const [change] = (await planFor(application, 'W04-01')).changes;
    if (!change) throw new Error('the plan is empty');
    const host = await application.hosts.open(reference, 'change');
    await host.set({ address: change.address, from: change.from, to: change.to, edit: change.edit });
    await host.close();
    const later = await scan(application);
    const { timeLine } = await readHistory(application, { identity: after.identity, profile, applied: [] });
    const drift = timeLine.filter(({ is }) => is === 'drift');
    expect(drift).toMatchObject([{ at: later.finishedAt, counts: { worse: 0, new: 0 } }]);
  });
});
