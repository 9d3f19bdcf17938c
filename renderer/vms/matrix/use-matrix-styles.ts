import { makeStyles, tokens } from '@fluentui/react-components';
import { meaning } from '../../theme/meaning.ts';

/** Sizes in pixels that the virtual rows and the style sheet must agree on. */
export const matrixSizePx = { name: 280, cell: 76, line: 40, head: 88 } as const;

const edge = `1px solid ${tokens.colorNeutralStroke2}`;
const hairline = `1px solid ${meaning.rowSeparator}`;
const narrow = '@media (max-width: 720px)';
const forced = '@media (forced-colors: active)';

/** The look of the matrix: rows of one height, a column of names that stays in sight, a head and a foot that do too. */
export const useMatrixStyles = makeStyles({
  box: {
    overflow: 'auto',
    position: 'relative',
    minHeight: '240px',
    maxHeight: 'max(320px, calc(100vh - 330px))',
    border: edge,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
    [narrow]: { maxHeight: '80vh' },
  },
  space: { position: 'relative', width: '100%' },
  row: { display: 'flex', width: '100%', boxSizing: 'border-box', backgroundColor: meaning.surfaceCard },
  line: { position: 'absolute', insetInlineStart: 0, top: 0, height: '40px', borderBottom: hairline },
  activeLine: { backgroundColor: tokens.colorNeutralBackground2 },
  areas: { height: '24px' },
  titles: { height: '63px' },
  heads: { position: 'sticky', top: 0, zIndex: 3, borderBottom: edge },
  foot: { position: 'sticky', bottom: 0, zIndex: 3, height: '36px', borderTop: edge, fontVariantNumeric: 'tabular-nums' },
  name: {
    position: 'sticky',
    insetInlineStart: 0,
    zIndex: 2,
    flexGrow: 0,
    flexShrink: 0,
    flexBasis: '280px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 12px',
    borderRight: edge,
    backgroundColor: 'inherit',
    fontSize: tokens.fontSizeBase300,
    minWidth: 0,
    [narrow]: { flexBasis: '168px', padding: '0 8px' },
  },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', unicodeBidi: 'isolate' },
  /** The name is read first: the guest system gives way to it. */
  strong: { fontWeight: tokens.fontWeightSemibold, flexShrink: 1 },
  aside: { flexGrow: 1, flexShrink: 1000, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, [narrow]: { display: 'none' } },
  count: { marginInlineStart: 'auto', flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  cell: {
    position: 'relative',
    flexGrow: 1,
    flexShrink: 0,
    flexBasis: '76px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: 0,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
  },
  quiet: { cursor: 'default' },
  first: { borderLeft: edge },
  column: { backgroundColor: tokens.colorNeutralBackground2 },
  focusable: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
    [forced]: { ':focus-visible': { outline: '3px solid Highlight' } },
  },
  /** The cell that the bar below is about, also where the mouse has chosen it. */
  here: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px', [forced]: { outline: '3px solid Highlight' } },
  /** A finding to fix stands out by its box as well as by its shape. */
  tile: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  severe: { border: `1px solid ${tokens.colorStatusWarningBorder2}`, backgroundColor: tokens.colorStatusWarningBackground1 },
  critical: { border: `2px solid ${meaning.severityCriticalFill}` },
  planned: {
    position: 'absolute',
    insetInlineEnd: 'calc(50% - 22px)',
    top: '1px',
    fontSize: '14px',
    display: 'inline-flex',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: meaning.surfaceCard,
    color: tokens.colorCompoundBrandForeground1,
    [forced]: { color: 'inherit' },
  },
  area: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflow: 'hidden', cursor: 'default' },
  title: {
    alignItems: 'flex-end',
    padding: '4px',
    cursor: 'default',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
  },
  short: {
    maxHeight: `calc(3 * ${tokens.lineHeightBase200})`,
    overflow: 'hidden',
    overflowWrap: 'break-word',
    hyphens: 'manual',
    minWidth: 0,
  },
  strongTitle: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});
