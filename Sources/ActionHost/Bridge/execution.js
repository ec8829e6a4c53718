// One run of one handler: what its `api` calls are recorded on, until the handler settles.
(function (tools) {
  'use strict';

  const { native, stringify } = tools;

  return class Execution {
    event;
    filename;
    api;
    isActive = true;

    constructor(event, filename) {
      this.event = event;
      this.filename = filename;
    }

    // Whether the handler is over; the host is told of the call, which then does nothing.
    isLate(call) {
      if (!this.isActive) native.recordLate(call, this.filename);
      return !this.isActive;
    }

    // The host applies its rules at once and answers with a message when one is broken.
    record(call, text, json) {
      if (!this.isLate(call)) {
        const violation = native.record(call, text, json);
        if (violation !== undefined) throw new Error(violation);
      }
      return this.api;
    }

    // A claim whose value has no JSON (undefined, a function, a symbol) is not set; the one name that is refused is refused even so.
    recordClaim(call, name, value) {
      const json = stringify(value);
      if (json === undefined && name !== 'scope') return this.api;
      return this.record(call, `${name}`, json ?? 'null');
    }
  };
})
