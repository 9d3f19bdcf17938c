import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { age, localTime } from '../../main/words/local-times.ts';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  icon: { fontSize: '20px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  stands: { color: meaning.severityHigh, '@media (forced-colors: active)': { color: 'inherit' } },
});

/** One event of the time line: what it is, when it was, and what belongs to it. `stands`: it stands out. */
export function TimeLineCard({
  icon: Icon,
  title,
  at,
  stands = false,
  children,
}: {
  icon: FluentIcon;
  title: string;
  at: string;
  stands?: boolean;
  children?: ReactNode;
}) {
  const page = usePageStyles();
  const styles = useStyles();
  const now = useCurrentTime();
  return (
    <div className={page.card}>
      <div className={styles.head}>
        <Icon aria-hidden="true" className={mergeClasses(styles.icon, stands && styles.stands)} />
        <h3 className={page.subheading}>{title}</h3>
        <span className={page.quiet}>
          {localTime(at)}, {age(at, now)}
        </span>
      </div>
      {children}
    </div>
  );
}
