// `util.parseArgs`.
(function (exports, require) {
  'use strict';

  const { makeCodes, codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
  const { validateArray, validateBoolean, validateObject, validateString } = require('internal/validators');
  const codes = makeCodes({
    ERR_PARSE_ARGS_INVALID_OPTION_VALUE: [TypeError, (message) => message],
    ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: [TypeError, (value) =>
      `Unexpected argument '${value}'. This command does not take positional arguments`],
    ERR_PARSE_ARGS_UNKNOWN_OPTION: [TypeError, (option, positionals) => `Unknown option '${option}'${positionals
      ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- ${JSON.stringify(option)}`
      : ''}`],
  });

  const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);

  function checked(config) {
    const args = config.args ?? require('process').argv.slice(2);
    validateArray(args, 'args');
    const options = config.options ?? {};
    validateObject(options, 'options');
    for (const [name, option] of Object.entries(options)) {
      validateObject(option, `options.${name}`);
      validateOneOfType(option.type, `options.${name}.type`);
      const { short, multiple } = option;
      if (Object.hasOwn(option, 'short')) {
        validateString(short, `options.${name}.short`);
        if (short.length !== 1) throw new ERR_INVALID_ARG_VALUE(`options.${name}.short`, short, 'must be a single character');
      }
      if (Object.hasOwn(option, 'multiple')) validateBoolean(multiple, `options.${name}.multiple`);
      if (option.default !== undefined) checkDefault(option, `options.${name}.default`);
    }
    const strict = config.strict ?? true;
    const { allowNegative = false, tokens = false } = config;
    if (config.allowNegative !== undefined) validateBoolean(allowNegative, 'allowNegative');
    return { args, options, strict, allowPositionals: config.allowPositionals ?? !strict, allowNegative, tokens };
  }

  function validateOneOfType(type, name) {
    if (type !== 'string' && type !== 'boolean') throw new ERR_INVALID_ARG_TYPE(name, "('string|boolean')", type);
  }

  function checkDefault({ default: value, multiple, type }, name) {
    const check = type === 'string' ? validateString : validateBoolean;
    if (!multiple) return check(value, name);
    validateArray(value, name);
    value.forEach((one, index) => check(one, `${name}[${index}]`));
  }

  // The words as tokens: options with what was written of them, positionals, the terminator.
  function tokensOf(args, options) {
    const tokens = [];
    const byShort = (letter) => Object.keys(options).find((name) => options[name].short === letter) ?? letter;
    const takesValue = (name) => own(options, name)?.type === 'string';
    const option = (name, rawName, index, value, inlineValue) => tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
    for (let index = 0; index < args.length; index++) {
      const word = args[index];
      const following = () => (index + 1 < args.length ? args[index + 1] : undefined);
      if (word === '--') {
        tokens.push({ kind: 'option-terminator', index });
        for (index++; index < args.length; index++) tokens.push({ kind: 'positional', index, value: args[index] });
      } else if (word.startsWith('--')) {
        const equals = word.indexOf('=', 3);
        const name = equals === -1 ? word.slice(2) : word.slice(2, equals);
        if (equals !== -1) option(name, `--${name}`, index, word.slice(equals + 1), true);
        else if (takesValue(name) && following() !== undefined) option(name, word, index++, args[index], false);
        else option(name, word, index, undefined, undefined);
      } else if (word.length > 1 && word.startsWith('-')) {
        for (let at = 1; at < word.length; at++) {
          const name = byShort(word[at]);
          const rawName = `-${word[at]}`;
          if (!takesValue(name)) option(name, rawName, index, undefined, undefined);
          else if (at + 1 < word.length) {
            option(name, rawName, index, word.slice(at + 1), true);
            break;
          } else if (following() !== undefined) option(name, rawName, index++, args[index], false);
          else option(name, rawName, index, undefined, undefined);
        }
      } else tokens.push({ kind: 'positional', index, value: word });
    }
    return tokens;
  }

  // `--no-color` is the option `color`, where that is allowed.
  const negated = (name) => (name.startsWith('no-') ? name.slice(3) : undefined);

  function check(token, { options, allowPositionals, allowNegative }) {
    const { name, rawName, value, inlineValue } = token;
    let known = own(options, name);
    if (known === undefined && allowNegative) {
      const positive = own(options, negated(name) ?? '');
      if (positive?.type === 'boolean') known = positive;
    }
    if (known === undefined) throw new codes.ERR_PARSE_ARGS_UNKNOWN_OPTION(rawName, allowPositionals);
    const usage = `${known.short ? `-${known.short}, ` : ''}--${name}`;
    if (known.type === 'string' && typeof value !== 'string') {
      throw new codes.ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${usage} <value>' argument missing`);
    }
    if (known.type === 'boolean' && value !== undefined) {
      throw new codes.ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${usage}' does not take an argument`);
    }
    if (inlineValue === false && value.length > 1 && value.startsWith('-')) {
      const example = rawName.startsWith('--') ? `'${rawName}=-XYZ'` : `'--${name}=-XYZ' or '${rawName}-XYZ'`;
      throw new codes.ERR_PARSE_ARGS_INVALID_OPTION_VALUE(
        `Option '${rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${rawName}'?\n`
        + `To specify an option argument starting with a dash use ${example}.`);
    }
  }

  exports.parseArgs = (config = {}) => {
    const settings = checked(config);
    const tokens = tokensOf(settings.args, settings.options);
    const values = Object.create(null);
    const positionals = [];
    for (const token of tokens) {
      if (token.kind === 'option') {
        if (settings.strict) check(token, settings);
        if (token.name === '__proto__') continue;
        const isNegative = settings.allowNegative && negated(token.name) !== undefined && token.value === undefined;
        const name = isNegative ? negated(token.name) : token.name;
        const value = token.value ?? !isNegative;
        if (own(settings.options, name)?.multiple) (values[name] ??= []).push(value);
        else values[name] = value;
      } else if (token.kind === 'positional') {
        if (!settings.allowPositionals) throw new codes.ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL(token.value);
        positionals.push(token.value);
      }
    }
    for (const [name, option] of Object.entries(settings.options)) {
      if (option.default !== undefined && values[name] === undefined) values[name] = option.default;
    }
    return settings.tokens ? { values, positionals, tokens } : { values, positionals };
  };
})
