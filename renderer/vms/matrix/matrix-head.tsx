import { mergeClasses } from '@fluentui/react-components';
import type { VmGrid } from './vm-grid.ts';
import { shortHead } from './short-head.ts';
import { matrixSizePx, useMatrixStyles } from './use-matrix-styles.ts';

/** The areas and, below them, one head for each control; `column`: the one that has the focus. */
export function MatrixHead({ grid, column }: { grid: VmGrid; column: number }) {
  const styles = useMatrixStyles();
  let at = 2;
  return (
    <div role="rowgroup" className={styles.heads}>
      <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.areas)}>
        <div role="gridcell" aria-colindex={1} className={styles.name} />
        {grid.areas.map((area) => {
          const from = at;
          at += area.columns;
          return (
            <div
              key={area.title}
              role="columnheader"
              aria-colindex={from}
              aria-colspan={area.columns}
              className={mergeClasses(styles.cell, styles.area, styles.first)}
              style={{ flex: `${String(area.columns)} 0 ${String(area.columns * matrixSizePx.cell)}px` }}
              title={area.title}
            >
              <span className={styles.text}>{area.title}</span>
            </div>
          );
        })}
      </div>
      <div role="row" aria-rowindex={2} className={mergeClasses(styles.row, styles.titles)}>
        <div role="columnheader" aria-colindex={1} className={styles.name}>
          <span className={styles.text}>VM, guest</span>
          <span className={styles.count}>To fix</span>
        </div>
        {grid.columns.map(({ control, first }, index) => (
          <div
            key={control.id}
            role="columnheader"
            aria-colindex={index + 2}
            aria-label={control.title}
            className={mergeClasses(styles.cell, styles.title, first && styles.first, index + 1 === column && styles.column)}
            title={`${control.title} (${control.id})`}
          >
            <span className={mergeClasses(styles.short, index + 1 === column && styles.strongTitle)}>{shortHead(control)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The sums: each column and all of them. */
export function MatrixFoot({ grid, index }: { grid: VmGrid; index: number }) {
  const styles = useMatrixStyles();
  return (
    <div role="rowgroup" className={styles.foot}>
      <div role="row" aria-rowindex={index} className={styles.row} style={{ height: '100%' }}>
        <div role="rowheader" aria-colindex={1} className={styles.name}>
          <span className={styles.text}>To fix per control</span>
          <span className={styles.count}>{grid.toFix.toLocaleString('en')}</span>
        </div>
        {grid.columns.map(({ control, toFix, first }, column) => (
          <div key={control.id} role="gridcell" aria-colindex={column + 2} className={mergeClasses(styles.cell, styles.quiet, first && styles.first)}>
            {toFix.length.toLocaleString('en')}
          </div>
        ))}
      </div>
    </div>
  );
}
