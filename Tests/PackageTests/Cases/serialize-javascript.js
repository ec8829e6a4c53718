// Values as source of JavaScript.
const serialize = require('serialize-javascript');

exports.onExecutePostLogin = async (event) => {
  const text = serialize({ re: /x<y/g, date: new Date(0), map: new Map([[1, 2]]), set: new Set(['a']), f: (a) => a + 1, u: undefined, inf: Infinity, big: 10n, html: '</script>\u2028', url: new URL('https://x.example/') });
  console.log(text, (0, eval)(`(${text})`).f(1), serialize({ a: 1 }, { space: 2 }));
};
