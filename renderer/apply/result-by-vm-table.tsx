import { Link } from '@fluentui/react-components';
import { Section } from '../kit/section.tsx';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import type { ResultParts } from '../fix/result-parts.ts';
import { resultByVm, resultColumns, type ResultColumn } from './result-by-vm.ts';
import type { ShownResult } from './shown-result.ts';
import { unknownVm } from '../../main/words/unknown-vm.ts';
import { useVmNames } from './use-vm-names.ts';

const titles: Readonly<Record<ResultColumn, string>> = {
  done: 'Done',
  pending: 'Restart pending',
  changedSince: 'Changed since',
  already: 'Already set',
  held: 'On hold',
  notDone: 'Not done, or in part',
};

const others = { host: 'Host', notKnown: 'VM not known' } as const;

/** What came of a run, VM by VM. Nothing where its changes are about one VM, or about none. */
export function ResultByVmTable({ reference, parts, notBegun }: { reference: string; parts: ResultParts; notBegun: ShownResult['notBegun'] }) {
  const page = usePageStyles();
  const go = useDraft((state) => state.go);
  const byControl = useFindings((state) => state.byControl);
  const { controls } = useCatalogue();
  const names = useVmNames(reference);
  const lines = resultByVm(parts, notBegun, byControl, (control) => controls.get(control)?.aboutVms);
  if (lines.filter(({ of }) => of.is === 'vm').length < 2) return null;
  const columns = resultColumns.filter((column) => lines.some(({ counts }) => counts[column] > 0));
  return (
    <Section title="Result by virtual machine">
      <table className={page.table}>
        <caption className={page.hidden}>Number of changes for each VM, by result</caption>
        <thead>
          <tr>
            <th scope="col" className={page.cell}>
              Virtual machine
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={page.cell}>
                {titles[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ of, counts }) => (
            <tr key={of.is === 'vm' ? of.vm : of.is}>
              <th scope="row" className={`${page.cell} ${page.theirs}`}>
                {of.is !== 'vm' ? (
                  others[of.is]
                ) : (
                  <Link
                    as="button"
                    onClick={() => {
                      go('vms', of.vm);
                    }}
                  >
                    {names.get(of.vm) ?? of.label ?? unknownVm(of.vm)}
                  </Link>
                )}
              </th>
              {columns.map((column) => (
                <td key={column} className={page.cell}>
                  {counts[column].toLocaleString('en')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
