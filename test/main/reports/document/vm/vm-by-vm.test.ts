import { describe, expect, it } from 'vitest';
import { indexed } from '../../../../../main/reports/document/counting.ts';
import type { Block, ReportCell, Table } from '../../../../../main/reports/document/report-document.ts';
import { vmByVm } from '../../../../../main/reports/document/vm/vm-by-vm.ts';
import { vmOwnerOf } from '../../../../../main/reports/document/vm/vm-owner-of.ts';
import { redact } from '../../../../../main/reports/redact/redact.ts';
import { unknownVm } from '../../../../../main/words/unknown-vm.ts';
import type { EvidenceRecord } from '../../../../../main/contract/record/record.ts';
import { recordOfBench } from '../../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../../engine/practice-bench.ts';
import { testWorlds } from '../../../../practice/worlds.ts';

const textOf = (cell: ReportCell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : 'lines' in cell ? cell.lines.join(' ') : cell.text;
const tablesIn = (blocks: readonly Block[]): readonly Table[] => blocks.filter((block): block is Table => block.is === 'table');
const titlesIn = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) => (block.is === 'heading' && block.level === 3 ? [block.text] : []));
const paragraphs = (blocks: readonly Block[]): string => blocks.flatMap((block) => (block.is === 'paragraph' ? [block.text] : [])).join('\n');
const states = (table: Table): readonly string[] =>
  table.rows.flatMap((row) => {
    const targets = Number(/\((\d+) targets\)$/.exec(textOf(row[1]))?.[1] ?? '1');
    return Array.from({ length: targets }, () => textOf(row[3]));
  });
const said = (caption: string, what: RegExp): number => Number(what.exec(caption.slice(caption.lastIndexOf(': ')))?.[1] ?? '0');

function expectEachVm(record: EvidenceRecord): void {
  const blocks = vmByVm(indexed(record));
  const tables = tablesIn(blocks);
  const titles = blocks.flatMap((block) => (block.is === 'heading' && block.level === 3 ? [block.text] : []));
  const line = /Nothing is to fix[^:]*: (.*)\.$/m.exec(paragraphs(blocks))?.[1] ?? '';
  const notOk = record.findings.filter(({ verdict }) => verdict !== 'met' && verdict !== 'notApplicable');
  for (const { id, name, folder } of record.vms ?? []) {
    expect([titles.includes(name), `, ${line}, `.includes(`, ${name}, `)].filter(Boolean), name).toHaveLength(1);
    const own = notOk.filter(({ vms }) => vms?.includes(id));
    if (!titles.includes(name)) {
      expect(own).toEqual([]);
      continue;
    }
    expect(paragraphs(blocks)).toContain([id, ...(folder === undefined ? [] : [folder])].join(' · '));
    const table = tables.find(({ caption }) => caption.startsWith(`${name}: `));
    const found = table ? states(table) : [];
    const count = (begins: string): number => found.filter((state) => state.startsWith(begins)).length;
    const changed = count('In place');
    expect(found.length - changed, name).toBe(own.length);
    const caption = table?.caption ?? '';
    expect(said(caption, /(\d+) to fix/)).toBe(count('To fix') + count('On hold'));
    expect(said(caption, /(\d+) on hold/)).toBe(count('On hold'));
    expect(said(caption, /(\d+) could not be read/)).toBe(count('Could not be read'));
    expect(said(caption, /(\d+) needs? your answer/)).toBe(count('Needs your answer'));
    expect(said(caption, /(\d+) changed/)).toBe(changed);
    // “OK” is a verdict, and only findings that are not OK and changes stand here.
    for (const row of table?.rows ?? []) {
      expect(row.map(textOf)).not.toContain('OK');
      expect(textOf(row[3]).startsWith('In place')).toBe(textOf(row[0]) === 'Changed');
    }
    const made = record.runs
      .flatMap((run) => run.steps)
      .filter((step) => step.inPlace && step.change.undoes === undefined && step.change.target.key['vm'] === id);
    expect(changed, name).toBeGreaterThanOrEqual(made.length);
  }
  const open = record.findings.filter(({ verdict, waived }) => verdict === 'notMet' && !waived).reduce((sum, { vms }) => sum + (vms?.length ?? 0), 0);
  expect(tables.reduce((sum, { caption }) => sum + said(caption, /(\d+) to fix/), 0)).toBe(open);
}

describe.each(Object.keys(testWorlds))('the VMs in the report of %s', (world) => {
  it('each stand once, with every finding that names them and every change in place, before and after an apply', async () => {
    const bench = await PracticeBench.open(world);
    expectEachVm(await recordOfBench(bench));
    await bench.apply((await bench.plan()).plan);
    expectEachVm(await recordOfBench(bench));
  });
});

describe('the VMs in the report', () => {
  const neglected = async (): Promise<EvidenceRecord> => recordOfBench(await PracticeBench.open('neglected'));

  it('show the role and the owner that a person has given', async () => {
    const record = await neglected();
    const [first, ...others] = record.vms ?? [];
    if (!first) throw new Error('The host has VMs.');
    const text = paragraphs(vmByVm(indexed({ ...record, vms: [{ ...first, role: 'appliance', owner: 'T. Brandt' }, ...others] })));
    expect(text).toContain('Appliance · owner: T. Brandt · state: ');
    expect(text).toContain('No role given · no owner given');
  });

  it('are said to be missing where the record has none, with the reason', async () => {
    const { vms: _vms, ...older } = await neglected();
    expect(paragraphs(vmByVm(indexed(older)))).toContain('holds no list of VMs');
    const readings = older.readings.map((reading) => (reading.resource === 'vm' ? { ...reading, complete: false, problem: 'Access is denied.' } : reading));
    expect(paragraphs(vmByVm(indexed({ ...older, readings })))).toContain('The VMs could not be read: Access is denied.');
    expect(paragraphs(vmByVm(indexed({ ...older, readings, vms: [] })))).toContain('The VMs could not be read: Access is denied.');
    expect(paragraphs(vmByVm(indexed({ ...older, vms: [], findings: [] })))).toContain('This host has no VMs.');
  });

  it('lose none that a finding names and the list does not hold, and show no id in place of its name', async () => {
    const record = await neglected();
    const [first, ...others] = record.vms ?? [];
    if (!first) throw new Error('The host has VMs.');
    const titles = titlesIn(vmByVm(indexed({ ...record, vms: others })));
    expect(titles).toContain(unknownVm(first.id));
    expect(titles.filter((title) => /^[\da-f-]{36}$/i.test(title))).toEqual([]);
  });

  it('are the same where the list, the findings and the changes write the ids in other cases', async () => {
    const bench = await PracticeBench.open('neglected');
    await bench.apply((await bench.plan()).plan);
    const record = await recordOfBench(bench);
    const blocks = vmByVm(indexed(record));
    const upper = (record.vms ?? []).map((vm) => ({ ...vm, id: vm.id.toUpperCase(), owner: 'T. Brandt' }));
    const lower = (record.vms ?? []).map((vm) => ({ ...vm, id: vm.id.toLowerCase(), owner: 'T. Brandt' }));
    for (const vms of [upper, lower]) {
      const report = indexed({ ...record, vms });
      expect(titlesIn(vmByVm(report))).toEqual(titlesIn(blocks));
      expect(tablesIn(vmByVm(report))).toEqual(tablesIn(blocks));
      for (const finding of record.findings.filter((each) => each.vms?.length === 1)) expect(vmOwnerOf(report, finding)).toContain('T. Brandt');
      expect(redact({ ...record, vms }).vms?.map(({ id }) => id)).toEqual(redact(record).vms?.map(({ id }) => id));
    }
  });
});
