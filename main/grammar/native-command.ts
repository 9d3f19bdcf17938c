import { harmless, shown, toHost } from '../contract/foreign-text.ts';
import type { Json } from '../contract/json.ts';
import type { Native } from '../contract/native.ts';
import type { SettledState } from '../contract/fact-state.ts';

/** Quotes that PowerShell takes for one another at the end of a single-quoted text. */
const quotes = /['‘’‚‛]/gu;

/** A text in single quotes, doubled as `[CodeGeneration]::EscapeSingleQuotedStringContent` does: nothing in it is ever run. */
export const quoted = (value: string): string => `'${value.replace(quotes, '$&$&')}'`;

type Part = Json | SettledState | { readonly bare: string };
const isState = (part: Part): part is SettledState => typeof part === 'object' && part !== null && 'is' in part;
const isBare = (part: Part): part is { readonly bare: string } => typeof part === 'object' && part !== null && 'bare' in part;
const plain = (part: Part): Json => (isState(part) ? (part.is === 'value' ? part.value : '') : part);

/** A value as PowerShell writes it; undefined where it holds what cannot be typed or seen. */
function literal(part: Part): string | undefined {
  if (isBare(part)) return part.bare;
  const value = plain(part);
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const raw = toHost(value);
    return harmless(raw) === raw ? quoted(raw) : undefined;
  }
  const parts = Array.isArray(value) ? value.map((each) => literal(each as Json)) : [undefined];
  return parts.every((each) => each !== undefined) ? parts.join(', ') : undefined;
}

/** A value as text; empty for absence. */
export const shownValue = (state: SettledState): string =>
  state.is === 'absent' ? '' : typeof state.value === 'string' ? state.value : JSON.stringify(state.value);

/** Our own words inside a command: a name of a cmdlet or a switch, never a value. */
export const bare = (word: string): { readonly bare: string } => ({ bare: word });

/** A cmdlet of Hyper-V with its module: VMware PowerCLI has cmdlets of the same names. */
export const ofHyperV = (cmdlet: string): string => `Hyper-V\\${cmdlet}`;

/** A command whose values are quoted one by one. A name that cannot be typed gives the sentence why there is none. */
export function command(texts: TemplateStringsArray, ...parts: readonly Part[]): Native {
  const values = parts.map(literal);
  const missing = values.findIndex((value) => value === undefined);
  if (missing !== -1) {
    const value = plain(parts[missing] ?? '');
    return {
      steps: `There is no command: “${shown(typeof value === 'string' ? value : JSON.stringify(value))}” contains invisible characters.`,
    };
  }
  return { command: texts.map((text, index) => `${text}${values[index] ?? ''}`).join('') };
}

/** Several commands, one after another. */
export function commands(...all: readonly Native[]): Native {
  const steps = all.find((each) => 'steps' in each);
  return steps ?? { command: all.map((each) => ('command' in each ? each.command : '')).join('; ') };
}

/** One line of a security template, applied by secedit through files in the temporary folder. */
export function secedit(area: 'USER_RIGHTS' | 'SECURITYPOLICY', section: 'Privilege Rights' | 'System Access', line: string): Native {
  const template = ['[Unicode]', 'Unicode=yes', '[Version]', 'signature="$CHICAGO$"', 'Revision=1', `[${section}]`, line];
  return command`$template = ${bare('[System.IO.Path]::GetTempFileName()')}; Set-Content -LiteralPath $template -Encoding Unicode -Value ${template}; secedit.exe /configure /db "$template.sdb" /cfg $template /areas ${bare(area)} /quiet`;
}
