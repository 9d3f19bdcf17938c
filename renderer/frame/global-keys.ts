import { regionsAfter } from './regions-after.ts';
import { isRollbackShown, useRollback } from '../rollback/rollback-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { startScan } from '../scan/scan-store.ts';
import { steps } from '../state/steps.ts';

function focusRegion(name: string): boolean {
  const region = document.querySelector<HTMLElement>(`[data-f6="${name}"]`);
  if (!region) return false;
  const target =
    region.querySelector<HTMLElement>('[aria-current="step"], [aria-current="page"]') ??
    region.querySelector<HTMLElement>('[role="row"][tabindex="0"]') ??
    region.querySelector<HTMLElement>('h1[tabindex], h2[tabindex]') ??
    region.querySelector<HTMLElement>('button, [tabindex="0"]');
  target?.focus();
  return target !== null;
}

function nextRegion(backwards: boolean): void {
  const inside = document.activeElement?.closest<HTMLElement>('[data-f6]')?.dataset['f6'];
  regionsAfter(inside, backwards).some(focusRegion);
}

function searchHere(): boolean {
  const field = document.querySelector<HTMLElement>('[data-search] input, input[data-search]');
  field?.focus();
  return field !== null;
}

/** The keys that work everywhere. Answers whether the key was one of them. */
export function handleGlobalKey(event: KeyboardEvent): boolean {
  // Nothing leads away from a countdown.
  if (isRollbackShown(useRollback.getState())) return false;
  const { go } = useDraft.getState();
  const reference = useHost.getState().host?.identity.reference;
  const digit = /^Digit([1-8])$/.exec(event.code)?.[1];
  if (digit !== undefined && event.ctrlKey !== event.altKey && !event.shiftKey) {
    const step = steps[Number(digit) - 1];
    if (step) go(step.id, step.id === 'areas' ? '' : undefined);
    return true;
  }
  if (event.key === 'F6') {
    nextRegion(event.shiftKey);
    return true;
  }
  if (event.key === 'F1') {
    go('help');
    return true;
  }
  if (event.key === 'F5' && !event.ctrlKey) {
    if (reference !== undefined) {
      go('scan');
      void startScan(reference, false);
    }
    return true;
  }
  if (event.ctrlKey && event.code === 'KeyF') {
    if (event.shiftKey) {
      go('search');
      return true;
    }
    return searchHere();
  }
  return false;
}
