// What travels: little, from nowhere else, and without complaint from the browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { english, pages } from './pages.mjs';
import { origin, visit } from './world.mjs';

const BUDGET = 30_000;

for (const { name, address, status } of [...pages, ...english]) {
  test(`network: ${name} asks nobody else and stays small`, () => visit('about:blank', {}, async (page) => {
    const [requests, complaints] = [[], []];
    page.on('request', (request) => requests.push(request));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(origin + address, { waitUntil: 'load' });
    const foreign = requests.map((request) => request.url()).filter((url) => !url.startsWith(origin));
    assert.deepEqual(foreign, []);
    // Chromium notes every page that is not 200, ours too.
    const expected = status === 200 ? [] : [complaints.find((text) => text.includes(String(status)))];
    assert.deepEqual(complaints, expected.filter(Boolean));
    const bodies = await Promise.all(requests.filter((request) => ['document', 'stylesheet', 'script'].includes(request.resourceType()))
      .map(async (request) => (await request.response()).body()));
    const sent = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    assert.ok(sent <= BUDGET, `${sent} bytes`);
    assert.deepEqual(await page.context().cookies(), []);
  }));
}

test('network: nothing moves while a page loads', () => visit('/sok', {}, async (page) => {
  const shift = await page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; })).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 300);
  }));
  assert.equal(shift, 0);
}));
