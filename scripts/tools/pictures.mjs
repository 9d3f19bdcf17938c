// npm run pictures: makes the pictures of docs/user-guide.md with the browser of the tests, on a practice host.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './set-up.mjs';

setUp();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(root, 'test', 'journeys', 'browser', 'make-pictures.ts'), { root, logLevel: 'warn', configFile: false });
const folder = join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
await module.makePictures(folder, console.log);
// The worker that typesets the report would keep this process.
process.exit(0);
