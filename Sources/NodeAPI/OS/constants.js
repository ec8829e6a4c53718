// The deprecated `constants` module: the numbers of `os` and `fs` in one object.
(function (exports, require) {
  'use strict';

  const { dlopen, errno, fs, priority, signals } = require('internal/os-constants');
  Object.assign(exports, dlopen, errno, priority, signals, fs);
})
