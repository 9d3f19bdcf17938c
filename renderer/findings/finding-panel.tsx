import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCatalogue } from '../state/catalogue.ts';
import { chooseRow, isChosen } from './plan-choice.ts';
import { canBeChosen } from './finding-groups.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { useMedia } from '../theme/use-theme.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { AcceptForm } from './accept-form.tsx';
import { AnswerForm } from './answer-form.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { RecheckButton } from './recheck-button.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { VerdictMark } from '../kit/verdict-mark.tsx';

const useStyles = makeStyles({
  panel: {
    position: 'relative',
    width: '400px',
    flexShrink: 0,
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: '16px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    // Paths and names of a registry key are longer than the panel is wide.
    overflowWrap: 'anywhere',
    '@media (max-width: 1100px)': { width: '340px' },
    '@media (max-width: 900px)': { width: 'auto', flexGrow: 1, borderLeft: 'none' },
    '@media (max-width: 720px)': { overflowY: 'visible' },
  },
  heading: { ':focus': { outlineStyle: 'none' }, ':focus-visible': { outlineStyle: 'none' } },
  top: { display: 'flex', gap: '8px', alignItems: 'flex-start', justifyContent: 'space-between' },
});

/** One finding beside the list; the list stays usable. Escape goes back to it. */
export function FindingPanel({ reference, onClose }: { reference: string; onClose: () => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { id, detail, problem, open } = usePanel();
  const { controls } = useCatalogue();
  const [form, setForm] = useState<'none' | 'accept'>('none');
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const byControl = useFindings((state) => state.byControl);
  const { chosen, later, putOff } = useDraft();
  useEffect(() => {
    setForm('none');
    heading.current?.focus({ preventScroll: true });
  }, [id, detail === undefined]);
  // Another finding begins at its top; in a narrow window it is the page that scrolls.
  useLayoutEffect(() => {
    panel.current?.scrollTo(0, 0);
    if (id !== undefined) window.scrollTo(0, 0);
  }, [id]);
  // Where the panel stands in place of the list, it is the page.
  const alone = useMedia('(max-width: 900px)');
  const [Frame, Heading] = alone ? (['main', 'h1'] as const) : (['aside', 'h2'] as const);
  if (id === undefined) return null;
  const rows = byControl.get(id.split(' ')[0] ?? '') ?? [];
  const row = rows.find((each) => each.id === id);
  const control = row && controls.get(row.control);
  return (
    <Frame
      ref={panel}
      aria-label="Finding"
      data-f6="panel"
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.top}>
        <Heading ref={heading} tabIndex={-1} className={mergeClasses(page.subheading, page.theirs, styles.heading)}>
          {row?.title ?? 'This finding no longer exists'}
        </Heading>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close finding" title="Close (Escape)" onClick={onClose} />
      </div>
      <ProblemBar title="The evidence could not be read." problem={problem} again={{ label: 'Try again', run: () => void open(reference, id) }} />
      {row && control && (
        <>
          <div className={page.row}>
            <VerdictMark verdict={row.verdict} severity={row.severity} waived={row.waived} />
            <span className={page.quiet}>{row.control}</span>
          </div>
          <div className={page.row}>
            {canBeChosen(row, control) && (
              <Button
                appearance={isChosen(chosen, row) || form === 'accept' ? 'secondary' : 'primary'}
                aria-pressed={isChosen(chosen, row)}
                onClick={() => {
                  chooseRow(row, rows, !isChosen(chosen, row));
                }}
              >
                {isChosen(chosen, row) ? 'Remove from plan' : 'Add to plan'}
              </Button>
            )}
            {row.verdict === 'notMet' && !row.waived && (
              <Button
                aria-expanded={form === 'accept'}
                onClick={() => {
                  setForm(form === 'accept' ? 'none' : 'accept');
                }}
              >
                Accept risk…
              </Button>
            )}
            {row.verdict === 'notMet' && !row.waived && (
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
          {control.question && (row.verdict === 'manual' || detail?.answer) && (
            <AnswerForm key={row.id} reference={reference} row={row} control={control} given={detail?.answer} />
          )}
          {detail ? (
            <FindingDetail key={row.id} detail={detail} control={control} reference={reference} row={row} />
          ) : (
            !problem && <p className={page.quiet}>Reading the evidence…</p>
          )}
        </>
      )}
    </Frame>
  );
}
