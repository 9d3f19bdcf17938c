import { Command, CommanderError, Option } from 'commander';
import { EngineError } from '../../engine/engine-error.ts';
import { HostError } from '../../hosts/host-error.ts';
import { PowerShellError } from '../../powershell/powershell-error.ts';
import { PdfError } from '../../reports/pdf/pdf-error.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { Application } from '../../application/ports/application.ts';
import { approverOption, exampleHelp, hostOption, jsonOption, planOutOption, profileOption, ticketOption } from './common-options.ts';
import { applyCommand, type ApplyOptions } from './commands/apply-command.ts';
import { compareCommand, type CompareOptions } from './commands/compare-command.ts';
import { listControls } from './commands/controls-command.ts';
import { driftCommand, type DriftOptions } from './commands/drift-command.ts';
import { guide } from './commands/guide-command.ts';
import { historyCommand, type HistoryOptions } from './commands/history-command.ts';
import { listHosts, resetHost, restartHost } from './commands/hosts-command.ts';
import { connectPracticeHost, keepCommand, restoreCommand, type KeepOptions } from './commands/keep-command.ts';
import { planCommand, type PlanOptions } from './commands/plan-command.ts';
import { mapCommand, type MapOptions } from './commands/map-command.ts';
import {
  acceptCommand,
  answerCommand,
  assignCommand,
  unassignCommand,
  withdrawCommand,
  type AcceptOptions,
  type AnswerOptions,
  type AssignOptions,
  type FindingOptions,
} from './commands/profile-command.ts';
import { setValueCommand, valueHelp, type SetValueOptions } from './commands/profile-value-command.ts';
import { reportCommand, type ReportOptions } from './commands/report-command.ts';
import { scanCommand, type ScanOptions } from './commands/scan-command.ts';
import { startVmsCommand } from './commands/start-vms-command.ts';
import { undoCommand, type UndoOptions } from './commands/undo-command.ts';
import { verify, type VerifyOptions } from './commands/verify-command.ts';
import { roleHelp, setVmsCommand, vmsCommand, type SetVmsOptions, type VmsOptions } from './commands/vms-command.ts';
import { codeOfStorage, exitCodeHelp, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** Runs one command line (without node and script) and answers its exit code. Never throws for a mistake of the user. */
export async function runCli(argv: readonly string[], application: Application, io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const context = { application, io };
  const program = new Command('castellan')
    .description('Hardens a Hyper-V host and its virtual machines (VMs): scans, plans, applies after confirmation, verifies, undoes.')
    .version(application.version)
    .addHelpText('after', exitCodeHelp)
    .addHelpText('after', exampleHelp)
    .exitOverride();
  program.configureOutput({
    writeOut: (text) => {
      io.out(text.trimEnd());
    },
    writeErr: (text) => {
      io.note(text.trimEnd());
    },
  });
  const does =
    <A extends unknown[]>(work: (...given: A) => Promise<ExitCode> | ExitCode) =>
    async (...given: A): Promise<void> => {
      code = await work(...given);
    };
  const hosts = program
    .command('hosts')
    .description('lists the available hosts')
    .addOption(jsonOption())
    .action(does((options: { json?: boolean }) => listHosts(context, options)));
  hosts
    .command('reset <host>')
    .description('resets a practice host to its recording')
    .action(does((host: string) => resetHost(context, host)));
  hosts
    .command('restart <host>')
    .description('restarts a practice host')
    .action(does((host: string) => restartHost(context, host)));
  hosts
    .command('connect <host>')
    .description('simulates a new connection to a practice host')
    .option('--other', 'from another address')
    .action(does((host: string, options: { other?: boolean }) => connectPracticeHost(context, host, options)));
  program
    .command('controls')
    .description('lists the controls')
    .addOption(jsonOption())
    .action(does((options: { json?: boolean }) => listControls(context, options)));
  program
    .command('scan')
    .description('scans a host and shows the findings; changes no setting')
    .addOption(hostOption())
    .addOption(profileOption())
    .option('--control <id...>', 'only these')
    .addOption(jsonOption())
    .action(does((options: ScanOptions) => scanCommand(context, options)));
  program
    .command('plan')
    .description('shows each planned change; changes no setting')
    .addOption(hostOption())
    .addOption(profileOption())
    .option('--control <id...>', 'only the fixes of these controls')
    .option('--target <name>', 'only this target')
    .option('--all', 'every fix, those that ask for a confirmation and those on hold too')
    .addOption(new Option('--auto', 'every automatic fix without impact').conflicts(['all', 'control', 'with', 'window']))
    .option('--with <group...>', 'optional groups of settings, such as W02-36/memory-integrity')
    .option('--window <vm...>', 'VMs that may be shut down for their changes and started again; never by force')
    .addOption(planOutOption())
    .option('--save-script <folder>', 'writes the plan and its undo as PowerShell scripts into a new folder')
    .addOption(ticketOption())
    .addOption(approverOption())
    .addOption(jsonOption())
    .action(does((options: PlanOptions) => planCommand(context, options)));
  program
    .command('apply')
    .description('applies a confirmed plan and verifies it')
    .requiredOption('--plan <file>', 'a plan that “castellan plan” or “castellan undo” has written')
    .option('--confirm <id>', 'the ID of the plan')
    .option('--understood <ids...>', 'controls that need a separate confirmation')
    .addOption(profileOption())
    .option('--host-name <name>', 'plans with changes that can cut your connection: the name of the host')
    .addOption(ticketOption())
    .addOption(approverOption())
    .addOption(jsonOption())
    .action(does((options: ApplyOptions) => applyCommand(context, options)));
  program
    .command('keep <host>')
    .description('keeps the change that waits for its confirmation, where a new connection proves that the host can be reached')
    .option('--statement <text>', 'who connects, where the new connection comes from another address')
    .addOption(jsonOption())
    .action(does((host: string, options: KeepOptions) => keepCommand(context, host, options)));
  program
    .command('restore <host>')
    .description('restores the old value of the change that waits for its confirmation')
    .addOption(jsonOption())
    .action(does((host: string, options: { json?: boolean }) => restoreCommand(context, host, options)));
  program
    .command('undo')
    .description('creates the undo plan of a run, or of everything')
    .addOption(hostOption())
    .option('--run <id>', 'default: the newest run in place')
    .addOption(new Option('--all', 'undoes everything that is in place').conflicts('run'))
    .option('--anyway <steps...>', 'steps that are restored although their value was changed by someone else since, as RUN#NUMBER')
    .option('--window <vm...>', 'VMs that may be shut down for their changes and started again; never by force')
    .option('--list', 'lists the runs')
    .addOption(planOutOption())
    .addOption(jsonOption())
    .action(does((options: UndoOptions) => undoCommand(context, options)));
  program
    .command('start-vms')
    .description('starts the VMs that an interrupted run has left off')
    .addOption(hostOption())
    .action(does((options: { host: string }) => startVmsCommand(context, options)));
  program
    .command('drift')
    .description('shows what Castellan has set on a host, and what it is now')
    .addOption(hostOption())
    .addOption(jsonOption())
    .action(does((options: DriftOptions) => driftCommand(context, options)));
  const vms = program.command('vms').description('lists the VMs of the last scan, with the role and the owner that you gave them; changes no setting');
  vms
    .command('list', { isDefault: true })
    .description('lists the VMs of the last scan')
    .addOption(hostOption())
    .addOption(jsonOption())
    .action(does((options: VmsOptions) => vmsCommand(context, options)));
  vms
    .command('set')
    .description('notes what VMs are for and who is responsible for them, in the profile of the host')
    .addOption(hostOption())
    .requiredOption('--vm <name...>', 'names or IDs of VMs')
    .option('--role <role>', 'what the VMs are for; the roles are listed below')
    .option('--owner <name>', 'who is responsible for the VMs')
    .option('--no-owner', 'removes the owner')
    .addOption(jsonOption())
    .addHelpText('after', roleHelp)
    .action(does((options: SetVmsOptions) => setVmsCommand(context, options)));
  program
    .command('history')
    .description('shows scans, runs, ends of rollbacks and drift of a host on one time line, the newest first')
    .addOption(hostOption())
    .addOption(jsonOption())
    .action(does((options: HistoryOptions) => historyCommand(context, options)));
  program
    .command('map')
    .description('shows who and what can reach the VMs of a host, with the findings on the connections; changes no setting')
    .addOption(hostOption())
    .addOption(profileOption())
    .option('--scan', 'scans the host again first')
    .addOption(jsonOption())
    .action(does((options: MapOptions) => mapCommand(context, options)));
  const profile = program
    .command('profile')
    .description('changes the profile of a host: its values, and what it says about a finding of the last scan; changes no setting');
  const ofFinding = (command: Command): Command =>
    command
      .addOption(hostOption())
      .requiredOption('--control <id>', 'the control of the finding, such as W02-42')
      .option('--target <name>', 'the name or ID of one target; default: the only target, or all targets')
      .addOption(jsonOption());
  ofFinding(profile.command('answer').description('answers the question of a control'))
    .requiredOption('--says <answer>', 'yes, no or do-not-know')
    .requiredOption('--evidence <text>', 'the evidence, such as a page of the runbook')
    .option('--by <name>', 'default: your account')
    .option('--until <day>', 'the last day on which the answer is valid, such as 2027-11-24')
    .action(does((options: AnswerOptions) => answerCommand(context, options)));
  ofFinding(profile.command('accept').description('accepts the risk of a finding until a day'))
    .requiredOption('--reason <text>', 'why the risk is accepted')
    .requiredOption('--approver <name>', 'who has accepted the risk')
    .requiredOption('--until <day>', 'the last day, such as 2027-11-24')
    .action(does((options: AcceptOptions) => acceptCommand(context, options)));
  ofFinding(profile.command('assign').description('assigns a finding to a person'))
    .requiredOption('--owner <name>', 'who is responsible for the finding')
    .requiredOption('--due <day>', 'the last day, such as 2027-11-24')
    .action(does((options: AssignOptions) => assignCommand(context, options)));
  ofFinding(
    profile.command('withdraw').description('withdraws the answer and the accepted risks of a finding; an accepted risk for all targets is withdrawn for all'),
  ).action(does((options: FindingOptions) => withdrawCommand(context, options)));
  ofFinding(profile.command('unassign').description('removes the assignment of a finding')).action(
    does((options: FindingOptions) => unassignCommand(context, options)),
  );
  profile
    .command('set <name> [value...]')
    .description('sets a value of your organization, such as minimumPasswordLength 16')
    .addOption(hostOption())
    .option('--remove', 'removes the value')
    .option('--do-not-know', 'notes that you do not know the value')
    .addOption(jsonOption())
    .addHelpText('after', valueHelp)
    .action(does((name: string, typed: readonly string[], options: SetValueOptions) => setValueCommand(context, name, typed, options)));
  program
    .command('report')
    .description('writes the report: PDF, record, list of findings')
    .option('--host <host>', 'the last scan of this host')
    .option('--from <record>', 'a saved record')
    .option('--out <file>', 'the report as PDF')
    .option('--record <file>', 'the record as JSON; the report can be created from it again')
    .option('--csv <file>', 'the findings for a spreadsheet')
    .option('--edition <edition>', 'full, or redacted: without names, addresses and paths')
    .option('--paper <size>', 'a4 or letter')
    .option('--area <id...>', 'only these areas')
    .option('--before <time>', 'the earlier scan to compare with, or none')
    .option('--compare <record>', 'an earlier record; the report lists the differences')
    .option('--scan', 'scans the host again first')
    .addOption(profileOption())
    .option('--classification <words>', 'the classification, such as Confidential')
    .option('--organisation <name>', 'the name of your organization, for the cover')
    .option('--for <name>', 'the recipient of the report')
    .addOption(ticketOption())
    .addOption(jsonOption())
    .action(does((options: ReportOptions) => reportCommand(context, options)));
  program
    .command('verify <record>')
    .description('verifies a record and states what each check proves')
    .option('--sha256 <digest>', 'the SHA-256 printed in the report')
    .addOption(jsonOption())
    .action(does((path: string, options: VerifyOptions) => verify(context, path, options)));
  program
    .command('compare [one] [other]')
    .description('compares two times of one host: records, or kept scans by their times as “history” shows them')
    .option('--host <host>', 'the host of the scans; default: its last two scans')
    .addOption(jsonOption())
    .action(does((one: string | undefined, other: string | undefined, options: CompareOptions) => compareCommand(context, one, other, options)));
  program
    .command('guide')
    .description('shows scan, plan, apply and undo on a practice host; takes no other host, because it applies its plan and undoes it')
    .option('--host <host>', 'another practice host, such as practice:cluster', 'practice:neglected')
    .action(does((options: { host: string }) => guide(context, options.host)));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return codeOfError(error, io);
  }
}

/** Every mistake ends with words for the user who can act, never with a stack. */
function codeOfError(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) {
    if (error.code === 'commander.missingMandatoryOptionValue' && error.message.includes('--host')) io.note('“castellan hosts” lists the hosts.');
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof PdfError) {
    io.note(error.message);
    return 6;
  }
  if (error instanceof EngineError || error instanceof StorageError || error instanceof HostError || error instanceof PowerShellError) {
    io.note(error.message);
    if (error instanceof HostError) return error.kind === 'unknownHost' || error.kind === 'notHere' ? 2 : error.kind === 'lost' ? 4 : 3;
    if (error instanceof PowerShellError) return 3;
    if (error instanceof EngineError) return error.kind === 'openRun' || error.kind === 'planMoved' ? 4 : 2;
    return codeOfStorage(error);
  }
  throw error;
}
