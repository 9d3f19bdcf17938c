import { userInfo } from 'node:os';
import { composeHouse } from '../compose.ts';
import { productHosts } from '../hosts.ts';
import { dataBase } from '../../storage/data-folder.ts';
import { version } from '../../../package.json';
import { PdfMaker } from '../../reports/pdf/pdf-maker.ts';
import { productFiles } from '../product-files.ts';
import { runCli } from './run-cli.ts';
import { terminalIo } from './terminal-io.ts';

/** The command line of the product. */
const base = dataBase(process.env, process.platform);
const files = productFiles(import.meta.url);
const house = composeHouse({
  hosts: productHosts(base, files.scripts),
  version,
  dataBase: base,
  by: userInfo().username,
  pdf: new PdfMaker(files.report),
});
process.exitCode = await runCli(process.argv.slice(2), house, terminalIo());
