import { create } from 'zustand';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useAnnouncement = create<{ readonly text: string; readonly turn: number }>(() => ({ text: '', turn: 0 }));

/** Speaks a text through the screen reader. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}

export function Announcer() {
  const styles = usePageStyles();
  const { text, turn } = useAnnouncement();
  // A screen reader speaks the same text again only when it is in a new element.
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      <span key={turn}>{text}</span>
    </div>
  );
}
