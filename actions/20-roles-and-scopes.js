const NAMESPACE = 'https://reports.example.com';
const REPORTS_API = 'https://api.reports.example.com';

/**
 * Puts the user's roles and plan into the tokens, and lets analysts read reports.
 *
 * Custom claims live under a namespace of your own: plain names can collide with reserved ones, which are dropped.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Interface whose methods can be used to change the behavior of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  const roles = event.authorization?.roles ?? [];
  api.idToken.setCustomClaim(`${NAMESPACE}/roles`, roles);
  api.idToken.setCustomClaim(`${NAMESPACE}/plan`, event.user.app_metadata.plan ?? 'free');

  // The access token is for one API: say something about it only when that is the one you mean.
  if (event.resource_server?.identifier !== REPORTS_API) {
    return;
  }
  api.accessToken.setCustomClaim(`${NAMESPACE}/roles`, roles);
  if (roles.includes('analyst')) {
    api.accessToken.addScope('read:reports');
  }
};
