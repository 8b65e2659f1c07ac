import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CALL_CHANNEL } from '../../shared/contract/names.ts';
import { fail } from '../../shared/result.ts';
import type { Dispatch } from '../ipc/dispatch.ts';
import type { Sender } from '../ipc/sender.ts';

/** The sender as the browser knows it; a frame that has gone meanwhile is nobody. */
function senderOf({ senderFrame }: IpcMainInvokeEvent): Sender {
  return senderFrame === null
    ? { url: null, isMainFrame: false }
    : { url: senderFrame.url, isMainFrame: senderFrame.parent === null };
}

/** Answers the windows' calls. A defect is answered too, and written where a technician finds it. */
export function answerCalls(dispatch: Dispatch): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => {
    try {
      return await dispatch(senderOf(event), name, input);
    } catch (error) {
      const where = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
      process.stderr.write(`ipc: ${typeof name === 'string' ? name : 'call'} failed\n${where}\n`);
      return fail('INTERNAL', 'Something went wrong inside the desk.');
    }
  });
}
