export function electronWithDisplay(): string | undefined;
export function electronProgram(): string | undefined;
export function fetchElectron(): string | undefined;
