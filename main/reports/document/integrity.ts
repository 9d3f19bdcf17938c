import type { EvidenceRecord } from '../../contract/record/record.ts';
import type { Block } from './report-document.ts';
import { grouped } from '../../words/grouped.ts';

/** By what all of this can be checked, and what that proves. */
export function integrity(record: EvidenceRecord, recordSha256: string): readonly Block[] {
  const { journal, seal, redactedFrom } = record;
  return [
    { is: 'heading', level: 1, text: 'How this can be checked' },
    {
      is: 'pairs',
      caption: 'Fingerprints',
      pairs: [
        { label: 'SHA-256 of the record (JSON file)', value: grouped(recordSha256), exact: true },
        { label: 'Seal of its content (SHA-256 over RFC 8785)', value: grouped(seal.value), exact: true },
        ...(redactedFrom === undefined ? [] : [{ label: 'Seal of the full record', value: grouped(redactedFrom), exact: true as const }]),
        journal.is === 'read'
          ? { label: `Head of the journal (line ${String(journal.head.n)})`, value: grouped(journal.head.mac), exact: true }
          : { label: 'Head of the journal', value: `not read: ${journal.why}` },
      ],
    },
    {
      is: 'list',
      numbered: false,
      items: [
        'This report was made from the record and from nothing else: “castellan report --from record.json” makes it again, byte for byte.',
        '“castellan verify record.json” recomputes seal and SHA-256 and, on the computer where Castellan was used, follows the journal’s chain to the head that is printed above. “Get-FileHash” of Windows gives the same SHA-256.',
        'Equal fingerprints prove that nobody has altered the record since this page was printed. They do not prove that the host is still so, nor that what Windows answered was true.',
        'The journal’s chain is keyed: it shows alterations by everybody who does not hold the key, which lies on the computer where Castellan was used. Where the head was noted in the event log of the host, lines that were cut off show as well.',
      ],
    },
    { is: 'heading', level: 2, text: 'Signatures' },
    {
      is: 'paragraph',
      text: 'By signing, the persons below state that they have read this report. It is no statement that the host is secure.',
    },
    { is: 'signatures', caption: 'Sign-off', roles: ['Carried out by', 'Reviewed by', 'Accepted by'] },
  ];
}
