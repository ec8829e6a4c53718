// api.user: metadata of the user's profile, written once at the end of the login.
(function (tools) {
  'use strict';

  const { isPlainObject } = tools;

  return class UserAPI {
    #execution;

    constructor(execution) { this.#execution = execution; }

    setUserMetadata(key, value) { return this.#record('user.setUserMetadata', 'user_metadata', key, value); }

    setAppMetadata(key, value) { return this.#record('user.setAppMetadata', 'app_metadata', key, value); }

    // A custom database may put anything in the profile's place: then there is nothing to merge into.
    #record(call, member, key, value) {
      if (!isPlainObject(this.#execution.event.user?.[member])) {
        throw new Error(`${call}: event.user.${member} is not an object, so no key of it can be set`);
      }
      return this.#execution.record(call, `${key}`, tools.stringify(value));
    }
  };
})
