// The packages that are in the product, from the lists that the bundlers wrote, with what their notices need.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up.mjs';

const partsInProduct = ['window', 'preload', 'renderer', 'report'];
const licenceFile = /^(licen[cs]e|copying|notice)([._-].*)?$/i;

/** The folder of a package; one that only another brings is below that. */
function folderOf(name) {
  const direct = join(root, 'node_modules', name);
  if (existsSync(join(direct, 'package.json'))) return direct;
  throw new Error(`The package ${name} is in the product and not in node_modules.`);
}

/**
 * Name, version, licence and the texts that have to be handed on.
 * @param {readonly string[]} more folders of packages of which files were copied into the product
 */
export function productPackages(more = []) {
  const names = new Set(partsInProduct.flatMap((part) => JSON.parse(readFileSync(join(root, 'dist', 'packages', `${part}.json`), 'utf8'))));
  const folders = [...[...names].map(folderOf), ...more];
  const packages = folders.map((folder) => {
    const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((file) => licenceFile.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    const named = typeof license === 'string' ? license : (license?.type ?? licenses?.map((each) => each.type).join(' OR '));
    return { name, version, licence: named ?? 'see the text', texts };
  });
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}
