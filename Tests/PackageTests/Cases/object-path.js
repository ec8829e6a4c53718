// Members read and written by paths.
const objectPath = require('object-path');

exports.onExecutePostLogin = async (event) => {
  const object = { a: { b: [1, { c: 'x' }] } };
  objectPath.set(object, 'a.d.0', 'new'); objectPath.push(object, 'a.b', 3); objectPath.del(object, 'a.b.0');
  console.log(object, objectPath.get(object, 'a.b.0.c'), objectPath.get(object, 'n.o', 'default'), objectPath.has(object, 'a.d'), objectPath.coalesce(object, ['x', 'a.d.0']));
  try { objectPath.set({}, '__proto__.x', 1); } catch (error) { console.log(error.message); }
  console.log({}.x);
};
