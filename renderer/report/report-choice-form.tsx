import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Card } from '../kit/card.tsx';
import { Fold } from '../kit/fold.tsx';
import { choiceFrom, leftOut } from './report-choice.ts';
import { startView } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useHistory } from '../history/history-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { useTyped } from '../state/use-typed.ts';
import { localTime } from '../../main/words/local-times.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))', alignItems: 'start', gap: '12px 16px' },
  areas: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))', margin: 0, padding: 0, border: 'none', minInlineSize: 0 },
});

function TextField({ field, label, hint, initial = '' }: { field: string; label: string; hint?: string; initial?: string }) {
  const [text, setText] = useTyped(field, initial);
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Input
        value={text}
        maxLength={200}
        onChange={(_event, { value }) => {
          setText(value);
        }}
      />
    </Field>
  );
}

export function ReportChoiceForm({ reference }: { reference: string }) {
  const page = usePageStyles();
  const styles = useStyles();
  const areas = startView()?.areas ?? [];
  const { texts, type } = useDraft();
  const { history, load } = useHistory();
  useEffect(() => void load(reference), [load, reference]);
  const choice = choiceFrom(
    texts,
    areas.map((area) => area.id),
    navigator.language,
  );
  return (
    <>
      <Card title="Contents">
        <Field label="Edition">
          <RadioGroup
            value={choice.edition}
            onChange={(_event, { value }) => {
              type('report edition', value);
            }}
          >
            <Radio value="full" label="Full: names VMs, accounts, addresses and paths. Protect it like a password." />
            <Radio value="redacted" label="Redacted: the same findings and counts, without names, addresses and paths. For external readers." />
          </RadioGroup>
        </Field>
        <Field label="Paper">
          <RadioGroup
            layout="horizontal"
            value={choice.size}
            onChange={(_event, { value }) => {
              type('report size', value);
            }}
          >
            <Radio value="a4" label="A4" />
            <Radio value="us-letter" label="Letter" />
          </RadioGroup>
        </Field>
        <Field className={page.field} label="Compare with" hint="The summary compares both scans for the same targets.">
          <Select
            value={texts['report before'] ?? ''}
            onChange={(_event, { value }) => {
              type('report before', value);
            }}
          >
            <option value="">The last scan before the latest changes</option>
            {(history?.scans ?? [])
              .filter((scan) => scan.readable)
              .map((scan) => (
                <option key={scan.finishedAt} value={scan.finishedAt}>
                  The scan of {localTime(scan.finishedAt)}
                </option>
              ))}
            <option value="none">Nothing</option>
          </Select>
        </Field>
        <Fold title={`Areas: ${choice.areas.length === 0 ? `all ${String(areas.length)}` : `${String(choice.areas.length)} of ${String(areas.length)}`}`}>
          <fieldset className={styles.areas}>
            <legend className={page.hidden}>Areas in the report</legend>
            {areas.map((area) => (
              <Checkbox
                key={area.id}
                label={area.title}
                checked={texts[`${leftOut}${area.id}`] !== 'yes'}
                onChange={(_event, { checked }) => {
                  type(`${leftOut}${area.id}`, checked === true ? 'no' : 'yes');
                }}
              />
            ))}
          </fieldset>
        </Fold>
      </Card>
      <Card title="Cover page">
        <div className={styles.fields}>
          <TextField field="report classification" label="Classification" hint="Printed on every page." initial="Confidential" />
          <TextField field="report organisation" label="Organization" />
          <TextField field="report prepared for" label="Prepared for" />
          <TextField field="report ticket" label="Change ticket" />
        </div>
      </Card>
    </>
  );
}
