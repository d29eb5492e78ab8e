public import HTML
import HTTPTypes
import Hummingbird
public import Kernel
import NIOCore

/// Puts pages into the frame of the hub: rail, top bar, notices, footer.
public struct Pages: Sendable {
    public let settings: AppSettings
    public let texts: Texts
    public let assets: Assets
    /// The rail, in the order in which a firm meets its places.
    public let places: [RailPlace]
    /// Has pages like a place of the rail, but is reached through the menu at the top.
    public let personPlace: RailPlace?
    public let footerLinks: [PageLink]
    /// Set by ``Routes``, which knows what can be reached.
    var book: RouteBook?

    public init(
        settings: AppSettings,
        texts: Texts,
        assets: Assets,
        places: [RailPlace],
        personPlace: RailPlace? = nil,
        footerLinks: [PageLink] = []
    ) {
        self.settings = settings
        self.texts = texts
        self.assets = assets
        self.places = places
        self.personPlace = personPlace
        self.footerLinks = footerLinks
    }

    func response<Who>(_ page: some Page, call: Call<Who>, status: HTTPResponse.Status) -> Response {
        response(page, texts: call.texts, request: call.request, visitor: call.visitor, status: status)
    }

    func response(
        _ page: some Page,
        texts: Texts,
        request: Request,
        visitor: Visitor,
        status: HTTPResponse.Status
    ) -> Response {
        let message = NoticeCookie.read(request)
        let frame = frame(for: page, at: request.uri.path, visitor: visitor, message: message)
        let content = page.body(texts)
        var writer = HTMLWriter(capacity: 32_768)
        writer.write(document(frame) { content })
        var response = Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "private, no-store",
                .contentLength: String(writer.bytes.count),
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: writer.bytes))
        )
        if page.allowsCalls { response.headers[SecurityHeaders.permissions] = SecurityHeaders.permissionsForCalls }
        if message != nil { response.setCookie(NoticeCookie.cleared(secure: settings.isSecure)) }
        return response
    }

    private func frame<Content: Page>(
        for page: Content,
        at path: String,
        visitor: Visitor,
        message: String?
    ) -> PageFrame {
        let isKnown = visitor.person != nil
        let open = places.filter { visitor.belongs(to: $0.audience) }
        let around = place(around: path, among: open, visitor)
        var frame = PageFrame(
            title: page.title,
            page: Content.name,
            assetBase: assets.base,
            words: FrameWords(
                siteName: texts("frame.site"),
                skipLink: texts("frame.skip"),
                places: texts("frame.places"),
                sections: texts("frame.sections"),
                footer: texts("frame.footer")
            ),
            home: PageLink(texts("frame.site"), href: "/"),
            places: open.map {
                PageLink($0.label, href: $0.address, isCurrent: $0.address == (around?.address ?? page.place))
            },
            sections: around.map { sections(of: $0, at: path, visitor) } ?? page.sections,
            footerLinks: footerLinks,
            draftScope: draftScope(visitor)
        )
        frame.firm = firmSlot(visitor)
        if let years = page.years {
            frame.year = MenuSlot(
                label: texts("frame.year"),
                current: String(years.current),
                choices: years.choices.map {
                    PageLink(String($0.year), href: $0.address, isCurrent: $0.year == years.current)
                }
            )
        }
        if let person = visitor.person {
            frame.person = PersonMenu(
                label: texts("frame.person"),
                name: person.name,
                links: [PageLink(texts("frame.account"), href: "/konto")],
                signOut: PostAction(
                    texts("frame.signOut"),
                    action: "/abmelden",
                    tokens: [FormToken(name: FormTokens.field, value: visitor.formToken)],
                    clearsDrafts: true
                )
            )
        }
        if !isKnown {
            frame.guestLinks = [
                PageLink(texts("frame.signIn"), href: "/anmelden"),
                PageLink(texts("frame.register"), href: "/registrieren"),
            ]
        }
        if let message {
            frame.flash = [Notice(.success, word: texts("frame.notice.done"), text: message)]
        }
        if let day = visitor.member?.readsThrough {
            let words = texts("frame.readOnly", ["day": day.german])
            frame.flash.append(Notice(.info, word: texts("frame.readOnly.word"), text: words))
        }
        frame.margin = visitor.margin
        if settings.showsFunding {
            frame.coFunding = CoFunding(
                statement: texts("frame.funding"),
                emblemLabel: texts("frame.emblem"),
                partners: [texts("frame.ministry")]
            )
        }
        return frame
    }

    /// The place that counts an address among its pages, where several features share one.
    private func place(around path: String, among open: [RailPlace], _ visitor: Visitor) -> RailPlace? {
        let person = [personPlace].compactMap { $0 }.filter { visitor.belongs(to: $0.audience) }
        return (open + person).first { $0.section(at: path) != nil }
    }

    private func sections(of place: RailPlace, at path: String, _ visitor: Visitor) -> [PageLink] {
        let present = place.section(at: path)?.address
        return place.sections.filter { visitor.belongs(to: $0.audience) }.map {
            PageLink($0.label, href: $0.address, isCurrent: $0.address == present)
        }
    }

    /// What was begun for one firm is not brought back in the form of another.
    private func draftScope(_ visitor: Visitor) -> String? {
        guard let person = visitor.person else { return nil }
        return visitor.member.map { "\(person.id)-\($0.firm)" } ?? person.id.text
    }

    /// The firm one works for, with the person's other firms behind it.
    private func firmSlot(_ visitor: Visitor) -> MenuSlot? {
        let others = visitor.firms.filter { $0.id != visitor.member?.firm }
        guard visitor.member != nil || !others.isEmpty else { return nil }
        return MenuSlot(
            label: texts("frame.firm"),
            current: visitor.member?.firmName ?? texts("frame.firm.choose"),
            posts: others.map { firm in
                PostAction(
                    firm.name,
                    action: "/konto/betrieb",
                    tokens: [
                        FormToken(name: FormTokens.field, value: visitor.formToken),
                        FormToken(name: "firm", value: firm.id.text),
                    ],
                    style: .quiet
                )
            }
        )
    }
}
