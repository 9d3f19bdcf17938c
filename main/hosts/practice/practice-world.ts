import { z } from 'zod';
import { factsSchema, type Facts } from '../../contract/reading.ts';
import { hostIdentitySchema } from '../../contract/host-identity.ts';
import { problemWords } from '../../contract/problem-words.ts';
import { HostError } from '../host-error.ts';
import neglected from '../../../assets/practice/neglected.json?raw';
import fresh from '../../../assets/practice/fresh.json?raw';
import hardened from '../../../assets/practice/hardened.json?raw';
import cluster from '../../../assets/practice/cluster.json?raw';
import laptop from '../../../assets/practice/laptop.json?raw';
import lab from '../../../assets/practice/lab.json?raw';
import fileShare from '../../../assets/practice/file-share.json?raw';

/** A recorded host: facts that the real collectors read in the simulator, nothing made up here. */
export const practiceWorldSchema = z.object({
  version: z.literal(1),
  name: z.string(),
  title: z.string(),
  recordedFrom: hostIdentitySchema.pick({ name: true, machineId: true }),
  facts: factsSchema,
});
export interface PracticeWorld {
  readonly name: string;
  readonly title: string;
  readonly recordedFrom: { readonly name: string; readonly machineId: string };
  readonly facts: Facts;
}

/** Recordings by name, as JSON text: decoded when one is opened, so that a start does not pay for all. */
export type PracticeWorlds = Readonly<Record<string, string>>;

/** The practice hosts that the product ships. */
export const shippedPracticeWorlds: PracticeWorlds = { neglected, fresh, hardened, cluster, laptop, lab, 'file-share': fileShare };

export function practiceWorld(name: string, worlds: PracticeWorlds = shippedPracticeWorlds): PracticeWorld {
  return decodePracticeWorld(name, textOfWorld(name, worlds));
}

function textOfWorld(name: string, worlds: PracticeWorlds): string {
  const text = Object.hasOwn(worlds, name) ? worlds[name] : undefined;
  if (text === undefined) throw new HostError('unknownHost', `There is no practice host “${name}”. There are: ${Object.keys(worlds).join(', ')}.`);
  return text;
}

/** What the line of a host needs of its recording: all other facts are decoded when the host is opened. */
const headSchema = practiceWorldSchema
  .pick({ title: true, recordedFrom: true })
  .extend({ facts: z.object({ vm: z.object({ rows: z.array(z.unknown()) }).optional() }) });

/** The host in one line: its name, what it is, and how many VMs it has. */
export function practiceWorldLine(name: string, worlds: PracticeWorlds = shippedPracticeWorlds): string {
  const { title, recordedFrom, facts } = decoded(headSchema, name, textOfWorld(name, worlds));
  const vms = facts.vm?.rows.length ?? 0;
  return `${recordedFrom.name}: ${title}, ${String(vms)} ${vms === 1 ? 'VM' : 'VMs'}`;
}

export const decodePracticeWorld = (name: string, text: string): PracticeWorld => decoded(practiceWorldSchema, name, text);

function decoded<T>(schema: z.ZodType<T>, name: string, text: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new HostError(
      'broken',
      `The recording of the practice host “${name}” is not JSON (${error instanceof Error ? error.message : String(error)}). Install Castellan again, or record the host again.`,
    );
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success)
    throw new HostError(
      'broken',
      `The recording of the practice host “${name}” does not fit this version: ${problemWords(parsed.error)}. Install Castellan again, or record the host again.`,
    );
  return parsed.data;
}
