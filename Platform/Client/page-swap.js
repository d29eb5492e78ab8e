/** Shows a page that arrived by other means than a link, as the browser would have: address, title, body, focus. */
export function replacePage(html, address) {
    const page = new DOMParser().parseFromString(html, "text/html");
    // A file or an empty answer is no page: ask for it the ordinary way.
    if (!page.querySelector("main")) return window.location.assign(address);
    window.removeEventListener("popstate", reload);
    if (address !== window.location.href) window.history.pushState({}, "", address);
    window.addEventListener("popstate", reload);
    document.title = page.title;
    for (const { name, value } of page.body.attributes) document.body.setAttribute(name, value);
    document.body.replaceChildren(...document.adoptNode(page.body).childNodes);
    window.htmx?.process(document.body);
    window.scrollTo(0, 0);
    (document.querySelector("[role=alert]") ?? document.querySelector("main")).focus();
}

function reload() {
    window.location.reload();
}
