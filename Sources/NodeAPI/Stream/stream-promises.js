// `stream/promises`.
(function (exports, require, module, binding) {
  'use strict';

  exports.finished = function finished(stream, options) {
    return require('internal/stream/finished').promise(stream, options);
  };
  exports.pipeline = function pipeline(...streams) {
    return require('internal/stream/pipeline').promise(...streams);
  };
})
