import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../main/contract/finding.ts';
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
