/** What is folded away on screen is open on paper, and folds again afterwards. */
export function openForPrint(window) {
    let opened = [];
    window.addEventListener("beforeprint", () => {
        opened = [...window.document.querySelectorAll("main details:not([open], .menu, .disclosed-confirmation)")];
        for (const part of opened) part.open = true;
    });
    window.addEventListener("afterprint", () => {
        for (const part of opened) part.open = false;
        opened = [];
    });
}
