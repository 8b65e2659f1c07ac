import { createInterface } from 'node:readline/promises';
import type { Dialog } from 'electron';

/** Answers that a test has put ready: a path, or null for a dialog that is cancelled. */
const ready: (string | null)[] = [];

export function putAnswer(answer: string | null): void {
  ready.push(answer);
}

/** The stand-in has no native dialogs: a test has put its answer ready, a person is asked on the terminal. */
async function answer(question: string): Promise<string | null> {
  const given = ready.shift();
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) {
    process.stderr.write(`${question}: there is no terminal to ask on; OFM_DATA_DIR can name the data folder.\n`);
    return null;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await terminal.question(`${question} (path, empty to cancel): `);
  terminal.close();
  return typed.trim() === '' ? null : typed.trim();
}

function titleOf(args: readonly unknown[]): string {
  const options = args.at(-1);
  return typeof options === 'object' && options !== null && 'title' in options ? String(options.title) : 'Choose';
}

export const dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox' | 'showMessageBox'> = {
  showOpenDialog: async (...args: unknown[]) => {
    const chosen = await answer(titleOf(args));
    return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
  },
  showSaveDialog: async (...args: unknown[]) => {
    const chosen = await answer(titleOf(args));
    return { canceled: chosen === null, filePath: chosen ?? '' };
  },
  // Chromium asks about a page that does not answer by itself.
  showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
  showErrorBox: (title, content) => {
    process.stderr.write(`${title}: ${content.replaceAll('\n', ' ')}\n`);
  },
};
