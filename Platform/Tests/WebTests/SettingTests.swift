import Kernel
import TestSupport
import Testing

@testable import WebPlatform

@Suite struct SettingTests {
    @Test func everySettingIsDeclaredOnceWithAnExampleThatIsAccepted() {
        #expect(Set(Setting.all.map(\.name)).count == Setting.all.count)
        for setting in Setting.all {
            let file = SettingsFile("\(setting.name)=\(setting.example)", path: "f")
            #expect(
                file.faults.isEmpty && setting.kind.accepts(file.values[setting.name]?.text ?? "\0"),
                "\(setting.name)"
            )
            #expect(setting.fallback.map(setting.kind.accepts) ?? true, "\(setting.name)")
            #expect(Texts.platform.has(setting.meaning) && Texts.platform.has(setting.kind.expectation))
        }
    }

    @Test func passwordsAreNeverShown() {
        #expect(Setting.mailPassword.shown("geheim") == "•••")
        #expect(Setting.databaseURL.shown("postgresql://hub:ge@heim@db/hub") == "postgresql://hub:•••@db/hub")
        #expect(Setting.databaseURL.shown("postgresql://db/hub") == "postgresql://db/hub")
        #expect(Setting.mailURL.shown("smtp://mail.example.org:587") == "smtp://mail.example.org:587")
    }

    @Test func whatEachKindTakes() {
        let cases: [(SettingKind, good: [String], bad: [String])] = [
            (.port, ["0", "65535"], ["-1", "65536", "80 80", "abc", "8O"]),
            (
                .webAddress, ["https://a.de", "http://a.de:8080/"],
                ["a.de", "https://a.de/hub", "ftp://a.de", "https://"]
            ),
            (.databaseAddress, ["postgresql:///hub", "postgres://a@b/c"], ["sqlite:///x", "hub"]),
            (.mailServer, ["smtp://a:25", "smtps://a"], ["a:25", "http://a", "smtp://"]),
            (.mailAddress, ["a@b"], ["a", "@b", "a@", "a b@c", "a@b@c"]),
            (.onOff, ["on", "off"], ["ja", "ON", "1"]),
            (.addresses, ["::1", "10.0.0.1,10.0.0.2"], ["localhost", "10.0.0.0/8", "10.0.0.256"]),
            (.token, ["0123456789abcdef"], ["0123456789abcde", "0123456789 abcdef"]),
        ]
        for (kind, good, bad) in cases {
            for value in good { #expect(kind.accepts(value), "\(kind) \(value)") }
            for value in bad { #expect(!kind.accepts(value), "\(kind) \(value)") }
        }
    }
}
