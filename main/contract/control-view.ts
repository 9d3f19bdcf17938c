import { z } from 'zod';
import { severitySchema } from './severity.ts';

/** What only a user can say about a control. */
const questionSchema = z.object({ question: z.string(), evidence: z.string(), validForDays: z.number() });

/** The words of a control, as screens show them. Nothing in it can be sent back but its id. */
export const controlViewSchema = z.object({
  id: z.string(),
  aka: z.array(z.string()),
  area: z.string(),
  serves: z.array(z.string()),
  /** Whether its targets are VMs or belong to VMs. Absent in records of earlier versions. */
  aboutVms: z.boolean().optional(),
  title: z.string(),
  severity: severitySchema,
  depth: z.enum(['essential', 'recommended', 'strict']),
  why: z.string(),
  /** What is expected, as a sentence made from the control itself; empty where only a user can say. */
  expects: z.string(),
  fix: z.enum(['auto', 'guarded', 'guided', 'answer', 'question']),
  /** Whether a plan can hold changes for it. */
  settable: z.boolean(),
  consequence: z.string(),
  takesEffect: z.enum(['now', 'afterRestart']).optional(),
  prechecks: z.array(z.string()),
  /** Why undo does not give back exactly what was. */
  notUndone: z.string().optional(),
  steps: z.array(z.string()),
  /** Groups of settings that are chosen separately. */
  optionalGroups: z.array(z.object({ id: z.string(), title: z.string(), consequence: z.string() })),
  question: questionSchema.optional(),
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
});
export type ControlView = Readonly<z.infer<typeof controlViewSchema>>;

export const areaViewSchema = z.object({ id: z.string(), title: z.string(), question: z.string() });
export type AreaView = Readonly<z.infer<typeof areaViewSchema>>;
