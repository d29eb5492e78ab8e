import Foundation
import HTML
import Kernel
import Participation
import TestSupport
import WebPlatform

@testable import ParticipationWeb

/// One of each page, as a reader may meet it.
struct PageSamples {
    let t = Texts.feature("Participation")
    let token = FormToken(name: "form", value: "proof")
    let council = CouncilID("01990000-0000-7000-8000-0000000000c1")!
    let note = CouncilNoteID("01990000-0000-7000-8000-0000000000d1")!
    let day = LocalDate(year: 2026, month: 5, day: 15)!

    func frame(isChair: Bool = true, at address: String? = nil) -> CouncilFrame {
        let seat = CouncilSeat(council: council, name: "Betriebsrat der Brandt KG", isChair: isChair)
        return CouncilFrame(seat, isChair: isChair, at: address ?? ParticipationURL.council(council), token: token, t)
    }

    var founding: FoundingPage {
        var form = FoundingForm()
        (form.kind, form.name, form.postcode) = ("worksCouncil", "", "4413")
        var page = FoundingPage(
            title: t("founding.title"),
            token: token,
            firms: [FirmChoice(id: TestHub.firm, name: "Großhandel Brandt KG")],
            requests: [
                .init(
                    name: "Betriebsrat",
                    firm: "Brandt KG",
                    state: t("state.declined"),
                    reason: "Nicht erreicht",
                    href: nil
                )
            ],
            form: form
        )
        page.errors.add("name", t("founding.name.missing"))
        page.errors.add("postcode", t("founding.postcode.invalid", ["value": "4413"]))
        return page
    }

    var request: RequestPage {
        RequestPage(
            title: "Betriebsrat der Brandt KG",
            facts: [("Art", "Betriebsrat"), ("Postleitzahl", "")],
            decision: .init(
                confirm: ParticipationURL.confirmation(council),
                decline: ParticipationURL.refusal(council),
                token: token,
                search: ParticipationURL.request(council),
                words: "Brandt KG 44137",
                firms: [.init(id: TestHub.firm.text, name: "Großhandel Brandt KG", postcodes: "44137")],
                chosen: nil
            )
        )
    }

    var requests: RequestsPage {
        RequestsPage(
            title: t("requests.title"),
            rows: [
                .init(
                    name: "Betriebsrat der Brandt KG",
                    href: ParticipationURL.request(council),
                    kind: "Betriebsrat",
                    firm: "Brandt KG",
                    founded: day.german,
                    state: t("state.requested"),
                    isOpen: true
                )
            ]
        )
    }

    var overview: CouncilPage {
        CouncilPage(
            title: "Betriebsrat der Brandt KG",
            frame: frame(),
            kind: "Betriebsrat",
            firm: "Großhandel Brandt KG",
            members: 2,
            notes: [(PageLink("Leckageprüfung", href: ParticipationURL.note(council, note)), day.german)],
            learningData: t("learning.off"),
            dissolution: ParticipationURL.dissolution(council)
        )
    }

    var members: MembersPage {
        let address = ParticipationURL.chair(council, TestHub.colleague.id)
        return MembersPage(
            title: t("members.title"),
            frame: frame(at: ParticipationURL.members(council)),
            rows: [
                .init(
                    name: "Jonas Brandt",
                    email: "jonas@kettler.example",
                    role: t("members.role.member"),
                    since: day.german,
                    chair: PostAction(t("members.chair.give"), action: address, tokens: [token], style: .quiet),
                    removal: PageLink(
                        "Jonas Brandt entfernen",
                        href: ParticipationURL.seat(council, TestHub.colleague.id)
                    )
                )
            ],
            open: [],
            sendsMail: true
        )
    }

    var newNote: NotePage {
        NotePage(
            title: t("notes.new"),
            frame: frame(at: ParticipationURL.notes(council)),
            action: ParticipationURL.notes(council),
            author: nil,
            removal: nil,
            form: NoteForm(day: day)
        )
    }

    var conflict: NoteConflictPage {
        NoteConflictPage(
            title: "Leckageprüfung",
            frame: frame(at: ParticipationURL.notes(council)),
            lead: t("note.conflict", ["name": "Jonas"]),
            differences: [.init(field: t("note.text"), stored: "Mit Frist", typed: "")],
            action: ParticipationURL.note(council, note),
            retry: [FormToken(name: "version", value: "2")]
        )
    }

    var insight: InsightPage {
        get throws {
            let folder = repositoryRoot.appendingPathComponent("Features/Participation/Content")
            let insight = try ParticipationContent(folder: folder).insight
            return InsightPage(
                title: t("insight.title"),
                frame: frame(at: ParticipationURL.insight(council)),
                parts: Array(ParticipationFeature.parts(insight, [], t).prefix(1)),
                nobody: insight.nobody,
                off: insight.off,
                learningData: t("learning.off"),
                asOf: insight.asOf.german
            )
        }
    }

    var agreement: AgreementPage {
        AgreementPage(
            title: t("agreement.title"),
            frame: frame(at: ParticipationURL.agreement(council)),
            law: "§ 87 Abs. 1 Nr. 6 BetrVG",
            learningData: t("learning.on"),
            noted: .init(concluded: day.german, ended: nil, remark: "Az. 7")
        )
    }

    var invitation: InvitationPage {
        InvitationPage(
            title: t("invitation.title", ["name": "Betriebsrat der Brandt KG"]),
            email: "neu@brandt.example",
            action: ParticipationURL.acceptance("abc"),
            token: token,
            who: .nobody(signIn: "/anmelden?weiter=" + ParticipationURL.acceptance("abc"))
        )
    }

    var learningData: LearningDataPage {
        LearningDataPage(title: t("learning.title"), token: token, isAllowed: false, isOwner: true, declaration: nil)
    }
}
