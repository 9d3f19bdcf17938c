import { userInfo } from 'node:os';
import { version } from '../../../package.json';
import { PdfMaker } from '../../reports/pdf/pdf-maker.ts';
import { endOnCrash } from '../end-on-crash.ts';
import { practiceHosts } from '../hosts.ts';
import { productDataFolder } from '../product-data-folder.ts';
import { productFiles } from '../product-files.ts';
import { scriptFiles } from '../script-files.ts';
import { serveWeb } from './serve-web.ts';

/** The wizard in a browser: practice hosts only. Prints its address and runs until it is stopped. */
const files = productFiles(import.meta.url);
const { base, notices } = await productDataFolder(files);
const serving = await serveWeb({
  application: {
    hosts: practiceHosts(base),
    version,
    dataBase: base,
    by: userInfo().username,
    pdf: new PdfMaker(files.report),
    scripts: () => scriptFiles(files.scripts),
    notices,
  },
  pages: files.pages,
  noLocalHost: 'The browser shows practice hosts only. To open this computer, use the Castellan window on Windows.',
});
endOnCrash({
  tell: (text) => {
    console.error(text);
  },
  finish: () => serving.finish(),
  exit: (code) => process.exit(code),
});
// Before the address is printed: a reader of the address may end the program at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void serving.close().then(() => process.exit(0)));
console.log(`Castellan is open at ${serving.url}`);
console.log('Open this address in a browser on this computer. It is valid until you stop this program with Ctrl+C.');
