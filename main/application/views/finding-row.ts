import type { Finding } from '../../contract/finding.ts';
import type { FindingRow } from '../../contract/finding-row.ts';
import { findingId } from '../../words/findings/finding-id.ts';

/** A finding without its evidence. */
export const findingRow = (finding: Finding): FindingRow => ({
  id: findingId(finding.control, finding.target.key),
  control: finding.control,
  kind: finding.target.kind,
  key: { ...finding.target.key },
  label: finding.target.label,
  verdict: finding.verdict,
  severity: finding.severity,
  title: finding.title,
  because: finding.because.join(' '),
  vms: [...(finding.vms ?? [])],
  waived: finding.waived,
});
