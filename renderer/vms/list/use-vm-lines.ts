import { useEffect, useMemo } from 'react';
import { useScan } from '../../scan/scan-store.ts';
import { useCatalogue } from '../../state/catalogue.ts';
import { useFindings } from '../../state/findings-store.ts';
import { vmLines, type VmLine } from './vm-lines.ts';
import { useVms } from '../vm-store.ts';

/** All VMs of the host with their findings; undefined until the list is there. It is asked for again when findings have changed. */
export function useVmLines(reference: string): readonly VmLine[] | undefined {
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const scanning = useScan((state) => state.running);
  const list = useVms((state) => (state.reference === reference ? state.list : undefined));
  const load = useVms((state) => state.load);
  useEffect(() => {
    if (!scanning) void load(reference);
  }, [reference, byControl, scanning, load]);
  return useMemo(() => list && vmLines(list.vms, byControl, controls), [list, byControl, controls]);
}
