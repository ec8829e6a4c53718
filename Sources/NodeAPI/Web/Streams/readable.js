// Readable streams and their readers, as records: see "internal/web/streams/shared".
(function (exports, require) {
  'use strict';

  const { Queue, deferred, handled, rejected, resolved, then, typeError } = require('internal/web/streams/shared');

  exports.makeStream = () => ({
    state: 'readable', reader: undefined, controller: undefined, storedError: undefined, isDisturbed: false, shell: undefined,
  });

  // A stream's default reader takes requests {chunk, close, error}; a BYOB reader such whose `close` is given a view.
  const makeReader = (stream, isByob) => {
    if (stream.reader !== undefined) throw typeError('ReadableStream is locked');
    const reader = { isByob, stream, requests: new Queue(), closed: deferred(), shell: undefined };
    stream.reader = reader;
    if (stream.state === 'closed') {
      reader.closed.resolve();
    } else if (stream.state === 'errored') {
      reader.closed.reject(stream.storedError);
      handled(reader.closed.promise);
    }
    reader.isSettled = stream.state !== 'readable';
    return reader;
  };

  exports.getDefaultReader = (stream) => makeReader(stream, false);

  exports.getByobReader = (stream) => {
    if (stream.controller?.isByte !== true) throw require('internal/web/idl').invalidValue('stream', stream.shell, 'must be a byte stream');
    return makeReader(stream, true);
  };

  exports.cancel = (stream, reason) => {
    stream.isDisturbed = true;
    if (stream.state === 'closed') return resolved();
    if (stream.state === 'errored') return rejected(stream.storedError);
    close(stream);
    const { reader } = stream;
    if (reader?.isByob) {
      const requests = reader.requests;
      reader.requests = new Queue();
      while (requests.length > 0) requests.shift().close(undefined);
    }
    return then(stream.controller.cancelSteps(reason), () => {});
  };

  const close = (stream) => {
    stream.state = 'closed';
    const { reader } = stream;
    if (reader === undefined) return;
    reader.isSettled = true;
    reader.closed.resolve();
    if (reader.isByob) return;
    const { requests } = reader;
    reader.requests = new Queue();
    while (requests.length > 0) requests.shift().close();
  };
  exports.close = close;

  exports.error = (stream, error) => {
    stream.state = 'errored';
    stream.storedError = error;
    const { reader } = stream;
    if (reader === undefined) return;
    reader.isSettled = true;
    reader.closed.reject(error);
    handled(reader.closed.promise);
    failRequests(reader, error);
  };

  const failRequests = (reader, error) => {
    const { requests } = reader;
    reader.requests = new Queue();
    while (requests.length > 0) requests.shift().error(error);
  };

  exports.waitingReads = (stream) => stream.reader?.requests.length ?? 0;
  exports.hasDefaultReader = (stream) => stream.reader !== undefined && !stream.reader.isByob;
  exports.hasByobReader = (stream) => stream.reader !== undefined && stream.reader.isByob;

  exports.read = (reader, request) => {
    const { stream } = reader;
    stream.isDisturbed = true;
    if (stream.state === 'closed') request.close();
    else if (stream.state === 'errored') request.error(stream.storedError);
    else stream.controller.pullSteps(request);
  };

  exports.readInto = (reader, view, minimum, request) => {
    const { stream } = reader;
    stream.isDisturbed = true;
    if (stream.state === 'errored') request.error(stream.storedError);
    else stream.controller.pullInto(view, minimum, request);
  };

  exports.release = (reader) => {
    const { stream } = reader;
    const error = typeError('Reader released');
    if (stream.state === 'readable') reader.closed.reject(error);
    else reader.closed = { promise: rejected(error) };
    handled(reader.closed.promise);
    stream.controller.releaseSteps();
    stream.reader = undefined;
    reader.stream = undefined;
    failRequests(reader, typeError('Releasing reader'));
  };

  exports.readPromise = (reader) => {
    const { promise, resolve, reject } = deferred();
    exports.read(reader, {
      chunk(value) { resolve({ value, done: false }); },
      close() { resolve({ value: undefined, done: true }); },
      error: reject,
    });
    return promise;
  };
})
