// api.accessToken: custom claims and scopes of the access token.
(function () {
  'use strict';

  return class AccessTokenAPI {
    #execution;

    constructor(execution) { this.#execution = execution; }

    setCustomClaim(name, value) { return this.#execution.recordClaim('accessToken.setCustomClaim', name, value); }

    // The two scope methods return nothing, unlike the others.
    addScope(scope) { this.#recordScope('accessToken.addScope', scope); }

    removeScope(scope) { this.#recordScope('accessToken.removeScope', scope); }

    #recordScope(call, scope) {
      if (typeof scope !== 'string') throw new TypeError('scope must be string');
      this.#execution.record(call, scope);
    }
  };
})
