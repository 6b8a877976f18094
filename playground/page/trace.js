/** The page that `runner trace -o` writes: a program's code and a player of its recorded steps. */
import { Code } from "./code.js";
import { element } from "./element.js";
import { highlight } from "./highlight.js";
import { Player } from "./player.js";
import { RecordedSteps } from "./recorded.js";

function main() {
    const data = document.querySelector("script.playground-trace")?.textContent;
    const shown = /** @type {HTMLElement | null} */ (document.querySelector("main > pre > code"));
    const pre = shown?.parentElement;
    if (!data || !shown || !pre) {
        return;
    }
    const root = element("div", { class: "playground playground-alone" });
    pre.before(root);
    root.append(pre);
    shown.innerHTML = highlight(shown.textContent ?? "");
    shown.classList.add("hljs");
    const code = new Code(pre);
    const player = new Player(new RecordedSteps(JSON.parse(data)), {
        moved: (line, next, step) => {
            code.point(line, "current");
            code.pointNext(next);
            history.replaceState(null, "", `#${step + 1}`);
        },
    });
    root.append(player.root);
    void player.start(Number(location.hash.slice(1)) - 1 || 0);
    document.addEventListener("keydown", (event) => {
        if (event.target === document.body) {
            player.key(event);
        }
    });
}

main();
