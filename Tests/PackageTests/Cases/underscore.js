// Collections, chains, templates and throttling.
const _ = require('underscore');

exports.onExecutePostLogin = async (event) => {
  console.log(_.groupBy([1.3, 2.1, 2.4], Math.floor), _.sortBy([3, 1, 2]), _.pluck([{ a: 1 }, { a: 2 }], 'a'), _.where([{ a: 1, b: 2 }, { a: 2 }], { a: 1 }));
  console.log(_.chain([1, 2, 3, 4]).filter((n) => n % 2).map((n) => n * n).value(), _.isEqual({ a: [1] }, { a: [1] }), _.invert({ a: 'x' }));
  console.log(_.template('<% _.each(items, function (item) { %><<%- item %>><% }) %>')({ items: ['a', '&'] }), _.partial((a, b) => a - b, _, 1)(5), _.debounce.length);
};
