// The keyboard: everything is reached, in the order it is read, and where one is can be seen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages } from './pages.mjs';
import { visit } from './world.mjs';

/** Presses Tab until the page is left and tells what had the focus. */
async function walk(page) {
  const stops = [];
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const all = [...document.querySelectorAll('*')];
      return {
        what: element.outerHTML.slice(0, 100),
        place: all.indexOf(element),
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
        covered: !element.contains(document.elementFromPoint(box.left + Math.min(box.width, 40) / 2, box.top + box.height / 2)) && !element.closest('label'),
      };
    });
    if (!stop || stops.some((earlier) => earlier.place === stop.place)) break;
    stops.push(stop);
  }
  return stops;
}

const walked = [
  'start', 'results', 'paragraph', 'coverage', 'mistake',
  'motions', 'motions of a choice', 'clock', 'together', 'two parties together', 'matter', 'method',
];

for (const { name, address } of pages.filter((page) => walked.includes(page.name))) {
  for (const width of [360, 1280]) {
    test(`keyboard: ${name} at ${width} is walked in reading order with a visible focus`, () => visit(address, { width }, async (page) => {
      const stops = await walk(page);
      assert.ok(stops.length > 8, `only ${stops.length} stops`);
      assert.match(stops[0].what, /class="skip"/);
      const places = stops.map((stop) => stop.place);
      assert.deepEqual(places, [...places].sort((a, b) => a - b), 'focus jumps about');
      assert.deepEqual(stops.filter((stop) => !stop.ring || !stop.seen), [], 'focus cannot be seen');
      const reachable = await page.locator('a[href], button, input, select, summary').evaluateAll((all) => all.filter((element) => element.checkVisibility() && element.getClientRects().length > 0).length);
      const regions = stops.filter((stop) => stop.what.includes('class="scroll"')).length;
      assert.equal(stops.length - regions, reachable, 'something cannot be reached');
    }));
  }
}

test('keyboard: the skip link leads past the menu', () => visit('/sok', {}, async (page) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MAIN');
}));

test('keyboard: a search can be typed, ticked and sent', () => visit('/', {}, async (page) => {
  await page.locator('#q').focus();
  await page.keyboard.type('motion');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sok\?q=motion$/);
  await page.locator('fieldset input[type=checkbox]').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sok\?q=motion&/);
  assert.equal(await page.locator('.chip').count(), 1);
}));
