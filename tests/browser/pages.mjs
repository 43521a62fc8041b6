// The pages that every check looks at: one of each kind, the richest the archive has.

import { ask } from './world.mjs';

const motions = await ask('/api/v1/paragrafer?typ=motion&limit=100');
const records = await Promise.all(motions.hits.map((hit) => ask(`/api/v1/paragrafer/${hit.id}`)));
const richness = (record) => record.votes.length * 10 + record.votes.flatMap((vote) => vote.ballots).length + record.claims.length + record.reservations.length;

/** The motion with most in it. */
export const rich = records.sort((a, b) => richness(b) - richness(a))[0];

/** Two parties that took a stand in one paragraph. */
const { pairs } = await ask('/motioner/tillsammans.json');
const pair = pairs[0].parties.map((party) => `parti=${party}`).join('&');

const [municipality, body, date] = rich.id.split('/');
const slug = rich.reference_numbers[0].toLowerCase().replace(/[^a-z0-9åäö]+/g, '-').replace(/-0+/g, '-');
const word = rich.title.split(' ').sort((a, b) => b.length - a.length)[0];

/** Swedish addresses by what they show, with the status they have. */
export const pages = [
  ['start', '/'],
  ['results', '/sok'],
  ['filtered', '/sok?typ=motion&fran=2020'],
  ['one word', `/sok?q=${encodeURIComponent(word)}`],
  ['second page', '/sok?page=2'],
  ['recognised', `/sok?q=${encodeURIComponent(`${word} OR beslut (S) utfall:avslag utfall:kanske från:2019`)}`],
  ['folded', '/sok?q=motion&samla=1'],
  ['one year', `/sok?ar=${date.slice(0, 4)}`],
  ['nothing found', '/sok?q=qqqqqqqq&typ=motion&utfall=rejected'],
  ['nothing found, with ways out', `/sok?q=${encodeURIComponent('typ:motion datum:1950')}`],
  ['mistake', '/sok?q=beslut&fran=ig%C3%A5r', 400],
  ['paragraph', `/${rich.id}`],
  ['meeting', `/${municipality}/${body}/${date}`],
  ['body', `/${municipality}/${body}`],
  ['municipality', `/${municipality}`],
  ['motions', '/motioner'],
  ['motions of a choice', '/motioner?utfall=rejected'],
  ['motions with a mistake', '/motioner?fran=ig%C3%A5r', 400],
  ['clock', '/motioner/klockan'],
  ['clock of a choice', '/motioner/klockan?utfall=open'],
  ['together', '/motioner/tillsammans'],
  ['two parties together', `/motioner/tillsammans?${pair}`],
  ['method', '/metod'],
  ['matter', `/arende/${municipality}/${slug}`],
  ['bodies', '/organ'],
  ['coverage', '/tackning'],
  ['help', '/hjalp'],
  ['about', '/om'],
  ['accessibility', '/tillganglighet'],
  ['not found', '/finns/inte', 404],
].map(([name, address, status = 200]) => ({ name, address, status }));

/** The same in English. */
export const english = pages.map((page) => ({ ...page, name: `${page.name} in English`, address: `/en${page.address === '/' ? '' : page.address}` }));
