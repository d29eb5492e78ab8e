import { start } from "./controller.js";
import { forgetAll, settle } from "./drafts.js";
import { openForPrint } from "./printing.js";

settle(document, localStorage, sessionStorage);
document.addEventListener("submit", (event) => {
    if (event.target.hasAttribute("data-clears-drafts")) forgetAll(localStorage);
});
openForPrint(window);
start().then(() => (document.documentElement.dataset.scripts = "ready"));
