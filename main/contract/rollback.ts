import { z } from 'zod';
import { factStateSchema } from './fact-state.ts';
import { outcomeSchema } from './outcome.ts';

/** How the operator is connected to the host. */
export const sessionKindSchema = z.enum(['console', 'remoteDesktop', 'winRM', 'ssh', 'unknown']);
export type SessionKind = z.infer<typeof sessionKindSchema>;

/** An established connection to a management service of the host (Remote Desktop, WinRM, SSH). A port scan and a half-open connection are none. */
export const wayInConnectionSchema = z.object({ port: z.int(), address: z.string(), peerPort: z.int() });
export type WayInConnection = Readonly<z.infer<typeof wayInConnectionSchema>>;

/**
 * An event 4624 of the security log. `kind` by its logon type: 2 console · 10 remoteDesktop · 3 and 8 network · 7 unlock, which with an address is the
 * sign-in to a Remote Desktop session that was disconnected. A reconnection by cookie writes no 4624.
 * https://learn.microsoft.com/windows/security/threat-protection/auditing/event-4624
 */
export const signInSchema = z.object({
  /** The EventRecordID: a later event has a higher number, also after a change of the clock. */
  record: z.int().nonnegative(),
  at: z.string(),
  sid: z.string(),
  kind: z.enum(['console', 'remoteDesktop', 'network', 'unlock', 'other']),
  address: z.string().optional(),
  /** The token of the sign-in is an administrator's and is not filtered. Absent: the event does not say so. */
  elevated: z.boolean().optional(),
});
export type SignIn = Readonly<z.infer<typeof signInSchema>>;

/** How the host is reached: read when the rollback is planted and again at Keep. What is there only afterwards is a proof. */
export const waysInSchema = z.object({
  connections: z.array(wayInConnectionSchema),
  signIns: z.array(signInSchema),
  /** The session of the program that reads, with the connections that carry it. */
  session: z.object({ sid: z.string(), kind: sessionKindSchema, peers: z.array(z.object({ address: z.string(), port: z.int() })) }),
  /** What could not be read, and why. */
  unread: z.array(z.object({ what: z.enum(['connections', 'signIns', 'session']), why: z.string() })),
});
export type WaysIn = Readonly<z.infer<typeof waysInSchema>>;

/** What the waiting process of a planted rollback says about itself, before anything is changed. */
export const rollbackProofSchema = z.object({
  nonce: z.string(),
  sid: z.string(),
  process: z.int(),
  languageMode: z.string(),
  executionPolicy: z.string(),
  secondsToStart: z.number(),
  /** Each step of the undo: the value that the process reads now, and whether it can set it. */
  steps: z.array(z.object({ label: z.string(), reads: factStateSchema, canSet: z.boolean() })),
  hashesMatch: z.boolean(),
});
export type RollbackProof = Readonly<z.infer<typeof rollbackProofSchema>>;

/** The one winner of Keep against the rollback. */
export const rollbackClaimSchema = z.object({ by: z.string(), side: z.enum(['keep', 'rollback']), proofs: z.array(z.string()).optional() });
export type RollbackClaim = Readonly<z.infer<typeof rollbackClaimSchema>>;

/** `armed`: the change may be made now, and the countdown has not started. `returned`: each step has its old value again, by a reading. */
export const rollbackPhaseSchema = z.enum(['waiting', 'armed', 'counting', 'kept', 'returning', 'returned', 'notReturned']);
export type RollbackPhase = z.infer<typeof rollbackPhaseSchema>;

/** How often the host has tried to restore the value without success, and why the last attempt failed. It tries again. */
export const failedAttemptsSchema = z.object({
  attempts: z.int().positive(),
  /** After as many the host gives up. Absent: the rollback was planted by an earlier version. */
  of: z.int().positive().optional(),
  message: z.string(),
});
export type FailedAttempts = Readonly<z.infer<typeof failedAttemptsSchema>>;

/** A rollback as the host reports it. */
export const rollbackStateSchema = z.object({
  name: z.string(),
  phase: rollbackPhaseSchema,
  /** By the monotonic clock of the host. */
  remainingSeconds: z.number().optional(),
  /** Since the waiting process last wrote; above 5 it may be gone. */
  beatAgeSeconds: z.number().nonnegative(),
  /** The host has restarted since the rollback was planted. */
  restarted: z.boolean(),
  claim: rollbackClaimSchema.optional(),
  /** Only while it is returning. */
  failed: failedAttemptsSchema.optional(),
  result: z.object({ steps: z.array(z.object({ label: z.string(), outcome: outcomeSchema, is: factStateSchema, message: z.string() })) }).optional(),
  message: z.string().optional(),
});
export type RollbackState = Readonly<z.infer<typeof rollbackStateSchema>>;

/** `removed`: nothing was applied, and the rollback was taken away. `notReturned`: the host could not restore every value. */
export const rollbackEndSchema = z.enum(['kept', 'returned', 'notReturned', 'removed']);
export type RollbackEnd = z.infer<typeof rollbackEndSchema>;

/** The rollback of one step, as history and record show it. */
export const recordedRollbackSchema = z.object({
  name: z.string(),
  seconds: z.number(),
  plantedAt: z.string(),
  /** Absent: the countdown was not started. */
  startedAt: z.string().optional(),
  /** Absent: it has not ended, or its end was not read yet. */
  ended: z.object({ at: z.string(), end: rollbackEndSchema, by: z.string().optional(), proofs: z.array(z.string()), message: z.string() }).optional(),
});
export type RecordedRollback = Readonly<z.infer<typeof recordedRollbackSchema>>;
