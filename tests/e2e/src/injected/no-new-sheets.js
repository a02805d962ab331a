// What a browser from before 2023 does: style sheets exist, but can't be constructed.
window.CSSStyleSheet = class {
  constructor() {
    throw new TypeError('Illegal constructor');
  }
};
