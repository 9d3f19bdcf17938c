import type { ReactNode } from 'react';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** A part of a page under a heading of its own. `level`: 2 below the heading of the page, 3 below a part. */
export function Section({ title, level = 2, children }: { title: string; level?: 2 | 3; children: ReactNode }) {
  const page = usePageStyles();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={page.section}>
      <Heading className={page.subheading}>{title}</Heading>
      {children}
    </section>
  );
}
