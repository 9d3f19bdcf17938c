import { Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo } from 'react';
import { FindingList } from './finding-list.tsx';
import { forList, useFixOutlooks } from './use-fix-outlooks.ts';
import { StepHeading } from '../kit/step-heading.tsx';
import { useTyped } from '../state/use-typed.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { groupsOf } from './finding-groups.ts';
import { openFix } from './open-fix.ts';
import { searchRows } from './search-rows.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';

/** Everywhere: a VM’s name, a path, a control’s id. */
export function SearchScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const open = usePanel((state) => state.open);
  const [typed, type] = useTyped('search');
  const wanted = useDeferredValue(typed);
  const rows = useMemo(() => (wanted.trim() === '' ? [] : searchRows([...byControl.values()].flat(), wanted)), [byControl, wanted]);
  const groups = useMemo(() => groupsOf(rows, controls), [rows, controls]);
  const outlooks = useFixOutlooks(reference, groups, forList);
  return (
    <div className={page.wide}>
      <StepHeading takesFocus={false}>Search everywhere</StepHeading>
      <Input
        type="search"
        autoFocus
        className={page.field}
        contentBefore={<SearchRegular />}
        aria-label="Search in all findings"
        placeholder="VM, path or control ID"
        value={typed}
        data-search="everywhere"
        onChange={(_event, { value }) => {
          type(value);
        }}
      />
      <p role="status" className={page.lead}>
        {wanted.trim() === ''
          ? 'Type a word of a finding: the name of a VM, a folder, or the ID of a control.'
          : `${counted(rows.length, 'finding contains', 'findings contain')} “${wanted}”.`}
      </p>
      {groups.length > 0 && (
        <FindingList
          label="Findings"
          groups={groups}
          outlooks={outlooks}
          onOpen={(row) => void open(reference, row.id)}
          onFix={(row, { control }, all) => void openFix(reference, row, control, all)}
        />
      )}
    </div>
  );
}
