// Events and outcomes are the library's vocabulary: `import ActionHost` brings them along.
@_exported public import PostLogin
// So are the rules of the network.
@_exported public import struct NodeAPI.CertificateAuthorities
@_exported public import struct NodeAPI.NetworkCaps
@_exported public import enum NodeAPI.NetworkMode
@_exported public import struct NodeAPI.NetworkPolicyError
@_exported public import struct NodeAPI.NetworkRoute
@_exported public import struct NodeAPI.NetworkRule
