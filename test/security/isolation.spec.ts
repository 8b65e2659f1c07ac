import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/harness/fixtures.ts';

interface Answer {
  ok: boolean;
  failure?: { code: string };
}

/** Calls the desk as a script of the page could. */
function call(page: Page, area: string, entry: string, input: unknown): Promise<Answer> {
  return page.evaluate(
    ([a, e, i]) => {
      const ofm = Reflect.get(window, 'ofm') as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<Answer>>
      >;
      const ask = ofm[a as string]?.[e as string];
      return ask ? ask(i) : Promise.resolve({ ok: false, failure: { code: 'NO_SUCH_FUNCTION' } });
    },
    [area, entry, input],
  );
}

test('a script of the page reaches nothing but the contract', async ({ launch }) => {
  const { page } = await launch();
  const reach = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__ofmChromiumShell'];
    return {
      found: names.filter((name) => name in window),
      frozen: Object.isFrozen(Reflect.get(window, 'ofm')),
      areas: Object.keys(Reflect.get(window, 'ofm') as object).sort(),
    };
  });
  expect(reach).toEqual({
    found: [],
    frozen: true,
    areas: [
      ...['audit', 'bulk', 'calendar', 'cases', 'desk', 'documents', 'drafts', 'enforcement', 'events', 'evidence'],
      ...['find', 'intake', 'papers', 'plateOrders', 'printing', 'reciprocity', 'registry', 'settings', 'stock'],
      ...['surrender', 'users', 'verify', 'views'],
    ],
  });
});

test('the policy stops inline scripts, strings run as code, frames and plug-ins', async ({ launch }) => {
  const { page } = await launch();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.documentElement.dataset.handler = "ran"');
    document.body.append(button);
    button.click();
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.document.documentElement.dataset.frame = "ran"</script>';
    document.body.append(frame);
    const timer = document.createElement('script');
    timer.src = 'data:text/javascript,document.documentElement.dataset.data="ran"';
    document.head.append(timer);
  });
  await expect.poll(() => page.evaluate(() => ({ ...document.documentElement.dataset }))).not.toHaveProperty('inline');
  const ran = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  for (const way of ['inline', 'handler', 'frame', 'data']) expect(ran).not.toHaveProperty(way);
});

test('nothing leaves the machine: fetch, pictures, sockets, beacons', async ({ launch }) => {
  const { page } = await launch();
  const outcome = await page.evaluate(async () => {
    const tried = async (work: () => Promise<unknown>) =>
      work().then(
        () => 'out',
        () => 'stopped',
      );
    const picture = () =>
      new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = reject;
        image.src = 'https://192.0.2.1/x.png';
      });
    const socket = () =>
      new Promise((resolve, reject) => {
        const made = new WebSocket('wss://192.0.2.1/');
        made.onopen = resolve;
        made.onerror = reject;
      });
    return [await tried(() => fetch('https://192.0.2.1/')), await tried(picture), await tried(socket)];
  });
  expect(outcome).toEqual(['stopped', 'stopped', 'stopped']);
});

test('a window neither goes elsewhere nor opens another', async ({ launch }) => {
  const { page } = await launch();
  const before = page.url();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://192.0.2.1/elsewhere';
    link.textContent = 'out';
    document.body.append(link);
    link.click();
    window.open('https://192.0.2.1/popup');
  });
  await expect.poll(() => call(page, 'desk', 'state', {})).toMatchObject({ ok: true });
  expect(page.url()).toBe(before);
});

test('no file beside the application’s own is served', async ({ launch }) => {
  const { page } = await launch();
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/../main/index.js',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/%00',
      '/assets/../../main/index.js',
      '/etc/passwd',
      '//etc/passwd',
      '/%E0%A4%A',
    ];
    return Promise.all(
      paths.map((wanted) =>
        fetch(new URL(wanted, location.href)).then(
          (answer) => answer.status,
          () => 0,
        ),
      ),
    );
  });
  for (const status of statuses) expect([0, 404]).toContain(status);
});

test('what is not in the contract, has the wrong shape or comes too early is refused with its reason', async ({
  launch,
  folder,
}) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const { page } = await launch({ data });
  const refusal = async (area: string, entry: string, input: unknown) =>
    (await call(page, area, entry, input)).failure?.code;
  expect(await refusal('cases', 'drop', {})).toBe('NO_SUCH_FUNCTION');
  expect(await refusal('cases', 'open', { reference: '5000000001' })).toBe('LOCKED');
  expect(await refusal('desk', 'lock', {})).toBe('LOCKED');
  expect(await refusal('desk', 'unlock', { name: 1, passphrase: [] })).toBe('INVALID_INPUT');
  expect(await refusal('desk', 'unlock', { name: 'A', passphrase: 'b', more: true })).toBe('INVALID_INPUT');
  expect(await refusal('desk', 'rate', { passphrase: 'x'.repeat(5_000_000) })).toBe('INVALID_INPUT');
  expect(await refusal('desk', 'create', { administrator: 'A', passphrase: 'long enough to be one' })).toBe(
    'INVALID_INPUT',
  );
});

test('no permission is given', async ({ launch }) => {
  const { page } = await launch();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications'] as PermissionName[];
    return Promise.all(names.map((name) => navigator.permissions.query({ name }).then(({ state }) => state)));
  });
  expect(states).not.toContain('granted');
});
