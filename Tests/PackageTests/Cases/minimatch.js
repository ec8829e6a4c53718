// Patterns of paths.
const minimatch = require('minimatch');

exports.onExecutePostLogin = async (event) => {
  console.log(minimatch('a/b/c.js', 'a/**/*.js'), minimatch('x.{ts,js}', 'x.js'), minimatch('x.js', 'x.{ts,js}'), minimatch('.hidden', '*'), minimatch('.hidden', '*', { dot: true }), minimatch.match(['a.txt', 'b.md'], '*.!(md)'), minimatch.makeRe('[a-c]?.js').source, minimatch.braceExpand('a{1..3}'));
};
