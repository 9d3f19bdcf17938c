import { useState, type KeyboardEvent } from 'react';

interface Stop {
  readonly tabIndex: 0 | -1;
  readonly 'data-stop': '';
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One tab stop for the buttons of a list, however long it is; the arrows go from one to the next. Lists inside one `data-stops` are one list. */
export function useOneStop(names: readonly string[]): (name: string) => Stop {
  const [at, setAt] = useState<string>();
  const stop = at !== undefined && names.includes(at) ? at : names[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const turn = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (turn === 0) return;
    const list = event.currentTarget.closest('[data-stops]') ?? event.currentTarget.closest('ul');
    const stops = [...(list?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    const next = stops[stops.indexOf(event.currentTarget) + turn];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (name) => ({
    tabIndex: name === stop ? 0 : -1,
    'data-stop': '',
    onFocus: () => {
      setAt(name);
    },
    onKeyDown,
  });
}
