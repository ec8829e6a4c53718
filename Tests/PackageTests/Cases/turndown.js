// HTML to Markdown.
const TurndownService = require('turndown');

exports.onExecutePostLogin = async (event) => {
  console.log(new TurndownService({ headingStyle: 'atx' }).turndown('<h2>T</h2><p>a <b>b</b> <a href="https://x.example">l</a></p><ul><li>1</li><li>2</li></ul><pre><code>c</code></pre>'));
};
