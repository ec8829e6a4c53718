// The `dgram` module: present, as packages load it to see what there is, but it refuses.
(function (exports, require, module) {
  'use strict';

  const { refusing } = require('internal/refuse');

  module.exports = refusing('dgram', ['Socket', 'createSocket'], 'an action has no UDP');
})
