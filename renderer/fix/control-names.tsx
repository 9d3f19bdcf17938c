import { useCatalogue } from '../state/catalogue.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const namedControls = 3;

/** Which controls a sentence concerns: their titles, the first three of many. */
export function ControlNames({ ids }: { ids: readonly string[] }) {
  const page = usePageStyles();
  const { controls } = useCatalogue();
  const titles = ids.map((id) => controls.get(id)?.title ?? id);
  const more = titles.length - namedControls;
  // One more title is as short as the word for it.
  const shown = more > 1 ? `${titles.slice(0, namedControls).join('; ')}; and ${more.toLocaleString('en')} more` : titles.join('; ');
  return (
    <span className={page.quiet} title={titles.join('; ')}>
      {shown}
    </span>
  );
}
