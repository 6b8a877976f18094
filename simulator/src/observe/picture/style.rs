//! The pictures' one style sheet.

/// The style of every picture. Colours are those of mdBook's themes where the page has them, else those of a plain
/// light or dark page. Each colour stands twice, since not every program that shows SVG knows variables.
pub const STYLE: &str = "\
.lh{--lh-ink:var(--fg,#24292f);--lh-paper:var(--bg,#fff);--lh-box:var(--quote-bg,#f3f6f9);\
--lh-line:var(--lh-line-plain,#8c959f);--lh-accent:var(--links,#0550ae);\
font-family:var(--mono-font,\"Source Code Pro\",\"DejaVu Sans Mono\",Menlo,Consolas,monospace);font-size:13px;\
max-width:none}
.lh text{fill:#24292f;fill:var(--lh-ink)}
.lh .s{font-size:11px}
.lh .b{font-weight:700}
.lh .page{fill:#fff;fill:var(--lh-paper)}
.lh .box{fill:#f3f6f9;fill:var(--lh-box);stroke:#57606a;stroke:color-mix(in srgb,var(--lh-ink) 55%,var(--lh-paper))}
.lh .frame{fill:none;stroke:#24292f;stroke:var(--lh-ink);stroke-width:1.5}
.lh .plain{fill:none;stroke:#57606a;stroke:color-mix(in srgb,var(--lh-ink) 30%,var(--lh-paper))}
.lh .fill{fill:#57606a;fill:color-mix(in srgb,var(--lh-ink) 45%,var(--lh-paper));stroke:none}
.lh .rule{stroke:#57606a;stroke:color-mix(in srgb,var(--lh-ink) 30%,var(--lh-paper))}
.lh .code{stroke-dasharray:none;rx:12px}
.lh .cell{rx:0}
.lh .now{stroke:#0550ae;stroke:var(--lh-accent);stroke-width:2}
.lh .arrow{fill:none;stroke:#57606a;stroke:color-mix(in srgb,var(--lh-ink) 75%,var(--lh-paper));stroke-width:1.3}
.lh .head,.lh .dot{fill:#57606a;fill:color-mix(in srgb,var(--lh-ink) 75%,var(--lh-paper));stroke:none}
.lh .weak{stroke-dasharray:4 4}
.lh .new .box,.lh .changed .box{stroke:#0550ae;stroke:var(--lh-accent);stroke-width:2.5}
.lh .arrow.changed{stroke:#0550ae;stroke:var(--lh-accent);stroke-width:2.5}
.lh .head.changed,.lh .dot.changed{fill:#0550ae;fill:var(--lh-accent)}
.lh text.changed{fill:#0550ae;fill:var(--lh-accent);font-weight:700}
.lh .lost .box{stroke-dasharray:7 4}
.lh .dead{opacity:.6}
.lh .dead .box{stroke-dasharray:2 4;fill:none}
.lh .object:focus{outline:none}
.lh .object:focus .box,.lh .object.chosen .box{stroke-width:4}
@media(forced-colors:active){.lh{--fg:CanvasText;--bg:Canvas;--quote-bg:Canvas;--links:LinkText}}
";

/// For a picture that is a file of its own: a dark page has dark colours.
pub(super) const DARK: &str = "\
@media(prefers-color-scheme:dark){.lh{--fg:#d7dde4;--bg:#161b22;--quote-bg:#21262d;--links:#79c0ff}}
";
