import type { ControlView } from '../../main/contract/control-view.ts';
import type { DetailView } from '../../main/contract/wizard/detail-view.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { Section } from '../kit/section.tsx';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { age, localTime } from '../../main/words/local-times.ts';
import { timeWords } from '../../main/words/utc-times.ts';

/** Each value that was read: when, with which command, and which policy configures it. */
export function EvidenceList({ finding, control, level }: { finding: DetailView['finding']; control: ControlView; level: 2 | 3 }) {
  const page = usePageStyles();
  const now = useCurrentTime();
  return (
    <Section title="Evidence" level={level}>
      {control.expects !== '' && <p className={page.quiet}>Expected: {control.expects}.</p>}
      {finding.evidence.length === 0 && <p className={page.lead}>No facts were read for this finding.</p>}
      <ul className={page.list}>
        {finding.evidence.map((each) => (
          <li key={JSON.stringify(each.address)}>
            <div className={page.quiet}>{each.label}</div>
            <div className={`${page.mono} ${page.theirs}`}>{each.shown}</div>
            <div className={page.quiet}>
              read {age(each.at, now)}, {localTime(each.at)}, with {each.native}
              {each.owner && `; configured by ${each.owner.name}`}
            </div>
          </li>
        ))}
      </ul>
      {finding.evidence.length > 0 && (
        <div>
          <CopyButton
            label="Copy evidence"
            what="Evidence"
            text={() => finding.evidence.map((each) => `${each.label}: ${each.shown}\n${each.native}, ${timeWords(each.at)}`).join('\n\n')}
          />
        </div>
      )}
    </Section>
  );
}
