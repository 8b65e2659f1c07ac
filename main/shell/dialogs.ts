import { BrowserWindow, dialog } from 'electron';
import type { Surroundings } from '../ipc/surroundings.ts';

type Asked = { canceled: boolean; filePaths: string[] };

function first({ canceled, filePaths }: Asked): string | null {
  return canceled ? null : (filePaths[0] ?? null);
}

function ask(options: Electron.OpenDialogOptions): Promise<Asked> {
  const window = BrowserWindow.getFocusedWindow();
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
}

/** The system's own dialogs. */
export const dialogs: Surroundings['dialogs'] = {
  chooseFolder: async () =>
    first(await ask({ title: 'Choose the data folder', properties: ['openDirectory', 'createDirectory'] })),
  choosePapersFolder: async () =>
    first(
      await ask({ title: 'Choose where the papers are written', properties: ['openDirectory', 'createDirectory'] }),
    ),
  chooseBatch: async () =>
    first(
      await ask({
        title: 'Choose a batch of the mission portal',
        properties: ['openFile'],
        filters: [
          { name: 'Batch', extensions: ['jsonl'] },
          { name: 'All files', extensions: ['*'] },
        ],
      }),
    ),
  chooseEvidence: async () => {
    const { canceled, filePaths } = await ask({
      title: 'Choose evidence',
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'PDF, JPEG, PNG', extensions: ['pdf', 'jpg', 'jpeg', 'png'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return canceled ? null : filePaths;
  },
  choosePaper: async () =>
    first(
      await ask({
        title: 'Choose the paper to check',
        properties: ['openFile'],
        filters: [
          { name: 'PDF, JPEG, PNG, text', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
      }),
    ),
  chooseKey: async () =>
    first(
      await ask({
        title: 'Choose the issuing key',
        properties: ['openFile'],
        filters: [
          { name: 'PKCS#12', extensions: ['p12', 'pfx'] },
          { name: 'All files', extensions: ['*'] },
        ],
      }),
    ),
  saveAs: async (suggestedName) => {
    const options = { title: 'Save the document', defaultPath: suggestedName };
    const window = BrowserWindow.getFocusedWindow();
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    return canceled || !filePath ? null : filePath;
  },
};
