import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCatalogue } from '../store/catalogue.ts';
import { useDraft } from '../store/draft-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { machineMatrix } from '../store/machine-matrix.ts';
import { usePanel } from '../store/panel-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../words/counts.ts';
import { severityWords, verdictWords } from '../words/verdict-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxWidth: '100%' },
  cell: { textAlign: 'center' },
  /** Whose line it is stays in sight while the table is moved sideways. */
  name: { maxWidth: '28ch', minWidth: '12ch', position: 'sticky', insetInlineStart: 0, backgroundColor: tokens.colorNeutralBackground1 },
  /** A name may be two hundred characters long. */
  short: { maxHeight: `calc(2 * ${tokens.lineHeightBase300})`, lineHeight: tokens.lineHeightBase300, overflow: 'hidden' },
  control: { minWidth: '80px', verticalAlign: 'bottom', textAlign: 'center' },
  id: { whiteSpace: 'nowrap' },
});
/** More lines than anybody reads at once; the search finds the others. */
const shownAtMost = 100;

/** Machines against controls: which machine needs most, and whether one fault runs through all. */
export function MachineTable({ reference }: { reference: string }) {
  const page = usePageStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const table = useRef<HTMLElement>(null);
  // It opens below the edge of the window: what was asked for is brought into sight.
  useEffect(() => {
    if (open) table.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const matrix = useMemo(() => machineMatrix(byControl, controls), [byControl, controls]);
  if (matrix.lines.length === 0) return null;
  return (
    <section ref={table} className={page.section}>
      <h2 className={page.subheading}>Machine by machine</h2>
      <div>
        <Button
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? 'Hide' : 'Show'} {counted(matrix.lines.length, 'machine', 'machines')} against {counted(matrix.controls.length, 'control', 'controls')}
        </Button>
      </div>
      {open && (
        <>
          {matrix.lines.length > shownAtMost && <p className={page.quiet}>The {shownAtMost} machines with most to fix. The search finds the others.</p>}
          <div className={styles.scroll} tabIndex={0} role="region" aria-label="Machines against controls">
            <table className={page.table}>
              <thead>
                <tr>
                  <th scope="col" className={`${page.cell} ${styles.name}`}>
                    Machine
                  </th>
                  {matrix.controls.map((control) => (
                    <th key={control.id} scope="col" className={`${page.cell} ${styles.control}`}>
                      <div className={page.quiet}>{control.title}</div>
                      <div className={styles.id}>{control.id}</div>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {matrix.lines.slice(0, shownAtMost).map((line) => (
                  <tr key={line.vm}>
                    <th scope="row" className={`${page.cell} ${page.theirs} ${styles.name}`}>
                      <div className={styles.short} title={line.name}>
                        {line.name}
                      </div>
                    </th>
                    {matrix.controls.map((control) => {
                      const row = line.cells.get(control.id);
                      const word =
                        row && (row.waived ? 'accepted' : row.verdict === 'notMet' ? `to fix, ${severityWords[row.severity]}` : verdictWords[row.verdict]);
                      return (
                        <td key={control.id} className={`${page.cell} ${styles.cell}`}>
                          {row && (
                            <Button
                              appearance="subtle"
                              size="small"
                              aria-label={`${line.name}, ${control.title}: ${word ?? ''}`}
                              title={`${control.title}: ${word ?? ''}`}
                              icon={<VerdictMark verdict={row.verdict} waived={row.waived} bare />}
                              onClick={() => {
                                useDraft.getState().go('areas', control.area);
                                void usePanel.getState().open(reference, row.id);
                              }}
                            />
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
