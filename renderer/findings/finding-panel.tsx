import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { useCatalogue } from '../state/catalogue.ts';
import { chooseRow, isChosen } from './plan-choice.ts';
import { canBeChosen } from './finding-groups.ts';
import { canFixNow } from '../fix/can-fix-now.ts';
import { FixBox } from '../fix/fix-box.tsx';
import { fixName, showFix, useFix } from '../fix/fix-store.ts';
import { nextToFix } from './next-to-fix.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { AcceptForm } from './accept-form.tsx';
import { AnswerForm } from './answer-form.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { Drawer } from '../kit/drawer.tsx';
import { RecheckButton } from './recheck-button.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { fixWord } from '../../main/words/changes/fix-words.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';

/** One finding beside the list; the list stays usable. Escape goes back to it. */
export function FindingPanel({ reference, onClose }: { reference: string; onClose: () => void }) {
  const page = usePageStyles();
  const { id, detail, problem, open } = usePanel();
  const { controls } = useCatalogue();
  const [form, setForm] = useState<'none' | 'accept'>('none');
  const byControl = useFindings((state) => state.byControl);
  const { chosen, later, putOff } = useDraft();
  const fix = useFix(({ fixes }) => fixes.get(fixName(reference, id ?? '')));
  const next = useMemo(() => nextToFix(byControl, controls, later, id), [byControl, controls, later, id]);
  useEffect(() => {
    setForm('none');
  }, [id]);
  if (id === undefined) return null;
  const rows = byControl.get(id.split(' ')[0] ?? '') ?? [];
  const row = rows.find((each) => each.id === id);
  const control = row && controls.get(row.control);
  const toFix = rows.filter(isToFix);
  const onHold = detail !== undefined && detail.changes.length > 0 && !canFixNow(detail.changes);
  const fixable = row !== undefined && fix === undefined && canBeChosen(row, control) && detail !== undefined && canFixNow(detail.changes);
  return (
    <Drawer label="Finding" title={row?.title ?? 'This finding no longer exists'} subject={id} settled={detail !== undefined} onClose={onClose}>
      <ProblemBar title="The evidence could not be read." problem={problem} again={{ label: 'Try again', run: () => void open(reference, id) }} />
      {row && control && (
        <>
          <div className={page.row}>
            <VerdictMark verdict={row.verdict} severity={row.severity} waived={row.waived} />
            {isToFix(row) && <span className={page.quiet}>{onHold ? 'On hold' : fixWord(control)}</span>}
            <span className={page.quiet}>{row.control}</span>
            {control.settable && <span className={page.quiet}>{control.takesEffect === 'afterRestart' ? 'Host restart' : 'No host restart'}</span>}
          </div>
          <div className={page.row}>
            {fixable && (
              <Button
                appearance={form === 'accept' ? 'secondary' : 'primary'}
                data-fix-now=""
                onClick={() => void showFix(reference, id, { control: row.control, target: row.key })}
              >
                Fix now
              </Button>
            )}
            {fixable && toFix.length > 1 && (
              <Button onClick={() => void showFix(reference, id, { control: row.control })}>Fix all {toFix.length.toLocaleString('en')} now</Button>
            )}
            {canBeChosen(row, control) && (
              <Button
                aria-pressed={isChosen(chosen, row)}
                onClick={() => {
                  chooseRow(row, rows, !isChosen(chosen, row));
                }}
              >
                {isChosen(chosen, row) ? 'Remove from plan' : 'Add to plan'}
              </Button>
            )}
            {isToFix(row) && (
              <Button
                aria-expanded={form === 'accept'}
                onClick={() => {
                  setForm(form === 'accept' ? 'none' : 'accept');
                }}
              >
                Accept risk…
              </Button>
            )}
            {isToFix(row) && (
              <Button
                aria-pressed={later.has(row.id)}
                onClick={() => {
                  putOff(row.id, !later.has(row.id));
                  if (isChosen(chosen, row)) chooseRow(row, rows, false);
                }}
              >
                {later.has(row.id) ? 'Resume finding' : 'Postpone finding'}
              </Button>
            )}
            <RecheckButton reference={reference} control={row.control} />
          </div>
          {form === 'accept' && (
            <AcceptForm
              reference={reference}
              row={row}
              onDone={() => {
                setForm('none');
              }}
            />
          )}
          <FixBox
            reference={reference}
            id={id}
            next={next && { title: next.title, open: () => void open(reference, next.id) }}
            onClosed={() => {
              // The button is there again after the box is gone.
              requestAnimationFrame(() =>
                (document.querySelector<HTMLElement>('[data-fix-now]') ?? document.querySelector<HTMLElement>('[data-f6="panel"] :is(h1, h2)'))?.focus(),
              );
            }}
          />
          {control.question && (row.verdict === 'manual' || detail?.answer) && (
            <AnswerForm key={`answer ${row.id}`} reference={reference} row={row} control={control} given={detail?.answer} />
          )}
          {detail ? (
            <FindingDetail key={`detail ${row.id}`} detail={detail} control={control} reference={reference} row={row} fixing={fix !== undefined} />
          ) : (
            !problem && <p className={page.quiet}>Reading the evidence…</p>
          )}
        </>
      )}
    </Drawer>
  );
}
