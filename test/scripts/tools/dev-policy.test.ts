import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../main/shells/page/page-headers.ts';
import { devPolicy } from '../../../scripts/tools/dev-policy.mjs';
import { root } from '../../laws/code/generated-file.ts';
import { tracked } from '../../laws/code/tracked-files.ts';

describe('the policy of the development server', () => {
  it('allows inline scripts and styles, which Vite needs, and keeps every other rule', () => {
    const rules = devPolicy(contentSecurityPolicy).split('; ');
    expect(rules).toContain("script-src 'self' 'unsafe-inline'");
    expect(rules).toContain("style-src 'self' 'unsafe-inline'");
    expect(rules).toContain("connect-src 'self' ws:");
    for (const rule of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"])
      expect(rules).toContain(rule);
  });

  it('is no part of the product: no source of it relaxes a policy, knows a development mode, or reads the tools', () => {
    const sources = tracked.filter((file) => /^(main|renderer)\/.*\.(ts|tsx|html)$|^scripts\/build\//.test(file));
    expect(sources.length).toBeGreaterThan(200);
    const forbidden = /unsafe-(inline|eval|hashes)|import\.meta\.(hot|env)|dev-policy|scripts\/tools\/dev/;
    expect(sources.filter((file) => forbidden.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });
});
