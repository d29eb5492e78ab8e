import Foundation
import Kernel
import TestSupport
import Testing

@testable import WebPlatform

@Suite struct SettingValuesTests {
    private let executable = URL(fileURLWithPath: "/nowhere/oekohub")

    private func values(
        _ options: [String: String] = [:],
        _ environment: [String: String] = [:],
        file: String? = nil
    ) -> SettingValues {
        SettingValues(options: options, environment: environment) { path in
            path == "/etc/oekohub/oekohub.conf" ? file : nil
        }
    }

    @Test func theNearerSourceWins() {
        let file = "OEKOHUB_PORT=1\nOEKOHUB_HOST=1.1.1.1\nOEKOHUB_LOG=json\n"
        let environment = ["OEKOHUB_PORT": "2", "OEKOHUB_HOST": "2.2.2.2"]
        let values = values(["--port": "3"], environment, file: file)
        #expect(values.faults.isEmpty)
        #expect(values.value(.port) == .init(text: "3", origin: .commandLine(option: "--port")))
        #expect(values.value(.host) == .init(text: "2.2.2.2", origin: .environment))
        #expect(values.value(.log) == .init(text: "json", origin: .file("/etc/oekohub/oekohub.conf", line: 3)))
        #expect(values.value(.funding) == .init(text: "on", origin: .fallback))
        #expect(values.value(.databaseURL) == nil)
        let settings = AppSettings(values, executable: executable)
        #expect(settings.port == 3 && settings.hostname == "2.2.2.2" && settings.logFormat == .json)
    }

    @Test func whatIsEmptySaysNothing() {
        let settings = AppSettings(values([:], ["DATABASE_URL": "", "OEKOHUB_PORT": ""]), executable: executable)
        #expect(settings.databaseURL == nil && settings.port == 8080)
    }

    @Test func everyFieldArrives() {
        let file = """
            OEKOHUB_DATA=/srv/hub
            OEKOHUB_HOME=/opt/oekohub
            OEKOHUB_PUBLIC_ADDRESS=https://hub.example.org/
            OEKOHUB_TRUSTED_PROXIES=127.0.0.1, ::1
            OEKOHUB_FUNDING=off
            DATABASE_URL=postgresql://hub:geheim@db/hub
            OEKOHUB_SMTP_URL=smtps://mail.example.org
            OEKOHUB_SMTP_USER=hub
            OEKOHUB_SMTP_PASSWORD="a # b"
            OEKOHUB_SMTP_TLS=off
            OEKOHUB_MAIL_FROM=hub@example.org
            OEKOHUB_METRICS_TOKEN=0123456789abcdef
            OEKOHUB_TURN_ADDRESS=turn:turn.example.org:3478?transport=udp, turns:[2001:db8::1]:5349
            OEKOHUB_TURN_SECRET=fedcba9876543210
            OEKOHUB_OPERATOR_NAME=Hub Hagen gGmbH
            OEKOHUB_OPERATOR_EMAIL=hub@example.org
            """
        let settings = AppSettings(values(file: file), executable: executable)
        #expect(settings.data.path == "/srv/hub" && settings.home.path == "/opt/oekohub")
        #expect(settings.publicAddress == "https://hub.example.org" && settings.isSecure)
        #expect(settings.trustedProxies == ["127.0.0.1", "::1"] && !settings.showsFunding)
        #expect(settings.databaseURL == "postgresql://hub:geheim@db/hub")
        let server = MailServer(
            url: "smtps://mail.example.org",
            user: "hub",
            password: "a # b",
            sender: "hub@example.org",
            requiresTLS: false
        )
        #expect(settings.mailServer == server && settings.metricsToken == "0123456789abcdef")
        let addresses = ["turn:turn.example.org:3478?transport=udp", "turns:[2001:db8::1]:5349"]
        #expect(settings.turnServer == TURNServer(addresses: addresses, secret: "fedcba9876543210"))
        #expect(settings.operatorDetails == OperatorDetails(name: "Hub Hagen gGmbH", email: "hub@example.org"))
    }

    @Test func aServerForCallsNeedsAddressAndSecret() {
        let alone = values([:], ["OEKOHUB_TURN_SECRET": "fedcba9876543210"])
        #expect(alone.faults == [.pointless(.turnSecret, .environment, without: .turnAddress)])
        #expect(AppSettings(alone, executable: executable).turnServer == nil)
        let faulty = values(
            [:],
            ["OEKOHUB_TURN_ADDRESS": "stun:turn.example.org", "OEKOHUB_TURN_SECRET": "fedcba9876543210"]
        )
        #expect(
            faulty.faults.map { $0.sentence(.platform) } == [
                "In OEKOHUB_TURN_ADDRESS steht „stun:turn.example.org“ (Umgebung). Erwartet wird eine Adresse wie "
                    + "turn:turn.example.org:3478, mehrere mit Komma getrennt."
            ]
        )
    }

    @Test func allFaultsAreSaidAtOnce() {
        let file = """
            OEKOHUB_PROT=80
            OEKOHUB_HOST=ein rechner
            OEKOHUB_LOG
            OEKOHUB_FUNDING='on
            OEKOHUB_SMTP_USER=hub
            OEKOHUB_SMTP_USER=nochmal
            OEKOHUB_CONFIG=/x
            """
        let environment = [
            "OEKOHUB_PORT": "abc", "OEKOHUB_METRICS_TOKEN": "kurz", "OEKOHUB_ZZZZZZZZ": "1", "HOME": "/root",
            "DATABASE_URL": "mysql://hub:geheim@db/hub", "OEKOHUB_TRUSTED_PROXIES": "127.0.0.1 localhost",
        ]
        let t = Texts.platform
        let sentences = Set(values([:], environment, file: file).faults.map { $0.sentence(t) })
        #expect(
            sentences == [
                "Die Einstellung OEKOHUB_PROT gibt es nicht (/etc/oekohub/oekohub.conf, Zeile 1). Meinten Sie "
                    + "OEKOHUB_PORT?",
                "In OEKOHUB_HOST steht „ein rechner“ (/etc/oekohub/oekohub.conf, Zeile 2). Erwartet wird ein "
                    + "Rechnername oder eine IP-Adresse ohne Anschlussnummer.",
                "/etc/oekohub/oekohub.conf, Zeile 3, ist nicht zu lesen. Erwartet wird NAME=Wert, oder eine Bemerkung "
                    + "hinter #.",
                "/etc/oekohub/oekohub.conf, Zeile 4: Das Anführungszeichen am Ende fehlt.",
                "/etc/oekohub/oekohub.conf, Zeile 6: OEKOHUB_SMTP_USER steht schon in Zeile 5. Bitte streichen Sie "
                    + "eine davon.",
                "/etc/oekohub/oekohub.conf, Zeile 7: OEKOHUB_CONFIG gilt nur in der Umgebung. Bitte streichen Sie die "
                    + "Zeile.",
                "OEKOHUB_SMTP_USER ist gesetzt (/etc/oekohub/oekohub.conf, Zeile 5), aber OEKOHUB_SMTP_URL fehlt.",
                "In OEKOHUB_PORT steht „abc“ (Umgebung). Erwartet wird eine Anschlussnummer von 0 bis 65535.",
                "In OEKOHUB_METRICS_TOKEN steht „•••“ (Umgebung). Erwartet wird ein Wort von mindestens 16 Zeichen "
                    + "ohne Leerzeichen.",
                "Die Einstellung OEKOHUB_ZZZZZZZZ gibt es nicht (Umgebung). Alle nennt: oekohub config example",
                "In DATABASE_URL steht „mysql://hub:•••@db/hub“ (Umgebung). Erwartet wird eine Adresse wie "
                    + "postgresql://nutzer:passwort@rechner/datenbank.",
                "In OEKOHUB_TRUSTED_PROXIES steht „127.0.0.1 localhost“ (Umgebung). Erwartet wird eine Liste von "
                    + "IP-Adressen, mit Kommas getrennt.",
            ]
        )
    }

    @Test func aNamedFileMustBeThere() {
        #expect(values(["--config": "/fort"]).faults == [.noFile("/fort")])
        #expect(values([:], ["OEKOHUB_CONFIG": "/fort"]).faults == [.noFile("/fort")])
        #expect(values().faults.isEmpty && values().file == nil)
    }
}
