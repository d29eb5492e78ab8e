import Appointments
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import AppointmentsWeb

@Suite struct BookingFormTests {
    private let t = Texts.feature("Appointments")

    private func errors(_ change: (inout BookingForm) -> Void) -> FieldErrors {
        var form = BookingForm(name: "Jonas Brandt", email: "jonas@brandt.example")
        (form.start, form.kind, form.topic) = ("1778922000000", "video", "Erste Bilanz")
        change(&form)
        return form.errors(kinds: [.video, .locationA], t)
    }

    @Test func completeIsRight() { #expect(errors { _ in }.isEmpty) }

    @Test func saysWhatIsMissing() {
        let found = errors { $0 = BookingForm(name: "", email: "") }
        #expect(found["start"] == "Der Termin fehlt. Bitte einen freien auswählen.")
        #expect(found["kind"] == "Der Ort des Gesprächs fehlt. Bitte einen auswählen.")
        #expect(found["name"] == "Der Name fehlt.")
        #expect(found["email"] == "Die E-Mail-Adresse fehlt. Dorthin geht die Bestätigung.")
        #expect(found["topic"] == "Das Anliegen fehlt. Ein Satz genügt.")
    }

    @Test func onlyWhatTheAdvisorOffers() { #expect(errors { $0.kind = "atFirm" }["kind"] != nil) }

    @Test func refusesMarksThatTurnTheDirection() {
        #expect(
            errors { $0.name = "Jonas \u{202E}tdnarB" }["name"]
                == "Der Name enthält unsichtbare Zeichen. Bitte neu eintippen."
        )
    }

    @Test func refusesWhatIsTooLong() {
        #expect(
            errors { $0.topic = String(repeating: "a", count: 1001) }["topic"]
                == "Das Anliegen hat 1001 Zeichen, möglich sind 1000. Bitte kürzen."
        )
        #expect(errors { $0.topic = String(repeating: "a", count: 1000) }.isEmpty)
        #expect(errors { $0.name = String(repeating: "a", count: 121) }["name"] != nil)
    }

    @Test func refusesWhatIsNoAddress() { #expect(errors { $0.email = "jonas brandt" }["email"] != nil) }
}
