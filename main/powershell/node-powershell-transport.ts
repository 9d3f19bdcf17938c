import { ChildProcess } from 'node:child_process';
import { PowerShell } from 'node-powershell';
import { childEnvironment } from './child-environment.ts';
import { PowerShellError } from './powershell-error.ts';
import type { Launch, PowerShellTransport } from './powershell-transport.ts';
import { ProcessPipes } from './process-pipes.ts';

/**
 * The only PowerShell text that is ever sent, and it is constant. It must end with `exit`, also when the script throws: a shell that
 * lives on after its script would take the next request for a statement and run it.
 */
const bootstrap = 'try { & $env:CASTELLAN_SESSION } catch { Write-Error -ErrorRecord $_; exit 1 }; exit $LASTEXITCODE';
const bootstrapReadOnly = 'try { & $env:CASTELLAN_SESSION -ReadOnly } catch { Write-Error -ErrorRecord $_; exit 1 }; exit $LASTEXITCODE';

/** node-powershell as the spawner and nothing more: its invoke() and its templates are not used, because they do not escape. */
class Spawner extends PowerShell {
  constructor(launch: Launch) {
    super({
      executable: launch.executable,
      executableOptions: { '-NoProfile': true, '-NonInteractive': true, '-ExecutionPolicy': 'Bypass' },
      spawnOptions: { env: childEnvironment(launch), windowsHide: true },
      outputEncoding: 'latin1',
    });
    // It collects the first error output itself, and pauses the stream when it has enough: PowerShell would then hang on a full pipe.
    this.streams.stderr.unpipe();
    // Its own promise of the exit rejects when PowerShell fails, and nothing would handle that rejection.
    const exit: unknown = Reflect.get(this, 'exitPromise');
    if (exit instanceof Promise) exit.catch(() => undefined);
  }

  /** Exactly the one that was chosen; the package would let an environment variable of its own replace it. */
  protected override setExecutable({ executable }: { executable?: string }): string {
    if (executable === undefined) throw new PowerShellError('notFound', 'No PowerShell executable was given.');
    return executable;
  }

  get child(): ChildProcess {
    const child: unknown = Reflect.get(this, 'process');
    if (!(child instanceof ChildProcess)) throw new Error('This version of node-powershell does not show its process. Install version 5.0.1.');
    return child;
  }
}

/** PowerShell started with `-Command -`. Nothing may be written before the script has said hello: it would be lost. */
export function openNodePowerShell(launch: Launch): PowerShellTransport {
  const spawner = new Spawner(launch);
  const pipes = new ProcessPipes(spawner.child, spawner.streams);
  pipes.write(launch.readOnly ? bootstrapReadOnly : bootstrap);
  return pipes;
}
