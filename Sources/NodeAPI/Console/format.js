// `format`: the arguments of a console method as one text, with printf's directives in the first.
(function (native, parts) {
  'use strict';
  const { failureText, hasBuiltInToString, inspect, numberText, withoutProxy } = parts;

  const DIRECTIVE = /%([sdifjoOc%])/g;

  // `value` as a number by `convert`; bigints keep their `n`.
  function numeric(value, convert) {
    if (typeof value === 'bigint') return `${value}n`;
    return numberText(typeof value === 'symbol' ? NaN : convert(value));
  }

  function asString(value, userRealm) {
    if (typeof value === 'number') return numberText(value);
    if (typeof value === 'bigint') return `${value}n`;
    if (value === null || typeof value !== 'object') return String(value);
    const target = withoutProxy(value);
    if (target !== null && !hasBuiltInToString(target)) return String(value);
    return inspect(value, { depth: 0 }, userRealm);
  }

  // What a script's own toJSON throws is told as such; a circle has a name of its own.
  function asJSON(value) {
    try {
      return `${JSON.stringify(value)}`;
    } catch (error) {
      const text = failureText(error);
      return text.includes('cyclic structure') ? '[Circular]' : text;
    }
  }

  function directiveText(directive, value, userRealm, options) {
    try {
      switch (directive) {
        case 's': return asString(value, userRealm);
        case 'd': return numeric(value, Number);
        case 'i': return numeric(value, parseInt);
        case 'f': return typeof value === 'bigint' ? numberText(parseFloat(value)) : numeric(value, parseFloat);
        case 'j': return asJSON(value);
        case 'O': return inspect(value, options, userRealm);
        case 'o': return inspect(value, { ...options, showHidden: true, depth: 4 }, userRealm);
        default: return ''; // %c: style for browsers
      }
    } catch (error) {
      return failureText(error);
    }
  }

  // `args` is an array of the script's realm, so it is read by index only.
  function format(args, userRealm, options) {
    const { length } = args;
    if (length === 0) return '';
    const first = args[0];
    let used = 1;
    let text = first;
    if (typeof first !== 'string') text = inspect(first, options, userRealm);
    else if (length > 1 && first.includes('%')) {
      text = first.replace(DIRECTIVE, (match, directive) => {
        if (directive === '%') return '%';
        return used < length ? directiveText(directive, args[used++], userRealm, options) : match;
      });
    }
    for (; used < length; used++) {
      const value = args[used];
      text += ` ${typeof value === 'string' ? value : inspect(value, options, userRealm)}`;
    }
    return text;
  }

  return { format };
})
