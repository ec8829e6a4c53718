// `util.log`: a line with the time.
(function (exports, require, module, binding) {
  'use strict';

  const { format } = require('internal/inspect-value');
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

  exports.log = (...values) => {
    const now = new Date();
    const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => `${part}`.padStart(2, '0')).join(':');
    binding('log').write('log', `${now.getDate()} ${months[now.getMonth()]} ${time} - ${format(...values)}`);
  };
})
