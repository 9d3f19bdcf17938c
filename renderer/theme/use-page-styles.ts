import { makeStyles, tokens } from '@fluentui/react-components';

/** What all screens share: an eight-pixel grid, five sizes of text, numbers that stand under each other. */
export const usePageStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '1040px', paddingBottom: '32px' },
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
  /** Cards one below the other. */
  parts: { display: 'flex', flexDirection: 'column', gap: '16px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  spread: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  bullets: { margin: 0, paddingLeft: '20px' },
  /** Short lines side by side. */
  columns: { columns: '320px', columnGap: '24px' },
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
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    '& thead th': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    '& tbody > tr:last-child > *': { borderBottom: 'none' },
  },
  cell: {
    textAlign: 'start',
    padding: '8px 16px 8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
  },
  /** A group of fields as a card: its legend is inside, and not on the border. */
  fieldset: { margin: 0, minInlineSize: 0 },
  legend: { float: 'left', width: '100%', padding: 0 },
  /** A field does not become wider than what is typed into it. */
  field: { maxWidth: '560px' },
  number: { textAlign: 'end' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
