// Code in a named and in a found language as HTML.
const hljs = require('highlight.js');

exports.onExecutePostLogin = async (event) => {
  console.log(hljs.highlight('javascript', 'const a = "x"; // c\nfunction f() { return 1; }').value, hljs.highlightAuto('{"a": [1, true]}', ['json', 'css']).language, hljs.getLanguage('python').name);
};
