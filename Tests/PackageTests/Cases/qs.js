// Nested queries parsed and written in all the forms of arrays.
const qs = require('qs');

exports.onExecutePostLogin = async (event) => {
  console.log(qs.parse('a[b][c]=1&d[]=2&d[]=3&e=%20x&f[0]=a&g=1&g=2'), qs.parse('?a=b;c=d', { ignoreQueryPrefix: true, delimiter: ';' }), qs.parse('a.b=c', { allowDots: true }));
  const object = { a: { b: [1, 'zwei'] }, c: null, d: undefined, e: new Date(0), f: 'ü &' };
  for (const arrayFormat of ['indices', 'brackets', 'repeat', 'comma']) console.log(qs.stringify(object, { arrayFormat }), qs.stringify(object, { arrayFormat, encode: false, skipNulls: true }));
};
