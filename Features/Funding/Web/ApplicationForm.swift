import Funding
import Kernel
import WebPlatform

/// What the page of an application sends; becomes an application, or sentences.
struct ApplicationForm: Sendable {
    var state: String
    /// ISO, as date fields send it.
    var submittedOn: String
    var decidedOn: String
    var asked: String
    var granted: String
    var reference: String
    var note: String
    /// The version the change starts from.
    var version: Int

    init(_ application: FundingApplication) {
        state = application.state.rawValue
        submittedOn = application.submittedOn?.iso ?? ""
        decidedOn = application.decidedOn?.iso ?? ""
        asked = FundingInput.text(application.amountAsked)
        granted = FundingInput.text(application.amountGranted)
        (reference, note, version) = (application.reference, application.note, application.version)
    }

    init(_ form: Form) {
        (state, submittedOn, decidedOn) = (form["state"], form["submittedOn"], form["decidedOn"])
        (asked, granted) = (form["asked"], form["granted"])
        (reference, note) = (form["reference"], form["note"])
        version = Int(form["version"]) ?? 0
    }

    func validated(
        _ stored: FundingApplication,
        by name: String,
        _ t: Texts
    ) -> (value: FundingApplication?, errors: FieldErrors) {
        var errors = FieldErrors()
        var application = stored
        if let state = FundingApplication.State(rawValue: state) {
            application.state = state
        } else {
            errors.add("state", t("application.state.invalid", ["value": state]))
        }
        application.submittedOn = FundingInput.day("submittedOn", submittedOn, &errors, t)
        application.decidedOn = FundingInput.day("decidedOn", decidedOn, &errors, t)
        application.amountAsked = FundingInput.money("asked", asked, &errors, t)
        application.amountGranted = FundingInput.money("granted", granted, &errors, t)
        FundingInput.limit("reference", reference, FundingApplication.longestReference, &errors, t)
        FundingInput.limit("note", note, FundingApplication.longestNote, &errors, t)
        (application.reference, application.note) = (reference, note)
        (application.version, application.changedBy) = (version, name)
        if application.state == .submitted || application.state.isDecided, submittedOn.isEmpty {
            errors.add("submittedOn", t("application.submittedOn.missing", ["state": application.state.word(t)]))
        }
        if application.state.isDecided, decidedOn.isEmpty {
            errors.add("decidedOn", t("application.decidedOn.missing", ["state": application.state.word(t)]))
        }
        if let submitted = application.submittedOn, let decided = application.decidedOn, decided < submitted {
            errors.add(
                "decidedOn",
                t("application.decidedOn.early", ["decided": decided.german, "submitted": submitted.german])
            )
        }
        return (errors.isEmpty ? application : nil, errors)
    }
}
