// What WebIDL asks of every class of the web platform: members that are enumerable, a tag, errors with Node's codes.
(function (exports, require) {
  'use strict';

  const { RangeError, TypeError } = globalThis;
  const { defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
  const CUSTOM = Symbol.for('nodejs.util.inspect.custom');

  exports.CUSTOM = CUSTOM;

  // The members of a class, made as WebIDL has them. What is keyed by a symbol stays hidden.
  exports.finish = (type, ...hidden) => {
    const { prototype } = type;
    for (const key of ownKeys(prototype)) {
      if (typeof key === 'string' && key !== 'constructor' && !hidden.includes(key)) show(prototype, key);
    }
    for (const key of ownKeys(type)) {
      if (typeof key === 'string' && key !== 'prototype' && key !== 'name' && key !== 'length') show(type, key);
    }
    exports.tag(type);
    return type;
  };

  const show = (object, key) => {
    const property = getOwnPropertyDescriptor(object, key);
    if (property.configurable) defineProperty(object, key, { __proto__: null, ...property, enumerable: true });
  };

  exports.tag = (type, name = type.name) => {
    defineProperty(type.prototype, Symbol.toStringTag, { __proto__: null, value: name, configurable: true });
  };

  exports.constants = (type, values) => {
    for (const name of ownKeys(values)) {
      const property = { __proto__: null, value: values[name], enumerable: true };
      defineProperty(type, name, property);
      defineProperty(type.prototype, name, property);
    }
  };

  // An error as Node throws it: the code in the stack's first line, but not in the name.
  const fail = (type, code, message) => {
    const error = new type(message);
    defineProperty(error, 'code', { __proto__: null, value: code, writable: true, enumerable: true, configurable: true });
    const { stack } = error;
    if (typeof stack === 'string' && stack.startsWith(`${error.name}: `)) {
      const value = `${error.name} [${code}]${stack.slice(error.name.length)}`;
      defineProperty(error, 'stack', { __proto__: null, value, writable: true, enumerable: false, configurable: true });
    }
    return error;
  };
  exports.fail = fail;
  exports.invalidThis = (name) => fail(TypeError, 'ERR_INVALID_THIS', `Value of "this" must be of type ${name}`);
  exports.invalidState = (message) => fail(TypeError, 'ERR_INVALID_STATE', `Invalid state: ${message}`);
  exports.illegalConstructor = () => fail(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  exports.missing = (message) => fail(TypeError, 'ERR_MISSING_ARGS', message);
  exports.argumentType = (name, expected, actual) => {
    const { ERR_INVALID_ARG_TYPE } = require('internal/errors').codes;
    return new ERR_INVALID_ARG_TYPE(name, expected, actual);
  };

  exports.invalidValue = (name, value, reason = undefined) => {
    const { ERR_INVALID_ARG_VALUE } = require('internal/errors').codes;
    return new ERR_INVALID_ARG_VALUE(name, value, reason);
  };
  exports.invalidRange = (name, value) => fail(RangeError, 'ERR_INVALID_ARG_VALUE', exports.invalidValue(name, value).message);

  exports.isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

  // The text of an object whose inspector shows some fields.
  exports.inspectFields = (name, fields, depth, options, inspect = require('internal/inspect-value').inspect) => {
    const levels = options?.depth;
    return `${name} ${inspect(fields, { ...options, depth: typeof levels === 'number' ? levels - 1 : levels })}`;
  };

  // Runs outside of the caller, where an exception counts as uncaught.
  exports.reportUncaught = (error) => {
    globalThis.queueMicrotask(() => { throw error; });
  };
})
