import HTML
import Kernel

extension OfferCard {
    /// In the list: what decides is in view, the rest one step away.
    func node(_ t: Texts) -> Node {
        article(.class("funding-card"), .id("programm-\(id)")) {
            header(.class("funding-head")) {
                h3 { a(.href(href)) { name } }
                p(.class("funding-kicker")) {
                    mark(sign)
                    " \(kicker)"
                }
            }
            p(.class("funding-headline")) { headline }
            for rate in rates { p(.class("funding-rate")) { rate } }
            remark.map { remark in p(.class("funding-rate")) { remark } }
            reasonList(reasons, t)
            amount.map { amount in p(.class("funding-amount")) { "\(t("funding.amount")): \(amount)" } }
            stale.map { stale in
                p {
                    mark(Mark(.attention, t("warning")))
                    " \(stale)"
                }
            }
            details(.class("funding-details")) {
                summary {
                    t("funding.more")
                    span(.class("visually-hidden")) { ": \(name)" }
                }
                rest(t)
            }
        }
    }

    /// All that is not in view in the list.
    @NodeBuilder func rest(_ t: Texts) -> [Node] {
        p { purpose }
        trace.map { trace in traceSteps(trace) }
        reasonList(met, t)
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
