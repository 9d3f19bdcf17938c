import { useDraft } from '../state/draft-store.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { useFindings } from '../state/findings-store.ts';
import { AreaScreen } from './area-screen.tsx';
import { NothingRead } from '../scan/nothing-read.tsx';
import { OverviewScreen } from '../overview/overview-screen.tsx';

/** The overview, or one of the twenty areas. */
export function AreasScreen({ reference }: { reference: string }) {
  const area = useDraft((state) => state.area);
  const { areas } = useCatalogue();
  const anything = useFindings((state) => state.byControl.size > 0);
  const here = areas.find((each) => each.id === area);
  if (!anything) return <NothingRead title={here?.title ?? 'Areas'} />;
  return here ? <AreaScreen key={here.id} reference={reference} area={here} /> : <OverviewScreen reference={reference} />;
}
