import type { Finding, Target } from '../../contract/finding.ts';
import type { Owner } from '../../contract/owner.ts';
import type { RecordedControl } from '../../contract/record/record.ts';
import { withheld } from './pseudonyms.ts';
import { redactAddress, redactShown, redactState, type Redaction } from './redact-states.ts';

export const redactTarget = ({ pseudonyms }: Redaction, { kind, key, label }: Target): Target => ({
  kind,
  key: { ...pseudonyms.key(kind, key) },
  label: pseudonyms.label(kind, key, label),
});

/** Who else keeps a value in place: that it is a policy stays, which one does not. */
export const redactOwner = (owner: Owner): Owner => ({ kind: owner.kind, name: withheld });

export function redactFinding(redaction: Redaction, finding: Finding, control: RecordedControl | undefined): Finding {
  const target = redactTarget(redaction, finding.target);
  const title =
    control === undefined
      ? redaction.sweep(finding.title)
      : finding.verdict === 'notMet'
        ? control.titleWhenNotMet.replaceAll('{target}', () => target.label)
        : control.title;
  return {
    ...finding,
    target,
    title,
    ...(finding.vms && { vms: finding.vms.map((vm) => redaction.pseudonyms.key('vm', { vm })['vm'] ?? withheld) }),
    because: finding.because.map(redaction.sweep),
    evidence: finding.evidence.map((each) => ({
      ...each,
      address: redactAddress(redaction, each.address),
      state: redactState(redaction, each.address, each.state),
      shown: redactShown(redaction, each.address, each.state, each.shown),
      ...(each.owner && { owner: redactOwner(each.owner) }),
    })),
  };
}
