import { app, dialog } from 'electron';
import type { Failure } from '../../shared/result.ts';

/** Tells why the desk does not open, and ends it: two desks on one folder would undo each other's work. */
export function refuseStart({ message, next, code }: Failure): void {
  process.stderr.write(`OFM Desk: ${message} ${next} (${code})\n`);
  dialog.showErrorBox('OFM Desk cannot open', `${message}\n\n${next}`);
  app.exit(1);
}
