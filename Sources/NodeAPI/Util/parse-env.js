// `util.parseEnv`: the lines of a .env file.
(function (exports, require) {
  'use strict';

  const { validateString } = require('internal/validators');
  const line = /(?:^|\n)[ \t]*(?:export[ \t]+)?([^\s#=][^\s=]*)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\n#]*))[^\n]*/g;

  exports.parseEnv = function parseEnv(content) {
    validateString(content, 'content');
    const values = {};
    for (const [, name, double, single, backtick, bare] of content.replaceAll('\r', '').matchAll(line)) {
      values[name] = double?.replaceAll('\\n', '\n') ?? single ?? backtick ?? bare.trim();
    }
    return values;
  };
})
