// api.access: refuses the login.
(function () {
  'use strict';

  return class AccessAPI {
    #execution;

    constructor(execution) { this.#execution = execution; }

    // Auth0 checks nothing here; a second argument is ignored. The handler goes on running.
    deny(reason) { return this.#execution.record('access.deny', reason === undefined ? undefined : `${reason}`); }
  };
})
