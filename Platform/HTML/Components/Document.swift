/// A whole page: head, skip link, rail, top bar, messages, the content, footer.
///
/// One stylesheet, one module and htmx are loaded, all from ``PageFrame/assetBase``; nothing is inline,
/// so the page runs under `default-src 'self'`.
public func document(_ frame: PageFrame, @NodeBuilder content: () -> [Node]) -> Node {
    .group([
        .raw("<!doctype html>"),
        html(.lang(frame.language)) {
            documentHead(frame)
            body(.data("page", frame.page), .data("draft-scope", frame.draftScope)) {
                a(.class("skip-link"), .href("#inhalt")) { frame.words.skipLink }
                rail(frame)
                div(.class("sheet")) {
                    topBar(frame)
                    sectionLine(frame)
                    main(.id("inhalt"), .tabindex("-1")) {
                        flash(frame.flash)
                        content()
                        frame.margin
                    }
                    pageFooter(frame)
                }
            }
        },
    ])
}

/// htmx without its own styles, without `eval`, without copies of pages in localStorage, and with the
/// refilled form of a 422 shown.
private let htmxConfiguration = """
    {"includeIndicatorStyles":false,"allowEval":false,"historyCacheSize":0,"responseHandling":[\
    {"code":"204","swap":false},{"code":"[23]..","swap":true},{"code":"422","swap":true},\
    {"code":"[45]..","swap":false,"error":true}]}
    """

private func documentHead(_ frame: PageFrame) -> Node {
    let base = frame.assetBase
    return head {
        meta(.charset("utf-8"))
        title { "\(frame.title) · \(frame.words.siteName)" }
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        meta(.name("htmx-config"), .content(htmxConfiguration))
        link(.rel("icon"), .type("image/svg+xml"), .href("\(base)/Platform/Client/icon.svg"))
        fontPreload("\(base)/fonts/inter-regular.woff2")
        fontPreload("\(base)/fonts/inter-display-semibold.woff2")
        link(.rel("stylesheet"), .href("\(base)/app.css"))
        script(.type("module"), .src("\(base)/Platform/Client/app.js"))
        script(.defer(), .src("\(base)/vendor/htmx.min.js"))
    }
}

private func fontPreload(_ address: String) -> Node {
    link(
        .rel("preload"),
        Attribute("as", "font"),
        .type("font/woff2"),
        Attribute("crossorigin", isOn: true),
        .href(address)
    )
}

private func rail(_ frame: PageFrame) -> Node {
    if frame.places.isEmpty { return .empty }
    return nav(.class("rail"), .aria("label", frame.words.places)) {
        div(.class("rail-inner"), .data("controller", "reveal")) {
            a(.class("rail-brand"), .href(frame.home.href)) { frame.words.siteName }
            ol(.class("rail-places")) {
                for place in frame.places { listLink(place, current: frame.sections.isEmpty ? "page" : "true") }
            }
        }
    }
}

private func sectionLine(_ frame: PageFrame) -> Node {
    frame.sections.isEmpty ? .empty : tabs(frame.sections, label: frame.words.sections)
}

private func pageFooter(_ frame: PageFrame) -> Node {
    footer(.class("page-footer")) {
        frame.coFunding.map(coFunding)
        if !frame.footerLinks.isEmpty {
            nav(.aria("label", frame.words.footer)) {
                ul(.class("footer-links")) { for link in frame.footerLinks { listLink(link) } }
            }
        }
    }
}
