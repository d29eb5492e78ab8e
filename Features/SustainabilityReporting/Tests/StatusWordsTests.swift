import Kernel
import SustainabilityReporting
import TestSupport
import Testing

@testable import SustainabilityReportingWeb

@Suite struct StatusWordsTests {
    private let words: StatusWords

    init() throws {
        let standard = try ReportingContent.standard()
        let edition = try #require(standard.edition("vsme-2025"))
        words = StatusWords(standard: standard, edition: edition, t: Texts.feature("SustainabilityReporting"))
    }

    @Test func reasonsAreSentences() {
        #expect(words.sentence(.fewerEmployees(than: 50)) == "Ihr Betrieb hat weniger als 50 Beschäftigte.")
        #expect(
            words.sentence(.otherLegalForm(than: "Cooperative"))
                == "Ihr Betrieb hat nicht die Rechtsform „Genossenschaft“."
        )
        #expect(
            words.sentence(.missing(.answer("PubliclyAvailableDisclosure")))
                == "Das hängt von „Schadstoffe sind schon veröffentlicht“ ab; die Antwort fehlt."
        )
        #expect(
            words.sentence(.missing(.headcount))
                == "Das hängt von der Zahl der Beschäftigten (Köpfe) ab; sie fehlt."
        )
        #expect(words.sentence(.periodEndsBefore("2031-06-07")) == "Der Berichtszeitraum endet vor dem 07.06.2031.")
    }

    @Test func everyStatusHasAWordOfItsOwn() {
        let statuses: [ElementStatus] = [
            .required, .ifApplicable, .optional, .omittable(.basicOnly), .notAsked(.basicOnly), .unknown(.basicOnly),
        ]
        #expect(Set(statuses.map(words.word)).count == 6)
    }
}
