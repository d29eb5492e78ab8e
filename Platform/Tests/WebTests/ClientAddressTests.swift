import Testing

@testable import WebPlatform

@Suite struct ClientAddressTests {
    @Test func withoutAProxyThePeerCountsWhateverItClaims() {
        let found = ClientAddress.find(peer: "192.0.2.7", forwarded: ["203.0.113.9"], trusted: [])
        #expect(found == "192.0.2.7")
        #expect(ClientAddress.find(peer: "192.0.2.7", forwarded: ["203.0.113.9"], trusted: ["10.0.0.1"]) == "192.0.2.7")
    }

    @Test func behindAProxyTheLastAddressThatIsNoneOfOursCounts() {
        let trusted = ["10.0.0.1", "10.0.0.2"]
        let forwarded = ["198.51.100.1, 203.0.113.9", "10.0.0.2"]
        #expect(ClientAddress.find(peer: "10.0.0.1", forwarded: forwarded, trusted: trusted) == "203.0.113.9")
        #expect(ClientAddress.find(peer: "10.0.0.1", forwarded: [], trusted: trusted) == "10.0.0.1")
        #expect(ClientAddress.find(peer: "10.0.0.1", forwarded: ["unsinn"], trusted: trusted) == "10.0.0.1")
    }

    @Test func anIPv6NetworkIsOneMachine() {
        #expect(ClientAddress.network("2001:db8:1:2:aaaa::1") == "2001:db8:1:2::/64")
        #expect(ClientAddress.network("2001:db8:1:2:bbbb::2") == "2001:db8:1:2::/64")
        #expect(ClientAddress.network("::ffff:192.0.2.7") == "192.0.2.7")
        #expect(ClientAddress.network("") == "")
    }
}
