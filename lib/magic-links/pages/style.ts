/**
 * The whole look of these pages: the product's tokens by role, both themes. The text does not wait for its font, and nothing stands in the middle,
 * where it would move with each part that arrives.
 */
export const STYLE = `
@font-face{font-family:"Geist";src:url(/fonts/geist.woff2) format("woff2");font-weight:100 900;font-display:swap}
:root{color-scheme:light dark;
--canvas:oklch(.985 .004 85);--surface:oklch(1 0 0);--ink:oklch(.23 .012 60);--muted:oklch(.47 .012 60);
--line-strong:oklch(.62 .01 70);--edge:oklch(.25 .01 70/.09);--accent:oklch(.47 .115 165);--accent-ink:oklch(.99 .01 165)}
[data-brand]{--accent:var(--brand);--accent-ink:var(--brand-ink)}
@media (prefers-color-scheme:dark){
:root{--canvas:oklch(.17 .006 75);--surface:oklch(.21 .007 75);--ink:oklch(.95 .005 85);--muted:oklch(.73 .008 80);
--line-strong:oklch(.55 .01 75);--edge:oklch(1 0 0/.1);--accent:oklch(.8 .13 165);--accent-ink:oklch(.2 .04 165)}
[data-brand]{--accent:var(--brand-dark);--accent-ink:var(--brand-dark-ink)}}
*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;padding-inline:1rem;
background:var(--canvas);color:var(--ink);
font:400 .875rem/1.25rem "Geist",ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
-webkit-font-smoothing:antialiased;overflow-wrap:anywhere}
main{width:100%;max-width:28rem;margin-inline:auto;flex:1;display:flex;flex-direction:column;padding-block:3rem 2rem}
p,h1,form{margin:0}
.brand{display:flex;align-items:center;gap:.75rem;font-size:1rem;line-height:1.5rem;font-weight:600;letter-spacing:-.01em}
.brand svg,.brand img{flex:none;width:2.5rem;height:2.5rem;object-fit:contain}
.brand img{border-radius:.375rem}
.arch{fill:var(--accent)}
.initials{fill:var(--accent-ink);font-size:12px;font-weight:600}
.card{margin-top:2rem}
h1{font-size:1.5rem;line-height:2rem;font-weight:600;letter-spacing:-.02em;text-wrap:balance}
.text{margin-top:.75rem;display:grid;gap:.75rem;font-size:1rem;line-height:1.75rem;color:var(--muted);text-wrap:pretty}
.text b{font-weight:500;color:var(--ink)}
.way{margin-top:1.5rem}
.way>form+form{margin-top:.75rem}
.button{display:flex;width:100%;min-height:3rem;align-items:center;justify-content:center;padding:.5rem 1rem;border:0;
border-radius:.375rem;background:var(--accent);color:var(--accent-ink);font:inherit;font-size:1rem;line-height:1.5rem;
font-weight:500;text-align:center;text-decoration:none;cursor:pointer}
.button:hover{filter:brightness(1.06)}
.plain{background:var(--surface);color:var(--ink);box-shadow:inset 0 0 0 1px var(--line-strong)}
.way:has(.later){display:grid}
.way>.waiting,.way>.later{grid-area:1/1}
@property --seconds{syntax:"<integer>";initial-value:0;inherits:false}
.seconds{animation:count 30s steps(30,jump-end) both;counter-reset:seconds var(--seconds)}
.seconds::after{content:counter(seconds)}
@keyframes count{from{--seconds:30}to{--seconds:0}}
.waiting{color:var(--muted);cursor:default;animation:leave 0s 30s both}
.later{visibility:hidden;animation:come 0s 30s both}
@keyframes leave{to{visibility:hidden}}
@keyframes come{to{visibility:visible}}
.foot{margin-top:auto;padding-top:1.5rem;display:grid;gap:.75rem;color:var(--muted)}
.foot a{color:var(--ink);text-decoration:underline;text-underline-offset:4px}
.whole{white-space:nowrap}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media (min-width:40rem){
main{flex:none;padding-block:max(3rem,22vh) 3rem}
.card{padding:2rem;border-radius:1rem;background:var(--surface);box-shadow:0 1px 2px oklch(0 0 0/.05),0 0 0 1px var(--edge)}
.foot{margin-top:0;padding-inline:2rem}}
@media (forced-colors:active){.button{border:1px solid}}
`.replaceAll('\n', '')
