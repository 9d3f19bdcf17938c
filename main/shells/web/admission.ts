import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const newToken = (): string => randomBytes(24).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** Which clients may connect: a page that we served, under the name that we gave it, with the token of this start. */
export class Admission {
  readonly #token: string;
  readonly #authority: () => string;
  constructor(token: string, authority: () => string) {
    this.#token = token;
    this.#authority = authority;
  }

  /** A foreign name that was bent to this address is no name of ours. */
  knowsHost(request: IncomingMessage): boolean {
    return request.headers.host === this.#authority();
  }
  knowsToken(given: string | null | undefined): boolean {
    return typeof given === 'string' && same(given, this.#token);
  }
  /** Browsers send the origin with every socket; a page of another site has another origin. */
  knowsOrigin(request: IncomingMessage): boolean {
    return request.headers.origin === `http://${this.#authority()}`;
  }
}
