import Funding
import HTML
import Kernel
import WebPlatform

/// What programmes ask of the firm and the hub does not know from elsewhere.
struct ProfilePage: FundingPage {
    static let name = "Funding/profile"
    let title: String
    let here = FundingURL.profile
    let sections: [PageLink]
    let kicker: String
    let token: FormToken
    let cancel: String
    /// When it was said, by fact.
    let days: [FundingProfile.Fact: String]
    var form: ProfileForm
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(t("profile.lead"))
        let tokens = [
            token, FormToken(name: "version", value: "\(form.version)"),
            FormToken(name: "measure", value: form.measure),
        ]
        pageForm(PageForm(action: FundingURL.profile, tokens: tokens, warnsWhenLeaving: true)) {
            fieldGroup(title: t("profile.energy")) {
                number(.energyCost, unit: t("profile.unit.euros"), t)
                number(.energyUse, unit: t("profile.unit.kilowattHours"), t)
                choice(.hasEnergyAudit, t)
                choice(.hasEnvironmentalManagement, t)
            }
            fieldGroup(title: t("profile.firm"), hint: t("profile.firm.hint")) {
                selectField(
                    field(.state, t),
                    choices: FundingProfile.states.map { Choice(FundingWords.state($0, t), value: $0) },
                    selected: form.values[.state],
                    prompt: t("profile.unsaid")
                )
                number(.foundedIn, unit: nil, t)
                choice(.nonprofit, t)
                choice(.publicBody, t)
                choice(.hasWorksAgreement, t)
                choice(.aidIsComplete, t)
            }
            fieldGroup(title: t("profile.course"), hint: t("profile.course.hint")) {
                number(.courseHours, unit: t("fact.hours"), t)
                number(.participants, unit: nil, t)
                number(.participantAge, unit: t("profile.unit.years"), t)
                number(.yearsSinceQualification, unit: t("profile.unit.years"), t)
            }
            actions {
                submitButton(t("profile.submit"))
                actionLink(PageLink(t("cancel"), href: cancel), style: .quiet)
            }
        }
    }

    private func field(_ fact: FundingProfile.Fact, _ t: Texts) -> Field {
        Field(
            name: fact.rawValue,
            label: fact.label(t),
            hint: [fact.hint(t), days[fact].map { t("profile.said", ["date": $0]) }].compactMap { $0 }
                .joined(separator: " "),
            error: errors[fact.rawValue]
        )
    }

    private func number(_ fact: FundingProfile.Fact, unit: String?, _ t: Texts) -> Node {
        numberField(field(fact, t), value: form.values[fact] ?? "", unit: unit, width: .medium)
    }

    private func choice(_ fact: FundingProfile.Fact, _ t: Texts) -> Node {
        selectField(
            field(fact, t),
            choices: [Choice(t("yes"), value: "1"), Choice(t("no"), value: "0")],
            selected: form.values[fact],
            prompt: t("profile.unsaid"),
            width: .short
        )
    }
}

extension FundingProfile.Fact {
    func label(_ t: Texts) -> String { t("profile.\(rawValue)") }
    func hint(_ t: Texts) -> String { t("profile.\(rawValue).hint") }
}
