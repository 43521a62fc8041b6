// Feeds: a reader finds the one of a page at its foot, and a program finds well-formed Atom that leads back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages } from './pages.mjs';
import { origin, visit } from './world.mjs';

const followed = ['results', 'body', 'motions', 'motions of a choice', 'matter'];

for (const { name, address } of pages.filter((page) => followed.includes(page.name))) {
  test(`feeds: ${name} can be followed`, () => visit(address, {}, async (page) => {
    const link = await page.getByRole('link', { name: 'Följ med Atom-flöde' }).getAttribute('href');
    assert.equal(await page.locator('link[type="application/atom+xml"]').getAttribute('href'), link);
    const answer = await page.request.get(link);
    assert.equal(answer.status(), 200);
    assert.match(answer.headers()['content-type'], /^application\/atom\+xml/);
    const feed = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      const hrefs = (selector) => [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
      return {
        root: document.documentElement.localName,
        itself: hrefs('feed > link[rel=self]'),
        of: hrefs('feed > link:not([rel=self])'),
        entries: hrefs('entry > link'),
      };
    }, await answer.text());
    assert.equal(feed.root, 'feed');
    assert.deepEqual(feed.itself, [origin + link]);
    assert.deepEqual(feed.of, [origin + address]);
    assert.ok(feed.entries.length > 0);
    for (const entry of feed.entries.slice(0, 3)) assert.equal((await page.request.get(entry)).status(), 200, entry);
  }));
}
