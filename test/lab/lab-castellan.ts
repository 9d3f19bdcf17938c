import { LocalHost } from '../../main/hosts/local/local-host.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { openNodePowerShell } from '../../main/powershell/node-powershell-transport.ts';
import { PowerShellSupervisor } from '../../main/powershell/powershell-supervisor.ts';
import type { OpenTransport } from '../../main/powershell/powershell-transport.ts';
import { PdfMaker } from '../../main/reports/pdf/pdf-maker.ts';
import { runCli } from '../../main/shells/cli/run-cli.ts';
import { terminalIo } from '../../main/shells/cli/terminal-io.ts';
import { composeApplication } from '../../main/shells/compose.ts';
import { systemClock } from '../../main/shells/digest.ts';
import { practiceHosts } from '../../main/shells/hosts.ts';
import { productFiles } from '../../main/shells/product-files.ts';
import { scriptFiles } from '../../main/shells/script-files.ts';

/**
 * The command line of the product over the practice hosts and over this computer, whose session is test/lab/session.ps1 instead of the
 * product's. The lab counts as elevated, where the product takes no data folder from the environment: here a test names it.
 */
const files = productFiles(import.meta.url);
// The product hands no variable of its own names on to PowerShell on Windows.
const environment = { CASTELLAN_WORLD: process.env['CASTELLAN_WORLD'] ?? '' };
const open: OpenTransport = (launch) => openNodePowerShell({ ...launch, environment });
const supervise = (readOnly: boolean): PowerShellSupervisor =>
  new PowerShellSupervisor({ open, executable: findPowerShell(), script: process.env['CASTELLAN_LAB_SESSION'] ?? '', readOnly });
const dataBase = process.env['CASTELLAN_DATA'] ?? '';
const practice = practiceHosts(dataBase);
const application = composeApplication({
  hosts: {
    ...practice,
    list: () => [{ reference: 'local', title: 'This computer', kind: 'local' }, ...practice.list()],
    open: (reference, mode) =>
      reference === 'local'
        ? LocalHost.open('local', 'local', { main: supervise(mode === 'read'), openSlow: () => supervise(true) }, () => systemClock.now())
        : practice.open(reference, mode),
  },
  version: '0.0.0-lab',
  dataBase,
  by: 'lab',
  pdf: new PdfMaker(files.report),
  scripts: () => scriptFiles(files.scripts),
});
process.exitCode = await runCli(process.argv.slice(2), application, terminalIo());
