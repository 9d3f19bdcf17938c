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

/** A program with a window does not hold the console: \`start /wait /b\` does, and hands on its exit code. */
export const cmdLauncher = [
  '@echo off',
  "rem Castellan's command line. The same program as the window; see castellan --help.",
  'start "" /wait /b "%~dp0castellan-window.exe" --disable-gpu --log-level=3 --castellan-cli -- %*',
  'exit /b %ERRORLEVEL%',
  '',
].join('\r\n');
