import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Plan } from '../../main/contract/plan.ts';
import { testClock } from '../test-clock.ts';
import { withPoints, type Points } from './points.ts';
import type { JobKind } from './phases.ts';
import type { Rig, RigFolder } from './rig.ts';
import { ends, hostOver, runs, startPowerShell, type SimulatedPowerShell } from './simulated-powershell.ts';
import { isPower, leavesOf, changeOf, poweredBy, writesBetween, type Write } from './world-record.ts';

const reference = 'simulated:test';
/** Controls of which each change is one write of Windows. */
export const simulatedControls = ['W02-42', 'W04-01', 'W11-A02', 'W02-08'];
/** The time in which a process has to end after its parent was killed and it continues. */
const endsWithinMs = 60_000;
/** These only read, and a reading has no point inside. */
const onlyReads = ['host.read', 'host.missingKeys', 'host.notedHeads', 'host.close'];

/** The simulator as a host. Its record is a copy of the world before each write. */
export function simulatedRig(world: string, tests: string, given?: RigFolder, job: JobKind = 'changes', windows: readonly string[] = []): Rig {
  const { folder, now } = given ?? { folder: mkdtempSync(join(tmpdir(), 'castellan-torture-')), now: () => testClock.now() };
  const worldFile = join(folder, 'world.json');
  const points = join(folder, 'points');
  const record = join(points, 'record');
  if (given === undefined) {
    mkdirSync(record, { recursive: true });
    cpSync(join(tests, 'simulator', 'worlds', `${world}.json`), worldFile);
  }
  const start = (): SimulatedPowerShell => startPowerShell(tests, folder);
  // What has read once reads fast: only the one that sets is killed around a change.
  let reader = start();
  let maker = start();
  let spare: SimulatedPowerShell | undefined;
  /** Its start takes longer than a kill. */
  const prepareSpare = (): void => {
    spare ??= start();
    for (const each of [spare, maker]) each.supervisor.hello().catch(() => undefined);
  };
  const retired: number[] = [];
  let learned: readonly Write[] = [];
  const writes = (): readonly Write[] => {
    const before = readdirSync(record).sort();
    return writesBetween([...before.map((name) => readFileSync(join(record, name), 'utf8')), readFileSync(worldFile, 'utf8')]);
  };
  const stopped = (): readonly number[] =>
    (existsSync(points) ? readdirSync(points) : []).filter((name) => /^hold-\d+$/.test(name)).map((name) => Number(name.slice('hold-'.length)));
  const pidOf = (powershell: SimulatedPowerShell | undefined): number => powershell?.supervisor.lastProcess ?? 0;

  /** Stops PowerShell at each of its points inside a call, until the call has its answer. */
  const during = async (goesBy: Points, name: string, answer: Promise<unknown>): Promise<void> => {
    const pid = (name.startsWith('host.set') ? maker : reader).supervisor.lastProcess;
    if (pid === undefined || !name.startsWith('host.') || onlyReads.includes(name)) return;
    const hold = join(points, `hold-${String(pid)}`);
    const call = { over: false };
    const ended = (): void => {
      call.over = true;
    };
    answer.then(ended, ended);
    writeFileSync(hold, '');
    while (!call.over) {
      if (existsSync(`${hold}.at`)) {
        // Where Castellan is killed here, PowerShell stays stopped until `release`.
        if (!goesBy.passes(`${name}: PowerShell ${readFileSync(`${hold}.at`, 'utf8')}`)) return;
        rmSync(`${hold}.at`, { force: true });
      }
      await wait(2);
    }
    rmSync(hold, { force: true });
  };

  return {
    kind: 'simulated',
    world,
    job,
    windows,
    now,
    reference,
    folder,
    dataBase: join(folder, 'data'),
    open: async (_mode, goesBy) => {
      if (!goesBy) return hostOver(reader.supervisor, reader.supervisor, reference, now);
      await maker.supervisor.hello();
      goesBy.during = (name, answer) => during(goesBy, name, answer);
      return withPoints(goesBy, 'host', await hostOver(reader.supervisor, maker.supervisor, reference, now));
    },
    values: () => Promise.resolve([...leavesOf(readFileSync(worldFile, 'utf8'))].sort(([a], [b]) => (a < b ? -1 : 1))),
    learn: (plan: Plan) => {
      learned = writes().filter((write) => !isPower(write));
      prepareSpare();
      if (learned.length !== plan.changes.length)
        throw new Error(`${String(plan.changes.length)} changes have made ${String(learned.length)} writes: choose controls whose changes make one each.`);
    },
    powered: () => writes().flatMap((write) => poweredBy(write, readFileSync(worldFile, 'utf8'))),
    planted: () => [],
    passes: () => Promise.resolve(),
    connect: () => Promise.resolve(),
    recorded: () =>
      writes()
        .filter((write) => !isPower(write))
        .map((write) => changeOf(learned, write)),
    // The storage is the same as over a practice host.
    killsAt: (point) => (point.startsWith('host') ? ['Castellan', 'PowerShell', 'both'] : []),
    strike: (who, point) => {
      const sets = point.startsWith('host.set');
      const inside = point.includes(': PowerShell ');
      const struck = sets ? maker : reader;
      const pid = pidOf(struck);
      if (who !== 'Castellan' && pid > 0) process.kill(pid, 'SIGKILL');
      const child = struck.children.at(-1);
      // The system closes the pipes of a process that it kills.
      if (who === 'Castellan' && inside) for (const pipe of [child?.stdin, child?.stdout, child?.stderr]) pipe?.destroy();
      if (who === 'PowerShell') return true;
      if (who === 'both' || inside) {
        retired.push(pid);
        const next = spare ?? start();
        spare = undefined;
        if (sets) maker = next;
        else reader = next;
      }
      return false;
    },
    stopped: () => stopped().find(runs),
    untilKilledAreGone: async () => {
      for (const pid of stopped()) if (!(await ends(pid, endsWithinMs))) throw new Error(`Process ${String(pid)} was killed and has not ended.`);
    },
    release: () => {
      for (const name of stopped().map((pid) => `hold-${String(pid)}`)) for (const file of [name, `${name}.at`]) rmSync(join(points, file), { force: true });
      prepareSpare();
    },
    left: async () => {
      // Until they have said their numbers, they could be taken for processes that were left.
      for (const each of [spare, maker]) await each?.supervisor.hello();
      const others = readdirSync(points).flatMap((name) => (name.startsWith('started-') ? [Number(name.slice('started-'.length))] : []));
      const gone = [...retired.splice(0), ...others].filter((pid) => ![reader, maker, spare].map(pidOf).includes(pid));
      const left: number[] = [];
      for (const pid of new Set(gone)) if (!(await ends(pid, endsWithinMs))) left.push(pid);
      return left;
    },
    close: async () => {
      for (const each of [reader, maker, spare]) await each?.supervisor.stop();
    },
  };
}
