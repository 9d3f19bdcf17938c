import { create } from 'zustand';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useAnnouncement = create<{ readonly text: string; readonly turn: number }>(() => ({ text: '', turn: 0 }));

/** Says something to those who do not see it appear. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}

export function Announcer() {
  const styles = usePageStyles();
  const { text, turn } = useAnnouncement();
  // The same words twice are said twice only when the text node is another.
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      <span key={turn}>{text}</span>
    </div>
  );
}
