import DatabasePlatform
import HTML
import Kernel
import MailPlatform
import WebPlatform

/// How mails and jobs stand, and the way to everything administrators look after.
struct OverviewPage: AdministrationPage {
    static let name = "Administration/overview"
    let title: String
    let lead: String
    let figures: [KeyFigure]
    let hasMailServer: Bool
    let links: [PageLink]

    init(
        mails: [MailOutbox.State: Int],
        jobs: [JobReader.State: Int],
        hasMailServer: Bool,
        links: [PageLink],
        _ t: Texts
    ) {
        title = t("administration.title")
        (self.hasMailServer, self.links) = (hasMailServer, links)
        let (queued, deadMails) = (mails[.queued] ?? 0, mails[.dead] ?? 0)
        let (open, deadJobs) = (jobs[.open] ?? 0, jobs[.dead] ?? 0)
        lead =
            if deadMails + deadJobs > 0 {
                t(
                    "administration.lead.attention",
                    [
                        "mails": t("administration.mails.dead", count: deadMails),
                        "jobs": t("administration.jobs.dead", count: deadJobs),
                    ]
                )
            } else if queued > 0 {
                t(
                    "administration.lead.waiting",
                    [
                        "mails": t("administration.mails.waiting", count: queued),
                        "jobs": t("administration.jobs.waiting", count: open),
                    ]
                )
            } else {
                hasMailServer ? t("administration.lead.well") : t("administration.lead.noServer")
            }
        func figure(_ number: Int, _ label: String, _ address: String) -> KeyFigure {
            KeyFigure(
                GermanFormat.number(Double(number), places: 0),
                label: label,
                link: PageLink(t("administration.figure.look"), href: address)
            )
        }
        figures = [
            figure(queued, t("administration.figure.mailsQueued"), AdministrationURL.outbox(.queued)),
            figure(deadMails, t("administration.figure.mailsDead"), AdministrationURL.outbox(.dead)),
            figure(open, t("administration.figure.jobsOpen"), AdministrationURL.jobs(.open)),
            figure(deadJobs, t("administration.figure.jobsDead"), AdministrationURL.jobs(.dead)),
        ]
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        if !hasMailServer {
            notice(Notice(.info, word: t("administration.noServer.word"), text: t("administration.noServer")))
        }
        keyFigures(figures)
        if !links.isEmpty {
            pageSection(title: t("administration.more")) {
                ul { for link in links { li { a(.href(link.href)) { link.label } } } }
            }
        }
    }
}
