// Lists matched, patterns negated, captures and braces.
const micromatch = require('micromatch');

exports.onExecutePostLogin = async (event) => {
  console.log(micromatch(['foo', 'bar', 'baz', 'qux'], ['b*', '!baz']), micromatch.isMatch('a/b/c.md', '**/*.md'), micromatch.capture('test/*/x.js', 'test/abc/x.js'), micromatch.braces('{a,b,{1..3}}', { expand: true }), micromatch.not(['a', 'b'], 'a'));
};
