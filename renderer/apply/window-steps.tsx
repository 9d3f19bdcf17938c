import { PowerRegular } from '@fluentui/react-icons';
import type { WindowEvent } from '../../main/contract/vm-window.ts';
import { windowWords } from '../../main/words/changes/window-words.ts';
import { ListSection } from '../kit/list-section.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** Where each VM is on its way through its maintenance window. */
export function WindowSteps({ windows }: { windows: readonly WindowEvent[] }) {
  const page = usePageStyles();
  if (windows.length === 0) return null;
  return (
    <ListSection title="Maintenance windows" icon={PowerRegular}>
      {windows.map((each) => (
        <li key={each.vm} className={page.theirs}>
          {windowWords(each)}
        </li>
      ))}
    </ListSection>
  );
}
