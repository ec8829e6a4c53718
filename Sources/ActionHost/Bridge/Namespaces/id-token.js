// api.idToken: custom claims of the ID token.
(function () {
  'use strict';

  return class IdTokenAPI {
    #execution;

    constructor(execution) { this.#execution = execution; }

    setCustomClaim(name, value) { return this.#execution.recordClaim('idToken.setCustomClaim', name, value); }
  };
})
