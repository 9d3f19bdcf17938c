import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { rowsByArea } from '../findings/rows-by-area.ts';
import { Card } from '../kit/card.tsx';
import { SeverityBar } from '../kit/severity-bar.tsx';
import { useOneStop } from '../kit/use-one-stop.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { areaGroups } from '../state/area-groups.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { areaOutlook, type AreaOutlook } from './area-outlook.ts';

const useStyles = makeStyles({
  group: {
    display: 'block',
    paddingTop: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  area: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minHeight: '24px',
    padding: 0,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // A transparent border is drawn in forced colors.
    '@media (forced-colors: active)': { border: '1px solid Canvas', ':hover': { border: '1px solid Highlight' } },
  },
  mark: { display: 'inline-flex', width: '16px', flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0 },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px', flexShrink: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  toFix: { minWidth: '26px', textAlign: 'end', flexShrink: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  bar: { width: '36px', flexShrink: 0 },
});

/** All areas in two groups, those about VMs first: the gravest state, what needs an answer, what could not be read, what is to fix. */
export function AreaList() {
  const styles = useStyles();
  const { areas, controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const outlooks = useMemo(() => new Map([...rowsByArea(controls, byControl)].map(([id, rows]) => [id, areaOutlook(rows)])), [controls, byControl]);
  const most = Math.max(1, ...[...outlooks.values()].map(({ counts }) => counts.notMet));
  const stop = useOneStop(areas.map(({ id }) => id));
  const go = useDraft((state) => state.go);
  return (
    <Card title="Areas" aside="To fix">
      <div data-stops="">
        {areaGroups(areas).map((group) => (
          <div key={group.title}>
            <span className={styles.group}>{group.title}</span>
            <ul className={styles.list}>
              {group.areas.map((area) => {
                const outlook = outlooks.get(area.id) ?? areaOutlook([]);
                return (
                  <li key={area.id}>
                    <button
                      type="button"
                      className={styles.area}
                      {...stop(area.id)}
                      aria-label={`${area.title}: ${outlook.words}`}
                      onClick={() => {
                        go('areas', area.id);
                      }}
                    >
                      <AreaLine title={area.title} outlook={outlook} most={most} />
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </Card>
  );
}

function AreaLine({ title, outlook: { mark, counts, bySeverity }, most }: { title: string; outlook: AreaOutlook; most: number }) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <>
      <span className={styles.mark}>{mark && <VerdictMark {...mark} bare />}</span>
      <span className={styles.title}>{title}</span>
      {(['unknown', 'manual'] as const).map(
        (verdict) =>
          counts[verdict] > 0 && (
            <span key={verdict} className={styles.count}>
              <VerdictMark verdict={verdict} bare />
              {counts[verdict].toLocaleString('en')}
            </span>
          ),
      )}
      <span className={styles.toFix}>{mark === undefined ? '…' : counts.notMet > 0 ? counts.notMet.toLocaleString('en') : ''}</span>
      <span className={styles.bar} aria-hidden="true">
        {counts.notMet > 0 ? <SeverityBar counts={bySeverity} of={most} /> : <span className={page.quiet}>{mark?.verdict === 'met' ? 'OK' : ''}</span>}
      </span>
    </>
  );
}
