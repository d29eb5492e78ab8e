import Funding
import HTML
import Kernel
import WebPlatform

@testable import FundingWeb

extension PageSamples {
    var profile: ProfilePage {
        var profile = FundingProfile(firm: FundingWorld.firm, version: 3)
        profile.set(.energyCost, .number(45_000), on: day)
        profile.set(.publicBody, .truth(false), on: day)
        var page = ProfilePage(
            title: t("profile.title"),
            sections: sections(FundingURL.profile),
            kicker: "Metallbau Kettler GmbH",
            token: token,
            cancel: FundingURL.finder,
            days: profile.entries.mapValues(\.day.german),
            form: ProfileForm(profile, measure: nil)
        )
        page.errors.add("foundedIn", t("profile.foundedIn.invalid", ["value": "98", "year": "2026"]))
        return page
    }

    var applications: ApplicationsPage {
        ApplicationsPage(
            title: t("applications.title"),
            sections: sections(FundingURL.applications),
            kicker: "Metallbau Kettler GmbH",
            lead: t("applications.lead", ["open": "1"], count: 2),
            figures: ["1"],
            rows: FundingApplication.State.allCases.map { state in
                .init(
                    programme: PageLink("EEW Modul 1", href: FundingURL.application(id)),
                    measure: state == .paid
                        ? nil : PageLink(project.title, href: FundingURL.measure(project.id)),
                    state: state.mark(t),
                    submitted: state == .prepared ? "" : "15.05.2026",
                    decided: state.isDecided ? "01.06.2026" : "",
                    asked: "15.000 €",
                    granted: state == .granted || state == .paid ? "14.000 €" : ""
                )
            }
        )
    }

    var application: ApplicationPage {
        var page = ApplicationPage(
            title: t("application.title", ["name": "EBN Modul 1"]),
            sections: sections(FundingURL.applications),
            kicker: "Metallbau Kettler GmbH",
            action: FundingURL.application(id),
            token: token,
            programme: PageLink("EBN Modul 1", href: FundingURL.programme("ebn-m1")),
            measure: nil,
            warnings: [t("application.excluded", ["name": "BAFA", "state": t("application.state.submitted")])],
            aid: PageLink(t("application.aid.enter"), href: FundingURL.aid(from: id)),
            author: t("changedBy", ["name": "Petra Kettler"]),
            removal: PostAction(
                t("application.remove.submit"),
                action: FundingURL.applicationRemoval(id),
                tokens: [token],
                style: .destructive
            ),
            form: ApplicationForm(FundingApplication(id: id, measure: nil, programme: "ebn-m1", state: .granted))
        )
        page.errors.add("decidedOn", t("application.decidedOn.missing", ["state": t("application.state.granted")]))
        return page
    }

    var aid: AidPage {
        var page = AidPage(
            title: t("aid.title"),
            sections: sections(FundingURL.aid),
            kicker: "Metallbau Kettler GmbH",
            token: token,
            lead: t(
                "aid.lead",
                ["date": "15.05.2026", "free": "16.400 €", "cap": "300.000 €", "sum": "283.600 €"]
            ),
            leadFigures: ["16.400 €"],
            figures: [KeyFigure("283.600", unit: "€", label: t("aid.sum"))],
            rows: [
                .init(
                    giver: PageLink("BAFA", href: FundingURL.grant(grant)),
                    note: "Energieaudit",
                    day: "20.11.2023",
                    amount: "40.000 €",
                    counts: Mark(.done, t("aid.counts.yes")),
                    through: "20.11.2026"
                )
            ],
            sum: "283.600 €",
            trace: Trace(
                steps: [TraceStep(t("aid.trace.cap"), term: "300.000 €")],
                resultLabel: t("aid.free"),
                result: "16.400 €"
            ),
            day: "2026-05-15",
            amount: "18.000",
            verdict: Notice(.warning, word: t("aid.tooMuch"), text: "18.000 €"),
            rules: [.init(text: "Regel", sources: [PageLink("Amt", href: "https://example.org")])],
            otherCeilings: ["Andere Grenze"],
            form: AidForm()
        )
        page.errors.add("amount", t("aid.amount.missing"))
        return page
    }

    var aidGrant: AidGrantPage {
        AidGrantPage(
            title: t("aid.line", ["giver": "BAFA", "date": "20.11.2023"]),
            sections: sections(FundingURL.aid),
            kicker: "Metallbau Kettler GmbH",
            action: FundingURL.grant(grant),
            token: token,
            author: t("changedBy", ["name": "Petra Kettler"]),
            removal: PostAction(
                t("aid.remove.submit"),
                action: FundingURL.grantRemoval(grant),
                tokens: [token],
                style: .destructive
            ),
            form: AidForm(AidGrant(id: grant, day: day, amount: Money(cents: 4_000_000), giver: "BAFA"))
        )
    }

    var conflict: FundingConflictPage {
        FundingConflictPage(
            title: t("profile.title"),
            here: FundingURL.profile,
            name: "Petra Kettler",
            pairs: [("Energiekosten", "45.000", "50.000"), ("Gründungsjahr", "", "1998"), ("Land", "NW", "NW")],
            action: FundingURL.profile,
            stored: FundingURL.profile,
            retry: [token, FormToken(name: "version", value: "2")],
            t
        )
    }
}
