// The command line beside the packaged program: for hosts without a desktop. It starts the program without a window and without a display.

/** Chromium draws nothing, so it needs neither a display nor a graphics processor; what it logs is no word of ours. */
const headless = '--ozone-platform=headless --disable-gpu --log-level=3';

/** Chromium does not start for root with its sandbox; nothing of the net is ever shown in this mode. */
export const shellLauncher = `#!/bin/sh
# Castellan's command line. The same program as the window; see castellan --help.
here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
root=
if [ "$(id -u)" = 0 ]; then root=--no-sandbox; fi
exec "$here/castellan-window" ${headless} $root --castellan-cli -- "$@"
`;

/**
 * What Electron, Node.js and Chromium read before the first line of Castellan and what names a file or a folder, or takes a protection away. A program
 * without administrator rights can set these for its user, and an elevated console has them too. cmd.exe cannot clear by the beginning of a name without
 * starting another cmd.exe, which the variable ComSpec names. So these are names; Castellan refuses each other one by its beginning.
 */
export const clearedVariables = [
  'ELECTRON_DISABLE_SANDBOX ELECTRON_ENABLE_LOGGING ELECTRON_ENABLE_STACK_DUMPING ELECTRON_LOG_FILE ELECTRON_NO_ASAR ELECTRON_RUN_AS_NODE',
  'NODE_COMPILE_CACHE NODE_DEBUG NODE_DEBUG_NATIVE NODE_EXTRA_CA_CERTS NODE_ICU_DATA NODE_OPTIONS NODE_PATH NODE_REDIRECT_WARNINGS',
  'NODE_REPL_EXTERNAL_MODULE NODE_V8_COVERAGE BREAKPAD_DUMP_LOCATION CHROME_CRASHPAD_PIPE_NAME CHROME_LOG_FILE SSLKEYLOGFILE',
].flatMap((line) => line.split(' '));

/** A program with a window does not hold the console: \`start /wait /b\` does, and hands on its exit code. */
export const cmdLauncher = [
  '@echo off',
  "rem Castellan's command line. The same program as the window; see castellan --help.",
  'setlocal',
  `for %%v in (${clearedVariables.join(' ')}) do set "%%v="`,
  'start "" /wait /b "%~dp0castellan-window.exe" --disable-gpu --log-level=3 --castellan-cli -- %*',
  'exit /b %ERRORLEVEL%',
  '',
].join('\r\n');
