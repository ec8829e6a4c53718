extension ScratchFolder {
    /// An action that does one thing of each sort, but denies on Sundays; with an event and secrets.
    static func withDayAction() -> ScratchFolder {
        ScratchFolder([
            "actions/day.js": dayAction,
            "event.json": #"{"authorization": {"roles": ["a"]}, "transaction": {"requested_scopes": ["openid"]}}"#,
            "secrets.json": #"{"KEY": "k", "day": {"OWN": "o"}}"#,
        ])
    }

    private static let dayAction = """
        exports.onExecutePostLogin = async (event, api) => {
          console.info('day', new Date().getDay(), event.secrets.KEY, event.secrets.OWN);
          if (new Date().getDay() === 0) return api.access.deny('Closed on Sundays.');
          api.idToken.setCustomClaim('https://example.com/roles', event.authorization.roles);
          api.idToken.setCustomClaim('sub', 'x');
          api.accessToken.addScope('read:all');
          api.user.setUserMetadata('color', 'blue');
          api.user.setAppMetadata('old', null);
          api.multifactor.enable('none', { allowRememberBrowser: false });
        };

        """
}
