import { makeStyles, tokens } from '@fluentui/react-components';
import { localTime } from '../../main/words/local-times.ts';
import { clockText, durationWords } from './remaining-time.ts';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    flexShrink: 0,
    width: '248px',
    height: '248px',
    '@media (max-width: 720px), (max-height: 560px)': { width: '168px', height: '168px' },
  },
  ring: { width: '100%', height: '100%', transform: 'rotate(-90deg)' },
  track: { fill: 'none', stroke: tokens.colorNeutralBackground6, '@media (forced-colors: active)': { stroke: 'GrayText', strokeWidth: '3px' } },
  left: { fill: 'none', stroke: tokens.colorCompoundBrandStroke, '@media (forced-colors: active)': { stroke: 'Highlight' } },
  words: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
  time: {
    fontSize: '64px',
    lineHeight: '72px',
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 720px), (max-height: 560px)': { fontSize: '40px', lineHeight: '48px' },
  },
  until: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 720px), (max-height: 560px)': { display: 'none' },
  },
});

const radius = 110;
const around = 2 * Math.PI * radius;

/** The time left as a number and as a ring. Nothing moves but once a second. */
export function CountdownRing({ left, seconds, until }: { left: number | undefined; seconds: number; until: string | undefined }) {
  const styles = useStyles();
  const part = left === undefined || seconds <= 0 ? 1 : Math.min(1, left / seconds);
  return (
    <div className={styles.box}>
      <svg className={styles.ring} viewBox="0 0 248 248" aria-hidden="true">
        <circle className={styles.track} cx="124" cy="124" r={radius} strokeWidth="12" />
        <circle
          className={styles.left}
          cx="124"
          cy="124"
          r={radius}
          strokeWidth="12"
          strokeLinecap="round"
          strokeDasharray={around}
          strokeDashoffset={around * (1 - part)}
        />
      </svg>
      <div className={styles.words} role="timer" aria-label={left === undefined ? 'The countdown has not started' : `Time left: ${durationWords(left)}`}>
        <span className={styles.time} aria-hidden="true">
          {left === undefined ? '–:––' : clockText(left)}
        </span>
        {until !== undefined && (
          <span className={styles.until} aria-hidden="true">
            until {localTime(until)}
          </span>
        )}
      </div>
    </div>
  );
}
