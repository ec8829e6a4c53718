// Clones, deep equality, merges, reaches and assertions.
const Hoek = require('@hapi/hoek');

exports.onExecutePostLogin = async (event) => {
  const clone = Hoek.clone({ a: [new Date(0), /x/g, new Map([[1, 2]])], b: Buffer.from('ab') });
  console.log(clone, Hoek.deepEqual(clone, Hoek.clone(clone)), Hoek.merge({ a: { b: 1 } }, { a: { c: 2 } }), Hoek.reach({ a: [{ b: 5 }] }, 'a.0.b'), Hoek.applyToDefaults({ a: 1, b: 2 }, { b: 3 }), Hoek.escapeHtml('<a>'), Hoek.stringify({ a: 1n === 1n }));
  try { Hoek.assert(false, 'is', 'wrong', 1); } catch (error) { console.log(error.message, error.name); }
};
