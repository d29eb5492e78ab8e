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
            gaps: gaps(in: notes.notice, call),
            sheet: documentSheet(notes.notice, firm: nil, isPattern: false, call.texts)
        )
        return call.page(page)
    }

    @Sendable func showImprint(_ call: Call<Visitor>) async throws -> Response {
        let page = ImprintPage(
            title: call.texts("imprint.title"),
            details: settings.operatorDetails,
            isForAdministrator: call.who.hubRoles.contains(.administrator)
        )
        return call.page(page)
    }

    @Sendable func showInventory(_ call: Call<Visitor>) async throws -> Response {
        let rows = stores.inventory.rows(of: try await stores.schema())
        let search = String((call.query("suche") ?? "").prefix(100))
        let page = InventoryPage(
            title: call.texts("inventory.title"),
            search: search,
            tables: rows.count,
            columns: rows.reduce(0) { $0 + $1.columns.count },
            found: InventoryThemes(rows, in: stores.inventory, search: search, call.texts),
            inventory: stores.inventory
        )
        return call.page(page)
    }
}
