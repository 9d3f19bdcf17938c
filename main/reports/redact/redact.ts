import { emptyCoverTexts } from '../../contract/record/cover-texts.ts';
import type { DescribedValue, UnsealedRecord } from '../../contract/record/record.ts';
import { gatherNames, hostWords, keptLabels } from './gather-names.ts';
import { Pseudonyms, withheld } from './pseudonyms.ts';
import { redactFinding, redactTarget } from './redact-findings.ts';
import { redactChange, redactHost, redactRun } from './redact-runs.ts';
import { redactMap } from './redact-map.ts';
import type { Redaction } from './redact-states.ts';
import { redactVm } from './redact-vm.ts';
import { sweeper } from './sweep.ts';
import { vocabularyOf } from './vocabulary.ts';
import { addressText } from '../../words/key-text.ts';

/** Labels that say nothing but how it may be passed on, the traffic light protocol among them. */
const usualLabel = /^(public|internal|confidential|restricted|secret|top secret|for internal use only|TLP:(clear|green|amber|amber\+strict|red))$/i;

/**
 * The record without names of hosts, VMs, accounts and users, without addresses and paths, and without texts that users have typed. Findings, verdicts,
 * counts, times and order are the same. A text that cannot be distinguished from a name is treated as a name.
 */
export function redact(record: UnsealedRecord): UnsealedRecord {
  if (record.edition === 'redacted') return record;
  const closed = new Set(record.closedProperties);
  const isClosed: Redaction['isClosed'] = ({ resource, property }) => closed.has(addressText({ resource, key: {}, property }));
  const pseudonyms = new Pseudonyms();
  gatherNames(record, pseudonyms, isClosed);
  const redaction: Redaction = { pseudonyms, isClosed, sweep: sweeper(pseudonyms.names, vocabularyOf(record)) };
  const { sweep } = redaction;
  const controls = new Map(record.controls.map((control) => [control.id, control]));
  const key = (control: string, target: UnsealedRecord['answers'][number]['target']) => {
    const kind = record.findings.find((finding) => finding.control === control)?.target.kind ?? 'host';
    return { ...pseudonyms.key(kind, target) };
  };
  return {
    ...record,
    edition: 'redacted',
    writtenBy: pseudonyms.person(record.writtenBy),
    cover: {
      ...emptyCoverTexts,
      classification: usualLabel.test(record.cover.classification) ? record.cover.classification : sweep(record.cover.classification),
    },
    host: redactHost(record.host),
    machine: record.machine.map((described) => redactValue(described, sweep)),
    session: record.session.map((described) => redactValue(described, sweep)),
    readings: record.readings.map((reading) => ({ ...reading, ...(reading.problem !== undefined && { problem: sweep(reading.problem) }) })),
    findings: record.findings.map((finding) => redactFinding(redaction, finding, controls.get(finding.control))),
    ...(record.vms && { vms: record.vms.map((vm) => redactVm(redaction, vm)) }),
    ...(record.held && { held: record.held.map((change) => redactChange(redaction, change)) }),
    ...(record.map && { map: redactMap(redaction, record.map, controls) }),
    ...(record.before && {
      before: { ...record.before, findings: record.before.findings.map((finding) => ({ ...finding, target: redactTarget(redaction, finding.target) })) },
    }),
    values: record.values.map((value) => (value.from === 'given' && !/^\d+$/.test(value.shown) ? { ...value, shown: withheld } : value)),
    // The facts that an answer was given on are texts of values: they stay in the full record.
    answers: record.answers.map((each) => ({
      ...each,
      target: key(each.control, each.target),
      by: pseudonyms.person(each.by),
      evidence: withheld,
      givenOn: {},
    })),
    waivers: record.waivers.map((each) => ({
      ...each,
      ...(each.target && { target: key(each.control, each.target) }),
      approver: pseudonyms.person(each.approver),
      reason: withheld,
    })),
    assignments: record.assignments.map((each) => ({
      ...each,
      ...(each.target && { target: key(each.control, each.target) }),
      owner: pseudonyms.person(each.owner),
    })),
    runs: record.runs.map((run) => redactRun(redaction, run)),
    journal: record.journal.is === 'unread' ? { is: 'unread', why: sweep(record.journal.why) } : record.journal,
  };
}

function redactValue(described: DescribedValue, sweep: (text: string) => string): DescribedValue {
  const why = described.why === undefined ? {} : { why: sweep(described.why) };
  if (described.value === undefined || keptLabels.has(described.label)) return { ...described, ...why };
  return { ...described, ...why, value: hostWords[described.label] ?? withheld };
}
