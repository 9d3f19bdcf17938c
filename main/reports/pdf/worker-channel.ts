import { parentPort } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

export interface WorkerChannel {
  /** A thread hands `transfer` over; a process gets a copy. */
  readonly send: (reply: WorkerReply, transfer?: readonly ArrayBuffer[]) => void;
  readonly receive: (listener: (request: WorkerRequest) => void) => void;
  /** Nothing else runs in this process, so that a fault in native code ends nothing else. */
  readonly isProcess: boolean;
}

/** The port of a utility process of Electron: https://www.electronjs.org/docs/latest/api/parent-port */
interface UtilityPort {
  postMessage(message: WorkerReply): void;
  on(event: 'message', listener: (event: { readonly data: WorkerRequest }) => void): void;
}

/** To the program that started the worker: as a thread, as a utility process of Electron, or as a process of Node.js. */
export function workerChannel(): WorkerChannel {
  const thread = parentPort;
  if (thread)
    return {
      send: (reply, transfer = []) => {
        thread.postMessage(reply, [...transfer]);
      },
      receive: (listener) => {
        thread.on('message', listener);
      },
      isProcess: false,
    };
  const port = Reflect.get(process, 'parentPort') as UtilityPort | undefined;
  if (port)
    return {
      send: (reply) => {
        port.postMessage(reply);
      },
      receive: (listener) => {
        port.on('message', ({ data }) => {
          listener(data);
        });
      },
      isProcess: true,
    };
  return {
    send: (reply) => {
      process.send?.(reply);
    },
    receive: (listener) => {
      process.on('message', (request: WorkerRequest) => {
        listener(request);
      });
    },
    isProcess: true,
  };
}
