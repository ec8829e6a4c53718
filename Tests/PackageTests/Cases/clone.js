// Circles, dates, maps, buffers and prototypes cloned.
const clone = require('clone');

exports.onExecutePostLogin = async (event) => {
  const value = { date: new Date(0), map: new Map([['k', { deep: [1] }]]), set: new Set([1]), buffer: Buffer.from('ab'), re: /x/g, error: new TypeError('t') };
  value.self = value;
  const copy = clone(value);
  console.log(copy.self === copy, copy.date.getTime(), copy.map, copy.set, copy.buffer, copy.re, copy.error.message, copy.map !== value.map);
};
