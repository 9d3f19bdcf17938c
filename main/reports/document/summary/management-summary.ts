import { capital } from '../../../words/capital.ts';
import { counted } from '../../../words/counted.ts';
import { dayWords, shortTime } from '../../../words/utc-times.ts';
import { countsOf } from '../../../words/findings/counts-of.ts';
import type { EvidenceRecord } from '../../../contract/record/record.ts';
import { knownUntil } from '../../known-until.ts';
import { readBetween, type Indexed } from '../counting.ts';
import type { Block } from '../report-document.ts';
import { bySeverity } from './by-severity.ts';
import { changedAndHeld } from './changed-and-held.ts';
import { nextSteps } from './next-steps.ts';
import { vmCountWords, vmListOf } from '../vm/vm-list.ts';
import { restOfResult, resultInWords } from './result-words.ts';

/** One page for who decides: the result in words, before and after, what was changed, what is on hold, what comes next. */
export function managementSummary(report: Indexed): readonly Block[] {
  return [
    { is: 'heading', level: 1, text: 'Management summary' },
    { is: 'paragraph', look: 'quiet', text: subjectOf(report.record) },
    { is: 'paragraph', look: 'strong', text: resultInWords(report.record) },
    { is: 'paragraph', text: restOfResult(report).join(' ') },
    ...bySeverity(report.record),
    changedAndHeld(report),
    ...nextSteps(report),
    { is: 'paragraph', look: 'quiet', text: scopeInWords(report) },
    { is: 'signatureLines', roles: ['Carried out by', 'Approved by', 'Date'] },
  ];
}

const valueOf = ({ machine }: EvidenceRecord, label: string): string | undefined => machine.find((each) => each.label === label)?.value;

/** `Windows Server 2022 · corp.example · 12 virtual machines (VMs) · read 2026-11-27 22:07 to 23:10 (UTC)` */
function subjectOf(record: EvidenceRecord): string {
  const between = readBetween(record);
  const minute = (at: string): string => shortTime(at).slice(0, 16);
  const read = between && `read ${minute(between.from)}${minute(between.from) === minute(between.to) ? '' : ` to ${minute(between.to)}`} (UTC)`;
  const vms = vmCountWords(record, 'virtual machine (VM)', 'virtual machines (VMs)');
  return [valueOf(record, 'Windows edition'), valueOf(record, 'domain'), vms, read].filter((part) => part !== undefined && part !== '').join(' · ');
}

function scopeInWords({ record, byControl }: Indexed): string {
  const counts = countsOf(record.findings);
  const left = record.controlsInCatalogue - record.controls.length;
  const isUnread = vmListOf(record).is === 'unread';
  const vms = isUnread ? undefined : vmCountWords(record);
  return [
    `Scope: ${counted(byControl.size, 'control', 'controls')} of ${record.controlsInCatalogue.toLocaleString('en')} in the catalogue were checked on ${dayWords(knownUntil(record))} on the host${vms === undefined ? '' : ` and ${vms}`}, with ${counted(record.findings.length, 'finding', 'findings')}.`,
    ...(isUnread ? ['The VMs could not be read.'] : []),
    `${capital(counted(counts.met, 'finding is', 'findings are'))} OK.`,
    ...(counts.notApplicable > 0 ? [`${counted(counts.notApplicable, 'finding is', 'findings are')} not applicable.`] : []),
    left === 0 ? 'No control was left out.' : `${counted(left, 'control was', 'controls were')} left out.`,
  ].join(' ');
}
