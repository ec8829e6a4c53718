// `util`.
(function (exports, require, module) {
  'use strict';

  const { codes } = require('internal/errors');
  const { validateFunction, validateObject, validateString } = require('internal/validators');
  const inspecting = require('internal/inspect-value');
  const { inspect } = inspecting;
  const { apply } = Reflect;
  const { create, defineProperty, defineProperties, getOwnPropertyDescriptors, getPrototypeOf, setPrototypeOf } = Object;
  const PROMISIFIED = Symbol.for('nodejs.util.promisify.custom');

  const defaultOptions = {
    showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100, maxStringLength: 10000,
    breakLength: 80, compact: 3, sorted: false, getters: false, numericSeparator: false,
  };
  defineProperty(inspect, 'defaultOptions', {
    get: () => defaultOptions,
    set(options) {
      validateObject(options, 'options');
      Object.assign(defaultOptions, options);
    },
    enumerable: true, configurable: true,
  });
  inspecting.defaults = defaultOptions;
  inspect.colors = require('internal/util/style').colors;
  inspect.styles = Object.assign(create(null), {
    special: 'cyan', number: 'yellow', bigint: 'yellow', boolean: 'yellow', undefined: 'grey', null: 'bold', string: 'green',
    symbol: 'green', date: 'magenta', regexp: 'red', module: 'underline',
  });

  function promisify(original) {
    validateFunction(original, 'original');
    // The module gives setTimeout and setImmediate their promises.
    require('timers');
    const custom = original[PROMISIFIED];
    if (custom) {
      validateFunction(custom, 'util.promisify.custom');
      return defineProperty(custom, PROMISIFIED, { value: custom, enumerable: false, writable: false, configurable: true });
    }
    function promisified(...values) {
      return new Promise((resolve, reject) => {
        apply(original, this, [...values, (error, value) => (error ? reject(error) : resolve(value))]);
      });
    }
    setPrototypeOf(promisified, getPrototypeOf(original));
    defineProperty(promisified, PROMISIFIED, { value: promisified, enumerable: false, writable: false, configurable: true });
    return defineProperties(promisified, getOwnPropertyDescriptors(original));
  }
  promisify.custom = PROMISIFIED;

  function callbackify(original) {
    validateFunction(original, 'original');
    function callbackified(...values) {
      const callback = values.pop();
      validateFunction(callback, 'last argument');
      const { nextTick } = require('internal/next-tick');
      apply(original, this, values).then(
        (value) => nextTick(() => apply(callback, this, [null, value])),
        (reason) => nextTick(() => apply(callback, this, [reason || falsyRejection(reason)])));
    }
    const descriptors = getOwnPropertyDescriptors(original);
    if (typeof descriptors.length.value === 'number') descriptors.length.value++;
    if (typeof descriptors.name.value === 'string') descriptors.name.value += 'Callbackified';
    return defineProperties(callbackified, descriptors);
  }

  function falsyRejection(reason) {
    const error = new Error('Promise was rejected with falsy value');
    error.code = 'ERR_FALSY_VALUE_REJECTION';
    error.reason = reason;
    return error;
  }

  function inherits(constructor, parent) {
    if (constructor === undefined || constructor === null) throw new codes.ERR_INVALID_ARG_TYPE('ctor', 'Function', constructor);
    if (parent === undefined || parent === null) throw new codes.ERR_INVALID_ARG_TYPE('superCtor', 'Function', parent);
    if (parent.prototype === undefined) throw new codes.ERR_INVALID_ARG_TYPE('superCtor.prototype', 'Object', parent.prototype);
    defineProperty(constructor, 'super_', { value: parent, writable: true, configurable: true });
    setPrototypeOf(constructor.prototype, parent.prototype);
  }

  const warned = new Set();
  function deprecate(original, message, code) {
    if (code !== undefined) validateString(code, 'code');
    let isTold = false;
    function deprecated(...values) {
      if (!isTold && !(code !== undefined && warned.has(code))) {
        if (code !== undefined) warned.add(code);
        require('process').emitWarning(message, 'DeprecationWarning', code, deprecated);
      }
      isTold = true;
      return new.target ? Reflect.construct(original, values, new.target) : apply(original, this, values);
    }
    setPrototypeOf(deprecated, original);
    if (original.prototype) deprecated.prototype = original.prototype;
    return deprecated;
  }

  // The sections that NODE_DEBUG names are written to the log as errors are.
  function debuglog(section, ready) {
    const name = `${section}`.toUpperCase();
    let isEnabled;
    const enabled = () => (isEnabled ??= `${require('process').env.NODE_DEBUG ?? ''}`.split(',').some((pattern) =>
      new RegExp(`^${pattern.replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replaceAll('*', '.*')}$`, 'i').test(name)));
    const logger = (...values) => {
      if (enabled()) require('process').stderr.write(`${name} ${require('process').pid}: ${inspecting.format(...values)}\n`);
    };
    if (typeof ready === 'function') ready(logger);
    return defineProperty(logger, 'enabled', { get: enabled, enumerable: true, configurable: true });
  }

  function aborted(signal, resource) {
    if (signal === undefined) return Promise.reject(new codes.ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal));
    try {
      require('internal/validators').validateAbortSignal(signal, 'signal');
      validateObject(resource, 'resource', { allowFunction: true });
    } catch (error) {
      return Promise.reject(error);
    }
    return signal.aborted ? Promise.resolve()
      : new Promise((resolve) => { signal.addEventListener('abort', () => resolve(), { once: true }); });
  }

  const ESCAPES = /[\u001B\u009B][[\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\d/#&.:=?%@~_]+)*|[a-zA-Z\d]+(?:;[-a-zA-Z\d/#&.:=?%@~_]*)*)?(?:\u0007|\u001B\\|\u009C))|(?:(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]))/g;

  Object.assign(exports, {
    _extend(target, source) {
      return source === null || typeof source !== 'object' ? target : Object.assign(target, source);
    },
    aborted,
    callbackify,
    debug: debuglog,
    debuglog,
    deprecate,
    format: inspecting.format,
    formatWithOptions(options, ...values) {
      validateObject(options, 'inspectOptions');
      return inspecting.formatWithOptions(options, ...values);
    },
    // `bind EADDRINUSE 127.0.0.1:80`
    _errnoException: (...values) => require('internal/util/system-errors').errnoException(...values),
    _exceptionWithHostPort: (...values) => require('internal/util/system-errors').exceptionWithHostPort(...values),
    getCallSites: (...values) => require('internal/util/call-sites').getCallSites(...values),
    getSystemErrorMap: () => require('internal/util/system-errors').getSystemErrorMap(),
    getSystemErrorMessage: (number) => require('internal/util/system-errors').getSystemErrorMessage(number),
    getSystemErrorName: (number) => require('internal/util/system-errors').getSystemErrorName(number),
    inherits,
    inspect,
    isArray: Array.isArray,
    isBoolean: (value) => typeof value === 'boolean',
    isBuffer: (value) => require('buffer').Buffer.isBuffer(value),
    isNull: (value) => value === null,
    isNullOrUndefined: (value) => value === null || value === undefined,
    isNumber: (value) => typeof value === 'number',
    isString: (value) => typeof value === 'string',
    isSymbol: (value) => typeof value === 'symbol',
    isUndefined: (value) => value === undefined,
    isRegExp: (value) => require('util/types').isRegExp(value),
    isObject: (value) => value !== null && typeof value === 'object',
    isDate: (value) => require('util/types').isDate(value),
    isError: (value) => require('util/types').isNativeError(value) || value instanceof Error,
    isFunction: (value) => typeof value === 'function',
    isPrimitive: (value) => value === null || (typeof value !== 'object' && typeof value !== 'function'),
    isDeepStrictEqual: (left, right) => require('internal/deep-equal').isDeepStrictEqual(left, right),
    log: (...values) => require('internal/util/log').log(...values),
    parseEnv: (content) => require('internal/util/parse-env').parseEnv(content),
    parseArgs: (config) => require('internal/util/parse-args').parseArgs(config),
    promisify,
    stripVTControlCharacters(text) {
      validateString(text, 'str');
      return text.replace(ESCAPES, '');
    },
    styleText: (format, text) => require('internal/util/style').styleText(format, text),
    toUSVString: (text) => `${text}`.toWellFormed(),
    transferableAbortController: () => new (require('internal/web/abort').AbortController)(),
    transferableAbortSignal(signal) {
      require('internal/validators').validateAbortSignal(signal ?? null, 'signal');
      return require('internal/web/abort').AbortSignal.any([signal]); // there is no other thread that it could go to
    },
  });
  const lazily = (name, id, member) => defineProperty(exports, name, {
    get: () => (member === undefined ? require(id) : require(id)[member]), enumerable: true, configurable: true,
  });
  lazily('types', 'util/types');
  lazily('MIMEType', 'internal/util/mime', 'MIMEType');
  lazily('MIMEParams', 'internal/util/mime', 'MIMEParams');
  lazily('TextDecoder', 'internal/web/encoding', 'TextDecoder');
  lazily('TextEncoder', 'internal/web/encoding', 'TextEncoder');
})
