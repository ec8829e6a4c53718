// Primitives as text, and how wide text is.
(function (native, parts) {
  'use strict';

  const NAMED_ESCAPES = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\', "'": "\\'" };
  const UNPRINTABLE = /[\p{Cc}\p{Cs}\\]/gu;
  const UNPRINTABLE_OR_QUOTE = /[\p{Cc}\p{Cs}\\']/gu;
  const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

  const WIDE = new RegExp('[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff'
    + '\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}'
    + '\\p{Emoji_Presentation}]', 'u');
  const WITHOUT_WIDTH = /[\p{Cc}\p{Cf}\p{Me}\p{Mn}]/u;
  const TERMINAL_CODE = /\x1b\[[0-9;]*[A-Za-z]/g;

  function escapeCharacter(character) {
    if (character in NAMED_ESCAPES) return NAMED_ESCAPES[character];
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}` : `\\u${code.toString(16)}`;
  }

  const escape = (text) => text.replace(UNPRINTABLE_OR_QUOTE, escapeCharacter);

  // The quote that needs no escaping, as a person would choose it.
  function quote(text) {
    if (!text.includes("'")) return `'${text.replace(UNPRINTABLE, escapeCharacter)}'`;
    const mark = !text.includes('"') ? '"' : !text.includes('`') && !text.includes('${') ? '`' : "'";
    return mark + text.replace(mark === "'" ? UNPRINTABLE_OR_QUOTE : UNPRINTABLE, escapeCharacter) + mark;
  }

  const numberText = (value) => (Object.is(value, -0) ? '-0' : `${value}`);
  const groups = (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, '_');

  // With `numericSeparator`, digits in groups of three: those before the point from its left, those after it from its right.
  function groupedText(value) {
    const text = `${value}`; // as in Node, without the sign of zero
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (match === null) return text;
    const [, sign, whole, fraction] = match;
    return `${sign}${groups(whole)}${fraction === undefined ? '' : `.${fraction.replace(/\d{3}(?=\d)/g, '$&_')}`}`;
  }

  const numberOf = (context, value) => (context.numericSeparator ? groupedText(value) : numberText(value));
  const bigintOf = (context, value) => `${context.numericSeparator ? `${value < 0n ? '-' : ''}${groups(`${value < 0n ? -value : value}`)}` : value}n`;
  const symbolText = (value) => Symbol.prototype.toString.call(value);
  const plural = (count, noun) => `${count} ${noun}${count > 1 ? 's' : ''}`;
  const moreText = (count, noun) => `... ${count} more ${noun}${count > 1 ? 's' : ''}`;

  function stringText(context, value) {
    let trailer = '';
    if (value.length > context.maxStringLength) {
      trailer = moreText(value.length - context.maxStringLength, 'character');
      value = value.slice(0, context.maxStringLength);
    }
    const room = context.breakLength - context.indentation - 4;
    if (context.compact !== true && value.length > 16 && value.length > room) {
      const lines = value.split(/(?<=\n)/).map((line) => context.stylize(quote(line), 'string'));
      return lines.join(` +\n${' '.repeat(context.indentation + 2)}`) + trailer;
    }
    return context.stylize(quote(value), 'string') + trailer;
  }

  function primitiveText(context, value) {
    switch (typeof value) {
      case 'string': return stringText(context, value);
      case 'number': return context.stylize(numberOf(context, value), 'number');
      case 'bigint': return context.stylize(bigintOf(context, value), 'bigint');
      case 'symbol': return context.stylize(symbolText(value), 'symbol');
      default: return context.stylize(`${value}`, value === null ? 'null' : typeof value);
    }
  }

  function keyText(key, isEnumerable, stylize) {
    if (typeof key === 'symbol') return `[${stylize(escape(symbolText(key)), 'symbol')}]`;
    if (key === '__proto__') return "['__proto__']";
    if (!isEnumerable) return `[${escape(key)}]`;
    return IDENTIFIER.test(key) ? stylize(key, 'name') : stylize(quote(key), 'string');
  }

  // Columns the text takes in a terminal.
  function displayWidth(text) {
    if (/^[ -~]*$/.test(text)) return text.length;
    let width = 0;
    for (const character of text.replace(TERMINAL_CODE, '').normalize('NFC')) {
      width += WIDE.test(character) ? 2 : WITHOUT_WIDTH.test(character) ? 0 : 1;
    }
    return width;
  }

  return { quote, numberText, primitiveText, withoutCodes: (text) => text.replace(TERMINAL_CODE, ''), keyText, plural, moreText, displayWidth };
})
