import Assessments
import Companies
import Kernel
import RegionalNetwork
import WebPlatform

/// What the page of an offer sends; becomes an offer, or sentences.
struct OfferForm: Sendable {
    var kind = ""
    var themes: Set<String> = []
    var audiences: Set<String> = []
    var sectors: Set<String> = []
    var sizes: Set<String> = []
    /// The fields of one line and the long text, by name.
    var lines: [String: String] = [:]
    /// ISO, as date fields send it.
    var first = ""
    var last = ""
    var known = ""
    var version = 0

    static let lineNames = ["title", "dates", "costs", "provider", "contact", "link", "source"]

    init(today: LocalDate) { known = today.iso }

    init(_ form: Form) {
        kind = form["kind"]
        themes = Set(form.all("themes"))
        audiences = Set(form.all("audiences"))
        sectors = Set(form.all("sectors"))
        sizes = Set(form.all("sizes"))
        for name in Self.lineNames + ["text"] { lines[name] = TypedText.block(form[name]) }
        (first, last, known) = (form["first"], form["last"], form["known"])
        version = Int(form["version"]) ?? 0
    }

    init(_ offer: Offer) {
        kind = offer.kind.rawValue
        themes = Set(offer.themes.map(\.rawValue))
        audiences = Set(offer.audiences.map(\.rawValue))
        sectors = Set(offer.sectors.map(\.rawValue))
        sizes = Set(offer.sizes.map(\.rawValue))
        lines = [
            "title": offer.title, "text": offer.text, "dates": offer.dates, "costs": offer.costs,
            "provider": offer.provider, "contact": offer.contact, "link": offer.link, "source": offer.source,
        ]
        (first, last, known) = (offer.first?.iso ?? "", offer.last?.iso ?? "", offer.knownOn)
        version = offer.version
    }

    func line(_ name: String) -> String { lines[name] ?? "" }

    func validated(_ id: OfferID, today: LocalDate, _ t: Texts) -> (value: Offer?, errors: FieldErrors) {
        var errors = FieldErrors()
        let kind = Offer.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", t("offers.kind.missing")) }
        if line("title").isEmpty { errors.add("title", t("offers.title.missing")) }
        check("title", most: Offer.longestTitle, &errors, t)
        check("text", most: Offer.longestText, &errors, t)
        let first = date("first", first, &errors, t)
        let last = date("last", last, &errors, t)
        if let first, let last, last < first {
            errors.add("last", t("offers.last.early", ["first": first.german, "last": last.german]))
        }
        for name in Self.lineNames.dropFirst() { check(name, most: Offer.longestLine, &errors, t) }
        if line("provider").isEmpty { errors.add("provider", t("offers.provider.missing")) }
        if !line("link").isEmpty, !isLink(line("link")) {
            errors.add("link", t("offers.link.invalid", ["value": line("link")]))
        }
        let known = date("known", known, &errors, t)
        if let known, known > today { errors.add("known", t("offers.known.future", ["value": known.german])) }
        if self.known.isEmpty { errors.add("known", t("offers.known.missing")) }
        guard errors.isEmpty, let kind, let known else { return (nil, errors) }
        var offer = Offer(id: id, kind: kind, title: line("title"), knownOn: known.iso)
        offer.themes = Set(themes.compactMap { Instrument.Theme(rawValue: $0) })
        offer.audiences = Set(audiences.compactMap { Offer.Audience(rawValue: $0) })
        offer.sectors = Set(sectors.compactMap { Sector(rawValue: $0) })
        offer.sizes = Set(sizes.compactMap { SizeClass(rawValue: $0) })
        (offer.text, offer.dates, offer.costs) = (line("text"), line("dates"), line("costs"))
        (offer.provider, offer.contact) = (line("provider"), line("contact"))
        (offer.link, offer.source) = (line("link"), line("source"))
        (offer.first, offer.last, offer.version) = (first, last, version)
        return (offer, errors)
    }

    private func check(_ name: String, most: Int, _ errors: inout FieldErrors, _ t: Texts) {
        let count = line(name).count
        if count > most { errors.add(name, t("offers.long", ["count": "\(count)", "most": "\(most)"])) }
    }

    private func date(_ name: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> LocalDate? {
        if text.isEmpty { return nil }
        let date = LocalDate(iso: text) ?? LocalDate(german: text)
        if date == nil { errors.add(name, t("offers.day.invalid", ["value": text])) }
        return date
    }

    /// Only what a browser opens as a page: no script, no file.
    private func isLink(_ text: String) -> Bool {
        text.hasPrefix("https://") && text.count > 11 && !text.contains { $0.isWhitespace || $0 == "\"" || $0 == "<" }
    }
}
