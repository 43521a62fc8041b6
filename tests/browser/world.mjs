// The site to look at: the real binary over an index of the example archive, and a browser.

import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const binary = process.env.PARAGRAF_BIN ?? path.join(root, 'target/debug/paragraf');
const archive = path.join(root, 'tests/fixtures/archive');

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const folder = await mkdtemp(path.join(tmpdir(), 'paragraf-browser-'));
const index = path.join(folder, 'index');
await promisify(execFile)(binary, ['index', archive, '--index', index], { maxBuffer: 1 << 26 });
const server = spawn(binary, ['serve', '--index', index, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'inherit', 'pipe'] });

/** Address of the site, without a slash behind it. */
export const origin = await new Promise((resolve, reject) => {
  server.on('exit', (code) => reject(new Error(`${binary}: the server stopped with ${code} before it was heard`)));
  createInterface({ input: server.stderr }).on('line', (line) => {
    const heard = line.match(/http:\/\/[\d.]+:\d+/);
    if (heard) resolve(heard[0]);
    else console.error(line);
  });
});

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });

/** Stops everything that was started. */
export async function stop() {
  await browser.close();
  const gone = new Promise((resolve) => server.on('exit', resolve));
  server.kill('SIGTERM');
  await gone;
  await rm(folder, { recursive: true });
}

/** Opens a page for `look`, in a window of its own. */
export async function visit(address, options, look) {
  const { width = 1280, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: origin, locale: 'sv-SE', ...rest });
  try {
    const page = await context.newPage();
    const response = await page.goto(address);
    return await look(page, response);
  } finally {
    await context.close();
  }
}

/** Asks the API. */
export async function ask(address) {
  const response = await fetch(origin + address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
