import { realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Where Windows is installed, not read from the environment: a user can set SystemRoot or windir for their own account. A program that was started with
 * more rights would then start the programs of that user. Node cannot call GetSystemDirectory; what it can read is the path from which the loader of Windows
 * has loaded ntdll.dll, and the target of the kernel's own link \SystemRoot. A user can change neither.
 */
export function windowsFolder(loaded: () => readonly string[] = loadedLibraries, kernelLink: () => string | undefined = behindKernelLink): string {
  const library = loaded().find((file) => /\\(?:system32|syswow64)\\ntdll\.dll$/iu.test(file));
  const system = library === undefined ? kernelLink() : path.win32.dirname(library);
  return system === undefined ? 'C:\\Windows' : path.win32.dirname(system);
}

/** The folder of Windows' tools for a program of the same width. */
export const systemFolder = (): string => path.win32.join((known ??= windowsFolder()), 'System32');
let known: string | undefined;

function loadedLibraries(): readonly string[] {
  const report: unknown = process.report.getReport();
  if (typeof report !== 'object' || report === null || !('sharedObjects' in report) || !Array.isArray(report.sharedObjects)) return [];
  return report.sharedObjects.filter((each): each is string => typeof each === 'string');
}

function behindKernelLink(): string | undefined {
  try {
    const system = realpathSync.native('\\\\?\\GLOBALROOT\\SystemRoot\\System32').replace(/^\\\\\?\\/u, '');
    return /^[A-Za-z]:\\.+\\System32$/iu.test(system) ? system : undefined;
  } catch {
    return undefined;
  }
}
