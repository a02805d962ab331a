// One import for React users: defines the element; the types beside this file describe it to JSX.

export * from './embed.js';
