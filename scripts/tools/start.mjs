// npm start: sets itself up and opens the wizard, in its window or, where there is none, in a browser. With words behind it: the command line.
import { root, setUp } from './set-up.mjs';

setUp();
const { build } = await import('./build.mjs');
const { electronProgram } = await import('./programs/electron-program.mjs');
const { howToStart } = await import('./how-to-start.mjs');
const { runProgram } = await import('./run-program.mjs');
const argv = process.argv.slice(2);
const given = { argv, platform: process.platform, env: process.env, root: process.getuid?.() === 0 };
const how = howToStart({ ...given, electron: argv.length > 0 ? undefined : electronProgram() });
if (how.why) console.log(how.why);

// Some editors set it for their terminals; Electron would then be a plain Node and open nothing.
delete process.env.ELECTRON_RUN_AS_NODE;
const node = (part, ...args) => runProgram(process.execPath, [build(part), ...args], { cwd: root });
/** A window that is gone again after this time never opened. */
const openedAfterMs = 4000;
switch (how.open) {
  case 'cli':
    process.exitCode = await node('cli', ...how.args);
    break;
  case 'browser':
    build('web');
    console.log('Starting the server of the wizard. It prints the address to open in a browser on this computer; Ctrl+C ends it.');
    process.exitCode = await node('web');
    break;
  case 'window': {
    build('window');
    console.log('Opening the window. Electron starts its processes first, so it takes some seconds; this terminal stays busy until you close the window.');
    const began = Date.now();
    process.exitCode = await runProgram(how.electron, [...how.args, '.'], { cwd: root });
    if (process.exitCode !== 0 && Date.now() - began < openedAfterMs) {
      console.log('The window could not be opened; the reason stands above. The wizard opens in a browser instead, with practice hosts.');
      process.exitCode = await node('web');
    }
  }
}
