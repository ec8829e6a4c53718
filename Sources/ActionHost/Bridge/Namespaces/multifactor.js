// api.multifactor: a second factor at the end of the login.
(function (tools) {
  'use strict';

  return class MultifactorAPI {
    #execution;

    constructor(execution) { this.#execution = execution; }

    // Auth0 checks neither the provider nor the options here.
    enable(provider, options) {
      return this.#execution.record('multifactor.enable', `${provider}`, tools.stringify(options));
    }
  };
})
