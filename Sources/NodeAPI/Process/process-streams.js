// `process.stdout`, `stderr` and `stdin`: an action has no streams of the host's, so text goes to the login's log, an entry for each write.
(function (exports, require, module, binding) {
  'use strict';

  const log = binding('log');
  exports.write = (level, text) => { log.write(level, text.replace(/\n$/, '')); };

  exports.makeOutput = (fd, level) => {
    const { Writable } = require('stream');
    const stream = new Writable({
      decodeStrings: false,
      write(chunk, encoding, done) {
        exports.write(level, typeof chunk === 'string' ? chunk : require('buffer').Buffer.from(chunk).toString());
        done();
      },
    });
    return Object.assign(stream, { fd, _isStdio: true, isTTY: false, hasColors: () => false, getColorDepth: () => 1 });
  };

  // There is nothing to read.
  exports.makeInput = () => {
    const { Readable } = require('stream');
    return Object.assign(new Readable({ read() { this.push(null); } }), { fd: 0, isTTY: false });
  };
})
