import path from 'node:path';
import type { Launch } from './powershell-transport.ts';
import { windowsFolder } from './windows-folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What Windows' own modules and tools ask for. Names count without their case. */
const handedOn: ReadonlySet<string> = new Set(
  [
    ['ALLUSERSPROFILE', 'APPDATA', 'COMMONPROGRAMFILES', 'COMMONPROGRAMFILES(X86)', 'COMMONPROGRAMW6432', 'COMPUTERNAME', 'HOMEDRIVE', 'HOMEPATH'],
    // Without LOCALAPPDATA Windows PowerShell looks through every module at each start.
    ['LOCALAPPDATA', 'LOGONSERVER', 'NUMBER_OF_PROCESSORS', 'OS', 'PROCESSOR_ARCHITECTURE', 'PROCESSOR_ARCHITEW6432', 'PROCESSOR_IDENTIFIER'],
    ['PROCESSOR_LEVEL', 'PROCESSOR_REVISION', 'PROGRAMDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)', 'PROGRAMW6432', 'PUBLIC', 'SESSIONNAME', 'SYSTEMDRIVE'],
    ['TEMP', 'TMP', 'USERDNSDOMAIN', 'USERDOMAIN', 'USERDOMAIN_ROAMINGPROFILE', 'USERNAME', 'USERPROFILE'],
    // sshd tells its children by this one that they are remote.
    ['SSH_CONNECTION'],
    // A layer that plays Windows needs these; Windows itself knows none of them, and none of them names a program.
    ['DOTNET_ENABLEWRITEXOREXECUTE', 'WINEPREFIX', 'WINEDEBUG', 'WINEARCH'],
  ].flat(),
);

/**
 * The environment of a PowerShell process. On Windows it is made from a list of what is handed on: variables of the user would let other programs of the
 * same user into a session with more rights (COR_PROFILER_PATH, DOTNET_STARTUP_HOOKS, PSModulePath, PATH, __PSLockdownPolicy …). Folders of Windows come
 * from Windows. On other systems it gives no additional rights, and everything is handed on. The script's path travels here, so that no text has to be put
 * together from it.
 */
export function childEnvironment(
  launch: Launch,
  parent: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  windows: () => string = windowsFolder,
): NodeJS.ProcessEnv {
  return {
    ...(platform === 'win32' ? { ...listed(parent), ...windowsVariables(windows()) } : parent),
    ...launch.environment,
    CASTELLAN_SESSION: launch.script,
    NO_COLOR: '1',
    POWERSHELL_TELEMETRY_OPTOUT: '1',
    POWERSHELL_UPDATECHECK: 'Off',
  };
}

const listed = (parent: Environment): Environment => Object.fromEntries(Object.entries(parent).filter(([name]) => handedOn.has(name.toUpperCase())));

/** The variables that Windows' own tools need. Their values come from the folder of Windows alone. */
export function windowsVariables(root: string): NodeJS.ProcessEnv {
  const system = path.win32.join(root, 'System32');
  return {
    SystemRoot: root,
    windir: root,
    ComSpec: path.win32.join(system, 'cmd.exe'),
    PATH: [system, root, path.win32.join(system, 'Wbem'), path.win32.join(system, 'WindowsPowerShell', 'v1.0')].join(';'),
    PATHEXT: '.COM;.EXE;.BAT;.CMD',
  };
}
