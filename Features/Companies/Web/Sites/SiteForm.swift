import Companies
import Kernel
import WebPlatform

/// What the page of a site sends; becomes a site, or sentences.
struct SiteForm: Sendable {
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
        let operatedBy = UndertakingID(undertaking)
        let draft = SiteDraft(
            name: name,
            street: street,
            postcode: Postcode(postcode),
            municipality: municipality,
            isSeat: isSeat,
            floorArea: NumberInput.number("floorArea", floorArea, limit: SiteDraft.largestArea, &errors, t),
            heatedArea: NumberInput.number("heatedArea", heatedArea, limit: SiteDraft.largestArea, &errors, t),
            undertaking: operatedBy,
            keepsPlace: keepsPlace
        )
        for fault in draft.faults(region: region, undertakings: undertakings.map(\.id)) { add(fault, to: &errors, t) }
        if operatedBy == nil, !undertaking.isEmpty { errors.add("undertaking", t("site.undertaking.unknown")) }
        return (errors.isEmpty ? draft.site(id, of: firm, version: version) : nil, errors)
    }

    private func add(_ fault: SiteDraft.Fault, to errors: inout FieldErrors, _ t: Texts) {
        switch fault {
        case .nameMissing: errors.add("name", t("site.name.missing"))
        case .tooLong(let text, let count):
            errors.add(text.rawValue, t("text.long", ["count": "\(count)", "limit": "\(SiteDraft.longestText)"]))
        case .postcodeMissing:
            let words = postcode.isEmpty ? t("site.postcode.missing") : t("site.postcode.invalid", ["value": postcode])
            errors.add("postcode", words)
        case .municipalityMissing: errors.add("municipality", t("site.municipality.missing"))
        case .municipalityDiffers(let code, let expected):
            errors.add(
                "municipality",
                t("site.municipality.differs", ["code": code.text, "name": expected, "value": municipality])
            )
        case .floorAreaZero: errors.add("floorArea", t("site.floorArea.zero"))
        case .heatedAboveFloor:
            errors.add("heatedArea", t("site.heatedArea.more", ["heated": heatedArea, "floor": floorArea]))
        case .undertakingUnknown: errors.add("undertaking", t("site.undertaking.unknown"))
        }
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
