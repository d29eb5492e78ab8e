import Assessments
import HTML
import Kernel
import RegionalNetwork

/// How somebody signs a question or an answer on the page.
enum ExchangeSignature: String, CaseIterable {
    case full
    case unnamed

    init(_ author: ExchangeAuthor) { self = author.signature == .full ? .full : .unnamed }

    static func choices(_ t: Texts, unnamed: ExchangeAuthor) -> [Choice] {
        [
            Choice(
                t("questions.signature.full"),
                value: full.rawValue,
                detail: unnamed.signature == .person
                    ? t("questions.signature.full.person") : t("questions.signature.full.hint")
            ),
            Choice(
                t("questions.signature.unnamed"),
                value: self.unnamed.rawValue,
                detail: unnamed.signature == .person
                    ? t("questions.signature.unnamed.person", ["words": unnamed.words(t)])
                    : t("questions.signature.unnamed.hint", ["words": unnamed.words(t)])
            ),
        ]
    }
}

extension ExchangeAuthor {
    /// „Petra Kettler, Metallbau Kettler GmbH“ or „ein Betrieb aus der Region“
    func words(_ t: Texts) -> String {
        switch signature {
        case .full: firm.isEmpty ? name : t("questions.by.full", ["name": name, "firm": firm])
        case .sector: sector.map { t("questions.by.sector.\($0.rawValue)") } ?? t("questions.by.firm")
        case .firm: t("questions.by.firm")
        case .person: t("questions.by.person")
        }
    }
}
