import DataProtection
import DataProtectionStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension DataProtectionFeature {
    @Sendable func showNotice(_ call: Call<Visitor>) async throws -> Response {
        var links = [PageLink(call.texts("inventory.title"), href: DataProtectionURL.inventory)]
        if call.who.person != nil {
            links.append(PageLink(call.texts("own.title"), href: DataProtectionURL.ownData))
        }
        if call.who.member?.role == .owner {
            links.append(PageLink(call.texts("log.firm.title"), href: DataProtectionURL.log))
            links.append(PageLink(call.texts("contract.title"), href: DataProtectionURL.contract))
        }
        for seat in call.who.seats {
            let label = call.texts("log.council.link", ["name": seat.name])
            links.append(PageLink(label, href: DataProtectionURL.councilLog(seat.council.text)))
        }
        let page = DocumentPage(
            title: notes.notice.title,
            links: links,
            sheet: documentSheet(notes.notice, firm: nil, isPattern: false, call.texts)
        )
        return call.page(page)
    }

    @Sendable func showImprint(_ call: Call<Visitor>) async throws -> Response {
        call.page(ImprintPage(title: call.texts("imprint.title"), details: settings.operatorDetails))
    }

    @Sendable func showInventory(_ call: Call<Visitor>) async throws -> Response {
        let page = InventoryPage(
            title: call.texts("inventory.title"),
            rows: stores.inventory.rows(of: try await stores.schema()),
            inventory: stores.inventory
        )
        return call.page(page)
    }
}
