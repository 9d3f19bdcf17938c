import type { EvidenceRecord, DescribedValue } from '../../contract/record/record.ts';
import type { Cover, Pair } from './report-document.ts';
import { readBetween } from './counting.ts';
import { capital } from '../../words/capital.ts';
import { timeWords } from '../../words/utc-times.ts';

export const describedPair = ({ label, value, why }: DescribedValue): Pair => ({
  label: capital(label),
  value: value ?? `could not be read: ${why ?? 'no reason was given'}`,
});
const valueOf = (values: readonly DescribedValue[], label: string): string | undefined => values.find((each) => each.label === label)?.value;

/** What must not be overlooked on any page. */
export const marksOf = ({ host, edition, scan }: EvidenceRecord): readonly string[] => [
  ...(host.kind === 'practice' ? ['Practice host: recorded facts, not a computer'] : []),
  ...(host.kind === 'simulated' ? ['Simulated host: not a computer'] : []),
  ...(scan.partial ? ['Partial: the scan was cancelled'] : []),
  ...(edition === 'redacted' ? ['Redacted edition'] : []),
];

function evidenceTime(record: EvidenceRecord): string {
  const between = readBetween(record);
  if (!between) return 'no facts were read';
  const [from, to] = [timeWords(between.from), timeWords(between.to)];
  return from === to ? to : `${from} to ${to}`;
}

export function coverOf(record: EvidenceRecord): Cover {
  const { cover, host, machine, session, scan } = record;
  const windows = valueOf(machine, 'Windows edition');
  const account = valueOf(session, 'your account');
  const given = [
    ['Organization', cover.organisation],
    ['Prepared for', cover.preparedFor],
    ['Change ticket', cover.ticket],
  ] as const;
  return {
    subject: host.name,
    pairs: [
      ...(windows === undefined ? [] : [{ label: 'Windows', value: windows }]),
      { label: 'Evidence of', value: evidenceTime(record) },
      { label: 'Read by', value: account ?? record.writtenBy },
      ...given.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
      { label: 'Written', value: `${timeWords(record.writtenAt)} by ${record.writtenBy}, with ${record.tool.name} ${record.tool.version}` },
    ],
    notes: [
      ...(host.kind === 'practice' ? ['This is a practice host: a recording of facts. Castellan read and changed no computer.'] : []),
      ...(host.kind === 'simulated' ? ['This host is simulated. Castellan read and changed no computer.'] : []),
      ...(scan.partial ? ['The scan was cancelled. Facts that it did not reach are reported as “Could not be read”.'] : []),
      record.edition === 'redacted'
        ? 'Redacted edition: names, addresses and paths are replaced. Findings, counts and times are those of the full edition.'
        : 'Full edition. It names VMs, accounts, addresses and paths, which an attacker can use. Protect it like a password.',
    ],
  };
}
