import { blockedStart, constrained, tried } from './blocked-start.ts';
import { describeExit, type Conversation } from './conversation.ts';
import { PowerShellError } from './powershell-error.ts';
import type { Launch } from './powershell-transport.ts';
import { decodeHello, type Hello } from './wire.ts';

/**
 * Resolves with the first reply of a session that can be worked with. Rejects with PowerShellError `didNotStart`,
 * `constrainedLanguage` or `wrongProtocol`, and has ended the process then.
 */
export async function awaitHello(conversation: Conversation, launch: Launch, startMs: number): Promise<Hello> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Hello>((resolve, reject) => {
      conversation.onReply = (decoded) => {
        if (decoded.is === 'hello') {
          try {
            resolve(usable(decoded.json, launch));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        } else if (decoded.is === 'undecodable') {
          reject(wrongProtocol(launch, `its first reply cannot be read (${decoded.why}): ${decoded.start}`));
        } else reject(wrongProtocol(launch, `its first reply was “${decoded.reply.type}” instead of a hello`));
      };
      timer = setTimeout(() => {
        reject(silent(conversation, launch, startMs));
      }, startMs);
      void conversation.exited.then((exit) => {
        reject(endedEarly(conversation, launch, describeExit(exit)));
      });
    });
  } catch (error) {
    conversation.transport.kill();
    await gone(conversation);
    throw error;
  } finally {
    clearTimeout(timer);
    conversation.onReply = undefined;
  }
}

/** The next start must not meet the process that was just ended; but the wait for a process that cannot be killed has a limit. */
async function gone(conversation: Conversation): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([conversation.exited, new Promise((resolve) => (timer = setTimeout(resolve, killedWithinMs)))]);
  clearTimeout(timer);
}

const killedWithinMs = 5000;

function usable(json: unknown, launch: Launch): Hello {
  const decoded = decodeHello(json);
  if (decoded.is === 'constrainedLanguage') throw constrained(launch, decoded.languageMode);
  if (decoded.is === 'wrongProtocol') throw wrongProtocol(launch, decoded.why);
  if (decoded.hello.readOnly === launch.readOnly) return decoded.hello;
  throw wrongProtocol(
    launch,
    launch.readOnly ? 'it was started read-only but says that it can change things' : 'it says that it is read-only, which was not asked for',
  );
}

function wrongProtocol(launch: Launch, why: string): PowerShellError {
  return new PowerShellError('wrongProtocol', `${tried(launch)}, but the program and the script do not belong together: ${why}. Install the program again.`);
}

function silent(conversation: Conversation, launch: Launch, startMs: number): PowerShellError {
  return (
    blockedStart(conversation.errorTail, conversation.remains, launch) ??
    new PowerShellError(
      'didNotStart',
      `${tried(launch)}, but it was not ready after ${startMs / 1000} s and was ended. ${conversation.remains}\nRun the script yourself to see where it waits. A virus scanner or a very busy computer can be the cause.`,
    )
  );
}

function endedEarly(conversation: Conversation, launch: Launch, exit: string): PowerShellError {
  return (
    blockedStart(conversation.errorTail, conversation.remains, launch) ??
    new PowerShellError(
      'didNotStart',
      `${tried(launch)}, but it ended before it was ready (${exit}). ${conversation.remains}\nRun the script yourself to see the full message.`,
    )
  );
}
