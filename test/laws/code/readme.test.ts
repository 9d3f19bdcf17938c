import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { pages } from '../words/pages.ts';
import { tracked } from './tracked-files.ts';

const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(text('package.json')) as Readonly<
  Record<'scripts' | 'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
>;

/** What the product or its packaging makes; it is not in the repository. */
const made = [
  /^out\//,
  /^dist\//,
  /^plan\.json$/,
  /^undo\.json$/,
  /^undo-<run>\.json$/,
  /^record\.json$/,
  /^report\.pdf$/,
  /^castellan\.cmd$/,
  /^resources\/powershell$/,
];

/** Pages of the past: they name what was there on their day. Their links are followed all the same. */
const ofThePast = (page: string): boolean => page === 'CHANGELOG.md' || /^docs\/decisions\/\d/.test(page);

const linksIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '').filter((link) => !/^[a-z]+:/.test(link));

/** Inline code in the form of a file or folder name: with a slash, or with the ending of a file. */
function pathsIn(markdown: string): readonly string[] {
  const code = [...markdown.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  const paths = code.filter((word) => /^[\w.<>*-]+(\/[\w.<>*-]*)+$|^[\w<>*-]+(\.[\w-]+)*\.(ts|tsx|mjs|ps1|json|md|typ|cmd|csv|pdf)$/.test(word));
  return [...paths.filter((path) => !(path in dependencies) && !(path in devDependencies))];
}

/** A pattern over the tracked files: <name> and * stand for anything but a slash. */
const pattern = (path: string): string =>
  path
    .replace(/\/$/, '')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/<[^>]*>|\*/g, '[^/]+');

/** From the folder of the README, from the root, from main, or, for a name alone, anywhere below the folder; *.ending is anywhere. */
function isThere(readme: string, path: string): boolean {
  if (made.some((each) => each.test(path))) return true;
  const folder = dirname(readme) === '.' ? '' : `${dirname(readme)}/`;
  const places = [posix.normalize(`${folder}${path}`), path, `main/${path}`].map((place) => new RegExp(`^${pattern(place)}(/|$)`));
  const anywhere = new RegExp(`^${folder === '' || path.startsWith('*.') ? '' : `${pattern(folder)}/`}(.*/)?${pattern(path)}(/|$)`);
  return tracked.some((file) => places.some((place) => place.test(file)) || anywhere.test(file));
}

describe('every page', () => {
  it('names only commands of npm that are there', () => {
    const named = pages.flatMap((file) => [...text(file).matchAll(/\bnpm (?:run )?([a-z][\w-]*)/g)].map((match) => [file, match[1] ?? ''] as const));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([, name]) => scripts[name] === undefined)).toEqual([]);
  });

  it('names only files and folders that are there', () => {
    const named = pages.flatMap((file) => [...(ofThePast(file) ? [] : pathsIn(text(file))), ...linksIn(text(file))].map((path) => [file, path] as const));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(([file, path]) => !isThere(file, path)).map(([file, path]) => `${file}: ${path}`)).toEqual([]);
  });

  it('names every variable that the tools read, and no other', () => {
    const sources = tracked.filter((file) => /^(scripts\/tools|scripts\/build|main)\/|^vitest\.config\.ts$/.test(file) && /\.(mjs|ts)$/.test(file));
    const read = new Set(sources.flatMap((file) => text(file).match(/\bCASTELLAN_[A-Z0-9_]+\b/g) ?? []));
    const named = new Set(text('README.md').match(/\bCASTELLAN_[A-Z0-9_]+\b/g) ?? []);
    expect([...named].filter((name) => !read.has(name))).toEqual([]);
    // Between the parts of the program, never set by a user.
    const inside = new Set([
      'CASTELLAN_GENERATE',
      'CASTELLAN_GENERATED',
      'CASTELLAN_BENCH_FRESH',
      'CASTELLAN_SESSION',
      'CASTELLAN_START',
      'CASTELLAN_FOLDER',
      'CASTELLAN_PROGRAM',
    ]);
    expect([...read].filter((name) => !named.has(name) && !inside.has(name))).toEqual([]);
  });
});

const withoutComments = (source: string): string => source.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');

describe('every message', () => {
  it('names only commands of npm that are there', () => {
    const sources = tracked.filter((file) => /^(main|renderer|scripts)\/.*\.(ts|tsx|mjs|ps1)$/.test(file));
    const named = sources.flatMap((file) =>
      [...withoutComments(text(file)).matchAll(/\bnpm (?:run )?([a-z][\w-]*)/g)].map((match) => [file, match[1] ?? ''] as const),
    );
    expect(named.length).toBeGreaterThan(5);
    // “npm ci” and “npm is set to” speak of npm itself.
    expect(named.filter(([, name]) => scripts[name] === undefined && !['ci', 'is'].includes(name))).toEqual([]);
  });
});

describe('every source', () => {
  it('names only scripts of PowerShell that are there, in comments as well', () => {
    const there = new Set(tracked.filter((file) => file.endsWith('.ps1')).map((file) => posix.basename(file)));
    // An example of the name of a collector.
    const example = 'Get-SmbShareFact.ps1';
    const sources = tracked.filter((file) => /^(main|renderer|scripts)\/.*\.(ts|tsx|mts|mjs|ps1|psm1)$/.test(file));
    const named = sources.flatMap((file) => [...text(file).matchAll(/\b[A-Z][a-z]+-[A-Za-z]+\.ps1\b/g)].map(([name]) => [file, name] as const));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(([, name]) => !there.has(name) && name !== example)).toEqual([]);
  });
});
