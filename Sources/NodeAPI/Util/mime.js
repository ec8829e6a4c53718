// `util.MIMEType`, by the rules of the MIME Sniffing Standard.
(function (exports, require) {
  'use strict';

  const { makeCodes } = require('internal/errors');
  const { ERR_INVALID_MIME_SYNTAX } = makeCodes({
    ERR_INVALID_MIME_SYNTAX: [TypeError, (kind, text, index) =>
      `The MIME syntax for a ${kind} in ${JSON.stringify(text)} is invalid${index === -1 ? '' : ` at ${index}`}`],
  });
  const notToken = /[^!#$%&'*+\-.^_`|~A-Za-z0-9]/;
  const notQuoted = /[^\t\u0020-~\u0080-\u00FF]/;
  const ends = /[\t\n\r ]+$/;
  const starts = /^[\t\n\r ]+/;
  const lower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

  function checkToken(kind, text) {
    const index = text.search(notToken);
    if (text === '' || index !== -1) throw new ERR_INVALID_MIME_SYNTAX(kind, text, index);
  }

  // The parameters after a type. Of a name that comes twice, the first counts; what is not well-formed is left out.
  function parse(text) {
    const made = new MIMEParams();
    let rest = text;
    while (rest !== '') {
      rest = rest.replace(/^;/, '').replace(starts, '');
      const name = lower(/^[^;=]*/.exec(rest)[0]);
      rest = rest.slice(name.length);
      if (!rest.startsWith('=')) continue;
      rest = rest.slice(1);
      let value;
      if (rest.startsWith('"')) {
        const [whole, quoted, close] = /^"((?:\\[^]|[^"\\])*)("|\\?$)/.exec(rest);
        value = quoted.replace(/\\([^])/g, '$1') + (close === '\\' ? close : '');
        rest = rest.slice(whole.length).replace(/^[^;]*/, '');
      } else {
        const bare = /^[^;]*/.exec(rest)[0];
        rest = rest.slice(bare.length);
        value = bare.replace(ends, '');
        if (value === '') continue;
      }
      if (name !== '' && !notToken.test(name) && !notQuoted.test(value) && !made.has(name)) made.set(name, value);
    }
    return made;
  }

  class MIMEParams {
    #values = new Map();

    delete(name) { this.#values.delete(`${name}`); }

    get(name) { return this.#values.get(`${name}`) ?? null; }

    has(name) { return this.#values.has(`${name}`); }

    set(name, value) {
      const [key, text] = [`${name}`, `${value}`];
      checkToken('parameter name', key);
      const index = text.search(notQuoted);
      if (index !== -1) throw new ERR_INVALID_MIME_SYNTAX('parameter value', text, index);
      this.#values.set(key, text);
    }

    * entries() { yield* this.#values.entries(); }

    * keys() { yield* this.#values.keys(); }

    * values() { yield* this.#values.values(); }

    toString() {
      const quoted = (value) => (value === '' || notToken.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value);
      return [...this.#values].map(([name, value]) => `${name}=${quoted(value)}`).join(';');
    }

    toJSON() { return this.toString(); }

    [Symbol.iterator]() { return this.entries(); }
  }

  class MIMEType {
    #type;
    #subtype;
    #params;

    constructor(input) {
      const text = `${input}`;
      const whole = text.replace(starts, '').replace(ends, '');
      const slash = whole.indexOf('/');
      const type = slash === -1 ? whole : whole.slice(0, slash);
      if (slash === -1 || type === '' || notToken.test(type)) {
        throw new ERR_INVALID_MIME_SYNTAX('type', text, slash === -1 || type === '' ? slash : whole.search(notToken));
      }
      const semicolon = whole.indexOf(';', slash);
      const subtype = whole.slice(slash + 1, semicolon === -1 ? undefined : semicolon).replace(ends, '');
      const index = subtype.search(notToken);
      if (subtype === '' || index !== -1) throw new ERR_INVALID_MIME_SYNTAX('subtype', text, index === -1 ? -1 : index + slash + 1);
      this.#type = lower(type);
      this.#subtype = lower(subtype);
      this.#params = parse(semicolon === -1 ? '' : whole.slice(semicolon));
    }

    get type() { return this.#type; }

    set type(value) {
      checkToken('type', `${value}`);
      this.#type = lower(`${value}`);
    }

    get subtype() { return this.#subtype; }

    set subtype(value) {
      checkToken('subtype', `${value}`);
      this.#subtype = lower(`${value}`);
    }

    get essence() { return `${this.#type}/${this.#subtype}`; }

    get params() { return this.#params; }

    toString() {
      const parameters = this.#params.toString();
      return parameters === '' ? this.essence : `${this.essence};${parameters}`;
    }

    toJSON() { return this.toString(); }
  }

  Object.assign(exports, { MIMEParams, MIMEType });
})
