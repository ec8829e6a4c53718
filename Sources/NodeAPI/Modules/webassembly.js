// WebAssembly's promises. The engine compiles on threads of its own and settles through a run loop, which a realm's thread does not have.
(function (exports, require, module, binding) {
  'use strict';

  // Where the host has turned it off.
  if (globalThis.WebAssembly === undefined) return;
  const { defineProperty } = Object;
  const { Instance, Module } = WebAssembly;

  async function bytesOf(source) {
    const response = await source;
    const { Response } = require('internal/web/fetch');
    if (!(response instanceof Response)) {
      const { codes } = require('internal/errors');
      throw new codes.ERR_INVALID_ARG_TYPE('source', ['Response', 'Promise resolving to Response'], response);
    }
    return response.arrayBuffer();
  }

  const instance = (source, imports) => {
    if (source instanceof Module) return new Instance(source, imports);
    const module = new Module(source);
    return { module, instance: new Instance(module, imports) };
  };

  const methods = {
    async compile(bytes) { return new Module(bytes); },
    async compileStreaming(source) { return new Module(await bytesOf(source)); },
    async instantiate(source) { return instance(source, arguments[1]); },
    async instantiateStreaming(source) { return instance(await bytesOf(source), arguments[1]); },
  };
  for (const name of Object.keys(methods)) {
    defineProperty(WebAssembly, name, { value: methods[name], writable: true, enumerable: true, configurable: true });
  }
})
