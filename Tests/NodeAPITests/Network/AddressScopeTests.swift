import Testing
@testable import NodeAPI

@Suite("What kind of place an address is")
struct AddressScopeTests {
    @Test(arguments: [
        ("8.8.8.8", AddressScope.global), ("1.1.1.1", .global), ("172.15.255.255", .global), ("172.32.0.0", .global), ("11.0.0.0", .global),
        ("100.63.255.255", .global), ("100.128.0.0", .global), ("169.253.255.255", .global), ("169.255.0.0", .global), ("128.0.0.1", .global),
        ("126.255.255.255", .global), ("223.255.255.255", .global), ("192.167.255.255", .global), ("192.169.0.0", .global),
        ("127.0.0.1", .loopback), ("127.255.255.255", .loopback), ("0.0.0.0", .unspecified), ("0.1.2.3", .unspecified),
        ("10.0.0.1", .privateNetwork), ("10.255.255.255", .privateNetwork), ("172.16.0.0", .privateNetwork),
        ("172.31.255.255", .privateNetwork), ("192.168.0.1", .privateNetwork), ("169.254.0.1", .linkLocal),
        ("169.254.169.254", .metadata), ("169.254.169.253", .linkLocal), ("100.64.0.0", .carrierNetwork),
        ("100.127.255.255", .carrierNetwork), ("224.0.0.1", .multicast), ("239.255.255.255", .multicast), ("255.255.255.255", .broadcast),
        ("240.0.0.1", .reserved), ("192.0.2.1", .reserved), ("198.18.0.1", .reserved), ("198.51.100.9", .reserved), ("203.0.113.5", .reserved),
    ])
    func ofIPv4(text: String, scope: AddressScope) throws {
        #expect(AddressScope(of: try #require(IPAddress(text))) == scope)
    }

    @Test(arguments: [
        ("2606:4700:4700::1111", AddressScope.global), ("2a00:1450::1", .global), ("fbff::1", .global), ("::1", .loopback), ("::", .unspecified),
        ("fe80::1", .linkLocal), ("febf::1", .linkLocal), ("fc00::1", .privateNetwork), ("fdff::1", .privateNetwork),
        ("fec0::1", .privateNetwork), ("fd00:ec2::254", .metadata), ("fd00:ec2::253", .privateNetwork), ("ff02::1", .multicast),
        ("2001:db8::1", .reserved), ("100::1", .reserved),
    ])
    func ofIPv6(text: String, scope: AddressScope) throws {
        #expect(AddressScope(of: try #require(IPAddress(text))) == scope)
    }

    @Test("IPv6 that stands for IPv4 is what that one is", arguments: [
        ("::ffff:127.0.0.1", AddressScope.loopback), ("::ffff:a9fe:a9fe", .metadata), ("::ffff:10.1.2.3", .privateNetwork),
        ("::ffff:8.8.8.8", .global), ("::127.0.0.1", .loopback), ("::ffff:0:127.0.0.1", .loopback), ("64:ff9b::7f00:1", .loopback),
        ("64:ff9b::192.168.0.1", .privateNetwork), ("64:ff9b::8.8.8.8", .global), ("64:ff9b:1::1", .reserved),
        ("2002:7f00:1::", .loopback), ("2002:a9fe:a9fe::1", .metadata), ("2002:808:808::", .global),
        ("2001:0:4136:e378:8000:63bf:80ff:fffe", .loopback), ("2001:0:4136:e378:8000:63bf:f7f7:f7f7", .global),
        ("2001:0:4136:e378:8000:63bf:3f57:fffe", .privateNetwork),
    ])
    func ofEmbedded(text: String, scope: AddressScope) throws {
        #expect(AddressScope(of: try #require(IPAddress(text))) == scope)
    }

    @Test("What is no address", arguments: [
        "", "1", "127.1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "0x7f.0.0.1", "1.2.3.4 ", "a.b.c.d", "localhost", "::1::", "1:2", ":1", "[::1]",
        "fe80::1%eth0",
    ])
    func nothing(text: String) { #expect(IPAddress(text) == nil) }

    @Test("Blocks of addresses", arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("10.0.0.0/8", "::ffff:10.0.0.1", false),
        ("192.168.1.128/25", "192.168.1.200", true), ("192.168.1.128/25", "192.168.1.127", false), ("1.2.3.4/32", "1.2.3.4", true),
        ("1.2.3.4/32", "1.2.3.5", false), ("0.0.0.0/0", "9.9.9.9", true), ("fc00::/7", "fd12::1", true), ("fc00::/7", "fe00::1", false),
        ("::/0", "::1", true), ("::1/128", "::1", true),
    ])
    func network(text: String, address: String, isIn: Bool) throws {
        #expect(try #require(IPNetwork(text)).contains(try #require(IPAddress(address))) == isIn)
    }

    @Test("What is no block", arguments: ["10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "/8", "::/129", "10.0.0.0/8/8", "a/8", "10.0.0.0/+8"])
    func noNetwork(text: String) { #expect(IPNetwork(text) == nil) }
}
