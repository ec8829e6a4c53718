// `process.emitWarning`.
(function (exports, require) {
  'use strict';

  const { codes } = require('internal/errors');

  function makeWarning(warning, type, code, detail, caller) {
    const made = new Error(warning);
    Error.captureStackTrace?.(made, caller);
    made.name = String(type ?? 'Warning');
    if (code !== undefined) made.code = code;
    if (detail !== undefined) made.detail = detail;
    return made;
  }

  const checkText = (value, name) => {
    if (value !== undefined && typeof value !== 'string') throw new codes.ERR_INVALID_ARG_TYPE(name, 'string', value);
  };

  exports.emitWarning = (process, warning, type, code, caller) => {
    let detail;
    if (type !== null && typeof type === 'object' && !Array.isArray(type)) {
      caller = type.ctor;
      code = type.code;
      if (typeof type.detail === 'string') detail = type.detail;
      type = type.type;
    } else if (typeof type === 'function') {
      [type, code, caller] = ['Warning', undefined, type];
    }
    if (typeof code === 'function') [code, caller] = [undefined, code];
    checkText(type, 'type');
    checkText(code, 'code');
    if (typeof warning === 'string') warning = makeWarning(warning, type, code, detail, caller ?? process.emitWarning);
    else if (!(warning instanceof Error)) throw new codes.ERR_INVALID_ARG_TYPE('warning', ['string', 'Error'], warning);
    if (warning.name === 'DeprecationWarning' && process.noDeprecation) return;
    process.nextTick(() => {
      if (!process.noWarnings) {
        const mark = warning.code === undefined ? '' : `[${warning.code}] `;
        const rest = typeof warning.detail === 'string' ? `\n${warning.detail}` : '';
        require('internal/process-streams').write('warn', `(node:${process.pid}) ${mark}${warning.name}: ${warning.message}${rest}`);
      }
      process.emit('warning', warning);
    });
  };
})
