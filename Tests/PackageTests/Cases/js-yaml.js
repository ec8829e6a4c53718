// Documents of all types loaded and written, own types, several documents, and where an error is.
const yaml = require('js-yaml');

exports.onExecutePostLogin = async (event) => {
  console.log(yaml.load('a: 1\nb: [x, "y", 2.5, true, null]\nc: &anchor\n  d: 2026-01-02\n  e: !!binary aGk=\nf: *anchor\ng: |\n  two\n  lines\nh: >\n  folded\n  text\n'));
  console.log(yaml.dump({ name: 'Ada', list: [1, { a: 'b: c' }], text: 'two\nlines', none: null, date: new Date(0), long: 'x'.repeat(90) }), yaml.loadAll('---\na\n---\nb\n'));
  const type = new yaml.Type('!point', { kind: 'sequence', construct: ([x, y]) => ({ x, y }) });
  console.log(yaml.load('!point [1, 2]', { schema: yaml.DEFAULT_SCHEMA.extend([type]) }));
  try { yaml.load('a: [1,\nb: }'); } catch (error) { console.log(error.name, error.reason, error.mark.line, error.message); }
};
