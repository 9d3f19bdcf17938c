import type { Json } from '../../main/contract/json.ts';
import type { EnvironmentQuestion } from '../../main/contract/wizard/environment-view.ts';

/** A value as its field shows it: a list has one entry per line. */
export const textFrom = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map(String).join('\n') : typeof value === 'number' || typeof value === 'string' ? String(value) : '';

/** What was typed, as the contract takes it: a text, a number, or a list. Undefined where nothing was typed. */
export function valueFrom(takes: EnvironmentQuestion['takes'], text: string): Json | undefined {
  if (takes === 'text') return text.trim() === '' ? undefined : text.trim();
  const entries = text
    .split(/[\n,;]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (takes === 'list') return entries.length === 0 ? undefined : entries;
  return entries.length === 0 ? undefined : /^\d+$/.test(entries[0] ?? '') ? Number(entries[0]) : (entries[0] ?? '');
}
