// Suggestions while one types: an enhancement that nobody needs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './world.mjs';

test('suggest: words of the archive are offered while one types', () => visit('/', {}, async (page) => {
  await page.locator('#q').pressSequentially('motio');
  const options = page.locator('datalist option');
  await options.first().waitFor({ state: 'attached' });
  const offered = await options.evaluateAll((all) => all.map((option) => option.value));
  assert.ok(offered.length > 0 && offered.every((text) => text.startsWith('motio')), String(offered));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sok\?q=motio$/);
}));

test('suggest: without script the field is a plain one', () => visit('/', { javaScriptEnabled: false }, async (page) => {
  assert.equal(await page.locator('#q').getAttribute('list'), null);
}));

test('suggest: a chip takes its part out of the search', () => visit('/sok?q=motion+utfall%3Aavslag', { javaScriptEnabled: false }, async (page) => {
  await page.getByRole('link', { name: /Utfall: Avslag\s*, ta bort ur sökningen/ }).click();
  await page.waitForURL(/\/sok\?q=motion$/);
}));
