import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { useTyped } from '../../../renderer/state/use-typed.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';

/** What a field holds, and the functions that it has. */
function field(name: string, initial?: string): ReturnType<typeof useTyped> {
  let typed: ReturnType<typeof useTyped> | undefined;
  const Field = () => {
    typed = useTyped(name, initial);
    return null;
  };
  renderStatic(createElement(Field));
  return typed ?? expect.fail('nothing was shown');
}

describe('the text of a field', () => {
  beforeEach(() => {
    openConnection({ saveDraft: () => Promise.resolve() });
    useDraft.setState(useDraft.getInitialState(), true);
  });

  it('is there when the field is shown again, until it is forgotten', () => {
    field('owner', 'Anna')[1]('Ben');
    expect(field('owner', 'Anna')[0]).toBe('Ben');
    field('owner')[2]();
    expect(field('owner', 'Anna')[0]).toBe('Anna');
  });

  it('stays where another was typed while it was saved', () => {
    const [, type, forget] = field('owner');
    type('Ben');
    type('Ben and Carla');
    forget('Ben');
    expect(field('owner')[0]).toBe('Ben and Carla');
    forget('Ben and Carla');
    expect(field('owner')[0]).toBe('');
  });

  it.each([{ saved: 'Ben' }, { saved: undefined }])('stays where another host was connected while it was saved: $saved', ({ saved }) => {
    useDraft.setState({ reference: 'A' });
    const [, type, forget] = field('owner');
    type('Ben');
    useDraft.setState({ reference: 'B' });
    forget(saved);
    expect(field('owner')[0]).toBe('Ben');
    useDraft.setState({ reference: 'A' });
    forget(saved);
    expect(field('owner')[0]).toBe('');
  });
});
