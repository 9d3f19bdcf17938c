import { Button, makeStyles, ToggleButton } from '@fluentui/react-components';
import { OrganizationRegular, TableRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { MapMark, SegregationMap } from '../../main/contract/segregation-map.ts';
import { mapCountWords } from '../../main/drawing/map-words.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { NothingRead } from '../scan/nothing-read.tsx';
import { useScan } from '../scan/scan-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { MapFigure } from './map-figure.tsx';
import { MapLegend } from './map-legend.tsx';
import { useMap } from './map-store.ts';
import { MapTable } from './map-table.tsx';
import { MarkList } from './mark-list.tsx';

const title = 'Segregation map';

const useStyles = makeStyles({
  body: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '16px' },
  /** The list stands beside the picture where both have room, and below it elsewhere. */
  picture: { flex: '4 1 800px', minWidth: 0, maxWidth: '1280px', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { flex: '1 1 280px', minWidth: 0, maxWidth: '480px' },
});

/** Who and what can reach the VMs of the host: as a picture or as a table, with the findings on the connections. */
export function MapScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { reference: about, map: known, loaded, problem, load } = useMap();
  const map = about === reference ? known : undefined;
  const byControl = useFindings((state) => state.byControl);
  const scanning = useScan((state) => state.running);
  useEffect(() => void load(reference), [load, reference, byControl, scanning]);
  if (byControl.size === 0) return <NothingRead title={title} />;
  return (
    <div className={page.wide}>
      <ProblemBar title="The map could not be read." problem={problem} again={{ label: 'Try again', run: () => void load(reference) }} />
      {map ? <ShownMap reference={reference} map={map} /> : <StepHeading>{title}</StepHeading>}
      {!map && !problem && (!loaded || scanning) && <p role="status">{loaded ? 'The map appears when the scan has ended.' : 'Reading the map…'}</p>}
      {!map && !problem && loaded && !scanning && (
        <EmptyState icon={OrganizationRegular} text="There is no map, because the scan did not finish. Scan the host again.">
          <OpenScan />
        </EmptyState>
      )}
    </div>
  );
}

const noVmsOnMap = (isIncomplete: boolean): string =>
  isIncomplete
    ? 'No VM is on the map. A part of the host could not be read, so some VMs may be missing. Correct the cause, then scan the host again.'
    : 'The map is empty, because this host has no VMs. After you create VMs, scan the host again.';

function OpenScan() {
  const go = useDraft((state) => state.go);
  return (
    <Button
      onClick={() => {
        go('scan');
      }}
    >
      Open scan
    </Button>
  );
}

function ShownMap({ reference, map }: { reference: string; map: SegregationMap }) {
  const page = usePageStyles();
  const styles = useStyles();
  const [view, setView] = useState<'map' | 'table'>('map');
  const [number, setNumber] = useState<number>();
  const open = usePanel((state) => state.open);
  const chosen = map.marks.some((mark) => mark.number === number) ? number : undefined;
  const openFirst = (mark: MapMark): void => {
    setNumber(mark.number);
    const [first] = mark.targets;
    if (first) void open(reference, findingId(mark.control, first.key));
  };
  return (
    <>
      <div className={page.spread}>
        <StepHeading>{title}</StepHeading>
        <div role="group" aria-label="View" className={page.row}>
          <ToggleButton
            icon={<OrganizationRegular />}
            checked={view === 'map'}
            onClick={() => {
              setView('map');
            }}
          >
            Map
          </ToggleButton>
          <ToggleButton
            icon={<TableRegular />}
            checked={view === 'table'}
            onClick={() => {
              setView('table');
            }}
          >
            Table
          </ToggleButton>
        </div>
      </div>
      <p className={page.lead}>{mapCountWords(map)}</p>
      {!map.nodes.some(({ kind }) => kind === 'vm') && (
        <div className={page.row}>
          <p className={page.lead}>{noVmsOnMap(map.unread.length > 0)}</p>
          <OpenScan />
        </div>
      )}
      {map.unread.length > 0 && (
        <ul className={page.bullets}>
          {map.unread.map((words) => (
            <li key={words} className={page.quiet}>
              {words}
            </li>
          ))}
        </ul>
      )}
      {view === 'map' ? (
        <div className={styles.body}>
          <div className={styles.picture}>
            <MapFigure map={map} chosen={chosen} onChoose={setNumber} />
            <MapLegend />
          </div>
          <div className={styles.list}>
            <MarkList map={map} chosen={chosen} onChoose={setNumber} onOpen={openFirst} />
          </div>
        </div>
      ) : (
        <MapTable map={map} chosen={chosen} onOpen={openFirst} />
      )}
    </>
  );
}
