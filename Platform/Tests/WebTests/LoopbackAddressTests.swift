import Foundation
import TestSupport
import Testing
import WebPlatform

@Suite struct LoopbackAddressTests {
    @Test(arguments: [
        "http://localhost:8080", "http://LOCALHOST", "http://127.0.0.1:8080", "http://127.9.8.7/", "http://[::1]:8080",
        "https://localhost",
    ])
    func thisMachineIsKnown(address: String) {
        #expect(LoopbackAddress.contains(address))
    }

    @Test(arguments: [
        "https://hub.example.org", "http://hub.betrieb.local", "http://192.168.1.5:8080", "http://10.0.0.1",
        "http://0.0.0.0:8080", "http://127.0.0.1.example.org", "http://127.example.org", "http://localhost.example.org",
        "http://127.0.0.1@example.org", "http://[fd00::1]", "http://127.0.0.999", "localhost", "",
    ])
    func othersAreNot(address: String) {
        #expect(!LoopbackAddress.contains(address))
    }

    @Test func theSettingsAskForTheAddressPeopleType() {
        var settings = AppSettings(data: repositoryRoot, home: repositoryRoot)
        #expect(settings.isOnThisMachine)
        settings.hostname = "0.0.0.0"
        #expect(!settings.isOnThisMachine)
        (settings.hostname, settings.publicAddress) = ("127.0.0.1", "http://hub.betrieb.local")
        #expect(!settings.isOnThisMachine)
    }
}
