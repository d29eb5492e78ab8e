import HTML
import Kernel
import Participation
import WebPlatform

extension HandedInProposal.Decision {
    func label(_ t: Texts) -> String {
        switch self {
        case .accepted: t("proposal.decision.accepted")
        case .partly: t("proposal.decision.partly")
        case .declined: t("proposal.decision.declined")
        }
    }
}

/// An „Anregung“ in words, for both sides.
struct ProposalWords {
    let proposal: HandedInProposal
    let today: LocalDate
    let t: Texts

    init(_ proposal: HandedInProposal, today: LocalDate, _ t: Texts) {
        (self.proposal, self.today, self.t) = (proposal, today, t)
    }

    /// „abgelehnt“, „überfällig seit 3 Tagen“, „offen“
    var state: String {
        if let answer = proposal.answer { return answer.decision.label(t) }
        let days = proposal.daysOverdue(on: today)
        return days > 0 ? t("proposal.overdue", count: days) : t("proposal.open")
    }

    var mark: Mark {
        if let answer = proposal.answer { return Mark(answer.decision == .declined ? .plain : .done, state) }
        return Mark(proposal.daysOverdue(on: today) > 0 ? .attention : .plain, state)
    }

    /// „Eingang“, „Frist“, „Antwort“, „Begründung“, as far as they are there.
    var history: [Definition] {
        var lines = [
            Definition(t("proposal.history.in"), proposal.handedIn.german), Definition(t("proposal.history.due"), due),
        ]
        guard let answer = proposal.answer else {
            lines.append(Definition(t("proposal.history.answer"), HTML.mark(Mark(.missing, t("missing")))))
            return lines
        }
        lines.append(
            Definition(
                t("proposal.history.answer"),
                t(
                    "proposal.history.answered",
                    ["day": answer.day.german, "decision": answer.decision.label(t), "name": answer.by]
                )
            )
        )
        let reason = answer.reason.isEmpty ? t("proposal.reason.none") : answer.reason
        lines.append(Definition(t("proposal.history.reason"), p(.class("kept-lines")) { reason }))
        return lines
    }

    private var due: Node {
        let days = proposal.daysOverdue(on: today)
        return .group([.text(proposal.due.german + " "), days > 0 ? HTML.mark(mark) : .empty])
    }
}
