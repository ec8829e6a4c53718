// The web platform's URL data through the classes: a text for each case, `passes` or what is wrong.
(function (files) {
  const results = [];
  const names = new Map();
  function check(name, run) {
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    let text;
    try {
      text = run() ?? 'passes';
    } catch (error) {
      text = `${error.name}: ${error.message}`;
    }
    results.push([times === 1 ? name : `${name} (${times})`, text.toWellFormed()]);
  }
  // Escaped, since a reader may take different forms of a character for equal.
  const quoted = (value) => JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const difference = (name, is, expected) => (expected === undefined || is === expected ? undefined : `${name} is ${quoted(is)}, not ${quoted(expected)}`);
  const throws = (work) => {
    try {
      work();
    } catch (error) {
      return error instanceof TypeError && error.code === 'ERR_INVALID_URL' ? undefined : `it throws ${error}`;
    }
    return 'it parses';
  };
  const attributes = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
  const make = (input, base) => (base === null || base === undefined ? new URL(input) : new URL(input, base));

  for (const file of ['urltestdata.json', 'urltestdata-javascript-only.json']) {
    for (const test of files[file]) {
      if (typeof test === 'string') continue;
      const { input, base, failure } = test;
      check(`${quoted(input)}, base ${quoted(base ?? null)}`, () => {
        if (failure) {
          if (URL.canParse(...(base === null || base === undefined ? [input] : [input, base]))) return 'canParse is true';
          const problem = throws(() => make(input, base));
          if (problem !== undefined || base) return problem;
          const relative = new URL('https://example.com/').href; // setting href fails as well
          return throws(() => { new URL(relative).href = input; });
        }
        const url = make(input, base);
        for (const name of attributes) {
          const problem = difference(name, url[name], test[name]);
          if (problem !== undefined) return problem;
        }
        if (!URL.canParse(...(base === null || base === undefined ? [input] : [input, base]))) return 'canParse is false';
        const set = new URL('https://example.com/?x#y');
        set.href = url.href;
        const again = new URLSearchParams(url.search).toString();
        return difference('href after it was set', set.href, test.href) ?? difference('toString()', String(url), test.href) ??
          difference('toJSON()', url.toJSON(), test.href) ?? difference('searchParams', url.searchParams.toString(), test.searchParams ?? again) ??
          difference('href of the copy', new URL(url).href, test.href);
      });
    }
  }
  for (const [attribute, tests] of Object.entries(files['setters_tests.json'])) {
    if (attribute === 'comment') continue;
    for (const { href, new_value: value, expected } of tests) {
      check(`${quoted(href)}.${attribute} = ${quoted(value)}`, () => {
        const url = new URL(href);
        const { searchParams } = url;
        url[attribute] = value;
        for (const [name, text] of Object.entries(expected)) {
          const problem = difference(name, url[name], text);
          if (problem !== undefined) return problem;
        }
        return difference('searchParams', searchParams.toString(), new URLSearchParams(url.search).toString());
      });
    }
  }
  for (const test of files['toascii.json']) {
    if (typeof test === 'string') continue;
    check(`host ${quoted(test.input)}`, () => {
      const set = (name) => {
        const url = new URL('https://x/x');
        url[name] = test.input;
        return url.hostname;
      };
      if (test.output === null) return throws(() => new URL(`https://${test.input}/x`)) ?? difference('host that was set', set('host'), 'x');
      const url = new URL(`https://${test.input}/x`);
      return difference('host', url.host, test.output) ?? difference('pathname', url.pathname, '/x') ?? difference('href', url.href, `https://${test.output}/x`) ??
        difference('host that was set', set('host'), test.output) ?? difference('host name that was set', set('hostname'), test.output);
    });
  }
  for (const test of files['percent-encoding.json']) {
    if (typeof test === 'string') continue;
    check(`percent-encoding ${quoted(test.input)}`, () => {
      const url = new URL(`https://doc.invalid/?${test.input}#${test.input}`);
      return difference('search', url.search, `?${test.output['utf-8']}`) ?? difference('hash', url.hash, `#${test.output['utf-8']}`);
    });
  }
  return JSON.stringify({ results, differs: {}, node22: [] });
})
