import type { Change } from '../../main/contract/plan.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { ControlNames } from './control-names.tsx';
import { impactGroups } from './impact-groups.ts';

/** What these changes can affect: one sentence once, with the controls that it concerns. */
export function ImpactList({ changes }: { changes: readonly Change[] }) {
  const page = usePageStyles();
  const groups = impactGroups(changes);
  if (groups.length === 0) return null;
  return (
    <section className={page.card}>
      <h2 className={page.subheading}>Impact</h2>
      <ul className={page.bullets}>
        {groups.map(({ statement, controls }) => (
          <li key={statement}>
            <span className={page.theirs}>{statement}</span> <ControlNames ids={controls} />
          </li>
        ))}
      </ul>
    </section>
  );
}
