import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { SavedScript } from '../../../renderer/plan/save-script.tsx';
import { renderStatic } from '../render-static.ts';

const plan = { name: 'plan-1.json', sha256: 'ab', text: '' };
const undo = { name: 'undo-plan-1.json', sha256: 'cd', text: '' };
const text = (written: Parameters<typeof SavedScript>[0]['written']): string => renderStatic(createElement(SavedScript, { written })).text;

describe('a saved script on the plan page', () => {
  it('shows its folder, and the commands with the SHA-256 that they require', () => {
    const shown = text({ is: 'saved', folder: 'D:\\Change 4711', plan, undo, notMade: 2 });
    expect(shown).toContain('Script saved to D:\\Change 4711');
    expect(shown).toContain('.\\apply-plan.ps1 -Path plan-1.json -Sha256 ab');
    expect(shown).toContain('.\\undo.ps1 -Path undo-plan-1.json -Sha256 cd');
    expect(shown).toContain('Changes on hold are not in it: 2.');
  });

  it('says where the scripts are when the browser has only the data', () => {
    const shown = text({ is: 'fetch', plan, undo, notMade: 0 });
    expect(shown).toContain('saved as data. Use them with apply-plan.ps1 and undo.ps1');
    expect(shown).not.toContain('on hold');
  });
});
