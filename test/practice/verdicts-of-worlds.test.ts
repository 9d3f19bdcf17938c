import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import type { Finding } from '../../main/contract/finding.ts';
import type { Verdict } from '../../main/contract/verdict.ts';
import type { VmDetail } from '../../main/contract/vm-detail.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import { PracticeBench } from '../main/engine/practice-bench.ts';

/** What one host is for: by control, the targets of each verdict. Every target of the control is named. */
type Row = Readonly<Partial<Record<Verdict, readonly string[]>>>;
type Table = Readonly<Record<string, Row>>;
const adapter = (name: string): string => `${name}: Network Adapter`;

const tables: Readonly<Record<string, Table>> = {
  lab: {
    // The path of LNX-TEST begins with C:, and a volume is mounted there.
    'HV-B-01': { met: ['HV-LAB'] },
    'HV-B-03': { met: ['AI01', 'GPU01', 'LNX-TEST', 'NESTED01', 'RTR01'] },
    'HV-C-02': { notMet: ['GPU01', 'LNX-TEST', 'NESTED01', 'RTR01'], met: ['AI01'] },
    'HV-D-01': { notMet: ['RTR01'], met: ['AI01', 'GPU01', 'LNX-TEST', 'NESTED01'] },
    'HV-D-02': { notMet: ['LNX-TEST'], met: ['AI01', 'GPU01', 'NESTED01'] },
    'HV-D-19': { manual: ['GPU01: GPU Partition Settings'] },
    'HV-D-20': { manual: ['AI01: PCIROOT(40)#PCI(0100)#PCI(0000)'] },
    'HV-D-21': { notMet: ['NESTED01'], met: ['AI01', 'GPU01', 'LNX-TEST', 'RTR01'] },
    'HV-D-22': { notMet: [adapter('NESTED01'), adapter('RTR01')], met: [adapter('AI01'), adapter('GPU01'), adapter('LNX-TEST')] },
    'HV-D-30': { notMet: [adapter('RTR01')], met: [adapter('AI01'), adapter('GPU01'), adapter('LNX-TEST'), adapter('NESTED01')] },
    // A device that is assigned and a GPU partition need them.
    'HV-D-56': { notApplicable: ['AI01', 'GPU01'], met: ['LNX-TEST', 'NESTED01', 'RTR01'] },
    'W04-34': { notApplicable: ['HV-LAB'] },
  },
  'file-share': {
    'HV-B-05': { notMet: ['SQL02'], met: ['APP01', 'ARC03', 'WEB04'] },
    'HV-B-16': { met: ['\\\\fs01.corp.example\\VMs'], notMet: ['\\\\nas02\\VMs'], unknown: ['\\\\nas03\\VMs'] },
    'HV-D-37': { notMet: ['SQL02'], met: ['APP01', 'ARC03', 'WEB04'] },
    'W09-01': { notMet: ['HVS01'] },
  },
};

async function findingsOf(name: string, vms: readonly VmDetail[] = []): Promise<readonly Finding[]> {
  const known = await (await PracticeBench.open(name)).known();
  const judged = { ...known, now: '2026-11-24T08:00:00.000Z', profile: { ...known.profile, vms: [...vms] } };
  return controls.flatMap((control) => judge(control, judged));
}

/** The targets of each verdict of a control, by label. */
function rowOf(findings: readonly Finding[], control: string): Row {
  const own = findings.filter((each) => each.control === control);
  const labels = (verdict: Verdict): readonly string[] => own.filter((each) => each.verdict === verdict).map(({ target }) => target.label);
  return Object.fromEntries([...new Set(own.map(({ verdict }) => verdict))].map((verdict) => [verdict, [...labels(verdict)].sort()]));
}

describe.each(Object.entries(tables))('the practice host %s', (name, table) => {
  it('has these verdicts', async () => {
    const findings = await findingsOf(name);
    expect(Object.fromEntries(Object.keys(table).map((control) => [control, rowOf(findings, control)]))).toEqual(table);
  });
});

describe('the lab', () => {
  it('has no virtual disk on the system drive: the one whose path begins with C: is on a mounted volume', async () => {
    const own = (await findingsOf('lab')).filter(({ control }) => control === 'HV-B-04');
    expect(own.filter(({ target }) => target.label.includes('C:\\Volumes\\Lab')).map(({ verdict }) => verdict)).toEqual(['met']);
    expect([own.length, new Set(own.map(({ verdict }) => verdict))]).toEqual([5, new Set(['met'])]);
  });

  const id = (number: number): string => `3b7c52d8-5b37-508e-9173-00000000000${String(number)}`;
  const roles: readonly VmDetail[] = [
    { vm: id(1), role: 'lab' },
    { vm: id(4), role: 'appliance' },
  ];
  const severityOf = (findings: readonly Finding[], control: string, label: string): string | undefined =>
    findings.find((each) => each.control === control && each.target.label === label)?.severity;

  it.each([
    ['HV-D-21', 'NESTED01', 'medium', 'low'],
    ['HV-D-22', adapter('NESTED01'), 'high', 'low'],
    ['HV-D-22', adapter('RTR01'), 'high', 'low'],
    ['HV-D-24', adapter('RTR01'), 'medium', 'low'],
    ['HV-D-30', adapter('RTR01'), 'high', 'low'],
    // These have no role that needs it.
    ['HV-D-24', adapter('GPU01'), 'medium', 'medium'],
  ])('rates %s on %s as %s, and as %s with the roles of its VMs', async (control, label, without, withRoles) => {
    expect([severityOf(await findingsOf('lab'), control, label), severityOf(await findingsOf('lab', roles), control, label)]).toEqual([without, withRoles]);
  });

  it('has the same verdicts with roles: a role never makes a finding met', async () => {
    const verdicts = (findings: readonly Finding[]): readonly string[] =>
      findings.filter(({ verdict }) => verdict === 'met').map(({ control, target }) => `${control} ${target.label}`);
    expect(verdicts(await findingsOf('lab', roles))).toEqual(verdicts(await findingsOf('lab')));
  });

  it('reads a trunk as all of its VLANs', async () => {
    const { facts } = await (await PracticeBench.open('lab')).known();
    const row = facts['vmNetworkAdapter']?.rows.find((each) => JSON.stringify(each).includes('RTR01'));
    expect(row?.facts['vlanMode']).toEqual({ is: 'value', value: 'Trunk' });
    expect(row?.facts['vlans']).toEqual({ is: 'value', value: ['0', '10', '20'] });
  });
});

describe('the host with its VMs on shares', () => {
  const isOnShare = (text: string): boolean => text.startsWith('\\\\');

  it('says of nothing on a share that it is as it should be, apart from its connection', async () => {
    const own = (await findingsOf('file-share')).filter(({ target, control }) => isOnShare(target.label) && control !== 'HV-B-16');
    expect(new Set(own.map(({ target }) => target.label.split('\\')[2])).size).toBeGreaterThanOrEqual(3);
    expect(own.filter(({ verdict }) => verdict !== 'unknown').map(({ control, target, verdict }) => [control, target.label, verdict])).toEqual([]);
    expect(own.filter(({ because }) => because.length === 0)).toEqual([]);
  });

  it('says why the share without a connection could not be read', async () => {
    const found = (await findingsOf('file-share')).find(({ control, verdict }) => control === 'HV-B-16' && verdict === 'unknown');
    expect(found?.because).toEqual(['This host has no connection to \\\\nas03\\VMs now.']);
  });

  it('plans no change on a share', async () => {
    const { plan } = await (await PracticeBench.open('file-share')).plan();
    expect(plan.changes.length).toBeGreaterThan(10);
    expect(plan.changes.filter(({ address }) => Object.values(address.key).some(isOnShare)).map(({ label }) => label)).toEqual([]);
  });

  it('warns before the client demands signatures: the old file server cannot sign', async () => {
    const { plan } = await (await PracticeBench.open('file-share')).plan({ controls: controls.filter(({ id }) => id === 'W09-01') });
    const client = plan.changes.filter(({ address }) => address.resource.startsWith('smbClient'));
    expect(client.map(({ standing }) => standing.is)).not.toContain('ready');
    expect(client.length).toBeGreaterThan(0);
  });
});
