// Starts the Yew application. A file of its own, since strict policies refuse inline scripts.

import start from './yew-host.js';

await start();
