// npm start: sets itself up and opens the wizard, in its window or, where there is none, in a browser. With words behind it: the command line.
import { spawnSync } from 'node:child_process';
import { root, setUp } from './set-up.mjs';

setUp();
const { build } = await import('./build.mjs');
const { electronProgram } = await import('./electron-program.mjs');
const { howToStart } = await import('./how-to-start.mjs');
const argv = process.argv.slice(2);
const given = { argv, platform: process.platform, env: process.env, root: process.getuid?.() === 0 };
const how = howToStart({ ...given, electron: argv.length > 0 ? undefined : electronProgram() });
if (how.why) console.log(how.why);

// Some editors set it for their terminals; Electron would then be a plain Node and open nothing.
delete process.env.ELECTRON_RUN_AS_NODE;
const run = (program, args) => {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  process.exitCode = done.status ?? 1;
  return done.status === 0;
};
/** A window that is gone again after this time never opened. */
const openedAfterMs = 4000;
if (how.open === 'cli') run(process.execPath, [build('cli'), ...how.args]);
else {
  build('renderer');
  if (how.open === 'browser') run(process.execPath, [build('web')]);
  else {
    build('preload');
    build('window');
    const began = Date.now();
    if (!run(how.electron, [...how.args, '.']) && Date.now() - began < openedAfterMs) {
      console.log('The window could not be opened; the reason stands above. The wizard opens in a browser instead, with practice hosts.');
      run(process.execPath, [build('web')]);
    }
  }
}
