/**
 * Sends new users to a page that asks how they want to be called, and keeps the answer.
 *
 * The session token tells the page who comes, in a way that it can verify with the shared secret.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Interface whose methods can be used to change the behavior of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  if (event.user.user_metadata.display_name) {
    return;
  }
  const sessionToken = api.redirect.encodeToken({
    secret: event.secrets.WELCOME_PAGE_SECRET,
    expiresInSeconds: 600,
    payload: { email: event.user.email },
  });
  api.redirect.sendUserTo('https://welcome.example.com/name', { query: { session_token: sessionToken } });
};

/**
 * Runs when the user comes back to /continue, with the page's form in the body of the request.
 *
 * A name is the user's own to choose, so a plain field will do. An answer that gives rights has to come as a token that the page
 * has signed: read it with `api.redirect.validateToken`.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Interface whose methods can be used to change the behavior of the login.
 */
exports.onContinuePostLogin = async (event, api) => {
  const answer = event.request.body.display_name;
  const name = typeof answer === 'string' ? answer.trim() : '';
  if (name === '' || name.length > 60) {
    api.access.deny('Please tell us your name, in 60 characters at most.');
    return;
  }
  api.user.setUserMetadata('display_name', name);
};
