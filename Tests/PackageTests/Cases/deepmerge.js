// Objects and arrays merged, in one's own way too.
const merge = require('deepmerge');

exports.onExecutePostLogin = async (event) => {
  console.log(merge({ a: { b: 1 }, list: [1] }, { a: { c: 2 }, list: [2] }), merge.all([{ a: 1 }, { b: 2 }, { a: 3 }]), merge({ l: [1] }, { l: [2] }, { arrayMerge: (_, source) => source }));
};
