import type { RecordedVm } from '../../../contract/record/recorded-vm.ts';
import { counted } from '../../../words/counted.ts';
import { notKnownWords } from '../../../words/findings/nothing-to-fix.ts';
import { vmRoleWords } from '../../../words/vm-role-words.ts';
import type { Indexed } from '../counting.ts';
import type { Block } from '../report-document.ts';
import { changedRows, openRows, type VmRow } from './vm-rows.ts';
import { vmFindings, type VmFindings } from './vm-findings.ts';
import { vmCounts } from './vm-counts.ts';
import { vmListOf } from './vm-list.ts';

/** Each VM with what is to fix, on hold and changed on it; VMs without findings in one line. */
export function vmByVm(report: Indexed): readonly Block[] {
  const heading: Block = { is: 'heading', level: 1, text: 'VM by VM' };
  const list = vmListOf(report.record).is;
  if (list === 'older') return [heading, { is: 'paragraph', text: olderWords }];
  const vms = vmFindings(report);
  if (vms.length === 0) return [heading, { is: 'paragraph', text: list === 'whole' ? 'This host has no VMs.' : unreadWords(report) }];
  const withRows = vms.map((vm) => ({ vm, rows: [...openRows(report, vm), ...changedRows(vm)] }));
  const shown = withRows.filter(({ rows }) => rows.length > 0);
  const without = withRows.filter(({ rows }) => rows.length === 0).map(({ vm }) => vm);
  return [
    heading,
    { is: 'paragraph', text: allInWords(vms) },
    ...(list === 'whole' ? [] : [{ is: 'paragraph' as const, look: 'warning' as const, text: unreadWords(report) }]),
    {
      is: 'paragraph',
      look: 'quiet',
      text: '“In place” means that Castellan made the change and read the new value, and the change was not undone. “On hold” names the reason. Times are in UTC.',
    },
    ...(shown.length === 0 ? [] : [{ is: 'heading' as const, level: 2 as const, text: 'VMs with findings or changes' }]),
    ...shown.flatMap(({ vm, rows }) => vmBlocks(vm, rows)),
    ...withoutFindings(without),
  ];
}

const olderWords = 'This record holds no list of VMs: an earlier version of Castellan has saved it. The findings name the VMs.';

function unreadWords({ record }: Indexed): string {
  const why = record.readings.find(({ resource }) => resource === 'vm')?.problem ?? 'the record does not say why';
  return `${vmListOf(record).is === 'partial' ? 'The list of VMs is not complete' : 'The VMs could not be read'}: ${why}`;
}

function allInWords(vms: readonly VmFindings[]): string {
  const having = (has: (vm: VmFindings) => boolean): readonly VmFindings[] => vms.filter(has);
  const open = having((vm) => vmCounts(vm).open > 0).length;
  const unread = having((vm) => vmCounts(vm).unknown > 0 || vm.unlisted > 0).length;
  const ask = having((vm) => vmCounts(vm).manual > 0).length;
  return [
    `${counted(open, 'VM has', 'VMs have')} findings to fix.`.replace(/^no/, 'No'),
    ...(unread > 0 ? [`${counted(unread, 'VM', 'VMs')} could not be fully read.`] : []),
    ...(ask > 0 ? [`${counted(ask, 'VM needs', 'VMs need')} your answer.`] : []),
  ].join(' ');
}

function vmBlocks(vm: VmFindings, rows: readonly VmRow[]): readonly Block[] {
  return [
    { is: 'heading', level: 3, text: vm.vm.name },
    { is: 'paragraph', look: 'quiet', keep: true, text: aboutVm(vm.vm) },
    { is: 'paragraph', look: 'exact', keep: true, text: [vm.vm.id, ...(vm.vm.folder === undefined ? [] : [vm.vm.folder])].join(' · ') },
    {
      is: 'table',
      caption: `${vm.vm.name}: ${countsInWords(vm)}`,
      columns: [
        { title: 'Severity', share: 14 },
        { title: 'Finding or change', share: 41 },
        { title: 'Fix, or old and new value', share: 28 },
        { title: 'State', share: 17 },
      ],
      rows,
    },
  ];
}

const aboutVm = ({ role, owner, state }: RecordedVm): string =>
  [
    role === undefined ? 'No role given' : vmRoleWords[role],
    owner === undefined ? 'no owner given' : `owner: ${owner}`,
    state === undefined ? 'state could not be read' : `state: ${state}`,
  ].join(' · ');

function countsInWords(vm: VmFindings): string {
  const { open, held, unknown, unlisted, manual, pending, waived, changed } = vmCounts(vm);
  return [
    `${String(open)} to fix${held > 0 ? ` (${String(held)} on hold)` : ''}`,
    ...notKnownWords(unknown, unlisted),
    ...(manual > 0 ? [`${String(manual)} ${manual === 1 ? 'needs' : 'need'} your answer`] : []),
    ...(pending > 0 ? [`${String(pending)} restart pending`] : []),
    ...(waived > 0 ? [counted(waived, 'accepted risk', 'accepted risks')] : []),
    `${String(changed)} changed`,
  ].join(', ');
}

function withoutFindings(vms: readonly VmFindings[]): readonly Block[] {
  if (vms.length === 0) return [];
  const [known, notKnown] = [vms.filter(({ unlisted }) => unlisted === 0), vms.filter(({ unlisted }) => unlisted > 0)];
  const names = (of: readonly VmFindings[]): string => `${counted(of.length, 'VM', 'VMs')}: ${of.map(({ vm }) => vm.name).join(', ')}.`;
  return [
    { is: 'heading', level: 2, text: 'VMs without findings' },
    ...(known.length === 0 ? [] : [{ is: 'paragraph' as const, text: `No finding to fix, on hold or not read, and no change, on ${names(known)}` }]),
    ...(notKnown.length === 0
      ? []
      : [{ is: 'paragraph' as const, text: `No finding and no change was found, but controls could not list all targets, on ${names(notKnown)}` }]),
  ];
}
