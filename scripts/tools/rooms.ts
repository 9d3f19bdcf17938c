export interface Room {
  /** Rooms, folders or single files, below main/ or the top level. */
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /** Whether modules of Node may be imported. */
  readonly node: boolean;
}

/** What each room may import. A room or package that is not here is refused (test/laws/code/arrows.test.ts); docs/architecture.md draws it. */
export const rooms: Readonly<Record<string, Room>> = {
  contract: { rooms: [], packages: ['zod', '@orpc/contract'], node: false },
  words: { rooms: ['contract'], packages: [], node: false },
  drawing: { rooms: ['words', 'contract'], packages: [], node: false },
  grammar: { rooms: ['words', 'contract'], packages: ['zod'], node: false },
  resources: { rooms: ['grammar', 'contract'], packages: ['zod', 'd3-dsv', 'fast-xml-parser', 'ipaddr.js'], node: false },
  catalogue: { rooms: ['resources', 'grammar', 'words', 'contract'], packages: [], node: false },
  engine: { rooms: ['catalogue', 'resources', 'grammar', 'words', 'contract'], packages: [], node: false },
  powershell: { rooms: ['contract'], packages: ['zod', 'node-powershell'], node: true },
  hosts: { rooms: ['engine/ports.ts', 'resources', 'grammar', 'powershell', 'words', 'contract', 'assets'], packages: ['zod'], node: false },
  storage: { rooms: ['engine/ports.ts', 'words', 'contract'], packages: ['zod'], node: true },
  reports: {
    rooms: ['drawing', 'words', 'contract'],
    packages: ['canonicalize', 'd3-dsv', '@myriaddreamin/typst.ts', '@myriaddreamin/typst-ts-web-compiler', '@myriaddreamin/typst-ts-renderer'],
    node: true,
  },
  application: {
    rooms: ['catalogue', 'contract', 'engine', 'grammar', 'reports', 'resources', 'storage', 'words', 'scripts/powershell/integrity.generated.json'],
    packages: [],
    node: false,
  },
  shells: {
    rooms: [
      'application',
      'catalogue',
      'contract',
      'drawing',
      'engine',
      'grammar',
      'hosts',
      'powershell',
      'reports',
      'resources',
      'scripts/powershell/integrity.generated.json',
      'storage',
      'words',
      'package.json',
    ],
    packages: ['zod', 'canonicalize', 'commander', '@orpc/server', 'ws'],
    node: true,
  },
  renderer: {
    rooms: ['drawing', 'words', 'contract'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      '@fluentui/react-components',
      '@fluentui/react-icons',
      '@tanstack/react-virtual',
      '@orpc/client',
      '@orpc/contract',
    ],
    node: false,
  },
};

/** Folders of a room from the lowest up: each may import those below it and what is in the room itself. */
const lowestFirst = (...names: readonly string[]): Folders =>
  Object.fromEntries<readonly string[]>([['', []], ...names.map((name, at) => [name, ['', ...names.slice(0, at)]] as const)]);

/** The same, where the files of the room itself stand above its folders: each folder may import those below it alone. */
const underTheRoom = (...names: readonly string[]): Folders =>
  Object.fromEntries<readonly string[]>([...names, ''].map((name, at) => [name, names.slice(0, at)] as const));

/** Areas of the catalogue rest on the files of the room, and none imports another; the generated list names them all. */
const areasOf = (...names: readonly string[]): Folders => ({
  '': [],
  ...Object.fromEntries<readonly string[]>(names.map((name) => [name, ['']] as const)),
  'index.generated.ts': ['', ...names],
});

/** By folder, what it may import of its own room beside itself; '' are the files of the room itself, but for a file that is named here. */
export type Folders = Readonly<Record<string, readonly string[]>>;

/** What every feature of the screens rests on. */
const ground = ['theme', 'bridge', 'kit', 'state'];

/** Rooms with an order inside. A folder that is not here is refused, and so is one feature that another does not name here. */
export const folders: Readonly<Record<string, Folders>> = {
  contract: lowestFirst('record', 'wizard'),
  words: lowestFirst('findings', 'changes', 'rollback'),
  storage: underTheRoom('json', 'journal', 'scans'),
  resources: underTheRoom('formats', 'names', 'questions', 'windows', 'certificates', 'network', 'identity', 'defender', 'hyper-v', 'files'),
  catalogue: areasOf(
    'anti-malware',
    'auditing',
    'communications',
    'directory-security',
    'file-system',
    'parked-vms',
    'patching',
    'perimeter',
    'pki',
    'remote-access',
    'resource-access',
    'role-based-access',
    'security-configuration',
    'security-policies',
    'segregation',
    'user-identification',
    'vm-settings',
    'vm-storage',
    'vpn',
    'web-services',
  ),
  engine: lowestFirst('judging', 'mapping', 'protecting', 'history', 'planning', 'running'),
  application: underTheRoom('ports', 'views', 'evidence', 'choice', 'hosts', 'scans', 'plans', 'runs', 'statements', 'past', 'vms', 'reporting'),
  hosts: { '': [], local: [''], practice: [''] },
  reports: { '': [], document: [''], redact: [''], pdf: ['', 'document'] },
  shells: lowestFirst('workspace', 'page', 'cli', 'web', 'electron'),
  renderer: {
    theme: [],
    bridge: [],
    kit: ['theme', 'bridge'],
    state: ['bridge', 'kit'],
    scan: ground,
    environment: ground,
    help: ground,
    rollback: ground,
    fix: [...ground, 'rollback'],
    findings: [...ground, 'fix', 'scan'],
    map: [...ground, 'scan'],
    plan: [...ground, 'findings', 'fix'],
    apply: [...ground, 'fix', 'plan', 'rollback', 'scan'],
    history: [...ground, 'apply', 'fix'],
    report: [...ground, 'history', 'scan'],
    overview: [...ground, 'findings', 'fix', 'history', 'scan'],
    areas: [...ground, 'findings', 'overview', 'scan'],
    vms: [...ground, 'findings', 'fix', 'overview', 'scan'],
    connect: [...ground, 'apply', 'environment', 'history', 'map', 'report', 'rollback', 'scan', 'vms'],
    gallery: [...ground, 'apply', 'environment', 'findings', 'fix', 'plan', 'rollback'],
    frame: [
      ...ground,
      'apply',
      'areas',
      'connect',
      'environment',
      'findings',
      'gallery',
      'help',
      'history',
      'map',
      'plan',
      'report',
      'rollback',
      'scan',
      'vms',
    ],
    '': ['frame', 'gallery'],
  },
};
