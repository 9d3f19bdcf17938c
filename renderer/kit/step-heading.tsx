import { useEffect, useRef, type ReactNode } from 'react';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** The heading of a step. It takes the focus when the step is entered, so that a screen reader begins where the step begins. */
export function StepHeading({ children, takesFocus = true }: { children: ReactNode; takesFocus?: boolean }) {
  const styles = usePageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
