extension WHATWGURL {
    /// The query as names and values: what JavaScript's `searchParams` shows.
    ///
    /// Assigning writes the query anew in form encoding; no parameters, no query.
    public var searchParameters: URLSearchParameters {
        get { URLSearchParameters(form: query ?? "") }
        set { query = newValue.isEmpty ? nil : newValue.description }
    }
}
