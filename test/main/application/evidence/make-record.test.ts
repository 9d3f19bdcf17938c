import { describe, expect, it } from 'vitest';
import { recordSchema, type UnsealedRecord } from '../../../../main/contract/record/record.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { sealRecord } from '../../../../main/reports/seal.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { recordOf, scanAndFix } from './practice-records.ts';
import { keyText } from '../../../../main/words/key-text.ts';

const host = 'practice:neglected';
const fixed = async (): Promise<{ record: UnsealedRecord; run: string }> => {
  const cli = cliApplication();
  const run = await scanAndFix(cli, host);
  await cli.run('scan', '--host', host, '--json');
  return { record: (await recordOf(cli, host)).record, run };
};

describe('a record', () => {
  it('survives its own file: what is decoded is what was written', async () => {
    const { record } = await fixed();
    const sealed = sealRecord(record, sha256);
    expect(recordSchema.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(JSON.parse(JSON.stringify(sealed)));
  });

  it('holds the run with its ticket and approver, each step in place, and the head of the journal', async () => {
    const { record, run } = await fixed();
    expect(record.runs).toHaveLength(1);
    expect(record.runs[0]).toMatchObject({ id: run, ticket: 'CHG-1', approver: 'Agrajag Prosser', ended: true });
    expect(record.runs[0]?.steps.filter((step) => step.settled?.outcome === 'done').every((step) => step.inPlace)).toBe(true);
    expect(record.runs[0]?.steps.some((step) => step.inPlace)).toBe(true);
    expect(record.journal).toMatchObject({ is: 'read' });
    expect(record.journal.is === 'read' && record.journal.head.n).toBeGreaterThan(2);
  });

  it('says of each reading when it was made and whether it is whole, and of what is not known why', async () => {
    const { record } = await fixed();
    expect(record.readings.length).toBeGreaterThan(20);
    for (const reading of record.readings) {
      expect(Date.parse(reading.at)).not.toBeNaN();
      expect(reading.native).not.toBe('');
      if (!reading.complete) expect(reading.problem).toBeDefined();
    }
    for (const said of [...record.machine, ...record.session]) expect(said.value ?? said.why).toBeDefined();
    expect(record.machine.find((said) => said.label === 'offset of the host’s clock')?.why).toContain('Not measured');
  });

  it('holds the scan before the newest changes, judged by the same catalogue', async () => {
    const { record, run } = await fixed();
    const started = record.runs.find((each) => each.id === run)?.at ?? '';
    expect(record.before?.finishedAt && record.before.finishedAt < started).toBe(true);
    const name = (finding: { control: string; target: { key: Readonly<Record<string, string>> } }): string =>
      `${finding.control} ${keyText(finding.target.key)}`;
    const before = new Map(record.before?.findings.map((finding) => [name(finding), finding.verdict]));
    const mended = record.findings.filter((finding) => finding.verdict === 'met' && before.get(name(finding)) === 'notMet');
    expect(mended.length).toBeGreaterThan(0);
  });

  it('names as closed only properties in which no name can stand', async () => {
    const { record } = await fixed();
    expect(record.closedProperties).toContain('vmFirmware.secureBoot');
    for (const open of ['machine.name', 'folder.accessList', 'session.userName']) expect(record.closedProperties).not.toContain(open);
  });

  it('holds only the areas that were chosen, and how many controls there are in all', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const { record } = await recordOf(cli, host, { areas: ['vm-storage'] });
    expect(new Set(record.controls.map((control) => control.area))).toEqual(new Set(['vm-storage']));
    expect(record.controlsInCatalogue).toBe(cli.application.controls.length);
    const ids = new Set(record.controls.map((control) => control.id));
    expect(record.findings.every((finding) => ids.has(finding.control))).toBe(true);
  });

  it('holds values with where they come from', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const profile = { ...emptyProfile, values: { managementNetworks: ['10.0.4.0/24'] }, notKnown: ['machineDiskFolder'] };
    const { record } = await recordOf(cli, host, {}, profile);
    const from = Object.fromEntries(record.values.map((value) => [value.name, value.from]));
    expect(from).toMatchObject({
      managementNetworks: 'given',
      minimumPasswordLength: 'default',
      machineDiskFolder: 'notKnown',
      trustedHyperVAdministrators: 'nobody',
    });
  });

  it('holds the VMs with their names, folders and states, and with what a person has said of them', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const { record: without } = await recordOf(cli, host);
    const [first, second] = without.vms ?? [];
    const vms = [{ vm: first?.id.toUpperCase() ?? '', role: 'appliance' as const, owner: 'T. Brandt' }];
    const { record } = await recordOf(cli, host, {}, { ...emptyProfile, vms });
    expect(record.vms?.length).toBe(record.readings.find(({ resource }) => resource === 'vm')?.rows);
    expect(record.vms?.[0]).toEqual({ ...first, role: 'appliance', owner: 'T. Brandt' });
    expect(record.vms?.[1]).toEqual(second);
    expect(second).toMatchObject({ state: expect.any(String) as string, folder: expect.stringContaining('\\') as string });
    const ids = new Set(record.vms?.map(({ id }) => id));
    const named = record.findings.flatMap(({ vms: of }) => of ?? []);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const names = (record.vms ?? []).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('holds the changes on hold of the chosen areas, each for a finding to fix', async () => {
    const { record } = await fixed();
    expect(record.held?.length).toBeGreaterThan(5);
    const open = new Set(record.findings.filter(({ verdict }) => verdict === 'notMet').map(({ control }) => control));
    for (const change of record.held ?? []) {
      expect(change.standing.is).toBe('held');
      expect(change.controls.filter((control) => !open.has(control))).toEqual([]);
    }
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const { record: part } = await recordOf(cli, host, { areas: ['vm-storage'] });
    const ids = new Set(part.controls.map(({ id }) => id));
    expect(part.held?.flatMap(({ controls }) => controls).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('asks for a scan that is not kept: it says so instead of measuring against another', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const { record, notices } = await recordOf(cli, host, { before: '2020-01-01T00:00:00.000Z' });
    expect(record.before).toBeUndefined();
    expect(notices.join(' ')).toContain('There is no scan of 1 January 2020');
  });
});
