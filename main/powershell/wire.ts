import { z } from 'zod';
import { foldedMessage } from '../contract/foreign-text.ts';
import { visibleOutput } from './visible-text.ts';

/** What a request can carry and a reply can hold: plain JSON. */
export type WireJson = string | number | boolean | null | readonly WireJson[] | { readonly [name: string]: WireJson };

/** A property as it was found: its value · absent · unsupported here, with the reason · unread, with what PowerShell said. */
export type WireState =
  | { readonly v: WireJson }
  | { readonly absent: true }
  | { readonly unsupported: string }
  | { readonly unread: { readonly category: string; readonly errorId: string; readonly message: string } };

/** JSON.parse has made it, so it is JSON; walking through it again would only take time. */
const anyJson = z.custom<WireJson>((value) => value !== undefined);
/** PowerShell writes null where it has nothing to say. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
/** What Windows said, as one line that shows whole. */
const message = text.transform((value) => (value === undefined ? value : foldedMessage(value)));
const messageOrEmpty = message.transform((value) => value ?? '');
const hresult = z
  .int()
  .nullish()
  .transform((value) => value ?? undefined);
const textOrEmpty = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const count = z.int().nonnegative();
const id = z.int().positive();

const stateSchema = z.union([
  z.strictObject({ v: anyJson }),
  z.strictObject({ absent: z.literal(true) }),
  z.strictObject({ unsupported: z.string().transform(foldedMessage) }),
  z.strictObject({ unread: z.object({ category: textOrEmpty, errorId: textOrEmpty, message: messageOrEmpty }) }),
]);
const rowSchema = z.object({ key: z.record(z.string(), z.string()), facts: z.record(z.string(), stateSchema) });
export type RowOnWire = z.infer<typeof rowSchema>;

const helloSchema = z.object({
  type: z.literal('hello'),
  protocol: z.literal(1),
  powerShell: z.string(),
  edition: z.string(),
  languageMode: z.literal('FullLanguage'),
  readOnly: z.boolean(),
  pid: z.int(),
  /** How many lanes it reads in at once. */
  atOnce: z.int().positive().default(1),
  collectors: z.array(z.string()),
  setters: z.array(z.string()),
  actions: z.array(z.string()),
  /** Where the commands of each module of Windows come from. What is foreign is refused there, command by command. */
  modules: z.array(z.object({ name: z.string(), state: z.enum(['windows', 'missing', 'foreign']), base: z.string() })),
});
export type Hello = z.infer<typeof helloSchema>;

const notReported = { unread: { category: 'NotSpecified', errorId: '', message: 'The setter did not report it.' } } as const satisfies WireState;
const problem = { message, category: text, errorId: message, hresult };
/** What is said to be done, set already or moved must show what was and what is; only a refusal or a failure may have read nothing. */
const stateOrNotReported = stateSchema.nullish().transform((state) => state ?? notReported);
const settled = (outcome: 'done' | 'already' | 'moved') =>
  z.object({ id, type: z.literal('set'), outcome: z.literal(outcome), was: stateSchema, is: stateSchema, ...problem });
const unsettled = (outcome: 'refused' | 'failed') =>
  z.object({ id, type: z.literal('set'), outcome: z.literal(outcome), was: stateOrNotReported, is: stateOrNotReported, ...problem });
const setReplySchema = z.discriminatedUnion('outcome', [settled('done'), settled('already'), settled('moved'), unsettled('refused'), unsettled('failed')]);

const replySchema = z.discriminatedUnion('type', [
  z.object({ id, type: z.literal('rows'), rows: z.array(rowSchema) }),
  z.object({ id, type: z.literal('progress'), done: count, of: count, what: messageOrEmpty }),
  /** `problem`: rows are missing, and why. */
  z.object({ id, type: z.literal('end'), count, problem: z.object({ category: textOrEmpty, errorId: messageOrEmpty, message: messageOrEmpty }).optional() }),
  setReplySchema,
  z.object({ id, type: z.literal('act'), value: anyJson }),
  z.object({ id, type: z.literal('fail'), ...problem }),
  z.object({ id, type: z.literal('cancelled') }),
]);
export type Reply = z.infer<typeof replySchema>;

/**
 * What came of a set, by reading. `already`: it was so before, nothing was written. `moved`: it was neither the old value nor the
 * new one, before the write (then nothing was written) or after it.
 */
export interface SetReply {
  readonly outcome: 'done' | 'already' | 'moved' | 'refused' | 'failed';
  readonly was: WireState;
  readonly is: WireState;
  readonly message?: string | undefined;
  readonly category?: string | undefined;
  readonly errorId?: string | undefined;
  readonly hresult?: number | undefined;
}

export type Decoded =
  | { readonly is: 'reply'; readonly reply: Reply }
  /** Whether its content can be worked with is for `decodeHello` to say. */
  | { readonly is: 'hello'; readonly json: unknown }
  /** `id` where it could still be made out. */
  | { readonly is: 'undecodable'; readonly id: number | undefined; readonly why: string; readonly start: string };

/** The id of a reply that cannot be read as a whole, from its beginning. */
export function idIn(start: string): number | undefined {
  const found = /^\s*\{\s*"id"\s*:\s*(\d{1,15})\b/u.exec(start)?.[1];
  return found === undefined ? undefined : Number(found);
}

export function decodeReply(line: string): Decoded {
  const undecodable = (why: string): Decoded => {
    return { is: 'undecodable', id: idIn(line), why, start: visibleOutput(line) };
  };
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return undecodable(error instanceof Error ? visibleOutput(error.message) : 'not JSON');
  }
  if (typeof json === 'object' && json !== null && 'type' in json && json.type === 'hello') return { is: 'hello', json };
  const decoded = replySchema.safeParse(json);
  return decoded.success ? { is: 'reply', reply: decoded.data } : undecodable(issuesOf(decoded.error));
}

export type HelloDecoded =
  | { readonly is: 'hello'; readonly hello: Hello }
  | { readonly is: 'constrainedLanguage'; readonly languageMode: string }
  | { readonly is: 'wrongProtocol'; readonly why: string };

const languageModeSchema = z.object({ languageMode: z.string() });

/** The language mode is checked first: in a constrained one the other properties may be incomplete. */
export function decodeHello(json: unknown): HelloDecoded {
  const mode = languageModeSchema.safeParse(json);
  if (mode.success && mode.data.languageMode !== 'FullLanguage') return { is: 'constrainedLanguage', languageMode: visibleOutput(mode.data.languageMode, 40) };
  const decoded = helloSchema.safeParse(json);
  return decoded.success ? { is: 'hello', hello: decoded.data } : { is: 'wrongProtocol', why: issuesOf(decoded.error) };
}

function issuesOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.length === 0 ? 'reply' : issue.path.join('.')}: ${issue.message}`)
    .map((line) => visibleOutput(line))
    .join('; ');
}
