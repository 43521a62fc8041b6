// The way of a reader who has switched scripts off: search, filter, remove the filter, a paragraph, the original.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, visit } from './world.mjs';

test('journey: from a word to the page of the original, without script', () => visit('/', { javaScriptEnabled: false }, async (page) => {
  await page.getByLabel('Sök i protokollen').fill('motion');
  await page.getByRole('button', { name: 'Sök', exact: true }).click();
  assert.equal(new URL(page.url()).search, '?q=motion', 'the address is not the short one');
  const all = await page.locator('.hits article').count();
  assert.ok(all > 0);

  await page.getByRole('group', { name: 'Utfall' }).getByRole('checkbox').first().check();
  await page.getByLabel('Från och med').fill('2000');
  await page.getByRole('button', { name: 'Visa träffar' }).click();
  assert.match(page.url(), /\?q=motion&utfall=\w+&fran=2000$/);
  assert.equal(await page.locator('.chip').count(), 2);

  await page.getByRole('link', { name: /Från och med 2000\s*, ta bort filter/ }).click();
  await page.locator('.chip').click();
  assert.equal(new URL(page.url()).search, '?q=motion');
  assert.equal(await page.locator('.hits article').count(), all);
  await page.goBack();
  assert.equal(await page.locator('.chip').count(), 1, 'Back does not lead back');
  await page.goForward();

  const title = await page.locator('.hits h3').first().innerText();
  await page.locator('.hits h3 a').first().click();
  assert.ok(title.startsWith(await page.locator('h1').innerText()));
  assert.equal(await page.locator('.body h2').first().innerText(), 'Beslut');

  const link = await page.locator('a.button').getAttribute('href');
  const original = await page.request.get(link);
  assert.equal(original.status(), 200);
  assert.match(original.headers()['content-type'], /^(application\/pdf|text\/plain)/);
  const range = await page.request.get(link, { headers: { range: 'bytes=0-3' } });
  assert.equal(range.status(), 206);
}));

test('journey: a reader changes language and stays where they were', () => visit('/sok?typ=motion', { javaScriptEnabled: false }, async (page) => {
  await page.getByRole('link', { name: 'English' }).click();
  assert.equal(page.url(), `${origin}/en/sok?typ=motion`);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('link', { name: 'Svenska' }).click();
  assert.equal(page.url(), `${origin}/sok?typ=motion`);
}));
