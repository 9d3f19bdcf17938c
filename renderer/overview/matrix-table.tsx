import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { FindingRow } from '../../main/contract/wizard/finding-row.ts';
import { useDraft } from '../state/draft-store.ts';
import { nextCell, tabStop, type VmMatrix } from './vm-matrix.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { severityWords } from '../../main/words/severity-words.ts';
import { verdictWords, waivedWord } from '../../main/words/verdict-words.ts';

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

const wordOf = (row: FindingRow): string =>
  row.waived ? waivedWord : row.verdict === 'notMet' ? `${verdictWords.notMet}, ${severityWords[row.severity]}` : verdictWords[row.verdict];

/** One tab stop; the arrows go from finding to finding, Enter opens one. */
export function MatrixTable({ reference, matrix }: { reference: string; matrix: VmMatrix }) {
  const page = usePageStyles();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ line: 0, column: 0 });
  const stop = tabStop(matrix, at);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextCell(matrix, stop, event.key);
    if (!next) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-cell="${String(next.line)} ${String(next.column)}"]`)?.focus();
  };
  return (
    <div ref={box} className={styles.scroll} role="region" aria-label="VMs and controls" onKeyDown={onKeyDown}>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col" className={`${page.cell} ${styles.name}`}>
              VM
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
          {matrix.lines.map((vm, line) => (
            <tr key={vm.vm}>
              <th scope="row" className={`${page.cell} ${page.theirs} ${styles.name}`}>
                <div className={styles.short} title={vm.name}>
                  {vm.name}
                </div>
              </th>
              {matrix.controls.map((control, column) => {
                const row = vm.cells.get(control.id);
                return (
                  <td key={control.id} className={`${page.cell} ${styles.cell}`}>
                    {row && (
                      <Button
                        appearance="subtle"
                        size="small"
                        data-cell={`${String(line)} ${String(column)}`}
                        tabIndex={line === stop.line && column === stop.column ? 0 : -1}
                        aria-label={`${vm.name}, ${control.title}: ${wordOf(row)}`}
                        title={`${control.title}: ${wordOf(row)}`}
                        icon={<VerdictMark verdict={row.verdict} waived={row.waived} bare />}
                        onFocus={() => {
                          setAt({ line, column });
                        }}
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
  );
}
