import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useCatalogue } from '../store/catalogue.ts';
import { useDraft } from '../store/draft-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { machineMatrix } from '../store/machine-matrix.ts';
import { usePanel } from '../store/panel-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../words/counts.ts';
import { severityWords, verdictWords } from '../words/verdict-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

const useStyles = makeStyles({ scroll: { overflowX: 'auto', maxWidth: '100%' }, cell: { textAlign: 'center' }, name: { maxWidth: '28ch' } });
/** More lines than anybody reads at once; the search finds the others. */
const shownAtMost = 100;

/** Machines against controls: which machine needs most, and whether one fault runs through all. */
export function MachineTable({ reference }: { reference: string }) {
  const page = usePageStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const matrix = useMemo(() => machineMatrix(byControl, controls), [byControl, controls]);
  if (matrix.lines.length === 0) return null;
  return (
    <section className={page.section}>
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
                  <th scope="col" className={page.cell}>
                    Machine
                  </th>
                  {matrix.controls.map((control) => (
                    <th key={control.id} scope="col" className={page.cell} title={control.title}>
                      {control.id}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {matrix.lines.slice(0, shownAtMost).map((line) => (
                  <tr key={line.vm}>
                    <th scope="row" className={`${page.cell} ${page.theirs} ${styles.name}`}>
                      {line.name}
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
