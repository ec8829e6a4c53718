// `fs.ReadStream` and `fs.WriteStream`.
(function (exports, require) {
  'use strict';

  const { Readable, Writable } = require('stream');
  const { failure, optionsOf, pathOf } = require('internal/fs/arguments');
  const { readFile } = require('internal/fs/read');
  const { validateInteger } = require('internal/validators');

  class ReadStream extends Readable {
    #contents;

    constructor(path, options) {
      options = optionsOf(options);
      const { start = 0, end = Infinity } = options;
      if (start !== 0) validateInteger(start, 'start', 0);
      if (end !== Infinity) validateInteger(end, 'end', 0);
      super({ highWaterMark: 65536, ...options });
      this.path = pathOf(path);
      this.flags = options.flags ?? 'r';
      this.start = options.start;
      this.end = end;
      this.bytesRead = 0;
      this.pending = true;
    }

    _construct(done) {
      try {
        this.#contents = readFile(this.path, { flag: this.flags }).subarray(this.start ?? 0, this.end + 1);
      } catch (error) {
        return done(error);
      }
      this.pending = false;
      done();
      this.emit('ready');
    }

    _read(size) {
      const piece = this.#contents.subarray(this.bytesRead, this.bytesRead + size);
      this.bytesRead += piece.length;
      this.push(piece.length === 0 ? null : piece);
    }
  }

  class WriteStream extends Writable {
    constructor(path, options) {
      super(optionsOf(options));
      this.path = pathOf(path);
      this.bytesWritten = 0;
      this.pending = true;
    }

    _construct(done) { done(failure('EROFS', 'open', this.path)); }
  }

  Object.assign(exports, { ReadStream, WriteStream });
})
