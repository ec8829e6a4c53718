// Markdown to HTML: lists, tables, code, links; an extension of the renderer.
const { marked } = require('marked');

exports.onExecutePostLogin = async (event) => {
  console.log(marked.parse('# Title\n\nText *em* **strong** `code` <b>x</b>\n\n- one\n- two\n  1. three\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n```js\nlet a = 1 < 2;\n```\n\n[link](https://example.com "t") ~~no~~\n\n> quote'));
  marked.use({ renderer: { link: (href, title, text) => `<a class="x" href="${href}">${text}</a>` } });
  console.log(marked.parse('[a](b)'), marked.parseInline('*x*'), marked.lexer('# a').map((token) => token.type));
};
