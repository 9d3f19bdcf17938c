// How electron-builder makes the folder: nothing is downloaded, nothing is compiled, nothing is guessed.
import { join } from 'node:path';
import { root } from '../set-up.mjs';

/**
 * @param {{ electronDist: string, electronVersion: string, output: string }} options
 * @returns {import('electron-builder').Configuration}
 */
export const builderConfig = ({ electronDist, electronVersion, output }) => ({
  appId: 'castellan.desktop',
  productName: 'Castellan',
  electronDist,
  electronVersion,
  npmRebuild: false,
  nodeGypRebuild: false,
  directories: { output },
  files: ['**/*'],
  asar: true,
  // Opened by a thread of its own, and large: read from the disk as they are.
  asarUnpack: ['dist/report/**'],
  // Readable and signable, as files of their own.
  extraResources: [{ from: join(root, 'scripts', 'powershell'), to: 'powershell', filter: ['**/*.{ps1,psm1,psd1}', '*.generated.json'] }],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: { target: ['dir'], executableName: 'castellan-window', icon: join(root, 'assets', 'icon', 'icon.png'), category: 'System' },
  win: { target: ['dir'], executableName: 'castellan-window', icon: join(root, 'assets', 'icon', 'icon.ico') },
  mac: { target: ['dir'], icon: join(root, 'assets', 'icon', 'icon.png'), identity: null },
  publish: null,
});
