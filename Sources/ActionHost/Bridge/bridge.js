// Runs an action's handlers: loads its file once per realm, makes `event` and `api`, calls the handler.
(function (parts, tools, makeConsole, makeRequire) {
  'use strict';

  const { native, apply } = tools;
  const Execution = parts.execution(tools);
  const checkHandler = parts.handler();
  const AccessAPI = parts.access();
  const AccessTokenAPI = parts.accessToken();
  const CacheAPI = parts.cache(tools);
  const IdTokenAPI = parts.idToken();
  const MultifactorAPI = parts.multifactor(tools);
  const RedirectAPI = parts.redirect(tools);
  const UserAPI = parts.user(tools);

  // Ordinary, extensible objects: actions probe for members that are not there, and add their own.
  function makeAPI(execution) {
    return {
      access: new AccessAPI(execution),
      accessToken: new AccessTokenAPI(execution),
      cache: new CacheAPI(execution),
      idToken: new IdTokenAPI(execution),
      multifactor: new MultifactorAPI(execution),
      redirect: new RedirectAPI(execution),
      user: new UserAPI(execution),
    };
  }

  // What a module that throws while it loads keeps throwing, at every later execution.
  function asError(thrown) {
    if (typeof thrown === 'object' && thrown !== null && typeof thrown.message === 'string') return thrown;
    return new Error(thrown ? `${thrown}` : 'Unknown error');
  }

  class Module {
    #body;
    #failure;
    #module = { exports: {} };
    execution;
    console;

    constructor(wrapper, filename) {
      this.console = makeConsole((level, text) => {
        // Output of an execution that is over is dropped, as on Auth0.
        if (this.execution?.isActive) native.log(level, text);
      });
      this.#body = wrapper(this.#module, this.#module.exports, makeRequire(filename));
    }

    load() {
      const body = this.#body;
      if (body !== undefined) {
        this.#body = undefined;
        const { exports } = this.#module;
        try {
          apply(body, exports, [this.#module, exports, this.console]);
        } catch (thrown) {
          this.#failure = asError(thrown);
        }
      }
      if (this.#failure !== undefined) throw this.#failure;
      return this.#module.exports;
    }
  }

  const modules = { __proto__: null };
  let current;

  return {
    isLoaded(filename) { return modules[filename] !== undefined; },

    // `wrapper` is the function that the file's source was compiled into.
    define(filename, wrapper) { modules[filename] = new Module(wrapper, filename); },

    // Returns the handler's promise, or a text that says why there is no handler to call.
    run(filename, handlerName, event, settings, metadata) {
      event.secrets = settings.secrets;
      event.configuration = settings.configuration;
      if (metadata !== undefined) {
        event.user.user_metadata = metadata.user_metadata;
        event.user.app_metadata = metadata.app_metadata;
      }
      const module = modules[filename];
      current = module.execution = new Execution(event, filename);
      const exports = module.load();
      const problem = checkHandler(exports, handlerName);
      if (problem !== undefined) return problem;
      current.api = makeAPI(current);
      const handler = exports[handlerName];
      return handler(event, current.api);
    },

    // The handler has settled: nothing that it left running counts any more.
    settle() { current.isActive = false; },
  };
})
