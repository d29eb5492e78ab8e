public import DatabasePlatform
import Funding
import FundingStorage
import HTML
import Hummingbird
import Kernel
import MailPlatform
public import WebPlatform

extension FundingFeature {
    /// Since when programmes are known, for whoever looks after the content.
    public var editorsPlace: RailPlace {
        RailPlace(label: texts("editors.place"), address: FundingURL.editors, audience: .contentEditor)
    }

    /// Once a day: tells the editors of each programme once that its facts have grown old.
    public var periodicJobs: [PeriodicJob] {
        [PeriodicJob("funding.remind", every: 86_400) { try await remind() }]
    }

    /// Without a mail server or an editor nothing is sent, and nothing counts as sent.
    @Sendable func remind() async throws {
        guard office.sendsMail else { return }
        let people = try await office.editors()
        guard !people.isEmpty else { return }
        let today = outside.today()
        let stale = Self.byAge(catalogue.programmes).filter {
            $0.knowledge.isStale(on: today) && $0.state(on: today) != .ended
        }
        let (t, address) = (texts, office.address + FundingURL.editors)
        try await reminders.send(about: stale, to: people) { programmes in
            let names = programmes.map {
                t("editors.mail.line", ["name": $0.name, "date": FundingWords.knowledge($0.knowledge, t)])
            }
            return (
                t("editors.mail.subject", count: programmes.count),
                [.text(t("editors.mail.text"))] + names.map { .text($0) }
                    + [.link(label: t("editors.mail.link"), address: address)]
            )
        }
    }

    @Sendable func showEditors(_ call: Call<Person>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let sorted = Self.byAge(catalogue.programmes)
        let old = sorted.count { $0.knowledge.isStale(on: today) && $0.state(on: today) != .ended }
        return call.page(
            EditorsPage(
                title: t("editors.title"),
                lead: t("editors.lead", ["all": "\(sorted.count)"], count: old),
                figures: ["\(old)"],
                rows: sorted.map { programme in
                    let state = programme.state(on: today)
                    let isOld = programme.knowledge.isStale(on: today)
                    return EditorsPage.Row(
                        name: programme.name,
                        href: programme.sources.first?.url,
                        date: FundingWords.knowledge(programme.knowledge, t),
                        quality: programme.knowledge.quality.word(t),
                        state: state == .ended
                            ? Mark(.plain, t("editors.ended"))
                            : isOld ? Mark(.attention, t("editors.old")) : Mark(.done, t("editors.fresh")),
                        status: state.word(t)
                    )
                }
            )
        )
    }

    /// The oldest knowledge first.
    private static func byAge(_ programmes: [FundingProgramme]) -> [FundingProgramme] {
        programmes.sorted { ($0.knowledge.date, $0.name) < ($1.knowledge.date, $1.name) }
    }
}
