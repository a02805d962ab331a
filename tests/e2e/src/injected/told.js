// Runs before every other script of a page under test. Keeps what quizzes tell the page, and the
// messages between the page and its frames, from the first moment on.
(() => {
  window.__told = [];
  window.__messages = [];
  const names = ['ready', 'start', 'answer', 'complete', 'share', 'error'];
  for (const name of names) {
    // On the window, which hears only what bubbles out of the shadow root and up the page.
    addEventListener(`lmq-${name}`, (event) => {
      const { detail, target } = event;
      window.__told.push({ name, detail, id: target.id, element: target.localName });
    });
  }
  // A page can't look into a frame from elsewhere, but it is told when one has loaded.
  window.__framesLoaded = 0;
  const isFrame = (event) => event.target.localName === 'iframe';
  document.addEventListener('load', (event) => { window.__framesLoaded += isFrame(event); }, true);
  addEventListener('message', (event) => window.__messages.push(event.data), true);
})();
