import { useCatalogue } from '../state/catalogue.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** What a change is for, in words: a registry value alone tells nobody. */
export function ServedControls({ ids }: { ids: readonly string[] }) {
  const page = usePageStyles();
  const { controls } = useCatalogue();
  const words = ids.map((id) => {
    const title = controls.get(id)?.title;
    return title === undefined ? id : `${title} (${id})`;
  });
  return <p className={page.quiet}>For: {words.join(' · ')}</p>;
}
