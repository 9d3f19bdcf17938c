import type { ListLine } from './list-lines.ts';

/** What a key does in a list: the focus moves, a group opens or closes, the line is opened or chosen, its fix is shown. */
export type LineStep =
  | { readonly does: 'move'; readonly to: number }
  | { readonly does: 'unfold' | 'fold' | 'activate' | 'choose' | 'fix' }
  /** The key belongs to the list, and there is nothing to do. */
  | { readonly does: 'nothing' };

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The keys of a tree grid (www.w3.org/WAI/ARIA/apg/patterns/treegrid). `active`: index of the line that has the focus; `page`: lines
 * that a page key passes. Undefined for a key that the list leaves to others.
 */
export function nextLine(lines: readonly ListLine[], active: number, pressed: PressedKey, page: number): LineStep | undefined {
  const line = lines[active];
  if (!line) return undefined;
  const { key } = pressed;
  const toEnd = key === 'Home' || key === 'End';
  if ((pressed.altKey || pressed.metaKey || pressed.ctrlKey) && !(pressed.ctrlKey && toEnd)) return undefined;
  const move = (to: number): LineStep => ({ does: 'move', to: Math.max(0, Math.min(to, lines.length - 1)) });
  switch (key) {
    case 'ArrowDown':
      return move(active + 1);
    case 'ArrowUp':
      return move(active - 1);
    case 'PageDown':
      return move(active + page);
    case 'PageUp':
      return move(active - page);
    case 'Home':
      return move(0);
    case 'End':
      return move(lines.length - 1);
    case 'ArrowRight':
      if (line.is === 'row') return { does: 'nothing' };
      return line.open ? move(active + 1) : { does: 'unfold' };
    case 'ArrowLeft':
      return line.is === 'group' ? { does: 'fold' } : move(lines.slice(0, active).findLastIndex((each) => each.is === 'group'));
    case 'Enter':
      return { does: 'activate' };
    case ' ':
      return { does: 'choose' };
    case 'f':
    case 'F':
      return { does: 'fix' };
    default:
      return undefined;
  }
}
