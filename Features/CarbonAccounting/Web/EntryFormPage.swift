import CarbonAccounting
import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// The form of one line, new or known: it asks what fits its category and nothing else.
struct EntryFormPage: YearPage {
    static let name = "CarbonAccounting/entry"
    let title: String
    let frame: YearFrame
    let action: String
    let token: FormToken
    /// Nil for a new line.
    let links: Links?
    let fields: EntryFields
    let errors: FieldErrors
    let upload: UploadWords
    /// Stands above the form: the uploaded file that was kept, a line with the same reading.
    let notices: [Notice]

    struct Links: Sendable {
        let trace: String
        let delete: String
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("entry.kicker", ["year": "\(frame.year)"]), title: title) {
            if let links {
                actionLink(PageLink(t("entry.trace"), href: links.trace))
                actionLink(PageLink(t("entry.delete"), href: links.delete), style: .quiet)
            }
        }
        errorSummary(title: t("form.errors"), faults: errors.faults)
        for message in notices { notice(message) }
        pageForm(
            PageForm(
                action: action,
                tokens: [token],
                draft: DraftWords(restored: t("entry.draft.restored"), discard: t("entry.draft.discard")),
                upload: upload,
                id: "eintrag"
            )
        ) {
            hiddenField(FormToken(name: EntryField.version.rawValue, value: fields.form[.version]))
            EntryCategoryPart(fields: fields, errors: errors, isNew: links == nil, year: frame.year).nodes(t)
            EntryAmountPart(fields: fields, errors: errors, year: frame.year).node(t)
            EntryPlacePart(fields: fields, errors: errors).node(t)
            EntryProofPart(fields: fields, errors: errors).nodes(t)
            actions {
                submitButton(t("entry.save"))
                links == nil ? submitButton(t("entry.saveAndNext"), style: .secondary, name: "next", value: "1") : nil
                actionLink(PageLink(t("entry.cancel"), href: CarbonAccountingURL.entries(frame.year)), style: .quiet)
            }
        }
    }
}

/// What the parts of the form show: the typed values and what may be chosen.
struct EntryFields: Sendable {
    var form: EntryForm
    let category: EmissionCategory
    let way: EntryWay
    var factorResults: [Choice] = []
    /// Value and source of the chosen factor.
    var factorDetail: String?
    var units: [Choice] = []
    var supplierUnits: [Choice] = []
    /// Asked for in plain view, since the amount does not reach the factor without them.
    var neededProperties: [UnitPropertyKind] = []
    /// Behind a word while unit or factor is open.
    var possibleProperties: [UnitPropertyKind] = []
    var sites: [Choice] = []
    var contracts: [Choice] = []
    var evidence: [Choice] = []
    /// What the line would bring, as far as typed.
    var preview = ""
}

extension EntryFields {
    /// Words of a field with what was wrong with it.
    func field(
        _ name: EntryField,
        _ label: String,
        hint: String? = nil,
        _ errors: FieldErrors,
        isRequired: Bool = false,
        note: String? = nil
    ) -> Field {
        Field(
            name: name.rawValue,
            label: label,
            hint: hint,
            error: errors[name.rawValue],
            isRequired: isRequired,
            note: note
        )
    }
}
