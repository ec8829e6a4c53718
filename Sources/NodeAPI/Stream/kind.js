// Whether a stream is a Duplex, without loading what a Duplex needs.
(function (exports, require, module, binding) {
  'use strict';

  let Duplex;
  exports.register = (constructor) => {
    Duplex = constructor;
  };
  exports.isDuplex = (stream) => Duplex !== undefined && stream instanceof Duplex;
})
