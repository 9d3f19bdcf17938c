import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { folders, rooms, type Folders } from '../../../scripts/tools/rooms.ts';
import { root } from './generated-file.ts';

/** Packages that only one folder of a room may import. */
const inside: Readonly<Record<string, string>> = { electron: 'shells/electron' };
/** Rooms that hold no schema, so that every side may run them: they take only types from the contract. */
const withoutSchema: ReadonlySet<string> = new Set(['words', 'drawing', 'renderer']);
const main = join(root, 'main');

export interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Only types: nothing of it is there when the program runs. */
  readonly typeOnly?: boolean;
}

/** Every import, export-from and dynamic import of a text, by the compiler's own reader. */
export function importsOf(file: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    const typeOnly = ts.isImportDeclaration(node)
      ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : ts.isExportDeclaration(node) && node.isTypeOnly;
    if (specifier) found.push({ file, specifier: ts.isStringLiteral(specifier) ? specifier.text : '(computed)', typeOnly });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Why an import between two folders of one room is refused; undefined when the table allows it. Paths begin with the room. */
function sideways(own: string, place: string): string | undefined {
  const folderOf = (path: string): string => path.split('/').slice(1, -1)[0] ?? '';
  const [room = ''] = own.split('/');
  const order = folders[room];
  if (!order || !place.startsWith(`${room}/`)) return undefined;
  const placeIn = (path: string): string => {
    const name = path.split('/').slice(1).join('/');
    return Object.hasOwn(order, name) ? name : folderOf(path);
  };
  const [from, to] = [placeIn(own), placeIn(place)];
  const allowed = order[from];
  if (!allowed) return `the folder ${room}/${from} is not in the table of folders`;
  return from === to || allowed.includes(to) ? undefined : `${room}/${from} may not import ${room}/${to}`;
}

/** Folders of a table from which arrows lead back to themselves. */
export function circlesIn(table: Folders): readonly string[] {
  const reached = (from: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
    (table[from] ?? []).reduce((known, to) => (known.has(to) ? known : reached(to, new Set([...known, to]))), seen);
  return Object.keys(table).filter((folder) => reached(folder).has(folder));
}

/** Why this import is refused; undefined when the table allows it. */
export function refusal({ file, specifier, typeOnly = false }: Import): string | undefined {
  const own = relative(main, file).split(sep).join('/');
  const room = own.startsWith('../renderer/') ? 'renderer' : (own.split('/')[0] ?? '');
  const allowed = rooms[room];
  if (!allowed) return `the room ${room} is not in the table`;
  if (specifier.startsWith('.')) {
    const target = resolve(dirname(file), specifier.replace(/\?raw$/, ''));
    const path = relative(main, target).split(sep).join('/');
    const place = path.startsWith('..') ? relative(root, target).split(sep).join('/') : path;
    if (withoutSchema.has(room) && place.startsWith('contract/') && !typeOnly)
      return `${room} takes only types from the contract: its schemas stay on the other side`;
    const refused = sideways(own.replace('../', ''), place);
    if (refused !== undefined) return refused;
    if (place.startsWith(`${room}/`) || allowed.rooms.some((each) => place === each || place.startsWith(`${each}/`)))
      return /\.(tsx?|json)$/.test(specifier.replace(/\?raw$/, '')) ? undefined : 'it is written without its ending';
    return `${room} may not import ${place}`;
  }
  const name = specifier.startsWith('node:')
    ? 'node'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
  if (name === 'node') return allowed.node ? undefined : `${room} may not use Node`;
  const only = inside[name];
  if (only !== undefined) return own.startsWith(`${only}/`) ? undefined : `only ${only} may import ${name}`;
  if (builtinModules.includes(name)) return 'modules of Node are imported as node:…';
  return allowed.packages.includes(name) ? undefined : `${room} may not import the package ${name}`;
}

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

/** The circles among files, each as the files that import each other, directly or through others. Types count as well. */
export function circlesOf(imports: readonly Import[]): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>();
  for (const { file, specifier } of imports)
    if (specifier.startsWith('.')) targets.set(file, [...(targets.get(file) ?? []), resolve(dirname(file), specifier)]);
  const reach = new Map<string, ReadonlySet<string>>();
  const reachedFrom = (file: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const open = [...(targets.get(file) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(targets.get(next) ?? []));
    }
    reach.set(file, found);
    return found;
  };
  const inCircle = [...targets.keys()].filter((file) => reachedFrom(file).has(file));
  const seen = new Set<string>();
  return inCircle.flatMap((file) => {
    if (seen.has(file)) return [];
    const circle = inCircle.filter((other) => reach.get(file)?.has(other) === true && reach.get(other)?.has(file) === true);
    for (const other of circle) seen.add(other);
    return [circle];
  });
}

describe('arrows', () => {
  it('make no circle', () => {
    const imports = [...sources(main), ...sources(join(root, 'renderer'))].flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));
    expect(circlesOf(imports).map((circle) => circle.map((file) => relative(root, file)))).toEqual([]);
  });

  it.each([
    [{ a: ['b'], b: ['a'] }, [['a', 'b']]],
    [{ a: ['b'], b: ['c'], c: ['a'], d: ['a'] }, [['a', 'b', 'c']]],
    [{ a: ['b', 'c'], b: ['c'] }, []],
  ])('in %j make the circles %j', (graph, circles) => {
    const imports = Object.entries(graph).flatMap(([file, to]) => to.map((each) => ({ file: `/${file}`, specifier: `./${each}` })));
    expect(circlesOf(imports)).toEqual(circles.map((circle) => circle.map((file) => `/${file}`)));
  });

  it('point inward everywhere', () => {
    const imports = [...sources(main), ...sources(join(root, 'renderer'))].flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.flatMap((each) => (refusal(each) === undefined ? [] : [`${relative(root, each.file)}: ${refusal(each) ?? ''}`]))).toEqual([]);
  });

  it.each([
    ['contract/x.ts', '../engine/judge.ts'],
    ['catalogue/pki/x.control.ts', 'node:fs'],
    ['engine/x.ts', '../hosts/host-error.ts'],
    ['hosts/x.ts', '../engine/judge.ts'],
    ['hosts/x.ts', '../catalogue/area.ts'],
    ['powershell/x.ts', '../resources/hyper-v/vm.ts'],
    ['grammar/x.ts', '../resources/hyper-v/vm.ts'],
    ['storage/x.ts', '../engine/apply.ts'],
    ['engine/x.ts', 'zod'],
    ['reports/x.ts', '../engine/judge.ts'],
    ['reports/x.ts', '../storage/json/json-file.ts'],
    ['shells/x.ts', 'electron'],
    ['shells/web/x.ts', 'electron'],
    ['../renderer/x.ts', 'electron'],
    ['../renderer/x.ts', 'node:fs'],
    ['../renderer/x.ts', 'zod'],
    ['../renderer/x.ts', '../main/engine/judge.ts'],
    ['../renderer/state/x.ts', '../../main/contract/severity.ts'],
    ['words/x.ts', '../contract/severity.ts'],
    ['words/x.ts', 'zod'],
    ['words/x.ts', '../engine/judging/judge.ts'],
    ['contract/x.ts', '../words/counted.ts'],
    ['shells/x.ts', 'fs'],
    ['engine/x.ts', './plan'],
    ['engine/judging/x.ts', '../planning/plan.ts'],
    ['engine/ports.ts', './judging/judge.ts'],
    ['engine/attic/x.ts', '../judging/judge.ts'],
    ['shells/workspace/x.ts', '../cli/io.ts'],
    ['shells/compose.ts', './workspace/workspace.ts'],
    ['attic/x.ts', './y.ts'],
    ['contract/record/x.ts', '../wizard/api.ts'],
    ['catalogue/pki/x.control.ts', '../auditing/log-sizes.control.ts'],
    ['catalogue/control.ts', './index.generated.ts'],
    ['resources/hyper-v/x.ts', '../files/folder.ts'],
    ['resources/windows/x.ts', '../resource-named.ts'],
    ['application/evidence/x.ts', '../scans/scan-host.ts'],
    ['application/hosts/x.ts', '../scans/recall-host.ts'],
    ['words/findings/x.ts', '../changes/fix-words.ts'],
    ['storage/json/x.ts', '../journal/journal-file.ts'],
    ['../renderer/kit/x.tsx', '../state/draft-store.ts'],
    ['../renderer/state/x.ts', '../findings/finding-groups.ts'],
    ['../renderer/scan/x.tsx', '../plan/plan-screen.tsx'],
    ['../renderer/plan/x.tsx', '../frame/rail.tsx'],
    ['../renderer/plan/x.tsx', '../main.tsx'],
    ['../renderer/attic/x.tsx', '../kit/progress.tsx'],
  ])('from %s to %s are refused', (file, specifier) => {
    expect(refusal({ file: join(main, file), specifier })).toBeDefined();
  });

  it('are in an order in every room with folders', () => {
    const withFolders = readdirSync(main, { withFileTypes: true }).filter(
      (room) => room.isDirectory() && sources(join(main, room.name)).some((file) => dirname(file) !== join(main, room.name)),
    );
    expect(withFolders.map(({ name }) => name).filter((name) => !Object.hasOwn(folders, name))).toEqual([]);
  });

  it.each(Object.keys(folders))('between the folders of %s make no circle', (room) => {
    expect(circlesIn(folders[room] ?? {})).toEqual([]);
  });

  it('in a circle are found', () => {
    expect(circlesIn({ a: ['b'], b: ['c'], c: ['b'], d: ['a'] })).toEqual(['b', 'c']);
  });

  it('are found in every form of import', () => {
    expect(
      importsOf(
        'x.ts',
        "import a from './a.ts'; export * from './b.ts'; const c = await import('./c.ts'); import type { D } from './d.ts'; import(`./${a}`);",
      ).map((each) => each.specifier),
    ).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', '(computed)']);
  });
});
