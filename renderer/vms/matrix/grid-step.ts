import type { PressedKey } from '../../findings/next-line.ts';

/** A place in the matrix: column 0 holds the names of the VMs, the controls follow. */
export interface GridPlace {
  readonly line: number;
  readonly column: number;
}
export type GridStep =
  | { readonly does: 'move'; readonly to: GridPlace }
  /** Opens the finding or the VM; adds the cell or its column to the plan; shows the fix. */
  | { readonly does: 'open' | 'choose' | 'chooseColumn' | 'fix' };

/**
 * The keys of a grid (www.w3.org/WAI/ARIA/apg/patterns/grid). `size`: how many lines and columns there are; `page`: lines that a page
 * key passes. Undefined for a key that the grid leaves to others.
 */
export function gridStep(size: GridPlace, at: GridPlace, pressed: PressedKey, page: number): GridStep | undefined {
  const { key, ctrlKey } = pressed;
  if (pressed.altKey || pressed.metaKey || (ctrlKey && !['Home', 'End', ' '].includes(key))) return undefined;
  const within = (wanted: number, count: number): number => Math.max(0, Math.min(wanted, count - 1));
  const move = (line: number, column: number): GridStep => ({ does: 'move', to: { line: within(line, size.line), column: within(column, size.column) } });
  switch (key) {
    case 'ArrowDown':
      return move(at.line + 1, at.column);
    case 'ArrowUp':
      return move(at.line - 1, at.column);
    case 'ArrowRight':
      return move(at.line, at.column + 1);
    case 'ArrowLeft':
      return move(at.line, at.column - 1);
    case 'PageDown':
      return move(at.line + page, at.column);
    case 'PageUp':
      return move(at.line - page, at.column);
    case 'Home':
      return move(ctrlKey ? 0 : at.line, 0);
    case 'End':
      return move(ctrlKey ? size.line - 1 : at.line, size.column - 1);
    case 'Enter':
      return { does: 'open' };
    case ' ':
      return { does: ctrlKey ? 'chooseColumn' : 'choose' };
    case 'f':
    case 'F':
      return { does: 'fix' };
    default:
      return undefined;
  }
}
