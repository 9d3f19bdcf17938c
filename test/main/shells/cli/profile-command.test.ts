import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../main/contract/finding.ts';
import type { Profile } from '../../../../main/contract/profile.ts';
import { openStorage } from '../../../../main/storage/host-storage.ts';
import { cliApplication, type Cli } from '../../../journeys/cli-application.ts';

const host = 'practice:neglected';
const [question, risk, each] = ['W01-04', 'W02-42', 'HV-D-02'];
const accept = (control: string, ...more: readonly string[]): readonly string[] => [
  ...['profile', 'accept', '--host', host, '--control', control, '--reason', 'Old scanner', '--approver', 'Anna', '--until', '2031-11-24'],
  ...more,
];
const answer = (control: string, ...more: readonly string[]): readonly string[] => [
  ...['profile', 'answer', '--host', host, '--control', control, '--says', 'yes', '--evidence', 'Runbook, page 3'],
  ...more,
];
const found = async (cli: Cli, control: string, ...more: readonly string[]): Promise<readonly Finding[]> => {
  const { out } = await cli.run('scan', '--host', host, '--control', control, '--json', ...more);
  return (JSON.parse(out.at(-1) ?? '{}') as { findings: readonly Finding[] }).findings;
};

/** What is kept on disk for the host. */
const profileOf = async ({ folder }: Cli): Promise<Profile> => {
  const storage = await openStorage(join(folder, 'data'), 'practice-neglected');
  const { value } = await storage.profile.read();
  await storage.close();
  return value;
};

let cli: Cli;
beforeAll(async () => {
  cli = cliApplication();
  await cli.run('scan', '--host', host);
});

describe('castellan profile', () => {
  it('answers a question, and the next scan counts the answer', async () => {
    expect((await found(cli, question)).map((finding) => finding.verdict)).toEqual(['manual']);
    const { code, out } = await cli.run(...answer(question));
    expect([code, out[0], out.join()]).toEqual([0, expect.stringContaining('Saved in the profile'), expect.stringContaining('Runbook, page 3')]);
    expect((await found(cli, question)).map((finding) => finding.verdict)).toEqual(['met']);
  });
  it('accepts a risk, and a plan leaves the finding out', async () => {
    const planned = async (): Promise<unknown> => JSON.parse((await cli.run('plan', '--host', host, '--control', risk, '--json')).out.at(-1) ?? '{}');
    expect(await planned()).toMatchObject({ plan: { changes: [{}] } });
    expect((await cli.run(...accept(risk))).code).toBe(0);
    expect(await planned()).toMatchObject({ plan: { changes: [] }, unplanned: [{ why: 'Accepted risk.' }] });
    expect((await found(cli, risk)).map((finding) => finding.waived)).toEqual([true]);
  });
  it('concerns one target where one is named, and all elsewhere', async () => {
    const open = (await found(cli, each)).filter((finding) => finding.verdict === 'notMet');
    expect(open.length).toBeGreaterThan(1);
    const { label } = open[0]?.target ?? expect.fail('nothing to fix');
    const { out } = await cli.run(...accept(each, '--target', label, '--json'));
    expect((JSON.parse(out[0] ?? '[]') as readonly Finding[]).map((finding) => [finding.target.label, finding.waived])).toEqual([[label, true]]);
    expect((await found(cli, each)).filter((finding) => finding.waived)).toHaveLength(1);
    await cli.run(...accept(each));
    expect((await found(cli, each)).filter((finding) => finding.verdict === 'notMet' && !finding.waived)).toEqual([]);
  });
  it('is replaced by a profile file for one command', async () => {
    const file = join(cli.folder, 'profile.json');
    writeFileSync(file, JSON.stringify({ version: 1 }));
    await cli.run(...accept(risk));
    expect((await found(cli, risk, '--profile', file)).map((finding) => finding.waived)).toEqual([false]);
  });
  it('withdraws an answer, and the next scan asks again', async () => {
    await cli.run(...answer(question));
    expect((await cli.run('profile', 'withdraw', '--host', host, '--control', question)).code).toBe(0);
    expect((await found(cli, question)).map((finding) => finding.verdict)).toEqual(['manual']);
  });
  it('withdraws an accepted risk, of one target or of all', async () => {
    const waived = async (): Promise<number> => (await found(cli, each)).filter((finding) => finding.waived).length;
    const { label } = (await found(cli, each)).find((finding) => finding.verdict === 'notMet')?.target ?? expect.fail('nothing to fix');
    await cli.run('profile', 'withdraw', '--host', host, '--control', each);
    expect(await waived()).toBe(0);
    await cli.run(...accept(each, '--target', label));
    expect(await waived()).toBe(1);
    await cli.run('profile', 'withdraw', '--host', host, '--control', each, '--target', label);
    expect(await waived()).toBe(0);
  });
  it('removes an assignment, whether it was for one target or for all', async () => {
    const kept = async () => (await profileOf(cli)).assignments ?? [];
    const { label } = (await found(cli, each))[0]?.target ?? expect.fail('no finding');
    for (const more of [[], ['--target', label]]) {
      await cli.run('profile', 'assign', '--host', host, '--control', each, '--owner', 'Anna', '--due', '2031-11-24', ...more);
      expect(await kept()).toHaveLength(1);
      expect((await cli.run('profile', 'unassign', '--host', host, '--control', each)).code).toBe(0);
      expect(await kept()).toEqual([]);
    }
  });
  it.each([
    ['minimumPasswordLength', ['16'], 16, '16'],
    ['managementNetworks', ['10.0.4.0/24', '10.0.5.7'], ['10.0.4.0/24', '10.0.5.7'], '10.0.4.0/24'],
    ['machineDiskFolder', ['D:\\VMs'], 'D:\\VMs', 'D:\\VMs'],
  ])('sets and removes the value %s', async (name, typed, value, shown) => {
    const { code, out } = await cli.run('profile', 'set', name, ...typed, '--host', host);
    expect([code, out.join(' ')]).toEqual([0, expect.stringContaining(shown)]);
    expect((await profileOf(cli)).values[name]).toEqual(value);
    expect((await cli.run('profile', 'set', name, '--do-not-know', '--host', host)).out.join(' ')).toContain('not known');
    expect((await profileOf(cli)).notKnown).toEqual([name]);
    await cli.run('profile', 'set', name, '--remove', '--host', host);
    expect(await profileOf(cli)).toMatchObject({ values: {}, notKnown: [] });
  });
  it('asks the host which account a name means, and keeps its SID', async () => {
    const { code, out } = await cli.run('profile', 'set', 'trustedHyperVAdministrators', 'S-1-5-32-544', '--host', host, '--json');
    expect([code, JSON.parse(out[0] ?? '{}')]).toEqual([0, { name: 'trustedHyperVAdministrators', value: ['S-1-5-32-544'], doNotKnow: false }]);
    await cli.run('profile', 'set', 'trustedHyperVAdministrators', '--remove', '--host', host);
  });
  it('sets a value on a host that was never scanned', async () => {
    const other = cliApplication();
    expect((await other.run('profile', 'set', 'minimumPasswordLength', '16', '--host', host)).code).toBe(0);
    expect((await profileOf(other)).values).toEqual({ minimumPasswordLength: 16 });
  });
  it.each([
    ['another value', ['noSuchValue', '1'], 'It asks for: minimumPasswordLength'],
    ['a word for a number', ['minimumPasswordLength', 'many'], 'expected a whole number'],
    ['a number that cannot be meant', ['minimumPasswordLength', '3'], 'from 8 to 128'],
    ['two values for one', ['minimumPasswordLength', '14', '15'], 'is one value'],
    ['no value', ['minimumPasswordLength'], 'Give one of these'],
    ['a value and its removal', ['minimumPasswordLength', '14', '--remove'], 'Give one of these'],
    ['what is no network', ['managementNetworks', 'everywhere'], 'a network or an address'],
  ])('refuses to set %s, and says what to do', async (_what, argv, says) => {
    const before = await profileOf(cli);
    const { code, notes } = await cli.run('profile', 'set', ...argv, '--host', host);
    expect([code, notes.join()]).toEqual([2, expect.stringContaining(says)]);
    expect(await profileOf(cli)).toEqual(before);
  });
  it.each([
    ['withdraw', 'W02-22', 'has no answer and no accepted risk'],
    ['unassign', 'W02-22', 'has no assignment'],
  ])('refuses to %s what was never recorded', async (command, control, says) => {
    const { code, notes } = await cli.run('profile', command, '--host', host, '--control', control);
    expect([code, notes.join()]).toEqual([2, expect.stringContaining(says)]);
  });
  it.each([
    ['a control without a question', answer(risk), 'takes no answer'],
    ['a control that is not there', answer('W99-99'), 'There is no control'],
    ['a target that is not there', accept(each, '--target', 'NO-SUCH-VM'), 'has a target “NO-SUCH-VM”'],
    ['another answer than yes, no or do-not-know', answer(question, '--says', 'maybe'), 'is no answer'],
    ['a date that is no day', accept(risk, '--until', 'soon'), 'is no day'],
    ['a day in the past', accept(risk, '--until', '2020-01-01'), 'The expiry date has passed'],
    ['a question that is asked for each VM, without a target', answer('HV-E-09'), 'Give --target one of'],
  ])('refuses %s, and says what to do', async (_what, argv, says) => {
    const { code, notes } = await cli.run(...argv);
    expect([code, notes.join()]).toEqual([2, expect.stringContaining(says)]);
  });
  it('asks for a scan where none is kept', async () => {
    const { code, notes } = await cliApplication().run(...accept(risk));
    expect([code, notes.join()]).toEqual([2, expect.stringContaining(`castellan scan --host ${host}`)]);
  });
});
