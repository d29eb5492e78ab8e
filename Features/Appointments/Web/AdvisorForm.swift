import Appointments
import Kernel
import WebPlatform

/// What the page of one's own profile sends; becomes a profile, or sentences.
struct AdvisorForm: Sendable {
    static let longestName = 120
    static let longestText = 2000

    var name = ""
    var kind = AdvisorProfile.Kind.coach.rawValue
    var themes: Set<String> = []
    var languages: Set<String> = []
    var places: Set<String> = []
    var text = ""
    var isPublished = false
    /// The version the change starts from; 1 for a new profile.
    var version = 1

    init(name: String) { self.name = name }

    init(_ profile: AdvisorProfile) {
        (name, kind, text) = (profile.name, profile.kind.rawValue, profile.text)
        (themes, languages, places) = (Set(profile.themes), Set(profile.languages), Set(profile.places))
        (isPublished, version) = (profile.isPublished, profile.version)
    }

    init(_ form: Form) {
        (name, kind, text) = (form["name"], form["kind"], form["text"])
        (themes, languages, places) = (
            Set(form.all("themes")), Set(form.all("languages")), Set(form.all("places"))
        )
        (isPublished, version) = (form.isOn("published"), Int(form["version"]) ?? 1)
    }

    /// - Parameter known: what may be chosen; what the stored profile holds besides is kept.
    func validated(
        _ id: AdvisorID,
        of person: PersonID,
        known: AppointmentsContent,
        stored: AdvisorProfile?,
        _ t: Texts
    ) -> (value: AdvisorProfile?, errors: FieldErrors) {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", t("profile.name.missing")) }
        if name.count > Self.longestName {
            errors.add("name", t("profile.name.long", ["count": "\(name.count)", "most": "\(Self.longestName)"]))
        }
        if BookingForm.hasInvisibleMarks(name) { errors.add("name", t("profile.name.marks")) }
        let kind = AdvisorProfile.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", t("profile.kind.missing")) }
        if text.count > Self.longestText {
            errors.add("text", t("profile.text.long", ["count": "\(text.count)", "most": "\(Self.longestText)"]))
        }
        if BookingForm.hasInvisibleMarks(text.filter { !"\n\t".contains($0) }) {
            errors.add("text", t("profile.text.marks"))
        }
        let chosen = (
            Self.chosen(themes, among: known.themes, stored?.themes),
            Self.chosen(languages, among: known.languages, stored?.languages),
            Self.chosen(places, among: known.places, stored?.places)
        )
        if isPublished, chosen.0.isEmpty { errors.add("themes", t("profile.themes.missing")) }
        if isPublished, chosen.1.isEmpty { errors.add("languages", t("profile.languages.missing")) }
        guard errors.isEmpty, let kind else { return (nil, errors) }
        let profile = AdvisorProfile(
            id: id,
            person: person,
            name: name,
            kind: kind,
            themes: chosen.0,
            languages: chosen.1,
            places: chosen.2,
            text: text,
            isPublished: isPublished,
            version: version
        )
        return (profile, errors)
    }

    /// In the order of the list; anything else that is sent is left out.
    private static func chosen(_ values: Set<String>, among known: [String], _ stored: [String]?) -> [String] {
        known.filter(values.contains) + (stored ?? []).filter { values.contains($0) && !known.contains($0) }
    }
}
