import { isLooseObject } from '../json/loose-json.ts';

const messageNames: ReadonlySet<string> = new Set(['because', 'message', 'problem', 'shown', 'trouble', 'why']);

/**
 * JSON of an earlier version with each message of Windows on one line, as PowerShell’s answers are read today. Texts that users typed keep their lines.
 * A reason is such a message where it explains a state (`is`), and a typed text elsewhere.
 */
export function withFoldedMessages(json: unknown, isMessage = false): unknown {
  if (typeof json === 'string') return isMessage ? json.replace(/\s*[\r\n]\s*/gu, ' ').trim() : json;
  if (Array.isArray(json)) return json.map((each) => withFoldedMessages(each, isMessage));
  if (!isLooseObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, each]) => [name, withFoldedMessages(each, messageNames.has(name) || (name === 'reason' && 'is' in json))]),
  );
}
