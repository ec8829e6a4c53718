// Differences of lines, words and objects; patches made and applied.
const Diff = require('diff');

exports.onExecutePostLogin = async (event) => {
  const patch = Diff.createPatch('f.txt', 'a\nb\nc\n', 'a\nB\nc\nd\n', 'old', 'new');
  console.log(patch, Diff.applyPatch('a\nb\nc\n', patch), Diff.diffWords('one two', 'one three').map(({ value, added, removed }) => [value, added, removed]), Diff.diffJson({ a: 1 }, { a: 2 }).length, Diff.diffChars('abc', 'abd').length);
};
