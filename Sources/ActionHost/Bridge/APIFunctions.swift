/// The functions that the `api` objects of one realm share.
package final class APIFunctions {
    let ofNamespaces = NamespaceFunctions()

    package init() {}
}
