import DataProtection
import HTML
import Kernel
import WebPlatform

/// What the placeholders of a document stand for, and which of them this installation cannot fill.
struct DocumentValues: Sendable {
    struct Gap: Sendable, Hashable {
        /// The placeholder, such as `operator.address`.
        let name: String
        /// „Anschrift“
        let label: String
        /// The setting that fills it; nil for what is written in by hand.
        let setting: String?
    }

    private(set) var known: [String: String] = [:]
    /// In the order in which they are asked for.
    private(set) var gaps: [Gap] = []

    mutating func add(_ name: String, _ value: String?, label: String, setting: Setting? = nil) {
        if let value { known[name] = value } else { gaps.append(Gap(name: name, label: label, setting: setting?.name)) }
    }

    mutating func add(_ name: String, _ value: String) { known[name] = value }

    /// What of it a document asks for.
    func gaps(in template: DocumentTemplate) -> [Gap] {
        let asked = template.placeholders
        return gaps.filter { asked.contains($0.name) }
    }

    /// `text` with its values; where one is missing there is a sign that says which.
    func node(_ text: String, _ t: Texts) -> Node {
        let parts = DocumentTemplate.parts(of: text)
        return .group(
            parts.enumerated().map { index, part -> Node in
                switch part {
                case .text(let words): return .text(words)
                case .placeholder(let name):
                    guard let gap = gap(name) else { return .text(known[name] ?? "{\(name)}") }
                    // „Anschrift: fehlt“ has its label already.
                    let isLabelled = index == 1 && parts.count == 2 && text.contains(": {")
                    return mark(Mark(.missing, isLabelled ? t("missing") : t("document.gap", ["what": gap.label])))
                }
            }
        )
    }

    /// The same for a heading, which holds no signs.
    func text(_ text: String, _ t: Texts) -> String {
        DocumentTemplate.parts(of: text).map { part in
            switch part {
            case .text(let words): words
            case .placeholder(let name):
                known[name] ?? gap(name).map { t("document.gap", ["what": $0.label]) } ?? "{\(name)}"
            }
        }
        .joined()
    }

    private func gap(_ name: String) -> Gap? { gaps.first { $0.name == name } }
}

extension DocumentValues {
    /// Who runs the installation, as imprint and documents ask for it.
    init(_ details: OperatorDetails, _ t: Texts) {
        add("operator.name", details.name, label: t("gap.name"), setting: .operatorName)
        add("operator.address", details.address, label: t("gap.address"), setting: .operatorAddress)
        add(
            "operator.representative",
            details.representative,
            label: t("gap.representative"),
            setting: .operatorRepresentative
        )
        add("operator.email", details.email, label: t("gap.email"), setting: .operatorEmail)
        add("operator.phone", details.phone, label: t("gap.phone"), setting: .operatorPhone)
        add("operator.dpo", details.dataProtectionOfficer, label: t("gap.officer"), setting: .operatorDPO)
        add("operator.authority", details.authority ?? t("operator.authority"))
    }
}

/// One notice above a document for everything it lacks. Names of settings are for whoever can set them.
func missingNotice(_ gaps: [DocumentValues.Gap], forAdministrator: Bool, _ t: Texts) -> Node {
    if gaps.isEmpty { return .empty }
    let settings = gaps.compactMap(\.setting)
    let byHand = gaps.filter { $0.setting == nil }.map(\.label)
    let content = Node.group([
        p { t("gap.list", ["what": gaps.map(\.label).joined(separator: ", ")]) },
        forAdministrator && !settings.isEmpty
            ? p {
                t("gap.settings")
                for (index, name) in settings.enumerated() {
                    index == 0 ? " " : ", "
                    code { name }
                }
                "."
            } : .empty,
        forAdministrator && !byHand.isEmpty
            ? p { t("gap.byHand", ["what": byHand.joined(separator: ", ")]) } : .empty,
        forAdministrator ? .empty : p { t("gap.operator") },
    ])
    return notice(Notice(.warning, word: t("gap.word"), content: content))
}
