import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../docs/decisions', import.meta.url));

/** One line for each decision, oldest first. Throws for a file without number, title, status or date. */
export function decisionList(): string {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.md$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const [, number, title] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];
      const status = /^- Status: (.+)$/m.exec(text)?.[1];
      const date = /^- Date: (\d{4}-\d{2}-\d{2})$/m.exec(text)?.[1];
      if (number?.padStart(4, '0') !== file.slice(0, 4) || title === undefined || status === undefined || date === undefined)
        throw new Error(`docs/decisions/${file} needs “# <its number>. <title>”, “- Status: …” and “- Date: YYYY-MM-DD”.`);
      return `- [${number}](${file}) ${title.replaceAll('`', '')} (${date}, ${status})`;
    })
    .join('\n');
}
