import type { Application } from '../../main/application/ports/application.ts';
import { runCli } from '../../main/shells/cli/run-cli.ts';
import { composeApplication } from '../../main/shells/compose.ts';
import type { Operator } from './operator.ts';
import { usePoints } from './disk-points.ts';
import { called, withPoints, type Points } from './points.ts';
import type { Rig } from './rig.ts';

/** What a command has said, and its exit code; undefined where it was killed. */
export interface Said {
  readonly code: number | undefined;
  readonly out: readonly string[];
  readonly notes: readonly string[];
}

const refuse = (): Promise<never> => Promise.reject(new Error('not here'));

/** The whole program over a rig, with all its ports joined. With points, each of them goes by these. */
export function castellan(rig: Rig, points: Points | undefined, operator?: Operator): Application {
  const plain = composeApplication({
    hosts: { list: () => [], open: (_reference, mode) => rig.open(mode, points), reset: refuse, restart: refuse },
    version: '0.0.0-test',
    by: 'test',
    pdf: { make: refuse } as never,
    scripts: refuse,
    dataBase: rig.dataBase,
    clock: { now: rig.now },
    wait: async (milliseconds) => {
      await rig.passes(milliseconds / 1000);
      await operator?.(rig);
    },
  });
  if (!points) return plain;
  return {
    ...plain,
    hosts: { ...plain.hosts, open: (reference, mode) => called(points, 'hosts.open', () => plain.hosts.open(reference, mode)) },
    storage: async (machineId) => withPoints(points, 'storage', await called(points, 'storage', () => plain.storage(machineId))),
    preferences: withPoints(points, 'preferences', plain.preferences),
    places: withPoints(points, 'places', plain.places),
  };
}

/** Runs one command line as a Castellan that starts now, until it ends or is killed. */
export async function command(rig: Rig, argv: readonly string[], points?: Points, operator?: Operator): Promise<Said> {
  const out: string[] = [];
  const notes: string[] = [];
  usePoints(points);
  const code = runCli(argv, castellan(rig, points, operator), {
    out: (line) => out.push(line),
    note: (line) => notes.push(line),
    progress: undefined,
    ask: undefined,
    signal: new AbortController().signal,
  });
  const ended = await Promise.race([code, points?.killed ?? code]);
  // What had been asked of the system before the kill is through; the killed program itself gets no further than its next port.
  if (ended === undefined) await new Promise((resolve) => setTimeout(resolve, 2));
  usePoints(undefined);
  return { code: ended ?? undefined, out, notes };
}
