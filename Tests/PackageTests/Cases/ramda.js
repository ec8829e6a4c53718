// Composition, currying, lenses, sorting and grouping.
const R = require('ramda');

exports.onExecutePostLogin = async (event) => {
  const lens = R.lensPath(['user', 'name']);
  console.log(R.view(lens, { user: { name: 'Ada' } }), R.set(lens, 'Bob', { user: { name: 'Ada', age: 1 } }), R.over(lens, R.toUpper, { user: { name: 'ada' } }));
  console.log(R.pipe(R.filter(R.propEq('active', true)), R.map(R.prop('name')), R.sort(R.ascend(R.identity)))([{ name: 'b', active: true }, { name: 'a', active: true }, { name: 'c' }]));
  console.log(R.groupBy(R.length, ['a', 'bb', 'c']), R.curry((a, b, c) => a + b + c)(1)(2)(3), R.equals({ a: [1, new Set([1])] }, { a: [1, new Set([1])] }), R.path(['a', 0, 'b'], { a: [{ b: 5 }] }));
  console.log(R.mergeDeepRight({ a: { b: 1 } }, { a: { c: 2 } }), R.uniqBy(Math.abs, [1, -1, 2]), R.zipObj(['a', 'b'], [1, 2]), R.toString({ a: [1, 'x'] }));
  console.log(await R.pipeWith(R.andThen, [async (n) => n + 1, (n) => n * 2])(1));
};
