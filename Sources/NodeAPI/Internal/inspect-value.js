// `inspect` and `format` as the console has them.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('inspect');
  const global = globalThis;
  exports.inspect = (value, options) => native.inspect(value, options ?? {}, global);
  exports.format = (...values) => native.format(values, global);
})
