// Runs before a page's own scripts: presses Start as soon as there is one, notes when the first answer can be given
// and what had come by then, and tells the harness what it may press next. The same for every page: our quiz is found
// by its element, the others by the marks that they carry for this.
(() => {
  const root = () => document.querySelector('leader-manager-quiz')?.shadowRoot;
  const part = (name) => root()?.querySelector(`[part~='${name}']`);
  const marked = (name) => [...document.querySelectorAll(`[data-bench='${name}']`)];
  const state = () => document.documentElement.dataset;
  const isOurs = () => !!document.querySelector('leader-manager-quiz');
  // In a statement's first moment, ours has a pane before the answers.
  const isCovered = (element) => {
    const legend = isOurs() && element.closest('fieldset')?.querySelector('legend');
    return !!legend && getComputedStyle(legend, '::after').pointerEvents !== 'none';
  };
  const usable = (element) => element && !isCovered(element) ? element : undefined;

  const bench = window.bench = { shift: 0, presses: [] };
  bench.start = () => isOurs() ? part('start-button') : marked('start')[0];
  /** The number of the statement that is asked. */
  bench.position = () => isOurs()
    ? Number(part('progress')?.textContent.match(/\d+/)?.[0] ?? 0)
    : state().bench === 'question' ? Number(state().position) : 0;
  /** What gives the answer with this number. */
  bench.choice = (number) => usable(isOurs()
    ? root()?.querySelectorAll("[part~='option']")[number]
    : marked('choice')[number]);
  /** What leads from the last statement to the result, where that is a step of its own. */
  bench.last = () => root()?.host.dataset.screen === 'context' ? part('next') : undefined;
  bench.isResult = () => isOurs() ? !!part('radar') : state().bench === 'result';
  /** Looks again when something may have changed. To look is work, too: ours says when its pane is gone. */
  bench.later = (look) => {
    const again = () => {
      clearTimeout(timer);
      root()?.removeEventListener('animationend', again);
      look();
    };
    const timer = setTimeout(again, 200);
    root()?.addEventListener('animationend', again);
  };
  bench.point = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };

  // Which WebAssembly memories there are: Chromium counts them in no heap.
  const memories = new Set();
  for (const way of ['instantiate', 'instantiateStreaming']) {
    const instantiate = WebAssembly[way];
    WebAssembly[way] = async (...given) => {
      const made = await instantiate(...given);
      for (const one of Object.values((made.instance ?? made).exports)) {
        if (one instanceof WebAssembly.Memory) memories.add(one);
      }
      return made;
    };
  }
  bench.memory = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

  performance.setResourceTimingBufferSize(1000);
  /** What has come so far: the compressed bodies in bytes, and how many. */
  const loaded = () => {
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(({ name, responseEnd }) => responseEnd > 0 && !name.endsWith('/favicon.ico') && !name.startsWith('data:'));
    return [all.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0), all.length];
  };
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now();
  const untilFirst = () => {
    const [bytes, requests] = loaded();
    return {
      'bytes until the first answer': bytes,
      'requests until the first answer': requests,
      'first answer possible, ms': performance.now(),
      // Whoever waits for nothing has paid it all by then.
      ...(!isOurs() && { 'bytes before the quiz is near': bytes }),
    };
  };
  bench.far = () => ({ 'bytes before the quiz is near': loaded()[0] });
  bench.counter = () => ({ ...untilFirst(), 'first contentful paint, ms': paint() });
  /** What is known at the end. Whoever is quicker than 16 ms is not told of, and counts as that. */
  bench.end = () => {
    const [bytes, requests] = loaded();
    const presses = bench.presses.sort((a, b) => a - b);
    return {
      'first contentful paint, ms': paint(),
      'press to paint, median ms': presses[Math.floor(presses.length / 2)] ?? 16,
      'press to paint, worst ms': presses.at(-1) ?? 16,
      'last answer to result, ms': bench.result,
      'layout shift': bench.shift,
      'bytes in all': bytes,
      'requests in all': requests,
    };
  };
  const observe = (type, more, hear) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true, ...more });
  observe('layout-shift', {}, (entry) => { if (!entry.hadRecentInput) bench.shift += entry.value; });
  observe('event', { durationThreshold: 16 }, (entry) => {
    if (entry.name === 'pointerup') bench.presses.push(entry.duration);
  });
  addEventListener('pointerup', ({ timeStamp }) => { bench.pressed = timeStamp; }, true);

  /** Once the result is drawn: how long after the last press. */
  bench.arm = () => {
    const look = () => requestAnimationFrame(() => {
      if (!bench.isResult()) return look();
      // The frame that shows it comes after this one's callbacks.
      requestAnimationFrame(() => { bench.result = performance.now() - bench.pressed; });
    });
    look();
  };

  const begin = () => {
    const start = document.documentElement && bench.start();
    if (!start) return requestAnimationFrame(begin);
    start.click();
    const wait = () => {
      if (!bench.position() || !bench.choice(0)) return requestAnimationFrame(wait);
      bench.first = untilFirst();
    };
    wait();
  };
  requestAnimationFrame(begin);
})();
