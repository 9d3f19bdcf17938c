import type { EvidenceRecord } from '../../contract/record/record.ts';
import type { Block } from './report-document.ts';
import { grouped } from '../../words/grouped.ts';

/** By what all of this can be checked, and what that proves. */
export function integrity(record: EvidenceRecord, recordSha256: string): readonly Block[] {
  const { journal, seal, redactedFrom } = record;
  return [
    { is: 'heading', level: 1, text: 'How to verify this report' },
    {
      is: 'pairs',
      caption: 'Fingerprints',
      pairs: [
        { label: 'SHA-256 of the record (JSON file)', value: grouped(recordSha256), exact: true },
        { label: 'Seal of its content (SHA-256 over RFC 8785)', value: grouped(seal.value), exact: true },
        ...(redactedFrom === undefined ? [] : [{ label: 'Seal of the full record', value: grouped(redactedFrom), exact: true as const }]),
        journal.is === 'read'
          ? { label: `Head of the journal (line ${String(journal.head.n)})`, value: grouped(journal.head.mac), exact: true }
          : { label: 'Head of the journal', value: `could not be read: ${journal.why}` },
      ],
    },
    {
      is: 'list',
      numbered: false,
      items: [
        'This report contains the data of the record only. “castellan report --from record.json” creates the same file again, byte for byte.',
        '“castellan verify record.json” calculates the seal and the SHA-256. On the computer where Castellan ran, it also checks the journal up to the head above. “Get-FileHash” in Windows PowerShell gives the same SHA-256.',
        'Equal fingerprints prove that the record has not been altered since this page was printed. They do not prove the current state of the host, or that the answers of Windows were true.',
        'A key protects the journal: without the key, any alteration is detected. The key is stored on the computer where Castellan ran. A head in the event log of the host also shows lines that were cut off.',
      ],
    },
    { is: 'heading', level: 2, text: 'Signatures' },
    {
      is: 'paragraph',
      text: 'A signature confirms that the person has read this report. It does not state that the host is secure.',
    },
    { is: 'signatures', caption: 'Sign-off', roles: ['Carried out by', 'Reviewed by', 'Accepted by'] },
  ];
}
