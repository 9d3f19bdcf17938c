import { Option } from 'commander';

/** Options that several commands have, with the same words in each. */
export const hostOption = (): Option => new Option('--host <host>', 'the host, as “castellan hosts” lists it, such as local').makeOptionMandatory();
export const jsonOption = (): Option => new Option('--json', 'prints JSON for programs instead of text');
export const profileOption = (): Option =>
  new Option('--profile <file>', 'values, answers and accepted risks of your organization; default: those kept for this host');
export const planOutOption = (): Option => new Option('--out <file>', 'writes the plan, for “castellan apply --plan”');
export const ticketOption = (): Option => new Option('--ticket <number>', 'the number of the change ticket, for journal, script and report');
export const approverOption = (): Option => new Option('--approver <name>', 'who has approved the change, for journal, script and report');

/** For a host without a desktop: the job in commands, below the help. */
export const exampleHelp = `
Examples:
  castellan guide                                        the whole job on a practice host
  castellan scan --host local                            what is to fix
  castellan plan --host local --auto --out plan.json     the automatic fixes without impact
  castellan apply --plan plan.json                       after your confirmation
  castellan undo --host local --out undo.json            the undo plan of the last run
  castellan report --host local --out report.pdf         the report
  castellan COMMAND --help                               the options of a command

Environment variable:
  CASTELLAN_DATA  the folder for journal and scans; Windows: ignored with administrator rights`;
