import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '22px',
    height: '22px',
    padding: '0 4px',
    boxSizing: 'border-box',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The number of a finding: the same in picture, list and table. */
export function MarkNumber({ number }: { number: number }) {
  return <span className={useStyles().number}>{number}</span>;
}
