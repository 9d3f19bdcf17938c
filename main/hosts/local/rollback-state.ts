import { z } from 'zod';
import { factStateSchema, type FactState } from '../../contract/fact-state.ts';
import { foldedMessage, jsonFromHost } from '../../contract/foreign-text.ts';
import { outcomeSchema } from '../../contract/outcome.ts';
import { failedAttemptsSchema, rollbackProofSchema, type RollbackProof, type RollbackState } from '../../contract/rollback.ts';
import type { WireState } from '../../powershell/wire.ts';
import { stateFromWire } from './wire-state.ts';

/** The files of a rollback on the host, as scripts/powershell/read/rollback/Get-RollbackFact.ps1 answers them. */
export type RollbackReading = Readonly<Record<string, WireState>>;

/** Above it the process that waits may be gone. No number: it has never written, or the host has restarted since. */
const never = 2 ** 31;

const settingUp = z.object({ name: z.string() });
const beating = z.object({ second: z.number(), phase: z.string(), deadline: z.number() });
const wireStateSchema = z.union([
  z.object({ v: z.custom<string | number | boolean>((value) => value !== undefined) }),
  z.object({ absent: z.literal(true) }),
  z.object({ unsupported: z.string() }),
  z.object({ unread: z.object({ category: z.string(), errorId: z.string(), message: z.string() }) }),
]);
/** It has passed through a file, so its form is checked again. */
const toFactState = wireStateSchema.transform((state): FactState => factStateSchema.parse(jsonFromHost(stateFromWire(state, 'none'))));
const noState = { is: 'notAsked' } as const;
const ended = z.object({
  code: z.int(),
  message: z.string(),
  steps: z.array(z.object({ label: z.string(), outcome: z.string(), is: toFactState.nullish().transform((state) => state ?? noState), message: z.string() })),
});
const proving = rollbackProofSchema.extend({
  steps: z.array(z.object({ label: z.string(), reads: toFactState, canSet: z.boolean(), message: z.string().optional() })),
});

/** A rollback as its files show it. Undefined while it has no setup: it is being made, or removed. */
export function rollbackStateOf(reading: RollbackReading): RollbackState | undefined {
  const setup = jsonIn(reading, 'setup', settingUp);
  if (!setup) return undefined;
  const beat = jsonIn(reading, 'beat', beating);
  const now = valueOf(reading['second']);
  const age = beat && typeof now === 'number' ? now - beat.second : -1;
  const beatAgeSeconds = age < 0 ? never : age;
  const result = jsonIn(reading, 'result', ended);
  const phase = phaseOf(reading, result);
  const remaining = beat && typeof now === 'number' && beat.deadline > 0 && age >= 0 ? Math.max(0, beat.deadline - now) : undefined;
  const isPending = phase === 'waiting' || phase === 'armed' || phase === 'counting';
  const side = phase === 'kept' ? ('keep' as const) : isPending ? undefined : ('rollback' as const);
  const failed = phase === 'returning' ? jsonIn(reading, 'failed', failedAttemptsSchema) : undefined;
  const proofs = valueOf(reading['claimProofs']);
  return {
    name: setup.name,
    phase,
    beatAgeSeconds,
    restarted: textIn(reading, 'restart') !== undefined,
    ...(isPending && remaining !== undefined && { remainingSeconds: remaining }),
    ...(side && {
      claim: { side, by: textIn(reading, 'claimBy') ?? '', proofs: Array.isArray(proofs) ? proofs.filter((each) => typeof each === 'string') : [] },
    }),
    ...(failed && { failed }),
    ...(result && {
      result: { steps: result.steps.map((step) => ({ ...step, outcome: outcomeSchema.catch('failed').parse(step.outcome) })) },
      message: result.message,
    }),
  };
}

function phaseOf(reading: RollbackReading, result: z.infer<typeof ended> | undefined): RollbackState['phase'] {
  const side = valueOf(reading['claim']);
  if (side === 'keep') return 'kept';
  if (side === 'rollback') return !result ? 'returning' : result.code === 0 ? 'returned' : 'notReturned';
  // A claim that is being written is no decision yet: the process on the host decides what an unreadable one is.
  const restart = jsonIn(reading, 'restart', z.object({ applied: z.boolean() }));
  if (restart) return restart.applied ? 'counting' : 'waiting';
  if (textIn(reading, 'applied') !== undefined) return 'counting';
  return textIn(reading, 'armed') === undefined ? 'waiting' : 'armed';
}

/** What the waiting process wrote about itself, with its words about a step that it cannot make. */
export type HeardProof = z.infer<typeof proving>;

/** Undefined where the text is no proof. */
export function proofIn(text: unknown): HeardProof | undefined {
  if (typeof text !== 'string') return undefined;
  return proving.safeParse(parsed(text)).data;
}

/** The proof as it is recorded. */
export const withoutWords = (proof: HeardProof): RollbackProof => ({
  ...proof,
  steps: proof.steps.map(({ label, reads, canSet }) => ({ label, reads, canSet })),
});

/** Why the process that waits cannot restore the value; undefined where it can. */
export function foreignProof(proof: HeardProof, nonce: string): string | undefined {
  if (proof.nonce !== nonce) return 'The answer on the host belongs to another rollback.';
  if (proof.sid !== 'S-1-5-18') return `The process that waits runs as ${proof.sid}, not as SYSTEM.`;
  if (proof.languageMode !== 'FullLanguage') return `PowerShell runs in ${proof.languageMode} there (application control), so it cannot restore a value.`;
  if (!proof.hashesMatch) return 'A file of the rollback was changed after it was written.';
  if (proof.steps.length === 0) return 'The rollback holds no step.';
  const unable = proof.steps.find((step) => !step.canSet);
  return unable && `The process that waits cannot restore ${unable.label}. ${foldedMessage(unable.message ?? '')}`.trim();
}

const valueOf = (state: WireState | undefined): unknown => (state && 'v' in state ? state.v : undefined);
function textIn(reading: RollbackReading, name: string): string | undefined {
  const value = valueOf(reading[name]);
  return typeof value === 'string' ? value : undefined;
}
function jsonIn<T>(reading: RollbackReading, name: string, schema: z.ZodType<T>): T | undefined {
  const text = textIn(reading, name);
  return text === undefined ? undefined : schema.safeParse(parsed(text)).data;
}
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
