// A request on its socket: what comes in goes through a parser, and what happens to the socket happens to the request.
(function (exports, require, module, binding) {
  'use strict';

  const { nextTick } = require('internal/next-tick');
  const { Buffer } = require('buffer');
  const { IncomingMessage, cutShort } = require('internal/http/incoming');
  const { makeParser } = require('internal/http/parser');
  const { hangUp } = require('internal/http/common');
  const { close } = require('internal/http/client');
  const { isCancelled } = require('internal/net/connections');

  exports.attach = (request, socket) => {
    let response = null;
    let isOver = false;
    let hasError = false;
    request.socket = socket;
    socket._httpMessage = request;

    const reportError = (error) => {
      if (hasError) return;
      hasError = true;
      request._errored ??= error;
      request.emit('error', error);
    };

    const onHeaders = (head) => {
      if (!head.shouldKeepAlive) request.shouldKeepAlive = false;
      const { statusCode, statusMessage, rawHeaders, versionMajor, versionMinor } = head;
      const make = () => {
        const message = new IncomingMessage(socket);
        message.httpVersionMajor = versionMajor;
        message.httpVersionMinor = versionMinor;
        message.httpVersion = `${versionMajor}.${versionMinor}`;
        message.statusCode = statusCode;
        message.statusMessage = statusMessage;
        message.rawHeaders = rawHeaders;
        message.joinDuplicateHeaders = request.joinDuplicateHeaders;
        message.upgrade = head.upgrade || request.method === 'CONNECT';
        message.req = request;
        return message;
      };
      if (request.method === 'CONNECT' || head.upgrade) {
        response = request.res = make();
        return 'upgrade';
      }
      if (statusCode < 200) {
        request.shouldKeepAlive ||= !request._last;
        if (statusCode === 100) request.emit('continue');
        const message = make();
        const { httpVersion, httpVersionMajor, httpVersionMinor, headers } = message;
        request.emit('information', { statusCode, statusMessage, httpVersion, httpVersionMajor, httpVersionMinor, headers, rawHeaders });
        return 'none';
      }
      response = request.res = make();
      response.on('end', onResponseEnd);
      if (request.timeout !== undefined) socket.on('timeout', () => { response?.emit('timeout'); });
      if (request.aborted || !request.emit('response', response)) response._dump();
      return request.method === 'HEAD' ? 'none' : undefined;
    };

    const onResponseEnd = () => {
      request._ended = true;
      if (!request.shouldKeepAlive) {
        if (socket.writable) socket.destroySoon?.();
        return;
      }
      if (request.finished) nextTick(release);
      else request.once('finish', release);
    };

    // Back to the agent, for the next request.
    const release = () => {
      if (isOver || socket.destroyed) return;
      isOver = true;
      detach();
      if (request.timeout) socket.setTimeout(0);
      request.destroyed = true;
      socket.emit('free');
      close(request);
    };

    const parser = makeParser({
      headers: onHeaders,
      body(bytes) {
        if (response === null || response._dumped) return;
        if (!response.push(bytes)) socket.pause();
      },
      complete(trailers) {
        if (response === null) return;
        response.complete = true;
        response.rawTrailers = trailers;
        response.push(null);
        if (request.shouldKeepAlive) socket.resume();
      },
    }, request._maxHeaderSize);

    const onData = (bytes) => {
      if (response?.complete) {
        // Nothing was asked for: who sends more is not to be trusted with the next request.
        request.shouldKeepAlive = false;
        socket.destroy();
        return;
      }
      const result = parser.execute(bytes);
      if (result instanceof Error) {
        socket.removeListener('data', onData);
        reportError(result);
        socket.destroy();
      } else if (response?.upgrade) {
        upgrade(bytes.subarray(result));
      }
    };

    const upgrade = (head) => {
      const event = request.method === 'CONNECT' ? 'connect' : 'upgrade';
      if (request.listenerCount(event) === 0) {
        socket.destroy();
        return;
      }
      request.upgradeOrConnect = true;
      isOver = true;
      detach();
      if (request.timeout) socket.setTimeout(0);
      socket.emit('agentRemove');
      socket.readableFlowing = null;
      request.emit(event, response, socket, Buffer.from(head));
      request.destroyed = true;
      close(request);
    };

    const onEnd = () => {
      if (!response && !hasError) reportError(hangUp());
      else parser.finish();
      if (response && !response.complete) socket.destroy();
      else socket.end();
    };
    const onError = (error) => {
      // Who destroyed the response knows.
      if (!response?.destroyed) reportError(error);
      socket.destroy();
    };
    const onClose = () => {
      if (!isOver && !isCancelled(socket)) {
        parser.finish();
        request.destroyed = true;
        if (response) {
          if (!response.complete) response.destroy(request._reason ?? cutShort());
          isOver = true;
          detach();
          if (!response.closed && response.readable) {
            response.on('end', () => { close(request); });
            response.push(null);
          } else {
            close(request);
          }
          return;
        }
        if (!hasError) reportError(request._reason ?? hangUp());
      }
      isOver = true;
      detach();
      close(request);
    };
    const onDrain = () => {
      if (!request._needDrain) return;
      request._needDrain = false;
      request.emit('drain');
    };

    const detach = () => {
      socket.removeListener('data', onData);
      socket.removeListener('end', onEnd);
      socket.removeListener('error', onError);
      socket.removeListener('close', onClose);
      socket.removeListener('drain', onDrain);
      if (request._onTimeout) socket.removeListener('timeout', request._onTimeout);
      socket._httpMessage = null;
    };

    socket.on('data', onData);
    socket.on('end', onEnd);
    socket.on('error', onError);
    socket.on('close', onClose);
    socket.on('drain', onDrain);
    if (request.timeout !== undefined) {
      request._listenForTimeout(socket);
      socket.setTimeout(request.timeout);
    }
    request.emit('socket', socket);
    request._flush();
  };
})
