// Deep equality, loose and strict.
const equal = require('deep-equal');

exports.onExecutePostLogin = async (event) => {
  console.log(equal({ a: [1, '2'] }, { a: ['1', 2] }), equal([1], ['1'], { strict: true }), equal(new Map([[{ a: 1 }, 2]]), new Map([[{ a: 1 }, 2]])), equal(new Set([1]), new Set([2])), equal(NaN, NaN), equal(new Date(0), new Date(0)), equal(/a/g, /a/i), equal(Buffer.from('a'), Buffer.from('a')), equal(new Error('a'), new Error('b')));
};
