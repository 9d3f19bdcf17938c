import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordSchema, type EvidenceRecord } from '../../main/contract/record/record.ts';
import { recordText, sealRecord } from '../../main/reports/seal.ts';
import { sha256 } from '../../main/shells/digest.ts';
import { compareSides } from '../../main/shells/workspace/compare.ts';
import { connect } from '../../main/shells/workspace/connect.ts';
import { Workspace } from '../../main/shells/workspace/workspace.ts';
import { cliApplication, type Cli } from './cli-application.ts';

const host = 'practice:fresh';
const editions = ['full', 'redacted'] as const;

async function saved(): Promise<{ readonly cli: Cli; readonly file: string; readonly record: EvidenceRecord }> {
  const cli = cliApplication();
  const file = join(cli.folder, 'record.json');
  expect((await cli.run('report', '--host', host, '--scan', '--record', file)).code).toBe(0);
  return { cli, file, record: recordSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
}
/** The record with its first finding that is not met shown as met, by a user who can edit the file. */
function edited(record: EvidenceRecord): EvidenceRecord {
  const at = record.findings.findIndex((finding) => finding.verdict === 'notMet');
  expect(at).toBeGreaterThanOrEqual(0);
  return { ...record, findings: record.findings.map((finding, index) => (index === at ? { ...finding, verdict: 'met' } : finding)) };
}
function sealedAgain(record: EvidenceRecord): EvidenceRecord {
  const { seal: _seal, ...content } = record;
  return sealRecord(content, sha256);
}

describe('a record from a file', () => {
  it.each(editions)('gives no report, record or list in the %s edition where a verdict was edited', async (edition) => {
    const { cli, file, record } = await saved();
    writeFileSync(file, recordText(edited(record)));
    const outputs = { '--out': 'again.pdf', '--record': 'again.json', '--csv': 'again.csv' };
    const words = Object.entries(outputs).flatMap(([option, name]) => [option, join(cli.folder, name)]);
    const said = await cli.run('report', '--from', file, '--edition', edition, ...words);
    expect([said.code, said.notes.join()]).toEqual([2, expect.stringContaining('does not match its seal')]);
    expect(Object.values(outputs).filter((name) => existsSync(join(cli.folder, name)))).toEqual([]);
  });

  it.each(editions)('ends with 4 and a notice in the %s edition where it was edited and sealed again', async (edition) => {
    const { cli, file, record } = await saved();
    writeFileSync(file, recordText(sealedAgain(edited(record))));
    const said = await cli.run('report', '--from', file, '--edition', edition, '--record', join(cli.folder, 'again.json'));
    expect([said.code, said.notes.join()]).toEqual([4, expect.stringContaining('The journal contains no record with this seal')]);
    expect(said.notes.join()).toContain('Do not rely on the record');
  });

  it.each(editions)('ends with 0 and no notice in the %s edition where the journal knows it', async (edition) => {
    const { cli, file } = await saved();
    const said = await cli.run('report', '--from', file, '--edition', edition, '--record', join(cli.folder, 'again.json'));
    expect([said.code, said.notes]).toEqual([0, []]);
  });

  it('of another computer, and the redacted edition, get a notice only: no journal here can know them', async () => {
    const { cli, file, record } = await saved();
    const elsewhere = cliApplication();
    const other = await elsewhere.run('report', '--from', file, '--csv', join(elsewhere.folder, 'findings.csv'));
    expect([other.code, other.notes]).toEqual([0, [expect.stringContaining('This computer has no journal of that host')]]);
    expect(elsewhere.application.keeps(record.host.machineId)).toBe(false);
    const redacted = join(cli.folder, 'redacted.json');
    await cli.run('report', '--from', file, '--edition', 'redacted', '--record', redacted);
    const again = await cli.run('report', '--from', redacted, '--csv', join(cli.folder, 'findings.csv'));
    expect([again.code, again.notes]).toEqual([0, [expect.stringContaining('The redacted edition does not name its host')]]);
  });

  it('is compared with nothing where a verdict was edited, by “compare” and by “report --compare”', async () => {
    const { cli, file, record } = await saved();
    const other = join(cli.folder, 'edited.json');
    writeFileSync(other, recordText(edited(record)));
    const out = join(cli.folder, 'compared.pdf');
    for (const words of [
      ['compare', file, other],
      ['compare', other, file],
      ['report', '--from', file, '--compare', other, '--out', out],
    ]) {
      const said = await cli.run(...words);
      expect([said.code, said.notes.join(), said.out], words.join(' ')).toEqual([2, expect.stringContaining('does not match its seal'), []]);
    }
    expect(existsSync(out)).toBe(false);
  });

  it('that was edited and sealed again is compared with a remark in each way, and ends with 4', async () => {
    const { cli, file, record } = await saved();
    const forged = join(cli.folder, 'forged.json');
    writeFileSync(forged, recordText(sealedAgain(edited(record))));
    const remark = 'The journal contains no record with this seal';
    for (const words of [
      ['compare', file, forged],
      ['compare', forged, file],
      ['compare', forged, '--host', host],
    ]) {
      const shown = await cli.run(...words);
      expect([shown.code, shown.out.join()], words.join(' ')).toEqual([4, expect.stringContaining(`Do not rely on the record forged.json. ${remark}`)]);
    }
    const report = await cli.run('report', '--from', file, '--compare', forged, '--csv', join(cli.folder, 'findings.csv'));
    expect([report.code, report.notes.join()]).toEqual([4, expect.stringContaining(remark)]);
    const workspace = new Workspace({ application: cli.application, shell: 'window', elevation: { can: false } });
    await connect(workspace, host);
    const [one, other] = [file, forged].map((name) => ({ is: 'record', name, text: readFileSync(name, 'utf8') }) as const);
    if (!one || !other) throw new Error('There are two.');
    const shown = await compareSides(workspace, host, one, other);
    expect([shown.isDoubted, shown.remarks[0]]).toEqual([true, expect.stringContaining(remark)]);
    expect((await compareSides(workspace, host, one, one)).remarks).toEqual([]);
  });

  it('of which this computer knows nothing is compared with a remark that says so', async () => {
    const { file } = await saved();
    const shown = await cliApplication().run('compare', file, file);
    expect([shown.code, shown.out.filter((line) => line.includes('Note:'))]).toEqual([
      0,
      [expect.stringContaining('did not check whether it created the record record.json with these findings. This computer has no journal of that host')],
    ]);
  });
});
