// Runs before every other script of a page under test. Keeps whatever goes wrong in the session's
// storage, so that it survives a reload, and tells of requests to other origins.
(() => {
  // Taken now, because a page with blocked storage loses them after this script.
  const storage = window.sessionStorage;
  const { getItem, setItem } = Storage.prototype;
  const key = '__faults';
  const friends = [location.origin, ...document.currentScript.dataset.friends.split(' ')];

  // A browser that goes to another page breaks off what this one still loads, and WebKit and Firefox tell the page.
  let isLeft = false;
  addEventListener('beforeunload', () => {
    isLeft = true;
  });
  const isBrokenOff = (text) => isLeft && /Load failed|script failed|cannot load|AbortError/.test(text);

  const kept = () => JSON.parse(getItem.call(storage, key) ?? '[]');
  const keep = (kind, text) => {
    if (isBrokenOff(text)) return;
    setItem.call(storage, key, JSON.stringify([...kept(), `${kind}: ${text}`]));
  };

  const foreignRequests = () =>
    [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
      .map((entry) => entry.name)
      .filter((name) => /^(https?|wss?):/.test(name) && !friends.includes(new URL(name).origin));

  for (const level of ['error', 'warn']) {
    const original = console[level];
    console[level] = (...values) => {
      keep(`console.${level}`, values.map(String).join(' '));
      original.apply(console, values);
    };
  }
  // In the capture phase, so that a script or style sheet that fails to load is heard as well.
  addEventListener(
    'error',
    (event) => {
      const source = event.target?.src ?? event.target?.href;
      // So a browser says that the quiz's own frame hears of its height in the next picture only.
      const isOwnFrame = location.pathname.endsWith('/frame.html');
      if (isOwnFrame && event.message?.startsWith('ResizeObserver loop completed')) return;
      // Of a program that has stopped, only the stack says where.
      const stack = event.error instanceof WebAssembly.RuntimeError ? ` ${event.error.stack}` : '';
      keep('error', event.message ? event.message + stack : `cannot load ${source}`);
    },
    true,
  );
  addEventListener('unhandledrejection', (event) => {
    // In WebKit and Firefox, a stack doesn't say what is wrong.
    keep('unhandled rejection', `${String(event.reason)} ${event.reason?.stack ?? ''}`);
  });
  // Also heard from inside shadow roots: the event bubbles out of them.
  addEventListener('securitypolicyviolation', (event) => {
    // What a browser asks for by itself is no page's fault.
    if (/\/favicon\.ico$/.test(event.blockedURI)) return;
    keep('policy violation', `${event.effectiveDirective} refused ${event.blockedURI}`);
  });
  addEventListener('pagehide', () => {
    for (const name of foreignRequests()) keep('request to another origin', name);
  });

  window.__faults = () => [
    ...kept(),
    ...foreignRequests().map((name) => `request to another origin: ${name}`),
  ];
})();
