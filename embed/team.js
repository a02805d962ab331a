// The team page's own script: fetches the application and its words together, and starts it.

const place = document.querySelector('#team');

try {
  const language = document.documentElement.lang;
  const [application, words] = await Promise.all([
    import('./leader-manager-team.js').then(async (module) => {
      await module.default();
      return module;
    }),
    fetch(new URL(`./content/team/${language}.json`, import.meta.url)).then((response) => {
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return response.json();
    }),
  ]);
  place.replaceChildren();
  application.start(place, words);
} catch (error) {
  place.replaceChildren();
  document.querySelector('#failed').hidden = false;
  throw error;
}
