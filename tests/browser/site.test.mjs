// The site in a real browser. One process: the index is made and the server started once.

import { after } from 'node:test';
import { stop } from './world.mjs';
import './journey.mjs';
import './keyboard.mjs';
import './layout.mjs';
import './network.mjs';
import './accessibility.mjs';
import './suggest.mjs';
import './feeds.mjs';

after(stop);
