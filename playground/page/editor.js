/**
 * The editor: a transparent text area over the block's coloured code.
 *
 * The code keeps its place and its colours; the text area above it has the same font and padding, so what is typed
 * appears where the code stands.
 */
import { element } from "./element.js";
import { highlight } from "./highlight.js";

const INDENT = "    ";

export class Editor {
    /**
     * @param {HTMLElement} code the block's `code`
     * @param {{id: string, changed: (text: string) => void, leave: () => void}} host
     */
    constructor(code, host) {
        this.code = code;
        this.host = host;
        this.hint = element(
            "p",
            { class: "playground-hint", id: `hint-${host.id}`, hidden: true },
            "Tab indents, Escape leaves the editor, Ctrl+Enter runs.",
        );
        this.area = element("textarea", {
            class: "playground-area",
            "aria-label": "Program",
            "aria-describedby": this.hint.id,
            spellcheck: "false",
            autocapitalize: "off",
            autocomplete: "off",
            wrap: "off",
            hidden: true,
            input: () => this.typed(),
            keydown: (event) => this.key(event),
        });
        this.area.setAttribute("autocorrect", "off");
    }

    get open() {
        return !this.area.hidden;
    }

    /** Shows a program, whose last newline is not a line to edit. @param {string} text */
    set text(text) {
        this.area.value = text.replace(/\n$/, "");
        this.paint();
    }

    edit() {
        this.area.hidden = false;
        this.hint.hidden = false;
        this.area.focus({ preventScroll: true });
    }

    close() {
        this.area.hidden = true;
        this.hint.hidden = true;
    }

    typed() {
        this.paint();
        this.host.changed(`${this.area.value}\n`);
    }

    paint() {
        const text = this.area.value;
        this.code.innerHTML = highlight(`${text}\n`);
        this.area.rows = text.split("\n").length;
    }

    /** @param {KeyboardEvent} event */
    key(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === "Tab") {
            event.preventDefault();
            this.indent(event.shiftKey);
        } else if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            this.newLine();
        } else if (event.key === "Escape") {
            this.host.leave();
        }
    }

    /** Replaces the characters from `start` to `end` so that undo knows of it. @param {number} start @param {number} end @param {string} text */
    replace(start, end, text) {
        this.area.setSelectionRange(start, end);
        // Deprecated, and still the only way to edit a text area that undo can take back.
        if (!document.execCommand(text ? "insertText" : "delete", false, text)) {
            this.area.setRangeText(text, start, end, "end");
            this.typed();
        }
    }

    /** Indents or dedents the selected lines. @param {boolean} less */
    indent(less) {
        const { selectionStart: start, selectionEnd: end, value } = this.area;
        const from = value.lastIndexOf("\n", start - 1) + 1;
        if (start === end && !less) {
            this.replace(start, end, INDENT.slice((start - from) % INDENT.length));
            return;
        }
        const lines = value.slice(from, end).split("\n");
        const moved = lines.map((line) => (less ? line.replace(/^ {1,4}/, "") : line && INDENT + line));
        if (moved.join() === lines.join()) {
            return;
        }
        this.replace(from, end, moved.join("\n"));
        const first = Math.max(from, start + moved[0].length - lines[0].length);
        this.area.setSelectionRange(start === end ? first : from, start === end ? first : from + moved.join("\n").length);
    }

    /** A new line starts where the last one did, and deeper after a colon. */
    newLine() {
        const { selectionStart: start, selectionEnd: end, value } = this.area;
        const line = value.slice(value.lastIndexOf("\n", start - 1) + 1, start);
        const before = /^[ \t]*/.exec(line)?.[0] ?? "";
        const deeper = /:\s*(#.*)?$/.test(line) ? INDENT : "";
        this.replace(start, end, `\n${before}${deeper}`);
    }
}
