/** The box with a program's code, in which a line can be marked, and the one that is next. */
import { element } from "./element.js";

export class Code {
    /** @param {HTMLElement} pre */
    constructor(pre) {
        this.mark = element("div", { class: "playground-mark", hidden: true });
        this.next = element("div", { class: "playground-mark playground-next", hidden: true });
        // It scrolls, so it has to be reached by keys.
        this.root = element("div", { class: "playground-code", tabindex: "0", role: "group", "aria-label": "Code" });
        pre.before(this.root);
        this.root.append(pre, this.mark, this.next);
    }

    /** Marks a line; none stands for no mark. @param {number | null} line from 1 @param {"failed" | "current"} what */
    point(line, what) {
        this.mark.hidden = line === null || line < 1;
        this.mark.className = `playground-mark playground-${what}`;
        this.mark.style.setProperty("--line", String(line ?? 1));
        this.reveal();
    }

    /** Marks the line that is executed next; none stands for no mark. @param {number | null} line from 1 */
    pointNext(line) {
        this.next.hidden = line === null || line < 1;
        this.next.style.setProperty("--line", String(line ?? 1));
    }

    clear() {
        this.mark.hidden = this.next.hidden = true;
    }

    /** Brings the marked line into the box, if the code is higher than that. */
    reveal() {
        const { root, mark } = this;
        if (!mark.hidden && (mark.offsetTop < root.scrollTop
            || mark.offsetTop + mark.offsetHeight * 2 > root.scrollTop + root.clientHeight)) {
            root.scrollTop = mark.offsetTop - root.clientHeight / 3;
        }
    }
}
