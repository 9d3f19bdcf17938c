import type { WireRow } from '../../grammar/resource-shape.ts';
import { parseSecurityTemplate, type SecurityTemplate } from '../formats/secedit.ts';

/** The export's one row as rows of the resource that reads it; an unread text stays unread in each. */
export function fromTemplate(
  rows: readonly WireRow[],
  section: 'System Access' | 'Privilege Rights',
  use: (template: SecurityTemplate) => readonly WireRow[],
): readonly WireRow[] {
  const text = rows[0]?.facts['text'];
  if (text?.is !== 'value' || typeof text.value !== 'string') throw new Error(text?.is === 'unread' ? text.why : 'secedit gave no export');
  return use(parseSecurityTemplate(text.value, section));
}
