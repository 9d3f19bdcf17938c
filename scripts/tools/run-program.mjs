// Runs a program in the foreground and ends it when it is ended itself.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Answers the exit code, 128 and more where a signal ended the program. A signal is handed on, apart from Ctrl+C at a terminal, which reaches the program
 * directly; this process stays until the program is gone.
 */
export function runProgram(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const handOn = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, handOn);
  return new Promise((resolve) => {
    const over = (code) => {
      for (const signal of signals) process.removeListener(signal, handOn);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      over(1);
    });
    child.once('exit', (code, signal) => over(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
