/** Where a program is killed: at a point, when it comes by there for the nth time, counted from 0. */
export interface KillAt {
  readonly point: string;
  readonly nth: number;
}

/**
 * The points that a program comes by: one before and one after each call of a port. A run that is not killed shows which points exist; no list of them is written.
 * `strike` is called at the point of the kill and answers whether Castellan goes on afterwards.
 */
export class Points {
  readonly seen: string[] = [];
  /** Resolves when the program was killed; what it had asked for is never answered. */
  readonly killed: Promise<void>;
  /** Called with each call that was made, for points inside of it; resolves when the call has its answer or the program was killed. */
  during: ((name: string, answer: Promise<unknown>) => Promise<void>) | undefined;
  readonly #at: KillAt | undefined;
  readonly #strike: () => boolean;
  #tellKilled = (): void => undefined;
  #times = 0;
  #struck = false;
  #over = false;

  constructor(at?: KillAt, strike: () => boolean = () => false) {
    this.#at = at;
    this.#strike = strike;
    this.killed = new Promise((resolve) => {
      this.#tellKilled = resolve;
    });
  }

  get struck(): boolean {
    return this.#struck;
  }

  /** Whether the program is killed the next time that it comes by this point. */
  strikesAt(point: string): boolean {
    return !this.#over && !this.#struck && point === this.#at?.point && this.#times === this.#at.nth;
  }

  /** Whether the program lives after this point. */
  passes(point: string): boolean {
    if (this.#over) return false;
    this.seen.push(point);
    if (!this.strikesAt(point)) {
      if (point === this.#at?.point) this.#times += 1;
      return true;
    }
    this.#struck = true;
    if (this.#strike()) return true;
    this.#over = true;
    this.#tellKilled();
    return false;
  }
}

/** What a killed program waits for. */
export const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

type Method = (...given: readonly unknown[]) => unknown;

/** What distinguishes calls of one method: the kind of the entry or of the event that is written. */
function detailOf(given: readonly unknown[]): string {
  const [first] = given;
  if (typeof first !== 'object' || first === null) return '';
  const kind = 'entry' in first ? first.entry : 'event' in first ? first.event : undefined;
  return typeof kind === 'string' ? ` ${kind}` : '';
}

/** One call of a port, with the points around it. */
export async function called<T>(points: Points, name: string, work: () => Promise<T>): Promise<T> {
  if (!points.passes(`${name}, before`)) return never();
  try {
    const pending = work();
    await points.during?.(name, pending);
    const answer = await pending;
    return points.passes(`${name}, after`) ? answer : await never();
  } catch (error) {
    if (points.passes(`${name}, after`)) throw error;
    return never();
  }
}

const methodsOf = (value: object): boolean => {
  const own = Object.values(value).some((each) => typeof each === 'function');
  const shape: unknown = Object.getPrototypeOf(value);
  return own || (shape !== Object.prototype && shape !== null && !Array.isArray(value));
};

/** The same port with points around each of its methods, and around those of the ports inside it. What is added to the port later has its points by that. */
export function withPoints<T extends object>(points: Points, name: string, port: T): T {
  return new Proxy(port, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      const inner = `${name}.${String(property)}`;
      if (typeof value === 'function') {
        return (...given: readonly unknown[]): Promise<unknown> =>
          called(points, `${inner}${detailOf(given)}`, () => {
            const answer = (value as Method).apply(target, given as unknown[]);
            if (answer instanceof Promise) return answer as Promise<unknown>;
            throw new Error(`${inner} answers at once: it is no step that a kill could stand before. Let it answer a promise.`);
          });
      }
      return typeof value === 'object' && value !== null && methodsOf(value) ? withPoints(points, inner, value) : value;
    },
  });
}
