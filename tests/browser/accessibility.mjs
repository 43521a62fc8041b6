// What axe finds: nothing, in any theme, width and language.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { english, pages } from './pages.mjs';
import { visit } from './world.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'more contrast': { contrast: 'more' },
  'a narrow window': { width: 320, colorScheme: 'light' },
  'a telephone in the dark': { width: 360, colorScheme: 'dark' },
};

async function violations(page) {
  // Not a script element: the site's own policy would refuse it.
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), rules);
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.html).join(' ')}`);
}

function check(name, address, status, look) {
  test(name, () => visit(address, look, async (page, response) => {
    assert.equal(response.status(), status);
    for (const details of await page.locator('details:not([open]) > summary').all()) {
      if (await details.isVisible()) await details.evaluate((summary) => { summary.parentElement.open = true; });
    }
    // What lies below the bar at the window's lower edge is only scrolled there: in a window as tall as the page nothing does.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...page.viewportSize(), height });
    assert.deepEqual(await violations(page), []);
  }));
}

for (const { name, address, status } of pages) {
  for (const [theme, look] of Object.entries(looks)) check(`axe: ${name}, ${theme}`, address, status, look);
}
for (const { name, address, status } of english) check(`axe: ${name}`, address, status, looks.light);
