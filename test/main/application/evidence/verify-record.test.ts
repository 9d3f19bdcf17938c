import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { recordText, sealRecord } from '../../../../main/reports/seal.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { fileDigest } from '../../../../main/reports/file-digest.ts';
import { verifyRecord, type Verified } from '../../../../main/application/evidence/verify-record.ts';
import { noteReported } from '../../../../main/application/evidence/note-reported.ts';
import { readRecordFile } from '../../../../main/storage/scans/record-file.ts';
import { cliApplication, type Cli } from '../../../journeys/cli-application.ts';
import { recordOf, scanAndFix } from './practice-records.ts';

const host = 'practice:neglected';

async function written(): Promise<{ cli: Cli; file: string; record: EvidenceRecord }> {
  const cli = cliApplication();
  await scanAndFix(cli, host);
  const record = sealRecord((await recordOf(cli, host)).record, sha256);
  const file = join(cli.folder, 'record.json');
  writeFileSync(file, recordText(record));
  const storage = await cli.application.storage(record.host.machineId);
  expect(await noteReported(cli.application, storage.journal, record)).toEqual([]);
  await storage.close();
  return { cli, file, record };
}
const verified = async (cli: Cli, file: string, expected?: string): Promise<Readonly<Record<string, Verified['is']>>> =>
  Object.fromEntries((await verifyRecord(cli.application, await readRecordFile(file), expected)).map((each) => [each.what, each.is]));
const change = (file: string, how: (json: Record<string, unknown>) => void): void => {
  const json = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  how(json);
  writeFileSync(file, JSON.stringify(json));
};
const seal = 'The seal of the record';
const digest = 'The SHA-256 of the file';
const journal = 'The head of the journal';
const known = 'The record in the journal';

describe('verifying a record', () => {
  it('holds for a record as it was written, and compares the digest on the paper', async () => {
    const { cli, file } = await written();
    expect(await verified(cli, file)).toMatchObject({ [seal]: 'holds', [digest]: 'notChecked', [journal]: 'holds', [known]: 'holds' });
    const own = fileDigest(readFileSync(file));
    expect(await verified(cli, file, ` ${own.toUpperCase().replace(/(.{8})/g, '$1 ')}`)).toMatchObject({ [digest]: 'holds' });
    expect(
      await verified(
        cli,
        file,
        own.replace(/^./, (first) => (first === '0' ? '1' : '0')),
      ),
    ).toMatchObject({ [digest]: 'fails' });
  });

  it('holds for a record whose text was only laid out anew, by its seal alone', async () => {
    const { cli, file } = await written();
    const before = fileDigest(readFileSync(file));
    change(file, () => undefined);
    expect(await verified(cli, file, before)).toMatchObject({ [seal]: 'holds', [digest]: 'fails' });
  });

  it.each<[string, (json: Record<string, unknown>) => void]>([
    ['a verdict', (json) => Object.assign((json['findings'] as { verdict: string }[])[0] ?? {}, { verdict: 'met', title: 'changed' })],
    ['a name that the schema does not know', (json) => Object.assign(json, { remark: 'everything was in order' })],
    ['a finding that is gone', (json) => void (json['findings'] as unknown[]).pop()],
  ])('fails at the seal after a change of %s', async (_what, how) => {
    const { cli, file } = await written();
    change(file, how);
    expect(await verified(cli, file)).toMatchObject({ [seal]: 'fails' });
  });

  it('fails at the journal where the changes were altered and sealed again', async () => {
    const { cli, file, record } = await written();
    const [run, ...others] = record.runs;
    if (!run) throw new Error('There is a run.');
    const { seal: _old, ...content } = record;
    writeFileSync(file, recordText(sealRecord({ ...content, runs: [{ ...run, by: 'somebody else' }, ...others] }, sha256)));
    expect(await verified(cli, file)).toMatchObject({ [seal]: 'holds', [journal]: 'fails' });
  });

  it('fails at the journal where the findings were altered and sealed again', async () => {
    const { cli, file, record } = await written();
    const { seal: _old, ...content } = record;
    const findings = content.findings.map((finding) => ({ ...finding, verdict: 'met' as const }));
    writeFileSync(file, recordText(sealRecord({ ...content, findings }, sha256)));
    expect(await verified(cli, file)).toMatchObject({ [seal]: 'holds', [journal]: 'holds', [known]: 'fails' });
    expect((await cli.run('verify', file)).code).toBe(4);
  });

  it('ends with 0 only where everything was checked: with the digest of the paper, on the computer that made it', async () => {
    const { cli, file } = await written();
    const without = await cli.run('verify', file);
    expect([without.code, without.out.at(-1)]).toEqual([3, 'Not proven here: The SHA-256 of the file. The record passed the other checks.']);
    const whole = await cli.run('verify', file, '--sha256', fileDigest(readFileSync(file)));
    expect([whole.code, whole.out.at(-1)]).toEqual([0, 'The record passed every check.']);
  });

  it('holds when the journal has grown since, and says by how much', async () => {
    const { cli, file } = await written();
    const undo = join(cli.folder, 'undo.json');
    const planned = await cli.run('undo', '--host', host, '--out', undo, '--json');
    const { plan } = JSON.parse(planned.out.at(-1) ?? '') as { plan: { id: string } };
    await cli.run('apply', '--plan', undo, '--confirm', plan.id);
    const all = await verifyRecord(cli.application, await readRecordFile(file), undefined);
    expect(all.find((each) => each.what === journal)).toMatchObject({ is: 'holds', words: expect.stringMatching(/Added since: \d+ lines\./) as string });
  });

  it('fails where lines were cut off, or the journal was changed', async () => {
    const { cli, file, record } = await written();
    const path = join(cli.folder, 'data', record.host.machineId, 'journal.jsonl');
    const whole = readFileSync(path, 'utf8');
    const without = (lines: number): string => `${whole.trimEnd().split('\n').slice(0, -lines).join('\n')}\n`;
    // The last line notes the record itself; the one before is the head that the record names.
    writeFileSync(path, without(1));
    expect(await verified(cli, file)).toMatchObject({ [journal]: 'holds', [known]: 'fails' });
    writeFileSync(path, without(2));
    expect(await verified(cli, file)).toMatchObject({ [journal]: 'fails', [known]: 'fails' });
    writeFileSync(path, whole);
    appendFileSync(path, '{"n":99,"mac":"0","entry":{}}\n');
    expect(await verified(cli, file)).toMatchObject({ [journal]: 'fails' });
  });

  it.each([
    ['one head was noted', { where: 'event log Application', message: 'noted' }, 'are in the event log'],
    ['no head could be noted', { message: 'The event log is full.' }, 'Lines cut off the end of the journal would not show.'],
  ])('says that the heads outside were not compared, where %s', async (_what, noted, words) => {
    const { cli, record } = await written();
    const { seal: _seal, ...content } = record;
    const runs = content.runs.map((run) => ({ ...run, ...(run.noted && { noted: { head: run.noted.head, ...noted } }) }));
    const file = join(cli.folder, 'local.json');
    writeFileSync(file, recordText(sealRecord({ ...content, runs, host: { ...content.host, kind: 'local' } }, sha256)));
    const checks = await verifyRecord(cli.application, await readRecordFile(file), undefined);
    const outside = checks.filter(({ what }) => what === 'The heads in the event log of the host');
    expect(outside.map((check) => check.is)).toEqual(['notChecked']);
    expect(outside[0]?.words).toContain(words);
  });

  it('does not check the journal of another computer, and makes no folder for it', async () => {
    const { file, record } = await written();
    const elsewhere = cliApplication();
    expect(await verified(elsewhere, file)).toMatchObject({ [seal]: 'holds', [journal]: 'notChecked' });
    expect(elsewhere.application.keeps(record.host.machineId)).toBe(false);
  });
});
