// THIRD-PARTY-NOTICES.txt: the licences of everything that is in the product.

const rule = '-'.repeat(80);

/** @param {readonly { name: string, version: string, licence: string, texts: readonly string[] }[]} packages */
export function noticesText(packages) {
  const parts = packages.map(({ name, version, licence, texts }) => [
    rule,
    `${name} ${version}`,
    `Licence: ${licence}`,
    '',
    texts.length > 0 ? texts.join('\n\n') : `The package brings no text of its licence. ${licence} is named in its package.json.`,
  ]);
  return [
    'Castellan contains the following packages. The files for Electron and Chromium are beside this file',
    '(LICENSE.electron.txt, LICENSES.chromium.html).',
    ...parts.flat(),
    '',
  ]
    .join('\n')
    .replaceAll('\r\n', '\n');
}
