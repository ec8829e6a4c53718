// Undoes the content codings of a response, piece by piece, with the streams of zlib.
(function (exports, require) {
  'use strict';

  const makers = { __proto__: null, gzip: 'createGunzip', 'x-gzip': 'createGunzip', br: 'createBrotliDecompress' };

  exports.decoded = (read, encodings) => encodings.reduce((source, name) => decode(source, name), read);

  const decode = (read, name) => {
    const zlib = require('zlib');
    const options = name === 'br' ? { flush: zlib.constants.BROTLI_OPERATION_FLUSH, finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH }
      : { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
    let coder;
    let pieces = [];
    let failure;
    let isEnded = false;

    // Some servers send deflate without the zlib header, whose first nibble is 8.
    const open = (first) => {
      const maker = makers[name] ?? ((first[0] & 0x0f) === 0x08 ? 'createInflate' : 'createInflateRaw');
      coder = zlib[maker](options);
      coder.on('data', (piece) => pieces.push(new Uint8Array(piece.buffer.slice(piece.byteOffset, piece.byteOffset + piece.byteLength))));
      coder.on('error', (error) => { failure ??= error; });
    };

    const settle = (act) => new Promise((resolve) => {
      coder.once('error', resolve);
      act(() => {
        coder.off('error', resolve);
        resolve();
      });
    });

    return async () => {
      while (pieces.length === 0) {
        if (failure !== undefined) throw failure;
        if (isEnded) return null;
        const piece = await read();
        if (piece === null) {
          isEnded = true;
          if (coder !== undefined) await settle((done) => coder.once('end', done).end());
        } else if (piece.length > 0) {
          if (coder === undefined) open(piece);
          await settle((done) => coder.write(piece, done));
        }
      }
      return pieces.shift();
    };
  };
})
