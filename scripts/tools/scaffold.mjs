// The files that “npm run new” writes. A mark stands where a developer has to write: a law finds it, so no file with a mark is released.
export const mark = ['WRITE', 'THIS'].join('-');

const camel = (stem) => stem.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const wrong = (message) => {
  throw new Error(message);
};
/** The parts of area/name or area/topic/name, and the way from the file to the room above its folders. */
const split = (place, what, folders) => {
  const [folder = '', ...rest] = place.split('/');
  if (rest.length > 2 || !folders.includes(folder)) wrong(`“${place}” is not <${what}>/<name> or <${what}>/<topic>/<name>. Known: ${folders.join(', ')}.`);
  const stem = rest.at(-1) ?? '';
  for (const part of rest.length === 0 ? [stem] : rest)
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(part)) wrong(`“${part}” is not a name in lower case with hyphens, such as secure-boot.`);
  return { folder, name: camel(stem), file: place, up: '../'.repeat(rest.length) };
};

/** One control that compares one fact with one value: the examples are derived. */
export function newControl(place, id, areas) {
  const { folder, name, file: at, up } = split(place, 'area', areas);
  if (!/^(HV-[A-E]-\d\d|W(0[1-9]|1[0-5])-A?\d\d)$/.test(id)) wrong(`“${id}” is not an id such as HV-D-02 or W04-01.`);
  const file = `main/catalogue/${at}.control.ts`;
  const text = `import { control } from '${up}control.ts';
import { is } from '${up}../grammar/expect.ts';
import { machine } from '${up}../resources/windows/machine.ts';

export const ${name} = control({
  id: '${id}',
  area: '${folder}',
  serves: ['S01'],
  title: '${mark}: the desired state, with the object first',
  titleWhenNotMet: '${mark}: the state found',
  severity: 'medium',
  depth: 'recommended',
  why: '${mark}: what an attacker does with it.',
  // ${mark}: the fact or setting that decides, and the demands and sources above and below.
  expect: is(machine.hyperV, true),
  fix: { kind: 'steps', steps: ['${mark}: what to do.'] },
  sources: ['sp-800-53'],
});
`;
  return {
    files: [{ file, text }],
    next: [
      `Replace each ${mark} in ${file}. Delete the comment with it.`,
      'Write examples only where the expectation is not a plain comparison: the test of derived examples tells.',
      'Run “npm run generate”, then “npm test”.',
    ],
  };
}

/** One subject with one fact of the host: read by the cmdlet that is named, or by a script of its own. */
export function newSubject(place, groups, cmdlet = '') {
  const { folder, name, file: at, up } = split(place, 'group', groups);
  if (cmdlet !== '' && !/^Get-[A-Z][A-Za-z]+$/.test(cmdlet)) wrong(`“${cmdlet}” is not a cmdlet that reads, such as Get-SmbServerConfiguration.`);
  // Hyper-V's classes have no page of Microsoft, and its administrators need not be administrators of the host.
  const ofHyperV = /^Get-VM/.test(cmdlet);
  const documented = `    documented: { '${cmdlet}': '${mark}: the page of learn.microsoft.com with the properties of its class' },\n`;
  const how =
    cmdlet === ''
      ? `  native: '${mark}: the command that shows it',
  scope: { is: 'host' },
`
      : `  scope: { is: 'host' },
  cmdlets: {
    // ${mark}: listed, vm or vmPart where the cmdlet gives more than one object, with the property of Windows for each part of the key.
${ofHyperV ? `    // ${mark}: for a part of a VM, begin with a copy of cmdlets, label and facts of hyper-v/vm-com-port.ts.\n` : ''}    each: 'host',
    module: '${ofHyperV ? 'Hyper-V' : `${mark}: the module of the cmdlet`}',
    read: '${cmdlet}',
    key: {},
${ofHyperV ? '' : documented}    one: '${mark}: what one object is called',
    properties: { value: 'Value' },
  },
`;
  const file = `main/resources/${at}.ts`;
  const text = `import { fact, resource } from '${up}../grammar/resource.ts';
import { text } from '${up}../grammar/kinds.ts';

/** ${mark}: what this subject is, and where Windows documents it. */
export const ${name} = resource({
  name: '${name}',
  title: '${mark}: the Windows name of the subject',
  keyNames: [],
  needs: '${ofHyperV ? 'hyperVAdministrators' : 'administrator'}',
${how}  facts: {
    // ${mark}: one entry a property, with its kind and two values that Windows can report.
    value: fact('value', text('one', 'two')),
  },
});
`;
  return {
    files: [{ file, text }],
    next: [
      `Replace each ${mark} in ${file}.`,
      ...(cmdlet === ''
        ? [
            `Write the collector in scripts/powershell/read/${folder}/Get-${name[0].toUpperCase()}${name.slice(1)}Fact.ps1: its name is what it answers for.`,
            `Write a stub in test/simulator/module/${folder}, and name it in test/simulator/list-properties.ps1 and test/laws/host/collectors.pwsh.test.ts.`,
          ]
        : []),
      ofHyperV
        ? 'Write in test/simulator/proof.json how each property of its class is known; test/simulator/README.md explains the marks.'
        : 'Write how each property of Windows is known: the page of its class in the subject, or a mark in test/simulator/proof.json.',
      'Run “npm run generate” with PowerShell, then “npm test”.',
    ],
  };
}
