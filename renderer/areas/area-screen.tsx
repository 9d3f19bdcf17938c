import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import type { AreaView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { FindingList } from '../findings/finding-list.tsx';
import { forList, useFixOutlooks } from '../findings/use-fix-outlooks.ts';
import { StepHeading } from '../kit/step-heading.tsx';
import type { Shown } from '../kit/shown-verdicts.ts';
import { VerdictFilters } from '../kit/verdict-filters.tsx';
import { useCatalogue } from '../state/catalogue.ts';
import { openFix } from '../findings/open-fix.ts';
import { groupsOf } from '../findings/finding-groups.ts';
import { searchRows } from '../findings/search-rows.ts';
import { rowsByArea } from '../findings/rows-by-area.ts';
import { AutomaticFixesButton, AutomaticFixesPreview } from '../overview/automatic-fixes.tsx';
import { useAutomaticFixes } from '../overview/use-automatic-fixes.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { countsOf, type Counts } from '../../main/words/findings/counts-of.ts';
import { counted } from '../../main/words/counted.ts';
import { nothingToFixSentence } from '../../main/words/findings/nothing-to-fix.ts';

const useStyles = makeStyles({
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  up: { minWidth: 0, padding: '0 4px', color: tokens.colorBrandForegroundLink },
  neighbors: { display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  end: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginInlineStart: 'auto' },
});

/** What is open is shown; what was not read and what is in order is folded away, with its number on the button. */
const atFirst: ReadonlySet<Shown> = new Set(['notMet', 'pending', 'manual']);
const whereNothingIsOpen: ReadonlySet<Shown> = new Set(['met', 'unknown', 'notApplicable', 'waived']);

const nothingOpenWords = ({ met, unknown }: Counts): string =>
  `${nothingToFixSentence(unknown, 'in this area')}${met > 0 ? ` ${counted(met, 'finding is', 'findings are')} OK.` : ''}`;

/** One of the twenty areas: its question, its findings, and one button for all automatic fixes of the host. */
export function AreaScreen({ reference, area }: { reference: string; area: AreaView }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { controls, areas } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const { go, later } = useDraft();
  const open = usePanel((state) => state.open);
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const rows = useMemo(() => rowsByArea(controls, byControl).get(area.id) ?? [], [controls, byControl, area.id]);
  const counts = useMemo(() => countsOf(rows), [rows]);
  const nothingOpen = counts.notMet + counts.pending + counts.manual === 0;
  const [chosenShown, setShown] = useState<ReadonlySet<Shown>>();
  const shown = chosenShown ?? (nothingOpen ? whereNothingIsOpen : atFirst);
  const visible = useMemo(
    () =>
      searchRows(
        rows.filter((row) => shown.has(row.waived ? 'waived' : row.verdict)),
        wanted,
      ),
    [rows, shown, wanted],
  );
  const groups = useMemo(
    () =>
      groupsOf(
        visible.filter((row) => !later.has(row.id)),
        controls,
      ),
    [visible, later, controls],
  );
  const fixes = useAutomaticFixes(reference);
  const outlooks = useFixOutlooks(reference, groups, forList);
  const number = areas.findIndex((each) => each.id === area.id);
  const putOff = visible.filter((row) => later.has(row.id)).length;
  const [before, after] = [areas[number - 1], areas[number + 1]];
  return (
    <div className={page.wide}>
      <div className={page.spread}>
        <div className={styles.place}>
          <Button
            appearance="transparent"
            size="small"
            className={styles.up}
            onClick={() => {
              go('areas', '');
            }}
          >
            Overview
          </Button>
          <ChevronRightRegular aria-hidden="true" />
          <StepHeading>{area.title}</StepHeading>
        </div>
        <div className={styles.neighbors}>
          <span className={page.quiet}>
            {number + 1} of {areas.length}
          </span>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={before ? `Previous area: ${before.title}` : 'Previous area'}
            disabledFocusable={!before}
            onClick={() => {
              if (before) go('areas', before.id);
            }}
          />
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={after ? `Next area: ${after.title}` : 'Next area'}
            disabledFocusable={!after}
            onClick={() => {
              if (after) go('areas', after.id);
            }}
          />
        </div>
      </div>
      <p className={page.lead}>{area.question}</p>
      {rows.length === 0 ? (
        <p className={page.lead}>This area has not been scanned yet.</p>
      ) : (
        <>
          <div className={styles.tools}>
            <VerdictFilters counts={counts} shown={shown} onChange={setShown} />
            <div className={styles.end}>
              <AutomaticFixesButton fixes={fixes} />
              <Input
                type="search"
                aria-label="Search in this area"
                placeholder="Search in this area"
                value={typed}
                data-search="area"
                onChange={(_event, { value }) => {
                  setTyped(value);
                }}
              />
            </div>
          </div>
          <AutomaticFixesPreview fixes={fixes} />
          {nothingOpen && <p className={page.lead}>{nothingOpenWords(counts)}</p>}
          {groups.length > 0 ? (
            <FindingList
              label={`Findings in ${area.title}`}
              groups={groups}
              outlooks={outlooks}
              onOpen={(row: FindingRow) => void open(reference, row.id)}
              onFix={(row, { control }, all) => void openFix(reference, row, control, all)}
            />
          ) : (
            <p className={page.lead}>{wanted === '' ? 'No finding has a selected verdict. Select another verdict.' : `No finding contains “${wanted}”.`}</p>
          )}
          {putOff > 0 && <p className={page.quiet}>{counted(putOff, 'finding is', 'findings are')} postponed. All counts and the report include them.</p>}
        </>
      )}
    </div>
  );
}
