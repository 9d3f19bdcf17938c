import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { invisible } from '../../main/contract/foreign-text.ts';
import { fileDigest } from '../../main/reports/file-digest.ts';
import type { EvidenceRecord } from '../../main/contract/record/record.ts';
import type { Plan } from '../../main/contract/plan.ts';
import { copyOfWorld } from '../simulated-host.ts';
import { changeWorld } from '../simulator/change-world.ts';
import { host, last, over, planned } from './simulated-cli.ts';

/**
 * Names that Windows accepts and Unicode does not; characters that change the direction of writing; text in the form in which such characters are shown.
 */
const half = '\ud800';
const names = [half, 'x\udc00y', '‹U+D800›', '\u202egnp.exe', '\u2066\u2069‹', 'web01\u3164', 'N'.repeat(32_000)] as const;

interface Share {
  Name: string;
  FolderEnumerationMode: string;
}
interface HostileWorld {
  vms: { Name: string; Path: string; Notes: string; NetworkAdapters?: { Name: string }[]; Checkpoints?: { Name: string }[]; Kvp?: string[] }[];
  switches: { Name: string }[];
  shares: Share[];
  files: { path: string; access: string }[];
}

/** The names in every place that an outsider can name: on the host, and inside a guest. */
function hostileWorld(): string {
  const world = copyOfWorld('neglected');
  changeWorld(world, (plain) => {
    const it = plain as unknown as HostileWorld;
    for (const [index, vm] of it.vms.entries()) {
      const name = names[index % names.length] ?? '';
      vm.Name = name;
      vm.Notes = name;
      for (const adapter of vm.NetworkAdapters ?? []) adapter.Name = name;
      for (const checkpoint of vm.Checkpoints ?? []) checkpoint.Name = name;
      if (vm.Kvp) vm.Kvp = vm.Kvp.map((item) => item.replace('Windows Server 2022 Datacenter', `Windows ${half} 1234`).replace('>20348<', '>99999<'));
    }
    for (const [index, each] of it.switches.entries()) each.Name = names[index] ?? '';
    const own = it.shares.find((share) => share.Name === 'VMs');
    if (own) it.shares = names.map((name) => ({ ...own, Name: name.slice(0, 80) }));
    const [folder] = it.files;
    const [vm] = it.vms;
    if (folder && vm) {
      vm.Path = `D:\\${half}\u202e`;
      folder.path = vm.Path;
    }
  });
  return world;
}
const readWorld = (world: string): HostileWorld => JSON.parse(readFileSync(world, 'utf8')) as HostileWorld;

/** Every text of plain JSON, names of properties included. */
function textsIn(json: unknown): readonly string[] {
  if (typeof json === 'string') return [json];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, each]) => [name, ...textsIn(each)]);
}
const shownTexts = (plan: Plan): readonly string[] =>
  plan.changes.flatMap((change) => [change.target.label, change.label, change.shownFrom, change.shownTo, ...change.consequence]);

describe('a host whose names are no text', () => {
  const world = hostileWorld();
  const cli = over(world);
  const file = (name: string): string => join(cli.folder, name);
  let record: EvidenceRecord;

  beforeAll(async () => {
    await cli.run('scan', '--host', host, '--json');
  }, 120_000);

  it('has a record, sealed and verified, in both editions, and a list of findings', async () => {
    const said = await cli.run('report', '--host', host, '--record', file('record.json'), '--csv', file('findings.csv'));
    expect([said.notes.join(), said.code]).toEqual([expect.any(String), 0]);
    record = JSON.parse(readFileSync(file('record.json'), 'utf8')) as EvidenceRecord;
    for (const text of textsIn(record)) expect(text).not.toMatch(invisible);
    expect(readFileSync(file('findings.csv'), 'utf8').slice(1).replaceAll('\r\n', '')).not.toMatch(invisible);
    const verified = await cli.run('verify', file('record.json'), '--sha256', fileDigest(readFileSync(file('record.json'))), '--json');
    expect(verified.code).toBe(0);
    const redacted = await cli.run('report', '--from', file('record.json'), '--edition', 'redacted', '--record', file('redacted.json'));
    expect(redacted.code).toBe(0);
    expect(readFileSync(file('redacted.json'), 'utf8')).not.toContain('gnp.exe');
  });

  it('shows a name of 32,000 characters by its beginning and its length', () => {
    const labels = record.findings.map((finding) => finding.target.label);
    expect(labels.filter((label) => label.length > 300)).toEqual([]);
    expect(labels).toContain(`${'N'.repeat(200)}… (32000 characters)`);
  });

  it('distinguishes names of which one spells the other', () => {
    const labels = new Set(record.findings.map((finding) => finding.target.label));
    expect(labels).toContain('‹U+D800›');
    expect(labels).toContain('‹U+2039›U+D800›');
  });

  it('is changed at exactly the objects that bear the names, and undone there', async () => {
    const before = readWorld(world);
    const { plan, file: planFile } = await planned(cli, '--control', 'W05-04', 'HV-D-22', 'HV-B-07');
    for (const text of shownTexts(plan)) expect(text).not.toMatch(invisible);
    const shares = plan.changes.filter((change) => change.address.resource === 'smbShare');
    expect(shares).toHaveLength(names.length);
    const done = last(await cli.run('apply', '--plan', planFile, '--confirm', plan.id, '--understood', 'HV-B-07,HV-D-22,W05-04', '--json')) as {
      steps: { settled: { outcome: string; message: string } }[];
    };
    expect(done.steps.filter((step) => step.settled.outcome !== 'done' && step.settled.outcome !== 'held')).toEqual([]);
    const after = readWorld(world);
    expect(after.shares.map((share) => [share.Name, share.FolderEnumerationMode])).toEqual(before.shares.map((share) => [share.Name, 'AccessBased']));
    expect(after.files.map((each) => each.path)).toEqual(before.files.map((each) => each.path));
    const undoFile = file('undo.json');
    await cli.run('undo', '--host', host, '--out', undoFile);
    const undo = JSON.parse(readFileSync(undoFile, 'utf8')) as Plan;
    await cli.run('apply', '--plan', undoFile, '--confirm', undo.id, '--json');
    expect(readWorld(world).shares).toEqual(before.shares);
  });
});
