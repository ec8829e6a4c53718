// Makes the class of the frames that `Error.prepareStackTrace` is given. As V8's of strict functions, they show neither `this` nor the function.
(function () {
  'use strict';

  class CallSite {
    #name;
    #file;
    #line;
    #column;

    // The engine's name of the function; null where the engine has no place.
    constructor(name, file, line, column) {
      this.#name = name;
      this.#file = file;
      this.#line = line;
      this.#column = column;
    }

    getColumnNumber() { return this.#column; }

    getEnclosingColumnNumber() { return this.#column; }

    getEnclosingLineNumber() { return this.#line; }

    getEvalOrigin() { return undefined; }

    getFileName() { return this.#file; }

    getFunction() { return undefined; }

    getFunctionName() {
      switch (this.#name) {
        case '': case 'global code': case 'module code': return null;
        case 'eval code': return 'eval';
        default: return this.#name;
      }
    }

    getLineNumber() { return this.#line; }

    getMethodName() { return null; }

    getPosition() { return 0; }

    getPromiseIndex() { return null; }

    getScriptNameOrSourceURL() { return this.#file; }

    getScriptHash() { return ''; }

    getThis() { return undefined; }

    getTypeName() { return null; }

    isAsync() { return false; }

    isConstructor() { return false; }

    isEval() { return this.#name === 'eval code'; }

    isNative() { return false; }

    isPromiseAll() { return false; }

    isToplevel() { return true; }

    toString() {
      const place = this.#file === null ? '<anonymous>' : `${this.#file}:${this.#line}:${this.#column}`;
      const name = this.getFunctionName();
      return name === null ? place : `${name} (${place})`;
    }
  }

  return CallSite;
})
