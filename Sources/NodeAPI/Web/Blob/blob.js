// Blob and File of the File API. Contents never change, so slices share them.
(function (exports, require, module, binding) {
  'use strict';

  const { CUSTOM, argumentType, finish, inspectFields, invalidThis, isObject, missing } = require('internal/web/idl');

  const bare = Symbol('bare');
  let stateOf;
  let isBlob;

  const bytesOf = (part, endings) => {
    if (isBlob(part)) return stateOf(part).bytes;
    if (ArrayBuffer.isView(part)) return new Uint8Array(part.buffer, part.byteOffset, part.byteLength).slice();
    if (part instanceof ArrayBuffer) return new Uint8Array(part).slice();
    const text = endings === 'native' ? `${part}`.replace(/\r\n?/g, '\n') : `${part}`;
    return new (require('internal/web/encoding').TextEncoder)().encode(text);
  };

  const join = (pieces) => {
    if (pieces.length === 1) return pieces[0];
    const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let offset = 0;
    for (const piece of pieces) {
      result.set(piece, offset);
      offset += piece.length;
    }
    return result;
  };

  const normalType = (type) => (/[^\x20-\x7e]/.test(type) ? '' : type.toLowerCase());

  class Blob {
    #state;

    static {
      isBlob = (value) => isObject(value) && #state in value;
      stateOf = (value) => value.#state;
    }

    constructor(sources = [], options = {}) {
      if (sources === bare) {
        this.#state = options;
        return;
      }
      if (!isObject(sources) || typeof sources[Symbol.iterator] !== 'function') throw argumentType('sources', 'a sequence', sources);
      if (options !== undefined && options !== null && !isObject(options)) throw argumentType('options', 'a dictionary', options);
      const { endings: given = 'transparent', type = '' } = options ?? {};
      const endings = `${given}`;
      if (endings !== 'transparent' && endings !== 'native') {
        const { ERR_INVALID_ARG_VALUE } = require('internal/errors').codes;
        throw new ERR_INVALID_ARG_VALUE('options.endings', endings);
      }
      const pieces = [];
      for (const part of sources) pieces.push(bytesOf(part, endings));
      this.#state = { bytes: join(pieces), type: normalType(`${type}`) };
    }

    get type() { return check(this).type; }
    get size() { return check(this).bytes.length; }

    slice(start = 0, end = undefined, contentType = '') {
      const { bytes } = check(this);
      const part = bytes.subarray(Number(start), end === undefined ? bytes.length : Number(end));
      return new Blob(bare, { bytes: part, type: normalType(`${contentType}`) });
    }

    async arrayBuffer() { return check(this).bytes.slice().buffer; }
    async text() { return new (require('internal/web/encoding').TextDecoder)().decode(check(this).bytes); }
    async bytes() { return check(this).bytes.slice(); }

    stream() {
      const { bytes } = check(this);
      let offset = 0;
      const { makeReadableBytes } = require('internal/web/streams/byte-controller');
      return require('internal/web/streams/readable-stream').wrap(makeReadableBytes({
        async pull(controller) {
          if (offset >= bytes.length) {
            controller.close();
            if (controller.pending.length > 0) controller.respond(0);
            return;
          }
          const end = Math.min(offset + 65_536, bytes.length);
          controller.enqueue(bytes.slice(offset, end));
          offset = end;
        },
      }, 0));
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      const { size, type } = this;
      return inspectFields('Blob', { size, type }, depth, options, inspect);
    }
  }
  finish(Blob);

  const check = (value) => {
    if (!isBlob(value)) throw invalidThis('Blob');
    return stateOf(value);
  };

  let isFile;
  let copyOf;

  class File extends Blob {
    #name;
    #lastModified;

    static {
      isFile = (value) => #name in value;
      copyOf = (file) => new File(bare, file.#name, { ...stateOf(file), lastModified: file.#lastModified });
    }

    constructor(fileBits, fileName, options = {}) {
      if (arguments.length < 2) throw missing('The "fileBits" and "fileName" arguments must be specified');
      super(fileBits, options);
      const { lastModified } = options ?? {};
      this.#name = `${fileName}`.toWellFormed();
      this.#lastModified = lastModified === undefined ? Date.now() : Math.trunc(Number(lastModified)) || 0;
    }

    get name() {
      if (!(isObject(this) && #name in this)) throw invalidThis('File');
      return this.#name;
    }

    get lastModified() {
      if (!(isObject(this) && #name in this)) throw invalidThis('File');
      return this.#lastModified;
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      const { size, type, name, lastModified } = this;
      return inspectFields('File', { size, type, name, lastModified }, depth, options, inspect);
    }
  }
  finish(File);
  binding('clone').register({ name: 'Blob', is: isBlob, clone: (blob) => (isFile(blob) ? copyOf(blob) : new Blob(bare, stateOf(blob))) });

  exports.Blob = Blob;
  exports.File = File;
  exports.isBlob = isBlob;
  exports.bytesOfBlob = (blob) => stateOf(blob).bytes;
})
