// Documents parsed, changed with their comments kept, and written; errors with places.
const YAML = require('yaml');

exports.onExecutePostLogin = async (event) => {
  console.log(YAML.parse('a: 1 # one\nb:\n  - x\n  - {c: ~, d: 0x1F}\n'), YAML.stringify({ list: [1, 'two', { three: 3 }], text: 'a\nb', empty: {} }));
  const document = YAML.parseDocument('# head\na: 1 # one\nb: 2\n');
  document.set('a', 5);
  document.setIn(['c', 'd'], [true]);
  console.log(String(document), YAML.parseDocument('a: [1').errors.map((error) => [error.code, error.message]), YAML.isMap(document.contents));
};
