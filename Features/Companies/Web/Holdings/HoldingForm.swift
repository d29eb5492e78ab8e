import Companies
import Kernel
import WebPlatform

/// What the page of a holding sends; becomes a holding with the undertaking it may bring along, or sentences.
struct HoldingForm: Sendable {
    /// Stands for the firm itself, and for an undertaking that is still to be named.
    static let firm = "firma"
    static let new = "neu"

    var parent = HoldingForm.firm
    var child = HoldingForm.new
    var newName = ""
    var newKind = Undertaking.Kind.enterprise.rawValue
    var share = ""
    /// Voting rights; empty: as much as the share.
    var votes = ""
    var hasOperationalControl = false
    var accounting = ""
    var firstYear = ""
    var lastYear = ""
    var version = 0

    init() {}

    init(_ holding: Holding) {
        (parent, child) = (Self.text(holding.parent), Self.text(holding.child))
        share = NumberInput.text(holding.share.percent)
        votes = NumberInput.text(holding.votes?.percent)
        (hasOperationalControl, accounting) = (holding.hasOperationalControl, holding.accounting.rawValue)
        firstYear = holding.firstYear.map { "\($0)" } ?? ""
        lastYear = holding.lastYear.map { "\($0)" } ?? ""
        version = holding.version
    }

    init(_ form: Form) {
        (parent, child) = (form["parent"], form["child"])
        (newName, newKind) = (form["newName"], form["newKind"])
        (share, hasOperationalControl) = (form["share"], form.isOn("operationalControl"))
        votes = form["votes"]
        (accounting, firstYear, lastYear) = (form["accounting"], form["firstYear"], form["lastYear"])
        version = form.version
    }

    struct Valid {
        let holding: Holding
        /// The undertaking that is new with it.
        let undertaking: Undertaking?
    }

    /// `newID` is the id an undertaking gets that the form names for the first time.
    func validated(
        id: HoldingID,
        firm: FirmID,
        newID: UndertakingID,
        undertakings: [Undertaking],
        _ t: Texts
    ) -> (value: Valid?, errors: FieldErrors) {
        var errors = FieldErrors()
        let parentParty = party(parent, "parent", newID, undertakings, &errors, t)
        let childParty = party(child, "child", newID, undertakings, &errors, t)
        let names = parent == Self.new || child == Self.new
        if parent == Self.new, child == Self.new { errors.add("child", t("holding.bothNew")) }
        if names, newName.isEmpty { errors.add("newName", t("holding.newName.missing")) }
        if newName.count > Firm.longestName {
            errors.add("newName", t("text.long", ["count": "\(newName.count)", "limit": "\(Firm.longestName)"]))
        }
        if undertakings.contains(where: { $0.name == newName }), names {
            errors.add("newName", t("holding.newName.taken", ["value": newName]))
        }
        if share.isEmpty { errors.add("share", t("holding.share.missing")) }
        let percent = NumberInput.number("share", share.replacing("%", with: ""), limit: 100, &errors, t)
        let voting = NumberInput.number("votes", votes.replacing("%", with: ""), limit: 100, &errors, t)
        let accounting = HoldingAccounting(rawValue: accounting)
        if accounting == nil { errors.add("accounting", t("holding.accounting.missing")) }
        let first = NumberInput.year("firstYear", firstYear, &errors, t)
        let last = NumberInput.year("lastYear", lastYear, &errors, t)
        if let first, let last, last < first {
            errors.add("lastYear", t("holding.lastYear.before", ["first": "\(first)", "last": "\(last)"]))
        }
        guard errors.isEmpty, let parentParty, let childParty, let accounting,
            let equity = percent.flatMap(EquityShare.init(percent:))
        else { return (nil, errors) }
        let holding = Holding(
            id: id,
            firm: firm,
            parent: parentParty,
            child: childParty,
            share: equity,
            votes: voting.flatMap(EquityShare.init(percent:)),
            hasOperationalControl: hasOperationalControl,
            accounting: accounting,
            firstYear: first,
            lastYear: last,
            version: version
        )
        let kind = Undertaking.Kind(rawValue: newKind) ?? .enterprise
        let undertaking = names ? Undertaking(id: newID, firm: firm, name: newName, kind: kind) : nil
        return (Valid(holding: holding, undertaking: undertaking), errors)
    }

    private func party(
        _ value: String,
        _ field: String,
        _ newID: UndertakingID,
        _ undertakings: [Undertaking],
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> HoldingParty? {
        switch value {
        case Self.firm: return .firm
        case Self.new: return .undertaking(newID)
        default:
            if let known = undertakings.first(where: { $0.id.text == value }) { return .undertaking(known.id) }
            errors.add(field, t("holding.party.missing"))
            return nil
        }
    }

    static func text(_ party: HoldingParty) -> String { party.undertaking?.text ?? firm }

    func conflict(with now: Holding, _ names: HoldingNames, _ t: Texts) -> Conflict {
        let stored = HoldingForm(now)
        func yesNo(_ value: Bool) -> String { value ? t("yes") : t("no") }
        func accounting(_ raw: String) -> String { HoldingAccounting(rawValue: raw)?.word(t) ?? "" }
        return Conflict([
            (t("holding.parent"), names.name(stored.parent), names.name(parent)),
            (t("holding.child"), names.name(stored.child), names.name(child)),
            (t("holding.share"), stored.share, share), (t("holding.votes"), stored.votes, votes),
            (t("holding.operationalControl"), yesNo(stored.hasOperationalControl), yesNo(hasOperationalControl)),
            (t("holding.accounting"), accounting(stored.accounting), accounting(self.accounting)),
            (t("holding.firstYear"), stored.firstYear, firstYear),
            (t("holding.lastYear"), stored.lastYear, lastYear),
        ])
    }
}
