import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ControlView } from '../../main/contract/wizard/control-view.ts';
import type { DetailView } from '../../main/contract/wizard/detail-view.ts';
import type { FindingRow } from '../../main/contract/wizard/finding-row.ts';
import { withdraw } from './finding-actions.ts';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { useMedia } from '../theme/use-theme.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { announce } from '../kit/announcer.tsx';
import { OptionalSettings } from './optional-settings.tsx';
import { AssignForm } from './assign-form.tsx';
import { ChangeLine } from '../kit/change-line.tsx';
import { age, localDay, localTime } from '../../main/words/local-times.ts';
import { fixSentence } from '../../main/words/fix-words.ts';

function Section({ title, children }: { title: string; children: ReactNode }) {
  const page = usePageStyles();
  const Heading = useMedia('(max-width: 900px)') ? 'h2' : 'h3';
  return (
    <section className={page.section}>
      <Heading className={page.subheading}>{title}</Heading>
      {children}
    </section>
  );
}

/** In the order in which an administrator asks: what is the case, why it matters, evidence, what a fix changes, what it costs. */
export function FindingDetail({ detail, control, reference, row }: { detail: DetailView; control: ControlView; reference: string; row: FindingRow }) {
  const page = usePageStyles();
  const now = useCurrentTime();
  const { finding } = detail;
  const copy = (): void => {
    const text = finding.evidence.map((each) => `${each.label}: ${each.shown}\n${each.native}, ${each.at}`).join('\n\n');
    void navigator.clipboard.writeText(text).then(
      () => {
        announce('Evidence copied.');
      },
      () => {
        announce('The evidence was not copied: this page cannot write to the clipboard.');
      },
    );
  };
  return (
    <>
      {finding.because.length > 0 && (
        <Section title="Reason">
          {finding.because.map((each) => (
            <p key={each} className={`${page.lead} ${page.theirs}`}>
              {each}
            </p>
          ))}
          {finding.verdict === 'unknown' && <p className={page.lead}>Castellan reports it as “Could not be read”, never as OK.</p>}
        </Section>
      )}
      <Section title="Why it matters">
        <p className={page.lead}>{control.why}</p>
      </Section>
      <Section title="Evidence">
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
            <Button size="small" onClick={copy}>
              Copy evidence
            </Button>
          </div>
        )}
      </Section>
      {row.verdict === 'notMet' && !row.waived && (
        <Section title="Fix">
          <p className={page.lead}>{fixSentence(control)}</p>
          {detail.changes.length > 0 && (
            <ul className={page.list}>
              {detail.changes.map((change) => (
                <li key={JSON.stringify(change.address)}>
                  <ChangeLine change={change} />
                </li>
              ))}
            </ul>
          )}
          {detail.unplanned.map((why) => (
            <p key={why} className={page.lead}>
              {why}
            </p>
          ))}
          {control.steps.length > 0 && (
            <ol className={page.bullets}>
              {control.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </Section>
      )}
      {control.consequence !== '' && (
        <Section title="Impact">
          <p className={page.lead}>{control.consequence}</p>
          <p className={page.lead}>
            {control.takesEffect === 'afterRestart' ? 'It takes effect at the next restart of the host.' : 'It takes effect immediately.'}
          </p>
          {control.notUndone !== undefined && <p className={page.lead}>Undo does not restore it: {control.notUndone}</p>}
        </Section>
      )}
      {control.optionalGroups.length > 0 && row.verdict === 'notMet' && <OptionalSettings control={control} />}
      {control.prechecks.length > 0 && (
        <Section title="Before you apply">
          <ul className={page.bullets}>
            {control.prechecks.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Section>
      )}
      {detail.waiver && (
        <Section title="Accepted risk">
          <p className={page.lead}>
            Until {localDay(detail.waiver.expires)}, by {detail.waiver.approver}: {detail.waiver.reason}
          </p>
          <div>
            <Button size="small" onClick={() => void withdraw(reference, row.control, row.key)}>
              Withdraw acceptance
            </Button>
          </div>
        </Section>
      )}
      {row.verdict !== 'met' && row.verdict !== 'notApplicable' && !row.waived && (
        <Section title="Owner">
          <AssignForm key={row.id} reference={reference} row={row} assigned={detail.assignment} />
        </Section>
      )}
      <Section title="Sources">
        <ul className={page.bullets}>
          {control.sources.map((source) => (
            <li key={source.url}>
              {source.title} <span className={page.quiet}>{source.url}</span>
            </li>
          ))}
        </ul>
        <p className={page.quiet}>
          Checklist demands: {control.serves.join(', ')}
          {control.aka.length > 0 ? `; also known as ${control.aka.join(', ')}` : ''}.
        </p>
      </Section>
      {detail.history.length > 0 && (
        <Section title="History of this finding">
          <ul className={page.list}>
            {detail.history.map((each) => (
              <li key={`${each.run} ${each.at} ${each.what}`}>
                <div className={page.theirs}>{each.what}</div>
                <div className={page.quiet}>
                  {each.outcome}, {age(each.at, now)} by {each.by}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
