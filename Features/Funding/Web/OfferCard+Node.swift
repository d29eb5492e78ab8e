import HTML
import Kernel

extension OfferCard {
    /// In the list: one row with what decides; it opens to all the rest.
    /// - Parameter isDeep: it stands under a heading of its own within the group.
    func node(_ t: Texts, isDeep: Bool) -> Node {
        article(.class("fold-row"), .id("programm-\(id)")) {
            details {
                summary {
                    div(.class("fold-name")) {
                        isDeep ? h4 { name } : h3 { name }
                        p(.class("fold-quiet")) { [kicker, stand, remark].compactMap(\.self).joined(separator: " · ") }
                        p(.class("funding-headline")) { headline }
                        rates.count == 1 ? p { rates[0] } : nil
                    }
                    div(.class("fold-standing")) {
                        p {
                            mark(sign)
                            deadline.map { .text(" \($0)") }
                        }
                        for line in obstacles(t) { p { line } }
                        if trace != nil, let amount {
                            p(.class("funding-headline")) { "\(t("funding.amount")): \(amount)" }
                        }
                    }
                }
                div(.class("fold-body")) {
                    p { a(.href(href)) { t("funding.programme", ["name": name]) } }
                    rates.count > 1 ? ul(.class("funding-checks")) { for rate in rates { li { rate } } } : nil
                    amount.map { amount in p { "\(t("funding.amount")): \(amount)" } }
                    stale.map { stale in
                        p {
                            mark(Mark(.attention, t("warning")))
                            " \(stale)"
                        }
                    }
                    rest(t)
                }
            }
        }
    }

    /// What speaks against it, and the first that is missing.
    private func obstacles(_ t: Texts) -> [String] {
        let unmet = reasons.filter { $0.sign.kind == .attention }
        if !unmet.isEmpty { return unmet.flatMap { [$0.text, $0.needed].compactMap(\.self) } }
        guard let first = reasons.first else { return [] }
        // „unklar: …“ beside the mark that says so already.
        let said = "\(sign.word): "
        let text = first.text.hasPrefix(said) ? String(first.text.dropFirst(said.count)) : first.text
        return [text] + (reasons.count > 1 ? [t("funding.obstacles.more", count: reasons.count - 1)] : [])
    }

    /// All that is not in view in the list.
    @NodeBuilder func rest(_ t: Texts) -> [Node] {
        p { purpose }
        trace.map { trace in traceSteps(trace) }
        reasonList(reasons + met, t)
        checkList(t)
        definitionList(facts.map { Definition($0.term, $0.text) })
        sourceList(t)
    }

    func reasonList(_ reasons: [Reason], _ t: Texts) -> Node? {
        if reasons.isEmpty { return nil }
        return ul(.class("funding-reasons")) {
            for reason in reasons {
                li {
                    mark(reason.sign)
                    " \(reason.text)"
                    reason.needed.map { needed in .group([br(), .text(needed)]) }
                    reason.source.map { source in
                        .group([
                            " ",
                            a(.class("funding-source"), .href(source.href), .rel("noreferrer")) {
                                span(.class("visually-hidden")) { t("funding.source") + ": " }
                                source.label
                            },
                        ])
                    }
                }
            }
        }
    }

    func checkList(_ t: Texts) -> Node? {
        if checks.isEmpty { return nil }
        return .group([
            p { t("funding.checks") },
            ul(.class("funding-checks")) { for check in checks { li { check } } },
        ])
    }

    func sourceList(_ t: Texts) -> Node {
        .group([
            p { t("funding.sources") },
            ul(.class("funding-sources")) {
                for source in sources {
                    li {
                        if let href = source.href {
                            a(.href(href), .rel("noreferrer")) { source.words }
                        } else {
                            source.words
                        }
                    }
                }
            },
        ])
    }
}
