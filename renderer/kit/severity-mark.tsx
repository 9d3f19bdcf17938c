import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Severity } from '../../main/contract/severity.ts';
import { capital } from '../../main/words/capital.ts';
import { severityWords } from '../../main/words/findings/severity-words.ts';
import { meaning } from '../theme/meaning.ts';

/** Filled octagon with “!”, filled triangle, half-filled diamond, open circle, dot: on a grid of 16 units. */
export const severityShapes: Readonly<Record<Severity, ReactNode>> = {
  critical: <path fill="currentColor" fillRule="evenodd" d="M5 1h6l4 4v6l-4 4H5l-4-4V5zM7.1 4h1.8v5H7.1zM7.1 10.3h1.8v1.8H7.1z" />,
  high: <path fill="currentColor" d="M8 1.5 15.5 14.5H.5z" />,
  medium: (
    <>
      <path fill="none" stroke="currentColor" strokeWidth="1.5" d="M8 1.5 14.5 8 8 14.5 1.5 8z" />
      <path fill="currentColor" d="M8 1.5V14.5L1.5 8z" />
    </>
  ),
  low: <circle fill="none" stroke="currentColor" strokeWidth="1.5" cx="8" cy="8" r="5.5" />,
  info: <circle fill="currentColor" cx="8" cy="8" r="2.5" />,
};

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    // In forced colors a mark has the color of what it stands on; shape, weight and word remain.
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  shape: { width: '16px', height: '16px', flexShrink: 0, '@media (forced-colors: active)': { color: 'inherit' } },
  critical: { color: meaning.severityCritical, fontWeight: tokens.fontWeightBold },
  criticalShape: { color: meaning.severityCriticalFill },
  high: { color: meaning.severityHigh, fontWeight: tokens.fontWeightSemibold },
  medium: { color: meaning.severityMedium, fontWeight: tokens.fontWeightRegular },
  low: { color: meaning.severityLow, fontWeight: tokens.fontWeightRegular },
  info: { color: meaning.severityLow, fontWeight: tokens.fontWeightRegular },
});

/** A severity by shape, weight and word; the color comes fourth. `bare`: the shape alone, where the word stands beside it. */
export function SeverityMark({ severity, bare = false }: { severity: Severity; bare?: boolean }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles[severity], styles.mark)}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={mergeClasses(severity === 'critical' && styles.criticalShape, styles.shape)}>
        {severityShapes[severity]}
      </svg>
      {!bare && capital(severityWords[severity])}
    </span>
  );
}
