import Kernel
import ProgrammeRecords
import WebPlatform

/// What the folder of proofs sends beside the file.
struct PublicityProofForm: Sendable {
    var title = ""
    var address = ""
    var day = ""

    struct Valid {
        let title: String
        let address: String
        let day: LocalDate
    }

    init(day: String) { self.day = day }

    init(_ form: Form) { (title, address, day) = (form["title"], form["address"], form["day"]) }

    func validated(today: LocalDate, _ t: Texts) -> (value: Valid?, errors: FieldErrors) {
        var errors = FieldErrors()
        if title.isEmpty { errors.add("title", t("proof.what.missing")) }
        RecordsInput.limit("title", title, PublicityProof.longestTitle, &errors, t)
        if address.isEmpty { errors.add("address", t("proof.address.missing")) }
        RecordsInput.limit("address", address, PublicityProof.longestAddress, &errors, t)
        if day.isEmpty { errors.add("day", t("proof.day.missing")) }
        let date = RecordsInput.day("day", day, &errors, t)
        if let date, date > today || date.year < 2021 { errors.add("day", t("proof.day.far", ["value": date.german])) }
        guard errors.isEmpty, let date else { return (nil, errors) }
        return (Valid(title: title, address: address, day: date), errors)
    }
}
