// The type that a body's headers tell, as fetch extracts it from them.
(function (exports, require) {
  'use strict';

  const { MIMEType } = require('internal/util/mime');

  // The values of a header, at the commas that are in no quotes.
  function split(text) {
    const values = [];
    let value = '';
    let isQuoted = false;
    for (let index = 0; index < text.length; index++) {
      const character = text[index];
      if (isQuoted && character === '\\') {
        value += character + (text[++index] ?? '');
        continue;
      }
      if (character === '"') isQuoted = !isQuoted;
      if (character === ',' && !isQuoted) {
        values.push(value);
        value = '';
      } else value += character;
    }
    return [...values, value];
  }

  function parse(text) {
    try {
      return new MIMEType(text);
    } catch {
      return undefined; // no type
    }
  }

  // The last of them counts; its charset may be that of one before.
  exports.contentTypeOf = (headers) => {
    let found;
    let charset;
    for (const text of split(headers.get('content-type') ?? '')) {
      const type = parse(text);
      if (type === undefined || type.essence === '*/*') continue;
      if (type.essence !== found?.essence) charset = undefined;
      found = type;
      if (type.params.has('charset')) charset = type.params.get('charset');
      else if (charset !== undefined) type.params.set('charset', charset);
    }
    return found === undefined ? '' : `${found}`;
  };
})
