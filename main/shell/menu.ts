import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { openWindow } from './windows.ts';

/** The native menu. What a screen does has its keys on the screen; here is what belongs to windows and text. */
export function setMenu(lock: () => void): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'Desk',
      submenu: [
        { label: 'New window', accelerator: 'CmdOrCtrl+N', click: () => void openWindow() },
        { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: lock },
        { type: 'separator' },
        { label: 'Quit', accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
