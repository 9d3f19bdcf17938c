import { useCatalogue } from '../state/catalogue.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** The controls that a change serves, by title: a registry value alone does not show the purpose. */
export function ServedControls({ ids }: { ids: readonly string[] }) {
  const page = usePageStyles();
  const { controls } = useCatalogue();
  const words = ids.map((id) => {
    const title = controls.get(id)?.title;
    return title === undefined ? id : `${title} (${id})`;
  });
  return <p className={page.quiet}>For: {words.join(' · ')}</p>;
}
