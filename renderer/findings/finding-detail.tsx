import { Button } from '@fluentui/react-components';
import type { ControlView } from '../../main/contract/control-view.ts';
import type { DetailView } from '../../main/contract/wizard/detail-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { Receipt } from '../kit/receipt.tsx';
import { Section } from '../kit/section.tsx';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { useMedia } from '../theme/use-theme.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { age, localDay } from '../../main/words/local-times.ts';
import { undoWords } from '../../main/words/changes/undo-words.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';
import { AssignForm } from './assign-form.tsx';
import { effectWords } from './effect-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { withdraw } from './finding-actions.ts';
import { OptionalSettings } from './optional-settings.tsx';
import { WhatChanges } from './what-changes.tsx';

/** What is confirmed comes first: what changes, with the command, the impact and the undo. Then why, and the evidence. `fixing`: its fix is open above. */
export function FindingDetail({
  detail,
  control,
  reference,
  row,
  fixing,
}: {
  detail: DetailView;
  control: ControlView;
  reference: string;
  row: FindingRow;
  fixing: boolean;
}) {
  const page = usePageStyles();
  const now = useCurrentTime();
  // Where the panel is the page, its parts are one level higher.
  const level = useMedia('(max-width: 900px)') ? 2 : 3;
  const { finding } = detail;
  const toFix = isToFix(row);
  return (
    <>
      {finding.because.length > 0 && (
        <Section title="Reason" level={level}>
          {finding.because.map((each) => (
            <p key={each} className={`${page.lead} ${page.theirs}`}>
              {each}
            </p>
          ))}
          {finding.verdict === 'unknown' && <p className={page.lead}>Castellan reports it as “Could not be read”, never as OK.</p>}
        </Section>
      )}
      {toFix && !fixing && <WhatChanges detail={detail} control={control} level={level} />}
      <Receipt
        lines={[
          { label: 'Impact', value: control.consequence === '' ? undefined : <Impact control={control} changes={detail.changes} /> },
          { label: 'Before you apply', value: control.prechecks.length === 0 ? undefined : <Prechecks control={control} /> },
          { label: 'Undo', value: toFix ? undoWords(detail.changes, control.notUndone) : undefined },
        ]}
      />
      {control.optionalGroups.length > 0 && row.verdict === 'notMet' && <OptionalSettings control={control} />}
      <Section title="Why" level={level}>
        <p className={page.lead}>{control.why}</p>
      </Section>
      <EvidenceList finding={finding} control={control} level={level} />
      {detail.waiver && (
        <Section title="Accepted risk" level={level}>
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
        <Section title="Owner" level={level}>
          <AssignForm key={row.id} reference={reference} row={row} assigned={detail.assignment} />
        </Section>
      )}
      <Section title="Sources" level={level}>
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
        <Section title="History of this finding" level={level}>
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

function Impact({ control, changes }: { control: ControlView; changes: DetailView['changes'] }) {
  const page = usePageStyles();
  return (
    <>
      <p className={page.lead}>{control.consequence}</p>
      <p className={page.lead}>{effectWords(control.takesEffect, changes)}</p>
    </>
  );
}

function Prechecks({ control }: { control: ControlView }) {
  const page = usePageStyles();
  return (
    <ul className={page.bullets}>
      {control.prechecks.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
