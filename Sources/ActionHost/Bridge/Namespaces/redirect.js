// api.redirect: sends the user elsewhere, and takes what comes back.
(function (tools) {
  'use strict';

  const { native, stringify, parse } = tools;
  const defaultLifetime = 900;

  function checkSecret(method, secret) {
    if (typeof secret === 'string' && secret !== '') return;
    const found = secret === undefined ? 'it is undefined' : secret === '' ? 'it is empty' : `it is of type ${typeof secret}`;
    throw new Error(`redirect.${method} needs a secret, a non-empty string: ${found}`);
  }

  return class RedirectAPI {
    #execution;

    constructor(execution) { this.#execution = execution; }

    encodeToken(options) {
      const { payload, secret, expiresInSeconds } = options;
      checkSecret('encodeToken', secret);
      const { request, user } = this.#execution.event;
      const iat = tools.floor(native.now() / 1000);
      const claims = {
        iat,
        iss: request?.hostname,
        sub: user?.user_id,
        exp: iat + (expiresInSeconds ?? defaultLifetime),
        ip: request?.ip,
        // Last, as on Auth0: a payload can replace any of the above.
        ...payload,
      };
      return native.signToken(stringify(claims), secret);
    }

    sendUserTo(url, options) {
      const query = options?.query;
      const pairs = [];
      // Inherited keys count too, as with for-in on Auth0.
      if (query !== undefined && query !== null) for (const name in query) tools.push(pairs, [name, `${query[name]}`]);
      const target = native.resolveURL(`${url}`, stringify(pairs));
      if (target === undefined) {
        const error = new TypeError('Invalid URL');
        error.code = 'ERR_INVALID_URL';
        error.input = `${url}`;
        throw error;
      }
      return this.#execution.record('redirect.sendUserTo', target);
    }

    canRedirect() {
      const { request, transaction } = this.#execution.event;
      return native.canRedirect(request?.query?.prompt, transaction?.protocol);
    }

    validateToken(options) {
      const name = options.tokenParameterName || 'session_token';
      const { request, user } = this.#execution.event;
      // The body wins over the query.
      const parameters = { ...request?.query, ...request?.body };
      const token = parameters[name];
      if (token === undefined || token === null || token === '') {
        throw new Error(`There is no parameter "${name}" with a session token, neither in the POST body nor in the query`);
      }
      checkSecret('validateToken', options.secret);
      const answer = parse(native.verifyToken(`${token}`, options.secret, stringify([parameters.state, user?.user_id])));
      if (answer.reason !== undefined) throw new Error(`The session token is invalid: ${answer.reason}`);
      return answer.claims;
    }
  };
})
