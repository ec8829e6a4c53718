/**
 * Asks for a second factor in North America, but not after a passkey, which is two factors already.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Interface whose methods can be used to change the behavior of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  const usedPasskey = event.authentication?.methods.some((method) => method.name === 'passkey');
  if (usedPasskey) {
    api.multifactor.enable('none');
    return;
  }
  if (event.request.geoip.continentCode === 'NA') {
    api.multifactor.enable('any', { allowRememberBrowser: true });
  }
};
