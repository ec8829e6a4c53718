// Streams that are transferred: what goes in at one end comes out at the other, cloned. The standard has messages between two ports for
// this; within one realm a wire of two ends is enough.
(function (exports, require, module, binding) {
  'use strict';

  const { deferred, handled, then } = require('internal/web/streams/shared');
  const { pipe } = require('internal/web/streams/pipe');
  const readable = require('internal/web/streams/readable');
  const writable = require('internal/web/streams/writable');
  const cloning = binding('clone');
  const { setImmediate } = globalThis;

  // Two ends: what one is told, the other hears in a later turn, unless it has let go by then.
  function makeWire() {
    const ends = [{ hear: undefined }, { hear: undefined }];
    ends.forEach((end, index) => {
      const other = ends[1 - index];
      const send = (type, value) => setImmediate(() => other.hear?.[type]?.(value));
      end.tell = (type, value) => {
        try {
          send(type, cloning.transfer(value, []).value);
        } catch (error) {
          send('error', error);
          throw error;
        }
      };
      end.release = () => { end.hear = undefined; };
    });
    return ends;
  }

  // Tells the other end of an error, which is all that is left to do.
  function fail(end, reason) {
    try {
      end.tell('error', reason);
    } finally {
      end.release();
    }
  }

  function setUpReadable(stream, end) {
    let controller;
    end.hear = {
      chunk(value) { controller.enqueue(value); },
      close() {
        end.release();
        controller.close();
      },
      error(reason) {
        end.release();
        controller.fail(reason);
      },
    };
    require('internal/web/streams/default-controller').setUp(stream, {
      start(own) { controller = own; },
      async pull() { end.tell('pull', undefined); },
      async cancel(reason) { fail(end, reason); },
    }, 0, () => 1);
  }

  function setUpWritable(stream, end) {
    // Settled as soon as the other end wants more.
    let wanted = deferred();
    let controller;
    end.hear = {
      pull() { wanted.resolve(); },
      error(reason) {
        end.release();
        controller.fail(reason);
        wanted.resolve();
      },
    };
    writable.makeWritable({
      start(own) { controller = own; },
      write: (chunk) => then(wanted.promise, () => {
        wanted = deferred();
        try {
          end.tell('chunk', chunk);
        } catch (error) {
          end.release();
          throw error;
        }
      }),
      async close() {
        end.tell('close', undefined);
        end.release();
      },
      async abort(reason) { fail(end, reason); },
    }, 1, () => 1, stream);
  }

  exports.moveReadable = (source, target) => {
    const [entry, exit] = makeWire();
    const stream = writable.makeStream();
    setUpWritable(stream, entry);
    setUpReadable(target, exit);
    handled(pipe(source, stream));
  };

  exports.moveWritable = (source, target) => {
    const [entry, exit] = makeWire();
    const stream = readable.makeStream();
    setUpReadable(stream, exit);
    setUpWritable(target, entry);
    handled(pipe(stream, source));
  };
})
