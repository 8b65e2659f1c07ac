import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { DeskEvent } from '../shared/contract/events.ts';
import { CALL_CHANNEL, ENTRIES, EVENT_CHANNEL } from '../shared/contract/names.ts';

type Call = (input: unknown) => Promise<unknown>;
const ofm: Record<string, Record<string, Call>> = {};
for (const name of Object.keys(ENTRIES)) {
  const [area = '', entry = ''] = name.split('.');
  ofm[area] ??= {};
  ofm[area][entry] = (input) => ipcRenderer.invoke(CALL_CHANNEL, name, input);
}

/** Calls the listener for every event; the function returned stops it. */
function subscribe(listener: (event: DeskEvent) => void): () => void {
  const hear = (_: IpcRendererEvent, event: DeskEvent) => listener(event);
  ipcRenderer.on(EVENT_CHANNEL, hear);
  return () => {
    ipcRenderer.removeListener(EVENT_CHANNEL, hear);
  };
}

contextBridge.exposeInMainWorld('ofm', { ...ofm, events: { subscribe } });
