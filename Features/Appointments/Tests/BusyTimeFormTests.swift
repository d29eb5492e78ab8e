import Kernel
import TestSupport
import Testing

@testable import AppointmentsWeb

@Suite struct BusyTimeFormTests {
    private let t = Texts.feature("Appointments")

    private func result(_ address: String) -> (value: (address: String, server: String)?, error: String?) {
        var form = BusyTimeForm()
        form.address = address
        return form.validated(t)
    }

    @Test func anAddressIsTakenWithTheNameOfItsServer() {
        let plain = result("https://Kalender.example.org/privat/abc.ics?x=1").value
        #expect(plain?.server == "kalender.example.org")
        #expect(plain?.address == "https://Kalender.example.org/privat/abc.ics?x=1")
        #expect(result("webcal://kalender.example.org/a.ics").value?.address == "https://kalender.example.org/a.ics")
    }

    @Test(arguments: [
        "http://k.example/a.ics", "kalender", "ftp://k.example/a.ics", "https://", "https://ä.example/",
        "file:///etc/passwd",
    ])
    func anythingElseIsNamed(_ address: String) {
        #expect(result(address).value == nil)
        #expect(
            result(address).error == "„\(address)“ ist keine Adresse eines Kalenders. Sie muss mit https:// beginnen, "
                + "zum Beispiel https://kalender.example.org/frei.ics."
        )
    }

    @Test func whatIsMissingTooLongOrHoldsAPassword() {
        #expect(result("").error == "Die Adresse fehlt. Bitte aus den Einstellungen Ihres Kalenders kopieren.")
        #expect(
            result("https://k.example/" + String(repeating: "a", count: 1_000)).error
                == "Die Adresse hat 1.018 Zeichen, möglich sind 1.000. Bitte eine kürzere eingeben."
        )
        #expect(
            result("https://lena:geheim@k.example/a.ics").error?.hasPrefix("Die Adresse enthält einen Benutzernamen")
                == true
        )
    }
}
