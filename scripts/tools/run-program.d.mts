import type { SpawnOptions } from 'node:child_process';

export function runProgram(program: string, args: readonly string[], options?: SpawnOptions): Promise<number>;
