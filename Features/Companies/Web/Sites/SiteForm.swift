import Companies
import Kernel
import WebPlatform

/// What the page of a site sends; becomes a site, or sentences.
struct SiteForm: Sendable {
    /// Ten square kilometres: more than any works in the region.
    static let largestArea = 1e7
    static let longestText = 200

    var name = ""
    var street = ""
    var postcode = ""
    var municipality = ""
    var isSeat = false
    var floorArea = ""
    var heatedArea = ""
    var undertaking = ""
    /// The place stands although the postcode belongs to another.
    var keepsPlace = false
    var version = 0

    init() {}

    init(_ site: Site) {
        (name, street, postcode) = (site.name, site.street, site.postcode.text)
        (municipality, isSeat) = (site.municipality, site.isSeat)
        (floorArea, heatedArea) = (NumberInput.text(site.floorArea), NumberInput.text(site.heatedArea))
        (undertaking, version) = (site.undertaking?.text ?? "", site.version)
    }

    init(_ form: Form) {
        (name, street, postcode) = (form["name"], form["street"], form["postcode"])
        (municipality, isSeat) = (form["municipality"], form.isOn("seat"))
        (floorArea, heatedArea) = (form["floorArea"], form["heatedArea"])
        (undertaking, keepsPlace) = (form["undertaking"], form.isOn("keepsPlace"))
        version = form.version
    }

    /// `undertakings` are those of the firm; any other is refused.
    func validated(
        id: SiteID,
        firm: FirmID,
        region: RegionDirectory,
        undertakings: [Undertaking],
        _ t: Texts
    ) -> (value: Site?, errors: FieldErrors) {
        var errors = FieldErrors()
        checkTexts(&errors, t)
        let code = Postcode(postcode)
        if code == nil {
            let words = postcode.isEmpty ? t("site.postcode.missing") : t("site.postcode.invalid", ["value": postcode])
            errors.add("postcode", words)
        }
        if municipality.isEmpty {
            errors.add("municipality", t("site.municipality.missing"))
        } else if let code, !keepsPlace, case .differs(let expected) = region.check(code, municipality: municipality) {
            errors.add(
                "municipality",
                t("site.municipality.differs", ["code": code.text, "name": expected.name, "value": municipality])
            )
        }
        let floor = area("floorArea", floorArea, &errors, t)
        let heated = area("heatedArea", heatedArea, &errors, t)
        if let floor, let heated, heated > floor {
            errors.add("heatedArea", t("site.heatedArea.more", ["heated": heatedArea, "floor": floorArea]))
        }
        let operatedBy = UndertakingID(undertaking)
        if !undertaking.isEmpty, !undertakings.contains(where: { $0.id == operatedBy }) {
            errors.add("undertaking", t("site.undertaking.unknown"))
        }
        guard errors.isEmpty, let code else { return (nil, errors) }
        let site = Site(
            id: id,
            firm: firm,
            name: name,
            street: street,
            postcode: code,
            municipality: municipality,
            isSeat: isSeat,
            floorArea: floor,
            heatedArea: heated,
            undertaking: operatedBy,
            version: version
        )
        return (site, errors)
    }

    private func checkTexts(_ errors: inout FieldErrors, _ t: Texts) {
        if name.isEmpty { errors.add("name", t("site.name.missing")) }
        for (field, text) in [("name", name), ("street", street), ("municipality", municipality)]
        where text.count > Self.longestText {
            errors.add(field, t("text.long", ["count": "\(text.count)", "limit": "\(Self.longestText)"]))
        }
    }

    private func area(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> Double? {
        let value = NumberInput.number(field, text, limit: Self.largestArea, &errors, t)
        if value == 0, field == "floorArea" { errors.add(field, t("site.floorArea.zero")) }
        return value
    }

    func conflict(with now: Site, _ undertakings: [Undertaking], _ t: Texts) -> Conflict {
        let stored = SiteForm(now)
        func yesNo(_ value: Bool) -> String { value ? t("yes") : t("no") }
        func party(_ id: String) -> String { undertakings.first { $0.id.text == id }?.name ?? t("holding.firm") }
        return Conflict([
            (t("site.name"), stored.name, name), (t("site.street"), stored.street, street),
            (t("site.postcode"), stored.postcode, postcode),
            (t("site.municipality"), stored.municipality, municipality),
            (t("site.seat"), yesNo(stored.isSeat), yesNo(isSeat)), (t("site.floorArea"), stored.floorArea, floorArea),
            (t("site.heatedArea"), stored.heatedArea, heatedArea),
            (t("site.undertaking"), party(stored.undertaking), party(undertaking)),
        ])
    }
}
