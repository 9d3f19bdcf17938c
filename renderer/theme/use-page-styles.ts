import { makeStyles, tokens } from '@fluentui/react-components';

/** What all screens share: an eight-pixel grid, four sizes of text, numbers that stand under each other. */
export const usePageStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '960px', paddingBottom: '32px' },
  /** A screen of cards that uses the width of the window. */
  board: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1360px', paddingBottom: '32px' },
  wide: { display: 'flex', flexDirection: 'column', gap: '16px', minHeight: 0, flexGrow: 1 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outlineStyle: 'none' },
  },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, maxWidth: '72ch' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  spread: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  bullets: { margin: 0, paddingLeft: '20px' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', margin: 0 },
  numbers: { fontVariantNumeric: 'tabular-nums' },
  /** Text of others: isolated, so that a right-to-left name moves nothing around it. */
  theirs: { unicodeBidi: 'isolate', overflowWrap: 'anywhere' },
  /** The text of a message bar, however long its words are. */
  wrapped: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase300, fontVariantNumeric: 'tabular-nums' },
  cell: { textAlign: 'start', padding: '6px 12px 6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top', fontWeight: 'inherit' },
  number: { textAlign: 'end' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
