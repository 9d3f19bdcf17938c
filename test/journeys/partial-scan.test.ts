import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../main/contract/record/record.ts';
import { cliApplication, type Cli } from './cli-application.ts';

const host = 'practice:fresh';
async function recordOf(cli: Cli, name: string): Promise<EvidenceRecord> {
  const path = join(cli.folder, `${name}.json`);
  expect((await cli.run('report', '--host', host, '--record', path)).code).toBe(0);
  return JSON.parse(readFileSync(path, 'utf8')) as EvidenceRecord;
}
const verdicts = (record: EvidenceRecord): readonly string[] =>
  record.findings.map((finding) => `${finding.control} ${finding.target.label} ${finding.verdict}`).sort();
const times = (record: EvidenceRecord): ReadonlyMap<string, string> => new Map(record.readings.map((reading) => [reading.resource, reading.at]));

describe('a scan of some controls', () => {
  it('never becomes the record: the other facts stay with their times', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host);
    const before = await recordOf(cli, 'before');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await cli.run('scan', '--host', host, '--control', 'HV-A-07');
    const after = await recordOf(cli, 'after');
    expect(verdicts(after)).toEqual(verdicts(before));
    const [old, fresh] = [times(before), times(after)];
    expect([...fresh.keys()]).toEqual([...old.keys()]);
    expect(fresh.get('vmSwitch')).not.toBe(old.get('vmSwitch'));
    expect(fresh.get('service')).toBe(old.get('service'));
    expect(after.readings.every((reading) => reading.at !== '')).toBe(true);
  });

  it('without a whole one before it is not kept: the report reads the host whole', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--control', 'W11-02');
    const record = await recordOf(cli, 'record');
    const whole = cliApplication();
    await whole.run('scan', '--host', host);
    expect(verdicts(record)).toEqual(verdicts(await recordOf(whole, 'whole')));
  });

  it('a control that the last scan did not ask for makes the report read the host again', async () => {
    const old = cliApplication();
    await old.run('scan', '--host', host);
    const grown = cliApplication({ dataBase: join(old.folder, 'data'), version: '0.0.1-test' });
    const said = await grown.run('report', '--host', host, '--csv', join(grown.folder, 'findings.csv'));
    expect([said.code, said.notes.join()]).toEqual([0, expect.stringContaining('needs more facts than the last scan has')]);
  });
});
