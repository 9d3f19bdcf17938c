// npm run package: the program as a folder that can be carried to a host. With --windows: the same for Windows, and as a zip.
// With --any-electron: also with another Electron than package.json names.
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findProgram } from './programs/find-program.mjs';
import { root, setUp, stop } from './set-up.mjs';

setUp();
const { build } = await import('./build.mjs');
const { fetchElectron } = await import('./programs/electron-program.mjs');
const { electronFolder } = await import('./package/electron-folder.mjs');
const { builderConfig } = await import('./package/builder-config.mjs');
const { productPackages } = await import('./package/product-packages.mjs');
const { noticesText } = await import('./package/notices.mjs');
const { billOfMaterials } = await import('./package/bill-of-materials.mjs');
const { fetchNativeTypstFor, nativeTypstBinary, nativeTypstFolder } = await import('./programs/native-typst.mjs');
const { makeInstaller } = await import('./package/installer.mjs');
const { cmdLauncher, shellLauncher } = await import('./package/launchers.mjs');

const forWindows = process.argv.includes('--windows') && process.platform !== 'win32';
const platform = forWindows ? 'win32' : process.platform;
const any = process.argv.includes('--any-electron');
const found = electronFolder(
  forWindows
    ? {
        folder: process.env.CASTELLAN_ELECTRON_WINDOWS,
        platform,
        any,
        how: 'Unpack Electron for Windows (x64) somewhere and name the folder in CASTELLAN_ELECTRON_WINDOWS.',
      }
    : {
        folder: process.env.ELECTRON_OVERRIDE_DIST_PATH ?? (fetchElectron() && join(root, 'node_modules', 'electron', 'dist')),
        platform,
        any,
        how: 'Its installer could not fetch it either. Name a folder with it in ELECTRON_OVERRIDE_DIST_PATH.',
      },
);
if ('why' in found) stop(found.why);

build('window');
const output = join(root, 'out');
const app = join(output, 'app');
rmSync(app, { recursive: true, force: true });
mkdirSync(join(app, 'dist'), { recursive: true });
for (const part of ['electron', 'renderer', 'report']) cpSync(join(root, 'dist', part), join(app, 'dist', part), { recursive: true });
// Native code is of one platform: what was built here is for this one.
const native = join(app, 'dist', 'report', 'typst-native.node');
rmSync(native, { force: true });
const binary = forWindows ? fetchNativeTypstFor(platform, 'x64') : nativeTypstBinary(process.platform, process.arch);
if (binary === undefined) console.log(`The native Typst for ${platform} could not be had: this package sets reports with WebAssembly, which takes longer.`);
else cpSync(binary, native);
const { name, version, description, main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packaged = { name, productName: 'Castellan', version, description, author: 'Castellan', license: 'UNLICENSED', type: 'module', main };
writeFileSync(join(app, 'package.json'), `${JSON.stringify(packaged, null, 2)}\n`);

const packages = productPackages(binary === undefined ? [] : [nativeTypstFolder(binary)]);
const beside = join(output, 'beside');
rmSync(beside, { recursive: true, force: true });
mkdirSync(beside, { recursive: true });
writeFileSync(join(beside, 'THIRD-PARTY-NOTICES.txt'), noticesText(packages));
writeFileSync(join(beside, 'castellan.cdx.json'), billOfMaterials({ version, electron: found.version, packages }));
if (platform === 'win32') writeFileSync(join(beside, 'castellan.cmd'), cmdLauncher);
else {
  writeFileSync(join(beside, 'castellan'), shellLauncher);
  chmodSync(join(beside, 'castellan'), 0o755);
}

const sevenZip = process.env.ELECTRON_BUILDER_7ZIP_PATH ?? findProgram(['7za']) ?? findProgram(['7z']);
const asZip = platform === 'win32' && sevenZip !== undefined;
if (asZip) process.env.ELECTRON_BUILDER_7ZIP_PATH = sevenZip;
const { build: pack, Platform, Arch } = await import('electron-builder');
const target = { win32: Platform.WINDOWS, darwin: Platform.MAC }[platform] ?? Platform.LINUX;
const config = builderConfig({ electronDist: found.folder, electronVersion: found.version, output });
await pack({
  projectDir: app,
  targets: target.createTarget(asZip ? ['dir', 'zip'] : 'dir', platform === 'win32' ? Arch.x64 : (Arch[process.arch] ?? Arch.x64)),
  config: { ...config, extraFiles: [{ from: beside, to: '.', filter: ['**/*'] }] },
  publish: 'never',
});
const folder = join(output, { win32: 'win-unpacked', darwin: 'mac' }[platform] ?? 'linux-unpacked');
// Electron’s own greeting, and files that were left in the folder that Electron came from.
rmSync(join(folder, 'resources', 'default_app.asar'), { force: true });
for (const file of readdirSync(folder).filter((each) => each.startsWith('.'))) rmSync(join(folder, file), { recursive: true, force: true });
rmSync(join(output, 'builder-debug.yml'), { force: true });
rmSync(app, { recursive: true, force: true });
rmSync(beside, { recursive: true, force: true });
console.log(`The program is in ${relative(root, folder)}, made with Electron ${found.version}.`);
if (platform === 'win32' && !asZip) console.log('No zip was made: 7za or 7z is not on PATH (ELECTRON_BUILDER_7ZIP_PATH names it elsewhere).');
if (platform === 'win32') {
  const installer = join(output, `castellan-${version}-x64.exe`);
  rmSync(installer, { force: true });
  const why = makeInstaller({ source: folder, out: installer, version });
  console.log(why === undefined ? `The installer is ${relative(root, installer)}.` : `No installer was made: ${why}.`);
}
