import { describe, expect, it } from 'vitest';
import type { Finding } from '../../main/contract/finding.ts';
import type { Plan } from '../../main/contract/plan.ts';
import { cliApplication, type Cli } from './cli-application.ts';

/** What one host is expected to show: by control, the targets that are open, and what stays out of every plan. */
interface Scenario {
  readonly host: string;
  readonly open: Readonly<Record<string, readonly string[]>>;
  readonly notApplicable: readonly string[];
  /** What waits for a user. */
  readonly forYou: readonly string[];
}

const scenarios: readonly Scenario[] = [
  {
    host: 'practice:cluster',
    open: {
      'HV-A-10': ['Converged'],
      'HV-A-12': ['HVC01'],
      'HV-C-01': ['DC02'],
      'HV-C-05': ['SQL01: before SP2'],
      'HV-D-22': ['FW01: Network Adapter', 'WEB01: Network Adapter'],
      'W02-01': ['HVC01'],
      'W12-01': ['Domain'],
    },
    // Inside a cluster no credentials are passed on when a VM moves.
    notApplicable: ['HV-A-19', 'HV-A-38'],
    forYou: ['HV-C-09', 'W10-27'],
  },
  {
    host: 'practice:laptop',
    open: { 'HV-B-02': ['NB-KIM'], 'HV-C-04': ['dev-server', 'ubuntu', 'win11-test'] },
    // A client is no failed server, and its Wi-Fi is its own affair.
    notApplicable: ['HV-A-04', 'W02-28', 'W04-34'],
    // The keys of its virtual TPM are on the notebook; whether they are anywhere else, only its owner knows.
    forYou: ['HV-A-38'],
  },
];

async function json<T>(cli: Cli, ...argv: readonly string[]): Promise<T> {
  const said = await cli.run(...argv, '--json');
  return JSON.parse(said.out.at(-1) ?? 'null') as T;
}

describe.each(scenarios)('$host', ({ host, open, notApplicable, forYou }) => {
  it('shows what is open, and what does not apply', async () => {
    const { findings } = await json<{ readonly findings: readonly Finding[] }>(cliApplication(), 'scan', '--host', host);
    for (const [control, targets] of Object.entries(open)) {
      const found = findings.filter((finding) => finding.control === control && finding.verdict === 'notMet').map((finding) => finding.target.label);
      expect([control, [...found].sort()]).toEqual([control, targets]);
    }
    for (const control of forYou)
      expect([control, [...new Set(findings.filter((finding) => finding.control === control).map((finding) => finding.verdict))]]).toEqual([
        control,
        ['manual'],
      ]);
    for (const control of notApplicable)
      expect([control, [...new Set(findings.filter((finding) => finding.control === control).map((finding) => finding.verdict))]]).toEqual([
        control,
        ['notApplicable'],
      ]);
  });

  it('plans everything, applies nothing that could cut the operator off without a confirmation, applies the rest and undoes it', async () => {
    const cli = cliApplication();
    const file = `${cli.folder}/plan.json`;
    await cli.run('plan', '--host', host, '--all', '--out', file);
    const { plan } = await json<{ readonly plan: Plan }>(cli, 'plan', '--host', host, '--all', '--out', file);
    const text = JSON.stringify(plan.changes.map((change) => [change.address, change.target.label]));
    // Windows' own switch, connection sharing, the cluster's own account and the saved domain controller must never be changed.
    for (const never of ['c08cb7b8-9b3c-408e-8e30-5e16a3aeb444', 'SharedAccess', 'Wi-Fi', 'CLIUSR']) expect(text).not.toContain(never);
    expect(plan.changes.filter((change) => change.target.label === 'DC02' && change.standing.is !== 'held')).toEqual([]);
    const before = await json<{ readonly findings: readonly Finding[] }>(cli, 'scan', '--host', host);
    await cli.run('plan', '--host', host, '--all', '--out', file);
    const sealed = (await json<{ readonly plan: Plan }>(cli, 'plan', '--host', host, '--all', '--out', file)).plan;
    const done = await json<{
      readonly steps: readonly { readonly change: { readonly controls: readonly string[] }; readonly settled: { readonly outcome: string } }[];
    }>(cli, 'apply', '--plan', file, '--confirm', sealed.id, '--host-name', sealed.host.name);
    expect(done.steps.filter((step) => !['done', 'held'].includes(step.settled.outcome))).toEqual([]);
    expect(done.steps.filter((step) => step.settled.outcome === 'done').length).toBeGreaterThan(5);
    const undo = `${cli.folder}/undo.json`;
    const { plan: back } = await json<{ readonly plan: Plan }>(cli, 'undo', '--host', host, '--out', undo);
    await cli.run('apply', '--plan', undo, '--confirm', back.id, '--host-name', back.host.name);
    const after = await json<{ readonly findings: readonly Finding[] }>(cli, 'scan', '--host', host);
    const verdicts = (list: readonly Finding[]): readonly string[] =>
      list.map((finding) => `${finding.control} ${finding.target.label} ${finding.verdict}`).sort();
    expect(verdicts(after.findings)).toEqual(verdicts(before.findings));
  });
});

describe('the small cluster', () => {
  it('puts the firewall of the operator’s own profile under a rollback, and the VM on the operator’s network path on hold', async () => {
    const cli = cliApplication();
    const { plan } = await json<{ readonly plan: Plan }>(cli, 'plan', '--host', 'practice:cluster', '--control', 'W12-01', 'HV-D-22', 'W02-01');
    const standing = (label: string): readonly string[] => plan.changes.filter((change) => change.target.label === label).map((change) => change.standing.is);
    expect(standing('Domain')).toEqual(['guarded']);
    expect(standing('FW01: Network Adapter')).toEqual(['held']);
    expect(plan.changes.find((change) => change.target.label.startsWith('FW01'))?.standing).toMatchObject({
      by: 'connection',
      reason: expect.stringContaining('This change can cut your connection') as string,
    });
    expect(standing('WEB01: Network Adapter')).toEqual(['confirm']);
    expect(plan.changes.filter((change) => change.controls.includes('W02-01')).map((change) => change.standing.is)).toEqual(['ready', 'ready']);
  });
});
