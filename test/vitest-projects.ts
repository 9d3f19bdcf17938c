import { readdirSync, readFileSync } from 'node:fs';
import { excludedPatterns } from '../scripts/tools/suites.mjs';

/** What a test file does that another file in the same process would notice. */
const touchesProcess =
  /\bvi\.(mock|stub\w+|useFakeTimers|spyOn|resetModules|setSystemTime)\b|\bprocess\.(env\[[^\]]*\] *=[^=]|chdir\()|\bglobalThis\.\w+ *=[^=]/;

/** Rooms whose tests may share one process: the catalogue is then read once, not once for each file. */
const rooms = ['laws', 'main', 'practice', 'renderer', 'scripts', 'simulator'];

const filesOf = (room: string): readonly string[] =>
  readdirSync(new URL(room, import.meta.url), { recursive: true, encoding: 'utf8' }).map((file) => `test/${room}/${file.replaceAll('\\', '/')}`);

/** A second ending names what a suite needs: a browser, PowerShell, a lab. */
const isPlain = (file: string): boolean => /\/[^./]+\.test\.ts$/.test(file);
const shared = rooms.flatMap(filesOf).filter((file) => isPlain(file) && !touchesProcess.test(readFileSync(file, 'utf8')));

/** Two halves of all test files: those that share a process with others, and those that have one of their own. */
export const projects = [
  { extends: true as const, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: [...excludedPatterns(), ...shared] } },
  { extends: true as const, test: { name: 'shared', include: shared, exclude: excludedPatterns(), isolate: false } },
];
