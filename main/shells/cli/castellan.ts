import { userInfo } from 'node:os';
import { version } from '../../../package.json';
import { PdfMaker } from '../../reports/pdf/pdf-maker.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { composeApplication } from '../compose.ts';
import { endOnCrash } from '../end-on-crash.ts';
import { productHosts } from '../hosts.ts';
import { productDataFolder } from '../product-data-folder.ts';
import { productFiles } from '../product-files.ts';
import { scriptFiles } from '../script-files.ts';
import { codeOfStorage } from './exit-code.ts';
import { runCli } from './run-cli.ts';
import { terminalIo } from './terminal-io.ts';

/** The command line of the product. */
const io = terminalIo();
const running = start().catch((error: unknown) => {
  if (!(error instanceof StorageError)) throw error;
  io.note(error.message);
  return codeOfStorage(error);
});
endOnCrash({
  tell: (text) => {
    io.note(text);
  },
  finish: async () => {
    io.cancel();
    await running.catch(() => undefined);
  },
  exit: (code) => process.exit(code),
});
process.exitCode = await running;

async function start(): Promise<number> {
  const files = productFiles(import.meta.url);
  const { base, notices } = await productDataFolder(files);
  for (const notice of notices) io.note(notice);
  const application = composeApplication({
    hosts: productHosts(base, files.scripts),
    version,
    dataBase: base,
    by: userInfo().username,
    pdf: new PdfMaker(files.report),
    scripts: () => scriptFiles(files.scripts),
  });
  return runCli(process.argv.slice(2), application, io);
}
