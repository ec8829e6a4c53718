// The fetch algorithm: redirects, headers and bodies; each hop is one exchange of the transport.
(function (exports, require, module, binding) {
  'use strict';

  const { Headers, appendRaw, listOf } = require('internal/web/headers');
  const { make, redirects, withoutBody } = require('internal/web/response');
  const bodies = require('internal/web/body');
  const transport = binding('fetch');

  const MOST_REDIRECTS = 20;
  // Known body's headers, dropped with the body; those for one server only, dropped on the way to another.
  const ofBody = ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length'];
  const ofOrigin = ['authorization', 'proxy-authorization', 'cookie', 'host'];
  // The transport's own.
  const reserved = ['host', 'content-length', 'transfer-encoding', 'connection', 'keep-alive', 'upgrade'];

  // Ports of other protocols, which no HTTP request may be sent to (the standard's list).
  const isBadPort = (port) => ` 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123
    135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049
    3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080 `.replace(/\n/g, ' ').includes(` ${port} `);

  const failed = (cause) => new TypeError('fetch failed', { cause });

  exports.perform = async (request) => {
    const { signal } = request;
    if (signal?.aborted) {
      if (request.body?.stream !== undefined) require('internal/web/streams/readable').cancel(request.body.stream, signal.reason).catch(() => {});
      throw signal.reason;
    }
    const { protocol } = request.url;
    if (protocol === 'http:' || protocol === 'https:') return follow(request);
    const { local } = require('internal/web/local-fetch');
    return local(request.url, request.method, failed);
  };

  const follow = async (request) => {
    const hop = { url: request.url, method: request.method, headers: headersOf(request), body: request.body };
    for (let count = 0; ; count += 1) {
      if (hop.url.port !== '' && isBadPort(hop.url.port)) throw failed(new Error('bad port'));
      const exchange = new Exchange(request);
      const head = await exchange.start(hop);
      const location = redirects.includes(head.status) ? headerOf(head, 'location') : undefined;
      if (location === undefined || request.redirect === 'manual') return exchange.response(hop, head, count > 0);
      exchange.end();
      if (request.redirect === 'error') throw failed(new Error('unexpected redirect'));
      if (count === MOST_REDIRECTS) throw failed(new Error('redirect count exceeded'));
      redirect(hop, head.status, location);
    }
  };

  const headerOf = (head, name) => head.headers.find((header) => header[0].toLowerCase() === name)?.[1];

  const headersOf = (request) => {
    const list = listOf(request.headers).filter(([name]) => !reserved.includes(name.toLowerCase()));
    const add = (name, value) => {
      if (!request.headers.has(name)) list.push([name, value]);
    };
    add('accept', '*/*');
    add('accept-language', '*');
    add('sec-fetch-mode', request.mode);
    add('user-agent', 'node');
    add('accept-encoding', request.url.protocol === 'https:' ? 'br, gzip, deflate' : 'gzip, deflate');
    return list;
  };

  const redirect = (hop, status, location) => {
    const { URL } = require('internal/web/url');
    let url;
    try {
      url = new URL(location, hop.url);
    } catch (cause) {
      throw failed(cause);
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw failed(new Error('URL scheme must be a HTTP(S) scheme'));
    if (url.hash === '') url.hash = hop.url.hash;
    const drop = (names) => { hop.headers = hop.headers.filter(([name]) => !names.includes(name.toLowerCase())); };
    if (status === 303 ? hop.method !== 'GET' && hop.method !== 'HEAD' : status <= 302 && hop.method === 'POST') {
      hop.method = 'GET';
      hop.body = null;
      drop(ofBody);
    } else if (status !== 303 && hop.body !== null && hop.body.bytes === undefined) {
      throw failed(new Error('Response body object should not be disturbed or locked'));
    }
    if (url.origin !== hop.url.origin) drop(ofOrigin);
    hop.url = url;
  };

  // One exchange, and what an abort does to it.
  class Exchange {
    #handle = transport.open();
    #signal;
    #stopListening;
    #upload; // the reader of a streamed request body
    #aborted;
    #onAbort;

    constructor({ signal }) {
      this.#signal = signal;
      this.#aborted = new Promise((resolve, reject) => { this.#onAbort = reject; });
      this.#aborted.catch(() => {});
      if (signal === undefined) return;
      this.#stopListening = require('internal/web/abort').whenAborted(signal, () => {
        this.#onAbort(signal.reason);
        transport.cancel(this.#handle);
        this.#cancelUpload(signal.reason);
      });
    }

    async start({ url, method, headers, body }) {
      if (this.#signal?.aborted) throw this.#signal.reason;
      const isStreamed = body !== null && body.bytes === undefined;
      const started = transport.start(this.#handle, {
        method, url: url.href, headers, body: body === null ? needsLength(method) : isStreamed ? true : body.bytes,
      });
      const upload = isStreamed ? this.#send(body.stream) : undefined;
      try {
        // The head may come before the body is sent; a body that fails ends the exchange.
        return await Promise.race([started, this.#aborted, ...upload === undefined ? [] : [upload.then(() => started)]]);
      } catch (error) {
        Promise.resolve(started).catch(() => {});
        this.end();
        if (this.#signal?.aborted) throw this.#signal.reason;
        throw failed(error);
      }
    }

    async #send(stream) {
      const { getDefaultReader, readPromise } = require('internal/web/streams/readable');
      const reader = getDefaultReader(stream);
      this.#upload = stream;
      for (;;) {
        const { value, done } = await readPromise(reader);
        if (done) break;
        if (!(value instanceof Uint8Array)) throw new TypeError('Received non-Uint8Array chunk');
        await transport.write(this.#handle, value);
      }
      this.#upload = undefined;
      transport.end(this.#handle);
    }

    #cancelUpload(reason) {
      const stream = this.#upload;
      this.#upload = undefined;
      if (stream !== undefined) require('internal/web/streams/readable').cancel(stream, reason).catch(() => {});
    }

    end() {
      this.#stopListening?.();
      transport.cancel(this.#handle);
      this.#cancelUpload(undefined);
    }

    response(hop, head, isRedirected) {
      const headers = new Headers();
      for (const [name, value] of head.headers) appendRaw(headers, name, value);
      let body = null;
      if (hop.method === 'HEAD' || withoutBody.includes(head.status)) this.end();
      else body = bodies.streamed(this.#stream(codings(headers)));
      const url = new (require('internal/web/url').URL)(hop.url);
      url.hash = '';
      return make({ type: 'basic', url: url.href, isRedirected, status: head.status, statusText: head.statusText, headers, body }, 'immutable');
    }

    #stream(encodings) {
      const { makeReadableBytes } = require('internal/web/streams/byte-controller');
      const read = encodings.length === 0 ? () => transport.read(this.#handle)
        : require('internal/web/decoding').decoded(() => transport.read(this.#handle), encodings);
      let stream;
      if (this.#signal !== undefined) this.#aborted.catch((reason) => stream.controller.fail(reason));
      stream = makeReadableBytes({
        pull: async (controller) => {
          try {
            for (;;) {
              const piece = await Promise.race([read(), this.#aborted]);
              if (piece === null) break;
              if (piece.length === 0) continue;
              if (controller.canTake) controller.enqueue(piece);
              return;
            }
            this.#stopListening?.();
            if (!controller.canTake) return;
            controller.close();
            if (controller.pending.length > 0) controller.respond(0);
          } catch (error) {
            this.end();
            throw this.#signal?.aborted ? this.#signal.reason : new TypeError('terminated', { cause: error });
          }
        },
        cancel: async () => this.end(),
      }, 0);
      return stream;
    }
  }

  // These say that they have no body.
  const needsLength = (method) => (method === 'POST' || method === 'PUT' ? new Uint8Array(0) : null);

  // Unknown ones leave the body as it is, as in Node.
  const codings = (headers) => {
    const names = headers.get('content-encoding')?.toLowerCase().split(',').map((name) => name.trim()).filter(Boolean) ?? [];
    const isKnown = (name) => ['gzip', 'x-gzip', 'deflate', 'br'].includes(name);
    return names.every(isKnown) ? names.reverse() : [];
  };
})
