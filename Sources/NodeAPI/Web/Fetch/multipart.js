// multipart/form-data, written and read.
(function (exports, require) {
  'use strict';

  const encode = (text) => new (require('internal/web/encoding').TextEncoder)().encode(text);
  const decode = (bytes) => new (require('internal/web/encoding').TextDecoder)().decode(bytes);
  // One character a byte: boundaries and headers are found in it by index.
  const latin1 = (bytes) => {
    let text = '';
    for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
    return text;
  };
  const fromLatin1 = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  const lines = (text) => text.replace(/\r?\n|\r/g, '\r\n');
  const escape = (text) => text.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22');

  exports.serialize = (entries) => {
    const { isBlob, bytesOfBlob } = require('internal/web/blob');
    const digits = Array.from({ length: 11 }, () => Math.floor(Math.random() * 10)).join('');
    const boundary = `----formdata-undici-0${digits}`;
    const pieces = [];
    for (const [name, value] of entries) {
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escape(lines(name))}"`;
      if (!isBlob(value)) {
        pieces.push(encode(`${head}\r\n\r\n${lines(value)}\r\n`));
      } else {
        const file = `; filename="${escape(value.name)}"\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`;
        pieces.push(encode(head + file), bytesOfBlob(value), encode('\r\n'));
      }
    }
    pieces.push(encode(`--${boundary}--\r\n`));
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let offset = 0;
    for (const piece of pieces) {
      bytes.set(piece, offset);
      offset += piece.length;
    }
    return { bytes, type: `multipart/form-data; boundary=${boundary}` };
  };

  const failure = () => new TypeError('Failed to parse body as FormData.');

  exports.parse = (bytes, contentType) => {
    const boundary = /;\s*boundary=(?:"([^"]*)"|([^;\s]+))/i.exec(contentType);
    if (boundary === null) throw failure();
    const delimiter = `--${boundary[1] ?? boundary[2]}`;
    const text = latin1(bytes);
    const { FormData } = require('internal/web/form-data');
    const form = new FormData();
    if (!text.startsWith(delimiter)) throw failure();
    let position = delimiter.length;
    while (!text.startsWith('--', position)) {
      if (!text.startsWith('\r\n', position)) throw failure();
      const headEnd = text.startsWith('\r\n\r\n', position) ? -1 : text.indexOf('\r\n\r\n', position);
      if (headEnd < 0) throw failure();
      const bodyEnd = text.indexOf(`\r\n${delimiter}`, headEnd + 2);
      if (bodyEnd < 0) throw failure();
      addPart(form, text.slice(position + 2, headEnd), bytes.subarray(headEnd + 4, Math.max(bodyEnd, headEnd + 4)));
      position = bodyEnd + 2 + delimiter.length;
    }
    return form;
  };

  const addPart = (form, head, body) => {
    const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1];
    if (disposition === undefined) throw failure();
    const parameter = (name) => {
      const found = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition);
      return found === null ? undefined : decode(fromLatin1(found[1])).replace(/%0a/gi, '\n').replace(/%0d/gi, '\r').replace(/%22/g, '"');
    };
    const name = parameter('name');
    if (name === undefined) throw failure();
    const filename = parameter('filename');
    if (filename === undefined) {
      form.append(name, decode(body));
      return;
    }
    const type = /^content-type:\s*(.*?)\s*$/im.exec(head)?.[1] ?? 'text/plain';
    const { File } = require('internal/web/blob');
    form.append(name, new File([body], filename, { type }));
  };
})
