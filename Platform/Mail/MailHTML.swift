import HTML

/// A mail as HTML. Mail programs know no stylesheets of ours, so that styles stand at the elements; nothing is loaded.
enum MailHTML {
    static func text(_ message: MailMessage, _ words: MailWords) -> String {
        Node.group([
            .raw("<!doctype html>"),
            html(.lang("de")) {
                head {
                    meta(.charset("utf-8"))
                    meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                    title { message.subject }
                }
                body(style("margin:0;background:#FAF8F3;color:#10181C;font:16px/1.5 Arial,sans-serif")) {
                    div(style("max-width:36em;margin:0 auto;padding:24px")) {
                        p(style("margin:0 0 24px;color:#14432F;font-weight:bold")) { words.site }
                        h1(style("margin:0 0 16px;color:#14432F;font-size:22px;line-height:1.3")) { message.subject }
                        for block in message.blocks { node(block, words) }
                        div(style("margin-top:32px;border-top:1px solid #33424B;padding-top:12px;font-size:14px")) {
                            if let emblem = words.emblem {
                                img(
                                    .src("cid:\(MailParts.emblem)"),
                                    .alt(emblem.label),
                                    .width("90"),
                                    .height("60"),
                                    style("display:block;margin:0 0 8px")
                                )
                            }
                            for line in [words.footer] + words.funding {
                                p(style("margin:0 0 4px;color:#33424B")) { line }
                            }
                        }
                    }
                }
            },
        ]).html
    }

    private static func node(_ block: MailMessage.Block, _ words: MailWords) -> Node {
        switch block {
        case .text(let text), .confidential(let text):
            return p(style("margin:0 0 16px")) { lines(text) }
        case .link(let label, let address):
            // Whatever else an address may begin with is shown, but leads nowhere.
            guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
                return p(style("margin:0 0 16px")) { "\(label): \(address)" }
            }
            return .group([
                p(style("margin:0 0 8px")) {
                    a(
                        .href(address),
                        style(
                            "display:inline-block;padding:12px 20px;border-radius:4px;background:#2F7D4F;"
                                + "color:#FFFFFF;font-weight:bold;text-decoration:none"
                        )
                    ) { label }
                },
                p(style("margin:0 0 16px;font-size:14px;overflow-wrap:anywhere")) {
                    words.linkHint + " "
                    a(.href(address), style("color:#14432F")) { address }
                },
            ])
        case .code(let code):
            return p(style("margin:0 0 16px;font:bold 24px/1.5 monospace;letter-spacing:2px")) { code }
        case .calendar(let fileName, _):
            return p(style("margin:0 0 16px")) { words.attached(fileName) }
        }
    }

    private static func lines(_ text: String) -> [Node] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            index == 0 ? [Node.text(String(line))] : [.void("br", []), .text(String(line))]
        }
    }

    private static func style(_ declarations: String) -> Attribute { Attribute("style", declarations) }
}
