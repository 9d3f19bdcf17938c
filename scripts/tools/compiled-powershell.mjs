// PowerShell as a .NET tool contains no native code, so each process of the tests compiles PowerShell anew. This makes a copy with native code, once, with
// the compiler of .NET (https://learn.microsoft.com/dotnet/core/deploying/ready-to-run). PowerShell does the same; only tests use the copy.
//   node scripts/tools/compiled-powershell.mjs PWSH      prints the path of the copy, or PWSH where there can be none
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from './programs/find-program.mjs';
import { fetchedFolder, lastLine, writeStarter } from './programs/test-powershell.mjs';

/** What each process loads; the C# compiler is large and is used once. */
const assemblies = [
  'System.Management.Automation',
  'Microsoft.PowerShell.Commands.Utility',
  'Microsoft.PowerShell.Commands.Management',
  'Microsoft.PowerShell.ConsoleHost',
  'Microsoft.PowerShell.Security',
  'Newtonsoft.Json',
];
const askLimitMs = 60_000;
const fetchLimitMs = 300_000;
const compileLimitMs = 300_000;
const question = '$PSHOME; "$($PSVersionTable.PSVersion)"; [Runtime.InteropServices.RuntimeEnvironment]::GetRuntimeDirectory()';

function ran(what, program, args, options) {
  const done = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (done.status === 0) return done.stdout;
  throw new Error(`${what}: ${lastLine(`${done.stdout ?? ''}\n${done.stderr ?? ''}`) ?? done.error?.message ?? String(done.signal)}`);
}

const platforms = { linux: 'linux', darwin: 'osx' };

function compiler(dotnet, work, runtimeVersion) {
  const kind = `${platforms[process.platform]}-${process.arch}`;
  const packageName = `Microsoft.NETCore.App.Crossgen2.${kind}`;
  const project = [
    '<Project Sdk="Microsoft.NET.Sdk">',
    `  <PropertyGroup><TargetFramework>net${runtimeVersion.split('.').slice(0, 2).join('.')}</TargetFramework></PropertyGroup>`,
    `  <ItemGroup><PackageDownload Include="${packageName}" Version="[${runtimeVersion}]" /></ItemGroup>`,
    '</Project>',
  ];
  writeFileSync(join(work, 'compiler.csproj'), project.join('\n'));
  const env = { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' };
  ran('The compiler could not be fetched', dotnet, ['restore', 'compiler.csproj', '--packages', join(work, 'packages')], {
    cwd: work,
    env,
    timeout: fetchLimitMs,
  });
  const program = join(work, 'packages', packageName.toLowerCase(), runtimeVersion, 'tools', 'crossgen2');
  chmodSync(program, 0o755);
  return program;
}

/**
 * The path of a copy of this PowerShell with native code. The same path where it has native code already. Throws why there is none otherwise.
 * @param {string} powershell
 */
export function compiledPowerShell(powershell, surroundings = { env: process.env, platform: process.platform }) {
  const answer = ran('PowerShell does not run', powershell, ['-NoProfile', '-NonInteractive', '-Command', question], { timeout: askLimitMs });
  const [home = '', version = '', runtime = ''] = answer.trim().split(/\r?\n/);
  if (!(process.platform in platforms) || basename(home) !== 'unix' || basename(dirname(home)) !== 'any') return powershell;
  const folder = runtime.replace(/[\\/]$/, '');
  const base = fetchedFolder(surroundings);
  const target = join(base, `powershell-${version}-compiled-${basename(folder)}`);
  const starter = join(target, 'pwsh');
  if (existsSync(starter)) return starter;
  const dotnet = findProgram(['dotnet'], surroundings);
  if (dotnet === undefined) throw new Error('There is no dotnet on PATH.');
  mkdirSync(base, { recursive: true });
  const work = mkdtempSync(`${target}-`);
  try {
    const program = compiler(dotnet, work, basename(folder));
    const copy = join(work, 'copy');
    cpSync(home, join(copy, 'unix'), { recursive: true });
    for (const name of assemblies) {
      const [from, to] = [join(home, `${name}.dll`), join(copy, 'unix', `${name}.dll`)];
      rmSync(to);
      ran(`${name} could not be compiled`, program, [from, '-o', to, '-r', join(folder, '*.dll'), '-r', join(home, '*.dll'), '-O'], {
        timeout: compileLimitMs,
      });
    }
    writeStarter(join(copy, 'pwsh'), dotnet, join(target, 'unix', 'pwsh.dll'));
    // Another process may have been faster.
    if (!existsSync(target)) renameSync(copy, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const said = ran('The copy does not run', starter, ['-NoProfile', '-NonInteractive', '-Command', '"$($PSVersionTable.PSVersion)"'], { timeout: askLimitMs });
  if (said.trim() !== version) throw new Error(`The copy says that it is PowerShell ${said.trim()}.`);
  return starter;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [given = ''] = process.argv.slice(2);
  try {
    console.log(compiledPowerShell(given));
  } catch (error) {
    console.error(`The tests run PowerShell without native code, which takes longer. ${error.message}`);
    console.log(given);
  }
}
