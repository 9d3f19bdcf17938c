import { Button, Input, makeStyles, ToggleButton } from '@fluentui/react-components';
import { DesktopTowerRegular, GridRegular, TextBulletListSquareRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { NothingRead } from '../scan/nothing-read.tsx';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';
import { age } from '../../main/words/local-times.ts';
import { unlistedWords } from '../../main/words/findings/unlisted-controls.ts';
import { MatrixView } from './matrix/matrix-view.tsx';
import { RoleFilters } from './role-filters.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { emptyMatrixWords, noVmsWords, vmGoneWords } from './empty-words.ts';
import { useVmLines } from './list/use-vm-lines.ts';
import { countToFix } from './page/vm-fixes.ts';
import { vmGrid } from './matrix/vm-grid.ts';
import { unlistedIn } from '../findings/unlisted-in.ts';
import type { VmLine } from './list/vm-lines.ts';
import { VmListGrid } from './list/vm-list-grid.tsx';
import { filterVms, orderVms } from './list/vm-order.ts';
import { VmPage } from './page/vm-page.tsx';
import { useVms } from './vm-store.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '8px' },
  views: { display: 'flex', gap: '4px', marginInlineStart: 'auto' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  end: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginInlineStart: 'auto' },
});

/** The VMs of the host as a list or as a matrix, or the page of one VM. */
export function VmsScreen({ reference }: { reference: string }) {
  const anything = useFindings((state) => state.byControl.size > 0);
  const id = useDraft((state) => state.area);
  // The draft keeps one place for the areas and the VMs.
  const isArea = useCatalogue().areas.some((each) => each.id === id);
  const lines = useVmLines(reference);
  const { list, problem, load } = useVms();
  const again = { label: 'Try again', run: () => void load(reference) };
  if (!anything) return <NothingRead title="Virtual machines" />;
  if (!lines)
    return (
      <>
        <StepHeading>Virtual machines</StepHeading>
        <ProblemBar title="The list of VMs could not be loaded." problem={problem} again={again} />
        {!problem && <p role="status">Reading the list of VMs…</p>}
      </>
    );
  const line = lines.find((each) => each.id.toLowerCase() === id.toLowerCase());
  return (
    <>
      <ProblemBar title="The list of VMs could not be loaded again. What is shown is older." problem={problem} again={again} />
      {line ? (
        <VmPage reference={reference} line={line} lines={lines} />
      ) : (
        <VmOverview reference={reference} lines={lines} notRead={list?.notRead} gone={id === '' || isArea ? undefined : id} />
      )}
    </>
  );
}

interface OverviewOf {
  readonly reference: string;
  readonly lines: readonly VmLine[];
  readonly notRead: string | undefined;
  /** The id of a VM that was to be opened and that the list does not have. */
  readonly gone: string | undefined;
}

function VmOverview({ reference, lines, notRead, gone }: OverviewOf) {
  const page = usePageStyles();
  const styles = useStyles();
  const { controls, areas } = useCatalogue();
  const scannedAt = useFindings((state) => state.scannedAt);
  const byControl = useFindings((state) => state.byControl);
  const go = useDraft((state) => state.go);
  const { view, filter, order, show, setFilter } = useVms();
  const now = useCurrentTime();
  const wanted = useDeferredValue(filter.wanted);
  const shown = useMemo(() => orderVms(filterVms(lines, { ...filter, wanted }), order), [lines, filter, wanted, order]);
  const grid = useMemo(() => vmGrid(shown, controls, areas, filter.onlyToFix), [shown, controls, areas, filter.onlyToFix]);
  const unlisted = useMemo(() => unlistedIn(byControl, controls).count, [byControl, controls]);
  const open = lines.filter(({ toFix }) => toFix.length > 0).length;
  const vmCount = `${notRead === undefined ? '' : 'at least '}${counted(lines.length, 'VM', 'VMs')}`;
  const incomplete = notRead === undefined ? '' : `There may be more VMs than these: ${notRead}`;
  const scanButton = (
    <Button
      onClick={() => {
        go('scan');
      }}
    >
      Open scan
    </Button>
  );
  return (
    <div className={page.wide}>
      <div className={styles.head}>
        <StepHeading>Virtual machines</StepHeading>
        <span className={page.quiet}>
          {[
            ...(lines.length > 0 ? [`${counted(countToFix(lines), 'finding', 'findings')} to fix on ${open.toLocaleString('en')} of ${vmCount}`] : []),
            ...(scannedAt !== undefined ? [`scanned ${age(scannedAt, now)}`] : []),
          ].join(' · ')}
        </span>
        <div className={styles.views} role="group" aria-label="View">
          <ToggleButton
            checked={view === 'list'}
            icon={<TextBulletListSquareRegular />}
            onClick={() => {
              show('list');
            }}
          >
            List
          </ToggleButton>
          <ToggleButton
            checked={view === 'matrix'}
            icon={<GridRegular />}
            onClick={() => {
              show('matrix');
            }}
          >
            Matrix
          </ToggleButton>
        </div>
      </div>
      {gone !== undefined && (
        <p className={page.lead} role="status">
          The last scan does not list the VM with the ID <span className={page.theirs}>{gone}</span>. {vmGoneWords(notRead !== undefined)}
        </p>
      )}
      {lines.length === 0 ? (
        <EmptyState icon={DesktopTowerRegular} text={noVmsWords(notRead)}>
          {scanButton}
        </EmptyState>
      ) : (
        <>
          {incomplete !== '' && <p className={page.lead}>{incomplete}</p>}
          {unlisted > 0 && <p className={page.lead}>{unlistedWords(unlisted)} on this host: VMs can have more findings than are shown.</p>}
          <div className={styles.tools}>
            <RoleFilters
              lines={lines}
              role={filter.role}
              onChange={(role) => {
                setFilter({ role });
              }}
            />
            <div className={styles.end}>
              <ToggleButton
                checked={filter.onlyToFix}
                onClick={() => {
                  setFilter({ onlyToFix: !filter.onlyToFix });
                }}
              >
                Only to fix
              </ToggleButton>
              <Input
                type="search"
                aria-label="Search the VMs"
                placeholder="Search the VMs"
                value={filter.wanted}
                data-search="vms"
                onChange={(_event, { value }) => {
                  setFilter({ wanted: value });
                }}
              />
            </div>
          </div>
          {shown.length === 0 ? (
            <p className={page.lead}>No VM matches the filters. Select another role, clear the search, or turn off “Only to fix”.</p>
          ) : view === 'matrix' && grid.columns.length === 0 ? (
            <EmptyState icon={GridRegular} text={emptyMatrixWords(unlisted)}>
              {scanButton}
            </EmptyState>
          ) : view === 'matrix' ? (
            <MatrixView reference={reference} grid={grid} />
          ) : (
            <>
              <VmListGrid lines={shown} />
              <SelectionBar reference={reference} shown={shown} />
            </>
          )}
        </>
      )}
    </div>
  );
}
