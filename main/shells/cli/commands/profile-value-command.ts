import { setKeptValue } from '../../../application/statements/set-kept-value.ts';
import type { Json } from '../../../contract/json.ts';
import { EngineError } from '../../../engine/engine-error.ts';
import type { Asked } from '../../../grammar/asked.ts';
import { askedValues } from '../../../resources/questions/asked-values.ts';
import type { ExitCode } from '../exit-code.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';

export interface SetValueOptions {
  readonly host: string;
  readonly remove?: boolean;
  readonly doNotKnow?: boolean;
  readonly json?: boolean;
}

const questions = Object.values(askedValues) as readonly Asked<unknown>[];

/** The values that a profile can hold, one a line, for the help. */
export const valueHelp = ['', 'Values:', ...questions.map(({ asked, question }) => `  ${asked}\n    ${question}`)].join('\n');

/** Sets, replaces or removes a value of the organization in the kept profile of a host. */
export async function setValueCommand({ application, io }: Context, name: string, typed: readonly string[], options: SetValueOptions): Promise<ExitCode> {
  const { host, remove = false, doNotKnow = false, json } = options;
  const given = [typed.length > 0, remove, doNotKnow].filter(Boolean).length;
  if (given !== 1) throw new EngineError('badValue', 'Give one of these: the value, --remove or --do-not-know.');
  const question = questions.find(({ asked }) => asked === name);
  if (!question)
    throw new EngineError('unknownQuestion', `Castellan does not ask for a value “${name}”. It asks for: ${questions.map(({ asked }) => asked).join(', ')}.`);
  const { profile, notices } = await setKeptValue(application, host, { name, doNotKnow, value: typed.length > 0 ? valueOf(question, typed) : undefined });
  for (const notice of notices) io.note(notice);
  const kept = profile.values[name];
  if (json === true) io.out(JSON.stringify({ name, value: kept ?? null, doNotKnow }));
  else {
    io.out('Saved in the profile of this host. Scans, plans and reports of this host without --profile use it.');
    io.out(printable(`${question.question} ${shown(question, kept, doNotKnow)}`));
  }
  return 0;
}

/** Texts of the command line in the form of the question: a list, a number or a text. */
function valueOf({ kind, asked }: Asked<unknown>, typed: readonly string[]): Json {
  const [sample] = kind.samples;
  if (Array.isArray(sample)) return [...typed];
  const [only = '', another] = typed;
  if (another !== undefined) throw new EngineError('badValue', `${asked} is one value. Put it in quotation marks where it holds a blank.`);
  return typeof sample === 'number' && /^\d+$/.test(only) ? Number(only) : only;
}

function shown({ kind, fallback }: Asked<unknown>, kept: Json | undefined, doNotKnow: boolean): string {
  if (kept !== undefined) return kind.show(kind.parse(kept));
  if (doNotKnow) return 'not known';
  return fallback === undefined ? 'no value' : `no value (default: ${kind.show(kind.parse(fallback))})`;
}
