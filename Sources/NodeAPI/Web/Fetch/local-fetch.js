// What `fetch` gets without a network: data: and blob: URLs. Others are refused.
(function (exports, require) {
  'use strict';

  const { Headers, appendRaw } = require('internal/web/headers');
  const { make } = require('internal/web/response');
  const bodies = require('internal/web/body');

  exports.local = (url, method, failed) => {
    if (url.protocol === 'data:') return respond(url, data(url, failed), method);
    if (url.protocol === 'blob:') return respond(url, blob(url, method, failed), method);
    if (url.protocol === 'about:') throw failed(new Error('about scheme is not supported'));
    if (url.protocol === 'file:') throw failed(new Error('not implemented... yet...'));
    throw failed(new Error('unknown scheme'));
  };

  const blob = (url, method, failed) => {
    const found = require('internal/web/object-urls').resolve(url.href);
    if (method !== 'GET' || found === undefined) throw failed(new Error('invalid method'));
    return { bytes: require('internal/web/blob').bytesOfBlob(found), type: found.type, size: found.size };
  };

  const respond = (url, { bytes, type, size }, method) => {
    const headers = new Headers();
    if (size !== undefined) appendRaw(headers, 'content-length', `${size}`);
    appendRaw(headers, 'content-type', type);
    const body = method === 'HEAD' ? null : bodies.known(bytes);
    return make({ type: 'basic', url: url.href, isRedirected: false, status: 200, statusText: 'OK', headers, body }, 'immutable');
  };

  const data = (url, failed) => {
    const text = url.href.slice(5, url.hash === '' ? undefined : -url.hash.length);
    const comma = text.indexOf(',');
    if (comma < 0) throw failed(new Error('invalid data: URL'));
    let type = text.slice(0, comma).trim();
    let bytes = percentDecode(text.slice(comma + 1));
    const base64 = /; *base64$/i.exec(type);
    if (base64 !== null) {
      type = type.slice(0, base64.index);
      try {
        bytes = Uint8Array.from(require('internal/web/base64').atob(String.fromCharCode(...bytes)), (character) => character.charCodeAt(0));
      } catch {
        throw failed(new Error('invalid data: URL'));
      }
    }
    if (type.startsWith(';')) type = `text/plain${type}`;
    return { bytes, type: /^[^/;\s]+\/[^/;\s]+/.test(type) ? type : 'text/plain;charset=US-ASCII' };
  };

  // A URL's text is ASCII.
  const percentDecode = (text) => Uint8Array.from(
    text.replace(/%([0-9a-f]{2})/gi, (match, digits) => String.fromCharCode(parseInt(digits, 16))), (character) => character.charCodeAt(0));
})
