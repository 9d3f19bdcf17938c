import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCatalogue } from '../state/catalogue.ts';
import { useFindings } from '../state/findings-store.ts';
import { vmMatrix } from './vm-matrix.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { MatrixTable } from './matrix-table.tsx';
import { counted } from '../../main/words/counted.ts';

/** Maximum number of VMs in the table. The search finds the others. */
const shownAtMost = 100;

/** VMs and controls: which VM needs most, and whether one fault runs through all. */
export function VmTable({ reference }: { reference: string }) {
  const page = usePageStyles();
  const [open, setOpen] = useState(false);
  const table = useRef<HTMLElement>(null);
  // It opens below the edge of the window: what was asked for is brought into sight.
  useEffect(() => {
    if (open) table.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const matrix = useMemo(() => vmMatrix(byControl, controls), [byControl, controls]);
  const shown = useMemo(() => ({ ...matrix, lines: matrix.lines.slice(0, shownAtMost) }), [matrix]);
  if (matrix.lines.length === 0) return null;
  return (
    <section ref={table} className={page.card}>
      <h2 className={page.subheading}>Findings by VM</h2>
      <div>
        <Button
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? 'Hide' : 'Show'} {counted(matrix.lines.length, 'VM', 'VMs')} and {counted(matrix.controls.length, 'control', 'controls')}
        </Button>
      </div>
      {open && (
        <>
          {matrix.lines.length > shownAtMost && (
            <p className={page.quiet}>The {shownAtMost} VMs with the most findings to fix. Use the search to find the others.</p>
          )}
          <MatrixTable reference={reference} matrix={shown} />
        </>
      )}
    </section>
  );
}
