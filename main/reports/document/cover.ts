import type { EvidenceRecord, DescribedValue } from '../../contract/record/record.ts';
import type { Cover, Pair } from './report-document.ts';
import { readBetween } from './counting.ts';
import { timeWords } from '../../words/utc-times.ts';

export const describedPair = ({ label, value, why }: DescribedValue): Pair => ({
  label: sentence(label),
  value: value ?? `not read: ${why ?? 'no reason was given'}`,
});
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const valueOf = (said: readonly DescribedValue[], label: string): string | undefined => said.find((each) => each.label === label)?.value;

/** What must not be overlooked on any page. */
export const marksOf = ({ host, edition, scan }: EvidenceRecord): readonly string[] => [
  ...(host.kind === 'practice' ? ['Practice host: recorded facts, no computer'] : []),
  ...(host.kind === 'simulated' ? ['Simulated host: no computer'] : []),
  ...(scan.partial ? ['Partial: the scan was cancelled'] : []),
  ...(edition === 'redacted' ? ['Redacted edition'] : []),
];

function evidenceTime(record: EvidenceRecord): string {
  const between = readBetween(record);
  if (!between) return 'nothing was read';
  return between.from === between.to ? timeWords(between.to) : `${timeWords(between.from)} to ${timeWords(between.to)}`;
}

export function coverOf(record: EvidenceRecord): Cover {
  const { paper, host, machine, session, scan } = record;
  const windows = valueOf(machine, 'Windows edition');
  const account = valueOf(session, 'your account');
  const given = [
    ['Organization', paper.organisation],
    ['Prepared for', paper.preparedFor],
    ['Change ticket', paper.ticket],
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
      ...(host.kind === 'practice' ? ['This is a practice host: facts that were recorded once. No computer was read or changed.'] : []),
      ...(host.kind === 'simulated' ? ['This host is simulated. No computer was read or changed.'] : []),
      ...(scan.partial ? ['The scan was cancelled. What it did not reach was not asked and counts as unknown.'] : []),
      record.edition === 'redacted'
        ? 'Redacted edition: names, addresses and paths were replaced; findings, counts and times are those of the full one.'
        : 'Full edition. It names machines, accounts, addresses and paths and is therefore a map for an attacker: keep it as you keep passwords.',
    ],
  };
}
