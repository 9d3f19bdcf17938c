import { makeStyles, tokens } from '@fluentui/react-components';
import { meaning } from '../../theme/meaning.ts';

export const listLinePx = 44;

const edge = `1px solid ${tokens.colorNeutralStroke2}`;
const narrow = '@media (max-width: 720px)';

/** The list of VMs: one row of one height for each. */
export const useListStyles = makeStyles({
  box: {
    overflow: 'auto',
    position: 'relative',
    minHeight: '240px',
    maxHeight: 'max(320px, calc(100vh - 300px))',
    border: edge,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
    [narrow]: { maxHeight: '80vh' },
  },
  inner: { minWidth: '982px', [narrow]: { minWidth: '560px' } },
  space: { position: 'relative', width: '100%' },
  row: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(120px, 2fr) minmax(96px, 1.2fr) minmax(80px, 0.8fr) minmax(120px, 1.6fr) minmax(110px, 1.4fr) 128px 96px 112px',
    alignItems: 'center',
    columnGap: '8px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '0 12px 0 8px',
    fontSize: tokens.fontSizeBase300,
    [narrow]: { gridTemplateColumns: '36px minmax(120px, 2fr) minmax(96px, 1fr) 80px 96px 96px' },
  },
  line: {
    position: 'absolute',
    top: 0,
    insetInlineStart: 0,
    height: '44px',
    borderBottom: `1px solid ${meaning.rowSeparator}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    minHeight: '40px',
    borderBottom: edge,
    backgroundColor: meaning.surfaceCard,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  sort: { minWidth: 0, padding: '0 4px', marginInlineStart: '-4px', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  sorted: { fontWeight: tokens.fontWeightSemibold },
  box20: { display: 'inline-flex', fontSize: '20px', width: '20px' },
  name: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', unicodeBidi: 'isolate' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  /** Where there is no room, the guest, the switches and the owner stand on the page of the VM only. */
  wide: { [narrow]: { display: 'none' } },
  bar: { display: 'flex', alignItems: 'center', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  count: { minWidth: '24px', textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
  barPicture: { display: 'flex', width: '88px', [narrow]: { display: 'none' } },
});
